import * as z from "zod"
import { lineTaskSchema } from "./line.ts"

const count = z.int().min(0)

/** What a data set is made of. A trajectory that is withdrawn later is missing from the next one's list, and so can be asked for. */
export const manifestSchema = z.strictObject({
  schema: z.literal("symbiont-dataset-1"),
  trajectories: z.array(z.string()),
  withdrawn: count,
  /** Runs that nobody judged. They are among `trajectories`, and their lines weigh `options.unjudged`: none are made where that is 0. Earlier data sets don't say; there they weighed 0.3. */
  unjudged: count.optional(),
  steps: count,
  lines: z.partialRecord(lineTaskSchema, z.strictObject({ train: count, dev: count, test: count })),
  pairs: count,
  /** Versions of the consent texts under which the trajectories were given. */
  consents: z.array(z.string()),
  options: z.strictObject({ tasks: z.array(lineTaskSchema), lambda: z.number(), shares: z.strictObject({ dev: z.number(), test: z.number() }), seed: z.int(), scripted: z.boolean(), unjudged: z.number().optional() }),
  base: z.strictObject({ model: z.string(), revision: z.string().optional(), chatTemplate: z.string().optional() }).optional(),
  files: z.array(z.strictObject({ name: z.string(), rows: count, bytes: count, sha256: z.string(), fidelity: z.string() }))
})
export type Manifest = z.infer<typeof manifestSchema>
