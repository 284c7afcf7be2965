import type { Action } from "../core/action.ts"
import type { Step, Verdict } from "../core/step.ts"
import { riskClasses } from "../guard/risk-words.ts"
import { screenObservation } from "../privacy/screen/screen-observation.ts"
import { lettingNothingGo, type Vault } from "../privacy/vault.ts"
import type { Approver, AuditEvent } from "../protocol/audit.ts"
import type { RunRecord } from "../protocol/records.ts"
import type { Audit } from "./ports.ts"

/** Writes down what a run does. Each resolves when it is on the disk; a rejection means that what it tells of may not be done. */
export type RunAudit = {
  started(resumed: boolean): Promise<void>
  asked(step: AuditedStep): Promise<void>
  answered(step: AuditedStep, yes: boolean): Promise<void>
  begun(step: AuditedStep, approver?: Approver): Promise<void>
  /** What became of a step that began, in a word or two. */
  ended(step: AuditedStep): Promise<void>
  /** A step that wasn't let run, or for which no decision was to be had. */
  refused(step: AuditedStep, status: "refused" | "not-run" | "no-decision" | "kept"): Promise<void>
  over(status: "done" | "failed" | "stopped"): Promise<void>
}
export type AuditedStep = Pick<Step, "index" | "url"> & Partial<Pick<Step, "action" | "verdict" | "model" | "outcome">>

const classes: ReadonlySet<string> = new Set([...riskClasses, "upload"])
/** The class is part of the rule's name: "money.confirm", "send.task". */
const riskOf = (verdict: Verdict | undefined): string => verdict?.rule.split(".").find((part) => classes.has(part)) ?? "none"
/** A page without an origin of its own (a blank one, a file) has none to tell. */
const originOf = (address: string): string | undefined => {
  const origin = URL.canParse(address) ? new URL(address).origin : "null"
  return origin === "null" || origin.length > 300 ? undefined : origin
}
const leadsTo = (action: Action | undefined): string | undefined => (action && "url" in action && action.url !== undefined ? originOf(action.url) : undefined)

/** The path of a page with placeholders for what is private, as a cloud model would be shown it. */
const pathOf = (url: string, vault: Vault): string | undefined => {
  if (originOf(url) === undefined) return undefined
  const { observation } = screenObservation({ url: url.split(/[?#]/)[0] ?? "", title: "", nodes: [], scroll: { above: 0, below: 0 }, counts: { elements: 0, controls: 0, omitted: 0 }, ms: 0 }, lettingNothingGo(vault))
  return observation.url.slice(originOf(url)?.length).slice(0, 300)
}

export const createRunAudit = (audit: Audit | undefined, { id, task: { confirm } }: Pick<RunRecord, "id" | "task">, vault: Vault): RunAudit => {
  const write = async (event: Omit<AuditEvent, "task">): Promise<void> => audit?.write({ ...event, task: id })
  const approverOf = (verdict: Verdict | undefined): Approver => (verdict?.kind !== "confirm" ? "none" : confirm === "ask" ? "user" : "policy")
  const about = ({ index, url, action, verdict, model }: AuditedStep): Omit<AuditEvent, "activity"> => {
    const [origin, to, path] = [originOf(url), leadsTo(action), audit?.level() === "paths" ? pathOf(url, vault) : undefined]
    return {
      step: index, ...(action ? { action: { verb: action.verb, risk: riskOf(verdict) } } : {}), ...(origin ? { origin } : {}), ...(path ? { path } : {}), ...(to ? { to } : {}),
      ...(verdict ? { decision: verdict.kind, rule: verdict.rule.slice(0, 80) } : {}), ...(model ? { model: model.slice(0, 200) } : {})
    }
  }
  return {
    started: (resumed) => write({ activity: resumed ? "task.resumed" : "task.started" }),
    asked: (step) => write({ activity: "question.asked", ...about(step) }),
    answered: (step, yes) => write({ activity: "question.answered", ...about(step), approver: yes ? approverOf(step.verdict) : "none", status: yes ? "yes" : "no" }),
    begun: (step, approver = approverOf(step.verdict)) => write({ activity: "step.begun", ...about(step), approver }),
    ended: (step) => write({ activity: "step.ended", ...about(step), status: [step.outcome?.status ?? "unknown", ...(step.outcome?.code ? [step.outcome.code] : [])].join(".") }),
    refused: (step, status) => write({ activity: "step.refused", ...about(step), approver: "none", status }),
    over: (status) => write({ activity: "task.ended", status })
  }
}
