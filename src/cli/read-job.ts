import { readFile } from "node:fs/promises"
import { roundSpecSchema, type RoundSpec } from "../symbiosis/round/round-spec.ts"
import { UsageError } from "./usage-error.ts"

/** A training job's spec. */
export const readJob = async (file: string): Promise<RoundSpec> => {
  const text = await readFile(file, "utf8").catch(() => { throw new UsageError(`The job ${file} can't be read: check its name.`) })
  let json: unknown
  try { json = JSON.parse(text) } catch { throw new UsageError(`The job ${file} is not JSON: correct it.`) }
  const read = roundSpecSchema.safeParse(json)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new UsageError(`The job's field ${issue?.path.join(".") || "at the top"} is wrong: ${issue?.message ?? ""}.`)
}
