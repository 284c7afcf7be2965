/** The piece of the browser's lock manager that a lease needs. */
export type Locks = { request<T>(name: string, options: { ifAvailable: true }, use: (lock: object | null) => Promise<T>): Promise<T> }

export type TabLease = {
  /** The tab for oneself, until the function given back is called; nothing where another driver has it. */
  take(tabId: number): Promise<(() => void) | undefined>
}

/**
 * One driver a tab, over all contexts of the extension. The browser's own locks are what two workers share while one
 * replaces the other, and they free themselves when their holder dies: no expiry has to be guessed.
 */
export const createTabLease = (locks: Locks = navigator.locks as Locks): TabLease => ({
  take: (tabId) => new Promise((resolve, reject) => {
    const held = (lock: object | null): Promise<void> => {
      if (!lock) { resolve(undefined); return Promise.resolve() }
      return new Promise<void>((release) => { resolve(release) })
    }
    locks.request(`tab ${tabId}`, { ifAvailable: true }, held).catch(reject)
  })
})
