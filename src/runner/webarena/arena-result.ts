import * as z from "zod"

/** What became of a task; a line of the report. */
export const arenaResultSchema = z.strictObject({
  type: z.literal("task"),
  task: z.int(),
  template: z.int(),
  sites: z.array(z.string()),
  driver: z.string(),
  /** What the benchmark's checks say; null where nobody could check (see `why`). */
  ok: z.boolean().nullable(),
  answer: z.string(),
  steps: z.int(),
  routes: z.strictObject({ local: z.int(), cloud: z.int(), refused: z.int() }),
  tokens: z.strictObject({ prompt: z.number(), cached: z.number(), completion: z.number() }),
  /** What the cloud tokens cost, where the endpoint's price is known. */
  cost: z.number().nullable(),
  /** Bytes that left for the cloud, requests that took them, values that placeholders stood for there. */
  sent: z.strictObject({ requests: z.int(), bytes: z.number(), replaced: z.int() }),
  /** Of the secrets that were named, those found in the bytes that left, in any dress; null where none were named. */
  leaks: z.int().nullable(),
  ms: z.number(),
  /** Why the run ended, or why it could not be checked. */
  why: z.string()
})
export type ArenaResult = z.infer<typeof arenaResultSchema>
