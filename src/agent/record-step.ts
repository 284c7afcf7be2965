import type { Observation } from "../core/observation.ts"
import { renderObservation } from "../core/render-observation.ts"
import type { Step } from "../core/step.ts"
import { type ClearedStep, trajectoryStep } from "../memory/trajectory/build-trajectory.ts"
import { clear } from "../privacy/gate.ts"
import { screenObservation } from "../privacy/screen/screen-observation.ts"
import { screenText } from "../privacy/screen/screen-text.ts"
import { lettingNothingGo } from "../privacy/vault.ts"
import { sayOtherwise } from "./action-words.ts"
import { retoldStep } from "./retold-step.ts"
import type { RunContext } from "./run-context.ts"

/** Nothing where it can't be made safe. */
const madeSafe = (context: Pick<RunContext, "vault">, step: Step, observation: Observation): ClearedStep | undefined => {
  const { action } = step
  const vault = lettingNothingGo(context.vault)
  if (!action || vault.rules().localOnly(observation.url)) return undefined
  const screened = screenObservation(observation, vault).observation
  const retold = retoldStep(step, vault)
  const say = (words: string): string => screenText(words, vault, { origin: "model" }).text
  const proposed = step.speculation?.proposed
  const cleared = clear({
    url: screened.url, page: renderObservation(screened), target: retold.target ?? "",
    decision: { reason: retold.why, action: retold.action ?? action }, ...(proposed ? { proposed: sayOtherwise(proposed, say) } : {})
  }, vault)
  return cleared.ok ? cleared.value : undefined
}

export type StepRecorder = (step: Step) => Promise<void>

/**
 * Keeps a step for learning, where the run is recorded: before it is begun, and again with its outcome, so that a run which is cut off in
 * between has no hole in it. A step that can't be made safe is kept as a gap, and the run is no trajectory then.
 */
export const createStepRecorder = ({ ports, run, vault, wait }: Pick<RunContext, "ports" | "run" | "vault" | "wait">, observation: Observation): StepRecorder => {
  const { recorder } = ports
  let known: { safe: ClearedStep | undefined } | undefined
  return async (step) => {
    if (!recorder || !step.action) return
    // What was decided, and on which page, stays as it is; to make it safe takes a while.
    try { known ??= { safe: madeSafe({ vault }, step, observation) } } catch { known = { safe: undefined } /* a detector that breaks makes a gap too */ }
    const { safe } = known
    await wait(() => recorder.put(run.id, step.index, safe && trajectoryStep({ step, cleared: safe }, step.index + 2)))
  }
}
