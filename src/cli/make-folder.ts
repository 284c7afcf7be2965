import { constants } from "node:fs"
import { access, mkdir } from "node:fs/promises"
import { UsageError } from "./usage-error.ts"

/** A folder for what a command writes, made where it isn't there: a place that can't be written to is bad input, and no crash half-way. */
export const makeFolder = async (path: string, flag = "out"): Promise<void> => {
  try {
    await mkdir(path, { recursive: true })
    await access(path, constants.W_OK)
  } catch { throw new UsageError(`--${flag} can't be written to: ${path} is no folder, or one that you have no right to.`) }
}
