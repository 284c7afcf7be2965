import type { RunFacts, StepFacts } from "../../protocol/trajectory.ts"

/**
 * How much a step counts. A run that a program found good counts whole, one that only its user or a model called good a little
 * less; of a failed run nothing is imitated. Nor of one that nobody judged, unless whoever makes the data set says how much such a run counts
 * (`unjudged`): that a model called a task done is no sign that it was. A step at which the teacher corrected the student is the student's own error
 * state (what DAgger wants), so it counts whole wherever the run counts at all.
 */
export const weightOf = ({ outcome }: Pick<RunFacts, "outcome">, step: Pick<StepFacts, "verdict"> | undefined, unjudged = 0): number => {
  if (outcome.success === false || (outcome.success === null && unjudged === 0)) return 0
  const run = outcome.success === null ? unjudged : outcome.judge === "program" ? 1 : 0.7
  return step?.verdict === "replaced" ? 1 : run
}
