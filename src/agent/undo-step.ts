import type { Action } from "../core/action.ts"
import { findRef, type Observation } from "../core/observation.ts"
import type { Step } from "../core/step.ts"
import { isIrreversible } from "./resume-steps.ts"

const undoable = new Set(["type", "select", "check"])
const changed = (step: Step, what: string): boolean => step.outcome?.changes.includes(what) ?? false

/** What a control held before it was acted on, for undoing. Nothing for a secret field: its value was never read. */
export const heldBefore = (action: Action, observation: Observation): Step["before"] => {
  const node = undoable.has(action.verb) && "ref" in action && action.ref !== undefined ? findRef(observation, action.ref) : undefined
  if (!node || node.secret) return undefined
  switch (action.verb) {
    case "type": return { value: node.value ?? "" }
    case "check": return typeof node.checked === "boolean" ? { on: node.checked } : undefined
    default: return node.options?.length ? { options: node.options.flatMap(({ label, selected }) => selected ? [label] : []) } : undefined
  }
}

/** The action that takes a step back where the page allows it, or the sentence why there is none. */
export const undoOf = (step: Step | undefined): Action | string => {
  const { action, outcome, before } = step ?? {}
  if (!step || !action) return "There is no step to take back."
  if (outcome?.status === "failed" || outcome?.status === "no-effect") return "The last step changed nothing, so there is nothing to take back."
  if (isIrreversible(step.verdict)) return "The last step can't be taken back: look on the page whether it offers a way."
  if (changed(step, "new tab")) return { verb: "tab", op: "close" }
  if (changed(step, "navigated")) return action.verb === "back" ? { verb: "forward" } : { verb: "back" }
  if (action.verb === "type" && before?.value !== undefined) return { verb: "type", ref: action.ref, text: before.value, mode: "replace" }
  if (action.verb === "check" && before?.on !== undefined) return { verb: "check", ref: action.ref, on: before.on }
  if (action.verb === "select" && before?.options?.length) return { verb: "select", ref: action.ref, options: before.options }
  return "This kind of step can't be taken back by itself: undo it in the page."
}
