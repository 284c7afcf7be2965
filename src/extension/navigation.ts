import type { Action } from "../core/action.ts"
import type { Outcome } from "../core/outcome.ts"
import { failed } from "./outcomes.ts"
import type { RunTabs } from "./run-tabs.ts"
import { refuseAddress } from "./page-support.ts"
import { pause } from "./wait.ts"

/** A page that has not answered its server's turn by then counts as not loading. */
export const loadLimitMs = 30_000

/** A navigation that was announced but that no document followed (a download, an empty answer) is given up after this. */
const announcedMs = 400

/**
 * Waits while the tab waits for a new document. A document that has come but still loads pictures does not hold us up:
 * whoever enters it waits until it has been parsed. `leaving`: the page said that it is about to be replaced, and
 * `arrived` tells whether it has been. Gives false when the time is over.
 */
export const waitForDocument = async (tabId: number, signal: AbortSignal, { leaving = false, arrived = async () => true, limitMs = loadLimitMs }: {
  leaving?: boolean
  arrived?: () => Promise<boolean>
  limitMs?: number
} = {}): Promise<boolean> => {
  const began = Date.now()
  let idleSince = began
  while (!signal.aborted) {
    const tab = await chrome.tabs.get(tabId).catch(() => undefined)
    if (!tab) return true
    if (tab.status === "loading") idleSince = Date.now()
    const pending = tab.status === "loading" && tab.pendingUrl !== undefined
    if (!pending && (!leaving || await arrived() || Date.now() - idleSince > announcedMs)) return true
    if (Date.now() - began > limitMs) return false
    await pause(30, signal)
  }
  return true
}

export type HostAction = Extract<Action, { verb: "goto" | "back" | "forward" | "tab" | "dialog" }>
export const isHostAction = (action: Action): action is HostAction => ["goto", "back", "forward", "tab", "dialog"].includes(action.verb)

const ok = (changes: string[], text?: string): Outcome => ({ status: "ok", detail: "", changes, ...(text === undefined ? {} : { text }) })
const resolved = (address: string, base: string | undefined): string | undefined => {
  try { return new URL(address, base).href } catch { return undefined }
}

/** Runs what concerns a tab rather than a document. The caller waits for the new document. */
export const performHostAction = async (action: HostAction, tabs: RunTabs): Promise<Outcome> => {
  const tabId = tabs.current
  try {
    switch (action.verb) {
      case "goto": return await open(action.url, tabs)
      case "back": await travel(tabId, -1); return ok(["navigated"])
      case "forward": await travel(tabId, 1); return ok(["navigated"])
      case "tab": return await changeTab(action, tabs)
      case "dialog": return failed("unsupported", "A dialog of the browser can only be answered by the user: ask the user to answer it.")
    }
  } catch {
    return failed("navigation", isTravel(action) ? nowhere(action) : "The tab could not be changed.")
  }
}

export const isTravel = (action: Action): action is Extract<Action, { verb: "back" | "forward" }> => action.verb === "back" || action.verb === "forward"
export const nowhere = ({ verb }: { verb: "back" | "forward" }): string => `There is no page to go ${verb} to.`

/**
 * The page's own history, since the browser's buttons skip pages on which no person clicked, and our clicks don't count. Only
 * where no script may run are the browser's buttons taken.
 */
const travel = async (tabId: number, by: -1 | 1): Promise<void> => {
  try {
    await chrome.scripting.executeScript({ target: { tabId }, args: [by], func: (delta: number) => { globalThis.history.go(delta) } })
  } catch { await (by === -1 ? chrome.tabs.goBack(tabId) : chrome.tabs.goForward(tabId)) }
}

/**
 * Gives up a navigation that brings nothing, so that the page that is still there can be worked on. A page's own `stop()` doesn't
 * reach a navigation that the browser began, and the browser has no call for it; but a newer navigation takes an older one's place,
 * and one to a spot of the same document loads nothing.
 */
export const stopLoading = async (tabId: number): Promise<void> => {
  try {
    const { url, pendingUrl } = await chrome.tabs.get(tabId)
    if (url !== undefined && pendingUrl !== undefined) {
      await chrome.tabs.update(tabId, { url: url.includes("#") ? url : `${url}#` })
      // The address and the entry in the history are put back as they were.
      await chrome.scripting.executeScript({ target: { tabId }, injectImmediately: true, args: [url], func: (address: string) => { globalThis.history.replaceState(globalThis.history.state, "", address) } })
    }
    await chrome.scripting.executeScript({ target: { tabId }, injectImmediately: true, func: () => { globalThis.stop() } })
  } catch { /* Then there is nothing to stop, or no page that could. */ }
}

const open = async (url: string, tabs: RunTabs): Promise<Outcome> => {
  const address = resolved(url, (await chrome.tabs.get(tabs.current)).url)
  if (address === undefined || refuseAddress(address)) return failed("invalid", "That address cannot be opened: use one that begins with http:// or https://.")
  await chrome.tabs.update(tabs.current, { url: address })
  return ok(["navigated"])
}

const changeTab = async (action: Extract<Action, { verb: "tab" }>, tabs: RunTabs): Promise<Outcome> => {
  const index = action.index ?? tabs.all.indexOf(tabs.current)
  if (action.op === "new") {
    const address = action.url === undefined ? undefined : resolved(action.url, undefined)
    if (address === undefined || refuseAddress(address)) return failed("invalid", "A new tab needs an address that begins with http:// or https://.")
    const tab = await chrome.tabs.create({ url: address, active: false, openerTabId: tabs.current })
    if (tab.id !== undefined) tabs.add(tab.id)
    return ok(["new tab"])
  }
  if (action.op === "switch") return tabs.switchTo(index) ? ok(["switched tab"]) : failed("invalid", `There are ${tabs.all.length} tabs, numbered from 0.`)
  const closing = tabs.all[index]
  if (closing === undefined) return failed("invalid", `There are ${tabs.all.length} tabs, numbered from 0.`)
  if (tabs.all.length === 1) return failed("blocked", "The last tab of a task stays open.", "unfit")
  await chrome.tabs.remove(closing)
  tabs.forget(closing)
  return ok(["closed tab"])
}
