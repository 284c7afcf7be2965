let channel: MessageChannel | undefined
const resting: (() => void)[] = []

/** Lets the page run between slices of work. A message and not a timer: timers are throttled to a second in background tabs. */
function breathe(): Promise<void> {
  channel ??= new MessageChannel()
  const { port1, port2 } = channel
  port1.onmessage = () => resting.shift()?.()
  return new Promise((resolve) => {
    resting.push(resolve)
    port2.postMessage(null)
  })
}

/** Work may take this many milliseconds at a time, a frame of the screen; a browser calls 50 a long task, and another program may take its share. */
const slice = 16

/** Keeps long work in slices: ask `due()` in between, and rest when it says so. */
export class Pace {
  #began = performance.now()
  #asked = 0

  /** Looks at the clock every few calls only. */
  due(every = 16): boolean { return ++this.#asked % every === 0 && performance.now() - this.#began > slice }

  /** Before or after work that can't be halved: rests if the slice is over. */
  async ease(): Promise<void> { if (performance.now() - this.#began > slice) await this.rest() }

  async rest(): Promise<void> {
    await breathe()
    this.#began = performance.now()
  }
}

/** Calls `visit` with every node, depth first, in slices. */
export async function visitAll<T extends { children?: readonly T[] | undefined }>(roots: readonly T[], visit: (node: T) => void, pace: Pace = new Pace()): Promise<void> {
  const stack = [...roots].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(node)
    const children = node.children ?? []
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as T)
    if (pace.due()) await pace.rest()
  }
}
