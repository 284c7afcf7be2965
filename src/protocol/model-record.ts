import * as z from "zod"

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
/** One file of a model: where it lies below the record's `weights`, and what it must be. */
export const modelFileSchema = z.strictObject({ path: z.string().regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/), bytes: z.int().min(1), sha256: sha256Schema })

/** An installable on-device model: what `models/records/*.json` hold and what the registry lists. */
export const modelRecordSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,80}$/),
  title: z.string(),
  engine: z.enum(["wllama", "web-llm", "prompt-api"]),
  /** How prompts are built: "student" is the compact one-page format, "chat" the family's chat template with JSON answers. */
  profile: z.enum(["student", "chat"]),
  /** The chat template that a "chat" record's weights were trained with; ChatML where none is named. "plain": the engine sets its own marks. */
  family: z.enum(["chatml", "qwen3", "llama-3", "gemma", "plain"]).optional(),
  /** SHA-256 of the template as its makers publish it: it must be the one that our rendering was checked against. */
  templateHash: sha256Schema.optional(),
  /** Preference among models that a device can run; the embedded student has 0, and what lies below it is used only when chosen by hand. */
  rank: z.int().optional(),
  /** Packaged path ("models/…gguf"), an absolute URL of one file, or the URL of a folder that `files` are in. */
  weights: z.string(),
  /** web-llm only: the packaged model library. */
  library: z.string().optional(),
  bytes: z.int(),
  /** Of weights that are one file. */
  sha256: z.string().optional(),
  /** web-llm only: every file of the folder. A record of the network without checksums is listed, but can't be installed. */
  files: z.array(modelFileSchema).max(1_000).optional(),
  contextTokens: z.int(),
  /** Measured points: the probability that the model gives an answer of its own (0–1, rising), and the share of such answers that were right. */
  calibration: z.array(z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)])).min(2).max(20).optional(),
  /** From this confidence (0–1) on the model may take a low-risk step of a hybrid run without the cloud model being asked. Measured on rows held out from its training; without it it never does. */
  trust: z.number().min(0).max(1).optional(),
  vramMB: z.int().optional(),
  /** The largest buffer that the GPU must be able to bind, in MB. */
  bufferMB: z.int().optional(),
  requiredFeatures: z.array(z.string()).default([]),
  license: z.string(),
  /** The model that a round trained this one from, and that a rollback goes back to. */
  parent: z.string().optional(),
  channel: z.enum(["stable", "candidate", "retired"])
})
export type ModelRecord = z.infer<typeof modelRecordSchema>
export const registrySchema = z.strictObject({ version: z.literal(1), embedded: z.string(), models: z.array(modelRecordSchema) })
export type Registry = z.infer<typeof registrySchema>
