import { readFile } from "node:fs/promises"
import * as z from "zod"
import { fail, ok, type Result } from "../../core/result.ts"
import { refusalOf } from "../../symbiosis/webarena/refusal.ts"
import { atSites, signedInOn, webArenaTaskSchema, type WebArenaTask } from "../../symbiosis/webarena/task.ts"
import { answerForm, verifiedTaskSchema } from "../../symbiosis/webarena/verified-task.ts"

/** A task to play. `published` holds the original's checks; a task of WebArena-Verified is scored by that benchmark's own package. */
export type ArenaTask = {
  id: number
  template: number
  sites: readonly string[]
  /** Those that it begins signed in on. */
  signedIn: readonly string[]
  startUrls: readonly string[]
  /** What the agent is asked. */
  words: string
  published?: WebArenaTask | undefined
}
/** A task of the file that can't be played here: a site has no address (`missing` names it), or nothing here could check it (`refused` says why). */
export type LeftOut = { id: number; missing: string } | { id: number; refused: string }
export type ArenaTasks = { benchmark: "webarena" | "webarena-verified"; tasks: (ArenaTask | LeftOut)[] }
export type Sites = Readonly<Record<string, string>>

export const siteNames = ["SHOPPING", "SHOPPING_ADMIN", "REDDIT", "GITLAB", "MAP", "WIKIPEDIA", "HOMEPAGE"] as const

/** Addresses of a deployment as both benchmarks name them in the environment: `SHOPPING=http://…`, or with `WA_` before it. */
export const sitesFrom = (env: Readonly<Record<string, string | undefined>>): Sites =>
  Object.fromEntries(siteNames.flatMap((name) => { const address = env[`WA_${name}`] ?? env[name]; return address ? [[name, address.replace(/\/$/, "")]] : [] }))

const fileSchema = z.array(z.looseObject({ task_id: z.int().min(0) })).min(1)

const published = (raw: { task_id: number }, sites: Sites): ArenaTask | LeftOut => {
  const read = webArenaTaskSchema.safeParse(raw)
  if (!read.success) return { id: raw.task_id, refused: `Its field ${read.error.issues[0]?.path.join(".") ?? "eval"} is of a form that no published task has.` }
  const refused = refusalOf(read.data)
  if (refused !== undefined) return { id: raw.task_id, refused }
  const placed = atSites(read.data, sites)
  if ("missing" in placed) return { id: raw.task_id, missing: placed.missing }
  const { task_id: id, intent_template_id: template, intent: words, start_url: start } = placed.task
  return { id, template, sites: read.data.sites, signedIn: signedInOn(read.data), startUrls: start.split(" |AND| "), words, published: placed.task }
}

const verified = (raw: { task_id: number }, sites: Sites): ArenaTask | LeftOut => {
  const read = verifiedTaskSchema.safeParse(raw)
  if (!read.success) return { id: raw.task_id, refused: `Its field ${read.error.issues[0]?.path.join(".") ?? "eval"} is of a form that no published task has.` }
  const { task_id: id, intent_template_id: template, intent, start_urls: urls, sites: own } = read.data
  const missing = urls.flatMap((url) => [...url.matchAll(/__([A-Z_]+?)__/g)].flatMap(([, name = ""]) => sites[name] === undefined ? [name] : []))[0]
  if (missing !== undefined) return { id, missing }
  return { id, template, sites: own, signedIn: own, startUrls: urls.map((url) => url.replace(/__([A-Z_]+?)__/g, (_, name: string) => sites[name] ?? "")), words: `${intent}\n${answerForm}` }
}

/** Reads a task file of either benchmark, whichever it is. */
export const readArenaTasks = async (path: string, sites: Sites): Promise<Result<ArenaTasks>> => {
  const text = await readFile(path, "utf8").catch(() => undefined)
  if (text === undefined) return fail("storage.failed", "--tasks names a file that can't be read.")
  let json: unknown
  try { json = JSON.parse(text) } catch { json = undefined }
  const file = fileSchema.safeParse(json)
  if (file.success && file.data.every((task) => "start_url" in task)) return ok({ benchmark: "webarena", tasks: file.data.map((task) => published(task, sites)) })
  if (file.success && file.data.every((task) => "start_urls" in task)) return ok({ benchmark: "webarena-verified", tasks: file.data.map((task) => verified(task, sites)) })
  return fail("storage.failed", "--tasks must name a task file of WebArena (test.raw.json) or WebArena-Verified (webarena-verified.json).")
}
