import type { Experience } from "../../protocol/experience.ts"
import type { Trajectory, TrajectoryStep } from "../../protocol/trajectory.ts"
import { contentId } from "../trajectory/content-id.ts"

const workflowSteps = { least: 3, most: 6 }
const placeholder = /‹[^›]{1,40}›/

const line = (step: TrajectoryStep): string => {
  const call = step.tool_calls?.[0]
  const text = typeof call?.arguments["text"] === "string" ? ` "${call.arguments["text"]}"` : ""
  return `${call?.function_name ?? "nothing"} ${step.extra?.symbiont.target ?? ""}${text}`.replace(/\s+/g, " ").trim()
}

const labelOf = { true: "success", false: "failure", null: "unknown" } as const

/**
 * What memory keeps of a finished run: the episode; if it went well, its steps as a workflow without the values; if not, a lesson that
 * says where it went wrong. All of it is made of the trajectory alone, without a model.
 */
export const experiencesOf = (trajectory: Trajectory, at: number): Experience[] => {
  const { task: { site }, outcome, round = 0 } = trajectory.extra.symbiont
  const goal = trajectory.steps.find(({ source }) => source === "user")?.message ?? ""
  const steps = trajectory.steps.filter((step) => step.source === "agent" && step.tool_calls)
  if (steps.length === 0 || goal === "") return []
  const labels = [...new Set(steps.flatMap((step) => step.extra?.symbiont.target?.slice(0, 200) ?? []))].slice(0, 40)
  const good = steps.filter((step) => step.extra?.symbiont.outcome === undefined || step.extra.symbiont.outcome === "ok")
  const home = trajectory.steps.some((step) => step.extra?.symbiont.route === "local") && trajectory.extra.symbiont.privacy.leakScan !== "clean"
  const make = (kind: Experience["kind"], text: string): Experience => ({
    id: contentId([kind, trajectory.trajectory_id]).slice(0, 32), kind, goal: goal.slice(0, 2_000), site, page: "", labels, text: text.slice(0, 8_000),
    outcome: labelOf[`${outcome.success}`], judge: outcome.judge, model: trajectory.agent.model_name ?? trajectory.agent.name, round,
    privacy: home ? "home" : placeholder.test(text) || placeholder.test(goal) ? "masked" : "open", at, source: trajectory.trajectory_id
  })
  const made = [make("episode", steps.map((step, index) => `${index + 1}. ${line(step)}${step.extra?.symbiont.outcome && step.extra.symbiont.outcome !== "ok" ? ` (${step.extra.symbiont.outcome})` : ""}`).join("; "))]
  if (outcome.success === true && good.length >= workflowSteps.least)
    made.push(make("workflow", good.slice(0, workflowSteps.most).map((step, index) => `${index + 1}. ${step.tool_calls?.[0]?.function_name ?? ""} ${step.extra?.symbiont.target ?? ""}`.trim()).join("; ")))
  const wrong = steps.filter((step) => step.extra?.symbiont.outcome !== undefined && step.extra.symbiont.outcome !== "ok")
  const failed = wrong.at(-1)
  const last = steps.slice(-1).map(line).join("")
  if (outcome.success === false || failed)
    made.push(make("lesson", failed ? `Avoid: ${line(failed)} ended as ${failed.extra?.symbiont.outcome ?? "unknown"}.` : `Avoid ending with: ${last}; the task was not done.`))
  return made
}
