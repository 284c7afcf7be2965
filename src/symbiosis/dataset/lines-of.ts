import type { Trajectory, TrajectoryStep } from "../../protocol/trajectory.ts"
import type { Line, LineTask, Pair } from "./line.ts"
import { answerOf, pageOf, promptOf } from "./prompt-of.ts"
import { splitOf, type Shares } from "./split-of.ts"
import { weightOf } from "./weight-of.ts"

export type LineOptions = {
  /** Which lines are made of each step (paper eq. 7; `reason` and `rationale` are the two orders). */
  tasks: readonly LineTask[]
  /** The paper's lambda: weight of a reason against an action. */
  lambda: number
  shares: Shares
  /** Whether steps that no language model decided may be learned from: only our own small student may. */
  scripted?: boolean | undefined
  /** How much a run counts that nobody judged; nothing where it isn't said. */
  unjudged?: number | undefined
}

/** Lines that say which action is next count whole, the others lambda. */
const decides: ReadonlySet<LineTask> = new Set(["action", "reason-action", "thinking"])

/** Steps that may be learned from. The format forbids the other two kinds to trainers of language models. */
const teaches = (step: TrajectoryStep, scripted: boolean): boolean =>
  step.source === "agent" && step.is_copied_context !== true && (scripted || step.llm_call_count !== 0) &&
  // What the guard or the page turned down is no example.
  step.extra?.symbiont.guard?.decision !== "refuse" && step.extra?.symbiont.outcome !== "failed" && pageOf(step) !== undefined

const completionOf = (task: Exclude<LineTask, "summary">, step: TrajectoryStep): string | undefined => {
  const answer = answerOf(step)
  if (!answer) return undefined
  if (task === "privacy") return step.extra ? (step.extra.symbiont.route === "local" ? "yes" : "no") : undefined
  if (task === "action") return JSON.stringify(answer.action)
  if (answer.reason === "") return undefined
  if (task === "reason" || task === "rationale") return answer.reason
  const action = JSON.stringify(answer.action)
  // What stands in a reason must not end the thought.
  return task === "thinking" ? `<think>\n${answer.reason.replace(/<\/?think>/gi, "")}\n</think>\n\n${action}` : `${answer.reason}\n${action}`
}

/** The canonical lines of a trajectory, one decision each. A failed run has none, nor has one that nobody judged. */
export const linesOf = (trajectory: Trajectory, { tasks, lambda, shares, scripted = false, unjudged }: LineOptions): Line[] => {
  const { task: { site, template }, round = 0, outcome, summary } = trajectory.extra.symbiont
  const lines: Line[] = []
  const split = splitOf({ site, template }, shares)
  const last = trajectory.steps.findLast((step) => teaches(step, scripted))
  for (const step of trajectory.steps) {
    const counts = weightOf({ outcome }, step.extra?.symbiont, unjudged)
    if (counts === 0 || !teaches(step, scripted)) continue
    for (const task of tasks) {
      const content = task === "summary" ? (step === last ? summary : undefined) : completionOf(task, step)
      const weight = decides.has(task) ? counts : Math.min(1, counts * lambda)
      if (content === undefined || weight <= 0) continue
      lines.push({
        id: `${trajectory.trajectory_id.slice(0, 16)}-${step.step_id}-${task}`, task, weight,
        prompt: promptOf(trajectory, step, task, task === "reason" ? answerOf(step)?.action : undefined),
        completion: [{ role: "assistant", content }],
        split, site, ...(template === undefined ? {} : { template }),
        source: { trajectory: trajectory.trajectory_id, step: step.step_id }, round
      })
    }
  }
  return lines
}

/** A step at which the teacher's action took the place of the student's is a preference for free, whatever became of the run. */
export const pairsOf = (trajectory: Trajectory, shares: Shares): Pair[] => trajectory.steps.flatMap((step): Pair[] => {
  const facts = step.extra?.symbiont
  const answer = answerOf(step)
  if (!facts?.studentAction || facts.verdict !== "replaced" || !answer || !pageOf(step)) return []
  const say = (content: string): Pair["chosen"] => [{ role: "assistant", content }]
  return [{ id: `${trajectory.trajectory_id.slice(0, 16)}-${step.step_id}-pair`, prompt: promptOf(trajectory, step, "action"),
    chosen: say(JSON.stringify(answer.action)), rejected: say(JSON.stringify(facts.studentAction)),
    split: splitOf(trajectory.extra.symbiont.task, shares), source: { trajectory: trajectory.trajectory_id, step: step.step_id } }]
})
