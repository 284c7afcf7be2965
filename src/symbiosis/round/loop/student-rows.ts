import * as z from "zod"
import type { Trajectory } from "../../../protocol/trajectory.ts"
import type { LineTask } from "../../dataset/line.ts"
import { linesOf, type LineOptions } from "../../dataset/lines-of.ts"

/** What the embedded student saw and should write at a step of a trajectory: its prompt has a form of its own, which the trajectory's text doesn't hold. */
export const stepViewSchema = z.strictObject({
  step: z.int().min(1), prompt: z.string(), reason: z.string(),
  /** The action as the student writes it, without the reason. */
  action: z.string(),
  /** Whether the teacher without its noise would have said the same. */
  right: z.boolean()
})
export type StepView = z.infer<typeof stepViewSchema>
export const runViewsSchema = z.strictObject({ trajectory: z.string(), family: z.string(), views: z.array(stepViewSchema) })
export type RunViews = z.infer<typeof runViewsSchema>

/** A training row as the student's recipe reads it. */
export type StudentRow = { prompt: string; completion: string; task: "action" | "reason" | "rationale"; weight: number; split: "train"; family: string; source: { trajectory: string; step: number } }

const decision = ({ prompt, reason, action }: StepView): Pick<StudentRow, "prompt" | "completion"> => ({ prompt, completion: ` ${reason} -> ${action}\n` })
/** The paper's second line (eq. 7): why, given the action. */
const reasonGiven = ({ prompt, reason, action }: StepView): Pick<StudentRow, "prompt" | "completion"> => ({ prompt: `${prompt}Action: ${action}\nWhy:`, completion: ` ${reason}\n` })
/** The same in the other order (fig. 4b): why, before there is an action. What comes after it is in the decision, which begins with its reason. */
const reasonFirst = ({ prompt, reason }: StepView): Pick<StudentRow, "prompt" | "completion"> => ({ prompt: `${prompt}Why:`, completion: ` ${reason}\n` })
const written = { action: decision, reason: reasonGiven, rationale: reasonFirst } as const satisfies Record<StudentRow["task"], unknown>
const isWritten = (task: LineTask): task is StudentRow["task"] => Object.hasOwn(written, task)

/**
 * The student's rows of trajectories: which steps are learned, and how much each counts, is what the canonical lines say. `all` takes every
 * step instead, also of failed runs: there the teacher's word was written down, whatever was done (DAgger).
 */
export const studentRows = (trajectories: readonly Trajectory[], views: readonly RunViews[], options: LineOptions & { all?: boolean }): { rows: StudentRow[]; wrong: number } => {
  const seen = new Map(views.map((run) => [run.trajectory, run]))
  let wrong = 0
  const rows = trajectories.flatMap((trajectory): StudentRow[] => {
    const run = seen.get(trajectory.trajectory_id)
    if (!run) return []
    const made = (view: StepView, task: StudentRow["task"], weight: number): StudentRow => {
      if (task === "action" && !view.right) wrong += 1
      return { ...written[task](view), task, weight, split: "train", family: run.family, source: { trajectory: run.trajectory, step: view.step } }
    }
    if (options.all) return run.views.map((view) => made(view, "action", 1))
    const bySteps = new Map(run.views.map((view) => [view.step, view]))
    return linesOf(trajectory, options).flatMap(({ task, weight, source }): StudentRow[] => {
      const view = bySteps.get(source.step)
      return view && isWritten(task) ? [made(view, task, weight)] : []
    })
  })
  return { rows, wrong }
}
