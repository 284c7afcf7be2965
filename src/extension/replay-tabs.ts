import type { ReplayParts } from "./replay.ts"

const loadMs = 15_000

/** Resolves when the tab has loaded, or has had time enough: the run's own waiting says what is wrong then. */
const whenLoaded = (tabId: number): Promise<void> => new Promise((resolve) => {
  const done = (): void => { chrome.tabs.onUpdated.removeListener(hear); clearTimeout(timer); resolve() }
  const hear = (id: number, { status }: { status?: string }): void => { if (id === tabId && status === "complete") done() }
  const timer = setTimeout(done, loadMs)
  chrome.tabs.onUpdated.addListener(hear)
  void chrome.tabs.get(tabId).then(({ status, pendingUrl }) => { if (status === "complete" && pendingUrl === undefined) done() }, done)
})

/** Tabs for runs that begin on a page of their own. */
export const replayTabs: ReplayParts["tabs"] = {
  // The browser tells the address only of sites that we may enter.
  addressOf: async (tabId) => (await chrome.tabs.get(tabId).catch(() => undefined))?.url,
  open: async (url, front) => {
    const { id = chrome.tabs.TAB_ID_NONE } = await chrome.tabs.create({ url, active: front })
    await whenLoaded(id)
    return id
  },
  close: async (tabId) => {
    const tab = await chrome.tabs.get(tabId).catch(() => undefined)
    if (tab && !tab.active) await chrome.tabs.remove(tabId).catch(() => undefined)
  }
}
