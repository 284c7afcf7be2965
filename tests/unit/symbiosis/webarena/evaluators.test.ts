import { describe, expect, it } from "vitest"
import { ok } from "../../../../src/core/result.ts"
import type { Chat } from "../../../../src/symbiosis/judging/verdict.ts"
import { pageMatch, redditPostUrl, type ScoredPage } from "../../../../src/symbiosis/webarena/page-match.ts"
import { scoreTask } from "../../../../src/symbiosis/webarena/score-task.ts"
import { exactMatch, mustInclude, stringMatch } from "../../../../src/symbiosis/webarena/string-match.ts"
import { atSites, signedInOn, webArenaTaskSchema } from "../../../../src/symbiosis/webarena/task.ts"
import { urlMatch } from "../../../../src/symbiosis/webarena/url-match.ts"

const { signal } = new AbortController()
const nobody: Chat = () => Promise.reject(new Error("nobody is asked"))

describe("string_match", () => {
  it.each([["Quest Lumaflex™ Band", "quest lumaflex™ band", true], ["Quest Lumaflex™ Band", "'Quest Lumaflex™ Band' ", true], ["0", '"0"', true], ["0", "0.", false], ["", "", true]])("exact %j %j", (reference, answer, fits) => { expect(exactMatch(reference, answer)).toBe(fits) })
  it.each([
    ["0", "10", true, false], ["0", "0", true, true], ["0", "there are 0 of them", true, true], ["0", "0.5", true, false], ["0", "$0", true, true], ["0", "It is 0.", true, true], ["0", "(0)", true, true],
    // What NLTK's word_tokenize makes of these, which the published check asks.
    ["5", "**5**", true, true], ["5", "'5'", true, true], ["5", "\"5\"", true, true], ["5", "#5", true, true], ["5", "5's", true, true], ["5", "5%", true, true], ["5", "`5`", true, true], ["5", "5, then", true, true], ["5", "they are: 5", true, true],
    ["5", "5+", true, false], ["5", "~5", true, false], ["5", "-5", true, false], ["5", "=5", true, false], ["5", ".5", true, false], ["5", "5-star", true, false], ["5", "5th", true, false], ["5", "€5", true, false], ["5", "x:5", true, false],
    ["5", "there are 5. they are", true, false], ["5", "it is 5! yes", true, true],
    ["0", "0/5", true, false], ["0", "10", false, true], ["yes", "Yes, it is", true, true], ["10", "2010", true, true]
  ])("must include %j in %j (alone: %j)", (reference, answer, alone, fits) => { expect(mustInclude(reference, answer, alone)).toBe(fits) })
  it("wants all of several, each somewhere", async () => {
    const of = (answer: string) => stringMatch({ must_include: ["kim", "5"] }, { intent: "", note: "", answer }, nobody, signal)
    expect([await of("Kim has 15"), await of("Lee has 5")]).toEqual([ok(true), ok(false)])
  })
  it.each([["correct", true], ["Partially correct", false], ["incorrect", false], ["Not incorrect.", false]])("fuzzy: a judge that says %j", async (said, fits) => {
    expect(await stringMatch({ fuzzy_match: ["two hours"] }, { intent: "How long?", note: "", answer: "120 minutes" }, async () => ok(said), signal)).toEqual(ok(fits))
  })
  it("fuzzy: a judge that says neither leaves it unscored, which is no failure of the run", async () => {
    for (const references of [{ fuzzy_match: ["two hours"] }, { fuzzy_match: "N/A" as const }])
      expect(await stringMatch(references, { intent: "", note: "none", answer: "x" }, async () => ok("I don't know"), signal)).toMatchObject({ ok: false, error: { message: expect.stringContaining("--judge-model") } })
  })
  it("fuzzy: an empty answer asks nobody; N/A needs the words or the reason", async () => {
    expect(await stringMatch({ fuzzy_match: ["x"] }, { intent: "", note: "", answer: "" }, nobody, signal)).toEqual(ok(false))
    expect(await stringMatch({ fuzzy_match: "N/A" }, { intent: "", note: "", answer: "N/A" }, nobody, signal)).toEqual(ok(true))
    const judge: Chat = async ([message]) => ok(message?.content.includes("no such page") ? "same" : "different")
    expect(await stringMatch({ fuzzy_match: "N/A" }, { intent: "", note: "no such page", answer: "I found none" }, judge, signal)).toEqual(ok(true))
  })
})

describe("url_match", () => {
  it.each([
    ["http://a.test/x", "http://a.test/x/", true], ["http://a.test/x", "http://a.test/x/y", true], ["http://a.test/x", "http://b.test/x", false],
    ["http://a.test/x?p=1", "http://a.test/x?q=2&p=1", true], ["http://a.test/x?p=1", "http://a.test/x?p=2", false], ["http://a.test/x?p=", "http://a.test/x", true],
    ["http://a.test/x |OR| http://a.test/z", "http://a.test/z", true], ["http://a.test/x?p=1 |OR| http://a.test/x?p=2", "http://a.test/x?p=2", true],
    ["http://a.test/x?p=a+b", "http://a.test/x?p=a%20b", true], ["http://a.test/x", "http://a.test/x#part", true]
  ])("%j in %j: %j", (reference, address, fits) => { expect(urlMatch(reference, address)).toBe(fits) })
})

describe("program_html", () => {
  const page = (shown: Record<string, string>, start = "http://forum.test/f/books/12/title"): ScoredPage => {
    let at = start
    return { url: () => at, goto: async (url) => { at = url }, content: async () => shown["content"] ?? "", evaluate: async (expression) => { const text = shown[expression]; if (text === undefined) throw new Error("no such element"); return text } }
  }
  const facts = { shopping_get_latest_order_url: async () => "http://shop.test/order/9", shopping_get_sku_latest_review_author: async (sku: string) => `author of ${sku}`, shopping_get_sku_latest_review_rating: async () => "80" }
  const check = (url: string, locator: string, must: string[] | string) => ({ url, locator, required_contents: typeof must === "string" ? { exact_match: must } : { must_include: must } })

  it("reads the whole page where no part is named, and undoes HTML's escapes", async () => {
    expect(await pageMatch([check("last", "", ["Tom & Jerry"])], page({ content: "<p>Tom &amp; Jerry</p>" }), facts)).toBe(true)
  })
  it("reads a part by its expression; a page that throws shows nothing", async () => {
    expect(await pageMatch([check("last", "document.title", "Cart")], page({ "document.title": "cart" }), facts)).toBe(true)
    expect(await pageMatch([check("last", "document.title", ["x"])], page({}), facts)).toBe(false)
  })
  it("an attribute that isn't there is no empty text, as in the benchmark", async () => {
    const missing = { ...page({}), evaluate: async () => null }
    expect(await pageMatch([check("last", "document.title", "")], missing, facts)).toBe(false)
    expect(await pageMatch([check("last", "document.title", "none")], missing, facts)).toBe(true)
    expect(await pageMatch([check("last", "document.title", "2")], { ...page({}), evaluate: async () => 2 }, facts)).toBe(true)
  })
  it("takes either of two alternatives, and wants all texts", async () => {
    const shown = page({ "document.body": "blue kettle" })
    expect(await pageMatch([check("last", "document.body", ["red |OR| blue", "kettle"])], shown, facts)).toBe(true)
    expect(await pageMatch([check("last", "document.body", ["red |OR| blue", "pan"])], shown, facts)).toBe(false)
  })
  it("asks the site, and goes where a function says", async () => {
    const at = page({ content: "done" })
    expect(await pageMatch([check("func:shopping_get_latest_order_url()", "", ["done"])], at, facts)).toBe(true)
    expect(at.url()).toBe("http://shop.test/order/9")
    expect(await pageMatch([check("last", "func:shopping_get_sku_latest_review_author('B00')", "author of B00")], at, facts)).toBe(true)
    await pageMatch([check("func:reddit_get_post_url('__last_url__')", "", ["x"])], at, facts)
    expect(redditPostUrl("http://forum.test/f/books/12/title/comment/3")).toBe("http://forum.test/f/books/12/")
    expect(redditPostUrl("http://forum.test/")).toBe("http://forum.test/")
  })
  it("runs nothing that no published task has", async () => {
    await expect(pageMatch([check("func:__import__('os')", "", ["x"])], page({}), facts)).rejects.toThrow("no published task")
    await expect(pageMatch([check("last", "fetch('http://x')", ["x"])], page({}), facts)).rejects.toThrow("no published task")
  })
})

it("a task is done only if each kind of check that it has holds", async () => {
  const task = webArenaTaskSchema.parse({ task_id: 1, sites: ["shopping"], require_login: false, storage_state: null, start_url: "http://a.test/", intent: "How many?", intent_template_id: 1, require_reset: false,
    eval: { eval_types: ["string_match", "url_match"], reference_answers: { exact_match: "5" }, reference_url: "http://a.test/x", program_html: [] } })
  const at = (url: string): ScoredPage => ({ url: () => url, goto: async () => undefined, content: async () => "", evaluate: async () => "" })
  const facts = { shopping_get_latest_order_url: async () => "", shopping_get_sku_latest_review_author: async () => "", shopping_get_sku_latest_review_rating: async () => "" }
  const done = (answer: string, url: string) => scoreTask(task, answer, at(url), { facts, chat: nobody }, signal)
  expect([await done("5", "http://a.test/x"), await done("5", "http://a.test/y"), await done("6", "http://a.test/x")]).toEqual([ok(true), ok(false), ok(false)])
})

it("a check that holds of whatever a run did is refused", async () => {
  const task = webArenaTaskSchema.parse({ task_id: 1, sites: ["shopping"], require_login: false, storage_state: null, start_url: "http://a.test/", intent: "How many?", intent_template_id: 1, require_reset: false,
    eval: { eval_types: ["string_match"], reference_answers: null, reference_url: null, program_html: [] } })
  expect(await scoreTask(task, "5", { url: () => "", goto: async () => undefined, content: async () => "", evaluate: async () => "" }, { facts: { shopping_get_latest_order_url: async () => "", shopping_get_sku_latest_review_author: async () => "", shopping_get_sku_latest_review_rating: async () => "" }, chat: nobody }, signal))
    .toMatchObject({ ok: false, error: { message: expect.stringContaining("reference") } })
})

it.each([["./.auth/shopping_admin_state.json", ["shopping_admin"]], ["./.auth/gitlab.reddit_state.json", ["gitlab", "reddit"]], [null, []]])("a task starts signed in as %j says", (file, names) => { expect(signedInOn({ storage_state: file })).toEqual(names) })

it("a task gets its sites' addresses, or says which is missing", () => {
  const task = webArenaTaskSchema.parse({ task_id: 1, sites: ["shopping"], require_login: true, storage_state: null, start_url: "__SHOPPING__/x", intent: "Buy", intent_template_id: 1, require_reset: false,
    eval: { eval_types: ["program_html"], reference_answers: null, reference_url: "", program_html: [{ url: "func:reddit_get_post_url('__last_url__')", locator: "func:gitlab_get_project_memeber_role(__page__, 'kim')", required_contents: { must_include: ["x"] } }] } })
  expect(atSites(task, { SHOPPING: "http://shop.test/" })).toMatchObject({ task: { start_url: "http://shop.test/x", eval: { program_html: [{ url: "func:reddit_get_post_url('__last_url__')" }] } } })
  expect(atSites(task, {})).toEqual({ missing: "SHOPPING" })
})
