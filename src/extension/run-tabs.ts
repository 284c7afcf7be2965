/** The tabs of one run: the one it was started in and those that opened from it. No other tab of the user is ever touched. */
export class RunTabs {
  readonly #tabs: number[]
  #current: number
  readonly #opened = (tab: chrome.tabs.Tab): void => {
    if (tab.id === undefined || tab.openerTabId === undefined || !this.#tabs.includes(tab.openerTabId)) return
    this.#tabs.push(tab.id)
    this.#fresh.push(tab.id)
  }
  readonly #closed = (tabId: number): void => this.forget(tabId)
  readonly #fresh: number[] = []

  constructor(first: number) {
    this.#tabs = [first]
    this.#current = first
    chrome.tabs.onCreated.addListener(this.#opened)
    chrome.tabs.onRemoved.addListener(this.#closed)
  }

  get current(): number { return this.#current }
  get all(): readonly number[] { return this.#tabs }

  /** Goes over to the newest tab that the page opened since the last call; says whether there was one. */
  follow(): boolean {
    const newest = this.#fresh.filter((tabId) => this.#tabs.includes(tabId)).at(-1)
    this.#fresh.length = 0
    if (newest === undefined) return false
    this.#current = newest
    return true
  }

  add(tabId: number): void { if (!this.#tabs.includes(tabId)) this.#tabs.push(tabId); this.#current = tabId }
  switchTo(index: number): boolean {
    const tabId = this.#tabs[index]
    if (tabId === undefined) return false
    this.#current = tabId
    return true
  }

  forget(tabId: number): void {
    const at = this.#tabs.indexOf(tabId)
    if (at === -1) return
    this.#tabs.splice(at, 1)
    // A pop-up that has done its work closes itself, and the run goes on where it came from.
    if (this.#current === tabId) this.#current = this.#tabs.at(-1) ?? tabId
  }

  release(): void {
    chrome.tabs.onCreated.removeListener(this.#opened)
    chrome.tabs.onRemoved.removeListener(this.#closed)
  }
}
