import type { Decision } from "../../core/action.ts"
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
    ...(step.retrieved ? { retrieved: step.retrieved } : {}),
    stateHash: stateHashOf(cleared.page)
  }
}

/** One step, from what the gate cleared and from numbers; nothing of the step's own texts, which hold values, comes in. */
export const trajectoryStep = (recorded: RecordedStep, number: number): TrajectoryStep => {
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

/** A finished run as a trajectory: the task and the recorded steps, numbered anew. */
export const buildTrajectory = (run: Pick<RunRecord, "id" | "startedAt">, { task, agent, facts }: RunAbout, recorded: readonly TrajectoryStep[]): Trajectory => {
  const steps: TrajectoryStep[] = [
    { step_id: 1, source: "user", message: task.text, timestamp: new Date(run.startedAt).toISOString() },
    ...recorded.map((step, index) => ({ ...step, step_id: index + 2 }))
  ]
  const sum = (of: (metrics: NonNullable<TrajectoryStep["metrics"]>) => number | undefined): number => recorded.reduce((total, { metrics }) => total + (metrics && of(metrics) || 0), 0)
  const model = recorded.find(({ model_name }) => model_name !== undefined)?.model_name
  return sealTrajectory({
    schema_version: trajectoryVersion, session_id: run.id,
    agent: { ...agent, ...(model === undefined ? {} : { model_name: model }) },
    steps,
    final_metrics: { total_prompt_tokens: sum((metrics) => metrics.prompt_tokens), total_completion_tokens: sum((metrics) => metrics.completion_tokens), total_cached_tokens: sum((metrics) => metrics.cached_tokens), total_steps: steps.length },
    extra: { symbiont: facts }
  })
}
