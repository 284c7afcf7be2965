import type { RunEnd } from "../core/step.ts"
import type { RunRecord, StepRecord } from "../protocol/records.ts"

/** The end of a run that nobody can bring to its end any more, summed up from the journal. */
export const cutOff = (run: RunRecord, records: readonly StepRecord[], reason: string): RunEnd => {
  const steps = records.map(({ step }) => step)
  const count = (to: string): number => steps.filter(({ route }) => route.to === to).length
  const sum = (pick: (step: StepRecord["step"]) => number): number => steps.reduce((total, step) => total + pick(step), 0)
  return {
    ok: false, reason, answer: "", steps: steps.length,
    routes: { local: count("local"), cloud: count("cloud"), refused: count("refuse") },
    tokens: { prompt: sum(({ tokens }) => tokens.prompt), cached: sum(({ tokens }) => tokens.cached), completion: sum(({ tokens }) => tokens.completion) },
    ms: sum(({ ms }) => ms), overheadMs: 0
  }
}
