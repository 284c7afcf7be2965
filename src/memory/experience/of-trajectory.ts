import { isFinal } from "../../core/action.ts"
import type { Experience } from "../../protocol/experience.ts"
import type { Trajectory, TrajectoryStep } from "../../protocol/trajectory.ts"
import { actionOf } from "../trajectory/action-of.ts"
import { pageTitle } from "../trajectory/page-title.ts"
import { experiencesOf, type Deed } from "./experiences-of.ts"
import { putIn } from "./put-in.ts"

/** Whether a cloud model was asked about a step's page. One that an on-device model took without that doesn't say why, and it may have been that the page had to stay there. */
const wasTold = ({ extra }: TrajectoryStep): boolean => { const { route, verdict } = extra?.symbiont ?? {}; return route === "cloud" || verdict === "accepted" || verdict === "replaced" }

/** What was made of a run and may be a piece of it: how the other steps were decided isn't told. */
const isPiece = (origin: string | undefined, steps: readonly TrajectoryStep[]): boolean => {
  const [first, last] = [steps[0], steps.at(-1)]
  const end = last && actionOf(last)
  return origin !== undefined && (first?.extra?.symbiont.index !== 0 || !end || !isFinal(end))
}

/**
 * What a recorded run teaches, as the extension keeps it of its own runs. A trajectory holds placeholders and no values, and neither the policy nor which
 * pages were kept: a run stays home unless a cloud model was asked at each of its steps, which is at least as much as the extension itself keeps there.
 */
export const experiencesOfTrajectory = ({ trajectory_id, agent, steps, extra: { symbiont } }: Trajectory): Experience[] => {
  const { outcome: { success, judge }, task, mode, round = 0, origin } = symbiont
  const asked = steps.find(({ source }) => source === "user")
  const taken = steps.filter(({ source }) => source === "agent")
  return experiencesOf({
    goal: asked?.message ?? "", site: task.site, outcome: success === null ? "unknown" : success ? "success" : "failure", judge, model: agent.model_name ?? "", round,
    at: Date.parse(asked?.timestamp ?? "") || 0, source: trajectory_id, home: mode === "local" || !taken.every(wasTold) || isPiece(origin, taken),
    deeds: taken.flatMap((step): Deed[] => {
      const [action, facts] = [actionOf(step), step.extra?.symbiont]
      return action ? [{ verb: action.verb, page: pageTitle(step), target: facts?.target, text: putIn(action), outcome: facts?.outcome }] : []
    })
  })
}
