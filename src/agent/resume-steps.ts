import type { Outcome } from "../core/outcome.ts"
import type { Step, Verdict } from "../core/step.ts"
import type { StepRecord } from "../protocol/records.ts"
import { isLoopAction } from "./loop-verbs.ts"

/** What the page says of the step that was armed when the run was cut off; see `PageDriver.recall`. */
export type Recalled = "never" | "unknown" | Outcome

/** A step whose effect the next click can't take back: the guard has asked about it, or found that the task asks for it. */
export const isIrreversible = (verdict: Verdict | undefined): boolean =>
  verdict !== undefined && (verdict.kind === "confirm" || (verdict.kind === "allow" && verdict.rule.endsWith(".task")))

const kept = (records: readonly StepRecord[]): StepRecord[] => records.filter(({ state }) => state !== "planned").sort((a, b) => a.index - b.index)
const interrupted: Outcome = { status: "unknown", detail: "The run was interrupted here; look whether it happened.", changes: [] }

/** The step that was being acted on when the run was cut off, if the page may know more about it. */
export const armedStep = (records: readonly StepRecord[]): Step | undefined => {
  const last = kept(records).at(-1)
  return last?.state === "armed" && last.step.outcome === undefined && last.step.action && !isLoopAction(last.step.action) ? last.step : undefined
}

export type Resumed = {
  steps: Step[]
  maybeDone: readonly Step[]
  next: number
  /** The step that was cut off, with what is known of its outcome by now. */
  cut?: Step | undefined
  /** The last step, whose end is in the journal and may be missing in the trail: both were being written when the run was cut off. */
  untold?: Step | undefined
}

/**
 * What a run that was cut off had got to. A planned step never ran: it is forgotten, as is an armed one of which the page
 * says so. An armed one may have run else: it stays in the history as unknown, and if it can't be taken back it must not be
 * done a second time.
 */
export const resumeSteps = (records: readonly StepRecord[], recalled: Recalled = "unknown"): Resumed => {
  const all = kept(records)
  const last = all.at(-1)
  const wasCut = last?.state === "armed" && last.step.outcome === undefined
  if (last?.state === "armed" && last.step.outcome === undefined && last.step.action) {
    const { action } = last.step
    // A question is asked again; what only the run itself remembers is done as soon as it is written down.
    if (isLoopAction(action)) {
      if (action.verb === "ask") all.pop()
      else all[all.length - 1] = { ...last, state: "acted", step: { ...last.step, outcome: { status: "ok", detail: "", changes: [] } } }
    }
    else if (recalled === "never") all.pop()
    else if (recalled !== "unknown") all[all.length - 1] = { ...last, state: "acted", step: { ...last.step, outcome: recalled } }
  }
  const steps = all.map(({ state, step }) => (state === "armed" ? { ...step, outcome: step.outcome ?? interrupted } : step))
  const maybeDone = all.flatMap(({ state, step }) => (state === "armed" && isIrreversible(step.verdict) ? [step] : []))
  const cut = wasCut && steps.at(-1)?.index === last.index ? steps.at(-1) : undefined
  const ended = last?.state === "acted" && last.step.outcome?.code !== "blocked" && last.step.verdict?.rule.startsWith("user.") === false
  return { steps, maybeDone, untold: ended ? last.step : undefined, next: (all.at(-1)?.index ?? -1) + 1, cut }
}
