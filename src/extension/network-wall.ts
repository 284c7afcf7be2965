/** The piece of the browser that the wall is built with. */
export type WallBrowser = {
  readonly id: string
  readonly session: Pick<chrome.storage.StorageArea, "get" | "set">
  /** Puts these rules in the place of all others, at once. */
  replace(rules: chrome.declarativeNetRequest.Rule[]): Promise<void>
}

/**
 * The wall behind the egress door: the browser itself refuses requests of this extension to any host that isn't listed,
 * whichever code makes them. Only requests of our own pages and worker are meant; tabs and what is in them are not.
 */
export type NetworkWall = {
  /**
   * Opens it for what one purpose needs (and no longer for what that purpose needed before): origins such as
   * `https://api.example.com`, or bare domains with all below them.
   */
  open(purpose: string, hosts: readonly string[]): Promise<void>
  close(purpose: string): Promise<void>
}

// Not "main_frame": a run that opens an address in its tab is such a request too, and where it may go is the guard's to say.
const kinds = ["sub_frame", "stylesheet", "script", "image", "font", "object", "xmlhttprequest", "ping", "csp_report", "media", "websocket", "webtransport", "webbundle", "other"] as `${chrome.declarativeNetRequest.ResourceType}`[]
const stored = "wall"

/** One rule that blocks, and above it one for each listed host. */
export const wallRules = (id: string, hosts: readonly string[]): chrome.declarativeNetRequest.Rule[] => {
  const own = { initiatorDomains: [id], resourceTypes: kinds as chrome.declarativeNetRequest.ResourceType[] }
  return [
    { id: 1, priority: 1, action: { type: "block" }, condition: own },
    ...hosts.map((host, index): chrome.declarativeNetRequest.Rule => ({
      id: index + 2, priority: 2, action: { type: "allow" }, condition: { ...own, ...(host.includes("://") ? { urlFilter: `|${host}/` } : { requestDomains: [host] }) }
    }))
  ]
}

const ofChrome = (): WallBrowser => ({
  id: chrome.runtime.id,
  session: chrome.storage.session,
  // Kept over a restart of the browser: the wall stands before the worker runs.
  replace: async (addRules) => {
    const removeRuleIds = (await chrome.declarativeNetRequest.getDynamicRules()).map(({ id }) => id)
    await chrome.declarativeNetRequest.updateDynamicRules({ removeRuleIds, addRules })
  }
})

/** What it is open for is remembered as long as the browser runs, so that a download outlives the worker that began it. */
export const createNetworkWall = (browser: WallBrowser = ofChrome()): NetworkWall => {
  const known = async (): Promise<Record<string, string[]>> => ((await browser.session.get(stored))[stored] ?? {}) as Record<string, string[]>
  const lay = (open: Record<string, string[]>): Promise<void> => browser.replace(wallRules(browser.id, [...new Set(Object.values(open).flat())]))
  // At once, before settings or policy have been read: right after the installation there is no wall yet.
  let last: Promise<void> = known().then(lay).catch(() => undefined)
  const change = (purpose: string, hosts: readonly string[]): Promise<void> => {
    const mine = last.then(async () => {
      const open = { ...await known(), [purpose]: [...hosts] }
      if (hosts.length === 0) delete open[purpose]
      await lay(open)
      await browser.session.set({ [stored]: open })
    })
    last = mine.catch(() => undefined)
    return mine
  }
  return { open: change, close: (purpose) => change(purpose, []) }
}
