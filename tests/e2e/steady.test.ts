import { afterAll, beforeAll, expect, test } from "vitest"
import type { RunEnd, Step } from "../../src/core/step.ts"
import type { RunEvent } from "../../src/protocol/messages.ts"
import type { RunningBrowser, Tab } from "../../src/runner/launch.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { serveSite } from "./serve-site.ts"
import { follow, type Sight } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"

/** What a run must keep its feet on: redirects, pages that move under a question, tabs of other runs, and what earlier runs taught. */
const redirects: Readonly<Record<string, string>> = { "/out": "/hop", "/hop": "http://hop.test/on", "/on": "http://192.168.7.1/admin", "/away": "/next-hop", "/next-hop": "http://elsewhere.test/there" }
const pages: Readonly<Record<string, string>> = {
  "/": `<title>start</title><a href="/out">Offer</a> <a href="/client">Client</a>`,
  "/client": `<title>client</title><meta http-equiv="refresh" content="0;url=http://hop.test/on"><p>One moment</p>`,
  "/admin": "<title>router</title><p>Router secret</p>", "/there": "<title>there</title><p>Secret of elsewhere</p>",
  "/delete": `<title>delete</title><div id="gap"></div><button id="delete" onclick="fetch('/deleted', { method: 'POST' }); this.textContent = 'Gone'">Delete account</button>`,
  "/tabs-a": `<title>a</title><a href="/pop-a" target="_blank" rel="noopener noreferrer">Open the other</a>`, "/pop-a": "<h1>Popped by a</h1>",
  "/tabs-b": `<title>b</title><button onclick="window.open('/pop-b')">Open the other</button>`, "/pop-b": "<h1>Popped by b</h1>",
  "/form": `<title>form</title><label>City <input id="city"></label> <button>More settings</button> <button onclick="this.textContent = 'Saved'">Save the city</button>`
}
let site: Awaited<ReturnType<typeof serveSite>>
let running: RunningBrowser
let asked: string[] = []
const home = "http://harbour.test"
beforeAll(async () => {
  site = await serveSite((request, response) => {
    const path = request.url ?? ""
    asked.push(`${request.method} ${request.headers.host ?? ""}${path}`)
    const to = redirects[path]
    if (to !== undefined) { response.writeHead(302, { location: to }).end(); return }
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end(`<!doctype html>${pages[path] ?? ""}`)
  })
  const at = new URL(site.address).host
  running = await startBrowser({ args: [`--host-resolver-rules=MAP *.test ${at}, MAP 192.168.7.1 ${at}`] })
})
afterAll(async () => {
  await running?.close()
  site?.close()
})

type Action = Record<string, unknown> & { verb: string }
type Script = readonly ((sight: Sight) => Action)[]
type Played = { end: RunEnd; steps: Step[]; sent: string; runId: string; tab: Tab; questions: string[] }
/** Lets a scripted cloud model work in a tab; `answer` says what the user says to a question, and does before. */
const play = async (path: string, script: Script, { task = "Look around here", answer, tab: given }: { task?: string; answer?: (question: string, tab: Tab) => Promise<boolean>; tab?: Tab } = {}): Promise<Played> => {
  const cloud = await startOpenAiServer({ script: follow(script) })
  const tab = given ?? await running.newTab()
  await tab.page.goto(home + path)
  const [steps, questions] = [[] as Step[], [] as string[]]
  const early: RunEvent[] = []
  let runId: string | undefined
  let settle: (end: RunEnd) => void = () => undefined
  const ended = new Promise<RunEnd>((resolve) => { settle = resolve })
  const hear = (event: RunEvent): void => {
    if (!("runId" in event) || event.runId !== runId) return
    if (event.type === "run/step") steps.push(event.step)
    if (event.type === "run/ended") settle(event.end)
    if (event.type === "run/question") {
      questions.push(event.text)
      void (answer?.(event.text, tab) ?? Promise.resolve(false)).then((allow) => running.panel.call("task/reply", { runId: event.runId, questionId: event.questionId, allow }))
    }
  }
  const ignore = running.panel.onEvent((event) => { if (runId === undefined) early.push(event); else hear(event) })
  const started = await running.panel.call("task/start", { task, tabId: tab.id, mode: "cloud", maxSteps: 12, cloud: { baseUrl: cloud.baseUrl, model: "test" }, confirm: "ask" })
  if (!started.ok) throw new Error(started.error.message)
  runId = started.value.runId
  early.forEach(hear)
  const end = await ended
  ignore()
  const sent = cloud.requests.map(({ raw }) => raw).join("\n")
  await cloud.close()
  return { end, steps, sent, runId, tab, questions }
}
const seen: Script[number] = (sight) => ({ verb: "answer", text: sight.page })

test("a chain of redirects that ends where no run may read stops the run before the page is read", async () => {
  for (const [name, first] of [["Offer", "/out"], ["Client", "/client"]] as const) {
    asked = []
    const { end, sent } = await play("/", [(sight) => ({ verb: "click", ref: sight.ref("link", name) }), seen])
    // The browser did go there, by every hop.
    expect(asked.map((line) => line.replace("GET ", ""))).toEqual(expect.arrayContaining([`harbour.test${first}`, "hop.test/on", "192.168.7.1/admin"]))
    expect(end).toMatchObject({ ok: false, reason: expect.stringContaining("192.168.7.1, which it may not read (url.private-network)") as string })
    expect(sent).not.toContain("Router secret")
  }
  const chosen = await play("/", [() => ({ verb: "goto", url: `${home}/away` }), seen])
  expect(chosen).toMatchObject({ end: { ok: false }, questions: [expect.stringContaining("elsewhere.test") as string] })
  expect(chosen.sent).not.toContain("Secret of elsewhere")
})

test("a yes is void when the button moves or changes its name while the question stands", async () => {
  const click: Script[number] = (sight) => ({ verb: "click", ref: sight.ref("button", "Delete account") })
  const quiet: Script[number] = () => ({ verb: "give_up", reason: "It was not to be." })
  asked = []
  const moved = await play("/delete", [click, quiet, quiet, quiet], { answer: async (question, tab) => {
    if (question.startsWith("Asked once more")) return false
    await tab.page.evaluate("document.getElementById('gap').style.height = '300px'")
    return true
  } })
  expect(moved.questions).toEqual([expect.stringContaining("Delete account"), expect.stringMatching(/^Asked once more, because what this is about has moved/)])
  const renamed = await play("/delete", [click, quiet, quiet, quiet], { answer: async (_, tab) => { await tab.page.evaluate("document.getElementById('delete').textContent = 'Delete everything'"); return true } })
  expect(renamed.questions).toHaveLength(1)
  expect(renamed.steps[0]?.outcome).toMatchObject({ code: "blocked", detail: expect.stringContaining("page changed while the question was open") as string })
  expect(asked.filter((line) => line.includes("/deleted"))).toEqual([])
  // Scrolling away and back, as one does to see what it is about, changes nothing.
  const held = await play("/delete", [click, quiet, quiet, quiet], { answer: async (_, tab) => { await tab.page.evaluate("document.body.style.paddingBottom = '3000px'; scrollTo(0, 200)"); return true } })
  expect(held.questions).toHaveLength(1)
  await expect.poll(() => asked.filter((line) => line.includes("/deleted"))).toHaveLength(1)
})

test("runs in one window each follow the tab that their own page opened", async () => {
  const popped: Script[number] = (sight) => ({ verb: "answer", text: /Popped by \w/.exec(sight.page)?.[0] ?? "lost" })
  const [behind, front] = [await running.newTab(), await running.newTab()]
  const [a, b] = await Promise.all([
    play("/tabs-a", [(sight) => ({ verb: "click", ref: sight.ref("link", "Open the other") }), popped], { tab: behind }),
    play("/tabs-b", [(sight) => ({ verb: "click", ref: sight.ref("button", "Open the other") }), popped], { tab: front })
  ])
  expect([a.end.answer, b.end.answer], JSON.stringify([a.steps, b.steps])).toEqual(["Popped by a", "Popped by b"])
  // A tab that the user looks at is no run's, although the browser names it as the opener.
  const own = await running.newTab()
  await own.page.bringToFront()
  const alone = await play("/tabs-b", [(sight) => ({ verb: "click", ref: sight.ref("button", "Open the other") }), popped], { tab: front })
  expect(alone.end.answer, JSON.stringify(alone.steps)).toBe("Popped by b")
})

test("a later run is told what an earlier one learned, until that one is deleted or the user wants no learning", async () => {
  const task = "Set the city to York and save it"
  const script: Script = [(sight) => ({ verb: "click", ref: sight.ref("button", "More settings") }), (sight) => ({ verb: "type", ref: sight.ref("textbox", "City"), text: "York" }), (sight) => ({ verb: "click", ref: sight.ref("button", "Save the city") }), () => ({ verb: "answer", text: "It is York." })]
  const yes = async (): Promise<boolean> => true
  const short: Script = [() => ({ verb: "give_up", reason: "no" }), () => ({ verb: "give_up", reason: "no" })]
  const first = await play("/form", script, { task, answer: yes })
  expect(first.end, JSON.stringify(first.steps)).toMatchObject({ ok: true })
  expect(first.sent).not.toContain("Set the city to York and save it: ")
  const second = await play("/form", script, { task, answer: yes })
  expect(second.sent).toContain("WHAT EARLIER RUNS TEACH")
  expect(second.sent).toMatch(/Avoid: click button \\+"More settings\\+" ended as no-effect/)
  expect(second.steps[0]?.retrieved?.length).toBeGreaterThan(0)
  await running.panel.call("settings/set", { learn: false })
  expect((await play("/form", short, { task })).sent).not.toContain("WHAT EARLIER RUNS TEACH")
  await running.panel.call("settings/set", { learn: true })
  for (const { runId } of [first, second]) expect(await running.panel.call("run/delete", { runId })).toMatchObject({ ok: true })
  expect((await play("/form", short, { task })).sent).not.toContain("York and save it: ")
})
