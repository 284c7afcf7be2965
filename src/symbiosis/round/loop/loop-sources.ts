import * as z from "zod"

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What a loop's results depend on beside its spec. It is kept with the loop, so that whoever reads the records later can tell which of them still hold. */
export const loopSourcesSchema = z.strictObject({
  withdrawn: z.array(hash).describe("ids of all trajectories that were ever taken back, sorted"),
  init: hash.describe("of the file that student.init names"),
  recipe: hash.describe("of the programs that train, ask and judge a student"),
  product: hash.describe("of the sources that the extension is built of and its guard is tried with")
})
export type LoopSources = z.infer<typeof loopSourcesSchema>
