import { setTimeout as delay } from "node:timers/promises"

export type BatcherOptions = {
  /** Most items in a batch. */
  most?: number
  /** How many times as long as a batch took is waited before the next, unless that is full: a batch costs much the same however many are in it. */
  rest?: number
  /** Whether an error of a batch says that nothing of it was done: then each is done by itself, so that one that can't be done fails no other. */
  isUndone?: (error: unknown) => boolean
}

const longestRestMs = 100

/**
 * Calls that come while an earlier batch is under way are done together in the next one: one transaction for many uploads when
 * there are many, and no waiting when there is one. `keysOf` names what may stand in a batch only once; a second waits for the next.
 * `waits` says about how long (ms) a call that came now would take: by the last batch, or by the one under way where that takes longer.
 */
export const createBatcher = <Item, Answer>(run: (items: readonly Item[]) => Promise<readonly Answer[]>, keysOf: (item: Item) => readonly string[], { most = 64, rest = 0, isUndone = () => false }: BatcherOptions = {}) => {
  type Waiting = { item: Item; resolve: (answer: Answer) => void; reject: (error: unknown) => void }
  let waiting: Waiting[] = []
  let running = false
  let rested = 0
  let under: number | undefined
  let lastMs = 0

  const takeBatch = (): Waiting[] => {
    const taken = new Set<string>()
    const batch: Waiting[] = []
    const rest: Waiting[] = []
    for (const entry of waiting) {
      const keys = keysOf(entry.item)
      if (batch.length >= most || keys.some((key) => taken.has(key))) { rest.push(entry); continue }
      for (const key of keys) taken.add(key)
      batch.push(entry)
    }
    waiting = rest
    return batch
  }
  const runBatch = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const answers = await run(batch.map(({ item }) => item))
      for (const [index, { resolve, reject }] of batch.entries()) {
        if (index in answers) resolve(answers[index] as Answer)
        else reject(new Error("A batch gave fewer answers than it was asked for."))
      }
    } catch (error) {
      if (batch.length > 1 && isUndone(error)) for (const entry of batch) await runBatch([entry])
      else for (const { reject } of batch) reject(error)
    }
  }
  const pump = async (): Promise<void> => {
    if (running) return
    running = true
    while (waiting.length > 0) {
      const early = rested - performance.now()
      if (early > 0 && waiting.length < most) await delay(early)
      const began = under = performance.now()
      await runBatch(takeBatch())
      const ended = performance.now()
      under = undefined
      lastMs = ended - began
      rested = ended + Math.min(longestRestMs, rest * (ended - began))
    }
    running = false
  }
  const call = (item: Item): Promise<Answer> => new Promise((resolve, reject) => {
    waiting.push({ item, resolve, reject })
    // On the next turn, so that all that arrived in this one go together.
    setImmediate(() => { void pump() })
  })
  const waits = (): number => running ? Math.max(lastMs, under === undefined ? 0 : performance.now() - under) * Math.ceil((waiting.length + 1) / most) : 0
  return Object.assign(call, { waits })
}
