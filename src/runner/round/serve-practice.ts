import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import * as z from "zod"
import type { Episode } from "../../symbiosis/practice/compose.ts"
import { renderPractice } from "../../symbiosis/practice/render-practice.ts"
import { openPage } from "../../symbiosis/practice/site.ts"
import { watchEpisode, type EpisodeWatch } from "../../symbiosis/practice/watch-episode.ts"
import { practiceScript } from "./practice-script.ts"

/** A generated site that a browser is on. `watch` knows its state, of which the page tells the server each change. */
export type PracticeVisit = { url: string; watch: EpisodeWatch; leave(): void }
export type ServedPractice = { visit(episode: Episode): PracticeVisit; close(): Promise<void> }

const toldSchema = z.union([
  z.strictObject({ field: z.string().max(20), value: z.string().max(2_000) }), z.strictObject({ field: z.string().max(20), checked: z.boolean() }), z.strictObject({ press: z.string().max(200) })
])
const longest = 10_000

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = ""
  for await (const piece of request) if ((text += String(piece)).length > longest) return undefined
  try { return JSON.parse(text) } catch { return undefined }
}

/** What a page told of itself: a field that it shows, or something on it that was pressed. */
const take = ({ site }: Episode, watch: EpisodeWatch, told: z.infer<typeof toldSchema>): void => {
  const page = openPage(site)
  if ("press" in told) { watch.act({ verb: "click", ref: "" }, { role: "button", name: told.press }); return }
  const field = page.kind === "form" ? page.fields.find(({ id }) => id === told.field) : undefined
  if (!field) return
  if ("value" in told) field.value = told.value
  else field.checked = told.checked
}

/** The place that an address names: `/NAME/PAGE`, or `/NAME/PAGE/RECORD`. */
const goTo = ({ site }: Episode, watch: EpisodeWatch, key: string | undefined, record: string | undefined): boolean => {
  const page = site.pages.find((one) => one.key === key)
  if (!page || (record !== undefined && !(page.kind === "list" && page.records.some(({ id }) => id === record)))) return false
  if (page.key !== site.at.page) for (const one of site.pages) if (one.kind === "form") one.saved = false
  site.at = { page: page.key, record }
  watch.looked()
  return true
}

/** The host of a kind of site: what a run on one of the kind taught is of the same site for the others. Browsers take any name under `localhost` for loopback. */
export const servedHost = (domain: string): string => `${domain}.localhost`

/** Serves generated sites on loopback, each under a name of its own: pages, links and forms as an ordinary application has them. */
export const servePractice = async (): Promise<ServedPractice> => {
  let count = 0
  const visits = new Map<string, { episode: Episode; watch: EpisodeWatch }>()
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, name = "", key, record] = new URL(request.url ?? "/", "http://practice").pathname.split("/").map(decodeURIComponent)
    const say = (status: number, type: string, body = ""): void => { response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" }).end(body) }
    if (name === "practice.js") { say(200, "text/javascript", practiceScript); return }
    const visit = visits.get(name)
    if (!visit) { say(404, "text/plain", "There is no such site."); return }
    const { episode, watch } = visit
    if (request.method === "POST") {
      const told = toldSchema.safeParse(await bodyOf(request))
      // A page that was left meanwhile speaks of what isn't open any more.
      if (told.success && episode.site.at.page === key) take(episode, watch, told.data)
      say(told.success ? 204 : 400, "text/plain")
      return
    }
    if (!goTo(episode, watch, key, record)) { say(404, "text/plain", "There is no such page."); return }
    const at = (...parts: string[]): string => `/${[name, ...parts].map(encodeURIComponent).join("/")}`
    say(200, "text/html", renderPractice(episode.site, { links: { page: (page) => at(page), record: (page, id) => at(page, id), list: (page) => at(page) }, script: "/practice.js" }))
  }
  const server = createServer((request, response) => { void answer(request, response).catch(() => response.destroy()) })
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve) })
  return {
    visit: (episode) => {
      const name = `site-${++count}`
      const watch = watchEpisode(episode)
      visits.set(name, { episode, watch })
      return { url: `http://${servedHost(episode.site.domain.id)}:${(server.address() as AddressInfo).port}/${name}/${episode.site.at.page}`, watch, leave: () => { visits.delete(name) } }
    },
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => { resolve() }) })
  }
}
