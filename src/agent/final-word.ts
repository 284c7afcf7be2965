import type { Action } from "../core/action.ts"
import type { Step } from "../core/step.ts"
import { isLoopAction } from "./loop-verbs.ts"
import { actionMark } from "./fingerprint.ts"

/** So many different ways must have failed before a run is given up. */
const leastWays = 2

const refusedBefore = (steps: readonly Step[], verb: Action["verb"]): boolean => steps.some(({ action, outcome }) => action?.verb === verb && outcome?.status === "failed")
const denied = (steps: readonly Step[]): boolean => steps.some(({ verdict, outcome }) => verdict !== undefined && verdict.kind !== "allow" && outcome?.code === "blocked")

/** Different things that were tried in vain, a dropped sub-plan counting as one. */
export const failedWays = (steps: readonly Step[]): number => new Set(steps.flatMap(({ action, target, outcome }) =>
  action?.verb === "prune" ? [`prune ${action.reason}`]
    : action && !isLoopAction(action) && (outcome?.status === "failed" || outcome?.status === "no-effect" || (action.verb === "find" && outcome?.text === undefined)) ? [actionMark(action, target)] : [])).size

/**
 * What is wrong with a word that would end the run, or nothing. Each kind is sent back once; said again it counts, since a wrong
 * refusal must not keep a run from ending.
 */
export const objectionToEnd = (action: Action, { steps, index, maxSteps }: { steps: readonly Step[]; index: number; maxSteps: number }): string | undefined => {
  if ((action.verb !== "answer" && action.verb !== "give_up") || refusedBefore(steps, action.verb) || index + 2 >= maxSteps) return undefined
  if (action.verb === "give_up")
    return failedWays(steps) < leastWays && !denied(steps)
      ? "It is too early to give up: fewer than two different ways have failed. Try another one: look for a word of the task with find, scroll, open a menu or a link that may lead there, go back; or ask the user. If nothing is left to try, give up again."
      : undefined
  return action.text.trim() === "" ? "The answer is empty: say what the task asks for or, in a few words, what was done." : undefined
}
