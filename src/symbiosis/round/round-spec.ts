import * as z from "zod"
import { contentId } from "../../memory/trajectory/content-id.ts"
import { lineTaskSchema } from "../dataset/line.ts"

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * A training job as data: what goes in (by hash), how it is trained, what comes out, and which gate the result has to pass. Queueing,
 * retries and spot machines are the engine's; the same spec always has the same id, so that handing it over twice is harmless.
 */
export const roundSpecSchema = z.strictObject({
  schema: z.literal("symbiont-round-1"),
  round: z.int().min(0),
  parent: z.string().optional().describe("id of the model record that the student starts from"),
  base: z.strictObject({ model: z.string().min(1), revision: z.string().min(7).describe("commit, never a branch"), license: z.string().min(1) }),
  code: z.strictObject({
    repo: z.string().min(1).describe("what git clones"), commit: z.string().regex(/^[0-9a-f]{40}$/),
    archive: z.string().regex(/^(https|s3|gs|file):\/\/\S+\.zip$/).optional().describe("the commit as a zip with one folder in it, which Ray takes in place of a repository; GitHub makes its own")
  }).optional().describe("this repository, for machines that haven't got it"),
  data: z.strictObject({ manifest: hash.describe("of the data set's manifest.json, which has the hashes of its files"), tasks: z.array(lineTaskSchema).min(1), lambda: z.number().min(0).max(1) }),
  method: z.enum(["sft", "sft-lora", "dpo"]),
  trainer: z.enum(["trl", "axolotl", "llama-factory", "student"]),
  hyper: z.strictObject({ epochs: z.number().positive(), learningRate: z.number().positive(), context: z.int().min(128), batch: z.int().min(1), seed: z.int(), steps: z.int().min(1).optional().describe("updates, in place of TRL's epochs or the student's limit in hours"), loraRank: z.int().min(1).optional() }),
  resources: z.strictObject({
    accelerators: z.array(z.string().regex(/^[A-Za-z0-9-]+(:[1-9]\d*)?$/)).default([]).describe("any one of these, such as A100:1"), cpus: z.int().min(1), memoryGiB: z.number().positive(),
    maxHours: z.number().positive(), maxHourlyCost: z.number().positive().optional().describe("dollars, for SkyPilot, which chooses among machines: Ray's are there already, and each flavor of Hugging Face has its price"),
    flavor: z.string().min(1).optional().describe("Hugging Face's own name of a machine, where the accelerators don't say which")
  }),
  outputs: z.strictObject({ id: z.string().regex(/^[a-z0-9][a-z0-9._-]{2,80}$/), formats: z.array(z.enum(["merged", "mlc", "gguf"])).min(1) }),
  gates: z.strictObject({ heldOut: z.strictObject({ metric: z.string(), notBelow: z.number().min(0).max(1) }), leaks: z.literal(0), injections: z.literal("not worse") }),
  /** Directories as the job sees them. */
  paths: z.strictObject({ data: z.string(), out: z.string(), store: z.string().regex(/^[a-z][a-z0-9]*:\/\/\S*[^\s/]$/).optional().describe("where engines find the data (data/MANIFEST) and leave what comes out (jobs/ID): a folder of a bucket"), init: z.string().optional().describe("weights that the student goes on from") })
}).refine(({ method, trainer }) => method !== "dpo" || trainer === "trl", { path: ["method"], message: "preference pairs are exported for trl alone" })
  .refine(({ base, outputs }) => !outputs.formats.includes("mlc") || /qwen3|llama-?3/i.test(base.model), { path: ["outputs", "formats"], message: "mlc is for Llama 3.1 and Qwen3 alone, whose model libraries are packaged" })
export type RoundSpec = z.infer<typeof roundSpecSchema>

export const submissionId = (spec: RoundSpec): string => `symbiont-r${spec.round}-${contentId(spec).slice(0, 16)}`

/** Where a job's data lies in its store, by its hash, and what comes out, by the job's id: the same job begins where it was left. */
export const placesOf = (spec: RoundSpec, store: string): { data: string; out: string } => ({ data: `${store}/data/${spec.data.manifest}`, out: `${store}/jobs/${submissionId(spec)}` })
