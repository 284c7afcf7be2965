import { createModelDoor, type ModelRequest } from "../privacy/egress.ts"
import { installModel } from "./install-model.ts"
import type { InstallAsk, InstallNoted, InstallReply } from "./install-protocol.ts"
import { createInstalledModels } from "./installed-models.ts"
import { sourceFiles, sourceOrigins } from "./model-files.ts"

const reply = (message: InstallReply): void => { postMessage(message) }
/** Reports more often than this only cost. */
const reportEveryMs = 200

const waiting = new Map<number, (ok: boolean) => void>()
let requests = 0
const note = async (request: ModelRequest): Promise<void> => {
  const number = requests += 1
  const written = new Promise<boolean>((resolve) => { waiting.set(number, resolve) })
  reply({ type: "leaving", number, request })
  if (!await written) throw new Error("not written down")
}

// A dedicated worker, because only there files can be written in place, so that a crash loses no byte.
self.onmessage = async ({ data }: MessageEvent<InstallAsk | InstallNoted>) => {
  if ("noted" in data) { waiting.get(data.noted)?.(data.ok); waiting.delete(data.noted); return }
  const { record } = data
  const files = sourceFiles(record)
  let reported = 0
  const installed = await installModel({
    record, drive: createInstalledModels(), door: createModelDoor(files.ok ? sourceOrigins(files.value) : [], note),
    onProgress: (progress) => {
      if (progress.loaded < progress.total && performance.now() - reported < reportEveryMs) return
      reported = performance.now()
      reply({ type: "progress", ...progress })
    }
  })
  reply(installed.ok ? { type: "done", record: installed.value.record } : { type: "failed", error: installed.error })
}
