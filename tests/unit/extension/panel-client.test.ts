import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createPanelClient } from "../../../src/extension/panel-client.ts"
import type { Params, RunEvent } from "../../../src/protocol/messages.ts"

/** A worker that answers everything in the same way, and what it was asked. */
let [sent, heard, gone] = [[] as string[], [] as ((raw: unknown) => void)[], [] as (() => void)[]]
beforeEach(() => {
  vi.useFakeTimers()
  ;[sent, heard, gone] = [[], [], []]
  vi.stubGlobal("addEventListener", () => undefined)
  vi.stubGlobal("removeEventListener", () => undefined)
  vi.stubGlobal("chrome", {
    runtime: {
      sendMessage: async ({ name }: { name: string }) => { sent.push(name); return { ok: true, value: name === "task/start" ? { runId: "r" } : [] } },
      connect: () => ({ onMessage: { addListener: (hear: (raw: unknown) => void) => { heard.push(hear) } }, onDisconnect: { addListener: (hear: () => void) => { gone.push(hear) } }, disconnect: () => undefined })
    }
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
