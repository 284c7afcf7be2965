import { refOf, type Decision } from "../../core/action.ts"
import type { Step } from "../../core/step.ts"
import type { RunRecord } from "../../protocol/records.ts"
import { trajectoryVersion, type RunFacts, type StepFacts, type Trajectory, type TrajectoryStep } from "../../protocol/trajectory.ts"
import type { Cleared } from "../../privacy/gate.ts"
import { contentId } from "./content-id.ts"
import { sealTrajectory } from "./seal-trajectory.ts"

/** The texts of a step as the gate gave them: what may be kept for others, placeholders in place of values. */
export type ClearedStep = Cleared<{
  url: string
  /** The page as a model reads it, before the step. */
  page: string
  decision: Decision
  target: string
  /** What the student proposed in a speculative run. */
  proposed?: Decision["action"] | undefined
}>

export type RecordedStep = { step: Step; cleared: ClearedStep }

export type RunAbout = {
  task: Cleared<{ text: string }>
  agent: { name: string; version: string }
  facts: RunFacts
}

const refMarks = /^(\s*)\[\w+\] /gm
/** Equal for pages that show the same, whatever their elements are called this time. */
export const stateHashOf = (page: string): string => contentId(page.replace(refMarks, "$1")).slice(0, 32)

const factsOf = ({ step, cleared }: RecordedStep): StepFacts => {
  const { speculation } = step
  const byStudent = step.route.to === "local"
  return {
    index: step.index, route: step.route.to, proposer: byStudent || speculation?.accepted ? "student" : "teacher",
    ...(speculation?.proposed ? { verdict: speculation.accepted ? speculation.candidates === 0 ? "alone" as const : "accepted" as const : "replaced" as const } : {}),
    ...(speculation?.proposed && !speculation.accepted && cleared.proposed ? { studentAction: cleared.proposed } : {}),
    ...(cleared.target === "" ? {} : { target: cleared.target.slice(0, 300) }),
    ...(step.verdict ? { guard: { decision: step.verdict.kind, rule: step.verdict.rule.slice(0, 100) } } : {}),
    ...(step.outcome ? { outcome: step.outcome.status } : {}),
    stateHash: stateHashOf(cleared.page)
  }
}

const stepOf = (recorded: RecordedStep, number: number): TrajectoryStep => {
  const { step, cleared } = recorded
  const { verb, ...arguments_ } = cleared.decision.action
  const call = `call-${number}`
  return {
    step_id: number, source: "agent", message: cleared.decision.reason,
    ...(step.model === undefined ? {} : { model_name: step.model.slice(0, 300) }),
    tool_calls: [{ tool_call_id: call, function_name: verb, arguments: arguments_ }],
    observation: { results: [{ source_call_id: call, content: "", extra: { web: { url: cleared.url.slice(0, 2_000), axtree: cleared.page } } }] },
    metrics: { prompt_tokens: step.tokens.prompt, completion_tokens: step.tokens.completion, cached_tokens: step.tokens.cached },
    llm_call_count: 1,
    extra: { symbiont: factsOf(recorded) }
  }
}

/**
 * A finished run as a trajectory. It is made of what the gate cleared and of numbers; nothing of a step's own texts, which hold
 * values, comes in.
 */
export const buildTrajectory = (run: Pick<RunRecord, "id" | "startedAt">, { task, agent, facts }: RunAbout, recorded: readonly RecordedStep[]): Trajectory => {
  const steps: TrajectoryStep[] = [
    { step_id: 1, source: "user", message: task.text, timestamp: new Date(run.startedAt).toISOString() },
    ...recorded.map((one, index) => stepOf(one, index + 2))
  ]
  const sum = (of: (step: Step) => number): number => recorded.reduce((total, { step }) => total + of(step), 0)
  const model = recorded.find(({ step }) => step.model !== undefined)?.step.model
  return sealTrajectory({
    schema_version: trajectoryVersion, session_id: run.id,
    agent: { ...agent, ...(model === undefined ? {} : { model_name: model.slice(0, 300) }) },
    steps,
    final_metrics: { total_prompt_tokens: sum(({ tokens }) => tokens.prompt), total_completion_tokens: sum(({ tokens }) => tokens.completion), total_cached_tokens: sum(({ tokens }) => tokens.cached), total_steps: steps.length },
    extra: { symbiont: facts }
  })
}

/** The element of a decision, by its ref, in the rendering that the decision was made on. */
export const targetLineOf = (page: string, decision: Decision): string => {
  const ref = refOf(decision.action)
  return ref === undefined ? "" : new RegExp(`^\\s*\\[${ref}\\] (.*)$`, "m").exec(page)?.[1] ?? ""
}
