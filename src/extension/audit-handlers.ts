import type { Audit } from "../agent/ports.ts"
import { ok } from "../core/result.ts"
import type { AuditTrail } from "../memory/dexie-audit.ts"
import type { AuditEvent } from "../protocol/audit.ts"
import type { Settings } from "../protocol/records.ts"
import { loosenedPolicy, loosenedSettings } from "./audit-loosened.ts"
import type { BeforeSaving } from "./privacy-rules.ts"
import type { Handlers } from "./serve.ts"

type Audited = "settings/set" | "ledger/export" | "run/trajectory" | "donate/give" | "model/remove" | "host/install-report"
export type AuditHandlerParts = {
  audit: Audit
  trail: Pick<AuditTrail, "export">
  settings(): Promise<Settings>
}
export type AuditedHandlers = Pick<Handlers<"worker">, Audited | "audit/export">

const loosened = async (audit: Audit, names: readonly string[]): Promise<void> => { if (names.length > 0) await audit.write({ activity: "setting.loosened", subject: names.join(" ") }) }
/** Where the policy before couldn't be read nothing could leave: any that takes its place lets more leave. */
export const auditLoosening = (audit: Audit): BeforeSaving => (was, is) => loosened(audit, (was ? loosenedPolicy(was, is) : ["anew"]).map((name) => `policy.${name}`))

/** Puts the writing down before what it tells of: where an entry can't be written, neither is the setting loosened nor anything given out. */
export const auditHandlers = ({ audit, trail, settings }: AuditHandlerParts) => (handlers: Pick<Handlers<"worker">, Audited>): AuditedHandlers => {
  const first = <P, R>(event: (params: P) => AuditEvent, then: (params: P) => R) => async (params: P): Promise<Awaited<R>> => { await audit.write(event(params)); return await then(params) }
  const exported = (subject: string, task?: string): AuditEvent => ({ activity: "export.made", subject, ...(task === undefined ? {} : { task }) })
  return {
    "settings/set": async (change) => { await loosened(audit, loosenedSettings(await settings(), change)); return handlers["settings/set"](change) },
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
