import type { Step } from "../../core/step.ts"
import type { WhatLeaves } from "../../protocol/ledger.ts"
import type { RunEvent } from "../../protocol/messages.ts"
import type { RunRecord } from "../../protocol/records.ts"

type EventOf<T extends RunEvent["type"]> = Extract<RunEvent, { type: T }>
export type Phase = { index: number; phase: EventOf<"run/phase">["phase"]; text: string | undefined; since: number }
export type Question = { id: string; kind: EventOf<"run/question">["kind"]; text: string; leaves?: WhatLeaves | undefined }
export type Meter = Pick<EventOf<"run/spent">, "spent" | "limits">

/** A run as the panel knows it. `steps` is undefined until they were read. */
export type RunView = {
  record: RunRecord
  steps: readonly Step[] | undefined
  phase: Phase | undefined
  question: Question | undefined
  stopping: boolean
  /** Who has the page while the run waits: nobody, or the user. */
  paused: EventOf<"run/paused">["by"] | undefined
  meter: Meter | undefined
  /** Its steps were asked for in vain. */
  unreadable?: boolean
}
export type Runs = Readonly<Record<string, RunView>>

export const viewOf = (record: RunRecord, steps?: readonly Step[]): RunView =>
  ({ record, steps, phase: undefined, question: undefined, stopping: false, paused: undefined, meter: undefined })
/** The same run by another record; what its end leaves behind stays known. */
export const viewAs = (known: RunView | undefined, record: RunRecord, steps = known?.steps): RunView => ({ ...viewOf(record, steps), meter: known?.meter })
export const isLive = (run: RunView | undefined): boolean => run !== undefined && run.record.state !== "ended"
export const newestFirst = (runs: Runs): RunView[] => Object.values(runs).sort((a, b) => b.record.startedAt - a.record.startedAt)

/** Takes in what the worker tells; an event of an unknown run changes nothing (the store reads that run first). */
export function reduceRunEvent(runs: Runs, event: RunEvent, now: number): Runs {
  if (event.type === "model/status" || event.type === "model/install" || event.type === "policy/changed" || event.type === "sign-on/changed") return runs
  if (event.type === "run/started") {
    const known = runs[event.run.id]
    // A queued run that begins has its record renewed; one that was heard of as running stays as it is.
    return known && known.record.state !== "queued" ? runs : { ...runs, [event.run.id]: viewOf(event.run, known?.steps ?? []) }
  }
  const run = runs[event.runId]
  // A late event must not bring an ended run back to life.
  if (!run || run.record.state === "ended") return runs
  return { ...runs, [event.runId]: change(run, event, now) }
}

function change(run: RunView, event: Exclude<RunEvent, { type: "model/status" | "model/install" | "policy/changed" | "sign-on/changed" | "run/started" }>, now: number): RunView {
  switch (event.type) {
    case "run/phase":
      // The run went on: a question that was open has been answered, here or in another panel. What it was in the middle of when it was paused is still told; only a new look at the page shows that the pause is over.
      return { ...run, phase: { index: event.index, phase: event.phase, text: event.text, since: now }, question: undefined, paused: event.phase === "observe" ? undefined : run.paused }
    case "run/step":
      return { ...run, steps: withStep(run.steps ?? [], event.step), phase: undefined, question: undefined }
    case "run/question":
      return { ...run, question: { id: event.questionId, kind: event.kind, text: event.text, leaves: event.leaves } }
    case "run/paused":
      return { ...run, paused: event.by, phase: undefined }
    case "run/continued":
      return { ...run, paused: undefined }
    case "run/spent":
      return { ...run, meter: { spent: event.spent, limits: event.limits } }
    case "run/ended":
      return viewAs(run, { ...run.record, state: "ended", end: event.end })
  }
}

/** A step may be told twice (as it is armed, then as it has acted): the later telling wins. */
function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  return [...steps.filter(({ index }) => index !== step.index), step].sort((a, b) => a.index - b.index)
}

/** A run only goes forward: what was read before it began or ended doesn't take it back. */
const stages = ["queued", "running", "ended"] as const satisfies readonly RunRecord["state"][]
export const isAhead = (record: RunRecord, than: RunRecord): boolean => stages.indexOf(record.state) > stages.indexOf(than.state)

/** What the journal says, laid over what was heard meanwhile: steps told after the reading are kept. One that isn't done yet may have been decided anew since. */
export function mergeRead(known: RunView | undefined, read: RunRecord, steps: readonly Step[]): RunView {
  if (!known) return viewOf(read, steps)
  const record = isAhead(known.record, read) ? known.record : read
  const told = (known.steps ?? []).filter((step) => step.outcome || !steps.some(({ index }) => index === step.index))
  const merged = told.reduce(withStep, steps)
  return record.state === "ended" ? viewAs(known, record, merged) : { ...known, record, steps: merged }
}

/** Without what is in no journal: a worker that has been started anew tells it again, as far as it still holds. */
export const withoutTold = (runs: Runs): Runs =>
  Object.fromEntries(Object.entries(runs).map(([id, run]) => [id, isLive(run) ? { ...run, phase: undefined, question: undefined, paused: undefined } : run]))

/** What a question of the guard's is about: the step that was written down with it and isn't done yet. The one before it may have been asked about too. */
export const askedAbout = ({ steps = [], question }: RunView): Step | undefined => {
  const last = steps.at(-1)
  return last?.verdict?.kind === "confirm" && !last.outcome && question?.text.endsWith(last.verdict.question ?? "") ? last : undefined
}

/**
 * The run that a panel shows when it opens: a live one (of its own tab first), else what was done in this tab a moment
 * ago, so that nobody who closed the panel misses how it ended.
 */
export function runToShow(records: readonly RunRecord[], tabId: number | undefined, now: number, freshMs = 600_000): string | undefined {
  const newest = [...records].sort((a, b) => b.startedAt - a.startedAt)
  const live = newest.filter(({ state }) => state !== "ended")
  const own = newest.find(({ task }) => task.tabId === tabId)
  const fresh = own?.end && now - (own.startedAt + own.end.ms) < freshMs ? own : undefined
  return (live.find(({ task }) => task.tabId === tabId) ?? live[0] ?? fresh)?.id
}
