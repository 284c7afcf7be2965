import type { Emit, Journal, User } from "../agent/ports.ts"
import { runTask } from "../agent/run-task.ts"
import { fail, ok, type Result } from "../core/result.ts"
import type { CloudModel, OnDeviceModel } from "../models/ports.ts"
import type { Vault } from "../privacy/vault.ts"
import type { CloudSettings, RunRecord, StepRecord, Task } from "../protocol/records.ts"
import { cutOff } from "./cut-off.ts"
import type { LiveRuns } from "./live-runs.ts"
import type { RunNotes } from "./run-notes.ts"
import type { TabDriver } from "./tab-driver.ts"
import type { TabLease } from "./tab-lease.ts"

export type RunParts = {
  journal: Journal
  user: User
  emit: Emit
  onDevice: OnDeviceModel
  live: LiveRuns
  lease: TabLease
  notes(runId: string): RunNotes
  drive(tabId: number, notes: RunNotes): TabDriver
  /** The files of a task that is over. */
  forgetFiles(names: readonly string[]): Promise<void>
  cloud(settings: CloudSettings, runId: string): Promise<CloudModel>
  /** Deletes all that is kept of a task which is over. */
  forget(runId: string): Promise<void>
  /** Resolves when the tab is there. */
  tabExists(tabId: number): Promise<boolean>
  /** Resolves to whether a tab is left in which the run could go on. */
  tabLeft(run: RunRecord, notes: RunNotes): Promise<boolean>
  /** The task as policy and settings complete it, or why it may not start. */
  admit(task: Task): Promise<Result<Task>>
}

export type RunManager = {
  start(task: Task): Promise<Result<{ runId: string }>>
  stop(runId: string): Promise<Result<Record<string, never>>>
  /** Takes up what the journal says was running when the worker was stopped. */
  resume(): Promise<void>
  list(): Promise<Result<RunRecord[]>>
  /** Deletes a task's record, unless it is running. */
  remove(runId: string): Promise<Result<Record<string, never>>>
  get(runId: string): Promise<Result<{ run: RunRecord; steps: StepRecord[] }>>
  confirmMode(runId: string): Task["confirm"]
}

/** Runs of this browser: at most one in a tab, each with its own stop, each found again after the worker was stopped. */
export const createRunManager = (parts: RunParts): RunManager => {
  const running = new Map<string, { run: RunRecord; abort: AbortController; page: TabDriver }>()

  const launch = async (run: RunRecord, release: () => void, begin: () => Promise<Vault>, journaled: StepRecord[]): Promise<void> => {
    const abort = new AbortController()
    const notes = parts.notes(run.id)
    const page = parts.drive(run.task.tabId, notes)
    running.set(run.id, { run, abort, page })
    const emit: Emit = (event) => {
      if (event.type === "run/step") void parts.live.keep(run.id)
      parts.emit(event)
    }
    try {
      const vault = await begin()
      const cloud = run.task.cloud && run.task.mode !== "local" ? await parts.cloud(run.task.cloud, run.id) : undefined
      await runTask(run, { page, onDevice: parts.onDevice, cloud, journal: parts.journal, user: parts.user, emit, vault }, abort.signal, journaled)
    } catch (bug) {
      console.error("run", bug)
      parts.emit({ type: "run/ended", runId: run.id, end: cutOff(run, journaled, "The task could not be started: reload the extension and start it again.") })
    } finally {
      page.release()
      running.delete(run.id)
      release()
      const others = [...running.values()].flatMap((other) => other.run.task.files)
      await Promise.allSettled([notes.clear(), parts.forgetFiles(run.task.files.filter((name) => !others.includes(name))), parts.live.end(run.id)])
    }
  }

  let ready: Promise<void> | undefined
  const resume = (): Promise<void> => (ready ??= (async () => {
    for (const { id, task } of await parts.journal.unfinished()) {
      const release = await parts.lease.take(task.tabId)
      // Without it another worker of this extension drives the tab, and the run is its own.
      if (!release) continue
      // Read only now: whoever had the tab until a moment ago may have brought the run further, or to its end.
      const found = await parts.journal.load(id)
      if (found?.run.state !== "running") { release(); continue }
      const { run, steps } = found
      if (await parts.live.has(id) && await parts.tabLeft(run, parts.notes(id))) void launch(run, release, () => parts.live.begin(id), steps)
      else {
        await parts.journal.end(id, cutOff(run, steps, "The browser or the tab was closed, or the extension was updated, before the task was done: start it again."))
        release()
      }
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
      const release = [...running.values()].some(({ page }) => page.has(task.tabId)) ? undefined : await parts.lease.take(task.tabId)
      if (!release) return fail("task.invalid", "A task is running in this tab already: stop it first.")
      const run: RunRecord = { id: crypto.randomUUID(), task: admitted.value, startedAt: Date.now(), state: "running" }
      try {
        // On the disk before anyone is told of it: a worker that is stopped right now must find it again.
        const vault = await parts.live.begin(run.id)
        await parts.journal.begin(run)
        void launch(run, release, async () => vault, [])
        return ok({ runId: run.id })
      } catch (error) {
        release()
        await parts.live.end(run.id)
        throw error
      }
    },
    stop: async (runId) => {
      await resume()
      const live = running.get(runId)
      if (!live) return fail("task.invalid", "That task is not running.")
      live.abort.abort()
      return ok({})
    },
    remove: async (runId) => {
      await resume()
      if (running.has(runId)) return fail("task.invalid", "That task is running: stop it first.")
      await parts.forget(runId)
      return ok({})
    },
    list: async () => ok(await parts.journal.recent(50)),
    get: async (runId) => {
      const found = await parts.journal.load(runId)
      return found ? ok(found) : fail("task.invalid", "That task is not in the journal any more.")
    }
  }
}
