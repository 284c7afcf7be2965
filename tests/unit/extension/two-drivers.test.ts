import fc from "fast-check"
import { expect, test } from "vitest"
import { createActOnce } from "../../../src/extension/act-once.ts"
import type { LiveRuns } from "../../../src/extension/live-runs.ts"
import { createRunManager, type RunManager } from "../../../src/extension/run-manager.ts"
import { noNotes } from "../../../src/extension/run-notes.ts"
import { createTabLease, type Locks } from "../../../src/extension/tab-lease.ts"
import type { TabDriver } from "../../../src/extension/tab-driver.ts"
import { ok } from "../../../src/core/result.ts"
import { createVault } from "../../../src/privacy/vault.ts"
import type { RunRecord, StepRecord } from "../../../src/protocol/records.ts"
import { button, decision, did, fakeJournal, fakeLocal, fakeUser, page, run } from "../agent/doubles.ts"

/** The browser's locks as far as a lease uses them: whoever comes first has it until it lets go. */
const browserLocks = (): Locks => {
  const held = new Set<string>()
  return {
    request: async (name, _options, use) => {
      if (held.has(name)) return use(null)
      held.add(name)
      try { return await use({}) } finally { held.delete(name) }
    }
  }
}

/** One browser: a tab's page, a journal and locks that two workers share, each call of which may take its turn at any time. */
const browser = (scheduler: fc.Scheduler) => {
  const acted: string[] = []
  const rows = new Map<number, StepRecord>()
  const runs = new Map<string, RunRecord>()
  const locks = browserLocks()
  const acts = createActOnce(async (action) => { acted.push(action.verb); return did() })
  const turn = <T>(label: string, work: () => T | Promise<T>): Promise<T> => scheduler.schedule(Promise.resolve(), label).then(work)
  let drivers = 0
  // Each driver's acts have ids of their own: nothing but the lease keeps two of them apart.
  const drive = (number = ++drivers): TabDriver => ({
    observe: () => turn("observe", () => ok(page([button("a1", "Delete message"), { role: "text", name: `After ${acted.length}` }]))),
    act: (action, _signal, options) => turn("act", async () => {
      const result = await acts.act({ action, files: [], id: `${number} ${options?.step}` })
      return { outcome: result.ok ? result.value : did(), waitedMs: 0 }
    }),
    url: async () => "https://shop.example/", shown: () => undefined, has: () => false, release: () => undefined
  })
  const worker = (): RunManager => {
    const live: LiveRuns = { begin: () => turn("live", () => createVault()), keep: async () => undefined, rest: () => () => undefined, has: () => turn("has", () => true), end: async () => undefined, vaults: () => [], vault: () => undefined }
    const journal = {
      ...fakeJournal(),
      begin: (record: RunRecord) => turn("begin", () => { runs.set(record.id, record) }),
      put: (record: StepRecord) => turn("put", () => { rows.set(record.index, structuredClone(record)) }),
      end: (id: string, end: NonNullable<RunRecord["end"]>) => turn("end", () => { const known = runs.get(id); if (known) runs.set(id, { ...known, state: "ended", end }) }),
      load: (id: string) => turn("load", () => { const known = runs.get(id); return known && { run: known, steps: [...rows.values()] } }),
      unfinished: () => turn("unfinished", () => [...runs.values()].filter(({ state }) => state === "running")),
      queued: () => turn("queued", () => [...runs.values()].filter(({ state }) => state === "queued"))
    }
    return createRunManager({
      recorder: { put: async () => undefined }, journal, user: fakeUser({ confirm: true }), emit: () => undefined, live, lease: createTabLease(locks), notes: () => noNotes, drive: () => drive(),
      onDevice: fakeLocal(decision({ verb: "click", ref: "a1" }), decision({ verb: "answer", text: "done" })),
      cloud: () => Promise.reject(new Error("none")), forgetFiles: async () => undefined, forget: async () => undefined,
      tabExists: async () => true, tabLeft: async () => true, admit: async (task) => ok(task)
    })
  }
  return { acted, runs, worker }
}
const over = async (runs: ReadonlyMap<string, RunRecord>, scheduler: fc.Scheduler): Promise<void> => {
  await scheduler.waitIdle()
  expect([...runs.values()].every(({ state }) => state === "ended")).toBe(true)
}

test("of two workers that take up the same run one drives the tab, in any order of events", async () => {
  await fc.assert(fc.asyncProperty(fc.scheduler(), async (scheduler) => {
    const { acted, runs, worker } = browser(scheduler)
    const left = run("Delete the message")
    runs.set(left.id, left)
    void worker().resume()
    void worker().resume()
    await over(runs, scheduler)
    expect(acted).toEqual(["click"])
  }), { numRuns: 1_000 })
}, 120_000)

test("of two tasks that are started in one tab at once one is refused, in any order of events", async () => {
  await fc.assert(fc.asyncProperty(fc.scheduler(), async (scheduler) => {
    const { acted, runs, worker } = browser(scheduler)
    const { task } = run("Delete the message")
    const answers = Promise.all([worker().start(task), worker().start(task)])
    await over(runs, scheduler)
    const kinds = (await answers).map((answer) => answer.ok)
    // The second may come when the first is over already.
    expect(kinds).toContain(true)
    expect(acted).toHaveLength(kinds.filter(Boolean).length)
  }), { numRuns: 1_000 })
}, 120_000)
