import { fail, ok, type Result } from "../../../core/result.ts"
import type { Stage } from "./loop-plan.ts"
import { inputOf } from "./stage-input.ts"
import type { StageRecord, StageResult } from "./stage-record.ts"

/** Where stages leave their results. */
export interface StageStore {
  read(id: string): Promise<StageRecord | undefined>
  /** Measures the files and writes the record, last and whole. */
  keep(record: Omit<StageRecord, "files">, files: readonly string[]): Promise<StageRecord>
  /** Whether the record's files are still there as they were. */
  isIntact(record: StageRecord): Promise<boolean>
}

/** `input`: hash of all that the result depends on, for work that goes on with what it left half done. */
export type StageWork = (stage: Stage, needs: ReadonlyMap<string, StageRecord>, signal: AbortSignal, input: string) => Promise<Result<StageResult>>

/**
 * Runs the stages that have no result yet for the same input, in order. Ending it at any moment loses the stage at work and nothing else:
 * the next run goes on there (a trainer from its own last checkpoint).
 */
export const runStages = async ({ plan, settings, work, store, say, signal, now }: {
  plan: readonly Stage[]; settings: (stage: Stage) => unknown; work: StageWork; store: StageStore
  say(line: string): void; signal: AbortSignal
  /** Milliseconds. */
  now(): number
}): Promise<Result<Map<string, StageRecord>>> => {
  const done = new Map<string, StageRecord>()
  for (const [index, stage] of plan.entries()) {
    const needs = new Map(stage.needs.flatMap((id) => { const record = done.get(id); return record ? [[id, record] as const] : [] }))
    if (needs.size < stage.needs.length) throw new Error(`the plan has ${stage.id} before what it needs`)
    const input = inputOf(settings(stage), [...needs.values()])
    const known = await store.read(stage.id)
    if (known?.input === input && await store.isIntact(known)) { done.set(stage.id, known); continue }
    if (signal.aborted) return fail("task.cancelled", "Stopped: start it again with the same --out, and it goes on from here.")
    say(`${index + 1}/${plan.length} ${stage.id}`)
    const began = now()
    const made = await work(stage, needs, signal, input)
    if (!made.ok) return made
    const { files, facts } = made.value
    done.set(stage.id, await store.keep({ schema: "symbiont-stage-1", id: stage.id, kind: stage.kind, input, facts, seconds: Math.round((now() - began) / 100) / 10 }, files))
  }
  return ok(done)
}
