import type { ModelRecord } from "../protocol/model-record.ts"
import type { GpuProbe } from "./probe-gpu.ts"

/** What is known of the machine. Browsers tell little of it, and what they don't tell is no reason to refuse. */
export type Machine = {
  gpu: GpuProbe
  /** `navigator.deviceMemory`, in GiB; undefined where the browser doesn't tell. */
  memoryGiB: number | undefined
  /** Bytes that may still be stored; undefined where the browser doesn't tell. */
  freeBytes?: number | undefined
}
export type Fit = { fits: "yes" | "maybe" | "no"; why: string }

/** The page, the browser and the system want memory too. */
const shareForModel = 0.6
/** Browsers tell of no more memory than this, so it means "this much or more". */
const mostToldGiB = 8

const inWords = (megabytes: number): string => megabytes < 1_024 ? `${Math.ceil(megabytes)} MB` : `${(megabytes / 1_024).toFixed(1)} GB`

/** Memory that a model takes when it is loaded, in MB. On the CPU: the weights, and its context (about a sixth of them, measured). */
const memoryMB = (record: ModelRecord): number => record.vramMB ?? (record.bytes / 2 ** 20) * 1.2

/** Whether a model would run on this machine once its files are here, and in one sentence why (not). */
export const fitOf = (record: ModelRecord, { gpu, memoryGiB }: Machine): Fit => {
  const no = (why: string): Fit => ({ fits: "no", why })
  if (record.engine === "web-llm") {
    if (!gpu.usable) return no(gpu.why)
    const feature = record.requiredFeatures.find((wanted) => !gpu.features.includes(wanted))
    if (feature) return no(`The GPU lacks ${feature}, which ${record.title} needs.`)
    if (record.bufferMB !== undefined && gpu.bufferMB !== undefined && record.bufferMB > gpu.bufferMB)
      return no(`The GPU can't take buffers of ${record.bufferMB} MB, which ${record.title} needs.`)
  }
  if (record.engine === "prompt-api") return { fits: "yes", why: "The browser has it ready and runs it." }
  const needed = memoryMB(record)
  const where = record.engine === "web-llm" ? "GPU memory" : "memory"
  if (memoryGiB === undefined) return { fits: "maybe", why: `It needs ${inWords(needed)} of ${where}; this browser doesn't tell how much there is.` }
  if (needed <= memoryGiB * 1_024 * shareForModel) return { fits: "yes", why: `It needs ${inWords(needed)} of ${where}, which this machine should have.` }
  if (memoryGiB >= mostToldGiB) return { fits: "maybe", why: `It needs ${inWords(needed)} of ${where}; this machine has ${memoryGiB} GB or more, the browser doesn't tell.` }
  return no(`This machine should not run ${record.title}: it needs ${inWords(needed)} of ${where}, and has about ${inWords(memoryGiB * 1_024 * shareForModel)} to spare.`)
}

const rankOf = (record: ModelRecord): number => record.rank ?? 0
/** Best first: by rank, then the larger one. */
export const byPreference = (one: ModelRecord, other: ModelRecord): number => rankOf(other) - rankOf(one) || other.bytes - one.bytes

export type Advice = { record: ModelRecord | undefined; text: string }

/**
 * Which of the models that can be installed this machine should have, in a sentence. `have` are bytes that are here already, by id.
 * A model that only may fit is never recommended: finding out costs gigabytes.
 */
export const recommend = (installable: readonly ModelRecord[], machine: Machine, have: ReadonlyMap<string, number> = new Map()): Advice => {
  const better = installable.filter((record) => record.channel === "stable" && rankOf(record) > 0).sort(byPreference)
  const none = (text: string): Advice => ({ record: undefined, text })
  if (better.length === 0) return none(machine.gpu.usable ? "This build offers no larger model that can be installed, so the built-in model is used." : `${machine.gpu.why} So the built-in model is used.`)
  const fitting = better.filter((record) => fitOf(record, machine).fits === "yes")
  if (fitting.length === 0) return none(`${fitOf(better.at(-1) ?? better[0] as ModelRecord, machine).why} So the built-in model is used.`)
  const room = fitting.find((record) => machine.freeBytes === undefined || record.bytes - (have.get(record.id) ?? 0) < machine.freeBytes)
  if (!room) return none("There is not enough free disk space for a larger model, so the built-in model is used.")
  return { record: room, text: `This machine should run ${room.title}: ${room.engine === "web-llm" ? gpuWords(room) : "it fits into memory and runs on the CPU"}.` }
}
const gpuWords = (record: ModelRecord): string => `its GPU has what is needed, and ${inWords(memoryMB(record))} of memory should be free`
