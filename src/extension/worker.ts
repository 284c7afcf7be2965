import { fail, ok, type Result } from "../core/result.ts"
import type { GrantedFile } from "./granted-files.ts"
import { watchdog } from "./live-runs.ts"
import { serve } from "./messaging.ts"
import type { ModelLibraryService } from "./model-library.ts"
import type { OffscreenModel } from "./offscreen-model.ts"
import type { PanelUser } from "./panel-user.ts"
import type { RunManager } from "./run-manager.ts"
import type { PrivacyService } from "./privacy-service.ts"
import { readSettings, writeSettings } from "./settings.ts"
import { deleteShortcut, readShortcuts, saveShortcut } from "./shortcuts.ts"
import type { TabDriver } from "./tab-driver.ts"

export type WorkerParts = {
  runs: RunManager
  user: PanelUser
  files: { grant(file: GrantedFile): Promise<void> }
  model: OffscreenModel
  library: ModelLibraryService
  /** A recorded run as one line. */
  trajectory(runId: string): Promise<Result<{ line: string }>>
  privacy: PrivacyService
  /** Asks the cloud endpoint of the settings. */
  endpointTest(): Promise<Result<{ ms: number }>>
  /** Brings the wall round the extension into line with the settings. */
  settle(): Promise<void>
  drive(tabId: number): TabDriver
  /** Resolves when the stores are shut to content scripts. */
  stores: Promise<void>
}
const defaultBudget = 2_000

/** Connects the message table to what the worker can do, and takes up the runs that an earlier worker left. */
export const serveWorker = ({ runs, user, files, model, library, trajectory, privacy, endpointTest, settle, drive, stores }: WorkerParts): void => {
  // Its ring is all that is wanted of it: a worker that wakes takes its runs up below.
  chrome.alarms.onAlarm.addListener(({ name }) => { if (name === watchdog) void runs.resume() })
  serve("worker", {
    "task/start": (task) => runs.start(task),
    "task/stop": ({ runId }) => runs.stop(runId),
    "task/queue": (task) => runs.queue(task),
    "task/pause": ({ runId }) => runs.pause(runId, "user"),
    "task/take-over": ({ runId }) => runs.pause(runId, "take-over"),
    "task/continue": ({ runId, said }) => runs.goOn(runId, said),
    "task/undo": ({ runId }) => runs.undo(runId),
    "task/reply": ({ runId, questionId, allow, text }) =>
      user.reply(runId, questionId, { allow, text }) ? ok({}) : fail("task.invalid", "That question is not open any more."),
    "run/list": ({ limit }) => runs.list(limit),
    "run/get": ({ runId }) => runs.get(runId),
    "run/trajectory": ({ runId }) => trajectory(runId),
    "run/delete": ({ runId }) => runs.remove(runId),
    "page/view": async ({ tabId, budget }) => {
      const page = drive(tabId)
      try { return await page.observe({ budget: budget ?? defaultBudget, task: "" }, new AbortController().signal) } finally { page.release() }
    },
    "settings/get": async () => { await stores; return ok(await readSettings()) },
    "settings/set": async (change) => { await stores; const written = await writeSettings(change); await settle(); return ok(written) },
    "settings/test": async () => { await stores; return endpointTest() },
    "shortcut/list": async () => { await stores; return ok(await readShortcuts()) },
    "shortcut/save": async (shortcut) => ok(await saveShortcut(shortcut)),
    "shortcut/delete": async ({ name }) => ok(await deleteShortcut(name)),
    ...privacy,
    "file/grant": async (file) => { await files.grant(file); return ok({}) },
    "model/status": async () => ok(await model.refresh()),
    "model/prepare": async () => { await model.prepare(new AbortController().signal); return ok(model.status()) },
    "model/library": () => library.list(),
    "model/install": (what) => library.install(what),
    "model/cancel": ({ id }) => library.cancel(id),
    "model/remove": ({ id }) => library.remove(id),
    "model/choose": ({ id }) => library.choose(id),
    "host/install-report": async (report) => { await library.report(report); return ok({}) },
    "host/progress": (report) => { model.progress(report); return ok({}) }
  })
  // An update waits for the tasks: a reload in the middle of one would end it.
  chrome.runtime.onUpdateAvailable.addListener(() => { void runs.idle().then(() => { chrome.runtime.reload() }) })
  void settle()
  void runs.resume()
}
