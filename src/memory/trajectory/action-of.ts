import { actionSchema, type Action } from "../../core/action.ts"
import type { TrajectoryStep } from "../../protocol/trajectory.ts"

/** The action that a step of a trajectory took, if it took one that our vocabulary knows. */
export const actionOf = (step: TrajectoryStep): Action | undefined => {
  const call = step.tool_calls?.[0]
  const read = call && actionSchema.safeParse({ verb: call.function_name, ...call.arguments })
  return read?.success ? read.data : undefined
}
