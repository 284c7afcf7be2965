import type { Observation } from "../core/observation.ts"
import type { Speculation } from "../core/step.ts"
import { judgeAction } from "./judge-action.ts"
import { isIrreversible } from "./resume-steps.ts"
import type { RunContext } from "./run-context.ts"
import { restAfter, standsAlone, type Proposal } from "./speculate.ts"
import type { Decided } from "./spent.ts"

export type Proposed = {
  /** What the on-device model said, and what it cost. */
  decided: Decided
  /** Its step, where it gave one. */
  proposal: Proposal | undefined
  /** The step as it is taken without asking the cloud model. */
  alone: Decided | undefined
  /** What became of the proposal. */
  heard(speculation: Speculation | undefined): void
}

/** Has the on-device model propose a step of a speculative run, and sees whether it may be taken at once. */
export const propose = async (context: RunContext, index: number, observation: Observation, onDevice: () => Promise<Decided>): Promise<Proposed> => {
  const decided = await onDevice()
  const { decision, confidence } = decided
  const proposal = decision.ok ? { decision: decision.value, confidence } : undefined
  const trust = context.ports.onDevice.record()?.trust
  const alone = proposal && trust !== undefined && standsAlone(proposal, trust, isLowRisk(context, proposal, observation), context.steps)
    ? { ...decided, speculation: { proposed: proposal.decision.action, ...(confidence === undefined ? {} : { confidence }), accepted: true, candidates: 0, why: "The on-device model is sure of this step and was right before, so the cloud model was not asked." } }
    : undefined
  if (alone) context.misses = 0
  return {
    decided, proposal, alone,
    heard: (speculation) => {
      context.misses = speculation?.accepted ? 0 : (context.misses ?? 0) + 1
      if (context.misses < restAfter.misses) return
      context.misses = 0
      context.proposalsRest = index + 1 + restAfter.steps
    }
  }
}

/** The guard has nothing to ask. */
const isLowRisk = (context: RunContext, { decision }: Proposal, observation: Observation): boolean => {
  const { verdict } = judgeAction(context, decision.action, "local", observation)
  return verdict.kind === "allow" && !isIrreversible(verdict)
}
