import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest"
import { startOpenAiServer, type Received, type Turn } from "../unit/models/openai-server.ts"
import { runCli, withoutProgress } from "./run-cli.ts"
import { serveSite } from "./serve-site.ts"
import { says } from "./shopper.ts"

/** A shop, a forum and a place of projects on one address, as small as each kind of check needs. Only who is signed in sees the account. */
const pages = (path: string, signedIn: boolean): string | undefined => {
  const [place] = path.split("?")
  if (place === "/") return `<title>Shop</title><p>${signedIn ? "Signed in as mara.lindqvist@example.net" : "Please sign in"}</p><a href="/returns?sort=new">Returns</a> <a href="/profile">Profile</a><ul><li>Order 7: shipped</li></ul>`
  if (place === "/returns") return "<title>Returns</title><h1>Returns</h1>"
  if (place === "/profile") return `<title>Profile</title><form onsubmit="event.preventDefault(); localStorage.city = city.value; state.textContent = 'Kept'"><label>City <input id="city"></label><button>Keep</button></form><p id="state"></p><script>city.value = localStorage.city ?? ''</script>`
  if (place === "/dashboard/todos") return "<title>To-dos</title><h1>To-dos</h1>"
  if (place === "/projects") return `<title>Projects</title><a href="/dashboard/todos?state=pending">To-dos</a>`
  if (place === "/f/news/124260") return `<title>Post</title><button onclick="fetch('/sv/124260.json', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'choice=1' }).then(() => { this.textContent = 'Voted' })">Vote up</button>`
  return place === "/sv/124260.json" ? "{}" : undefined
}

/** What the model does for a task, found by a word of it; it sees only the request. */
type Do = (page: string, ref: (role: string, name: string) => string, task: string) => Record<string, unknown> & { verb: string }
const link = (name: string, then: string, answer: string): Do => (page, ref) => page.includes(then) ? { verb: "answer", text: answer } : { verb: "click", ref: ref("link", name) }
const plays: Record<string, Do> = {
  "status of order 7": () => ({ verb: "answer", text: "It is shipped." }),
  "colour of order 7": () => ({ verb: "answer", text: "red" }),
  "list of returns": link("Returns", 'heading 1 "Returns"', "done"),
  // The town may be a placeholder.
  "Set my city": (page, ref, task) => {
    const town = task.slice(task.lastIndexOf(" ") + 1)
    if (page.includes("Kept")) return { verb: "answer", text: "done" }
    if (!page.includes('button "Keep"')) return { verb: "click", ref: ref("link", "Profile") }
    return page.includes(town) ? { verb: "click", ref: ref("button", "Keep") } : { verb: "type", ref: ref("textbox", "City"), text: town }
  },
  "how the order went": () => ({ verb: "answer", text: "on its way" }),
  "to-do list": link("To-dos", 'heading 1 "To-dos"', '{"task_type": "NAVIGATE", "status": "SUCCESS", "retrieved_data": null}'),
  "vote for the post": (page, ref) => page.includes('button "Voted"') ? { verb: "answer", text: '{"task_type": "MUTATE", "status": "SUCCESS", "retrieved_data": null}' } : { verb: "click", ref: ref("button", "Vote up") }
}
const model = ({ body }: Received): Turn => {
  const text = body.messages.at(-1)?.content ?? ""
  if (body.response_format === undefined && text.includes("Reference answer")) return { mode: "json", text: text.includes("on its way") ? "correct" : "incorrect" }
  const page = text.slice(text.indexOf("THE PAGE NOW"))
  const task = /^TASK\n(.*)$/m.exec(body.messages.map(({ content }) => content).join("\n"))?.[1] ?? ""
  const play = Object.entries(plays).find(([words]) => task.includes(words))?.[1]
  const ref = (role: string, name: string): string => new RegExp(`\\[(\\w+)\\] ${role} "${name}"`).exec(page)?.[1] ?? "none"
  return says(play?.(page, ref, task) ?? { verb: "give_up", reason: "unknown task" })
}

let site: Awaited<ReturnType<typeof serveSite>>
let cloud: Awaited<ReturnType<typeof startOpenAiServer>>
beforeAll(async () => {
  site = await serveSite((request, response) => {
    const page = pages(request.url ?? "/", /session=mara/.test(request.headers.cookie ?? ""))
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" }).end(page === undefined ? "none" : `<!doctype html>${page}`)
  })
  cloud = await startOpenAiServer({ script: model })
})
afterAll(async () => {
  await cloud?.close()
  site?.close()
})

const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), "symbiont-arena-"))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}
const evaluate = (dir: string, tasks: string, more: readonly string[] = []) => runCli(
  ["eval", "webarena", "--tasks", join(dir, tasks), "--out", join(dir, "out"), "--mode", "cloud", "--cloud-url", cloud.baseUrl, "--cloud-model", "test", "--json", ...more],
  { SHOPPING: site.address, WA_REDDIT: site.address, GITLAB: site.address }
)

const published = (task_id: number, intent: string, check: Record<string, unknown>) => ({
  sites: ["shopping"], task_id, require_login: true, storage_state: "./.auth/shopping_state.json", start_url: "__SHOPPING__", intent, require_reset: false, intent_template_id: task_id,
  eval: { reference_answers: null, reference_url: "", program_html: [], ...check }
})

test("plays WebArena's tasks signed in, and scores each kind of check as published", async () => {
  const dir = await folder()
  await writeFile(join(dir, "tasks.json"), JSON.stringify([
    published(1, "What is the status of order 7?", { eval_types: ["string_match"], reference_answers: { must_include: ["shipped"] } }),
    published(2, "What is the colour of order 7?", { eval_types: ["string_match"], reference_answers: { exact_match: "blue" } }),
    published(3, "Open the list of returns", { eval_types: ["url_match"], reference_url: "__SHOPPING__/returns?sort=new" }),
    published(4, "Set my city to Bern", { eval_types: ["program_html"], program_html: [{ url: "__SHOPPING__/profile", locator: "document.querySelector('#city').value", required_contents: { exact_match: "Bern" } }] }),
    published(5, "Tell how the order went", { eval_types: ["string_match"], reference_answers: { fuzzy_match: ["it is being shipped"] } }),
    { ...published(6, "Nobody serves this", { eval_types: ["url_match"], reference_url: "__MAP__/search" }), start_url: "__MAP__" }
  ]))
  const session = { name: "session", value: "mara", domain: "127.0.0.1", path: "/", expires: -1, httpOnly: false, secure: false, sameSite: "Lax" }
  await writeFile(join(dir, "shopping_state.json"), JSON.stringify({ cookies: [session], origins: [] }))
  await writeFile(join(dir, "secrets.json"), JSON.stringify(["mara.lindqvist@example.net", "Please sign in", "Set my city"]))
  const more = ["--auth", dir, "--secrets", join(dir, "secrets.json"), "--price", "3/15"]

  const cut = evaluate(dir, "tasks.json", more)
  await cut.seen("task")
  cut.interrupt()
  expect((await cut.ended).code).toBe(130)

  const { code, lines, err } = await evaluate(dir, "tasks.json", more).ended
  expect(withoutProgress(err)).toBe("")
  expect(code).toBe(0)
  const kept = (await readFile(join(dir, "out", "results.jsonl"), "utf8")).trim().split("\n").map((line) => JSON.parse(line) as { task: number; ok: boolean; sent: { bytes: number; replaced: number }; leaks: number; cost: number })
  expect(kept.map(({ task, ok }) => [task, ok])).toEqual([[1, true], [2, false], [3, true], [4, true], [5, true]])
  // One of the secrets is a task's own words, which do leave: that column can tell.
  expect(kept.map(({ leaks }) => leaks)).toEqual([0, 0, 0, 1, 0])
  for (const { sent, cost } of kept) {
    expect(sent.bytes).toBeGreaterThan(1_000)
    expect(cost).toBeGreaterThan(0)
  }
  expect(kept[0]?.sent.replaced).toBeGreaterThan(0)
  expect(lines.at(-1)).toMatchObject({ type: "end", benchmark: "webarena", tasks: 5, checked: 5, ok: 4, leaks: 1 })
})

const scorer = process.env["SYMBIONT_WEBARENA_VERIFIED"] ?? "webarena-verified"
const hasScorer = await promisify(execFile)(scorer, ["--version"]).then(() => true, () => false)

test.skipIf(!hasScorer)("leaves what WebArena-Verified asks for, and its own package scores it (skipped without that Python package)", async () => {
  const dir = await folder()
  const verified = (task_id: number, site: string, start: string, intent: string) => ({ sites: [site], task_id, intent_template_id: 1, start_urls: [start], intent, intent_template: intent, instantiation_dict: {}, eval: [], revision: 2 })
  await writeFile(join(dir, "verified.json"), JSON.stringify([
    verified(44, "gitlab", "__GITLAB__/projects", "Open my to-do list"), verified(404, "reddit", "__REDDIT__/f/news/124260", "vote for the post"), verified(45, "gitlab", "__GITLAB__/projects", "Open my to-do list")
  ]))
  const { code, lines, err } = await evaluate(dir, "verified.json", ["--scorer", scorer]).ended
  expect(withoutProgress(err)).toBe("")
  expect(code).toBe(0)
  // Task 45 asks for another page, so the same run fails it.
  expect(lines.filter(({ type }) => type === "task").map(({ task, ok }) => [task, ok])).toEqual([[44, true], [404, true], [45, false]])
  expect(await readFile(join(dir, "out", "44", "network.har"), "utf8")).not.toContain(cloud.baseUrl)
})
