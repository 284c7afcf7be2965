import type { Action } from "../core/action.ts"
import { quote } from "../core/render-observation.ts"
import type { Step } from "../core/step.ts"

const clip = (text: string, length = 120): string => quote(text.length > length ? `${text.slice(0, length)}…` : text)

/** An action in plain words: `Type "Leeds" into textbox "City"`. */
export const describeAction = (action: Action, target = "the page"): string => {
  switch (action.verb) {
    case "click": return `Click ${target}${action.count === 2 ? " twice" : ""}`
    case "type": return `Type ${clip(action.text)} into ${target}${action.submit ? " and press Enter" : ""}`
    case "press": return `Press ${clip(action.keys)}`
    case "select": return `Choose ${action.options.map((option) => clip(option)).join(", ")} in ${target}`
    case "check": return `${action.on ? "Tick" : "Untick"} ${target}`
    case "hover": return `Point at ${target}`
    case "drag": return `Drag ${target} onto another element`
    case "scroll": return `Scroll ${action.direction ?? (action.to === "top" || action.to === "bottom" ? `to the ${action.to}` : "to an element")}`
    case "upload": return `Attach the file ${clip(action.file)} to ${target}`
    case "goto": return `Open ${clip(action.url, 300)}`
    case "back": return "Go back"
    case "forward": return "Go forward"
    case "tab": return action.op === "new" ? "Open a new tab" : action.op === "close" ? "Close a tab" : "Switch to another tab"
    case "wait": return "Wait"
    case "find": return `Look for ${clip(action.text)}`
    case "expand": return `Show more of ${target}`
    case "read": return `Read ${target}`
    case "dialog": return action.accept ? "Accept the browser dialog" : "Dismiss the browser dialog"
    case "point": return `Click a spot in ${target}`
    case "ask": return `Ask the user ${clip(action.question, 300)}`
    case "note": return `Note ${clip(action.text, 300)}`
    case "branch": return `Start a sub-plan: ${clip(action.intent, 300)}`
    case "prune": return `Drop the sub-plan: ${clip(action.reason, 300)}`
    case "answer": return `Answer ${clip(action.text, 300)}`
    case "give_up": return `Give up: ${clip(action.reason, 300)}`
  }
}

/** One step as one plain sentence, with how it ended. For the history that models read and for people. */
export const describeStep = (step: Step): string => {
  if (!step.action) return step.why || step.route.why
  const did = describeAction(step.action, step.target)
  const { outcome } = step
  if (!outcome) return `${did}.`
  const detail = outcome.detail === "" ? "" : ` (${clip(outcome.detail, 300)})`
  if (outcome.status === "ok") return `${did}: done${outcome.changes.length > 0 ? `, changed: ${outcome.changes.slice(0, 4).join(", ")}` : ""}${detail}.`
  if (outcome.status === "no-effect") return `${did}: nothing changed${detail}.`
  if (outcome.status === "unknown") return `${did}: it is not known whether it happened${detail}.`
  return `${did}: failed${outcome.code ? `, ${outcome.code}` : ""}${detail}.`
}
