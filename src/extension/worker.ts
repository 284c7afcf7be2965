import { fail, ok } from "../core/result.ts"
import type { GrantedFile } from "./granted-files.ts"
import { watchdog } from "./live-runs.ts"
import { serve } from "./messaging.ts"
import type { OffscreenModel } from "./offscreen-model.ts"
import type { PanelUser } from "./panel-user.ts"
import type { RunManager } from "./run-manager.ts"
import { readSettings, writeSettings } from "./settings.ts"
import type { TabDriver } from "./tab-driver.ts"

export type WorkerParts = {
  runs: RunManager
  user: PanelUser
  files: { grant(file: GrantedFile): void }
  model: OffscreenModel
  drive(tabId: number): TabDriver
  /** Resolves when the stores are shut to content scripts. */
  stores: Promise<void>
}
const defaultBudget = 2_000

/** Connects the message table to what the worker can do, and takes up the runs that an earlier worker left. */
export const serveWorker = ({ runs, user, files, model, drive, stores }: WorkerParts): void => {
  // Its ring is all that is wanted of it: a worker that wakes takes its runs up below.
  chrome.alarms.onAlarm.addListener(({ name }) => { if (name === watchdog) void runs.resume() })
  serve("worker", {
    "task/start": (task) => runs.start(task),
    "task/stop": ({ runId }) => runs.stop(runId),
    "task/reply": ({ runId, questionId, allow, text }) =>
      user.reply(runId, questionId, { allow, text }) ? ok({}) : fail("task.invalid", "That question is not open any more."),
    "run/list": () => runs.list(),
    "run/get": ({ runId }) => runs.get(runId),
    "page/view": async ({ tabId, budget }) => {
      const page = drive(tabId)
      try { return await page.observe({ budget: budget ?? defaultBudget, task: "" }, new AbortController().signal) } finally { page.release() }
    },
    "settings/get": async () => { await stores; return ok(await readSettings()) },
    "settings/set": async (change) => { await stores; return ok(await writeSettings(change)) },
    "file/grant": (file) => { files.grant(file); return ok({}) },
    "model/status": async () => ok(await model.refresh()),
    "model/prepare": async () => { await model.prepare(new AbortController().signal); return ok(model.status()) },
    "host/progress": (report) => { model.progress(report); return ok({}) }
  })
  void runs.resume()
}
