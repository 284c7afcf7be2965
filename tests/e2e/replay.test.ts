import { afterAll, beforeAll, expect, test } from "vitest"
import type { RunEnd, Step } from "../../src/core/step.ts"
import type { Result } from "../../src/core/result.ts"
import { startDemoServer, type DemoServer, type DemoVisit } from "../../src/runner/demo-server.ts"
import { demoTask, plainSeed } from "../../src/runner/demo-seed.ts"
import type { RunningBrowser, Tab } from "../../src/runner/launch.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { says, shopper } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"

/** A run that a cloud model did once is repeated in a real browser, on a shop that is new each time. Each request to the model is counted. */
let running: RunningBrowser
let site: DemoServer
let cloud: Awaited<ReturnType<typeof startOpenAiServer>>
let recorded = ""
const { task, check, expectedAnswer } = demoTask(plainSeed)
const whole = 7
beforeAll(async () => {
  const started = await startDemoServer()
  if (!started.ok) throw new Error(started.error.message)
  site = started.value
  cloud = await startOpenAiServer({ script: (request, index) => index < whole && typeof shopper === "function" ? shopper(request, index) : says({ verb: "answer", text: "The model went on." }) })
  running = await startBrowser()
  await running.panel.call("settings/set", { mode: "cloud", cloud: { baseUrl: cloud.baseUrl, model: "test" }, key: "key-for-tests" })
})
afterAll(async () => { await running?.close(); await site?.close(); await cloud?.close() })

type Ended = { end: RunEnd; steps: Step[]; runId: string }
/** Waits for the end of what `start` starts; a question of the replay is answered. */
const toEnd = async (start: () => Promise<Result<{ runId: string }>>, goOn = false): Promise<Ended & { questions: string[] }> => {
  const questions: string[] = []
  const ends = new Map<string, RunEnd>()
  let told = (): void => undefined
  const quiet = running.panel.onEvent((event) => {
    if (event.type === "run/question") { questions.push(event.text); void running.panel.call("task/reply", { runId: event.runId, questionId: event.questionId, allow: event.kind === "hand-over" && goOn }) }
    if (event.type === "run/ended") { ends.set(event.runId, event.end); told() }
  })
  const started = await start()
  if (!started.ok) throw new Error(started.error.message)
  const { runId } = started.value
  while (!ends.has(runId)) await new Promise<void>((resolve) => { told = resolve })
  quiet()
  const found = await running.panel.call("run/get", { runId })
  return { runId, questions, end: ends.get(runId) as RunEnd, steps: found.ok ? found.value.steps.map(({ step }) => step) : [] }
}
const visitor = async (change = ""): Promise<{ visit: DemoVisit; tab: Tab }> => {
  const [visit, tab] = [site.visit(plainSeed), await running.newTab()]
  if (change !== "") await tab.page.addInitScript(`addEventListener("DOMContentLoaded", () => new MutationObserver(() => { const save = document.querySelector("form.sheet button"); if (save) { ${change} } }).observe(document, { childList: true, subtree: true }))`)
  await tab.page.goto(visit.url)
  return { visit, tab }
}
const replay = (tab: Tab) => () => running.panel.call("replay/start", { runId: recorded, tabId: tab.id })

test("a run is done once by a model", async () => {
  const { visit, tab } = await visitor()
  const { end, runId, steps } = await toEnd(() => running.panel.call("task/start", { task, tabId: tab.id, mode: "cloud", maxSteps: 12 }))
  expect(end).toMatchObject({ ok: true, answer: expectedAnswer })
  expect(check(visit.state(), end.answer)).toMatchObject({ ok: true })
  expect(steps[0]?.anchors?.ref).toMatchObject({ role: "link", name: "Address" })
  expect(cloud.requests).toHaveLength(whole)
  recorded = runId
})

test("and then repeated without one", async () => {
  const { visit, tab } = await visitor()
  const { end, steps, questions, runId } = await toEnd(replay(tab))
  expect(end).toMatchObject({ ok: true, answer: expectedAnswer, home: 1, tokens: { prompt: 0, completion: 0 } })
  expect(check(visit.state(), end.answer)).toMatchObject({ ok: true })
  expect(steps.map(({ replayed }) => replayed)).toEqual(steps.map((_, step) => ({ step })))
  expect(questions).toEqual([])
  expect(cloud.requests).toHaveLength(whole)
  const found = await running.panel.call("run/get", { runId })
  expect(found).toMatchObject({ value: { run: { task: { tabId: tab.id, replay: { of: recorded } } } } })
})

test("a button that was made anew elsewhere is found again", async () => {
  const { visit, tab } = await visitor(`save.form.id = "sheet"
    const bar = document.createElement("section"); bar.setAttribute("aria-label", "Actions"); bar.innerHTML = '<button form="sheet"><b>' + save.textContent + "</b></button>"
    document.querySelector("h1").after(bar); save.remove()`)
  const { end, steps } = await toEnd(replay(tab))
  expect(end).toMatchObject({ ok: true, answer: expectedAnswer })
  expect(check(visit.state(), end.answer)).toMatchObject({ ok: true })
  expect(steps[4]?.replayed).toEqual({ step: 4, healed: "moved" })
  expect(cloud.requests).toHaveLength(whole)
})

test("at a button that is gone it stops with a sentence, or the model goes on from there", async () => {
  const first = await visitor("save.remove()")
  const stopped = await toEnd(replay(first.tab))
  expect(stopped.questions).toEqual(["Step 5 of the recording doesn't fit any more: its element isn't on the page, or can't be told from others. Should the model go on from here?"])
  expect(stopped.end).toMatchObject({ ok: false, reason: expect.stringMatching(/^Step 5 of the recording/) })
  expect(first.visit.state().addressSaves).toBe(0)
  expect(cloud.requests).toHaveLength(whole)

  const second = await visitor("save.remove()")
  const { end, steps } = await toEnd(replay(second.tab), true)
  expect(end).toMatchObject({ ok: true, answer: "The model went on." })
  expect(steps.map(({ replayed }) => replayed?.step)).toEqual([0, 1, 2, 3, undefined])
  expect(cloud.requests).toHaveLength(whole + 1)
  // It hears what was done before it, and of no value.
  expect(cloud.requests.at(-1)?.raw).toContain("Click")
  expect(cloud.requests.at(-1)?.raw).not.toContain("48 Linden Avenue")
})

test("a shortcut repeats the run with another value, and its newest run is its recording", async () => {
  const { visit, tab } = await visitor()
  const template = task.replace("48 Linden Avenue", "{street}")
  expect(template).not.toBe(task)
  await running.panel.call("shortcut/save", { name: "move", task: template, of: recorded })
  const { end, runId, steps } = await toEnd(() => running.panel.call("shortcut/run", { name: "move", tabId: tab.id, values: { street: "9 Beech Road" } }))
  expect(end).toMatchObject({ ok: true, answer: expectedAnswer })
  expect(visit.state().address.street).toBe("9 Beech Road")
  expect(steps.every(({ replayed }) => replayed)).toBe(true)
  expect(cloud.requests).toHaveLength(whole + 1)
  await expect.poll(() => running.panel.call("shortcut/list", {})).toMatchObject({ value: [{ name: "move", of: runId }] })
})

test("by the clock it runs once in a tab of its own, though its time was missed, and waits for the next", async () => {
  const { visit, tab } = await visitor()
  await running.panel.call("shortcut/save", { name: "weekly", task, of: recorded, url: tab.page.url() })
  await running.panel.call("schedule/save", { id: "s", shortcut: "weekly", rhythm: { every: "day", time: "06:00" }, paused: false })
  const before = running.context.pages().length
  const { end, steps } = await toEnd(async () => {
    const begun = new Promise<string>((resolve) => {
      const quiet = running.panel.onEvent((event) => { if (event.type === "run/started" && event.run.task.shortcut === "weekly") { quiet(); resolve(event.run.id) } })
    })
    // As after a night's sleep of the device: three hours late.
    await running.panelPage.evaluate(`chrome.storage.local.get("schedules").then(({ schedules: [one] }) => chrome.storage.local.set({ schedules: [{ ...one, next: Date.now() - 3 * 3600000 }] })).then(() => chrome.alarms.create("schedule", { when: Date.now() + 300 }))`)
    return { ok: true, value: { runId: await begun } }
  })
  expect(end).toMatchObject({ ok: true, answer: expectedAnswer })
  expect(steps[0]?.replayed).toEqual({ step: 0 })
  expect(check(visit.state(), end.answer)).toMatchObject({ ok: true })
  await expect.poll(() => running.context.pages().length).toBe(before)
  const list = await running.panel.call("schedule/list", {})
  expect(list).toMatchObject({ value: [{ last: { how: "late" } }] })
  expect(list.ok && (list.value[0]?.next ?? 0) > Date.now()).toBe(true)
  await running.panel.call("schedule/delete", { id: "s" })
  expect(await running.panelPage.evaluate(`chrome.alarms.get("schedule").then((alarm) => alarm === undefined)`)).toBe(true)
})
