import { fail, type Result } from "../core/result.ts"
import type { RunEnd, Step } from "../core/step.ts"
import type { Params } from "../protocol/messages.ts"
import { driveTask, failedEnd } from "./drive-task.ts"
import type { RunningBrowser, Tab } from "./launch.ts"
import { openPage } from "./open-page.ts"

export type PageTask = {
  url: string
  /** The task without its tab, which is opened here. */
  task: Omit<Params<"task/start">, "tabId" | "files">
  files: Params<"file/grant">[]
  cloudKey?: string | undefined
  timeoutMs: number
  signal: AbortSignal
  onStep(step: Step): void
  onTab?(tab: Tab): Promise<void>
}

/** Opens the page, hands over settings and files, and drives the task to its end. */
export const runTaskOnPage = async (browser: RunningBrowser, request: PageTask): Promise<RunEnd> => {
  const started = Date.now()
  const { panel } = browser
  if (request.task.cloud) {
    const set = await panel.call("settings/set", { cloud: request.task.cloud, ...(request.cloudKey ? { key: request.cloudKey } : {}) })
    if (!set.ok) return failedEnd(set.error, started)
  }
  for (const file of request.files) {
    const granted = await panel.call("file/grant", file)
    if (!granted.ok) return failedEnd(granted.error, started)
  }
  const tab = await browser.newTab()
  answerDialogs(tab, request.task.confirm === "allow")
  // One signal ends a hundred tasks of a round: nobody may go on listening to it.
  const over = new AbortController()
  const opened = await Promise.race([openPage(tab.page, request.url), whenAborted(request.signal, over.signal)]).finally(() => { over.abort() })
  if (!opened.ok) return failedEnd(opened.error, started)
  await request.onTab?.(tab)
  const task = { ...request.task, tabId: tab.id, files: request.files.map(file => file.name) }
  const left = Math.max(0, request.timeoutMs - (Date.now() - started))
  return driveTask({ panel, task, timeoutMs: left, signal: request.signal, onStep: request.onStep })
}

const whenAborted = (signal: AbortSignal, over: AbortSignal): Promise<Result<void>> => new Promise(resolve => {
  const stop = () => { resolve(fail("task.cancelled", "Stopped by the user.")) }
  if (signal.aborted) stop()
  else signal.addEventListener("abort", stop, { signal: over })
})

/** Nobody sits before a headless browser: notices are closed, leaving a page is allowed, and real questions get the answer of `--confirm`. */
const answerDialogs = (tab: Tab, allow: boolean): void => {
  tab.page.on("dialog", dialog => {
    const accept = allow || dialog.type() === "alert" || dialog.type() === "beforeunload"
    void (accept ? dialog.accept() : dialog.dismiss()).catch(() => undefined)
  })
}
