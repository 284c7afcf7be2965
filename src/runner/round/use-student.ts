import type { Result } from "../../core/result.ts"
import type { ModelRecord } from "../../protocol/model-record.ts"
import { installRecord } from "../install-model.ts"
import type { RunningBrowser } from "../launch.ts"
import { serveGguf } from "../serve-model.ts"

/** Installs a student's file in a running extension and makes it the on-device model. `facts`: what its record is to say besides. */
export const useStudent = async ({ panel }: Pick<RunningBrowser, "panel">, model: string, facts: Partial<ModelRecord> = {}): Promise<Result<unknown>> => {
  const served = await serveGguf(model, "student")
  if (!served.ok) return served
  try {
    const installed = await installRecord(panel, { ...served.value.record, ...facts })
    return installed.ok ? await panel.call("model/prepare", {}) : installed
  } finally { await served.value.close() }
}
