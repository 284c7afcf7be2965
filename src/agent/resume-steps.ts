import type { Step } from "../core/step.ts"
import type { StepRecord } from "../protocol/records.ts"

/**
 * What a run that was cut off had got to. A planned step never ran: it is forgotten. An armed one may have run: it stays
 * in the history as unknown, and if it was one that the guard asks about it must not be done a second time.
 */
export const resumeSteps = (records: readonly StepRecord[]): { steps: Step[]; maybeDone: Step[]; next: number } => {
  const kept = records.filter((record) => record.state !== "planned").sort((a, b) => a.index - b.index)
  const unknown = { status: "unknown" as const, detail: "The run was interrupted here; look whether it happened.", changes: [] }
  const steps = kept.map(({ state, step }) => state === "armed" ? { ...step, outcome: step.outcome ?? unknown } : step)
  const maybeDone = kept.flatMap(({ state, step }) => state === "armed" && step.verdict?.kind === "confirm" ? [step] : [])
  return { steps, maybeDone, next: (kept.at(-1)?.index ?? -1) + 1 }
}
