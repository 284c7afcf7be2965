import * as z from "zod"
import { maxTaskLength } from "./records.ts"

/** When a shortcut runs by itself, in the clock of the device. */
export const rhythmSchema = z.discriminatedUnion("every", [
  z.strictObject({ every: z.literal("once"), date: z.iso.date(), time: z.iso.time({ precision: -1 }) }),
  z.strictObject({ every: z.literal("day"), time: z.iso.time({ precision: -1 }) }),
  /** 0 is Sunday. */
  z.strictObject({ every: z.literal("week"), day: z.int().min(0).max(6), time: z.iso.time({ precision: -1 }) })
])
export type Rhythm = z.infer<typeof rhythmSchema>

/** What became of the last time. `late`: the device slept or was off, so it ran when that was over. */
export const lastTimeSchema = z.strictObject({ at: z.number(), how: z.enum(["started", "late", "failed"]), runId: z.string().optional(), why: z.string().optional() })

export const scheduleSchema = z.strictObject({
  id: z.string().min(1).max(60),
  shortcut: z.string().min(1).max(40),
  rhythm: rhythmSchema,
  /** What stands in the shortcut's blanks each time. */
  values: z.record(z.string().max(60), z.string().max(maxTaskLength)).optional(),
  paused: z.boolean().default(false),
  /** Milliseconds since the epoch; absent where no time is left. */
  next: z.number().optional(),
  last: lastTimeSchema.optional()
})
export type Schedule = z.infer<typeof scheduleSchema>
