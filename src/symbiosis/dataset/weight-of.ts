import type { RunFacts, StepFacts } from "../../protocol/trajectory.ts"

/**
 * How much a step counts. A run that a program found good counts whole, one that only its user called good a little less, one of
 * which nobody knows a little; of a failed run nothing is imitated. A step at which the teacher corrected the student is the
 * student's own error state (what DAgger wants), so it counts whole wherever the run may count at all.
 */
export const weightOf = ({ outcome }: Pick<RunFacts, "outcome">, step: Pick<StepFacts, "verdict"> | undefined): number => {
  if (outcome.success === false) return 0
  const run = outcome.success === null ? 0.3 : outcome.judge === "program" ? 1 : 0.7
  return step?.verdict === "replaced" ? 1 : run
}
