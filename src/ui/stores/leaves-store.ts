import { createStore, type StoreApi } from "zustand/vanilla"
import type { EntityType } from "../../core/finding.ts"
import type { AppError, Result } from "../../core/result.ts"
import type { LedgerCheck, LedgerView, WhatLeaves } from "../../protocol/ledger.ts"
import type { DataCategory, Handling, PrivacyPolicy, PrivacyPolicyView, ValueDecision, ValueStanding } from "../../protocol/privacy-policy.ts"
import type { PanelClient } from "../client.ts"

const pageSize = 50
/** More entries than these are not sent at once. */
const mostEntries = 10_000
/** One value by what it is and by its kind: the rules for it depend on both. */
export type OneValue = { value: string; type: EntityType }
export const keyOf = ({ value, type }: OneValue): string => `${type} ${value}`

export type LeavesState = {
  ledger: LedgerView | undefined
  /** How many entries the list that is there was asked for. */
  limit: number
  /** Bodies that were read, by entry; `undefined` for one that wasn't kept. */
  bodies: Readonly<Record<number, WhatLeaves | undefined>>
  check: LedgerCheck | undefined
  preview: WhatLeaves | undefined
  /** What is being waited for. */
  busy: "list" | "preview" | "verify" | undefined
  policy: PrivacyPolicyView | undefined
  /** How the values that were asked about stand, by `keyOf`. */
  standings: Readonly<Record<string, ValueStanding>>
  error: AppError | undefined

  load(): Promise<void>
  more(): Promise<void>
  /** As many as can be had: for looking through them. */
  all(): Promise<void>
  readBody(seq: number): Promise<void>
  /** What the next request would hold if this task began in the tab in front. */
  show(task: string): Promise<void>
  verify(): Promise<void>
  /** The whole ledger, as it is checked offline. */
  export(): Promise<string | undefined>
  /** What the tasks did, as it is checked offline. */
  exportTrail(): Promise<string | undefined>
  loadPolicy(): Promise<void>
  /** Only what differs from what was shown is changed, upon the policy as it is by now: another window may have changed it. */
  setPolicy(part: Partial<PrivacyPolicy>): Promise<boolean>
  /** The default in place of a policy that can't be read. */
  startAnew(): Promise<boolean>
  /** `undefined`: as the preset says. */
  setHandling(of: EntityType | DataCategory, handling: Handling | undefined): Promise<boolean>
  /** What becomes of one value, whatever becomes of its kind; `undefined`: as its kind. */
  decide(of: OneValue, decision: ValueDecision | undefined): Promise<boolean>
  /** Asks how these values stand under the rules as they are now. */
  weigh(values: readonly OneValue[]): Promise<void>
}
export type LeavesStore = StoreApi<LeavesState>

/** Whether all is there that can be had. */
export const isWhole = ({ ledger, limit }: Pick<LeavesState, "ledger" | "limit">): boolean =>
  ledger !== undefined && (limit === mostEntries || ledger.entries.length >= ledger.totals.requests)

/** What left this device, what would leave now, and the rules for it. */
export function createLeavesStore(client: PanelClient): LeavesStore {
  return createStore<LeavesState>()((set, get) => {
    const wait = async <T>(busy: NonNullable<LeavesState["busy"]>, asked: Promise<Result<T>>, take: (value: T) => Partial<LeavesState>): Promise<void> => {
      set({ busy, error: undefined })
      const reply = await asked
      set({ busy: undefined, ...(reply.ok ? take(reply.value) : { error: reply.error }) })
    }
    const taken = async (asked: Promise<Result<{ text: string }>>): Promise<string | undefined> => {
      const reply = await asked
      if (!reply.ok) set({ error: reply.error })
      return reply.ok ? reply.value.text : undefined
    }
    const saved = async (asked: Promise<Result<PrivacyPolicyView>>): Promise<boolean> => {
      const reply = await asked
      set(reply.ok ? { policy: reply.value, error: undefined } : { error: reply.error })
      return reply.ok
    }
    /** One reading after the other: what the one before brought decides how many are asked for. Those that fail leave the limit as it is. */
    let listing = Promise.resolve()
    const list = (limitOf: (state: LeavesState) => number | undefined): Promise<void> => (listing = listing.then(() => {
      const limit = limitOf(get())
      return limit === undefined ? undefined : wait("list", client.call("ledger/list", { limit }), (ledger) => ({ ledger, limit }))
    }))
    return {
      ledger: undefined, limit: pageSize, bodies: {}, check: undefined, preview: undefined, busy: undefined, policy: undefined, standings: {}, error: undefined,
      load: () => list(({ limit }) => limit),
      all: () => list((state) => isWhole(state) ? undefined : mostEntries),
      more: () => list((state) => isWhole(state) ? undefined : Math.min(state.limit + pageSize, mostEntries)),
      async readBody(seq) {
        const reply = await client.call("ledger/body", { seq })
        set(reply.ok ? { bodies: { ...get().bodies, [seq]: reply.value.leaves } } : { error: reply.error })
      },
      async show(task) {
        const tabId = await client.currentTabId()
        await wait("preview", client.call("leaves/preview", { tabId, task }), (preview) => ({ preview }))
      },
      verify: () => wait("verify", client.call("ledger/verify", {}), (check) => ({ check })),
      export: () => taken(client.call("ledger/export", {})),
      exportTrail: () => taken(client.call("audit/export", {})),
      async loadPolicy() {
        const reply = await client.call("policy/get", {})
        set(reply.ok ? { policy: reply.value } : { error: reply.error })
      },
      async setPolicy(part) {
        const shown = get().policy?.policy
        if (!shown) return false
        const was = Object.fromEntries(Object.keys(part).map((name) => [name, shown[name as keyof PrivacyPolicy]]))
        return saved(client.call("policy/change", { was, part }))
      },
      startAnew: () => saved(client.call("policy/set", { policy: { version: 1 } })),
      async setHandling(of, handling) {
        const { policy } = get()
        if (!policy) return false
        const { [of]: _before, ...others } = policy.policy.handling
        return get().setPolicy({ handling: handling === undefined ? others : { ...others, [of]: handling } })
      },
      decide: ({ value, type }, decision) => saved(client.call("policy/decide", { value, type, ...(decision ? { decision } : {}) })),
      async weigh(values) {
        const asked = [...new Map(values.map(({ value, type }) => [keyOf({ value, type }), { value, type }])).values()]
        if (asked.length === 0) return
        const reply = await client.call("policy/standings", { values: asked })
        if (!reply.ok) { set({ error: reply.error }); return }
        set({ standings: { ...get().standings, ...Object.fromEntries(asked.flatMap((one, index) => { const standing = reply.value[index]; return standing ? [[keyOf(one), standing]] : [] })) } })
      }
    }
  })
}
