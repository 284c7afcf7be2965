import { fail, ok, type Result } from "../../core/result.ts"
import type { ModelRecord } from "../../protocol/model-record.ts"
import type { RoundSpec } from "./round-spec.ts"

/** What a job left in the form that an engine of the extension installs, measured. `path` is below the job's output. */
export type JobOutput = { format: "gguf" | "mlc"; folder: string; files: NonNullable<ModelRecord["files"]> }

const engines = { gguf: "wllama", mlc: "web-llm" } as const
export const quantisation = ({ trainer }: RoundSpec, format: JobOutput["format"]): string => (format === "mlc" ? "q4f16_1" : trainer === "student" ? "Q8_0" : "Q4_K_M")

/**
 * The record of a job's result, as a candidate. What depends on the architecture alone (template, library, memory, context) is that of `like`, a record
 * of the same base; how sure the model may be taken to be was measured of other weights and is left out. `weights`: where it is installed from.
 */
export const jobRecord = (spec: RoundSpec, { format, files }: JobOutput, { id, like, weights }: { id: string; like: ModelRecord; weights: string }): Result<ModelRecord> => {
  if (like.engine !== engines[format]) return fail("data.invalid", `${like.id} is for another engine (${like.engine}) than ${format} files are: name with --like a record of the same base for ${engines[format]}.`)
  if ((like.profile === "student") !== (spec.trainer === "student")) return fail("data.invalid", `${like.id} is prompted in another way than this job's model was trained: name with --like a record of the same base.`)
  const { calibration: _, trust: __, sha256: ___, files: ____, parent: _____, ...architecture } = like
  return ok({
    ...architecture, id, title: `${id} (${quantisation(spec, format)})`, weights, license: spec.base.license, channel: "candidate", bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    ...(spec.parent === undefined ? {} : { parent: spec.parent }), ...(format === "mlc" ? { files } : { sha256: files[0]?.sha256 ?? "" })
  })
}
