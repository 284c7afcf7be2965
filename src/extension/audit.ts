import type { Audit } from "../agent/ports.ts"
import type { AuditTrail } from "../memory/dexie-audit.ts"
import type { Task } from "../protocol/records.ts"
import type { PanelUser } from "./panel-user.ts"
import type { Policy } from "./policy.ts"
import type { PolicyWatch } from "./policy-watch.ts"

const stored = "auditActor"
/** Who uses this profile, by a name that tells nobody who that is. */
export const readActor = async (): Promise<string> => {
  const { [stored]: known } = await chrome.storage.local.get(stored)
  if (typeof known === "string") return known
  const made = crypto.randomUUID()
  await chrome.storage.local.set({ [stored]: made })
  return made
}

export type AuditParts = {
  trail: Pick<AuditTrail, "append">
  policy: Pick<PolicyWatch, "now" | "refresh">
  /** Asked once: it is the profile's for good. */
  actor: () => Promise<string>
  /** Hears that there is something new. */
  written(): void
}

/** The trail, with who uses the device and under which policy. */
export const createAudit = ({ trail, policy, actor, written }: AuditParts): Audit => {
  // Of the policy that counts before the first reading no version is known.
  let ready: Promise<[string, Policy]> | undefined
  return {
    level: () => policy.now().auditLevel ?? "origins",
    write: async (event) => {
      const [by] = await (ready ??= Promise.all([actor(), policy.refresh()]).catch((error: unknown) => { ready = undefined; throw error }))
      await trail.append(event, { actor: by, policy: policy.now().policyVersion ?? 0 })
      written()
    }
  }
}

/** Writes down that a person was asked about a request before it leaves, and what was said. Rejects, and so keeps it here, where that can't be written. */
export const auditLeaving = (audit: Audit, ask: PanelUser["mayLeave"], confirmMode: (runId: string) => Task["confirm"]): PanelUser["mayLeave"] => async (task, leaves) => {
  const about = { task, subject: "send" }
  await audit.write({ activity: "question.asked", ...about })
  const yes = await ask(task, leaves)
  await audit.write({ activity: "question.answered", ...about, approver: !yes ? "none" : confirmMode(task) === "ask" ? "user" : "policy", status: yes ? "yes" : "no" })
  return yes
}

/** Writes down each change of the organisation's policy, by the names of its keys, and that it switched the agent off. */
export const auditPolicy = (audit: Audit, { refresh }: Pick<PolicyWatch, "refresh">): void => {
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area !== "managed") return
    const tell = async (): Promise<void> => {
      const { enabled } = await refresh()
      await audit.write({ activity: "policy.changed", subject: Object.keys(changes).sort().join(" ").slice(0, 300) })
      if (!enabled) await audit.write({ activity: "agent.stopped", subject: "agent_enabled" })
    }
    // The policy counts whether or not it could be written down; tasks are what stops without a trail.
    tell().catch((error: unknown) => { console.error("audit", error) })
  })
}
