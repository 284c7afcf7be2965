import { wellFormed } from "../../core/well-formed.ts"
import type { Trajectory } from "../../protocol/trajectory.ts"
import { contentId } from "./content-id.ts"

/** Gives a trajectory the id that its content has. Texts are cut to length in many places; what is left of a character that was cut in two goes. */
export const sealTrajectory = (content: Omit<Trajectory, "trajectory_id">): Trajectory => {
  const json = JSON.stringify(content)
  const whole = wellFormed(json)
  const sound = whole === json ? content : JSON.parse(whole) as typeof content
  return { ...sound, trajectory_id: contentId(sound) }
}
