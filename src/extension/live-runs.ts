import type { VaultStore } from "../memory/vault-store.ts"
import type { Rules } from "../privacy/policy/rules.ts"
import { createVault, type Vault } from "../privacy/vault.ts"

const keyOf = (runId: string): string => `live ${runId}`
const heartbeatMs = 15_000
export const watchdog = "watchdog"

export type LiveRuns = {
  /** Marks a run as alive and gives its vault, with what it knew before the worker was stopped. */
  begin(runId: string): Promise<Vault>
  /** Writes the run's vault down again. */
  keep(runId: string): Promise<void>
  /** Says that a run waits for its user, for as long as what is given back isn't called: nobody has to stay awake for it. */
  rest(runId: string): () => void
  /** True only while the browser that started the run is still open. */
  has(runId: string): Promise<boolean>
  end(runId: string): Promise<void>
  vaults(): Iterable<Vault>
  vault(runId: string): Vault | undefined
}

/**
 * What of a run must outlive the worker: that it is alive, for as long as the browser is open; and its private values, which
 * rest encrypted until its record is deleted. While a run goes on the worker is kept awake, and an alarm wakes it should it be
 * stopped all the same. One that is paused needs neither: whoever lets it go on wakes the worker by that.
 */
export const createLiveRuns = (store: VaultStore, rules: () => Rules): LiveRuns => {
  const vaults = new Map<string, Vault>()
  const resting = new Set<string>()
  let beat: ReturnType<typeof setInterval> | undefined
  const stayAwake = async (): Promise<void> => {
    if ([...vaults.keys()].some((runId) => !resting.has(runId))) {
      // Any call of the browser's API counts as activity.
      beat ??= setInterval(() => { void chrome.runtime.getPlatformInfo() }, heartbeatMs)
      await chrome.alarms.create(watchdog, { periodInMinutes: 0.5 })
      return
    }
    clearInterval(beat)
    beat = undefined
    await chrome.alarms.clear(watchdog)
  }
  const keep = async (runId: string): Promise<void> => {
    const vault = vaults.get(runId)
    if (vault) await store.save(runId, vault.toJSON())
  }
  return {
    keep,
    begin: async (runId) => {
      const vault = createVault(await store.load(runId), rules)
      vaults.set(runId, vault)
      resting.delete(runId)
      await keep(runId)
      await chrome.storage.session.set({ [keyOf(runId)]: true })
      await stayAwake()
      return vault
    },
    has: async (runId) => Object.keys(await chrome.storage.session.get(keyOf(runId))).length > 0,
    rest: (runId) => {
      resting.add(runId)
      void stayAwake()
      return () => { resting.delete(runId); void stayAwake() }
    },
    end: async (runId) => {
      vaults.delete(runId)
      resting.delete(runId)
      await chrome.storage.session.remove(keyOf(runId))
      await stayAwake()
    },
    vaults: () => vaults.values(),
    vault: (runId) => vaults.get(runId)
  }
}
