import type { Outcome } from "../core/outcome.ts"

export const failed = (code: NonNullable<Outcome["code"]>, detail: string): Outcome => ({ status: "failed", code, detail, changes: [] })
export const withChange = (outcome: Outcome, change: string): Outcome => ({
  ...outcome, status: outcome.status === "no-effect" || outcome.status === "unknown" ? "ok" : outcome.status,
  changes: outcome.changes.includes(change) ? outcome.changes : [...outcome.changes, change]
})
