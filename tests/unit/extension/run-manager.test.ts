import { expect, test } from "vitest"
import type { LiveRuns } from "../../../src/extension/live-runs.ts"
import { createRunManager } from "../../../src/extension/run-manager.ts"
import type { RunNotes } from "../../../src/extension/run-notes.ts"
import type { TabDriver } from "../../../src/extension/tab-driver.ts"
import { ok } from "../../../src/core/result.ts"
import { createVault } from "../../../src/privacy/vault.ts"
import type { RunEvent } from "../../../src/protocol/messages.ts"
import type { RunRecord, StepRecord, Task } from "../../../src/protocol/records.ts"
import { button, decision, did, fakeJournal, fakeLocal, fakeUser, page, run } from "../agent/doubles.ts"

const tick = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0) })
const until = async (holds: () => boolean): Promise<void> => { while (!holds()) await tick() }

/** A browser: journal, notes and tabs outlive each worker; a worker's own locks die with it. */
const browser = () => {
  const [rows, runs, notes, acted] = [new Map<string, StepRecord>(), new Map<string, RunRecord>(), new Map<string, unknown>(), [] as string[]]
  const alive = new Set<string>()
  let [endMs, begun] = [0, (_id: string): void => undefined]
  const live: LiveRuns = { begin: async (id) => { alive.add(id); return createVault() }, keep: async () => undefined, rest: () => () => undefined, has: async (id) => alive.has(id), end: async (id) => { alive.delete(id) }, vaults: () => [], vault: () => undefined }
  const notesOf = (runId: string): RunNotes => ({ read: async (what) => notes.get(`${runId} ${what}`), write: async (what, value) => { notes.set(`${runId} ${what}`, value) }, clear: async () => { for (const key of notes.keys()) if (key.startsWith(runId)) notes.delete(key) } })
  const worker = (hold: (index: number) => Promise<void> = async () => undefined, admission: () => Promise<void> = async () => undefined) => {
    const [events, held] = [[] as RunEvent[], new Set<number>()]
    const byState = (state: RunRecord["state"]): RunRecord[] => [...runs.values()].filter((one) => one.state === state).sort((a, b) => a.startedAt - b.startedAt)
    const drive = (tabId: number): TabDriver => {
      let looks = 0
      return { observe: async () => { await hold(looks++); return ok(page([button("a1", "Next"), { role: "text", name: `After ${acted.length}` }])) },
        act: async (action) => { acted.push(`${tabId} ${action.verb}`); return { outcome: did(), waitedMs: 0 } }, url: async () => "https://shop.example/", shown: () => undefined, has: (id) => id === tabId, release: () => undefined }
    }
    const manager = createRunManager({
      recorder: { put: async () => undefined }, journal: { ...fakeJournal(), begin: async (one) => { begun(one.id); await tick(); runs.set(one.id, one) }, put: async (record) => { rows.set(`${record.runId} ${record.index}`, structuredClone(record)) },
        end: async (id, end) => { if (endMs > 0) await new Promise((resolve) => { setTimeout(resolve, endMs * runs.size) }); const known = runs.get(id); if (known) runs.set(id, { ...known, state: "ended", end }) },
        load: async (id) => { const known = runs.get(id); return known && { run: known, steps: [...rows.values()].filter(({ runId }) => runId === id) } },
        unfinished: async () => byState("running"), queued: async () => byState("queued"), recent: async () => [...runs.values()] },
      user: fakeUser(), emit: (event) => { events.push(event) }, live, notes: notesOf, drive, onDevice: fakeLocal(decision({ verb: "click", ref: "a1" }), decision({ verb: "answer", text: "done" })),
      lease: { take: async (tabId) => { if (held.has(tabId)) return undefined; held.add(tabId); return () => { held.delete(tabId) } } },
      cloud: () => Promise.reject(new Error("none")), forgetFiles: async () => undefined, forget: async (id) => { runs.delete(id) }, tabExists: async () => true, tabLeft: async () => true, admit: async (task) => { await admission(); return ok(task) }
    })
    return { manager, events }
  }
  return { worker, runs, rows, acted, slowEnds: () => { endMs = 10 }, whenBegun: (id: string, what: () => void) => { begun = (other) => { if (other === id && runs.has(id)) what() } } }
}
const task = (tabId: number): Task => ({ ...run("Press Next and tell me").task, tabId })
const idOf = async (started: Promise<{ ok: boolean; value?: { runId: string } }>): Promise<string> => (await started).value?.runId ?? ""

test("tasks of one tab run one after the other, those of other tabs beside them", async () => {
  const { worker, runs } = browser()
  let go = (): void => undefined
  const gate = new Promise<void>((resolve) => { go = resolve })
  const { manager, events } = worker(() => gate)
  const first = await idOf(manager.queue(task(1)))
  const second = await idOf(manager.queue(task(1)))
  const other = await idOf(manager.queue(task(2)))
  expect([first, second, other].map((id) => runs.get(id)?.state)).toEqual(["running", "queued", "running"])
  expect(await manager.start(task(1))).toMatchObject({ ok: false, error: { message: expect.stringContaining("queue this one") as string } })
  expect(await manager.remove(second)).toMatchObject({ ok: false })
  let idle = false
  const settled = manager.idle().then(() => { idle = true })
  await tick()
  expect(idle).toBe(false)
  go()
  await settled
  expect([...runs.values()].map(({ state, end }) => [state, end?.ok])).toEqual([["ended", true], ["ended", true], ["ended", true]])
  const ended = events.flatMap((event) => event.type === "run/ended" ? [event.runId] : [])
  expect(ended.indexOf(first)).toBeLessThan(ended.indexOf(second))
})

test("a task that waits can be stopped, and the next one takes its place", async () => {
  const { worker, runs } = browser()
  let go = (): void => undefined
  const gate = new Promise<void>((resolve) => { go = resolve })
  const { manager } = worker(() => gate)
  await manager.queue(task(1))
  const [second, third] = [await idOf(manager.queue(task(1))), await idOf(manager.queue(task(1)))]
  expect(await manager.stop(second)).toEqual({ ok: true, value: {} })
  go()
  await manager.idle()
  expect(runs.get(second)?.end).toMatchObject({ ok: false, reason: "Stopped by the user.", steps: 0 })
  expect(runs.get(third)?.end?.ok).toBe(true)
})

test("a paused run stays paused when its worker is stopped, and goes on from there", async () => {
  const { worker, runs, acted } = browser()
  const before = worker((index) => index === 0 ? Promise.resolve() : new Promise(() => undefined))
  const id = await idOf(before.manager.start(task(1)))
  expect(await before.manager.pause(id, "take-over")).toEqual({ ok: true, value: {} })
  expect(before.events.filter(({ type }) => type === "run/paused")).toHaveLength(1)
  // The worker is gone here: nothing of it runs on.
  await until(() => before.events.some(({ type }) => type === "run/phase"))
  const after = worker()
  await after.manager.resume()
  await until(() => after.events.some((event) => event.type === "run/paused" && event.by === "take-over"))
  const done = acted.length
  await tick()
  expect(acted).toHaveLength(done)
  expect(await after.manager.goOn(id, "I did it")).toEqual({ ok: true, value: {} })
  await until(() => runs.get(id)?.state === "ended")
  expect(runs.get(id)?.end?.ok).toBe(true)
  expect(await after.manager.goOn(id)).toMatchObject({ ok: false })
  expect(await after.manager.undo(id)).toMatchObject({ ok: false, error: { message: "That task is not running." } })
})

test("what the user says while the worker is only just waking isn't lost", async () => {
  const { worker, runs, rows } = browser()
  const before = worker((index) => index === 0 ? Promise.resolve() : new Promise(() => undefined))
  const id = await idOf(before.manager.start(task(1)))
  await before.manager.pause(id, "take-over")
  await until(() => before.events.some(({ type }) => type === "run/phase"))
  const after = worker()
  expect(await after.manager.goOn(id, "I did it")).toEqual({ ok: true, value: {} })
  await until(() => runs.get(id)?.state === "ended")
  expect([...rows.values()].some(({ step }) => step.verdict?.rule === "user.take-over" && step.outcome?.detail.includes("I did it"))).toBe(true)
})

test("switched off by an organisation, what runs and what waits ends with its reason", async () => {
  const { worker, runs } = browser()
  const { manager, events } = worker(() => new Promise(() => undefined))
  const [first, second] = [await idOf(manager.queue(task(1))), await idOf(manager.queue(task(1)))]
  await until(() => events.some(({ type }) => type === "run/phase"))
  await manager.stopAll("Closed for the audit.")
  await manager.idle()
  expect([first, second].map((id) => runs.get(id)?.end)).toEqual([expect.objectContaining({ ok: false, reason: "Closed for the audit." }), expect.objectContaining({ ok: false, reason: "Closed for the audit." })])
})

test("stopped all at once, nothing that waited begins in the place of what ends", async () => {
  const { worker, runs, slowEnds } = browser()
  slowEnds()
  const { manager, events } = worker(() => new Promise(() => undefined))
  const ids = [await idOf(manager.queue(task(1))), await idOf(manager.queue(task(1))), await idOf(manager.queue(task(1))), await idOf(manager.queue(task(1)))]
  await until(() => events.some(({ type }) => type === "run/phase"))
  await Promise.all([manager.stopAll("Stopped by the user."), manager.stopAll("Stopped by the user.")])
  await manager.idle()
  expect(ids.map((id) => runs.get(id)?.end?.reason)).toEqual(ids.map(() => "Stopped by the user."))
  expect(new Set(events.flatMap((event) => event.type === "run/phase" ? [event.runId] : []))).toEqual(new Set([ids[0]]))
})

test("stopped all at once, what was only being admitted doesn't begin either", async () => {
  const { worker, runs, acted } = browser()
  let go = (): void => undefined
  const { manager } = worker(undefined, () => new Promise((resolve) => { go = resolve }))
  for (const begin of [manager.start, manager.queue]) {
    const started = begin(task(1))
    await tick()
    await manager.stopAll("Stopped by the user.")
    go()
    const id = await idOf(started)
    await manager.idle()
    expect(runs.get(id)?.end).toMatchObject({ ok: false, reason: "Stopped by the user.", steps: 0 })
  }
  expect(acted).toEqual([])
})

test("a task that is stopped in the moment in which it would begin doesn't", async () => {
  const { worker, runs, whenBegun, acted } = browser()
  const { manager } = worker(async () => { await tick(); await tick() })
  await manager.queue(task(1))
  const second = await idOf(manager.queue(task(1)))
  let stopped: Promise<unknown> | undefined
  // Read as waiting by both: by what begins it and by what stops it.
  whenBegun(second, () => { const known = runs.get(second); if (known) stopped = manager.stop(second) })
  await manager.idle()
  await stopped
  await manager.idle()
  expect(runs.get(second)?.end).toMatchObject({ reason: "Stopped by the user.", steps: 0 })
  expect(acted).toHaveLength(1)
})

test("a panel hears that a run is paused also once it has come to wait, after all that it was busy with", async () => {
  const { worker } = browser()
  let go = (): void => undefined
  const { manager, events } = worker(() => new Promise((resolve) => { go = resolve }))
  const id = await idOf(manager.start(task(1)))
  await until(() => events.some(({ type }) => type === "run/phase"))
  await manager.pause(id, "user")
  go()
  await until(() => events.filter(({ type }) => type === "run/paused").length > 1)
  expect(events.map(({ type }) => type).lastIndexOf("run/paused")).toBeGreaterThan(events.map(({ type }) => type).lastIndexOf("run/phase"))
  await manager.stop(id)
  await manager.idle()
})

test("whoever looks on is told that a run was cut off for good", async () => {
  const { worker, runs } = browser()
  // Begun in a browser that has been closed since.
  runs.set("r", { ...run("Press Next"), id: "r", state: "running" })
  const { manager, events } = worker()
  await manager.resume()
  expect(runs.get("r")?.state).toBe("ended")
  expect(events).toEqual([{ type: "run/ended", runId: "r", end: runs.get("r")?.end }])
})

test("whether a task is under way in a tab is known, by a worker that has only just woken too, and one that waits is none", async () => {
  const { worker } = browser()
  const before = worker(() => new Promise(() => undefined))
  await before.manager.start(task(1))
  await before.manager.queue(task(1))
  expect([await before.manager.drives(1), await before.manager.drives(2)]).toEqual([true, false])
  let go = (): void => undefined
  const gate = new Promise<void>((resolve) => { go = resolve })
  const after = worker(() => gate)
  expect([await after.manager.drives(1), await after.manager.drives(2)]).toEqual([true, false])
  go()
  await after.manager.idle()
  expect(await after.manager.drives(1)).toBe(false)
})

test("a worker that is woken by the kill switch acts in nothing that it takes up, and whatever fails on the way", async () => {
  const { worker, runs, acted, slowEnds } = browser()
  const before = worker((index) => index === 0 ? Promise.resolve() : new Promise(() => undefined))
  const first = await idOf(before.manager.start(task(1)))
  await until(() => before.events.some(({ type }) => type === "run/phase"))
  for (let times = 0; times < 3; times += 1) await before.manager.queue(task(1))
  acted.length = 0
  slowEnds()
  const after = worker()
  await after.manager.stopAll("Stopped by the user.")
  await until(() => [...runs.values()].every(({ state }) => state === "ended"))
  expect(acted).toEqual([])
  expect(runs.get(first)?.end).toMatchObject({ ok: false, reason: "Stopped by the user." })
})
