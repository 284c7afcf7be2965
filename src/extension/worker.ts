import { fail, ok, type Result } from "../core/result.ts"
import type { DexieJournal } from "../memory/dexie-journal.ts"
import type { PictureStore } from "../memory/picture-store.ts"
import { messages } from "../protocol/messages.ts"
import type { Auditing } from "./auditing.ts"
import type { DonationHandlers } from "./donation-port.ts"
import type { GrantedFile } from "./granted-files.ts"
import { watchdog } from "./live-runs.ts"
import { type Handlers, serve } from "./serve.ts"
import { draftPlace } from "./draft-place.ts"
import { listenForKillSwitch } from "./kill-switch.ts"
import type { ModelLibraryService } from "./model-library.ts"
import type { OffscreenModel } from "./offscreen-model.ts"
import type { PanelUser } from "./panel-user.ts"
import { tabBusy, type RunManager } from "./run-manager.ts"
import type { PrivacyService } from "./privacy-service.ts"
import { organisationTrouble } from "./choose-model.ts"
import { isInstalledByAdmin, managedView } from "./managed-view.ts"
import { readManaged } from "./policy.ts"
import type { Replays } from "./replay.ts"
import { scheduleAlarm, type Schedules } from "./schedule.ts"
import { searchRuns } from "./search-runs.ts"
import { readSettings, writeSettings } from "./settings.ts"
import type { SigningOn } from "./signing-on.ts"
import { deleteShortcut, readShortcuts, saveShortcut } from "./shortcuts.ts"
import type { TabDriver } from "./tab-driver.ts"

export type WorkerParts = {
  runs: RunManager
  journal: Pick<DexieJournal, "recent" | "count" | "load">
  user: PanelUser
  files: { grant(file: GrantedFile): Promise<void> }
  model: OffscreenModel
  library: ModelLibraryService
  /** A recorded run as one line. */
  trajectory(runId: string): Promise<Result<{ line: string }>>
  donation: DonationHandlers
  privacy: PrivacyService
  signOn: SigningOn["handlers"]
  /** Writes handlers' doings down before they are done. */
  audited: Auditing["wrap"]
  auditTrouble: Auditing["trouble"]
  replays: Replays
  pictures: Pick<PictureStore, "get">
  schedules: Schedules
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
export const serveWorker = ({ runs, journal, user, files, model, library, trajectory, donation, privacy, signOn, audited, auditTrouble, replays, pictures, schedules, endpointTest, settle, drive, stores }: WorkerParts): void => {
  // Its ring is all that is wanted of it: a worker that wakes takes its runs up below.
  chrome.alarms.onAlarm.addListener(({ name }) => { if (name === watchdog) void runs.resume(); if (name === scheduleAlarm) void schedules.tick() })
  // Wakes the worker when the browser opens: what was due meanwhile begins now.
  chrome.runtime.onStartup.addListener(() => { void schedules.tick() })
  chrome.windows.onRemoved.addListener((windowId) => { void chrome.storage.session.remove(draftPlace(windowId)) })
  const handlers: Omit<Handlers<"worker">, "audit/export"> = {
    "task/start": (task) => runs.start(task),
    "task/stop": ({ runId }) => runs.stop(runId),
    "task/queue": (task) => runs.queue(task),
    "task/pause": ({ runId }) => runs.pause(runId, "user"),
    "task/take-over": ({ runId }) => runs.pause(runId, "take-over"),
    "task/continue": ({ runId, said }) => runs.goOn(runId, said),
    "task/undo": ({ runId }) => runs.undo(runId),
    "task/reply": ({ runId, questionId, allow, text }) =>
      user.reply(runId, questionId, { allow, text }) ? ok({}) : fail("task.invalid", "That question is not open any more."),
    "run/list": ({ limit, before }) => runs.list(limit, before),
    "run/search": async (asked) => ok(await searchRuns(journal, asked)),
    "run/get": ({ runId }) => runs.get(runId),
    "step/picture": async ({ runId, index }) => { const picture = await pictures.get(runId, index); return ok(picture === undefined ? {} : { picture }) },
    "run/trajectory": ({ runId }) => trajectory(runId),
    "run/delete": ({ runId }) => runs.remove(runId),
    "page/view": async ({ tabId, budget }) => {
      // Whoever else looks at a page moves what the run there has in view.
      if (await runs.drives(tabId)) return fail("task.invalid", tabBusy, true)
      const page = drive(tabId)
      try { return await page.observe({ budget: budget ?? defaultBudget, task: "" }, new AbortController().signal) } finally { page.release() }
    },
    "settings/get": async () => { await stores; return ok(await readSettings()) },
    "settings/set": async (change) => { await stores; const written = await writeSettings(change); await settle(); return ok(written) },
    "settings/test": async () => { await stores; return endpointTest() },
    "managed/get": async () => ok(managedView(await readManaged(), await isInstalledByAdmin(), await organisationTrouble(), await auditTrouble())),
    "shortcut/list": async () => { await stores; return ok(await readShortcuts()) },
    "shortcut/save": async ({ was, ...shortcut }) => {
      if (was !== undefined && was !== shortcut.name) await schedules.follow(was, shortcut.name)
      return ok(await saveShortcut(shortcut, was))
    },
    "shortcut/delete": async ({ name }) => { await schedules.follow(name, undefined); return ok(await deleteShortcut(name)) },
    "shortcut/run": ({ name, values, tabId }) => replays.runShortcut(name, values, tabId),
    "replay/start": ({ runId, tabId }) => replays.replay(runId, tabId),
    "schedule/list": async () => ok(await schedules.list()),
    "schedule/save": async (schedule) => ok(await schedules.save(schedule)),
    "schedule/delete": async ({ id }) => ok(await schedules.remove(id)),
    ...privacy,
    ...donation,
    ...signOn,
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
  }
  serve("worker", messages, { ...handlers, ...audited(handlers) })
  listenForKillSwitch(runs)
  // An update waits for the tasks: a reload in the middle of one would end it.
  chrome.runtime.onUpdateAvailable.addListener(() => { void runs.idle().then(() => { chrome.runtime.reload() }) })
  void settle()
  void runs.resume()
  void schedules.tick()
}
