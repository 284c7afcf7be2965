import { managedNames, secretKeys, strictest, type ManagedPolicyView } from "../protocol/managed-policy.ts"
import { effectivePolicy } from "./policy.ts"

/** What is worth showing of a value; of a key that opens something, only that it is there. */
const shown = (key: string, value: unknown): string => secretKeys.has(key) ? "•••" : typeof value === "string" ? value : JSON.stringify(value) ?? ""

/** A policy as a person can check it: what came, what is wrong with it, what counts and why. */
export const managedView = (raw: unknown, installedByAdmin: boolean, modelTrouble?: string, auditTrouble?: string): ManagedPolicyView => {
  const { managed, values, strict, problems } = effectivePolicy(raw, true)
  const received = typeof raw === "object" && raw !== null && !Array.isArray(raw) ? Object.entries(raw) : []
  const tightened = new Set(strict.flatMap((key) => Object.keys(strictest[key])))
  return {
    managed, installedByAdmin,
    received: received.map(([key, value]) => ({ key: key.slice(0, 100), value: shown(key, value).slice(0, 2_000) })),
    problems: [...problems, ...(modelTrouble === undefined ? [] : [{ key: "model_records", message: modelTrouble }]), ...(auditTrouble === undefined ? [] : [{ key: "audit_sink_url", message: auditTrouble }])],
    effective: managedNames.flatMap((key) => values[key] === undefined ? [] : [{ key, value: shown(key, values[key]).slice(0, 2_000), from: tightened.has(key) || !(key in (raw as object)) ? "strictest" as const : "policy" as const }])
  }
}

/** Force-installed: then an administrator is there, also where no value of a policy arrived. */
export const isInstalledByAdmin = async (): Promise<boolean> => (await chrome.management.getSelf()).installType === "admin"
