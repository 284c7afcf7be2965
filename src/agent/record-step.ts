import type { Observation } from "../core/observation.ts"
import { renderObservation } from "../core/render-observation.ts"
import type { Step } from "../core/step.ts"
import { trajectoryStep } from "../memory/trajectory/build-trajectory.ts"
import { clear } from "../privacy/gate.ts"
import { screenObservation } from "../privacy/screen-observation.ts"
import { screenText } from "../privacy/screen-text.ts"
import type { TrajectoryStep } from "../protocol/trajectory.ts"
import { sayOtherwise } from "./action-words.ts"
import { retoldStep } from "./retold-step.ts"
import type { RunContext } from "./run-context.ts"

const made = ({ vault }: Pick<RunContext, "vault">, step: Step, observation: Observation): TrajectoryStep | undefined => {
  const { action } = step
  if (!action || vault.rules().localOnly(observation.url)) return undefined
  const screened = screenObservation(observation, vault).observation
  const retold = retoldStep(step, vault)
  const say = (words: string): string => screenText(words, vault, { origin: "model" }).text
  const proposed = step.speculation?.proposed
  const cleared = clear({
    url: screened.url, page: renderObservation(screened), target: retold.target ?? "",
    decision: { reason: retold.why, action: retold.action ?? action }, ...(proposed ? { proposed: sayOtherwise(proposed, say) } : {})
  }, vault)
  return cleared.ok ? trajectoryStep({ step, cleared: cleared.value }, step.index + 2) : undefined
}

/** Keeps a step for learning, where the run is recorded. A step that can't be made safe is kept as a gap, and the run is no trajectory then. */
export const recordStep = async (context: RunContext, step: Step, observation: Observation): Promise<void> => {
  const { recorder } = context.ports
  if (!recorder || !step.action) return
  let kept: TrajectoryStep | undefined
  try { kept = made(context, step, observation) } catch { /* a detector that breaks makes a gap too */ }
  await context.wait(() => recorder.put(context.run.id, step.index, kept))
}
