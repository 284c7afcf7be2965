import { afterAll, beforeAll, expect, test } from "vitest"
import type { RunningBrowser, Tab } from "../../src/runner/launch.ts"
import { startOpenAiServer, type Turn } from "../unit/models/openai-server.ts"
import { serveSite } from "./serve-site.ts"
import { says } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"

/** Stands in for the time that a heartbeat lasts: what the worker does every ten seconds or more it does at this pace here. */
const fastMs = 40
/** Counts in the worker what it calls on a clock, and nothing else. */
const count = `(() => {
  const { setInterval } = globalThis
  globalThis.symbiontBeats = 0
  globalThis.setInterval = (beat, ms, ...more) => setInterval(ms < 10_000 ? beat : () => { globalThis.symbiontBeats += 1; beat() }, ms < 10_000 ? ms : ${fastMs}, ...more)
})()`

let site: Awaited<ReturnType<typeof serveSite>>
let cloud: Awaited<ReturnType<typeof startOpenAiServer>>
let running: RunningBrowser
let tab: Tab
/** What the model says, once it may. */
let answer: (turn: Turn) => void = () => undefined
beforeAll(async () => {
  site = await serveSite((_request, response) => { response.setHeader("content-type", "text/html; charset=utf-8"); response.end("<!doctype html><title>Quay</title><h1>Quay</h1>") })
  cloud = await startOpenAiServer({ script: () => new Promise<Turn>((resolve) => { answer = resolve }) })
  running = await startBrowser()
  await (await worker()).evaluate(count)
})
afterAll(async () => { await running?.close(); site?.close(); await cloud?.close() })

const worker = async () => running.context.serviceWorkers()[0] ?? running.context.waitForEvent("serviceworker")
const sleep = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms) })
const beats = async (): Promise<number> => (await worker()).evaluate<number>("globalThis.symbiontBeats")
/** Is the worker kept awake, and would it be woken? */
const kept = async (): Promise<[boolean, boolean]> => {
  const before = await beats()
  await sleep(fastMs * 10)
  const alarms = await (await worker()).evaluate<{ name: string }[]>("chrome.alarms.getAll()")
  return [await beats() > before, alarms.some(({ name }) => name === "watchdog")]
}
const [yes, no] = [[true, true], [false, false]]
const becomes = (what: boolean[]) => expect.poll(kept, { timeout: 60_000 }).toEqual(what)

const start = async (): Promise<string> => {
  const asked = cloud.requests.length
  tab = await running.newTab()
  await tab.page.goto(site.address)
  const started = await running.panel.call("task/start", { task: "Tell me the heading", tabId: tab.id, mode: "cloud", maxSteps: 4, cloud: { baseUrl: cloud.baseUrl, model: "test" } })
  if (!started.ok) throw new Error(started.error.message)
  await expect.poll(() => cloud.requests.length, { timeout: 60_000 }).toBeGreaterThan(asked)
  return started.value.runId
}
const endOf = async (runId: string): Promise<boolean | undefined> => { const found = await running.panel.call("run/get", { runId }); return found.ok ? found.value.run.end?.ok : undefined }

test("no heart beats and no alarm is set before a run, and both are while one goes on; paused, they rest until it is continued; ended, they are gone", async () => {
  expect(await kept()).toEqual(no)
  const runId = await start()
  expect(await kept()).toEqual(yes)
  expect(await running.panel.call("task/pause", { runId })).toMatchObject({ ok: true })
  // What the model is about to say is still waited for.
  expect(await kept()).toEqual(yes)
  answer(says({ verb: "note", text: "Seen." }))
  await becomes(no)
  const asked = cloud.requests.length
  expect(await running.panel.call("task/continue", { runId })).toMatchObject({ ok: true })
  await becomes(yes)
  await expect.poll(() => cloud.requests.length, { timeout: 60_000 }).toBeGreaterThan(asked)
  answer(says({ verb: "answer", text: "Quay" }))
  await expect.poll(() => endOf(runId), { timeout: 60_000 }).toBe(true)
  await becomes(no)
})

test("a run that is stopped leaves nothing awake", async () => {
  const runId = await start()
  expect(await kept()).toEqual(yes)
  expect(await running.panel.call("task/stop", { runId })).toMatchObject({ ok: true })
  await expect.poll(() => endOf(runId), { timeout: 60_000 }).toBe(false)
  await becomes(no)
})

test("nor does one that fails, or whose tab is closed", async () => {
  const failing = await start()
  answer({ mode: "status", status: 401, message: "no" })
  await expect.poll(() => endOf(failing), { timeout: 60_000 }).toBe(false)
  await becomes(no)
  const closed = await start()
  await tab.page.close()
  answer(says({ verb: "find", text: "Quay" }))
  await expect.poll(() => endOf(closed), { timeout: 60_000 }).toBe(false)
  await becomes(no)
})

test("the keys that stop everything end every run within 200 ms, wherever the focus is", async () => {
  const commands = await (await worker()).evaluate<{ name: string; shortcut: string }[]>("chrome.commands.getAll()")
  expect(commands.find(({ name }) => name === "stop-all")?.shortcut).toBe("Ctrl+Shift+Period")
  const runs = [await start(), await start()]
  const ended = new Map<string, number>()
  running.panel.onEvent((event) => { if (event.type === "run/ended") ended.set(event.runId, performance.now()) })
  const from = performance.now()
  // The browser's own way of telling: a key that the test presses goes to the page alone.
  await (await worker()).evaluate(`chrome.commands.onCommand.dispatch("stop-all")`)
  await expect.poll(() => runs.map((runId) => ended.has(runId)), { timeout: 30_000, interval: 5 }).toEqual([true, true])
  console.log(`both ended ${Math.round(Math.max(...ended.values()) - from)} ms after the keys`)
  for (const runId of runs) expect(await running.panel.call("run/get", { runId })).toMatchObject({ value: { run: { end: { ok: false, reason: "Stopped by the user." } } } })
  await becomes(no)
})
