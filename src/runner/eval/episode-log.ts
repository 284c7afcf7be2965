import { appendFile, readFile, truncate } from "node:fs/promises"
import { fail, ok, type Result } from "../../core/result.ts"
import { episodeSchema, type Episode } from "./episode.ts"

/** Episodes in a file of JSON lines, one appended as soon as it is over: what was interrupted goes on where it was. */
export type EpisodeLog = { episodes: readonly Episode[]; add(episode: Episode): Promise<void> }

/** Without a path nothing is kept. A last line that was cut off is an episode that is played again. */
export const openEpisodeLog = async (path: string | undefined): Promise<Result<EpisodeLog>> => {
  if (path === undefined) return ok({ episodes: [], add: async () => {} })
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => error.code === "ENOENT" ? "" : undefined)
  if (text === undefined) return fail("storage.failed", "--out can't be read: name a file in a folder that exists.")
  const lines = text.split("\n")
  const whole = lines.slice(0, -1).map(read)
  if (whole.some((episode) => episode === undefined)) return fail("storage.failed", "--out names a file that is no report of this command: name another one.")
  let cut = lines.at(-1) !== ""
  return ok({
    episodes: whole.filter((episode) => episode !== undefined),
    add: async (episode) => {
      if (cut) await truncate(path, Buffer.byteLength(text.slice(0, text.lastIndexOf("\n") + 1)))
      cut = false
      await appendFile(path, `${JSON.stringify(episode)}\n`)
    }
  })
}

const read = (line: string): Episode | undefined => {
  try { return episodeSchema.parse(JSON.parse(line)) } catch { return undefined }
}
