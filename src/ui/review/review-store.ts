import { createStore, type StoreApi } from "zustand/vanilla"
import type { AppError } from "../../core/result.ts"
import type { DonationState, Edits, ReviewView } from "../../protocol/donation.ts"
import type { PanelClient } from "../client.ts"
import { shownNotices } from "../donate/consent/notice.ts"

export type ReviewState = {
  edits: Edits
  view: ReviewView | undefined
  error: AppError | undefined
  busy: boolean
  donations: DonationState | undefined
  /** The donation that was made of the run, here or earlier. */
  given: { id: string } | undefined
  undone: boolean

  load(): Promise<void>
  edit(change: Partial<Edits>): Promise<void>
  strikeWords(words: string): Promise<void>
  restoreWords(words: string): Promise<void>
  toggleStep(step: number): Promise<void>
  give(): Promise<void>
  undo(): Promise<void>
  sendNow(): Promise<void>
  refresh(): Promise<void>
}
export type ReviewStore = StoreApi<ReviewState>

/** A run under review. What is changed is kept here; what would be sent is asked of the worker anew after each change. */
export const createReviewStore = (client: Pick<PanelClient, "call">, runId: string): ReviewStore => createStore<ReviewState>()((set, get) => {
  let asked = 0
  const look = async (): Promise<void> => {
    const mine = asked += 1
    set({ busy: true, error: undefined })
    const reply = await client.call("donate/review", { runId, edits: get().edits })
    // A later change has overtaken this one.
    if (mine !== asked) return
    set(reply.ok ? { busy: false, view: reply.value } : { busy: false, error: reply.error })
  }
  const edit = async (change: Partial<Edits>): Promise<void> => { set({ edits: { ...get().edits, ...change } }); await look() }
  const refresh = async (): Promise<void> => {
    let reply = await client.call("donate/state", { notices: shownNotices(get().donations?.collector) })
    if (reply.ok && reply.value.collector) reply = await client.call("donate/state", { notices: shownNotices(reply.value.collector) })
    if (!reply.ok) return set({ error: reply.error })
    const { waiting, given } = reply.value
    const [known] = [...waiting, ...given].filter((one) => one.runId === runId)
    set({ donations: reply.value, given: known && { id: known.id } })
  }
  return {
    edits: { strikes: [], nameSite: false, kind: "other", success: null }, view: undefined, error: undefined, busy: false, donations: undefined, given: undefined, undone: false,
    refresh,
    load: async () => {
      await refresh()
      if (get().donations?.standings.donation === "given" && !get().given) await look()
    },
    edit,
    strikeWords: async (words) => {
      if (words.trim() === "" || get().edits.strikes.some((one) => one.kind === "span" && one.words === words)) return
      await edit({ strikes: [...get().edits.strikes, { kind: "span", words }] })
    },
    restoreWords: (words) => edit({ strikes: get().edits.strikes.filter((one) => one.kind !== "span" || one.words !== words) }),
    toggleStep: (step) => {
      const { strikes } = get().edits
      const without = strikes.filter((one) => one.kind !== "step" || one.step !== step)
      return edit({ strikes: without.length < strikes.length ? without : [...strikes, { kind: "step", step }] })
    },
    give: async () => {
      const { view, edits, donations } = get()
      if (!view) return
      set({ busy: true, error: undefined, undone: false })
      const reply = await client.call("donate/give", { runId, edits, sha256: view.sha256, notices: shownNotices(donations?.collector) })
      set(reply.ok ? { busy: false } : { busy: false, error: reply.error })
      await refresh()
    },
    undo: async () => {
      const { given } = get()
      const reply = given && await client.call("donate/undo", { id: given.id })
      await refresh()
      if (reply?.ok && reply.value.undone) { set({ undone: true }); await look() }
    },
    sendNow: async () => {
      const { given } = get()
      if (given) await client.call("donate/send-now", { id: given.id })
      await refresh()
    }
  }
})
