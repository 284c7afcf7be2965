import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, type TestContext } from "vitest"
import { readArenaOptions } from "../../../src/cli/eval-webarena-options.ts"
import { ok } from "../../../src/core/result.ts"
import { readArenaTasks, siteNames, type ArenaTask } from "../../../src/runner/webarena/arena-task.ts"
import type { Chat } from "../../../src/symbiosis/judging/verdict.ts"
import type { ScoredPage, SiteFacts } from "../../../src/symbiosis/webarena/page-match.ts"
import { scoreTask } from "../../../src/symbiosis/webarena/score-task.ts"
import { mustInclude } from "../../../src/symbiosis/webarena/string-match.ts"
import type { WebArenaTask } from "../../../src/symbiosis/webarena/task.ts"
import { urlMatch } from "../../../src/symbiosis/webarena/url-match.ts"
import { agentResponse } from "../../../src/symbiosis/webarena/verified-task.ts"

const extract = new URL("../symbiosis/webarena/published/", import.meta.url).pathname
const whole = process.env["SYMBIONT_WEBARENA"]
const files = [["an extract", extract, "webarena.json", 34, 26], ["the whole files", whole, "test.raw.json", 812, 812]] as const

const { signal } = new AbortController()
const sites = Object.fromEntries(siteNames.map((name) => [name, `http://${name.toLowerCase().replace("_", "-")}.test:7770`]))
const first = (text: string): string => text.split(" |OR| ")[0] ?? ""
const tasksOf = async (file: string): Promise<ArenaTask[]> => {
  const read = await readArenaTasks(file, sites)
  if (!read.ok) throw new Error(read.error.message)
  return read.value.tasks.map((task) => { if (!("words" in task)) throw new Error(JSON.stringify(task)); return task })
}

/** A browser after a run, each of whose reads shows what comes next. */
const ended = ({ "eval": { program_html: checks } }: WebArenaTask, url: string, shown: readonly string[]): { page: ScoredPage; facts: SiteFacts } => {
  let [at, read] = [url, 0]
  const next = (): string => shown[read++] ?? ""
  const prepared = new Set(checks.flatMap(({ prep_actions: actions }) => actions ?? []))
  return {
    page: { url: () => at, goto: async (to) => { at = to }, content: async () => next(), evaluate: async (expression) => prepared.has(expression) ? undefined : next() },
    facts: { shopping_get_latest_order_url: async () => "http://shopping.test:7770/order/1", shopping_get_sku_latest_review_author: async () => next(), shopping_get_sku_latest_review_rating: async () => next() }
  }
}

/** What a run would leave behind that did as the reference says: its answer, its address, and what each check reads in its turn. */
const asReferred = (task: WebArenaTask): { answer: string; page: ScoredPage; facts: SiteFacts } => {
  const { reference_answers: answers, reference_url: address, eval_types: kinds, program_html: checks } = task.eval
  const shown = checks.map(({ required_contents: wanted }) => "exact_match" in wanted ? wanted.exact_match : wanted.must_include.map(first).join("\n"))
  const answer = answers?.exact_match ?? [...answers?.must_include ?? [], ...answers?.fuzzy_match ?? []].join(", ")
  return { answer, ...ended(task, kinds.includes("url_match") ? first(address ?? "") : "http://reddit.test:7770/f/books/7/title", shown) }
}
describe.each(files)("%s", (_, folder, name, count, verified) => {
  const at = (context: TestContext, file: string): string => folder === undefined ? context.skip("SYMBIONT_WEBARENA names no folder with the published files") : join(folder, file)

  it("WebArena: every task can be checked, passes as its reference says, and fails otherwise", async (context) => {
    const tasks = await tasksOf(at(context, name))
    expect(tasks).toHaveLength(count)
    for (const { id, published, startUrls, signedIn, sites: own } of tasks) {
      if (!published) throw new Error("no checks")
      const { fuzzy_match: fuzzy } = published.eval.reference_answers ?? {}
      // What a model is to say of a fuzzy answer is given here: all else follows from the reference alone.
      const judge = (good: boolean): Chat => fuzzy === undefined ? () => Promise.reject(new Error("nobody is asked")) : async () => ok(fuzzy === "N/A" ? good ? "same" : "different" : good ? "correct" : "incorrect")
      const [good, bad] = [asReferred(published), { answer: "something else", ...ended(published, "http://nowhere.test/", []) }]
      expect([id, await scoreTask(published, good.answer, good.page, { facts: good.facts, chat: judge(true) }, signal)]).toEqual([id, ok(true)])
      expect([id, await scoreTask(published, bad.answer, bad.page, { facts: bad.facts, chat: judge(false) }, signal)]).toEqual([id, ok(false)])
      expect(JSON.stringify([published, startUrls])).not.toMatch(/__[A-Z_]+__/)
      expect(startUrls.every((url) => URL.canParse(url))).toBe(true)
      expect(own).toEqual(expect.arrayContaining([...signedIn]))
    }
  })
  it("WebArena: an address or a text that the task has no reference for is never right", async (context) => {
    for (const { id, published } of await tasksOf(at(context, name))) {
      const { eval_types: kinds, reference_url: address, reference_answers: answers } = published?.eval ?? {}
      if (kinds?.includes("url_match")) expect([id, urlMatch(address ?? "", "http://nowhere.test/"), ...(address ?? "").split(" |OR| ").map((one) => urlMatch(address ?? "", one))]).toEqual([id, false, ...(address ?? "").split(" |OR| ").map(() => true)])
      const must = answers?.must_include ?? []
      // Two that say nothing alone: what stands within a longer word or number, where one character is all that is wanted.
      if (must.length === 1 && must[0]?.length === 1) expect([id, mustInclude(must[0], `There are ${must[0]}.`, true), mustInclude(must[0], `1${must[0]}7`, true)]).toEqual([id, true, false])
    }
  })
  it("WebArena-Verified: every task is read, and an answer in the benchmark's form is left for its own scorer as it was given", async (context) => {
    const file = at(context, "webarena-verified.json")
    const tasks = await tasksOf(file)
    expect(tasks).toHaveLength(verified)
    for (const { startUrls } of tasks) expect(startUrls.every((url) => URL.canParse(url))).toBe(true)
    const raw = JSON.parse(await readFile(file, "utf8")) as { eval: { evaluator: string; expected: { task_type: string; status: string; retrieved_data?: unknown[] | null } }[] }[]
    for (const { "eval": checks } of raw) for (const { evaluator, expected } of checks) {
      expect(["AgentResponseEvaluator", "NetworkEventEvaluator"]).toContain(evaluator)
      if (evaluator === "AgentResponseEvaluator") expect(agentResponse(true, JSON.stringify(expected), "")).toEqual({ task_type: expected.task_type.toUpperCase(), status: expected.status, retrieved_data: expected.retrieved_data ?? null, error_details: null })
    }
  })
})

it("takes the hard subset's file for --ids", async (context) => {
  if (whole === undefined) return context.skip("SYMBIONT_WEBARENA names no folder with the published files")
  expect((await readArenaOptions(["--tasks", "t.json", "--out", "out", "--ids", join(whole, "hard-subset-ids.json")])).ids).toHaveLength(258)
})

it("a task that can't be checked as published is left out with a sentence, and the others are read", async () => {
  const [good] = JSON.parse(await readFile(join(extract, "webarena.json"), "utf8")) as [{ eval: object }]
  const changed = (id: number, more: object, checks: object = {}): object => ({ ...good, ...more, task_id: id, eval: { ...good.eval, ...checks } })
  const folder = await mkdtemp(join(tmpdir(), "symbiont-arena-"))
  const page = { url: "last", locator: "document.title", required_contents: { exact_match: "x" } }
  try {
    const file = join(folder, "tasks.json")
    await writeFile(file, JSON.stringify([
      changed(1, {}), changed(2, {}, { eval_types: ["page_image_query"] }), changed(3, {}, { eval_types: ["string_match"], reference_answers: null }), changed(4, {}, { eval_types: ["url_match"], reference_url: "http://a.test", url_note: "EXACT" }),
      changed(5, {}, { eval_types: ["url_match"], reference_url: "" }), changed(6, {}, { eval_types: ["string_match"], reference_answers: { fuzzy_match: "N/A" }, string_note: "" }), changed(7, { geolocation: { latitude: 1 } }),
      changed(8, {}, { eval_types: ["program_html"], program_html: [] }), changed(9, {}, { eval_types: ["program_html"], program_html: [{ ...page, locator: "fetch('/x')" }] }), changed(10, {}, { eval_types: ["program_html"], program_html: [{ ...page, url: "func:os_system('x')" }] }),
      changed(11, {}, { eval_types: ["program_html"], program_html: [{ ...page, required_contents: { required_values: ["> 5"] } }] })
    ]))
    const read = await readArenaTasks(file, sites)
    expect(read.ok && read.value.tasks.map((task) => "refused" in task ? task.refused : "played")).toEqual([
      "played", expect.stringContaining("eval.eval_types.0"), expect.stringContaining("no reference answer"), expect.stringContaining("url_note"), expect.stringContaining("no reference address"), expect.stringContaining("string_note"),
      expect.stringContaining("geolocation"), expect.stringContaining("no check"), expect.stringContaining("locator"), expect.stringContaining("function"), expect.stringContaining("required_contents")
    ])
  } finally { await rm(folder, { recursive: true }) }
})
