import { createStore, type StoreApi } from "zustand/vanilla"
import type { Observation } from "../../core/observation.ts"
import { fail, type AppError } from "../../core/result.ts"
import type { PanelClient } from "../client.ts"
import { en } from "../language/en.ts"
import type { RunStore } from "./run-store.ts"

/** Enough of a page to see what it is for. */
const glance = 600
/** Milliseconds in which a page that is loading, or tabs that are leafed through, may change again. */
const calmMs = 250

export type FrontState = {
  /** The page in front as far as it may be looked at. */
  page: Observation | undefined
  /** Why no task can begin there. */
  closed: AppError | undefined
  /** Looked at for the first time, with or without success. */
  known: boolean
  look(): Promise<void>
  /** Looks now, and again whenever another page comes to the front; the function given back ends it. */
  watch(): () => void
}
export type FrontStore = StoreApi<FrontState>

/** Resolves when the runs have been asked for, with or without success. */
const listed = (runs: RunStore): Promise<void> => new Promise((resolve) => {
  if (runs.getState().list !== "loading") return resolve()
  const end = runs.subscribe(({ list }) => { if (list !== "loading") { end(); resolve() } })
})

/** The page that a new task would begin on. No model is asked about it. A tab in which a task is under way isn't looked at, and so none is before it is known where that is. */
export function createFrontStore(client: PanelClient, runs: RunStore): FrontStore {
  let glances = 0
  return createStore<FrontState>()((set, get) => {
    const look = async (): Promise<void> => {
      glances += 1
      const mine = glances
      await listed(runs)
      const tabId = await client.currentTabId().catch(() => -1)
      const seen = tabId < 0 ? undefined : runs.getState().working(tabId) ? fail("task.invalid", en.worker.tabBusy, true) : await client.call("page/view", { tabId, budget: glance })
      // Another page has come to the front meanwhile.
      if (mine !== glances) return
      set({ known: true, page: seen?.ok ? seen.value : undefined, closed: seen && !seen.ok ? seen.error : undefined })
    }
    return {
      page: undefined, closed: undefined, known: false, look,
      watch() {
        let waiting: ReturnType<typeof setTimeout> | undefined
        const soon = (): void => {
          clearTimeout(waiting)
          // A panel that nobody sees looks when it is seen again.
          waiting = setTimeout(() => { if (document.visibilityState === "visible") void look() }, calmMs)
        }
        // The press of the toolbar's button opens a page to us, and brings the focus here.
        const again = (): void => { if (get().page === undefined) soon() }
        const shown = (): void => { if (document.visibilityState === "visible") soon() }
        const end = client.onFrontChange?.(soon)
        window.addEventListener("focus", again)
        document.addEventListener("visibilitychange", shown)
        // Looking costs the page some work: not before the panel itself can be used.
        const idle = requestIdleCallback(() => void look(), { timeout: 1_000 })
        return () => {
          end?.()
          clearTimeout(waiting)
          cancelIdleCallback(idle)
          window.removeEventListener("focus", again)
          document.removeEventListener("visibilitychange", shown)
        }
      }
    }
  })
}
