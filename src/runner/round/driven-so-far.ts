import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import * as z from "zod"
import { readTrajectory } from "../../memory/trajectory/read-trajectories.ts"
import { runViewsSchema } from "../../symbiosis/round/loop/student-rows.ts"
import type { Driven } from "./drive-game.ts"
import { openLineFile } from "./line-file.ts"

const count = z.int().min(0)
const tally = z.strictObject({ done: count, of: count })
const lineSchema = z.strictObject({
  /** Of the stage that it was played for: another input is another stage. */
  input: z.string(), name: z.string(),
  played: z.strictObject({ run: z.string(), views: runViewsSchema, done: z.boolean(), calls: count, requests: count, sent: count, drawn: z.strictObject({ named: tally, unnamed: tally }).optional() }).nullable()
})

export type DrivenSoFar = {
  /** What became of a game; nothing where it was not played yet. */
  get(name: string): Driven | null | undefined
  add(name: string, played: Driven | null): Promise<void>
}

/** A run through the extension takes half a minute: each is kept as soon as it is over, so that a stage which was ended goes on with the next. */
export const openDrivenSoFar = async (folder: string, input: string): Promise<DrivenSoFar> => {
  await mkdir(folder, { recursive: true })
  const file = await openLineFile(join(folder, "played.jsonl"))
  const known = new Map<string, Driven | null>()
  for await (const value of file.values()) {
    const line = lineSchema.safeParse(value)
    if (!line.success || line.data.input !== input) continue
    const { name, played } = line.data
    if (!played) { known.set(name, null); continue }
    const { run, ...rest } = played
    const read = readTrajectory(run, 1)
    if (read.ok) known.set(name, { trajectory: read.value, ...rest })
  }
  return {
    get: (name) => known.get(name),
    add: async (name, played) => {
      known.set(name, played)
      const told = played && (({ trajectory, ...rest }) => ({ run: JSON.stringify(trajectory), ...rest }))(played)
      await file.append([{ input, name, played: told }])
    }
  }
}
