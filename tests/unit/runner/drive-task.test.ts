import { describe, expect, test } from "vitest"
import type { RunEnd, Step } from "../../../src/core/step.ts"
import type { RunEvent } from "../../../src/protocol/messages.ts"
import type { RunRecord, StepRecord } from "../../../src/protocol/records.ts"
import { driveTask } from "../../../src/runner/drive-task.ts"
import type { PanelClient } from "../../../src/runner/panel-client.ts"

const tokens = { prompt: 1, cached: 0, completion: 1 }
const step = (index: number): Step => ({ index, url: "https://shop.example/", route: { to: "local", why: "" }, why: "", tokens, sent: 0, ms: 1, overheadMs: 1 })
const finished = (ok: boolean, reason = "Done."): RunEnd => ({ ok, reason, answer: "yes", steps: 2, routes: { local: 2, cloud: 0, refused: 0 }, tokens, ms: 5, overheadMs: 1 })
const task = { task: "Say yes", tabId: 1, mode: "local" as const, maxSteps: 5, confirm: "deny" as const }

/** A worker with one run, as seen through the panel's client. */
const worker = (behave: (tell: (event: RunEvent) => void, journal: { run: RunRecord; steps: StepRecord[] }) => void, failStart?: string) => {
  const listeners = new Set<(event: RunEvent) => void>()
  const journal: { run: RunRecord; steps: StepRecord[] } = { run: { id: "r1", task: { ...task, files: [] }, startedAt: 0, state: "running" }, steps: [] }
  const calls: string[] = []
  const call = async (name: string) => {
    calls.push(name)
    if (name === "task/start") {
      if (failStart) return { ok: false, error: { kind: "page.unsupported", message: failStart, retryable: false } }
      behave(event => { for (const listener of listeners) listener(event) }, journal)
      return { ok: true, value: { runId: "r1" } }
    }
    if (name === "task/stop") {
      const end = finished(false, "Stopped.")
      if (!journal.run.end) for (const listener of listeners) listener({ type: "run/ended", runId: "r1", end })
      if (!journal.run.end) journal.run = { ...journal.run, state: "ended", end }
      return { ok: true, value: {} }
    }
    return { ok: true, value: journal }
  }
  const panel: PanelClient = {
    call: call as PanelClient["call"],
    onEvent: listener => { listeners.add(listener); return () => { listeners.delete(listener) } },
    openTab: () => Promise.resolve(1),
    openSidePanel: () => Promise.resolve()
  }
  return { panel, calls, listeners }
}
const drive = async (panel: PanelClient, options: { timeoutMs?: number; signal?: AbortSignal } = {}) => {
  const steps: number[] = []
  const end = await driveTask({ panel, task, timeoutMs: options.timeoutMs ?? 60_000, signal: options.signal ?? new AbortController().signal, onStep: one => { steps.push(one.index) } })
  return { end, steps }
}

describe("driving a task", () => {
  test("hears steps and the end, even those told before the start was answered", async () => {
    const { panel, listeners } = worker(tell => {
      tell({ type: "run/step", runId: "r1", step: step(0) })
      tell({ type: "run/step", runId: "other", step: step(7) })
      queueMicrotask(() => {
        tell({ type: "run/step", runId: "r1", step: step(1) })
        setTimeout(() => { tell({ type: "run/ended", runId: "r1", end: finished(true) }) }, 5)
      })
    })
    const { end, steps } = await drive(panel)
    expect(end).toMatchObject({ ok: true, answer: "yes" })
    expect(steps).toEqual([0, 1])
    expect(listeners.size).toBe(0)
  })

  test("a refused start is an end with its reason", async () => {
    const { panel } = worker(() => undefined, "This tab can't be used: open a web page.")
    expect((await drive(panel)).end).toMatchObject({ ok: false, reason: "This tab can't be used: open a web page.", steps: 0 })
  })

  test("time runs out: the run is stopped and says so", async () => {
    const { panel, calls } = worker(() => undefined)
    const { end } = await drive(panel, { timeoutMs: 30 })
    expect(calls).toContain("task/stop")
    expect(end).toMatchObject({ ok: false, reason: expect.stringMatching(/--timeout/) })
  })

  test("an abort stops the run", async () => {
    const controller = new AbortController()
    const { panel, calls } = worker(() => { setTimeout(() => { controller.abort() }, 5) })
    const { end } = await drive(panel, { signal: controller.signal })
    expect(calls).toContain("task/stop")
    expect(end).toMatchObject({ ok: false, reason: "Stopped by the user." })
  })

  test("an abort before the start starts nothing", async () => {
    const { panel, calls } = worker(() => undefined)
    expect((await drive(panel, { signal: AbortSignal.abort() })).end).toMatchObject({ ok: false, reason: "Stopped by the user." })
    expect(calls).toEqual([])
  })

  test("lost events are made up for from the journal", async () => {
    const { panel } = worker((_tell, journal) => {
      journal.steps = [0, 1].map(index => ({ runId: "r1", index, state: "acted", step: step(index) }))
      journal.run = { ...journal.run, state: "ended", end: finished(true) }
    })
    const { end, steps } = await drive(panel, { timeoutMs: 40 })
    expect(end.ok).toBe(true)
    expect(steps).toEqual([0, 1])
  })
})
