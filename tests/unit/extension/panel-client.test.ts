import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createPanelClient } from "../../../src/extension/panel-client.ts"
import type { Params, RunEvent } from "../../../src/protocol/messages.ts"

/** A worker that answers everything in the same way, and what it was asked. */
let [sent, heard, gone, writes] = [[] as string[], [] as ((raw: unknown) => void)[], [] as (() => void)[], new Set<(changes: object) => void>()]
beforeEach(() => {
  vi.useFakeTimers()
  ;[sent, heard, gone, writes] = [[], [], [], new Set()]
  vi.stubGlobal("addEventListener", () => undefined)
  vi.stubGlobal("removeEventListener", () => undefined)
  vi.stubGlobal("chrome", {
    runtime: {
      sendMessage: async ({ name }: { name: string }) => { sent.push(name); return { ok: true, value: name === "task/start" ? { runId: "r" } : [] } },
      connect: () => ({ onMessage: { addListener: (hear: (raw: unknown) => void) => { heard.push(hear) } }, onDisconnect: { addListener: (hear: () => void) => { gone.push(hear) } }, disconnect: () => undefined })
    },
    storage: { session: { onChanged: { addListener: (hear: (changes: object) => void) => { writes.add(hear) }, removeListener: (hear: (changes: object) => void) => { writes.delete(hear) } } } }
  })
})
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals() })

/** Fails as often as that, then loads. */
const loading = (fails: number) => vi.fn(() => fails-- > 0 ? Promise.reject(new Error("no such chunk")) : import("../../../src/protocol/panel-schemas.ts"))
const start: Params<"task/start"> = { task: "Save the form", tabId: 7, mode: "local", maxSteps: 30, files: [], confirm: "ask" }

test("while an answer could not be read nothing more is sent, and once it can all goes on", async () => {
  const { call } = createPanelClient(loading(2))
  expect(await call("run/list", { limit: 1 })).toMatchObject({ ok: false, error: { kind: "internal", message: expect.stringContaining("could not be loaded") } })
  expect(await call("task/start", start)).toMatchObject({ ok: false, error: { message: expect.stringContaining("could not be loaded") } })
  expect(sent).toEqual(["run/list"])
  expect(await call("task/start", start)).toEqual({ ok: true, value: { runId: "r" } })
  expect(sent).toEqual(["run/list", "task/start"])
})

test("the calls that the panel is drawn with don't wait for the schemas", async () => {
  const load = loading(0)
  const { call } = createPanelClient(load)
  const calls = [call("run/list", { limit: 1 }), call("shortcut/list", {})]
  expect([sent, load.mock.calls.length]).toEqual([["run/list", "shortcut/list"], 0])
  expect(await Promise.all(calls)).toEqual([{ ok: true, value: [] }, { ok: true, value: [] }])
  expect(load).toHaveBeenCalledTimes(1)
})

test("events that come while the schemas don't are told later, in their order", async () => {
  const { onEvent } = createPanelClient(loading(2))
  const told: RunEvent[] = []
  const end = onEvent((event) => { told.push(event) })
  const phase = (index: number) => ({ type: "run/phase", runId: "r", index, phase: "decide" })
  for (const index of [0, 1]) heard[0]?.(phase(index))
  await vi.advanceTimersByTimeAsync(1_000)
  heard[0]?.(phase(2))
  await vi.advanceTimersByTimeAsync(1_000)
  await vi.waitFor(() => { expect(told).toHaveLength(3) }, 20_000)
  expect(told.map((event) => event.type === "run/phase" && event.index)).toEqual([0, 1, 2])
  end()
})

test("a worker that was stopped is woken while a run goes on, and is left alone while it is paused; whoever does something in the panel hears what comes of it", async () => {
  const { call, onEvent } = createPanelClient(loading(0))
  const told: RunEvent[] = []
  const end = onEvent((event) => { told.push(event) })
  const stopped = async (): Promise<number> => { gone.at(-1)?.(); await vi.advanceTimersByTimeAsync(60_000); return heard.length }
  const hears = async (event: object): Promise<void> => { const before = told.length; heard.at(-1)?.(event); await vi.waitFor(() => { expect(told).toHaveLength(before + 1) }, 20_000) }
  expect(await stopped()).toBe(1)
  await call("task/start", start)
  expect(heard).toHaveLength(2)
  await hears({ type: "run/phase", runId: "r", index: 0, phase: "decide" })
  expect(await stopped()).toBe(3)
  await hears({ type: "run/paused", runId: "r", by: "user" })
  expect(await stopped()).toBe(3)
  await call("task/continue", { runId: "r" })
  expect(heard).toHaveLength(4)
  await hears({ type: "run/continued", runId: "r" })
  expect(await stopped()).toBe(5)
  end()
  await call("run/list", { limit: 1 })
  expect(heard).toHaveLength(5)
})

test("where something else wakes the worker for a paused run, the panel hears of it, and no longer counts on a run that it hears nothing of", async () => {
  const { onEvent } = createPanelClient(loading(0))
  const told: RunEvent[] = []
  let anew = 0
  const end = onEvent((event) => { told.push(event) }, () => { anew += 1 })
  const stopped = async (): Promise<number> => { gone.at(-1)?.(); await vi.advanceTimersByTimeAsync(60_000); return heard.length }
  const write = (key: string): number => { for (const wrote of writes) wrote({ [key]: {} }); return heard.length }
  for (const event of [{ type: "run/phase", runId: "r", index: 0, phase: "decide" }, { type: "run/paused", runId: "r", by: "user" }]) heard[0]?.(event)
  await vi.waitFor(() => { expect(told).toHaveLength(2) }, 20_000)
  expect(await stopped()).toBe(1)
  expect([write("draft 7"), write("live r"), anew]).toEqual([1, 2, 1])
  // It goes on by another panel's doing, and what it is busy with is what is heard of that.
  heard[1]?.({ type: "run/phase", runId: "r", index: 1, phase: "decide" })
  await vi.waitFor(() => { expect(told).toHaveLength(3) }, 20_000)
  expect(await stopped()).toBe(3)
  expect(anew).toBe(2)
  expect(await stopped()).toBe(3)
  end()
  expect(writes.size).toBe(0)
})

test("a draft is kept for its window alone, in memory, and of a private window not at all", async () => {
  const memory = new Map<string, unknown>()
  const window = { id: 3, incognito: false }
  const area = { get: async (key: string) => memory.has(key) ? { [key]: memory.get(key) } : {}, set: async (items: object) => { for (const [key, value] of Object.entries(items)) memory.set(key, value) }, remove: async (key: string) => { memory.delete(key) } }
  Object.assign(chrome, { windows: { getCurrent: async () => window } })
  Object.assign(chrome.storage.session, area)
  const { keepDraft, readDraft } = createPanelClient(loading(0))
  keepDraft("Find the")
  await vi.waitFor(() => { expect(memory.size).toBe(1) })
  expect(await readDraft()).toBe("Find the")
  window.id = 4
  expect(await readDraft()).toBe("")
  window.incognito = true
  keepDraft("Something private")
  await vi.advanceTimersByTimeAsync(10)
  expect([memory.size, await readDraft()]).toEqual([1, ""])
  Object.assign(window, { id: 3, incognito: false })
  keepDraft("")
  await vi.waitFor(() => { expect(memory.size).toBe(0) })
  // A window that is just going can't be asked any more.
  Object.assign(chrome, { windows: { getCurrent: () => Promise.reject(new Error("no window")) } })
  keepDraft("Find")
  await vi.advanceTimersByTimeAsync(10)
  expect(memory.size).toBe(0)
})
