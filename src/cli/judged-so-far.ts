import { rename, rm, writeFile } from "node:fs/promises"
import * as z from "zod"
import type { Trajectory } from "../protocol/trajectory.ts"
import { openLineFile } from "../runner/round/line-file.ts"

const verdictSchema = z.boolean().nullable()
const count = z.int().min(0)
/** What the judge said of a run that a program had judged, by one method. */
const measuredSchema = z.object({
  method: z.enum(["debate", "single"]), success: verdictSchema, lacks: z.enum(["form", "cites"]).optional(), calls: count,
  tokens: z.object({ prompt: count, completion: count }).optional()
})
export type Measured = z.infer<typeof measuredSchema>
const judgedSchema = z.object({
  /** The id of the run. */
  of: z.string(), calls: z.int(),
  /** What was found of a run that nobody had judged. */
  found: verdictSchema.optional(),
  measured: z.array(measuredSchema).optional()
})
export type Judged = z.infer<typeof judgedSchema> & { /** What is to be written of it. */ runs: readonly Trajectory[] }
/** `how`: by whom it was judged, and in which way; what was found otherwise says nothing here. */
const lineSchema = judgedSchema.extend({ how: z.string(), runs: z.array(z.looseObject({})).min(1) })

export type JudgedSoFar = {
  /** What an earlier call found of a run, and of how many runs it is to be written. */
  known(of: string): (Omit<Judged, "runs"> & { runs: number }) | undefined
  add(judged: Judged): Promise<void>
  /** Writes what was found of these runs, and then `rest`, to the file itself. What else was kept (of a run that was taken back meanwhile, say) is gone. */
  finish(these: ReadonlySet<string>, rest: readonly Trajectory[]): Promise<void>
  /** Nothing was found: nothing is left behind but what there was. */
  discard(): Promise<void>
}

/** Verdicts cost time and money: each is kept in `OUT.part` as soon as it is there, a line for each run, so that the same command goes on where an earlier one ended. */
export const openJudgedSoFar = async (out: string, how: string): Promise<JudgedSoFar> => {
  const part = `${out}.part`
  const file = await openLineFile(part)
  let keeps = false
  async function* lines(): AsyncGenerator<z.infer<typeof lineSchema>> {
    for await (const value of file.values()) {
      keeps = true
      const read = lineSchema.safeParse(value)
      if (read.success && read.data.how === how) yield read.data
    }
  }
  const known = new Map<string, Omit<Judged, "runs"> & { runs: number }>()
  for await (const { runs, how: _, ...judged } of lines()) known.set(judged.of, { ...judged, runs: runs.length })
  const kept = keeps
  async function* written(these: ReadonlySet<string>, rest: readonly Trajectory[]): AsyncGenerator<string> {
    const left = new Set(these)
    for await (const { of, runs } of lines()) if (left.delete(of)) for (const run of runs) yield `${JSON.stringify(run)}\n`
    for (const run of rest) yield `${JSON.stringify(run)}\n`
  }
  return {
    known: of => known.get(of),
    add: judged => file.append([{ ...judged, how }]),
    finish: async (these, rest) => {
      await writeFile(`${out}.new`, written(these, rest))
      await rename(`${out}.new`, out)
      await rm(part)
    },
    discard: async () => { if (!kept) await rm(part) }
  }
}
