import { fail, ok, type Result } from "../core/result.ts"
import type { ModelRecord, Registry } from "../protocol/model-record.ts"
import type { GpuProbe } from "./probe-gpu.ts"
import { embeddedRecord } from "./registry.ts"

export type Device = {
  gpu: GpuProbe
  /** `navigator.deviceMemory`, in GiB; undefined where the browser doesn't tell. */
  memoryGiB: number | undefined
  /** Ids of the models whose files are on this device. The embedded one always is. */
  installed: readonly string[]
}
export type Choice = { record: ModelRecord; why: string }

/** The page, the browser and the system want memory too. */
const shareForModel = 0.6

const missing = (record: ModelRecord, device: Device): string | undefined => {
  if (record.engine !== "web-llm") return undefined
  if (!device.gpu.usable) return device.gpu.why
  const feature = record.requiredFeatures.find((wanted) => !device.gpu.features.includes(wanted))
  if (feature) return `The GPU lacks ${feature}, which ${record.title} needs.`
  const roomMB = (device.memoryGiB ?? Infinity) * 1_024 * shareForModel
  return (record.vramMB ?? 0) > roomMB ? `This device has not enough memory for ${record.title}.` : undefined
}

/** The largest installed model that this device can run, else the embedded one; with the sentence that the panel shows. */
export const chooseEngine = (registry: Registry, device: Device): Result<Choice> => {
  const embedded = embeddedRecord(registry)
  if (!embedded) return fail("model.unavailable", "This build contains no on-device model; reinstall the extension.")
  const larger = registry.models
    .filter((record) => record.channel === "stable" && record.bytes > embedded.bytes && device.installed.includes(record.id))
    .sort((one, other) => other.bytes - one.bytes)
  const best = larger.find((record) => missing(record, device) === undefined)
  if (best) return ok({ record: best, why: `${best.title} is the largest installed model that this device can run.` })
  const obstacle = larger.map((record) => missing(record, device)).find((why) => why !== undefined)
  const why = !device.gpu.usable ? "No GPU that can run a larger model was found, so the small built-in model on the CPU is used."
    : obstacle ? `${obstacle} So the small built-in model on the CPU is used.`
      : "No larger model is installed, so the small built-in model on the CPU is used."
  return ok({ record: embedded, why })
}
