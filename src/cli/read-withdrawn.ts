import { constants } from "node:fs"
import { access, stat } from "node:fs/promises"
import { readLines } from "../runner/read-lines.ts"
import { UsageError } from "./usage-error.ts"

/** That a file can be read, asked before anything is done. */
export const readable = async (file: string): Promise<void> => {
  await access(file, constants.R_OK).catch(() => { throw new UsageError(`${file === "" ? "A file without a name" : file} can't be read: check its name.`) })
  if ((await stat(file)).isDirectory()) throw new UsageError(`${file} is a folder: name a file in it.`)
}

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
