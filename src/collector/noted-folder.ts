import { mkdir, readdir, rm } from "node:fs/promises"
import { join } from "node:path"

/**
 * Makes a collector's folder where it isn't there. What it gives puts things back as they were: a start that fails must leave no key
 * above all keys that somebody takes for the real one.
 */
export const notedFolder = async (folder: string): Promise<() => Promise<void>> => {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  const before = new Set(await readdir(folder))
  return async () => {
    if (made !== undefined) return rm(made, { recursive: true, force: true })
    for (const name of await readdir(folder)) if (!before.has(name)) await rm(join(folder, name), { recursive: true, force: true })
  }
}
