import { awaitedMs } from "./awaited-policy.ts"
import { effectivePolicy, type Policy, readPolicy } from "./policy.ts"

/** The organisation's policy as it is now, and whoever wants to hear when it changes. */
export type PolicyWatch = {
  /** As it was last read. Until the first reading no task may run. */
  now(): Policy
  /** Reads it again: asked before every look at a page and every act, so that no change comes too late. */
  refresh(): Promise<Policy>
  /** Hears of each change with the new policy, in the moment in which the browser tells of it. */
  onChange(listener: (policy: Policy) => void): void
}

const alarm = "awaited-policy"

export const createPolicyWatch = (): PolicyWatch => {
  let now = effectivePolicy({ policy_version: 1, agent_enabled: false, agent_message: "The organisation's policy has not been read yet: try again in a moment.", model_mode: "local_only" })
  const listeners: ((policy: Policy) => void)[] = []
  const refresh = async (): Promise<Policy> => (now = await readPolicy())
  const tell = async (): Promise<void> => { const policy = await refresh(); for (const hear of listeners) hear(policy) }
  chrome.storage.onChanged.addListener((_changes, area) => {
    if (area === "managed") void tell()
  })
  void refresh()
  chrome.alarms.onAlarm.addListener(({ name }) => { if (name === alarm) void tell() })
  // No event says that none will come. The alarm wakes a worker that was stopped; a timer of one that lives is on time where an alarm may not be so near.
  void awaitedMs().then((ms) => {
    if (ms === 0) return
    setTimeout(() => { void tell() }, ms)
    void chrome.alarms.create(alarm, { when: Date.now() + ms })
  })
  return { now: () => now, refresh, onChange: (listener) => { listeners.push(listener) } }
}
