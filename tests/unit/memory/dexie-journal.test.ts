import "fake-indexeddb/auto"
import { Dexie } from "dexie"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Journal } from "../../../src/agent/ports.ts"
import { AppFailure } from "../../../src/core/result.ts"
import type { RunEnd, Step } from "../../../src/core/step.ts"
import { createDexieJournal, type DexieJournal } from "../../../src/memory/dexie-journal.ts"
import { openJournalDatabase } from "../../../src/memory/journal-database.ts"
import { createVaultStore, type VaultStore } from "../../../src/memory/vault-store.ts"
import { storageFailure } from "../../../src/memory/storage-failure.ts"
import type { RunRecord, StepRecord } from "../../../src/protocol/records.ts"

const tokens = { prompt: 1, cached: 0, completion: 1 }
const run = (id: string, startedAt: number): RunRecord => ({ id, startedAt, state: "running",
  task: { task: "Save the form", tabId: 1, mode: "local", maxSteps: 5, files: [], confirm: "ask" } })
const step = (index: number): Step => ({ index, url: "https://shop.example/", route: { to: "local", why: "" }, why: "", action: { verb: "click", ref: "a1" }, tokens, sent: 0, ms: 1, overheadMs: 1 })
const record = (runId: string, index: number, state: StepRecord["state"] = "acted"): StepRecord => ({ runId, index, state, step: step(index) })
const end: RunEnd = { ok: true, reason: "The task was done.", answer: "ok", steps: 1, routes: { local: 1, cloud: 0, refused: 0 }, tokens, ms: 5, overheadMs: 1 }

describe("the journal on Dexie", () => {
  let name: string
  let journal: DexieJournal
  let box: VaultStore
  let count = 0
  beforeEach(() => { name = `journal-${count++}`; box = createVaultStore(`${name}-vaults`); journal = createDexieJournal(box, name) })
  afterEach(() => { vi.restoreAllMocks(); journal.close(); box.close() })

  it("is what the agent asks for", () => {
    const port: Journal = journal
    expect(Object.keys(port)).toEqual(expect.arrayContaining(["begin", "put", "end", "load", "unfinished", "recent"]))
  })

  it("gives a run back with its steps in order, the later state of a step winning", async () => {
    await journal.begin(run("r1", 1))
    for (const index of [2, 0, 1]) await journal.put(record("r1", index, "armed"))
    await journal.put(record("r1", 2, "acted"))
    await journal.put(record("other", 0))
    const loaded = await journal.load("r1")
    expect(loaded?.run).toEqual(run("r1", 1))
    expect(loaded?.steps.map(({ index, state }) => [index, state])).toEqual([[0, "armed"], [1, "armed"], [2, "acted"]])
  })

  it("survives being closed and opened again", async () => {
    await journal.begin(run("r1", 1))
    await journal.put(record("r1", 0, "armed"))
    journal.close()
    journal = createDexieJournal(box, name)
    expect((await journal.unfinished()).map(({ id }) => id)).toEqual(["r1"])
    expect((await journal.load("r1"))?.steps).toEqual([record("r1", 0, "armed")])
  })

  it("knows which runs are unfinished and which are recent", async () => {
    for (const [id, at] of [["a", 3], ["b", 1], ["c", 2]] as const) await journal.begin(run(id, at))
    await journal.end("c", end)
    expect((await journal.unfinished()).map(({ id }) => id)).toEqual(["b", "a"])
    expect((await journal.recent(2)).map(({ id }) => id)).toEqual(["a", "c"])
    expect((await journal.load("c"))?.run).toMatchObject({ state: "ended", end })
  })

  it("deletes a run with its steps and no other's", async () => {
    for (const id of ["a", "b"]) { await journal.begin(run(id, 1)); await journal.put(record(id, 0)) }
    await journal.remove("a")
    expect(await journal.load("a")).toBeUndefined()
    await journal.begin(run("a", 2))
    expect((await journal.load("a"))?.steps).toEqual([])
    expect((await journal.load("b"))?.steps).toHaveLength(1)
  })

  it("holds nothing of task, steps and answer in clear, and opens nothing once the key is gone", async () => {
    await journal.begin(run("r1", 1))
    await journal.put({ ...record("r1", 0), step: { ...step(0), action: { verb: "type", ref: "a1", text: "hunter2 Quarmby" } } })
    await journal.end("r1", { ...end, answer: "Quarmby it is" })
    const raw = openJournalDatabase(name)
    const rows = [...await raw.table("runs").toArray(), ...await raw.table("steps").toArray()] as { sealed?: { text: ArrayBuffer } }[]
    raw.close()
    const atRest = rows.map((row) => JSON.stringify(row) + Buffer.from(row.sealed?.text ?? new ArrayBuffer(0)).toString("latin1")).join("\n")
    expect(rows).toHaveLength(2)
    expect(atRest).toContain("r1")
    expect(atRest).not.toMatch(/Save the form|hunter2|Quarmby|shop\.example/)
    expect((await journal.load("r1"))?.run.end?.answer).toBe("Quarmby it is")
    await box.remove("r1")
    expect(await journal.load("r1")).toBeUndefined()
  })

  it("does not open a step that was moved to another place", async () => {
    await journal.begin(run("r1", 1))
    await journal.put(record("r1", 0))
    const raw = openJournalDatabase(name)
    const moved = await raw.table("steps").get(["r1", 0]) as object
    await raw.table("steps").put({ ...moved, index: 1 })
    raw.close()
    expect((await journal.load("r1"))?.steps.map(({ index }) => index)).toEqual([0])
  })

  it("still reads what an older version wrote in clear", async () => {
    const raw = openJournalDatabase(name)
    await raw.table("runs").put(run("old", 1))
    await raw.table("steps").put(record("old", 0))
    raw.close()
    expect(await journal.load("old")).toEqual({ run: run("old", 1), steps: [record("old", 0)] })
  })

  it("knows the runs that wait for their tab, oldest first", async () => {
    for (const [id, at] of [["b", 2], ["a", 1]] as const) await journal.begin({ ...run(id, at), state: "queued" })
    expect((await journal.queued()).map(({ id }) => id)).toEqual(["a", "b"])
    await journal.begin({ ...run("a", 1), state: "running" })
    expect((await journal.queued()).map(({ id }) => id)).toEqual(["b"])
  })

  it("knows nothing of a run it never saw", async () => {
    expect(await journal.load("nobody")).toBeUndefined()
  })

  it("leaves out rows that an older version wrote in another shape", async () => {
    await journal.begin(run("r1", 1))
    const raw = openJournalDatabase(name)
    await raw.table("runs").put({ id: "old", startedAt: 0, state: "running", words: "unknown" })
    await raw.table("steps").put({ runId: "r1", index: 0, step: "?" })
    raw.close()
    expect((await journal.unfinished()).map(({ id }) => id)).toEqual(["r1"])
    expect((await journal.load("r1"))?.steps).toEqual([])
  })

  it("says that the disk is full", async () => {
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => { throw new DOMException("secret detail", "QuotaExceededError") })
    const failure = await journal.put(record("r1", 0)).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(AppFailure)
    expect((failure as AppFailure).error).toMatchObject({ kind: "storage.failed", message: expect.stringContaining("no room") })
    expect((failure as AppFailure).message).not.toContain("secret")
  })

  it("finds a full disk inside an aborted transaction", () => {
    const aborted = Object.assign(new Error("secret"), { name: "AbortError", inner: Object.assign(new Error(), { name: "QuotaExceededError" }) })
    expect(storageFailure(aborted).message).toContain("no room")
    expect(storageFailure(Object.assign(new Error("secret"), { name: "AbortError" })).message).not.toMatch(/no room|secret/)
  })

  it("turns any other failure of the database into a sentence", async () => {
    await journal.begin(run("r0", 0))
    journal.close()
    vi.spyOn(Dexie.prototype, "open").mockRejectedValue(new Error("secret detail"))
    await expect(journal.begin(run("r0", 1))).rejects.toMatchObject({ error: { kind: "storage.failed" } })
  })
})
