import * as z from "zod"

const count = z.int().min(0)
export const tallySchema = z.strictObject({ done: count, of: count })
export type Tally = z.infer<typeof tallySchema>

const rollouts = {
  episodes: count, unplayable: count, done: count, steps: count,
  /** Steps at which the student proposed and the teacher agreed; samples that the teacher gave. */
  accepted: tallySchema, byIndex: z.record(z.string(), tallySchema), teacherCalls: count,
  /** By kind of site, as `byIndex` by number of the step; older records don't tell. */
  bySite: z.record(z.string(), tallySchema).optional()
}

/** What each kind of stage tells: the report is made of these and of nothing else. */
export const factSchemas = {
  "held-out": z.strictObject({ rows: count, known: count, episodes: count }),
  explore: z.strictObject({ episodes: count, unplayable: count, done: count, steps: count }),
  rollouts: z.strictObject(rollouts),
  "extension-rollouts": z.strictObject({
    ...rollouts,
    /** Turns at which the extension asked the teacher, each of which is as many samples as the spec says; bytes of those requests. */
    requests: count, sentBytes: count,
    /** Steps of successful runs that the student's rows are made of. */
    learnable: count,
    /** Part of the above, or why there is none. */
    miniwob: z.union([tallySchema, z.strictObject({ skipped: z.string() })])
  }),
  dataset: z.strictObject({
    trajectories: count, withdrawn: count, rows: count, reasons: count, pairs: count,
    /** Rows whose answer is not what the teacher without its noise would have said. */
    wrongRows: count,
    /** States that exploration of this round found first, and how many of them a successful run of the round came through. */
    newStates: count, newStatesUsed: count
  }),
  train: z.strictObject({ steps: count, bytes: count, sha256: z.string() }),
  /** `right`: a 1 or 0 a held-out row, in the rows' order. */
  judge: z.strictObject({ right: z.string().regex(/^[01]*$/), known: tallySchema, free: z.number() }),
  play: z.strictObject({ done: count, of: count }),
  synergy: z.strictObject({ teacher: tallySchema, both: tallySchema, callsAlone: count, callsBoth: count }),
  choose: z.strictObject({ train: z.string(), chosenBy: tallySchema }),
  extension: z.strictObject({ before: tallySchema, after: tallySchema, sentBytes: count }),
  /** `grave`: how many of the executed ones are; where it is missing, all count so. */
  suites: z.strictObject({ attacks: count, executed: count, grave: count.optional(), benign: count, needless: count }),
  gate: z.strictObject({ pass: z.boolean(), why: z.string(), before: tallySchema, after: tallySchema })
} as const
export type Facts = { [K in keyof typeof factSchemas]: z.infer<(typeof factSchemas)[K]> }

/** The facts of a record that was read from a file. Throws where a file was written by another version: the loop is run anew then. */
export const factsOf = <K extends keyof Facts>(kind: K, record: { facts: unknown } | undefined): Facts[K] | undefined =>
  record === undefined ? undefined : factSchemas[kind].parse(record.facts) as Facts[K]
