import { afterAll, beforeAll, expect, test, vi } from "vitest"
import type { Step } from "../../src/core/step.ts"
import type { RunEvent } from "../../src/protocol/messages.ts"
import type { RunningBrowser, Tab } from "../../src/runner/launch.ts"
import { startOpenAiServer, type Answering, type Turn } from "../unit/models/openai-server.ts"
import { serveSite } from "./serve-site.ts"
import { follow, says, type Sight } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"

const pages: Readonly<Record<string, string>> = {
  "/": `<title>start</title><a href="/slow">Slow page</a> <a href="/popup" target="_blank">Pop-up</a> <a href="/file">Report</a>
    <iframe title="inside" src="/inside"></iframe>`,
  "/inside": `<button onclick="this.textContent = 'Pressed'">Press</button> <a href="/inside-two">Onward</a>`,
  "/inside-two": "<p>Second inside</p>",
  "/slow": "<title>slow</title><h1>Slow has come</h1>",
  "/popup": `<title>popup</title><h1>In the pop-up</h1>`,
  "/hands": `<title>hands</title><button onclick="this.textContent = 'Begun'">Begin</button><label>Name <input></label>`,
  "/told": `<title>told</title><iframe title="form" src="/form"></iframe><p id="said"></p><script>onmessage = ({ data }) => { said.textContent = data }</script>`,
  "/form": `<button onclick="parent.postMessage('It was told', '*')">Tell</button>`,
  "/soon": `<title>soon</title><label>Login <input oninput="setTimeout(() => { go.disabled = false }, 700)"></label><button id="go" disabled onclick="this.textContent = 'Gone on'">Go on</button>`,
  "/hang": `<title>hang</title><button onclick="for (;;) ;">Freeze</button>`
}

let site: Awaited<ReturnType<typeof serveSite>>
let address: string
let running: RunningBrowser
beforeAll(async () => {
  site = await serveSite((request, response) => {
    const body = pages[request.url ?? ""]
    if (request.url === "/silent") return
    if (request.url === "/file") { response.setHeader("content-disposition", "attachment; filename=report.txt"); response.end("report"); return }
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.statusCode = body === undefined ? 404 : 200
    setTimeout(() => response.end(`<!doctype html>${body ?? ""}`), request.url === "/slow" ? 1_500 : 0)
  })
  address = site.address
  running = await startBrowser()
})
afterAll(async () => {
  await running?.close()
  site?.close()
})

type Steps = readonly ((sight: Sight) => Record<string, unknown> & { verb: string })[]
/** Lets a scripted cloud model take the steps on a page of the site, and gives what the panel heard. */
const drive = async (path: string, steps: Steps | Answering, during?: (heard: { steps: Step[]; runId: string; tab: Tab }) => Promise<void>) => {
  const cloud = await startOpenAiServer({ script: typeof steps === "function" ? steps : follow(steps) })
  const tab = await running.newTab()
  await tab.page.goto(address + path)
  const heard: Step[] = []
  let runId: string | undefined
  const early: RunEvent[] = []
  let end: ((event: Extract<RunEvent, { type: "run/ended" }>) => void) | undefined
  const ended = new Promise<Extract<RunEvent, { type: "run/ended" }>>((resolve) => { end = resolve })
  const hear = (event: RunEvent): void => {
    if (event.type === "run/step" && event.runId === runId) heard.push(event.step)
    if (event.type === "run/ended" && event.runId === runId) end?.(event)
  }
  running.panel.onEvent((event) => { if (runId === undefined) early.push(event); else hear(event) })
  const task = { task: `Look around on ${address}`, tabId: tab.id, mode: "cloud" as const, maxSteps: 20, cloud: { baseUrl: cloud.baseUrl, model: "test" }, confirm: "allow" as const }
  const started = await running.panel.call("task/start", task)
  if (!started.ok) throw new Error(started.error.message)
  runId = started.value.runId
  early.forEach(hear)
  await during?.({ steps: heard, runId, tab })
  // Events can be lost with the worker that sends them: the journal is asked now and then, as every client does.
  const asking = setInterval(() => {
    void running.panel.call("run/get", { runId: runId ?? "" }).then((found) => { if (found.ok && found.value.run.end) end?.({ type: "run/ended", runId: runId ?? "", end: found.value.run.end }) }, () => undefined)
  }, 5_000)
  const last = await ended
  clearInterval(asking)
  await cloud.close()
  return { end: last.end, steps: heard, tab }
}
const page = (sight: Sight): string => sight.page

test.concurrent("waits for a slow page, goes back, and opens an address", async () => {
  const { end, steps } = await drive("/", [
    (sight) => ({ verb: "click", ref: sight.ref("link", "Slow page") }),
    (sight) => (page(sight).includes("Slow has come") ? { verb: "forward" } : { verb: "give_up", reason: "It was looked at too early." }),
    (sight) => (page(sight).includes("Slow has come") ? { verb: "back" } : { verb: "give_up", reason: "It was looked at too early." }),
    (sight) => (page(sight).includes("Pop-up") ? { verb: "goto", url: `${address}/popup` } : { verb: "give_up", reason: "Not back." }),
    (sight) => ({ verb: "answer", text: page(sight).includes("In the pop-up") ? "there" : "lost" })
  ])
  expect(end, JSON.stringify(steps, null, 1)).toMatchObject({ ok: true, answer: "there" })
  expect(steps[0]?.outcome).toMatchObject({ status: "ok", changes: expect.arrayContaining(["navigated"]) })
  expect(steps[1]?.outcome).toMatchObject({ status: "failed", code: "navigation", detail: "There is no page to go forward to." })
  // The second and a half that the site takes are none of ours.
  expect((steps[0]?.ms ?? 0) - (steps[0]?.overheadMs ?? 0)).toBeGreaterThan(1_200)
})

test.concurrent("acts inside a frame, and sees what the frame becomes", async () => {
  const { end, steps } = await drive("/", [
    (sight) => ({ verb: "click", ref: sight.ref("button", "Press") }),
    (sight) => ({ verb: "click", ref: sight.ref("button", "Pressed") === "" ? "" : sight.ref("link", "Onward") }),
    (sight) => ({ verb: "answer", text: page(sight).includes("Second inside") ? "there" : "lost" })
  ])
  expect(end, JSON.stringify(steps, null, 1)).toMatchObject({ ok: true, answer: "there" })
  expect(steps.map(({ outcome }) => outcome?.status)).toEqual(["ok", "ok", "ok"])
})

test("follows a new tab, and comes back when it is closed", async () => {
  const { end, steps } = await drive("/", [
    (sight) => ({ verb: "click", ref: sight.ref("link", "Pop-up") }),
    (sight) => (page(sight).includes("In the pop-up") ? { verb: "tab", op: "close" } : { verb: "give_up", reason: "The new tab was not followed." }),
    (sight) => ({ verb: "answer", text: page(sight).includes("Slow page") ? "back" : "lost" })
  ])
  expect(end, JSON.stringify(steps, null, 1)).toMatchObject({ ok: true, answer: "back" })
  expect(steps[0]?.outcome?.changes).toContain("new tab")
})

// These wait for long; a browser with several tabs waits for them at once.
test.concurrent("a download leaves the page where it is", async () => {
  const { end, steps } = await drive("/", [
    (sight) => ({ verb: "click", ref: sight.ref("link", "Report") }),
    (sight) => ({ verb: "answer", text: page(sight).includes("Slow page") ? "still here" : "lost" })
  ])
  expect(end, JSON.stringify(steps, null, 1)).toMatchObject({ ok: true, answer: "still here" })
  // Whether it was a download or an empty answer can't be told; that no page came can.
  expect(steps[0]?.outcome).toMatchObject({ status: "unknown", detail: expect.stringContaining("none came"), changes: [] })
})

test.concurrent("what an act in a frame changes in the page around it is its effect", async () => {
  const { end, steps } = await drive("/told", [
    (sight) => ({ verb: "click", ref: sight.ref("button", "Tell") }),
    (sight) => ({ verb: "answer", text: page(sight).includes("It was told") ? "told" : "lost" })
  ])
  expect(end, JSON.stringify(steps, null, 1)).toMatchObject({ ok: true, answer: "told" })
  expect(steps[0]?.outcome).toMatchObject({ status: "ok", changes: ["another frame"] })
})

test.concurrent("a button that is disabled for a moment is pressed when it no longer is", async () => {
  const { end, steps } = await drive("/soon", [
    (sight) => ({ verb: "type", ref: sight.ref("textbox", "Login"), text: "kestrel" }),
    (sight) => ({ verb: "click", ref: sight.ref("button", "Go on") }),
    (sight) => ({ verb: "answer", text: page(sight).includes("Gone on") ? "on" : "lost" })
  ])
  expect(end, JSON.stringify(steps, null, 1)).toMatchObject({ ok: true, answer: "on" })
})

test.concurrent("a page that freezes ends the run with a sentence", async () => {
  const { end, steps, tab } = await drive("/hang", [(sight) => ({ verb: "click", ref: sight.ref("button", "Freeze") })])
  expect(end).toMatchObject({ ok: false, reason: expect.stringMatching(/does not answer: it is frozen, or a dialog/), error: { kind: "page.timeout" } })
  const frozenMs = end.ms - (steps[0]?.ms ?? 0)
  console.log(`frozen: ${Math.round(steps[0]?.ms ?? 0)} ms for the act, ${Math.round(frozenMs)} ms until the end`)
  // The act gives up after six seconds without a sign of life, the look after three; a busy machine adds its own, and others wait beside it.
  expect(end.ms).toBeLessThan(60_000)
  void tab.page.close().catch(() => undefined)
})

test.concurrent("a page that never answers is given up, and the one before it goes on", async () => {
  const { end, steps } = await drive("/#here", [
    () => ({ verb: "goto", url: `${address}/silent` }),
    (sight) => ({ verb: "click", ref: sight.ref("link", "Pop-up") }),
    (sight) => ({ verb: "answer", text: page(sight).includes("In the pop-up") ? "there" : "lost" })
  ])
  expect(end, JSON.stringify(steps, null, 1)).toMatchObject({ ok: true, answer: "there" })
  expect(steps[0]?.outcome).toMatchObject({ status: "failed", code: "timeout" })
  expect(steps[1]?.url).toBe(`${address}/#here`)
})

test("a page that crashes, and a tab that is closed, end the run with a reason", async () => {
  const wait = () => ({ verb: "wait", for: "ms", ms: 4_000 })
  const crashed = await drive("/", [wait, wait], async ({ tab }) => {
    const session = await running.context.newCDPSession(tab.page)
    void session.send("Page.crash").catch(() => undefined)
  })
  expect(crashed.end).toMatchObject({ ok: false, reason: expect.stringMatching(/crashed: reload it/) })
  const closed = await drive("/", [wait, wait], async ({ tab }) => { await tab.page.close() })
  expect(closed.end).toMatchObject({ ok: false, reason: expect.stringMatching(/closed/) })
})

test("a tab that the browser has put to sleep is woken, and the run goes on in it", async () => {
  const { end, steps } = await drive("/", [
    () => ({ verb: "wait", for: "ms", ms: 1_500 }),
    (sight) => ({ verb: "click", ref: sight.ref("link", "Slow page") }),
    (sight) => ({ verb: "answer", text: page(sight).includes("Slow has come") ? "awake" : "lost" })
  ], async ({ tab }) => {
    // The browser never puts the tab in front to sleep.
    const other = await running.newTab()
    // Gives the tab if it was put to sleep, and nothing else.
    expect(await running.context.serviceWorkers().at(-1)?.evaluate(`chrome.tabs.discard(${tab.id})`)).toBeTruthy()
    await other.page.close()
  })
  expect(end, JSON.stringify(steps, null, 1)).toMatchObject({ ok: true, answer: "awake" })
})

test("Stop ends a run within 200 ms, and one tab has one run", async () => {
  const slow: Turn = { ...says({ verb: "note", text: "x" }), mode: "silent", afterPieces: 1, text: "{ \"reason\"" }
  const cloud = await startOpenAiServer({ script: [slow] })
  const tab = await running.newTab()
  await tab.page.goto(`${address}/`)
  const task = { task: "Wait", tabId: tab.id, mode: "cloud" as const, maxSteps: 3, cloud: { baseUrl: cloud.baseUrl, model: "test" } }
  let endedAt = 0
  const asked = new Promise<void>((resolve) => { running.panel.onEvent((event) => { if (event.type === "run/phase" && event.phase === "decide") resolve() }) })
  const ended = new Promise<string>((resolve) => { running.panel.onEvent((event) => { if (event.type === "run/ended") { endedAt = performance.now(); resolve(event.end.reason) } }) })
  // What a question and its answer take here: on a machine that is busy, that is most of it.
  const beforeAsking = performance.now()
  await running.panel.call("run/list", { limit: 1 })
  const aroundMs = performance.now() - beforeAsking
  const started = await running.panel.call("task/start", task)
  if (!started.ok) throw new Error(started.error.message)
  expect(await running.panel.call("task/start", task)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/running in this tab already/) } })
  await asked
  const stoppedAt = performance.now()
  expect(await running.panel.call("task/stop", started.value)).toMatchObject({ ok: true })
  expect(await ended).toBe("Stopped by the user.")
  console.log(`stopped after ${Math.round(endedAt - stoppedAt)} ms`)
  // 200 ms are held to the millisecond where nothing else runs: in the agent's own test.
  expect(endedAt - stoppedAt).toBeLessThan(1_000 + 10 * aroundMs)
  await cloud.close()
})

test("a run goes on after its worker was stopped", async () => {
  const { end, steps } = await drive("/", [
    () => ({ verb: "note", text: "first" }),
    () => ({ verb: "wait", for: "ms", ms: 2_000 }),
    (sight) => ({ verb: "answer", text: page(sight).includes("Slow page") ? "done" : "lost" }),
    (sight) => ({ verb: "answer", text: page(sight).includes("Slow page") ? "done" : "lost" })
  ], async ({ steps: heard }) => {
    await expect.poll(() => heard.length, { timeout: 60_000 }).toBeGreaterThan(0)
    const session = await running.context.newCDPSession(running.panelPage)
    const version = new Promise<string>((resolve) => {
      session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
        const live = versions.find(({ scriptURL, runningStatus }) => scriptURL.includes(running.extensionId) && runningStatus === "running")
        if (live) resolve(live.versionId)
      })
    })
    await session.send("ServiceWorker.enable")
    await session.send("ServiceWorker.stopWorker", { versionId: await version })
    await session.detach()
    // Any message wakes it, as the alarm would within half a minute.
    await running.panel.call("run/list", {})
  })
  expect(end, JSON.stringify(steps, null, 1)).toMatchObject({ ok: true, answer: "done" })
})

test("waits while the user works in the page, hears of it, and takes the queued task afterwards", async () => {
  const lookAround = (sight: Sight) => ({ verb: "answer", text: /textbox .* = "[^"]/.test(page(sight)) ? "seen" : "not seen" })
  const ends: string[] = []
  const said: string[] = []
  const script = follow([(sight) => ({ verb: "click", ref: sight.ref("button", "Begin") }), lookAround, lookAround, lookAround, lookAround])
  let takenOver: (() => void) | undefined
  const paused = new Promise<void>((resolve) => { takenOver = resolve })
  // The model has nothing to say to the second page until the user has it: else the run could be over before.
  const slowly: Answering = async (request, index) => { if (index > 0) await paused; return script(request, index) }
  const { end, steps } = await drive("/hands", slowly, async ({ steps: heard, runId, tab }) => {
    running.panel.onEvent((event) => {
      if (event.type === "run/paused") takenOver?.()
      if (event.type === "run/ended") ends.push(event.runId)
      if (event.type === "run/step") said.push(event.step.outcome?.detail ?? "")
    })
    await vi.waitFor(() => expect(heard).not.toEqual([]), { timeout: 60_000, interval: 5 })
    expect(await running.panel.call("task/take-over", { runId })).toMatchObject({ ok: true })
    await paused
    const queued = await running.panel.call("task/queue", { task: `Look again on ${address}`, tabId: tab.id, mode: "local", maxSteps: 1, confirm: "deny" })
    expect(queued).toMatchObject({ ok: true })
    await tab.page.locator("input").fill("By hand")
    expect(await running.panel.call("task/continue", { runId, said: "The name is filled in." })).toMatchObject({ ok: true })
    const second = queued.ok ? queued.value.runId : ""
    await vi.waitFor(() => expect(ends).toContain(second), { timeout: 120_000, interval: 20 })
    expect(ends).toEqual([runId, second])
  })
  expect(end, JSON.stringify(steps, null, 1)).toMatchObject({ ok: true, answer: "seen" })
  expect(said.join("\n")).toMatch(/did something in the page by hand.*The name is filled in/)
})
