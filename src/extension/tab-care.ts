import { fail } from "../core/result.ts"

export type TabCare = {
  /** Brings a discarded tab back and keeps it; gives a failure when the tab's page has crashed. */
  attend(tabId: number): Promise<ReturnType<typeof fail> | undefined>
  /** The tabs may be discarded again, as before. */
  release(): void
}

/** A tab that is worked in must not be put to sleep by the browser; one that was is woken. */
export const keepTab = (): TabCare => {
  const kept = new Set<number>()
  const set = (tabId: number, autoDiscardable: boolean): void => { void chrome.tabs.update(tabId, { autoDiscardable }).catch(() => undefined) }
  return {
    attend: async (tabId) => {
      const tab = await chrome.tabs.get(tabId).catch(() => undefined)
      if (!tab) return undefined
      if (tab.autoDiscardable && !kept.has(tabId)) { kept.add(tabId); set(tabId, false) }
      if (tab.status !== "unloaded") return undefined
      if (!tab.discarded) return fail("page.gone", "The page crashed: reload it and start the task again.")
      await chrome.tabs.reload(tabId).catch(() => undefined)
      return undefined
    },
    release: () => { for (const tabId of kept) set(tabId, true); kept.clear() }
  }
}
