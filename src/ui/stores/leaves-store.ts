import { createStore, type StoreApi } from "zustand/vanilla"
import type { EntityType } from "../../core/finding.ts"
import type { Result } from "../../core/result.ts"
import type { LedgerCheck, LedgerView, WhatLeaves } from "../../protocol/ledger.ts"
import type { Handling, PrivacyPolicy, PrivacyPolicyView } from "../../protocol/privacy-policy.ts"
import type { DataCategory } from "../../protocol/privacy-policy.ts"
import type { PanelClient } from "../client.ts"
import { withDecision, type ValueDecision } from "../leaves/value-decision.ts"

const pageSize = 50

export type LeavesState = {
  ledger: LedgerView | undefined
  /** How many entries are asked for. */
  limit: number
  /** Bodies that were read, by entry; `undefined` for one that wasn't kept. */
  bodies: Readonly<Record<number, WhatLeaves | undefined>>
  check: LedgerCheck | undefined
  preview: WhatLeaves | undefined
  /** What is being waited for. */
  busy: "list" | "preview" | "verify" | undefined
  policy: PrivacyPolicyView | undefined
  error: string | undefined

  load(): Promise<void>
  more(): Promise<void>
  readBody(seq: number): Promise<void>
  /** What the next request would hold if this task began in the tab in front. */
  show(task: string): Promise<void>
  verify(): Promise<void>
  /** The whole ledger, as it is checked offline. */
  export(): Promise<string | undefined>
  /** What the tasks did, as it is checked offline. */
  exportTrail(): Promise<string | undefined>
  loadPolicy(): Promise<void>
  setPolicy(part: Partial<PrivacyPolicy>): Promise<boolean>
  /** `undefined`: as the preset says. */
  setHandling(of: EntityType | DataCategory, handling: Handling | undefined): Promise<boolean>
  /** What becomes of one value, whatever becomes of its kind; `undefined`: as its kind. */
  decide(value: string, decision: ValueDecision | undefined): Promise<boolean>
}
export type LeavesStore = StoreApi<LeavesState>

/** What left this device, what would leave now, and the rules for it. */
export function createLeavesStore(client: PanelClient): LeavesStore {
  return createStore<LeavesState>()((set, get) => {
    const wait = async <T>(busy: NonNullable<LeavesState["busy"]>, asked: Promise<Result<T>>, take: (value: T) => Partial<LeavesState>): Promise<void> => {
      set({ busy, error: undefined })
      const reply = await asked
      set({ busy: undefined, ...(reply.ok ? take(reply.value) : { error: reply.error.message }) })
    }
    const taken = async (asked: Promise<Result<{ text: string }>>): Promise<string | undefined> => {
      const reply = await asked
      if (!reply.ok) set({ error: reply.error.message })
      return reply.ok ? reply.value.text : undefined
    }
    /** One after the other, each upon the policy as the one before left it: none may be lost, least of all a "never". */
    let deciding: Promise<unknown> = Promise.resolve()
    const decide = async (value: string, decision: ValueDecision | undefined): Promise<boolean> => {
      await get().loadPolicy()
      const { policy } = get()
      return policy !== undefined && await get().setPolicy(withDecision(policy.policy, value, decision))
    }
    const load = (): Promise<void> => wait("list", client.call("ledger/list", { limit: get().limit }), (ledger) => ({ ledger }))
    return {
      ledger: undefined, limit: pageSize, bodies: {}, check: undefined, preview: undefined, busy: undefined, policy: undefined, error: undefined,
      load,
      more: () => { set({ limit: get().limit + pageSize }); return load() },
      async readBody(seq) {
        const reply = await client.call("ledger/body", { seq })
        set(reply.ok ? { bodies: { ...get().bodies, [seq]: reply.value.leaves } } : { error: reply.error.message })
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
        set(reply.ok ? { policy: reply.value } : { error: reply.error.message })
      },
      async setPolicy(part) {
        const { policy } = get()
        if (!policy) return false
        const reply = await client.call("policy/set", { policy: { ...policy.policy, ...part } })
        set(reply.ok ? { policy: reply.value, error: undefined } : { error: reply.error.message })
        return reply.ok
      },
      async setHandling(of, handling) {
        const { policy } = get()
        if (!policy) return false
        const { [of]: _before, ...others } = policy.policy.handling
        return get().setPolicy({ handling: handling === undefined ? others : { ...others, [of]: handling } })
      },
      decide(value, decision) {
        const decided = deciding.then(() => decide(value, decision))
        deciding = decided
        return decided
      }
    }
  })
}
