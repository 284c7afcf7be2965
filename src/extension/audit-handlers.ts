import type { Audit } from "../agent/ports.ts"
import { ok } from "../core/result.ts"
import type { AuditTrail } from "../memory/dexie-audit.ts"
import { parsePolicy } from "../privacy/policy/parse-policy.ts"
import type { AuditEvent } from "../protocol/audit.ts"
import type { PrivacyPolicy } from "../protocol/privacy-policy.ts"
import type { Settings } from "../protocol/records.ts"
import { loosenedPolicy, loosenedSettings } from "./audit-loosened.ts"
import type { Handlers } from "./serve.ts"

type Audited = "settings/set" | "policy/set" | "ledger/export" | "run/trajectory" | "donate/give" | "model/remove" | "host/install-report"
export type AuditHandlerParts = {
  audit: Audit
  trail: Pick<AuditTrail, "export">
  settings(): Promise<Settings>
  privacyPolicy(): Promise<PrivacyPolicy>
}
export type AuditedHandlers = Pick<Handlers<"worker">, Audited | "audit/export">

/** Puts the writing down before what it tells of: where an entry can't be written, neither is the setting loosened nor anything given out. */
export const auditHandlers = ({ audit, trail, settings, privacyPolicy }: AuditHandlerParts) => (handlers: Pick<Handlers<"worker">, Audited>): AuditedHandlers => {
  const loosened = async (names: readonly string[]): Promise<void> => { if (names.length > 0) await audit.write({ activity: "setting.loosened", subject: names.join(" ") }) }
  const first = <P, R>(event: (params: P) => AuditEvent, then: (params: P) => R) => async (params: P): Promise<Awaited<R>> => { await audit.write(event(params)); return await then(params) }
  const exported = (subject: string, task?: string): AuditEvent => ({ activity: "export.made", subject, ...(task === undefined ? {} : { task }) })
  return {
    "settings/set": async (change) => { await loosened(loosenedSettings(await settings(), change)); return handlers["settings/set"](change) },
    "policy/set": async (asked) => {
      const parsed = parsePolicy(asked.policy)
      if (parsed.ok) await loosened(loosenedPolicy(await privacyPolicy(), parsed.policy).map((name) => `policy.${name}`))
      return handlers["policy/set"](asked)
    },
    "ledger/export": first(() => exported("ledger"), handlers["ledger/export"]),
    "run/trajectory": first(({ runId }) => exported("trajectory", runId), handlers["run/trajectory"]),
    "donate/give": first(({ runId }) => exported("donation", runId), handlers["donate/give"]),
    "audit/export": first(({ task }) => exported("audit", task), async ({ task }) => ok({ text: await trail.export(task) })),
    "model/remove": first(({ id }) => ({ activity: "model.removed", subject: id.slice(0, 300) }), handlers["model/remove"]),
    "host/install-report": async (report) => {
      // It is there by now: what is left is to say so.
      const heard = await handlers["host/install-report"](report)
      if (report.state === "done") await audit.write({ activity: "model.installed", subject: report.id.slice(0, 300) })
      return heard
    }
  }
}
