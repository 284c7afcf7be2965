import { sameAction } from "../../agent/action-equality.ts"
import type { Action, Decision } from "../../core/action.ts"
import type { Observation } from "../../core/observation.ts"
import { fail, ok, type Result } from "../../core/result.ts"

/** The state of a step, as both models are told of it. */
export type SpeculationState = { task: string; site: string; observation: Observation; history: readonly Decision[] }

/** The small model: one proposal a step; `undefined` where it had nothing valid to say. */
export interface Student { propose(state: SpeculationState, signal: AbortSignal): Promise<Decision | undefined> }

/** The large model. A call may give one sample or several ranked candidates; hosted models can't score a student's tokens, so samples it is. */
export interface Teacher { sample(state: SpeculationState, signal: AbortSignal): Promise<Result<readonly Decision[]>> }

/** What the teacher once said in a state, so that it needn't be asked again (the paper's released code keeps such a list too). */
export interface CandidateCache {
  get(key: string): readonly Decision[] | undefined
  add(key: string, candidates: readonly Decision[]): void
}

export type Speculated = {
  /** What is executed and learned from. */
  decision: Decision
  verdict: "accepted" | "replaced" | "teacher-only"
  studentAction?: Action
  /** What the teacher said, each different action once, and how often. */
  samples: { action: Action; count: number }[]
  /** Calls that were paid for; 0 where the cache knew the answer. */
  calls: number
}

type Tally = { decision: Decision; count: number }[]
const count = (tally: Tally, decisions: readonly Decision[], observation: Observation): void => {
  for (const decision of decisions) {
    const known = tally.find((one) => sameAction(one.decision.action, decision.action, observation))
    if (known) known.count += 1
    else tally.push({ decision, count: 1 })
  }
}

/**
 * One step of speculative synthesis (paper §3.3, algorithm 2): the student proposes; the teacher is sampled until it says the same, at
 * most `k` samples; if it did, the student's action and reason stand, else the teacher's best, which is what it said most often, the
 * first of equals. What a teacher would choose with probability p is missed with (1 − p)^k, so k is part of every figure.
 */
export const speculate = async (state: SpeculationState, { student, teacher, cache, key, k }: { student: Student; teacher: Teacher; cache: CandidateCache; key: string; k: number }, signal: AbortSignal): Promise<Result<Speculated>> => {
  const proposal = await student.propose(state, signal)
  const tally: Tally = []
  const matches = (): boolean => proposal !== undefined && tally.some(({ decision }) => sameAction(decision.action, proposal.action, state.observation))
  let drawn = 0
  let calls = 0
  const hear = (decisions: readonly Decision[]): void => { count(tally, decisions, state.observation); drawn += decisions.length }
  hear((cache.get(key) ?? []).slice(0, k))
  while (!matches() && drawn < k) {
    const said = await teacher.sample(state, signal)
    if (!said.ok) return said
    calls += 1
    const fresh = said.value.slice(0, k - drawn)
    if (fresh.length === 0) break
    cache.add(key, fresh)
    hear(fresh)
  }
  const best = [...tally].sort((a, b) => b.count - a.count)[0]?.decision
  const accepted = matches()
  const decision = accepted ? proposal : best ?? proposal
  if (!decision) return fail("model.invalid-answer", "Neither model had a step to take: check that both answer in the action format.")
  return ok({
    decision, calls, verdict: accepted ? "accepted" : proposal ? "replaced" : "teacher-only", ...(proposal ? { studentAction: proposal.action } : {}),
    samples: tally.map((one) => ({ action: one.decision.action, count: one.count }))
  })
}
