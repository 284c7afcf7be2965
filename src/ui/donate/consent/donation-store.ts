import { createStore, type StoreApi } from "zustand/vanilla"
import type { AppError } from "../../../core/result.ts"
import type { DonationState } from "../../../protocol/donation.ts"
import type { Params, Reply } from "../../../protocol/messages.ts"
import type { PanelClient } from "../../client.ts"
import { t } from "../../language/language.ts"
import { shownNotices } from "./notice.ts"

export type DonationView = {
  state: DonationState | undefined
  error: AppError | undefined
  /** What became of the last thing asked. */
  said: string | undefined
  busy: boolean

  load(): Promise<void>
  lookUp(collector: Params<"donate/collector">): Promise<void>
  choose(answers: Params<"donate/choose">["answers"]): Promise<void>
  takeBack(what: Params<"donate/take-back">): Promise<void>
  undo(id: string): Promise<void>
  sendNow(id: string): Promise<void>
  records(): Promise<Reply<"donate/records"> | undefined>
}
export type DonationStore = StoreApi<DonationView>

/** What the user agreed to, and what became of what they gave; the worker knows, this asks. */
export const createDonationStore = (client: Pick<PanelClient, "call">): DonationStore => createStore<DonationView>()((set, get) => {
  const read = async (): Promise<void> => {
    let reply = await client.call("donate/state", { notices: shownNotices(get().state?.collector) })
    // Which words are shown depends on the collector, so one that wasn't known yet takes a second look.
    if (reply.ok && reply.value.collector) reply = await client.call("donate/state", { notices: shownNotices(reply.value.collector) })
    set(reply.ok ? { state: reply.value } : { error: reply.error })
  }
  const act = async (work: () => Promise<{ ok: true; said?: string | undefined } | { ok: false; error: AppError }>): Promise<void> => {
    set({ busy: true, error: undefined, said: undefined })
    const done = await work()
    await read()
    set(done.ok ? { busy: false, said: done.said } : { busy: false, error: done.error })
  }
  return {
    state: undefined, error: undefined, said: undefined, busy: false,
    load: async () => { set({ error: undefined }); await read() },
    lookUp: (collector) => act(async () => client.call("donate/collector", collector)),
    choose: (answers) => act(async () => {
      const reply = await client.call("donate/choose", { answers, notices: shownNotices(get().state?.collector) })
      return reply.ok ? { ok: true, said: t("words.saved") } : reply
    }),
    takeBack: (what) => act(async () => {
      const reply = await client.call("donate/take-back", what)
      if (!reply.ok) return reply
      const { heard, erased } = reply.value
      return { ok: true, said: !heard ? undefined : erased > 0 ? t("donate.erased", { count: erased }) : t("donate.tookBack") }
    }),
    undo: (id) => act(async () => {
      const reply = await client.call("donate/undo", { id })
      return reply.ok ? { ok: true, said: reply.value.undone ? t("donate.undone") : t("donate.tooLate") } : reply
    }),
    sendNow: (id) => act(async () => client.call("donate/send-now", { id })),
    records: async () => {
      const reply = await client.call("donate/records", {})
      if (!reply.ok) set({ error: reply.error })
      return reply.ok ? reply.value : undefined
    }
  }
})
