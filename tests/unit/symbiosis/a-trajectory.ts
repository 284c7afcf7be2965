import type { Action } from "../../../src/core/action.ts"
import { sealTrajectory } from "../../../src/memory/trajectory/seal-trajectory.ts"
import { stateHashOf } from "../../../src/memory/trajectory/build-trajectory.ts"
import { trajectoryVersion, type RunFacts, type StepFacts, type Trajectory } from "../../../src/protocol/trajectory.ts"

export type GivenStep = { action: Action; reason?: string; page?: string; facts?: Partial<StepFacts>; llmCalls?: number; copied?: boolean }

/** A trajectory as a run would leave it. */
export const aTrajectory = ({ task = "Set the street of ‹PERSON_1› to Elm Road 5", site = "shop.example", template, outcome = { success: true, judge: "program" }, steps, round = 0, consent, summary }:
  { task?: string; site?: string; template?: string; outcome?: RunFacts["outcome"]; steps: readonly GivenStep[]; round?: number; consent?: NonNullable<RunFacts["consent"]>; summary?: string }): Trajectory => sealTrajectory({
  schema_version: trajectoryVersion, session_id: "run-1", agent: { name: "symbiont", version: "0.1.0", model_name: "student-r0" },
  steps: [{ step_id: 1, source: "user", message: task }, ...steps.map(({ action: { verb, ...rest }, reason = "Because the task says so.", page = `[a1] button "Save"\npage of ${verb}`, facts, llmCalls = 1, copied }, index) => ({
    step_id: index + 2, source: "agent" as const, message: reason, llm_call_count: llmCalls, ...(copied === undefined ? {} : { is_copied_context: copied }),
    tool_calls: [{ tool_call_id: `call-${index + 2}`, function_name: verb, arguments: rest }],
    observation: { results: [{ source_call_id: `call-${index + 2}`, content: "", extra: { web: { url: `https://${site}/`, axtree: page } } }] },
    extra: { symbiont: { index, route: "cloud" as const, proposer: "teacher" as const, outcome: "ok", target: 'button "Save"', stateHash: stateHashOf(page), ...facts } }
  }))],
  extra: { symbiont: { task: { site, ...(template ? { template } : {}) }, mode: "hybrid", round, outcome, privacy: { version: "1", replaced: { PERSON: 1 }, leakScan: "clean" }, ...(consent ? { consent } : {}), ...(summary === undefined ? {} : { summary }) } }
})
