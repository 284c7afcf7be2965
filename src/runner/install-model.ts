import { readFile } from "node:fs/promises"
import { fail, ok, type Result } from "../core/result.ts"
import type { InstallReport } from "../protocol/model-library.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { PanelClient } from "./panel-client.ts"
import type { Say } from "./progress.ts"
import { readRecord, serveGguf } from "./serve-model.ts"

/** Installs a record in the extension and chooses it; resolves when its files are there and checked. */
export const installRecord = async (panel: PanelClient, record: ModelRecord, say: Say = () => {}): Promise<Result<void>> => {
  let told = 0
  let settle: (report: InstallReport) => void = () => {}
  const ended = new Promise<InstallReport>((resolve) => { settle = resolve })
  const ignore = panel.onEvent((event) => {
    if (event.type !== "model/install" || event.report.id !== record.id) return
    const { report } = event
    if (report.state !== "running") { settle(report); return }
    const tenths = Math.floor((report.loaded / Math.max(1, report.total)) * 10)
    if (tenths > told) say(`${record.title}: ${report.phase}, ${(told = tenths) * 10} %`)
  })
  try {
    const asked = await panel.call("model/install", { record })
    if (!asked.ok) return asked
    const report = await ended
    if (report.state !== "done") return fail("model.unavailable", report.message ?? "The model could not be installed: try again.")
    const chosen = await panel.call("model/choose", { id: record.id })
    return chosen.ok ? ok(undefined) : chosen
  } finally {
    ignore()
  }
}

/** `--model`: a GGUF file, a record in a .json file, or the id of a model of the registry. */
export const useModel = async (panel: PanelClient, model: string, say?: Say): Promise<Result<void>> => {
  if (/\.gguf$/i.test(model)) {
    const served = await serveGguf(model)
    if (!served.ok) return served
    try {
      return await installRecord(panel, served.value.record, say)
    } finally {
      await served.value.close()
    }
  }
  if (/\.json$/i.test(model)) {
    const text = await readFile(model, "utf8").catch(() => undefined)
    if (text === undefined) return fail("model.unavailable", "There is no such record: name a .gguf file or a .json record.")
    const record = readRecord(text)
    return record.ok ? installRecord(panel, record.value, say) : record
  }
  const library = await panel.call("model/library", {})
  if (!library.ok) return library
  const known = library.value.models.find(({ id }) => id === model)
  if (!known) return fail("model.unavailable", `There is no model "${model}": use one of ${library.value.models.map(({ id }) => id).join(", ")}, a .gguf file or a .json record.`)
  if (known.state !== "installed" && known.state !== "embedded") return fail("model.unavailable", `${known.title} is not installed in this profile: install it in the panel first, or name a .gguf file.`)
  const chosen = await panel.call("model/choose", { id: model })
  return chosen.ok ? ok(undefined) : chosen
}
