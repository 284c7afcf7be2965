import { fail, ok, type Result } from "../../core/result.ts"
import { trajectorySchema, type Trajectory } from "../../protocol/trajectory.ts"
import { contentId } from "./content-id.ts"

/** One line of a trajectory file. Refused: what isn't JSON, doesn't follow the schema, or whose id is not the hash of its content. */
export const readTrajectory = (line: string, number: number): Result<Trajectory> => {
  let json: unknown
  try { json = JSON.parse(line) } catch { return fail("data.invalid", `Line ${number} is not JSON: export the trajectories again.`) }
  const read = trajectorySchema.safeParse(json)
  if (!read.success) {
    const issue = read.error.issues[0]
    return fail("data.invalid", `Line ${number} is no trajectory of ${trajectorySchema.shape.schema_version.value}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "it does not follow the schema"}`)
  }
  const { trajectory_id, ...content } = read.data
  return contentId(content) === trajectory_id ? ok(read.data) : fail("data.invalid", `Line ${number} was changed after it was recorded (its id is not the hash of its content): leave it out or export it again.`)
}
