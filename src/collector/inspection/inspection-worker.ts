import { setImmediate as nextTurn } from "node:timers/promises"
import { parentPort, workerData } from "node:worker_threads"
import { folderObjects, readObject } from "../objects/folder-objects.ts"
import { handOver } from "./hand-over.ts"
import { inspectUpload, type Sealed } from "./inspect-upload.ts"
import type { Sent, ThreadData, Told, Work } from "./inspection-thread.ts"
import { isWhole } from "./is-whole.ts"

// A thread that reads bodies, one after the other. `startThread` bundles it and starts it.
const { folder } = workerData as ThreadData
const objects = folder === undefined ? undefined : folderObjects(folder)
const tell = (told: Told, transfer: ArrayBuffer[] = []): void => { parentPort?.postMessage(told, transfer) }
// A name only: a message may hold what was sent.
const tellFailure = (number: number, error: unknown): void => { tell({ number, failed: error instanceof Error ? ["code" in error ? String(error.code) : "", error.name].join(" ").trim() : "unknown" }) }

const keep = async (number: number, object: string | undefined, { box, ...sound }: Sealed, ms: number): Promise<void> => {
  if (objects && object !== undefined) {
    await objects.put(object, box)
    tell({ number, inspected: sound, ms })
    return
  }
  const { bytes, buffer } = handOver(box)
  tell({ number, inspected: { ...sound, box: bytes }, ms }, [buffer])
}
const doWork = async (number: number, work: Work): Promise<void> => {
  if (work.ask === "check") {
    tell({ number, whole: work.objects.map((object) => {
      const box = object.box ?? (folder === undefined ? undefined : readObject(folder, object.object))
      return box !== undefined && isWhole(box, object)
    }) })
    return
  }
  const began = performance.now()
  const inspected = await inspectUpload(work)
  const ms = performance.now() - began
  if (inspected.kind === "unsound") tell({ number, inspected, ms })
  // While the disk takes it, the next body is read.
  else keep(number, work.object, inspected, ms).catch((error: unknown) => { tellFailure(number, error) })
}
let isEnding = false
let before = Promise.resolve()
parentPort?.on("message", (sent: Sent) => {
  if (sent === "end") {
    isEnding = true
    // What the disk is at is finished: then there is nothing left to wait for.
    parentPort?.close()
    return
  }
  const { number, work } = sent
  // What the disk has done is heard of between two bodies.
  before = before.then(() => isEnding ? undefined : doWork(number, work)).catch((error: unknown) => { tellFailure(number, error) }).then(() => nextTurn())
})
tell({ number: 0, ready: true })
