import type { Action, Decision } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import { ok } from "../core/result.ts"
import type { Speculation, Step } from "../core/step.ts"
import { sameAction } from "./action-equality.ts"
import type { CloudDecided } from "./decide-cloud.ts"
import { addSpent, type Decided } from "./spent.ts"

/** What a step of a speculative run rests on, besides the two models' words. */
export type Proposal = { decision: Decision; confidence: number | undefined }

/** Steps that the on-device model may take alone when it is sure: what they do can be undone, and none of them ends the run. */
const tame: ReadonlySet<Action["verb"]> = new Set(["click", "type", "select", "check", "scroll", "back", "hover", "expand", "read"])

/** So often the cloud model must have been of the same mind in this run before a step is taken without it: how far a small model can be trusted differs from site to site. */
const agreements = 2

/** How often it was since it last was not. */
export const agreedLately = (steps: readonly Step[]): number => {
  let agreed = 0
  for (const { speculation } of [...steps].reverse()) {
    if (speculation?.accepted === false) break
    if (speculation && speculation.candidates > 0) agreed += 1
  }
  return agreed
}

export const mayStandAlone = (steps: readonly Step[]): boolean => agreedLately(steps) >= agreements

/** Confident by the model's measured threshold, right so far in this run, and nothing that the guard would ask about. */
export const standsAlone = ({ decision, confidence }: Proposal, trust: number, lowRisk: boolean, steps: readonly Step[]): boolean =>
  lowRisk && tame.has(decision.action.verb) && confidence !== undefined && confidence >= trust && mayStandAlone(steps)

/**
 * The paper's rule at the level of actions (§3.2): the student's step is taken if it is among the teacher's candidates, else the
 * teacher's best. `restored` gives a candidate with the values that its placeholders stand for: the two models speak of the same
 * values in different words. What is taken is always the teacher's wording, so that values are put in under the same rules.
 */
export const settle = (proposal: Proposal | undefined, asked: CloudDecided, observation: Observation, restored: (action: Action) => Action): Decided => {
  if (!asked.decision.ok) return asked
  const { candidates } = asked
  const about = { candidates: candidates.length, ...(proposal ? { proposed: proposal.decision.action } : {}), ...(proposal?.confidence === undefined ? {} : { confidence: proposal.confidence }) }
  const rank = proposal ? candidates.findIndex((candidate) => sameAction(restored(candidate), proposal.decision.action, observation)) : -1
  const chosen = candidates[rank]
  if (!proposal || !chosen) {
    const speculation: Speculation = { ...about, accepted: false, why: proposal ? "The on-device model's step is not among the cloud model's, so its best one is taken." : "The on-device model had no step to propose." }
    return { ...asked, speculation }
  }
  const speculation: Speculation = { ...about, accepted: true, rank, why: "The on-device model's step is among the cloud model's, so it is taken." }
  return { ...asked, decision: ok({ reason: asked.decision.value.reason, action: chosen }), speculation, confidence: proposal.confidence, ownReason: proposal.decision.reason }
}

/** A turn's whole cost: the proposal's and the asking's. */
export const together = (proposed: Decided | undefined, asked: Decided): Decided => proposed ? { ...asked, spent: addSpent(proposed.spent, asked.spent) } : asked

/** After so many proposals in a row that were not taken the on-device model isn't asked for a while: its time costs too. */
export const restAfter = { misses: 3, steps: 5 } as const
