import { readFile } from "node:fs/promises"
import { basename, join, resolve } from "node:path"
import { holdFolder } from "../runner/round/hold-folder.ts"
import { readStage, writeWhole } from "../runner/round/stage-folder.ts"
import { machineSchema, machinesSchema, type Machine } from "../symbiosis/round/loop/loop-machine.ts"
import { loopPlan, settingsOf } from "../symbiosis/round/loop/loop-plan.ts"
import { loopSourcesSchema, type LoopSources } from "../symbiosis/round/loop/loop-sources.ts"
import { loopSpecSchema, type LoopSpec } from "../symbiosis/round/loop/loop-spec.ts"
import { standingRecords } from "../symbiosis/round/loop/stage-input.ts"
import type { StageRecord } from "../symbiosis/round/loop/stage-record.ts"
import { makeFolder } from "./make-folder.ts"
import { parseChecked } from "./parse-checked.ts"
import { UsageError } from "./usage-error.ts"

/** Where a loop's spec, records and report lie, and where its large files do. */
export type RoundFolder = { facts: string; work: string; name: string }

export const roundFolder = (out: string | undefined, work: string | undefined): RoundFolder => {
  if (out === undefined || out.trim() === "") throw new UsageError("--out is missing: name the loop's folder, such as models/rounds/first.")
  const name = basename(resolve(out))
  return { facts: out, work: work ?? join("build/rounds", name), name }
}

/** Makes both folders and holds them for this process: two that work in one would take turns at writing the same files. Gives what lets go of them. */
export const holdRound = async ({ facts, work }: RoundFolder): Promise<() => Promise<void>> => {
  const held: (() => Promise<void>)[] = []
  const release = async (): Promise<void> => { for (const letGo of held) await letGo() }
  for (const [flag, path] of [["out", facts], ["work", work]] as const) {
    await makeFolder(path, flag)
    const one = await holdFolder(path)
    if (!one) { await release(); throw new UsageError(`--${flag} ${path} is being worked in by another symbiont round run: wait until that has ended, or stop it.`) }
    held.push(one)
  }
  return release
}

/** Checks a spec's text; `from` is where it came from. */
export const parseSpec = (text: string, from: string): LoopSpec => parseChecked(text, loopSpecSchema, "The loop", from)

/** The spec that a loop was begun with. */
export const readFolderSpec = async ({ facts }: RoundFolder): Promise<LoopSpec> => {
  const file = join(facts, "spec.json")
  const text = await readFile(file, "utf8").catch(() => { throw new UsageError("--out holds no loop: begin one with symbiont round run.") })
  return parseSpec(text, file)
}

/** What the loop was last begun with beside its spec. A file that can't be understood is refused: the list of what was withdrawn would be lost with it. */
export const readSources = async ({ facts }: RoundFolder): Promise<LoopSources | undefined> => {
  const text = await readFile(join(facts, "sources.json"), "utf8").catch((error: NodeJS.ErrnoException) => { if (error.code === "ENOENT") return undefined; throw error })
  if (text === undefined) return undefined
  try { return loopSourcesSchema.parse(JSON.parse(text)) } catch { throw new UsageError("The loop's sources.json is not as symbiont round run left it: put it back, for it holds what was withdrawn.") }
}

/** The machines that a loop ran on; none where it was begun before they were noted, or the file is not as it was left: nothing depends on it. */
export const readMachines = async ({ facts }: RoundFolder): Promise<Machine[]> => {
  const text = await readFile(join(facts, "machines.json"), "utf8").catch(() => undefined)
  try { return text === undefined ? [] : machinesSchema.parse(JSON.parse(text)) } catch { return [] }
}

/** Adds the machine that a loop goes on with now, unless it was the last one already. */
export const noteMachine = async (folder: RoundFolder, machine: Machine): Promise<void> => {
  const before = await readMachines(folder)
  if (JSON.stringify(before.at(-1)) !== JSON.stringify(machineSchema.parse(machine))) await writeWhole(join(folder.facts, "machines.json"), `${JSON.stringify([...before, machineSchema.parse(machine)], null, 2)}\n`)
}

/** The records of a loop that hold under its spec and sources, as its folder has them now. */
export const readRecords = async (folder: RoundFolder, spec: LoopSpec): Promise<Map<string, StageRecord>> => {
  const [plan, sources, records] = [loopPlan(spec), await readSources(folder), new Map<string, StageRecord>()]
  if (!sources) return records
  for (const { id } of plan) { const record = await readStage(folder.facts, id); if (record) records.set(id, record) }
  return standingRecords(plan, (stage) => settingsOf(spec, stage, sources), records)
}
