import { availableParallelism } from "node:os"
import { setTimeout as delay } from "node:timers/promises"
import type { Inspected, ToInspect } from "./inspect-upload.ts"
import { type Found, startThread, type Thread, type Told, type Work } from "./inspection-thread.ts"
import type { ToCheck } from "./is-whole.ts"

/** Both take the bytes away from this thread, and reject where a thread broke, couldn't write or took too long: then it should be tried again. */
export type Inspection = {
  inspect(task: ToInspect): Promise<Inspected>
  /** One answer for each, in their order. */
  areWhole(objects: readonly (ToCheck & Found)[]): Promise<readonly boolean[]>
  /** About how long (ms) a body that came now would wait: by how fast those before it were read, or by the silence since the last where that is longer. */
  waits(): number
  close(): Promise<void>
}

/** More than the thread that answers can keep busy; each takes up to a quarter of a gigabyte. */
const mostThreads = 8
/** What each earlier body counts for beside the one after it, where it is asked how fast they are read. */
const remembered = 0.95

/**
 * Threads that read bodies beside the one that answers: one for each processor but one, at least two and at most eight. One that ends is
 * replaced. `onError` hears of it. Rejects where they can't be started.
 */
export const startInspection = async (onError: (error: Error) => void, count = Math.min(mostThreads, Math.max(2, availableParallelism() - 1)), makeThread: (onEnd: (thread: Thread) => void) => Promise<Thread> = startThread): Promise<Inspection> => {
  const threads = new Set<Thread>()
  const starting = new Set<Promise<void>>()
  let closed = false
  let number = 0
  /** Bytes that wait; of late, how many were read in how long; and since when nothing was heard. */
  let [pending, read, readMs, heard] = [0, 0, 0, 0]
  const begin = async (): Promise<void> => {
    let over = false
    const thread = await makeThread((ended) => { over = true; if (threads.delete(ended) && !closed) { onError(new Error("A thread that reads bodies ended and is started anew.")); void keepStarting() } })
    if (over) throw new Error("A thread that reads bodies ended as it was started.")
    if (closed) { await thread.stop(); return }
    threads.add(thread)
  }
  const start = async (): Promise<void> => {
    const begun = begin()
    starting.add(begun)
    try { await begun } finally { starting.delete(begun) }
  }
  const keepStarting = async (): Promise<void> => {
    while (!closed) {
      try { await start(); return } catch (error) { if (error instanceof Error && !closed) onError(error) }
      await delay(1_000)
    }
  }
  const close = async (): Promise<void> => {
    closed = true
    await Promise.all([...threads].map((thread) => thread.stop()))
    await Promise.allSettled(starting)
  }
  const ask = (work: Work): Promise<Told> => new Promise((resolve, reject) => {
    const [idlest] = [...threads].sort((a, b) => a.load() - b.load())
    if (!idlest || closed) { reject(new Error("No thread reads bodies just now.")); return }
    number += 1
    idlest.send(number, work, { resolve, reject })
  })
  try { await Promise.all(Array.from({ length: count }, start)) } catch (error) { await close(); throw error }
  return {
    inspect: async (task) => {
      const bytes = task.chunks.reduce((sum, { length }) => sum + length, 0)
      if (pending === 0) heard = performance.now()
      pending += bytes
      try {
        const { inspected, ms } = await ask({ ask: "inspect", ...task })
        if (!inspected || ms === undefined) throw new Error("A thread gave an answer to another question.")
        read = read * remembered + bytes
        readMs = readMs * remembered + ms
        return inspected
      } finally {
        pending -= bytes
        heard = performance.now()
      }
    },
    waits: () => pending === 0 ? 0 : Math.max(performance.now() - heard, read === 0 ? 0 : pending * readMs / read / Math.max(1, threads.size)),
    areWhole: async (objects) => {
      const { whole } = await ask({ ask: "check", objects })
      if (whole?.length !== objects.length) throw new Error("A thread gave an answer to another question.")
      return whole
    },
    close
  }
}
