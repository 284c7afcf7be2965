import type { Journal } from "../agent/ports.ts"
import { changesReach, stepsToRepeat, withChanges, type Change, type Script } from "../agent/replay-script.ts"
import { blanksOf, fillBlanks, readBlanks } from "../core/blanks.ts"
import { fail, ok, type Result } from "../core/result.ts"
import type { RunEvent } from "../protocol/messages.ts"
import type { Settings, Shortcut, StepRecord, Task } from "../protocol/records.ts"
import type { RunManager } from "./run-manager.ts"

/** The earlier run of a replay, as it is repeated. One that was deleted leaves nothing to repeat. */
export const readScript = async ({ of, otherwise, changes }: NonNullable<Task["replay"]>, journal: Pick<Journal, "load">): Promise<Script> => {
  const found = await journal.load(of)
  return { otherwise, steps: found ? withChanges(stepsToRepeat(found.steps), changes) : [] }
}

export type ReplayParts = {
  runs: Pick<RunManager, "queue" | "get">
  shortcuts: { read(): Promise<Shortcut[]>; save(shortcut: Shortcut): Promise<unknown> }
  settings(): Promise<Settings>
  tabs: { addressOf(tabId: number): Promise<string | undefined>; /** Resolves to a new tab when its page is there. */ open(url: string, front: boolean): Promise<number>; /** Unless somebody looks at it. */ close(tabId: number): Promise<void> }
  byClock(runId: string): Promise<boolean>
}
type Started = Promise<Result<{ runId: string }>>
export type Replays = {
  /** Repeats a finished run: in this tab where it shows the page that the run began on, else in a new one. */
  replay(runId: string, tabId: number): Started
  runShortcut(name: string, values: Readonly<Record<string, string>>, tabId: number): Started
  /** In a new tab behind, which goes when it went well, and only on a site that is `granted` already: nobody sits there to be asked for it. */
  runByClock(name: string, values: Readonly<Record<string, string>>, granted: (url: string) => Promise<boolean>): Started
  /** A shortcut's run that went well is the recording of its next. */
  hear(event: RunEvent): Promise<void>
}

const maxSteps = 30
const pageOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin + new URL(url).pathname + new URL(url).search : url)
const isWeb = (url: string | undefined): url is string => url !== undefined && /^https?:/.test(url)
const bySelf = (settings: Settings): Pick<Task, "mode" | "maxSteps" | "files" | "confirm" | "limits"> => {
  const { steps = maxSteps, ...limits } = settings.limits ?? {}
  return { mode: settings.mode, maxSteps: steps, files: [], confirm: "ask", ...(Object.keys(limits).length > 0 ? { limits } : {}) }
}

export const createReplays = ({ runs, shortcuts, settings, tabs, byClock }: ReplayParts): Replays => {
  const tabFor = async (url: string | undefined, tabId: number | undefined): Promise<number | undefined> => {
    if (!isWeb(url)) return tabId
    const here = tabId === undefined ? undefined : await tabs.addressOf(tabId)
    return here !== undefined && pageOf(here) === pageOf(url) ? tabId : tabs.open(url, tabId !== undefined)
  }
  /** How a shortcut's recording is repeated with these values; nothing where an old value would slip in again. */
  const replayOf = (template: string, recorded: { task: string; steps: readonly StepRecord[] }, values: Readonly<Record<string, string>>): { changes: Change[] } | undefined => {
    const old = readBlanks(template, recorded.task)
    const changes = old && Object.entries(old).map(([name, from]) => ({ from, to: values[name] ?? from }))
    return changes && changesReach(stepsToRepeat(recorded.steps), changes) ? { changes } : undefined
  }
  const prepare = async (name: string, values: Readonly<Record<string, string>>): Promise<Result<{ url: string | undefined; task: Omit<Task, "tabId"> }>> => {
    const shortcut = (await shortcuts.read()).find((one) => one.name === name)
    if (!shortcut) return fail("task.invalid", "There is no shortcut of that name any more: choose another one.")
    if (blanksOf(shortcut.task).some((blank) => (values[blank] ?? "").trim() === "")) return fail("task.invalid", "The shortcut has a blank that is still empty: fill it in and start again.")
    const found = shortcut.of === undefined ? undefined : await runs.get(shortcut.of)
    const recorded = found?.ok && found.value.run.end?.ok ? { task: found.value.run.task.task, steps: found.value.steps } : undefined
    const replay = recorded && replayOf(shortcut.task, recorded, values)
    return ok({
      url: shortcut.url ?? (recorded && stepsToRepeat(recorded.steps)[0]?.url),
      task: {
        ...bySelf(await settings()), task: fillBlanks(shortcut.task, values), shortcut: name,
        ...(replay && shortcut.of !== undefined ? { record: false, replay: { of: shortcut.of, otherwise: "model", changes: replay.changes } } : {})
      }
    })
  }
  return {
    replay: async (runId, tabId) => {
      const found = await runs.get(runId)
      if (!found.ok) return found
      const { run, steps } = found.value
      const [first] = stepsToRepeat(steps)
      if (!first || !run.end?.ok) return fail("task.invalid", "Only a run that was done can be replayed: run the task again instead.")
      const { cloud: _cloud, shortcut: _shortcut, ...task } = run.task
      const now = await settings()
      const place = await tabFor(first.url, tabId)
      return runs.queue({ ...task, files: [], mode: task.mode === "cloud" && !now.cloud ? "local" : task.mode, tabId: place ?? tabId, confirm: "ask", record: false, replay: { of: runId, otherwise: "ask", changes: [] } })
    },
    runShortcut: async (name, values, tabId) => {
      const prepared = await prepare(name, values)
      return prepared.ok ? runs.queue({ ...prepared.value.task, tabId: await tabFor(prepared.value.url, tabId) ?? tabId }) : prepared
    },
    runByClock: async (name, values, granted) => {
      const prepared = await prepare(name, values)
      if (!prepared.ok) return prepared
      const { url, task } = prepared.value
      if (!isWeb(url)) return fail("task.invalid", "The shortcut doesn't say on which page it begins: edit it and enter the address of its start page.")
      if (!await granted(url)) return fail("page.no-access", "Symbiont may not enter the site by itself: allow the site in the panel under Settings, “Allow a site”.")
      return runs.queue({ ...task, tabId: await tabs.open(url, false) })
    },
    hear: async (event) => {
      if (event.type !== "run/ended" || !event.end.ok) return
      const found = await runs.get(event.runId)
      const task = found.ok ? found.value.run.task : undefined
      if (!task?.shortcut) return
      const shortcut = (await shortcuts.read()).find(({ name }) => name === task.shortcut)
      if (shortcut) await shortcuts.save({ ...shortcut, of: event.runId })
      // A task that runs each day must not leave a tab each day.
      if (await byClock(event.runId)) await tabs.close(task.tabId)
    }
  }
}
