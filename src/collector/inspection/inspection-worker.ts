import { parentPort } from "node:worker_threads"
import { handOver } from "./hand-over.ts"
import { inspectUpload } from "./inspect-upload.ts"
import type { Told, Work } from "./inspection-thread.ts"
import { isWhole } from "./is-whole.ts"

// A thread that reads bodies, one after the other. `startThread` bundles it and starts it.
const tell = (told: Told, transfer: ArrayBuffer[] = []): void => { parentPort?.postMessage(told, transfer) }
const doWork = async (number: number, work: Work): Promise<void> => {
  if (work.ask === "check") { tell({ number, whole: isWhole(work) }); return }
  const inspected = await inspectUpload(work)
  if (inspected.kind === "unsound") { tell({ number, inspected }); return }
  const { bytes: box, buffer } = handOver(inspected.box)
  tell({ number, inspected: { ...inspected, box } }, [buffer])
}
let before = Promise.resolve()
parentPort?.on("message", ({ number, work }: { number: number; work: Work }) => {
  // A name only: a message may hold what was sent.
  before = before.then(() => doWork(number, work)).catch((error: unknown) => { tell({ number, failed: error instanceof Error ? error.name : "unknown" }) })
})
tell({ number: 0, ready: true })
