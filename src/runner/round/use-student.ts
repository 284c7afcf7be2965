import type { Result } from "../../core/result.ts"
import { installRecord } from "../install-model.ts"
import type { RunningBrowser } from "../launch.ts"
import { serveGguf } from "../serve-model.ts"

/** Installs a student's file in a running extension and makes it the on-device model. */
export const useStudent = async ({ panel }: RunningBrowser, model: string): Promise<Result<unknown>> => {
  const served = await serveGguf(model, "student")
  if (!served.ok) return served
  try {
    const installed = await installRecord(panel, served.value.record)
    return installed.ok ? await panel.call("model/prepare", {}) : installed
  } finally { await served.value.close() }
}
