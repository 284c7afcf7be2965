import { availableParallelism } from "node:os"
import { setTimeout as delay } from "node:timers/promises"
import type { Inspected, ToInspect } from "./inspect-upload.ts"
import { startThread, type Thread, type Told, type Work } from "./inspection-thread.ts"
import type { ToCheck } from "./is-whole.ts"

/** Both take the bytes away from this thread, and reject where a thread broke or took too long: then it should be tried again. */
export type Inspection = {
  inspect(task: ToInspect): Promise<Inspected>
  isWhole(task: ToCheck): Promise<boolean>
  close(): Promise<void>
}

/**
 * Threads that read bodies beside the one that answers: one for each processor but one, at least one. One that ends is replaced.
 * `onError` hears of it. Rejects where they can't be started.
 */
export const startInspection = async (onError: (error: Error) => void, count = Math.max(1, availableParallelism() - 1), makeThread = startThread): Promise<Inspection> => {
  const threads = new Set<Thread>()
  let closed = false
  let number = 0
  const start = async (): Promise<void> => {
    const thread = await makeThread((ended) => { if (threads.delete(ended) && !closed) { onError(new Error("A thread that reads bodies ended and is started anew.")); void keepStarting() } })
    threads.add(thread)
  }
  const keepStarting = async (): Promise<void> => {
    while (!closed) {
      try { await start(); return } catch (error) { if (error instanceof Error) onError(error) }
      await delay(1_000)
    }
  }
  const ask = (work: Work): Promise<Told> => new Promise((resolve, reject) => {
    const [idlest] = [...threads].sort((a, b) => a.load() - b.load())
    if (!idlest || closed) { reject(new Error("No thread reads bodies just now.")); return }
    number += 1
    idlest.send(number, work, { resolve, reject })
  })
  await Promise.all(Array.from({ length: count }, start))
  return {
    inspect: async (task) => {
      const { inspected } = await ask({ ask: "inspect", ...task })
      if (!inspected) throw new Error("A thread gave an answer to another question.")
      return inspected
    },
    isWhole: async (task) => (await ask({ ask: "check", ...task })).whole === true,
    close: async () => { closed = true; await Promise.all([...threads].map((thread) => thread.stop())) }
  }
}
