import { readFile } from "node:fs/promises"
import { basename, join, resolve } from "node:path"
import { readStage } from "../runner/round/stage-folder.ts"
import { loopPlan } from "../symbiosis/round/loop/loop-plan.ts"
import { loopSpecSchema, type LoopSpec } from "../symbiosis/round/loop/loop-spec.ts"
import type { StageRecord } from "../symbiosis/round/loop/stage-record.ts"
import { UsageError } from "./usage-error.ts"

/** Where a loop's spec, records and report lie, and where its large files do. */
export type RoundFolder = { facts: string; work: string; name: string }

export const roundFolder = (out: string | undefined, work: string | undefined): RoundFolder => {
  if (out === undefined || out.trim() === "") throw new UsageError("--out is missing: name the loop's folder, such as models/rounds/first.")
  const name = basename(resolve(out))
  return { facts: out, work: work ?? join("build/rounds", name), name }
}

/** Checks a spec's text; `from` is where it came from. */
export const parseSpec = (text: string, from: string): LoopSpec => {
  let json: unknown
  try { json = JSON.parse(text) } catch { throw new UsageError(`The loop ${from} is not JSON: correct it.`) }
  const read = loopSpecSchema.safeParse(json)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new UsageError(`The loop's field ${issue?.path.join(".") || "at the top"} is wrong: ${issue?.message ?? "it does not follow the schema"}.`)
}

/** The spec that a loop was begun with. */
export const readFolderSpec = async ({ facts }: RoundFolder): Promise<LoopSpec> => {
  const file = join(facts, "spec.json")
  const text = await readFile(file, "utf8").catch(() => { throw new UsageError("--out holds no loop: begin one with symbiont round run.") })
  return parseSpec(text, file)
}

export const readRecords = async ({ facts }: RoundFolder, spec: LoopSpec): Promise<Map<string, StageRecord>> => {
  const records = new Map<string, StageRecord>()
  for (const { id } of loopPlan(spec)) { const record = await readStage(facts, id); if (record) records.set(id, record) }
  return records
}
