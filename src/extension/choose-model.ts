import { fail, type Result } from "../core/result.ts"
import { chooseEngine } from "../models/choose-engine.ts"
import { readRegistry } from "../models/registry.ts"
import { readPackaged } from "../privacy/egress.ts"
import type { Choice, Gpu } from "./offscreen-model.ts"

/** The model that belongs on this device, out of the packaged registry. */
export const chooseModel = async (gpu: Gpu): Promise<Result<Choice>> => {
  const file = await readPackaged(chrome.runtime.getURL("models/registry.json")).catch(() => undefined)
  if (!file) return fail("model.unavailable", "This build contains no on-device model: install the extension again, or choose the cloud mode.")
  const registry = readRegistry(JSON.parse(await file.text()))
  const memoryGiB = "deviceMemory" in navigator && typeof navigator.deviceMemory === "number" ? navigator.deviceMemory : undefined
  return registry.ok ? chooseEngine(registry.value, { gpu, memoryGiB, installed: [] }) : registry
}
