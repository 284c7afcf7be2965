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
  data: z.strictObject({ manifest: hash, tasks: z.array(lineTaskSchema).min(1), lambda: z.number().min(0).max(1) }),
  method: z.enum(["sft", "sft-lora", "dpo"]),
  trainer: z.enum(["trl", "axolotl", "llama-factory", "student"]),
  hyper: z.strictObject({ epochs: z.number().positive(), learningRate: z.number().positive(), context: z.int().min(128), batch: z.int().min(1), seed: z.int(), steps: z.int().min(1).optional().describe("updates, in place of the student's limit in hours"), loraRank: z.int().min(1).optional() }),
  resources: z.strictObject({ accelerators: z.array(z.string()).default([]), cpus: z.int().min(1), memoryGiB: z.number().positive(), maxHours: z.number().positive(), maxHourlyCost: z.number().positive().optional() }),
  outputs: z.strictObject({ id: z.string().regex(/^[a-z0-9][a-z0-9._-]{2,80}$/), formats: z.array(z.enum(["merged", "mlc", "gguf"])).min(1) }),
  gates: z.strictObject({ heldOut: z.strictObject({ metric: z.string(), notBelow: z.number().min(0).max(1) }), leaks: z.literal(0), injections: z.literal("not worse") }),
  /** Directories as the job sees them. */
  paths: z.strictObject({ data: z.string(), out: z.string(), init: z.string().optional().describe("weights that the student goes on from") })
}).refine(({ method, trainer }) => method !== "dpo" || trainer === "trl", { path: ["method"], message: "preference pairs are exported for trl alone" })
export type RoundSpec = z.infer<typeof roundSpecSchema>

export const submissionId = (spec: RoundSpec): string => `symbiont-r${spec.round}-${contentId(spec).slice(0, 16)}`
