import { join } from "node:path"
import { Worker } from "node:worker_threads"
import { buildSync } from "esbuild"
import { whenAsked } from "../../core/when-asked.ts"
import { handOver } from "./hand-over.ts"
import type { Inspected, ToInspect } from "./inspect-upload.ts"
import type { ToCheck } from "./is-whole.ts"

/** An object, or the name under which the thread finds it. */
export type Found = { box: Uint8Array } | { box?: undefined; object: string }
export type Work = ({ ask: "inspect" } & ToInspect) | { ask: "check"; objects: readonly (ToCheck & Found)[] }
/** What is sent to a thread: work and its number, or that it should end. */
export type Sent = { number: number; work: Work } | "end"
/** The folder in which objects are kept, where threads do that by themselves. */
export type ThreadData = { folder: string | undefined }
/** What a thread says: that it is ready (number 0), or how a piece of work ended. */
export type Told = { number: number; ready?: true; inspected?: Inspected; /** How long it took to read the body. */ ms?: number; whole?: readonly boolean[]; failed?: string }
export type Waiting = { resolve: (told: Told) => void; reject: (error: Error) => void }
export type Thread = { /** Pieces of work under way. */ load(): number; /** Takes the bytes of the work away from this thread. */ send(number: number, work: Work, waiting: Waiting): void; /** Ends it after the piece of work that it is at. */ stop(): Promise<void> }

/** A body of the largest size is read in under a second. */
const longestMs = 30_000
/** Room for what a few bodies leave behind, so that nothing of them outlives its first clearing away. */
const youngMegabytes = 64

/** One module for all threads, made once: they start without a loader, and run without what it adds to each function. */
const threadModule = whenAsked(() => {
  const { outputFiles } = buildSync({ entryPoints: [join(import.meta.dirname, "inspection-worker.ts")], bundle: true, write: false, platform: "node", format: "esm", target: "node20", logLevel: "silent" })
  return new URL(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString("base64")}`)
})

/** Keys are copied, by themselves: a part of a buffer would take all of it along. */
const handOverWork = (work: Work): { work: Work; transfer: ArrayBuffer[] } => {
  if (work.ask === "check") {
    const transfer: ArrayBuffer[] = []
    const objects = work.objects.map((object) => {
      const key = new Uint8Array(object.key)
      if (object.box === undefined) return { ...object, key }
      const { bytes: box, buffer } = handOver(object.box)
      transfer.push(buffer)
      return { ...object, box, key }
    })
    return { work: { ask: "check", objects }, transfer }
  }
  const chunks = work.chunks.map(handOver)
  return { work: { ...work, chunks: chunks.map(({ bytes }) => bytes), above: new Uint8Array(work.above) }, transfer: chunks.map(({ buffer }) => buffer) }
}

/**
 * A thread that reads bodies; resolves when it is ready. One that is silent for `patienceMs` while it has work is ended. `onEnd` hears that it ended, however that came. With a `folder`, it puts what is sound there by itself.
 * One that goes on working ends by itself: Node 20 may end the whole process where a thread is terminated just as it makes a compressor ("close before init").
 */
export const startThread = (onEnd: (thread: Thread) => void, patienceMs = longestMs, folder?: string): Promise<Thread> => new Promise((resolve, reject) => {
  const worker = new Worker(threadModule(), { execArgv: [], workerData: { folder } satisfies ThreadData, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } })
  const waiting = new Map<number, Waiting>()
  const ended = new Promise<void>((resolve) => { worker.once("exit", () => { resolve() }) })
  let watch: NodeJS.Timeout | undefined
  const watchOver = (): void => {
    clearTimeout(watch)
    watch = waiting.size === 0 ? undefined : setTimeout(() => { void worker.terminate() }, patienceMs)
  }
  const thread: Thread = {
    load: () => waiting.size,
    send: (number, work, one) => {
      const { work: handed, transfer } = handOverWork(work)
      worker.postMessage({ number, work: handed } satisfies Sent, transfer)
      waiting.set(number, one)
      if (waiting.size === 1) watchOver()
    },
    stop: async () => {
      worker.postMessage("end" satisfies Sent)
      const late = setTimeout(() => { void worker.terminate() }, patienceMs)
      await ended
      clearTimeout(late)
    }
  }
  worker.on("message", (told: Told) => {
    if (told.ready) { resolve(thread); return }
    const one = waiting.get(told.number)
    waiting.delete(told.number)
    watchOver()
    if (told.failed === undefined) one?.resolve(told)
    else one?.reject(new Error(`Reading a body failed: ${told.failed}.`))
  })
  worker.on("error", reject)
  worker.on("exit", () => {
    clearTimeout(watch)
    const error = new Error("A thread that reads bodies ended.")
    reject(error)
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
    onEnd(thread)
  })
})
