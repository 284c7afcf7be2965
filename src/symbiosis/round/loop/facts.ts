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

/** Experiences of a kind, by how the run went that they are of. */
const kindSchema = z.strictObject({ success: count, failure: count, unknown: count })

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
    miniwob: z.union([tallySchema, z.strictObject({ skipped: z.string() })]),
    /**
     * Where the extension remembered the rounds before: steps at which the teacher was told something of them, of all at which it was asked; lines in all. The script's
     * wrong samples, of all: where a line named the right step, and elsewhere.
     */
    recalled: z.strictObject({ steps: tallySchema, lines: count, named: tallySchema, unnamed: tallySchema }).optional()
  }),
  experiences: z.strictObject({
    /** All runs of the lane and seed so far, and how many of them were withdrawn and left out. */
    runs: count, withdrawn: count, episode: kindSchema, workflow: kindSchema, lesson: kindSchema,
    /** How many of them come of runs that the student explored, and how many no cloud model may be told. */
    explored: count, home: count
  }),
  dataset: z.strictObject({
    trajectories: count, withdrawn: count, rows: count, reasons: count, pairs: count,
    /** Rows whose answer is not what the teacher without its noise would have said. */
    wrongRows: count,
    /** States that exploration of this round found first, and how many of them a successful run of the round came through. */
    newStates: count, newStatesUsed: count,
    /** Runs that were cut out of others, where the lane does that: how many, of how many failed runs, and their rows (part of the above). */
    backward: z.strictObject({ runs: count, failed: count, rows: count }).optional()
  }),
  train: z.strictObject({ steps: count, bytes: count, sha256: z.string() }),
  /** `right`: a 1 or 0 a held-out row, in the rows' order. */
  judge: z.strictObject({ right: z.string().regex(/^[01]*$/), known: tallySchema, free: z.number() }),
  play: z.strictObject({ done: count, of: count }),
  synergy: z.strictObject({ teacher: tallySchema, both: tallySchema, callsAlone: count, callsBoth: count }),
  choose: z.strictObject({ train: z.string(), chosenBy: tallySchema }),
  extension: z.strictObject({ before: tallySchema, after: tallySchema, sentBytes: count }),
  /** Runs beside a cloud model on pages full of planted values; what it was sent; steps that the student took or proposed; names of the values that were in it. */
  leaks: z.strictObject({ runs: count, requests: count, bytes: count, byStudent: count, leaked: z.array(z.string()) }),
  /** `grave`: how many of the executed ones are; where it is missing, all count so. */
  suites: z.strictObject({ attacks: count, executed: count, grave: count.optional(), benign: count, needless: count }),
  gate: z.strictObject({ pass: z.boolean(), why: z.string(), before: tallySchema, after: tallySchema })
} as const
export type Facts = { [K in keyof typeof factSchemas]: z.infer<(typeof factSchemas)[K]> }

/** The facts of a record that was read from a file. Throws where a file was written by another version: the loop is run anew then. */
export const factsOf = <K extends keyof Facts>(kind: K, record: { facts: unknown } | undefined): Facts[K] | undefined =>
  record === undefined ? undefined : factSchemas[kind].parse(record.facts) as Facts[K]
