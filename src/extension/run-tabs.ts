import * as z from "zod"
import { noNotes, type RunNotes } from "./run-notes.ts"
import { tabBirths } from "./tab-births.ts"
import { pause } from "./wait.ts"

const savedSchema = z.object({ tabs: z.array(z.int()), current: z.int(), foreign: z.array(z.int()) })
const what = "tabs"

/** The tabs that a run had when its worker was stopped, and that may be there still. */
export const savedTabs = async (notes: RunNotes): Promise<number[]> => {
  const saved = savedSchema.safeParse(await notes.read(what))
  return saved.success ? saved.data.tabs : []
}

/**
 * The tabs of one run: the one it was started in and those that opened from it. No other tab of the user is ever touched.
 * They are noted down, so that a run that is taken up again goes on in the tab where it was.
 */
export class RunTabs {
  #tabs: number[]
  #current: number
  /** Children of our tabs that were there before the run began: the user's own. */
  #foreign: number[] = []
  readonly #notes: RunNotes
  readonly #fresh: number[] = []
  #passed: string[] = []
  /** Only of the tab at work: what others come to is looked at when the run goes over to them. */
  readonly #led = (tabId: number, { url }: chrome.tabs.OnUpdatedInfo): void => { if (tabId === this.#current && url !== undefined) this.#passed.push(url) }
  readonly #closed = (tabId: number): void => this.forget(tabId)
  /** A discarded tab may come back under another id. */
  readonly #replaced = (added: number, removed: number): void => {
    this.#tabs = this.#tabs.map((tabId) => (tabId === removed ? added : tabId))
    if (this.#current === removed) this.#current = added
    this.#save()
  }

  constructor(first: number, notes: RunNotes = noNotes) {
    this.#tabs = [first]
    this.#current = first
    this.#notes = notes
    tabBirths.join(this)
    chrome.tabs.onUpdated.addListener(this.#led)
    chrome.tabs.onRemoved.addListener(this.#closed)
    chrome.tabs.onReplaced.addListener(this.#replaced)
  }

  /** Finds the tabs of an earlier worker again, and those that opened and closed while no worker was there. */
  async restore(): Promise<void> {
    const saved = savedSchema.safeParse(await this.#notes.read(what))
    const open = await chrome.tabs.query({})
    const childrenOf = (parents: readonly number[]): number[] =>
      open.flatMap(({ id, openerTabId }) => (id !== undefined && openerTabId !== undefined && parents.includes(openerTabId) ? [id] : []))
    if (!saved.success) this.#foreign = childrenOf(this.#tabs)
    else {
      this.#foreign = saved.data.foreign
      const there = saved.data.tabs.filter((tabId) => open.some(({ id }) => id === tabId))
      const born = childrenOf(there).filter((tabId) => !there.includes(tabId) && !this.#foreign.includes(tabId))
      if (there.length > 0) {
        this.#tabs = [...there, ...born]
        this.#current = born.at(-1) ?? (there.includes(saved.data.current) ? saved.data.current : there.at(-1) ?? this.#current)
      }
    }
    this.#save()
  }

  get current(): number { return this.#current }
  get all(): readonly number[] { return this.#tabs }
  has(tabId: number): boolean { return this.#tabs.includes(tabId) }
  /** A tab that opened from one of these. */
  take(tabId: number): void {
    this.#tabs.push(tabId)
    this.#fresh.push(tabId)
    this.#save()
  }

  /** Says that the tab at work is acted on, for as long as what is given back isn't called. `leads`: the address that a link opens in a new tab. */
  async acting(leads: () => Promise<string | undefined>): Promise<() => void> {
    const tab = await chrome.tabs.get(this.#current).catch(() => undefined)
    if (!tab) return () => undefined
    const certain = tab.active && tabBirths.alone(this)
    return tabBirths.begin(this, { windowId: tab.windowId, page: tab.url ?? "", leads: certain ? undefined : await leads() })
  }

  /** Addresses that the tab at work has come to since the last call. */
  passed(): readonly string[] {
    const passed = this.#passed
    this.#passed = []
    return passed
  }

  /** Goes over to the newest tab that the page opened since the last call; says whether there was one. */
  follow(): boolean {
    const newest = this.#fresh.filter((tabId) => this.#tabs.includes(tabId)).at(-1)
    this.#fresh.length = 0
    if (newest === undefined) return false
    this.#go(newest)
    return true
  }

  /** The same for a tab that may be a moment away. */
  async followSoon(ms: number): Promise<boolean> {
    for (const until = Date.now() + ms; ; await pause(20)) {
      if (this.follow()) return true
      if (Date.now() >= until && !tabBirths.deciding(this)) return false
    }
  }

  add(tabId: number): void { if (!this.#tabs.includes(tabId)) this.#tabs.push(tabId); this.#go(tabId) }
  switchTo(index: number): boolean {
    const tabId = this.#tabs[index]
    if (tabId === undefined) return false
    this.#go(tabId)
    return true
  }

  forget(tabId: number): void {
    const at = this.#tabs.indexOf(tabId)
    if (at === -1) return
    this.#tabs.splice(at, 1)
    // A pop-up that has done its work closes itself, and the run goes on where it came from.
    if (this.#current === tabId) this.#current = this.#tabs.at(-1) ?? tabId
    this.#save()
  }

  release(): void {
    tabBirths.leave(this)
    chrome.tabs.onUpdated.removeListener(this.#led)
    chrome.tabs.onRemoved.removeListener(this.#closed)
    chrome.tabs.onReplaced.removeListener(this.#replaced)
  }

  #go(tabId: number): void { this.#current = tabId; this.#save() }
  #save(): void { void this.#notes.write(what, { tabs: this.#tabs, current: this.#current, foreign: this.#foreign }) }
}
