/** Lets the page run between slices of work. A message and not a timer: timers are throttled to a second in background tabs. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => { port1.close(); resolve() }
    port2.postMessage(null)
  })
}

/** Work may take this many milliseconds at a time; a browser calls 50 a long task. */
const slice = 30

/** Keeps long work in slices: ask `due()` in between, and rest when it says so. */
export class Pace {
  #began = performance.now()
  #asked = 0

  /** Looks at the clock every few calls only. */
  due(every = 16): boolean { return ++this.#asked % every === 0 && performance.now() - this.#began > slice }

  async rest(): Promise<void> {
    await breathe()
    this.#began = performance.now()
  }
}
