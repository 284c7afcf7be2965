import * as z from "zod"

/** An installable on-device model: what `models/records/*.json` hold and what the registry lists. */
export const modelRecordSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,80}$/),
  title: z.string(),
  engine: z.enum(["wllama", "web-llm"]),
  /** How prompts are built: "student" is the compact one-page format, "chat" the family's chat template with JSON answers. */
  profile: z.enum(["student", "chat"]),
  /** Packaged path ("models/…gguf") or an absolute URL pinned to a revision. */
  weights: z.string(),
  /** web-llm only: the packaged model library. */
  library: z.string().optional(),
  bytes: z.int(),
  sha256: z.string().optional(),
  contextTokens: z.int(),
  vramMB: z.int().optional(),
  requiredFeatures: z.array(z.string()).default([]),
  license: z.string(),
  channel: z.enum(["stable", "candidate", "retired"])
})
export type ModelRecord = z.infer<typeof modelRecordSchema>
export const registrySchema = z.strictObject({ version: z.literal(1), embedded: z.string(), models: z.array(modelRecordSchema) })
export type Registry = z.infer<typeof registrySchema>
