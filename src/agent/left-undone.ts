import type { NotDone } from "../core/outcome.ts"
import type { RunEnd, Step } from "../core/step.ts"
import { describeAction } from "./describe-step.ts"
import { actionMark } from "./fingerprint.ts"

/** Causes that somebody stands behind: what they kept from being done, the user must hear of beside any answer. */
const told: ReadonlySet<NotDone> = new Set(["denied", "refused", "policy", "private"])
const most = 20

/** What was denied or refused and not done later on either, each act once; nothing where there is no such act. */
export const leftUndone = (steps: readonly Step[]): NonNullable<RunEnd["leftUndone"]> | undefined => {
  const left = new Map<string, NonNullable<RunEnd["leftUndone"]>[number]>()
  for (const { index, action, target, outcome } of steps) {
    if (!action) continue
    const mark = actionMark(action, target)
    if (outcome?.status === "ok") left.delete(mark)
    else if (outcome?.notDone && told.has(outcome.notDone) && !left.has(mark)) left.set(mark, { step: index, cause: outcome.notDone, what: describeAction(action, target).slice(0, 400) })
  }
  return left.size === 0 ? undefined : [...left.values()].slice(0, most)
}

/** An act that the user said no to, as a sentence to the user. */
export const saidNo = (what: string): string => `You said no to ${what.charAt(0).toLowerCase()}${what.slice(1)}, so it was left undone.`
