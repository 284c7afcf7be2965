import { constants } from "node:fs"
import { access, stat } from "node:fs/promises"
import { dirname } from "node:path"
import { UsageError } from "./usage-error.ts"

/** That a file can be written at the place that a flag names, asked before anything is done (or paid) for it. */
export const writableFile = async (flag: string, path: string): Promise<void> => {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) throw new UsageError(`--${flag} ${path} is a folder: name a file.`)
  await access(found ? path : dirname(path), constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--${flag} ${path} ${error.code === "ENOENT" ? "is in a folder that isn't there" : "can't be written"}: name another file.`)
  })
}
