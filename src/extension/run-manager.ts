import type { Emit, Journal, User } from "../agent/ports.ts"
import { runTask } from "../agent/run-task.ts"
import { fail, ok, type Result } from "../core/result.ts"
import type { CloudModel, OnDeviceModel } from "../models/ports.ts"
import type { CloudSettings, RunRecord, StepRecord, Task } from "../protocol/records.ts"
import { cutOff } from "./cut-off.ts"
import type { LiveRuns } from "./live-runs.ts"
import type { TabDriver } from "./tab-driver.ts"

export type RunParts = {
  journal: Journal
  user: User
  emit: Emit
  onDevice: OnDeviceModel
  live: LiveRuns
  drive(tabId: number): TabDriver
  cloud(settings: CloudSettings): Promise<CloudModel>
  /** Resolves when the tab is there. */
  tabExists(tabId: number): Promise<boolean>
  /** The task as policy and settings complete it, or why it may not start. */
  admit(task: Task): Promise<Result<Task>>
}

export type RunManager = {
  start(task: Task): Promise<Result<{ runId: string }>>
  stop(runId: string): Promise<Result<Record<string, never>>>
  /** Takes up what the journal says was running when the worker was stopped. */
  resume(): Promise<void>
  list(): Promise<Result<RunRecord[]>>
  get(runId: string): Promise<Result<{ run: RunRecord; steps: StepRecord[] }>>
  confirmMode(runId: string): Task["confirm"]
}

/** Runs of this browser: at most one in a tab, each with its own stop, each found again after the worker was stopped. */
export const createRunManager = (parts: RunParts): RunManager => {
  const running = new Map<string, { run: RunRecord; abort: AbortController }>()

  const launch = async (run: RunRecord, resumed?: StepRecord[]): Promise<void> => {
    const abort = new AbortController()
    // Before the first wait, so that a second start in the same tab finds it.
    running.set(run.id, { run, abort })
    const page = parts.drive(run.task.tabId)
    const emit: Emit = (event) => {
      if (event.type === "run/step") void parts.live.keep(run.id)
      parts.emit(event)
    }
    try {
      const vault = await parts.live.begin(run.id)
      const cloud = run.task.cloud && run.task.mode !== "local" ? await parts.cloud(run.task.cloud) : undefined
      await runTask(run, { page, onDevice: parts.onDevice, cloud, journal: parts.journal, user: parts.user, emit, vault }, abort.signal, resumed)
    } catch (bug) {
      console.error("run", bug)
      parts.emit({ type: "run/ended", runId: run.id, end: cutOff(run, resumed ?? [], "The task could not be started: reload the extension and start it again.") })
    } finally {
      page.release()
      running.delete(run.id)
      await parts.live.end(run.id)
    }
  }

  let ready: Promise<void> | undefined
  const resume = (): Promise<void> => (ready ??= (async () => {
    for (const run of await parts.journal.unfinished()) {
      const found = await parts.journal.load(run.id)
      const steps = found?.steps ?? []
      if (await parts.live.has(run.id) && await parts.tabExists(run.task.tabId)) void launch(run, steps)
      else await parts.journal.end(run.id, cutOff(run, steps, "The browser was closed, or the tab was, before the task was done: start it again."))
    }
  })())

  return {
    resume,
    confirmMode: (runId) => running.get(runId)?.run.task.confirm ?? "deny",
    start: async (task) => {
      await resume()
      const admitted = await parts.admit(task)
      if (!admitted.ok) return admitted
      if (!await parts.tabExists(task.tabId)) return fail("task.invalid", "The tab of this task is not open any more: choose a tab and start the task again.")
      if ([...running.values()].some(({ run }) => run.task.tabId === task.tabId)) return fail("task.invalid", "A task is running in this tab already: stop it first.")
      const run: RunRecord = { id: crypto.randomUUID(), task: admitted.value, startedAt: Date.now(), state: "running" }
      void launch(run)
      return ok({ runId: run.id })
    },
    stop: async (runId) => {
      await resume()
      const live = running.get(runId)
      if (!live) return fail("task.invalid", "That task is not running.")
      live.abort.abort()
      return ok({})
    },
    list: async () => ok(await parts.journal.recent(50)),
    get: async (runId) => {
      const found = await parts.journal.load(runId)
      return found ? ok(found) : fail("task.invalid", "That task is not in the journal any more.")
    }
  }
}
