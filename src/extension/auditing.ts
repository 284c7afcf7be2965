import type { Audit } from "../agent/ports.ts"
import { createDexieAudit } from "../memory/dexie-audit.ts"
import type { Ledger } from "../memory/dexie-ledger.ts"
import type { Vault } from "../privacy/vault.ts"
import { auditPolicy, createAudit, readActor } from "./audit.ts"
import { auditHandlers, auditLoosening } from "./audit-handlers.ts"
import { createAuditSink } from "./audit-sink.ts"
import { createSinkDoor } from "./audit-sink-door.ts"
import type { NetworkWall } from "./network-wall.ts"
import type { PolicyWatch } from "./policy-watch.ts"
import type { BeforeSaving, PrivacyRules } from "./privacy-rules.ts"
import { readSettings } from "./settings.ts"

const alarm = "audit-sink"
/** The browser lets no alarm ring sooner. */
const soonestMs = 30_000
/** The trail on this device: thirteen months, and not more than about 30 MB. What a sink waits for is kept whatever it takes. */
const kept = { most: 50_000, ms: 400 * 86_400_000 }

export type AuditingParts = {
  policy: PolicyWatch
  privacy: PrivacyRules
  ledger: Pick<Ledger, "append">
  wall: NetworkWall
  vaults(): Iterable<Vault>
  /** Resolves when the stores are shut to content scripts. */
  stores: Promise<void>
}
export type Auditing = {
  audit: Audit
  wrap: ReturnType<typeof auditHandlers>
  /** Writes down what a change of the privacy policy loosens. */
  loosening: BeforeSaving
  /** Why the organisation's sink doesn't get the trail although it is there to take it, in one sentence for administrators. */
  trouble(): Promise<string | undefined>
}

/** The audit trail of this browser: written by runs and handlers, kept here, and brought to the organisation's sink where it names one. */
export const createAuditing = ({ policy, privacy, ledger, wall, vaults, stores }: AuditingParts): Auditing => {
  const trail = createDexieAudit()
  const doorTo = createSinkDoor(privacy.rules, vaults, ledger)
  let timer: ReturnType<typeof setTimeout> | undefined
  let opened: string | undefined
  const sink = createAuditSink({
    trail, door: doorTo,
    sink: async () => (await policy.refresh()).auditSink,
    open: async (origins) => {
      if (opened === origins.join()) return
      await wall.open(alarm, origins)
      opened = origins.join()
    },
    session: {
      get: async () => { await stores; return (await chrome.storage.session.get(alarm))[alarm] },
      set: async (wait) => { await stores; await (wait ? chrome.storage.session.set({ [alarm]: wait }) : chrome.storage.session.remove(alarm)) }
    },
    wake: async (at) => {
      clearTimeout(timer)
      if (at === undefined) { await chrome.alarms.clear(alarm); return }
      timer = setTimeout(flush, Math.max(0, at - Date.now()))
      await chrome.alarms.create(alarm, { when: Math.max(at, Date.now() + soonestMs) })
    }
  })
  const flush = (): void => { sink.flush().catch((error: unknown) => { console.error("audit sink", error) }) }
  const audit = createAudit({ trail, policy, actor: async () => { await stores; return readActor() }, written: () => { if (policy.now().auditSink !== undefined) sink.nudge() } })

  auditPolicy(audit, policy)
  policy.onChange(flush)
  chrome.alarms.onAlarm.addListener(({ name }) => { if (name === alarm) flush() })
  flush()
  const retire = async (): Promise<void> => {
    const { auditSink } = await policy.refresh()
    await trail.retire({ most: kept.most, before: Date.now() - kept.ms, until: auditSink === undefined ? Number.POSITIVE_INFINITY : await trail.delivered(auditSink) })
  }
  retire().catch((error: unknown) => { console.error("audit", error) })
  const trouble = async (): Promise<string | undefined> => {
    const held = (await policy.refresh()).auditSink === undefined ? undefined : await sink.heldAt()
    return held === undefined ? undefined : `Entry ${held} of the audit trail looks as if it held a private value, so the sink gets neither it nor any after it for now: let the running tasks end; if it still waits an hour later, report the entry's number to whoever builds the extension for you.`
  }
  return { audit, trouble, loosening: auditLoosening(audit), wrap: auditHandlers({ audit, trail, settings: async () => { await stores; return readSettings() } }) }
}
