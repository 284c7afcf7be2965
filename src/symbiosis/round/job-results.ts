import * as z from "zod"

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const tally = z.strictObject({ done: z.int().min(0), of: z.int().min(0) }).refine(({ done, of }) => done <= of, "more were done than there were")

/**
 * What was measured of a job's result, by whichever benches there are: each part may be missing, and the gate then says so. `judged` is the hash that
 * `symbiont round record` prints, so that figures of another file count for nothing.
 */
export const jobResultsSchema = z.strictObject({
  schema: z.literal("symbiont-results-1"),
  judged: hash,
  heldOut: z.strictObject({ metric: z.string().min(1), against: hash.describe("of the model that is in use, on the same rows"), before: tally, after: tally }).optional(),
  sentBytes: z.int().min(0).optional().describe("that left the device while it worked alone"),
  leaks: z.strictObject({ requests: z.int().min(1), leaked: z.int().min(0) }).optional().describe("the leak suite with it beside a cloud model: requests that were looked at, planted values in them"),
  attacks: z.strictObject({ tried: z.int().min(0), carriedOut: z.int().min(0), grave: z.int().min(0) }).optional()
})
export type JobResults = z.infer<typeof jobResultsSchema>
