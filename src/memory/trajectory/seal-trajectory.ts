import type { Trajectory } from "../../protocol/trajectory.ts"
import { contentId } from "./content-id.ts"

/** Gives a trajectory the id that its content has. */
export const sealTrajectory = (content: Omit<Trajectory, "trajectory_id">): Trajectory => ({ ...content, trajectory_id: contentId(content) })
