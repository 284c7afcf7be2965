import type { RunFacts, StepFacts } from "../../protocol/trajectory.ts"

/**
 * How much a step counts. A run that a program found good counts whole, one that only its user or a model called good a little
 * less; of a failed run nothing is imitated. One that nobody judged counts little, as whoever makes the data set says (`unjudged`, 0 for not
 * at all): that a model called a task done is little of a sign that it was. A step at which the teacher corrected the student is the student's own
 * error state (what DAgger wants), so it counts whole wherever the run counts at all.
 */
export const weightOf = ({ outcome }: Pick<RunFacts, "outcome">, step: Pick<StepFacts, "verdict"> | undefined, unjudged = 0.3): number => {
  if (outcome.success === false || (outcome.success === null && unjudged === 0)) return 0
  const run = outcome.success === null ? unjudged : outcome.judge === "program" ? 1 : 0.7
  return step?.verdict === "replaced" ? 1 : run
}
