import { sameAction } from "../../../agent/action-equality.ts"
import { fitObservation } from "../../../agent/fit-observation.ts"
import { parseStudentAnswer, studentAnswer } from "../../../agent/student-answer.ts"
import { clauseEnd } from "../../../agent/student-grammar.ts"
import type { StudentTurn } from "../../../agent/student-prompt.ts"
import { studentPrompt, tellPage, type ToldPages } from "../../../agent/student-thread.ts"
import { refOf, type Action } from "../../../core/action.ts"
import { findRef, type Observation } from "../../../core/observation.ts"
import type { Step } from "../../../core/step.ts"
import { actionOf } from "../../../memory/trajectory/action-of.ts"
import { sealTrajectory } from "../../../memory/trajectory/seal-trajectory.ts"
import { hasPlaceholder } from "../../../privacy/screen/placeholder.ts"
import type { Trajectory, TrajectoryStep } from "../../../protocol/trajectory.ts"
import { pageOf } from "../../dataset/prompt-of.ts"
import type { RunViews, StepView } from "../loop/student-rows.ts"
import { unmasked } from "./answer-request.ts"

/** Where a run was played and what it came to, as the site's own state tells. */
export type Judgement = { site: string; template: string; round: number; success: boolean; judge: string; /** Whether the teacher was a script. */ scripted: boolean }

/** A teacher that is a script is no language model, which the extension can't know: no other trainer may learn from its steps. */
const byScript = (step: TrajectoryStep): TrajectoryStep => {
  const facts = step.extra?.symbiont
  return facts?.proposer === "teacher" ? { ...step, llm_call_count: 0, extra: { symbiont: { ...facts, proposer: "scripted" } } } : step
}

/** What the extension recorded, with what the loop knows of it. It has an id of its own and names the run that it was made of. */
export const asLoopRun = ({ trajectory_id, steps, extra: { symbiont }, ...rest }: Trajectory, { site, template, round, success, judge, scripted }: Judgement): Trajectory => sealTrajectory({
  ...rest, steps: scripted ? steps.map(byScript) : steps,
  extra: { symbiont: { ...symbiont, origin: trajectory_id, round, task: { site, template }, outcome: { success, judge: "program", version: judge } } }
})

/** The student's answer, where it could give it: other verbs, and texts that neither task nor page holds, its grammar doesn't know. */
const written = (turn: StudentTurn, reason: string, action: Action): string | undefined => {
  const answer = studentAnswer(reason, action, findRef(turn.observation, refOf(action) ?? ""))
  const read = parseStudentAnswer(answer, turn)
  if (!read.ok || !sameAction(read.value.action, action, turn.observation)) return undefined
  if (action.verb === "type" && !turn.task.replace(/\s+/g, " ").includes(action.text)) return undefined
  return answer.slice(` ${reason} -> `.length).trimEnd()
}

/** What the student's own view of a page has room for, in tokens: as in the extension. */
const pageTokens = 600

/**
 * What the student saw at each step of a run through the extension, and what it is to write there. `steps` are the run's own, with values; the
 * page is that of the trajectory, its placeholders filled in from `known`. Left out: steps that no teacher saw, and what the student
 * couldn't write or can't be shown as it was. `right`: what the script without noise would have done.
 */
export const viewsOf = (trajectory: Trajectory, { task, steps, known, family, right }: {
  task: string; steps: readonly Step[]; known: readonly string[]; family: string
  /** Called for each step in turn. `values` stand behind the page's placeholders. */
  right(observation: Observation, before: readonly Step[], page: string): Action | undefined
}): RunViews => {
  const shownTask = trajectory.steps[0]?.message ?? ""
  let told: ToldPages | undefined
  const views = trajectory.steps.flatMap((recorded): StepView[] => {
    const facts = recorded.extra?.symbiont
    const [at, page] = [steps.findIndex(({ index }) => index === facts?.index), pageOf(recorded)]
    const step = steps[at]
    if (!facts || !step?.action || !page || !actionOf(recorded)) return []
    const { observation } = unmasked({ task: shownTask, page: page.axtree }, known)
    const history = steps.slice(0, at)
    const wanted = right(observation, history, page.axtree)
    const turn = { task, history, observation: fitObservation(observation, pageTokens, task) }
    const before = told
    told = tellPage(told, turn)
    if (facts.verdict !== "accepted" && facts.verdict !== "replaced" && facts.route !== "cloud") return []
    // A teacher's last word ("done") has the reason of the clause before; a reason is never empty.
    const reason = clauseEnd(step.why)
    const [prompt, action] = [studentPrompt(turn, before), written(turn, reason, step.action)]
    if (action === undefined || reason === "" || hasPlaceholder(prompt) || hasPlaceholder(action)) return []
    return [{ step: recorded.step_id, prompt, reason, action, right: wanted !== undefined && sameAction(step.action, wanted, observation) }]
  })
  return { trajectory: trajectory.trajectory_id, family, views }
}
