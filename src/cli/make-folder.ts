import { constants, existsSync } from "node:fs"
import { access, mkdir, stat } from "node:fs/promises"
import { dirname, resolve } from "node:path"
import { UsageError } from "./usage-error.ts"

const refuse = (path: string, flag: string): never => { throw new UsageError(`--${flag} can't be written to: ${path} is no folder, or one that you have no right to.`) }

/** That such a folder can be had, found out before anything is read or paid for; nothing is made yet. */
export const creatableFolder = async (path: string, flag = "out"): Promise<void> => {
  let place = resolve(path)
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place)
  if (!(await stat(place).catch(() => undefined))?.isDirectory()) refuse(path, flag)
  await access(place, constants.W_OK).catch(() => refuse(path, flag))
}

/** A folder for what a command writes, made where it isn't there: a place that can't be written to is bad input, and no crash half-way. */
export const makeFolder = async (path: string, flag = "out"): Promise<void> => {
  try {
    await mkdir(path, { recursive: true })
    await access(path, constants.W_OK)
  } catch { refuse(path, flag) }
}
