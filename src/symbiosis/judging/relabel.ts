import { sealTrajectory } from "../../memory/trajectory/seal-trajectory.ts"
import type { Trajectory } from "../../protocol/trajectory.ts"

/** The same run with what a model found of it. It has an id of its own, and tells whose it was, so that a withdrawal reaches it. */
export const relabel = ({ trajectory_id, extra: { symbiont }, ...rest }: Trajectory, success: boolean, version: string): Trajectory =>
  sealTrajectory({ ...rest, extra: { symbiont: { ...symbiont, origin: symbiont.origin ?? trajectory_id, outcome: { success, judge: "model", version } } } })
