import type { NotDone, Outcome } from "../core/outcome.ts"

/** `notDone`: the cause where nothing was begun, for people. */
export const failed = (code: NonNullable<Outcome["code"]>, detail: string, notDone?: NotDone): Outcome =>
  ({ status: "failed", code, ...(notDone ? { notDone } : {}), detail, changes: [] })
/** For what the page itself couldn't see: what it said of an action that did nothing else no longer holds. */
export const withChange = (outcome: Outcome, change: string): Outcome => ({
  ...outcome, ...(outcome.status === "no-effect" ? { detail: "" } : {}), status: outcome.status === "no-effect" || outcome.status === "unknown" ? "ok" : outcome.status,
  changes: outcome.changes.includes(change) ? outcome.changes : [...outcome.changes, change]
})
/** For what turned out not to have happened: an action that did nothing else had no effect. */
export const withoutChange = (outcome: Outcome, change: string): Outcome => {
  const changes = outcome.changes.filter((one) => one !== change)
  return changes.length === 0 && outcome.status === "ok" ? { ...outcome, status: "no-effect", changes } : { ...outcome, changes }
}
/** For a page that began to load another one that never came: what it said of going away no longer holds, and what came of it can't be told. */
export const withoutDocument = (outcome: Outcome): Outcome => {
  const changes = outcome.changes.filter((one) => one !== "navigated")
  return changes.length > 0 ? { ...outcome, changes }
    : { ...outcome, status: "unknown", detail: "The page began to load another one, and none came: a file was downloaded, the answer was empty, or it was stopped.", changes }
}
