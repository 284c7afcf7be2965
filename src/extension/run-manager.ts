import type { Audit, Emit, Experiences, Journal, Organisation, Pictures, Recorder, User } from "../agent/ports.ts"
import { createRunControl, type Held, type PausedBy, type RunControl, type Undone } from "../agent/run-control.ts"
import { runTask } from "../agent/run-task.ts"
import { AppFailure, fail, ok, type Result } from "../core/result.ts"
import type { SiteRules } from "../guard/guard-context.ts"
import type { CloudModel, OnDeviceModel } from "../models/ports.ts"
import type { Vault } from "../privacy/vault.ts"
import type { CloudSettings, RunPlace, RunRecord, StepRecord, Task } from "../protocol/records.ts"
import { cutOff } from "./cut-off.ts"
import type { LiveRuns } from "./live-runs.ts"
import { readPause, writePause } from "./pause-note.ts"
import { readScript } from "./replay.ts"
import type { RunNotes } from "./run-notes.ts"
import type { TabDriver } from "./tab-driver.ts"
import type { TabLease } from "./tab-lease.ts"

export type RunParts = {
  journal: Journal & { /** Runs that wait for their tab, the oldest first. */ queued(): Promise<RunRecord[]>; /** `before`: those that began before this one. */ recent(limit: number, before?: RunPlace): Promise<RunRecord[]> }
  user: User
  emit: Emit
  /** Where each step is written down before it is done. */
  audit?: Audit | undefined
  onDevice: OnDeviceModel
  /** Finds out which on-device model belongs here, without loading it. */
  surveyModel?(): Promise<void>
  live: LiveRuns
  lease: TabLease
  recorder: Recorder
  /** What earlier runs teach a task, once it has been read; nothing where none may. */
  experiences?(task: Task): Promise<Experiences | undefined>
  notes(runId: string): RunNotes
  drive(tabId: number, notes: RunNotes): TabDriver
  /** The files of a task that is over. */
  forgetFiles(names: readonly string[]): Promise<void>
  cloud(settings: CloudSettings, runId: string): Promise<CloudModel>
  /** Keeps pictures of what a run sees, where they are wanted. */
  pictures?(run: RunRecord, page: TabDriver): Pictures
  /** Deletes all that is kept of a task which is over. */
  forget(runId: string): Promise<void>
  /** Resolves when the tab is there. */
  tabExists(tabId: number): Promise<boolean>
  /** Resolves to whether a tab is left in which the run could go on. */
  tabLeft(run: RunRecord, notes: RunNotes): Promise<boolean>
  /** What the organisation allows, asked anew at each step. */
  organisation?: Organisation | undefined
  /** Resolves to what the user wants on single sites, to be asked at any later moment. */
  siteRules?(): Promise<() => SiteRules>
  /** The task as policy and settings complete it, or why it may not start. */
  admit(task: Task): Promise<Result<Task>>
}

type Done = Promise<Result<Record<string, never>>>
export type RunManager = {
  start(task: Task): Promise<Result<{ runId: string }>>
  /** Starts the task now, or when the tasks before it in its tab are over. */
  queue(task: Task): Promise<Result<{ runId: string }>>
  stop(runId: string): Done
  pause(runId: string, by: PausedBy): Done
  /** `said`: what the user did meanwhile or wants otherwise. */
  goOn(runId: string, said?: string): Done
  /** Takes the last step of a paused run back. */
  undo(runId: string): Promise<Result<Undone>>
  /** Takes up what the journal says was running when the worker was stopped. */
  resume(): Promise<void>
  /** Ends all that runs or waits, for a reason that isn't the user's: one sentence. */
  stopAll(reason: string): Promise<void>
  /** Resolves when nothing runs or waits. */
  idle(): Promise<void>
  /** Whether a task is under way in a tab. */
  drives(tabId: number): Promise<boolean>
  /** The newest runs, 50 unless told. */
  list(limit?: number, before?: RunPlace): Promise<Result<RunRecord[]>>
  /** Deletes a task's record, unless it is running. */
  remove(runId: string): Done
  get(runId: string): Promise<Result<{ run: RunRecord; steps: StepRecord[] }>>
  confirmMode(runId: string): Task["confirm"]
}

const notRunning = () => fail("task.invalid", "That task is not running.")
/** One run a tab. */
export const tabBusy = "A task is running in this tab already: stop it first, or queue this one."
const cutShort = "The browser or the tab was closed, or the extension was updated, before the task was done: start it again."

/** Runs of this browser: at most one in a tab, each with its own stop, each found again after the worker was stopped. */
export const createRunManager = (parts: RunParts): RunManager => {
  const running = new Map<string, { run: RunRecord; abort: AbortController; page: TabDriver; control: RunControl }>()
  /** Runs that waited when they were stopped, and why: whoever is just beginning one finds that out here. */
  const calledOff = new Map<string, string>()
  /** How often all was stopped, and why the last time: a task that was being admitted meanwhile is meant too. */
  let stops = { times: 0, reason: "" }
  /** By how many all is being stopped at this moment: what is only now taken up, or begins in a tab that became free, ends before it acts. */
  let stopping = 0
  let whenIdle: (() => void)[] = []

  const cancelled = (reason: string): AppFailure => new AppFailure({ kind: "task.cancelled", message: reason, retryable: false })

  const launch = async (run: RunRecord, release: () => void, begin: () => Promise<Vault>, journaled: StepRecord[], held?: Held): Promise<void> => {
    const abort = new AbortController()
    if (stopping > 0) abort.abort(cancelled(stops.reason))
    const notes = parts.notes(run.id)
    const page = parts.drive(run.task.tabId, notes)
    const tellPaused = (by: PausedBy | undefined): void => parts.emit(by === undefined ? { type: "run/continued", runId: run.id } : { type: "run/paused", runId: run.id, by })
    const control = createRunControl(tellPaused, {
      begin: held, keep: (now) => { void writePause(notes, now) },
      // Told once more: what the run was busy with when it was paused has been told since.
      waits: () => { tellPaused(control.paused()); return parts.live.rest(run.id) }
    })
    running.set(run.id, { run, abort, page, control })
    const emit: Emit = (event) => {
      if (event.type === "run/step") void parts.live.keep(run.id)
      parts.emit(event)
      if (event.type === "run/started" && held?.by !== undefined) tellPaused(held.by)
    }
    try {
      const vault = await begin()
      const cloud = run.task.cloud && run.task.mode !== "local" ? await parts.cloud(run.task.cloud, run.id) : undefined
      if (cloud && run.task.mode === "speculative") void parts.surveyModel?.().catch(() => undefined)
      const experiences = await parts.experiences?.(run.task)
      const script = run.task.replay && await readScript(run.task.replay, parts.journal)
      const siteRules = await parts.siteRules?.()
      await runTask(run, { script, siteRules, page, onDevice: parts.onDevice, cloud, journal: parts.journal, user: parts.user, audit: parts.audit, emit, vault, control, experiences, organisation: parts.organisation, pictures: parts.pictures?.(run, page), ...(run.task.record ? { recorder: parts.recorder } : {}) }, abort.signal, journaled)
    } catch (bug) {
      console.error("run", bug)
      parts.emit({ type: "run/ended", runId: run.id, end: cutOff(run, journaled, "The task could not be started: reload the extension and start it again.") })
    } finally {
      control.over()
      page.release()
      running.delete(run.id)
      release()
      const others = [...running.values()].flatMap((other) => other.run.task.files)
      await Promise.allSettled([notes.clear(), parts.forgetFiles(run.task.files.filter((name) => !others.includes(name))), parts.live.end(run.id)])
      await startQueued().catch((bug: unknown) => { console.error("queue", bug) })
      if (running.size === 0) { for (const settle of whenIdle) settle(); whenIdle = [] }
    }
  }

  const driven = (tabId: number): boolean => [...running.values()].some(({ page }) => page.has(tabId))
  const lease = async (tabId: number): Promise<(() => void) | undefined> => driven(tabId) ? undefined : parts.lease.take(tabId)

  /** Starts whatever waits for a tab that is free by now. */
  const startQueued = async (): Promise<void> => {
    for (const waiting of await parts.journal.queued()) {
      const release = await lease(waiting.task.tabId)
      if (!release) continue
      // Read only now: another worker may have been faster.
      const found = await parts.journal.load(waiting.id)
      if (found?.run.state !== "queued") { release(); continue }
      if (!await parts.live.has(waiting.id) || !await parts.tabExists(waiting.task.tabId)) { await endUnstarted(waiting, cutShort); release(); continue }
      const run: RunRecord = { ...waiting, startedAt: Date.now(), state: "running" }
      if (!calledOff.has(run.id)) await parts.journal.begin(run)
      const off = calledOff.get(run.id)
      // Stopped in the very moment in which it began: what was just written down as running is over.
      if (off !== undefined) { await parts.journal.end(run.id, cutOff(run, [], off)); release(); continue }
      void launch(run, release, () => parts.live.begin(run.id), [])
    }
  }
  const endUnstarted = async (run: RunRecord, reason: string): Promise<void> => {
    calledOff.set(run.id, reason)
    const end = cutOff(run, [], reason)
    await parts.journal.end(run.id, end)
    await parts.live.end(run.id)
    parts.emit({ type: "run/ended", runId: run.id, end })
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
      const notes = parts.notes(id)
      if (await parts.live.has(id) && await parts.tabLeft(run, notes)) void launch(run, release, () => parts.live.begin(id), steps, await readPause(notes))
      else {
        const end = cutOff(run, steps, cutShort)
        await parts.journal.end(id, end)
        // Whoever looks on shows it as going on until told.
        parts.emit({ type: "run/ended", runId: id, end })
        release()
      }
    }
    await startQueued()
  })())

  /** Writes a task down as a run. On the disk before anyone is told of it: a worker that is stopped right now must find it again. */
  const enter = async (task: Task, state: "running" | "queued"): Promise<{ run: RunRecord; vault: Vault }> => {
    const run: RunRecord = { id: crypto.randomUUID(), task, startedAt: Date.now(), state }
    try {
      const vault = await parts.live.begin(run.id)
      await parts.journal.begin(run)
      return { run, vault }
    } catch (error) {
      await parts.live.end(run.id)
      throw error
    }
  }
  const admitted = async (task: Task): Promise<Result<Task>> => {
    await resume()
    const may = await parts.admit(task)
    if (!may.ok || await parts.tabExists(task.tabId)) return may
    return fail("task.invalid", "The tab of this task is not open any more: choose a tab and start the task again.")
  }
  const startNow = async (task: Task, release: () => void, since: number): Promise<Result<{ runId: string }>> => {
    try {
      const { run, vault } = await enter(task, "running")
      void launch(run, release, async () => vault, [])
      if (stops.times !== since) running.get(run.id)?.abort.abort(cancelled(stops.reason))
      return ok({ runId: run.id })
    } catch (error) {
      release()
      throw error
    }
  }
  const withRun = async <T>(runId: string, use: (live: { abort: AbortController; control: RunControl }) => Result<T> | Promise<Result<T>>): Promise<Result<T>> => {
    await resume()
    const live = running.get(runId)
    return live ? use(live) : notRunning()
  }

  return {
    resume,
    confirmMode: (runId) => running.get(runId)?.run.task.confirm ?? "deny",
    idle: async () => {
      await resume()
      if (running.size > 0 || (await parts.journal.queued()).length > 0) await new Promise<void>((resolve) => { whenIdle.push(resolve) })
    },
    drives: async (tabId) => { await resume(); return driven(tabId) },
    start: async (task) => {
      const since = stops.times
      const may = await admitted(task)
      if (!may.ok) return may
      const release = await lease(task.tabId)
      return release ? startNow(may.value, release, since) : fail("task.invalid", tabBusy)
    },
    queue: async (task) => {
      const since = stops.times
      const may = await admitted(task)
      if (!may.ok) return may
      const before = (await parts.journal.queued()).some((run) => run.task.tabId === task.tabId)
      const release = before ? undefined : await lease(task.tabId)
      if (release) return startNow(may.value, release, since)
      const { run } = await enter(may.value, "queued")
      parts.live.rest(run.id)
      parts.emit({ type: "run/started", run })
      if (stops.times !== since) await endUnstarted(run, stops.reason)
      // Whatever held the tab may have ended in this moment, and nobody else would look again.
      await startQueued()
      return ok({ runId: run.id })
    },
    stop: async (runId) => {
      await resume()
      const live = running.get(runId)
      if (live) { live.abort.abort(); return ok({}) }
      const waiting = (await parts.journal.queued()).find(({ id }) => id === runId)
      if (!waiting) return notRunning()
      await endUnstarted(waiting, "Stopped by the user.")
      return ok({})
    },
    stopAll: async (reason) => {
      stops = { times: stops.times + 1, reason }
      const abortAll = (): void => { for (const { abort } of running.values()) abort.abort(cancelled(reason)) }
      stopping += 1
      // At once, whatever the journal is about.
      abortAll()
      try {
        await resume()
        const waiting = await parts.journal.queued()
        // All together and before anything else: as one ends, the next in its tab would begin.
        await Promise.allSettled(waiting.filter(({ id }) => !running.has(id)).map((run) => endUnstarted(run, reason)))
      } finally {
        abortAll()
        stopping -= 1
      }
    },
    pause: (runId, by) => withRun(runId, ({ control }) => { control.pause(by); return ok({}) }),
    goOn: (runId, said) => withRun(runId, ({ control }) => control.resume(said) ? ok({}) : fail("task.invalid", "That task is not paused.")),
    undo: (runId) => withRun(runId, async ({ control }) => ok(await control.undo())),
    remove: async (runId) => {
      await resume()
      const waits = (await parts.journal.queued()).some(({ id }) => id === runId)
      if (running.has(runId) || waits) return fail("task.invalid", `That task is ${waits ? "waiting" : "running"}: stop it first.`)
      await parts.forget(runId)
      return ok({})
    },
    list: async (limit = 50, before) => ok(await parts.journal.recent(limit, before)),
    get: async (runId) => {
      const found = await parts.journal.load(runId)
      return found ? ok(found) : fail("task.invalid", "That task is not in the journal any more.")
    }
  }
}
