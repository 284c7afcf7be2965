import type { Action } from "../core/action.ts"
import { walk, type Observation, type ObservedNode } from "../core/observation.ts"
import type { AppError } from "../core/result.ts"
import type { Step } from "../core/step.ts"
import { canonicalAction } from "./action-equality.ts"
import { describeAction } from "./describe-step.ts"
import { actionMark, pageMark } from "./fingerprint.ts"
import { saidNo } from "./left-undone.ts"

/** Notices when a run gets nowhere: first it says so and closes the way that was taken in vain, then it ends the run. */
export type Progress = {
  record(step: Step, observation: Observation): void
  /** What the next model must hear about its own going round in circles. */
  warning(): string | undefined
  /** This action was warned of on this page: it isn't done again in this turn. */
  forbids(action: Action, target: string | undefined, observation: Observation): boolean
  /** The page without what is forbidden on it, for a model that chooses among what is there. */
  without(observation: Observation): Observation
  /** The run is over, since it gets nowhere. */
  stuck(): AppError | undefined
}

export const progressLimits = {
  /** The same action on the same page so often is a circle. */
  repeats: 3,
  /** Failures in a row. */
  failures: 3,
  /** Steps in a row each of which was done before on the same page: a longer circle. */
  stale: 6,
  /** Warnings, each of another action, after which nothing more is said. */
  warnings: 2,
  /** New steps in a row after which a warning is forgotten. */
  fresh: 4
} as const

const repeated = "You have done this same action on this same page three times and it did not help, so it is closed for this turn: take another way (another element, find, scroll, the menu, going back), drop the sub-plan, or give up."
const circling = "You go round in circles: for some steps nothing was done that had not been done before on the same page. Take another way: another element, find, scroll, the menu, another page; or ask the user, or give up."
const stop = (message: string): AppError => ({ kind: "task.stuck", message, retryable: false })
const stopAtNo = (what: string): AppError => ({ kind: "guard.denied", message: saidNo(what), retryable: false })

type Closed = { key: string; ref: string | undefined }

export const createProgress = (): Progress => {
  const seen = new Map<string, number>()
  let failures = 0
  /** Those of them that the user's no kept from being done. */
  let denied = 0
  let stale = 0
  let fresh = 0
  /** What was warned of, each with the action that was closed. */
  const warned = new Set<string>()
  let warning: string | undefined
  let closed: Closed | undefined
  let stuck: AppError | undefined
  // Marks of a large page cost a rendering: the last one is asked for several times a turn.
  let marked: { observation: Observation; mark: string } | undefined
  const markOf = (observation: Observation): string => {
    if (marked?.observation !== observation) marked = { observation, mark: pageMark(observation) }
    return marked.mark
  }
  const keyOf = (action: Action, target: string | undefined, observation: Observation): string =>
    // Another element of the same name is another thing to do.
    `${markOf(observation)} ${actionMark(action, target)} ${canonicalAction(action, observation)}`

  return {
    record: ({ action, target, outcome }, observation) => {
      warning = undefined
      const final = action?.verb === "answer" || action?.verb === "give_up"
      // A page that changed under a step is no mistake of the model's: nothing was tried.
      if (!final && outcome?.code !== "changed") failures = outcome?.status === "failed" ? failures + 1 : 0
      denied = outcome?.notDone === "denied" ? denied + 1 : 0
      // Nothing failed there: a model that wants only what the user said no to has come to its end.
      if (denied >= progressLimits.failures && action) stuck = stopAtNo(describeAction(action, target))
      else if (failures >= progressLimits.failures) stuck = stop("Three actions in a row failed, so the run was ended: look at the page and say the next thing to do more exactly.")
      if (!action) return
      const key = keyOf(action, target, observation)
      const times = (seen.get(key) ?? 0) + 1
      seen.set(key, times)
      closed = undefined
      stale = times > 1 ? stale + 1 : 0
      fresh = times > 1 ? 0 : fresh + 1
      if (fresh >= progressLimits.fresh) warned.clear()
      const repeats = times >= progressLimits.repeats
      if (!repeats && stale < progressLimits.stale) return
      if (warned.has(key) || warned.size >= progressLimits.warnings) { stuck = stop("The same action was repeated on the same page without effect, so the run was ended: say the task in other words, or do this part yourself."); return }
      warned.add(key)
      stale = 0
      warning = repeats ? repeated : circling
      closed = { key, ref: "ref" in action ? action.ref : undefined }
    },
    warning: () => warning,
    forbids: (action, target, observation) => closed !== undefined && closed.key === keyOf(action, target, observation),
    without: (observation) => {
      const { ref } = closed ?? {}
      return ref === undefined || closed?.key.startsWith(`${markOf(observation)} `) !== true || !hasOther(observation, ref) ? observation : { ...observation, nodes: close(observation.nodes, ref) }
    },
    stuck: () => stuck
  }
}

/** A page with one control only is shown as it is: nothing else is there to do. */
const hasOther = ({ nodes }: Observation, ref: string): boolean => {
  for (const node of walk(nodes)) if (node.ref !== undefined && node.ref !== ref && !node.disabled) return true
  return false
}
const close = (nodes: readonly ObservedNode[], ref: string): ObservedNode[] =>
  nodes.map((node) => node.ref === ref ? { ...node, disabled: true } : node.children ? { ...node, children: close(node.children, ref) } : node)
