import * as z from "zod"

const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** What a stage left behind. It is written last and whole: a stage without a record has not ended. */
export const stageRecordSchema = z.strictObject({
  schema: z.literal("symbiont-stage-1"),
  id: z.string(), kind: z.string(),
  /** Hash of the settings and of what the needed stages made: with another one the stage is run again. */
  input: hash,
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int().min(0), sha256: hash })),
  facts: z.record(z.string(), z.unknown()),
  /** Seconds by the clock. */
  seconds: z.number().min(0)
})
export type StageRecord = z.infer<typeof stageRecordSchema>
export type StageResult = Pick<StageRecord, "facts"> & { files: string[] }
