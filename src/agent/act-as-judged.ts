import type { Action } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import type { Outcome } from "../core/outcome.ts"
import type { Judged } from "./judge-action.ts"
import { observePage } from "./observe-page.ts"
import { isIrreversible } from "./resume-steps.ts"
import type { RunContext } from "./run-context.ts"

/** So often a page may change under a step before the step is given up. */
const mostLooks = 3

const heldUp: Outcome = { status: "failed", code: "changed", detail: "The user held the task up just before this was done, so nothing was done: look again.", changes: [] }

/** What was allowed unasked may be done if it still is, by the same rule; what the user said yes to only if it is the very same. */
const holds = (judged: Judged, again: Judged): boolean => judged.verdict.kind === "allow"
  ? again.verdict.kind === "allow" && again.verdict.rule === judged.verdict.rule && again.target === judged.target
  : again.verdict.kind !== "refuse" && again.binding === judged.binding

/**
 * Does a step on the page that the guard judged, or not at all: where something around its element changed while the model thought, the page
 * is looked at once more and the step judged anew. Nothing is lost by that but a moment; a step that doesn't hold any more is left to the model.
 */
export const actAsJudged = async (context: RunContext, judged: Judged, judgeAgain: (now: Observation) => Judged): Promise<{ outcome: Outcome; waitedMs: number }> => {
  const { ports, signal, wait, next: step } = context
  const act = (action: Action) => wait(() => ports.page.act(action, signal, { step, once: isIrreversible(judged.verdict), asSeen: true }))
  let waitedMs = 0
  const armed = context.armed
  for (let looks = 0; ; looks += 1) {
    // Written down as armed, and not begun: while that was written, or the page changed, the user took it over.
    if (ports.control?.heldUp()) return { outcome: heldUp, waitedMs }
    const acted = await act(judged.action)
    waitedMs += acted.waitedMs
    if (acted.outcome.code !== "changed" || looks === mostLooks) return { outcome: acted.outcome, waitedMs }
    // Should the look fail, it is known that nothing was done.
    context.armed = armed && { ...armed, outcome: acted.outcome }
    if (!holds(judged, judgeAgain(await observePage(context)))) return { outcome: acted.outcome, waitedMs }
    context.armed = armed
  }
}
