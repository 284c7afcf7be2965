import { createStore, type StoreApi } from "zustand/vanilla"
import type { AppError } from "../../core/result.ts"
import type { RunPlace } from "../../protocol/records.ts"
import type { PanelClient } from "../client.ts"
import type { RunStore } from "./run-store.ts"

/** Milliseconds that nothing is typed before it is looked for. */
const typingMs = 200
/** As many as are found before more are asked for. */
const enough = 60

export type SearchState = {
  /** What is looked for; empty: nothing is. */
  query: string
  /** Ids of the runs that were found, the newest first. They are among the runs of the run store. */
  found: readonly string[]
  looked: number
  all: number
  /** "more": enough were found, and there are runs that were not looked through yet. */
  state: "searching" | "more" | "done" | "failed"
  error: AppError | undefined
  /** Looks for other words; an earlier search ends. */
  find(query: string): void
  /** Goes on where enough were found, or where it failed. */
  goOn(): Promise<void>
}
export type SearchStore = StoreApi<SearchState>

/** The search in the history: the worker looks through it page by page, and what it has found is there at once. */
export function createSearchStore(client: PanelClient, runs: RunStore): SearchStore {
  let next: RunPlace | undefined
  /** Counts the wishes: an answer to an earlier one is not taken. */
  let wish = 0
  let waiting: ReturnType<typeof setTimeout> | undefined
  return createStore<SearchState>()((set, get) => ({
    query: "", found: [], looked: 0, all: 0, state: "done", error: undefined,
    find(query) {
      wish += 1
      next = undefined
      clearTimeout(waiting)
      set({ query, found: [], looked: 0, all: 0, error: undefined, state: query.trim() === "" ? "done" : "searching" })
      if (query.trim() !== "") waiting = setTimeout(() => void get().goOn(), typingMs)
    },
    async goOn() {
      const mine = wish
      const wanted = get().found.length + enough
      set({ state: "searching", error: undefined })
      do {
        const reply = await client.call("run/search", { words: get().query.trim().slice(0, 200), ...(next ? { before: next } : {}) })
        if (mine !== wish) return
        if (!reply.ok) return set({ state: "failed", error: reply.error })
        runs.getState().learn(reply.value.found)
        next = reply.value.next
        set({ found: [...get().found, ...reply.value.found.map(({ id }) => id)], looked: get().looked + reply.value.looked, all: reply.value.all })
      } while (next && get().found.length < wanted)
      set({ state: next ? "more" : "done" })
    }
  }))
}
