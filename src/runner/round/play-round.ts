import type { Page } from "playwright-core"
import { studentAnswer } from "../../agent/student-answer.ts"
import type { StudentTurn } from "../../agent/student-prompt.ts"
import { studentPrompt, tellPage, type ToldPages } from "../../agent/student-thread.ts"
import { isFinal, refOf, type Action, type Decision } from "../../core/action.ts"
import { findRef, type Observation, type ObservedNode } from "../../core/observation.ts"
import { renderObservation } from "../../core/render-observation.ts"
import type { Result } from "../../core/result.ts"
import type { Mode, Step } from "../../core/step.ts"
import { stateHashOf } from "../../memory/trajectory/build-trajectory.ts"
import { sealTrajectory } from "../../memory/trajectory/seal-trajectory.ts"
import { trajectoryVersion, type StepFacts, type Trajectory, type TrajectoryStep } from "../../protocol/trajectory.ts"
import { sameAction } from "../../agent/action-equality.ts"
import type { Episode } from "../../symbiosis/practice/compose.ts"
import type { Oracle } from "../../symbiosis/practice/oracle.ts"
import { renderPractice } from "../../symbiosis/practice/render-practice.ts"
import { watchEpisode } from "../../symbiosis/practice/watch-episode.ts"
import { templateOf } from "../../symbiosis/round/loop/loop-tasks.ts"
import type { RunViews, StepView } from "../../symbiosis/round/loop/student-rows.ts"
import { stepOf } from "../../symbiosis/practice/step-of.ts"
import { observePractice } from "../practice-recorder.ts"

export type RoundTurn = StudentTurn & { prompt: string; site: string }
/** What is done at a turn, whose it is, and what is to be learned where that is something else. */
export type Choice = { decision: Decision; facts: Pick<StepFacts, "proposer" | "verdict" | "studentAction">; learn?: Decision; calls: number }
export type Chooser = (turn: RoundTurn, signal: AbortSignal) => Promise<Result<Choice>>
export type Played = { trajectory: Trajectory; views: RunViews; done: boolean; calls: number }

const longest = 20
const targetOf = (action: Action, observation: Observation): ObservedNode | undefined => { const ref = refOf(action); return ref === undefined ? undefined : findRef(observation, ref) }
const tell = (node: ObservedNode | undefined): string | undefined => node && `${node.role} "${node.name}"`
const actionText = (decision: Decision, observation: Observation): string => studentAnswer(decision.reason, decision.action, targetOf(decision.action, observation)).slice(` ${decision.reason} -> `.length).trimEnd()

const asStep = (index: number, { decision, facts, calls }: Choice, observation: Observation): TrajectoryStep => {
  const { verb, ...arguments_ } = decision.action
  const call = `call-${index + 2}`
  const page = renderObservation(observation)
  const target = tell(targetOf(decision.action, observation))
  return {
    step_id: index + 2, source: "agent", message: decision.reason, tool_calls: [{ tool_call_id: call, function_name: verb, arguments: arguments_ }],
    observation: { results: [{ source_call_id: call, content: "", extra: { web: { url: "", axtree: page } } }] },
    // The scripted teacher is no language model.
    llm_call_count: facts.proposer === "student" ? 1 : 0,
    extra: { symbiont: { index, route: facts.proposer === "student" ? "local" : "cloud", ...facts, ...(target === undefined ? {} : { target }), outcome: "ok", stateHash: stateHashOf(page) } }
  }
}

/** Plays one episode on generated pages, turn by turn as the chooser says, and judges it by the site's own state. `truth` is the oracle without noise. */
export const playRound = async (page: Page, script: string, { episode, choose, teacher, truth, round, agent, mode, signal }: {
  episode: Episode; choose: Chooser; teacher: Oracle; truth: Oracle; round: number; agent: string; mode: Mode; signal: AbortSignal
}): Promise<Result<Played>> => {
  const watch = watchEpisode(episode)
  const history: Step[] = []
  const steps: TrajectoryStep[] = []
  const views: StepView[] = []
  let opened = ""
  let told: ToldPages | undefined
  let calls = 0
  let said = ""
  for (let index = 0; index < longest; index++) {
    const at = JSON.stringify(episode.site.at)
    const observation = await observePractice(page, renderPractice(episode.site), episode.task, at === opened ? undefined : script)
    opened = at
    const turn = { task: episode.task, history, observation }
    const prompt = studentPrompt(turn, told)
    told = tellPage(told, turn)
    const chosen = await choose({ ...turn, prompt, site: episode.site.domain.id }, signal)
    if (!chosen.ok) { if (chosen.error.kind === "model.invalid-answer") break; return chosen }
    const { decision, learn = decision } = chosen.value
    const right = truth.sample(observation)
    calls += chosen.value.calls
    steps.push(asStep(index, chosen.value, observation))
    views.push({ step: index + 2, prompt, reason: learn.reason, action: actionText(learn, observation), right: right.ok && sameAction(learn.action, right.value.action, observation) })
    const target = targetOf(decision.action, observation)
    for (const oracle of [teacher, truth]) oracle.took(decision.action, observation)
    history.push(stepOf(index, decision.reason, decision.action, tell(target)))
    if (decision.action.verb === "answer") said = decision.action.text
    if (isFinal(decision.action)) break
    watch.act(decision.action, target)
  }
  const done = steps.length > 0 && steps.at(-1)?.tool_calls?.[0]?.function_name === "answer" && watch.verdict(said)
  const trajectory = sealTrajectory({
    schema_version: trajectoryVersion, session_id: `practice-${episode.site.domain.id}`, agent: { name: "symbiont", version: "0.1.0", model_name: agent },
    steps: [{ step_id: 1, source: "user", message: episode.task }, ...steps],
    extra: { symbiont: { task: { site: `${episode.site.domain.id}.example`, template: templateOf(episode) }, mode, round, outcome: { success: done, judge: "program", version: "practice-1" }, privacy: { version: "made-up", replaced: {}, leakScan: "not-run" } } }
  })
  return { ok: true, value: { trajectory, views: { trajectory: trajectory.trajectory_id, family: episode.site.domain.id, views }, done, calls } }
}
