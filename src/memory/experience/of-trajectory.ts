import type { Experience } from "../../protocol/experience.ts"
import type { Trajectory } from "../../protocol/trajectory.ts"
import { actionOf } from "../trajectory/action-of.ts"
import { experiencesOf, type Deed } from "./experiences-of.ts"

/** What a recorded run teaches: the same that the extension keeps of its own runs. A trajectory holds placeholders and no values. */
export const experiencesOfTrajectory = ({ trajectory_id, agent, steps, extra: { symbiont } }: Trajectory): Experience[] => {
  const { outcome: { success, judge }, task, mode, round = 0 } = symbiont
  const asked = steps.find(({ source }) => source === "user")
  return experiencesOf({
    goal: asked?.message ?? "", site: task.site, page: "", outcome: success === null ? "unknown" : success ? "success" : "failure", judge, model: agent.model_name ?? "", round,
    at: Date.parse(asked?.timestamp ?? "") || 0, source: trajectory_id, home: mode === "local",
    deeds: steps.flatMap((step): Deed[] => {
      const [action, facts] = [step.source === "agent" ? actionOf(step) : undefined, step.extra?.symbiont]
      return action ? [{ verb: action.verb, target: facts?.target, outcome: facts?.outcome, ...(action.verb === "type" ? { text: action.text } : action.verb === "select" ? { text: action.options.join(", ") } : {}) }] : []
    })
  })
}
