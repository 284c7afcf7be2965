/**
 * Calls that come while an earlier batch is under way are done together in the next one: one transaction for many uploads when
 * there are many, and no waiting when there is one. `keyOf` names what may stand in a batch only once; a second waits for the next.
 */
export const createBatcher = <Item, Answer>(run: (items: readonly Item[]) => Promise<readonly Answer[]>, keysOf: (item: Item) => readonly string[], most = 64) => {
  type Waiting = { item: Item; resolve: (answer: Answer) => void; reject: (error: unknown) => void }
  let waiting: Waiting[] = []
  let running = false

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
  const pump = async (): Promise<void> => {
    if (running) return
    running = true
    while (waiting.length > 0) {
      const batch = takeBatch()
      try {
        const answers = await run(batch.map(({ item }) => item))
        for (const [index, { resolve, reject }] of batch.entries()) {
          if (index in answers) resolve(answers[index] as Answer)
          else reject(new Error("A batch gave fewer answers than it was asked for."))
        }
      } catch (error) { for (const { reject } of batch) reject(error) }
    }
    running = false
  }
  return (item: Item): Promise<Answer> => new Promise((resolve, reject) => {
    waiting.push({ item, resolve, reject })
    // On the next turn, so that all that arrived in this one go together.
    setImmediate(() => { void pump() })
  })
}
