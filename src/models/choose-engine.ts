import { fail, ok, type Result } from "../core/result.ts"
import type { ModelRecord, Registry } from "../protocol/model-record.ts"
import { byPreference, fitOf, type Machine } from "./device-fit.ts"
import { embeddedRecord } from "./registry.ts"

export type Device = Machine & {
  /** Ids of the models whose files are on this device. The embedded one always is. */
  installed: readonly string[]
  /** The model that the user or the administrator named. */
  preferred?: string | undefined
  /** Models that failed on this device since the browser was started, by id, each with its sentence. */
  failed?: ReadonlyMap<string, string> | undefined
}
export type Choice = { record: ModelRecord; why: string }

/**
 * The model named by hand if it can run, else the best installed one that this device can run, else the embedded one; with the
 * sentence that the panel shows. What has failed here is passed over: the next best stands in.
 */
export const chooseEngine = (registry: Registry, device: Device): Result<Choice> => {
  const embedded = embeddedRecord(registry)
  if (!embedded) return fail("model.unavailable", "This build contains no on-device model; reinstall the extension.")
  const here = registry.models.filter((record) => record.id !== embedded.id && device.installed.includes(record.id) && record.channel !== "retired").sort(byPreference)
  const obstacleOf = (record: ModelRecord, machine: Machine = device): string | undefined => {
    const failed = device.failed?.get(record.id)
    if (failed !== undefined) return failed
    const { fits, why } = fitOf(record, machine)
    return fits === "no" ? why : undefined
  }
  const named = device.preferred === embedded.id ? embedded : here.find(({ id }) => id === device.preferred)
  // Who names a model may wait for it: a software adapter is no GPU for anybody else.
  const patient = { ...device, gpu: { ...device.gpu, usable: device.gpu.usable || device.gpu.software === true } }
  if (named && obstacleOf(named, patient) === undefined) return ok({ record: named, why: `${named.title} was chosen by hand.` })
  const instead = named ? obstacleOf(named, patient) : undefined
  const better = here.filter((record) => record.channel === "stable" && byPreference(record, embedded) < 0 && (record.rank ?? 0) >= 0)
  const best = better.find((record) => obstacleOf(record) === undefined)
  const passedOver = instead ?? better.filter((record) => device.failed?.has(record.id)).map((record) => device.failed?.get(record.id))[0]
  if (best) return ok({ record: best, why: passedOver ? `${passedOver} So ${best.title} is used.` : `${best.title} is the best installed model that this device can run.` })
  const obstacle = instead ?? better.map((record) => obstacleOf(record)).find((why) => why !== undefined)
  return ok({ record: embedded, why: obstacle ? `${obstacle} So the small built-in model on the CPU is used.`
    : !device.gpu.usable ? "No GPU that can run a larger model was found, so the small built-in model on the CPU is used."
      : "No larger model is installed, so the small built-in model on the CPU is used." })
}
