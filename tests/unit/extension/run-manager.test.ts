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
  const live: LiveRuns = { begin: async (id) => { alive.add(id); return createVault() }, keep: async () => undefined, rest: () => () => undefined, has: async (id) => alive.has(id), end: async (id) => { alive.delete(id) }, vaults: () => [], vault: () => undefined }
  const notesOf = (runId: string): RunNotes => ({ read: async (what) => notes.get(`${runId} ${what}`), write: async (what, value) => { notes.set(`${runId} ${what}`, value) }, clear: async () => { for (const key of notes.keys()) if (key.startsWith(runId)) notes.delete(key) } })
  const worker = (hold: (index: number) => Promise<void> = async () => undefined) => {
    const [events, held] = [[] as RunEvent[], new Set<number>()]
    const byState = (state: RunRecord["state"]): RunRecord[] => [...runs.values()].filter((one) => one.state === state).sort((a, b) => a.startedAt - b.startedAt)
    const drive = (tabId: number): TabDriver => {
      let looks = 0
      return { observe: async () => { await hold(looks++); return ok(page([button("a1", "Next"), { role: "text", name: `After ${acted.length}` }])) },
        act: async (action) => { acted.push(`${tabId} ${action.verb}`); return { outcome: did(), waitedMs: 0 } }, url: async () => "https://shop.example/", shown: () => undefined, has: (id) => id === tabId, release: () => undefined }
    }
    const manager = createRunManager({
      recorder: { put: async () => undefined }, journal: { ...fakeJournal(), begin: async (one) => { runs.set(one.id, one) }, put: async (record) => { rows.set(`${record.runId} ${record.index}`, structuredClone(record)) },
        end: async (id, end) => { const known = runs.get(id); if (known) runs.set(id, { ...known, state: "ended", end }) },
        load: async (id) => { const known = runs.get(id); return known && { run: known, steps: [...rows.values()].filter(({ runId }) => runId === id) } },
        unfinished: async () => byState("running"), queued: async () => byState("queued"), recent: async () => [...runs.values()] },
      user: fakeUser(), emit: (event) => { events.push(event) }, live, notes: notesOf, drive, onDevice: fakeLocal(decision({ verb: "click", ref: "a1" }), decision({ verb: "answer", text: "done" })),
      lease: { take: async (tabId) => { if (held.has(tabId)) return undefined; held.add(tabId); return () => { held.delete(tabId) } } },
      cloud: () => Promise.reject(new Error("none")), forgetFiles: async () => undefined, forget: async (id) => { runs.delete(id) }, tabExists: async () => true, tabLeft: async () => true, admit: async (task) => ok(task)
    })
    return { manager, events }
  }
  return { worker, runs, rows, acted }
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
