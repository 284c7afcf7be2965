import { access } from "node:fs/promises"
import { readLines } from "./read-lines.ts"
import { UsageError } from "./usage-error.ts"

export const readable = (file: string): Promise<void> => access(file).catch(() => { throw new UsageError(`${file} can't be read: check its name.`) })

/** Ids of trajectories that were taken back, one a line. */
export const readWithdrawn = async (file: string | undefined): Promise<Set<string>> => {
  const ids = new Set<string>()
  if (file === undefined) return ids
  await readable(file)
  for await (const line of readLines(file)) {
    if (line.trim() === "") continue
    if (!/^[0-9a-f]{64}$/.test(line.trim())) throw new UsageError("--withdrawn must hold one id of a trajectory a line.")
    ids.add(line.trim())
  }
  return ids
}
