import { readFile, stat } from "node:fs/promises"
import * as z from "zod"
import { heldOutGoals } from "../symbiosis/round/loop/loop-tasks.ts"
import { readFolderSpec, roundFolder } from "./round-folder.ts"
import { readable } from "./read-withdrawn.ts"
import { UsageError } from "./usage-error.ts"

const goalSchema = z.union([z.looseObject({ intent: z.string() }).transform(({ intent }) => intent), z.looseObject({ task: z.string() }).transform(({ task }) => task)])

/** Goals of an evaluation: of a JSON array or JSON Lines of objects with an `intent` (WebArena) or a `task`, or what is held out in a loop, by its folder. */
export const readGoals = async (path: string): Promise<string[]> => {
  if ((await stat(path).catch(() => undefined))?.isDirectory()) {
    try { return heldOutGoals((await readFolderSpec(roundFolder(path, undefined))).heldOut) } catch { throw new UsageError(`--avoid ${path} is a folder without a loop: name one such as models/rounds/first, or a file of tasks.`) }
  }
  await readable(path)
  const content = (await readFile(path, "utf8")).trim()
  try {
    const values: unknown = content.startsWith("[") ? JSON.parse(content) : content.split("\n").filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as unknown)
    return z.array(goalSchema).min(1).parse(values)
  } catch { throw new UsageError(`--avoid ${path} must hold tasks with an "intent" or a "task", as a JSON array or one a line.`) }
}
