import type { Trajectory } from "../../protocol/trajectory.ts"

/** Whether a run was taken back. What was made of a run (by judging, by cutting) goes with it. */
export const isWithdrawn = ({ trajectory_id, extra: { symbiont: { origin } } }: Trajectory, withdrawn: ReadonlySet<string>): boolean =>
  withdrawn.has(trajectory_id) || (origin !== undefined && withdrawn.has(origin))
