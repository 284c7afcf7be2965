import { readFile } from "node:fs/promises"
import * as z from "zod"
import { fail, ok, type Result } from "../../core/result.ts"
import { atSites, webArenaTaskSchema, type WebArenaTask } from "../../symbiosis/webarena/task.ts"
import { answerForm, verifiedTaskSchema } from "../../symbiosis/webarena/verified-task.ts"

/** A task to play. `published` holds the original's checks; a task of WebArena-Verified is scored by that benchmark's own package. */
export type ArenaTask = {
  id: number
  template: number
  sites: readonly string[]
  startUrls: readonly string[]
  /** What the agent is asked. */
  words: string
  published?: WebArenaTask | undefined
}
export type Sites = Readonly<Record<string, string>>

export const siteNames = ["SHOPPING", "SHOPPING_ADMIN", "REDDIT", "GITLAB", "MAP", "WIKIPEDIA", "HOMEPAGE"] as const

/** Addresses of a deployment as both benchmarks name them in the environment: `SHOPPING=http://…`, or with `WA_` before it. */
export const sitesFrom = (env: Readonly<Record<string, string | undefined>>): Sites =>
  Object.fromEntries(siteNames.flatMap((name) => { const address = env[`WA_${name}`] ?? env[name]; return address ? [[name, address.replace(/\/$/, "")]] : [] }))

const publishedFile = z.array(webArenaTaskSchema)
const verifiedFile = z.array(verifiedTaskSchema)

/** Reads a task file of either benchmark, whichever it is. */
export const readArenaTasks = async (path: string, sites: Sites): Promise<Result<{ benchmark: "webarena" | "webarena-verified"; tasks: (ArenaTask | { id: number; missing: string })[] }>> => {
  const text = await readFile(path, "utf8").catch(() => undefined)
  if (text === undefined) return fail("storage.failed", "--tasks names a file that can't be read.")
  let json: unknown
  try { json = JSON.parse(text) } catch { json = undefined }
  const published = publishedFile.safeParse(json)
  if (published.success) return ok({ benchmark: "webarena", tasks: published.data.map((task) => {
    const placed = atSites(task, sites)
    if ("missing" in placed) return { id: task.task_id, missing: placed.missing }
    const { task_id: id, intent_template_id: template, intent: words, start_url: start } = placed.task
    return { id, template, sites: task.sites, startUrls: start.split(" |AND| "), words, published: placed.task }
  }) })
  const verified = verifiedFile.safeParse(json)
  if (verified.success) return ok({ benchmark: "webarena-verified", tasks: verified.data.map((task) => {
    const missing = task.start_urls.flatMap((url) => [...url.matchAll(/__([A-Z_]+?)__/g)].flatMap(([, name = ""]) => sites[name] === undefined ? [name] : []))[0]
    if (missing !== undefined) return { id: task.task_id, missing }
    const startUrls = task.start_urls.map((url) => url.replace(/__([A-Z_]+?)__/g, (_, name: string) => sites[name] ?? ""))
    return { id: task.task_id, template: task.intent_template_id, sites: task.sites, startUrls, words: `${task.intent}\n${answerForm}` }
  }) })
  return fail("storage.failed", "--tasks must name a task file of WebArena (test.raw.json) or WebArena-Verified (webarena-verified.json).")
}
