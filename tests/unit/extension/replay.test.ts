import { expect, test } from "vitest"
import { createReplays } from "../../../src/extension/replay.ts"
import { fail, ok } from "../../../src/core/result.ts"
import type { Step } from "../../../src/core/step.ts"
import type { RunRecord, Shortcut, Task } from "../../../src/protocol/records.ts"
import { settingsSchema } from "../../../src/protocol/records.ts"
import { endOf, runOf, stepAt } from "../ui/fake-client.ts"

const page = "https://shop.example/address"
const typed = (text: string): Step => stepAt(0, { url: page, action: { verb: "type", ref: "a1", text }, target: 'textbox "City"' })
const done = (task: string, text = "Leeds", more: Partial<Task> = {}): { run: RunRecord; steps: Step[] } =>
  ({ run: runOf("r", { state: "ended", end: endOf(), task: { ...runOf("r").task, task, record: true, ...more } }), steps: [typed(text), stepAt(1, { url: page, action: { verb: "answer", text: "Saved." } })] })

const world = (known: { run: RunRecord; steps: Step[] } | undefined, shortcuts: Shortcut[] = [], here = "https://other.example/", clocked = false) => {
  const queued: Task[] = []
  const opened: string[] = []
  const saved: Shortcut[] = []
  const closed: number[] = []
  const replays = createReplays({
    runs: {
      queue: async (task) => { queued.push(task); return ok({ runId: "new" }) },
      get: async (runId) => known && runId === "r" ? ok({ run: known.run, steps: known.steps.map((step) => ({ runId, index: step.index, state: "acted" as const, step })) }) : fail("task.invalid", "Gone.")
    },
    shortcuts: { read: async () => shortcuts, save: async (shortcut) => { saved.push(shortcut) } }, settings: async () => settingsSchema.parse({ mode: "hybrid", limits: { steps: 9, tokens: 500 } }),
    tabs: { addressOf: async () => here, open: async (url, front) => { opened.push(`${url} ${front ? "in front" : "behind"}`); return 77 }, close: async (tabId) => { closed.push(tabId) } },
    byClock: async () => clocked
  })
  return { replays, queued, opened, saved, closed }
}
const city: Shortcut = { name: "city", task: "Set the city to {city}", of: "r" }

test("a replay begins on the page where the run began: here, else in a new tab", async () => {
  const away = world(done("Set the city to Leeds"))
  expect(await away.replays.replay("r", 5)).toEqual(ok({ runId: "new" }))
  expect(away.opened).toEqual([`${page} in front`])
  expect(away.queued[0]).toMatchObject({ tabId: 77, confirm: "ask", record: false, replay: { of: "r", otherwise: "ask", changes: [] } })
  const there = world(done("Set the city to Leeds"), [], `${page}#top`)
  await there.replays.replay("r", 5)
  expect([there.opened, there.queued[0]?.tabId]).toEqual([[], 5])
})
test("a run that wasn't done is not replayed", async () => {
  const known = done("Set the city to Leeds")
  const { replays, queued } = world({ ...known, run: { ...known.run, end: endOf({ ok: false }) } })
  expect(await replays.replay("r", 5)).toMatchObject({ ok: false, error: { message: expect.stringContaining("Only a run that was done") } })
  expect(queued).toEqual([])
})
test("a shortcut repeats its recording with the new values, under the limits of the settings", async () => {
  const { replays, queued } = world(done("Set the city to Leeds"), [city])
  await replays.runShortcut("city", { city: "York" }, 5)
  expect(queued[0]).toMatchObject({ task: "Set the city to York", shortcut: "city", mode: "hybrid", maxSteps: 9, limits: { tokens: 500 }, replay: { of: "r", otherwise: "model", changes: [{ from: "Leeds", to: "York" }] } })
})
test.each([
  ["the recorded task was worded otherwise", done("Change my city: Leeds")],
  ["the recording is gone", undefined]
] as const)("the model does a shortcut alone where %s", async (_why, known) => {
  const { replays, queued } = world(known, [{ ...city, url: page }])
  await replays.runShortcut("city", { city: "York" }, 5)
  expect(queued).toHaveLength(1)
  expect(queued[0]?.replay).toBeUndefined()
})
test("a value that no step put in is never left as it was", async () => {
  const { replays, queued } = world(done("Set the city to Leeds", "the usual one"), [city])
  await replays.runShortcut("city", { city: "York" }, 5)
  expect(queued[0]).toMatchObject({ task: "Set the city to York" })
  expect(queued[0]?.replay).toBeUndefined()
})
test("an empty blank is asked for, not guessed", async () => {
  const { replays, queued } = world(done("Set the city to Leeds"), [city])
  expect(await replays.runShortcut("city", { city: " " }, 5)).toMatchObject({ ok: false })
  expect(await replays.runShortcut("town", {}, 5)).toMatchObject({ ok: false })
  expect(queued).toEqual([])
})
test("by the clock it runs behind, on a site that is granted, or says why not", async () => {
  const parcel: Shortcut = { name: "parcel", task: "Where is my parcel?", url: page }
  const { replays, queued, opened } = world(undefined, [parcel, { name: "nowhere", task: "Look" }, city])
  expect(await replays.runByClock("parcel", {}, async () => true)).toMatchObject({ ok: true })
  expect(opened).toEqual([`${page} behind`])
  expect(queued[0]).toMatchObject({ tabId: 77, confirm: "ask" })
  expect(await replays.runByClock("parcel", {}, async () => false)).toMatchObject({ error: { kind: "page.no-access" } })
  expect(await replays.runByClock("nowhere", {}, async () => true)).toMatchObject({ error: { message: expect.stringContaining("start page") } })
  expect(await replays.runByClock("city", {}, async () => true)).toMatchObject({ ok: false })
  expect(queued).toHaveLength(1)
})
test("by the clock its blanks hold what was written into them beforehand", async () => {
  const { replays, queued } = world(undefined, [{ ...city, url: page }])
  expect(await replays.runByClock("city", { city: "York" }, async () => true)).toMatchObject({ ok: true })
  expect(queued[0]).toMatchObject({ task: "Set the city to York", tabId: 77 })
})
test("a shortcut's run that went well is its next recording", async () => {
  const { replays, saved } = world(done("Set the city to York", "York", { shortcut: "city" }), [{ ...city, of: "older" }])
  await replays.hear({ type: "run/ended", runId: "r", end: endOf({ ok: false }) })
  expect(saved).toEqual([])
  await replays.hear({ type: "run/ended", runId: "r", end: endOf() })
  expect(saved).toEqual([{ ...city, of: "r" }])
})
test("the tab of a run by the clock goes when it went well, others stay", async () => {
  for (const clocked of [true, false]) {
    const { replays, closed } = world(done("Set the city to York", "York", { shortcut: "city", tabId: 77 }), [city], "", clocked)
    await replays.hear({ type: "run/ended", runId: "r", end: endOf({ ok: false }) })
    await replays.hear({ type: "run/ended", runId: "r", end: endOf() })
    expect(closed).toEqual(clocked ? [77] : [])
  }
})
