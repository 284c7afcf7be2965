import { whereFrom } from "../page/where-from.ts"
import { pause, within } from "./wait.ts"

/** One that may own a new tab: the tabs of a run. */
export type Claimant = { has(tabId: number): boolean; take(tabId: number): void }

/** What a run does at the moment, as far as a new tab may come of it. */
export type Acting = {
  windowId: number
  /** Address of the page that is acted on. */
  page: string
  /** Where a link leads that opens in a new tab. */
  leads?: string | undefined
}

/** What a new tab tells of where it came from. */
export type Newborn = { url: string; referrer?: string | undefined }
export type BirthBrowser = {
  listen(hear: (tab: Pick<chrome.tabs.Tab, "id" | "openerTabId" | "windowId">) => void): void
  addressOf(tabId: number): Promise<string>
  /** Nothing as long as it has come to no page. */
  look(tabId: number): Promise<Newborn | undefined>
}

export type TabBirths = {
  join(who: Claimant): void
  leave(who: Claimant): void
  /** Says that a run acts; gives what ends it. */
  begin(who: Claimant, acting: Acting): () => void
  /** No other tabs than these are driven. */
  alone(who: Claimant): boolean
  /** Whether a tab is still being asked whose it is, and it may be this one's. */
  deciding(who: Claimant): boolean
}

/** A tab that a page opens is there after this. */
const comesMs = 600
const matches = (page: string, referrer: string): boolean => {
  if (!URL.canParse(page)) return false
  const { origin, href, hash } = new URL(page)
  return referrer === `${origin}/` || referrer === (hash === "" ? href : href.slice(0, -hash.length))
}

/**
 * Tells whose a new tab is. The browser's `openerTabId` names the tab that was in front in the window, whichever page opened the new one:
 * for a run in a tab behind it names the user's tab, or another run's. So where runs act, a tab that could be of several is asked: where
 * it goes (a link's address), else where its page says that it came from.
 */
export const createTabBirths = (browser: BirthBrowser): TabBirths => {
  const alive = new Set<Claimant>()
  const acts = new Map<Claimant, Acting>()
  const open = new Map<Claimant, number>()
  let listening = false

  type Rival = { who: Claimant | undefined; page: string; leads?: string | undefined }
  const decide = async (tabId: number, rivals: readonly Rival[], otherwise: Claimant | undefined): Promise<Claimant | undefined> => {
    for (const until = Date.now() + comesMs; Date.now() < until; await pause(30)) {
      const seen = await browser.look(tabId)
      if (!seen) continue
      const byLink = rivals.filter(({ leads }) => leads === seen.url)
      const left = byLink.length > 0 ? byLink : rivals
      const byPage = left.filter(({ page }) => seen.referrer !== undefined && matches(page, seen.referrer))
      const [sure] = byPage.length === 1 ? byPage : byLink.length === 1 ? byLink : []
      if (sure) return sure.who
      // A page that says where it came from won't say more later.
      if (seen.referrer) break
    }
    return otherwise
  }

  const hear = ({ id, openerTabId, windowId }: Pick<chrome.tabs.Tab, "id" | "openerTabId" | "windowId">): void => {
    if (id === undefined || openerTabId === undefined) return
    const parent = [...alive].find((who) => who.has(openerTabId))
    const busy = [...acts].filter(([, acting]) => acting.windowId === windowId)
    const [first] = busy
    if (!first || (busy.length === 1 && first[0] === parent)) { parent?.take(id); return }
    const asked = [...new Set([...busy.map(([who]) => who), ...(parent ? [parent] : [])])]
    // Nothing speaks against the only run that acts, unless the tab in front is the user's and no link of the run leads to a tab.
    const likely = busy.length === 1 && (parent !== undefined || first[1].leads !== undefined) ? first[0] : parent
    for (const who of asked) open.set(who, (open.get(who) ?? 0) + 1)
    void (async () => {
      try {
        const front: Rival[] = busy.some(([who]) => who === parent) ? [] : [{ who: parent, page: await browser.addressOf(openerTabId) }]
        const owner = await decide(id, [...busy.map(([who, acting]) => ({ who, ...acting })), ...front], likely)
        if (owner && alive.has(owner) && ![...alive].some((who) => who.has(id))) owner.take(id)
      } finally { for (const who of asked) open.set(who, (open.get(who) ?? 1) - 1) }
    })()
  }

  return {
    join: (who) => {
      alive.add(who)
      if (!listening) browser.listen(hear)
      listening = true
    },
    leave: (who) => { alive.delete(who); acts.delete(who); open.delete(who) },
    begin: (who, acting) => {
      acts.set(who, acting)
      return () => { setTimeout(() => { if (acts.get(who) === acting) acts.delete(who) }, comesMs) }
    },
    alone: (who) => alive.size === 1 && alive.has(who),
    deciding: (who) => (open.get(who) ?? 0) > 0
  }
}

/** The browser's, one for all runs. */
export const tabBirths = createTabBirths({
  listen: (hear) => { chrome.tabs.onCreated.addListener(hear) },
  addressOf: async (tabId) => (await chrome.tabs.get(tabId).catch(() => undefined))?.url ?? "",
  look: async (tabId) => {
    const tab = await chrome.tabs.get(tabId).catch(() => undefined)
    const url = tab?.pendingUrl ?? tab?.url ?? ""
    if (!/^https?:/.test(url)) return undefined
    const asked = chrome.scripting.executeScript({ target: { tabId }, injectImmediately: true, func: whereFrom }).then(([answer]) => answer?.result, () => undefined)
    const [at, referrer] = await within(asked, 300) ?? []
    // Not the page yet but what stands before it.
    return at !== undefined && /^https?:/.test(at) ? { url, referrer } : { url }
  }
})
