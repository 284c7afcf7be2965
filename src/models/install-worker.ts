import { createModelDoor } from "../privacy/egress.ts"
import { installModel } from "./install-model.ts"
import type { InstallAsk, InstallReply } from "./install-protocol.ts"
import { createInstalledModels } from "./installed-models.ts"
import { sourceFiles, sourceOrigins } from "./model-files.ts"

const reply = (message: InstallReply): void => { postMessage(message) }
/** Reports more often than this only cost. */
const reportEveryMs = 200

// A dedicated worker, because only there files can be written in place, so that a crash loses no byte.
self.onmessage = async ({ data: { record } }: MessageEvent<InstallAsk>) => {
  const files = sourceFiles(record)
  let reported = 0
  const installed = await installModel({
    record, drive: createInstalledModels(), door: createModelDoor(files.ok ? sourceOrigins(files.value) : []),
    onProgress: (progress) => {
      if (progress.loaded < progress.total && performance.now() - reported < reportEveryMs) return
      reported = performance.now()
      reply({ type: "progress", ...progress })
    }
  })
  reply(installed.ok ? { type: "done", record: installed.value.record } : { type: "failed", error: installed.error })
}
