import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createPanelClient } from "../../../src/extension/panel-client.ts"
import type { Params, RunEvent } from "../../../src/protocol/messages.ts"
import { en } from "../../../src/ui/language/en.ts"

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

test("where an answer can't be read nothing more is begun, and the part is asked for once: the bundler remembers that it failed", async () => {
  const load = loading(1)
  const { call } = createPanelClient(load)
  const said = { ok: false, error: { kind: "internal", message: en.notices.notLoaded, retryable: true } }
  expect(await call("run/list", { limit: 1 })).toEqual(said)
  expect(await call("task/start", start)).toEqual(said)
  expect(await call("task/reply", { runId: "r", questionId: "q", allow: true })).toEqual(said)
  expect([sent, load.mock.calls.length]).toEqual([["run/list"], 1])
})

test("what stops a task goes out all the same: Stop, Pause, and a no", async () => {
  const { call } = createPanelClient(() => Promise.reject(new Error("no such chunk")))
  await call("run/list", { limit: 1 })
  await call("task/stop", { runId: "r" })
  await call("task/pause", { runId: "r" })
  await call("task/reply", { runId: "r", questionId: "q", allow: false })
  await call("task/continue", { runId: "r" })
  expect(sent).toEqual(["run/list", "task/stop", "task/pause", "task/reply"])
})

test("the calls that the panel is drawn with don't wait for the schemas", async () => {
  const load = loading(0)
  const { call } = createPanelClient(load)
  const calls = [call("run/list", { limit: 1 }), call("shortcut/list", {})]
  expect([sent, load.mock.calls.length]).toEqual([["run/list", "shortcut/list"], 0])
  expect(await Promise.all(calls)).toEqual([{ ok: true, value: [] }, { ok: true, value: [] }])
  expect(load).toHaveBeenCalledTimes(1)
})

test("events that come before the schemas are told later, in their order; where those can't be loaded nothing waits for them", async () => {
  let there = (): void => undefined
  const { onEvent } = createPanelClient(() => new Promise((resolve) => { there = () => { resolve(import("../../../src/protocol/panel-schemas.ts")) } }))
  const told: RunEvent[] = []
  const end = onEvent((event) => { told.push(event) })
  const phase = (index: number) => ({ type: "run/phase", runId: "r", index, phase: "decide" })
  for (const index of [0, 1]) heard[0]?.(phase(index))
  await vi.advanceTimersByTimeAsync(1_000)
  heard[0]?.(phase(2))
  expect(told).toHaveLength(0)
  there()
  await vi.waitFor(() => { expect(told).toHaveLength(3) }, 20_000)
  expect(told.map((event) => event.type === "run/phase" && event.index)).toEqual([0, 1, 2])
  end()
  const load = loading(1)
  const deaf = createPanelClient(load).onEvent((event) => { told.push(event) })
  heard[1]?.(phase(3))
  await vi.advanceTimersByTimeAsync(10_000)
  expect([told.length, load.mock.calls.length, vi.getTimerCount()]).toEqual([3, 1, 0])
  deaf()
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

/** Two windows, the other one in front; the panel is in the first, `own`: as a tab of it. */
const windows = (own?: object) => {
  const [activated, updated] = [new Set<(info: object) => void>(), new Set<(tabId: number, change: object, tab: object) => void>()]
  const tabs = [{ id: 1, windowId: 3, active: true, lastAccessed: 5 }, { id: 2, windowId: 3, active: false, lastAccessed: 9 }, { id: 8, windowId: 4, active: true, lastAccessed: 20 }, ...(own ? [own] : [])] as chrome.tabs.Tab[]
  const event = <T>(hears: Set<T>) => ({ addListener: (hear: T) => { hears.add(hear) }, removeListener: (hear: T) => { hears.delete(hear) } })
  const within = ({ windowId, active, currentWindow, lastFocusedWindow }: chrome.tabs.QueryInfo) => (tab: chrome.tabs.Tab): boolean =>
    (windowId === undefined || tab.windowId === windowId) && (active === undefined || tab.active === active) && (!currentWindow || tab.windowId === 3) && (!lastFocusedWindow || tab.windowId === 4)
  Object.assign(chrome, {
    windows: { getCurrent: async () => ({ id: 3, incognito: false }) },
    tabs: { TAB_ID_NONE: -1, getCurrent: async () => own, query: async (wanted: chrome.tabs.QueryInfo) => tabs.filter(within(wanted)), onActivated: event(activated), onUpdated: event(updated) }
  })
  return {
    activate: (tabId: number, windowId: number) => { for (const hear of activated) hear({ tabId, windowId }) },
    update: (tabId: number, windowId: number, change: object, active = true) => { for (const hear of updated) hear(tabId, change, { id: tabId, windowId, active }) },
    listeners: () => activated.size + updated.size
  }
}

test("a side panel is about the tab in front of its own window, whichever window is in front", async () => {
  const browser = windows()
  const { currentTabId, onFrontChange } = createPanelClient(loading(0))
  expect(await currentTabId()).toBe(1)
  let changes = 0
  const end = onFrontChange(() => { changes += 1 })
  await vi.waitFor(() => { expect(browser.listeners()).toBe(2) })
  browser.activate(8, 4)
  browser.update(8, 4, { status: "complete" })
  expect(changes).toBe(0)
  browser.activate(2, 3)
  browser.update(2, 3, { status: "complete" })
  browser.update(2, 3, { url: "https://shop.example/" })
  expect(changes).toBe(3)
  browser.update(2, 3, { title: "Orders" })
  browser.update(1, 3, { status: "complete" }, false)
  expect(changes).toBe(3)
  end()
  expect(browser.listeners()).toBe(0)
})

test("a panel that is a tab itself is about the one that was in front before it, and hears of no other", async () => {
  const browser = windows({ id: 7, windowId: 3, active: true, lastAccessed: 30 })
  const { currentTabId, onFrontChange } = createPanelClient(loading(0))
  expect(await currentTabId()).toBe(2)
  const end = onFrontChange(() => undefined)
  await vi.advanceTimersByTimeAsync(10)
  expect(browser.listeners()).toBe(0)
  end()
})
