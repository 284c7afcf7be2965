import type { Action } from "../core/action.ts"
import type { Step } from "../core/step.ts"
import { formatDuration, shorten } from "./format.ts"
import { strings } from "./strings.ts"

const words = strings.actions

/** One plain sentence for an action; the element it is aimed at is said apart. */
export function describeAction(action: Action): string {
  switch (action.verb) {
    case "click": return action.button === "right" ? words.rightClick : action.count === 2 ? words.doubleClick : words.click
    case "type": return describeTyping(action)
    case "press": return words.press(action.keys)
    case "select": return words.select(action.options.map((option) => `“${shorten(option, 40)}”`).join(", "))
    case "check": return action.on ? words.checkOn : words.checkOff
    case "hover": return words.hover
    case "drag": return words.drag
    case "scroll": return describeScroll(action)
    case "upload": return words.upload(shorten(action.file, 60))
    case "goto": return words.goto(shorten(action.url))
    case "back": return words.back
    case "forward": return words.forward
    case "tab": return action.op === "new" && action.url ? words.goto(shorten(action.url)) : words.tabs[action.op]
    case "wait": return action.for === "idle" ? words.waitIdle : action.for === "ms" ? words.wait(formatDuration(action.ms ?? 0)) : words.waitFor(shorten(action.for))
    case "find": return words.find(shorten(action.text))
    case "expand": return words.expand
    case "read": return words.read
    case "dialog": return action.accept ? words.dialogAccept : words.dialogDismiss
    case "point": return words.point
    case "ask": return words.ask(shorten(action.question))
    case "note": return words.note(shorten(action.text))
    case "branch": return words.branch(shorten(action.intent))
    case "prune": return words.prune(shorten(action.reason))
    case "answer": return words.answer
    case "give_up": return words.giveUp
  }
}

function describeTyping({ text, mode, submit }: Extract<Action, { verb: "type" }>): string {
  if (text === "") return words.clear
  const shown = shorten(text, 60)
  return submit ? words.typeSubmit(shown) : mode === "append" ? words.append(shown) : words.type(shown)
}

function describeScroll({ direction, to }: Extract<Action, { verb: "scroll" }>): string {
  if (to !== undefined) return words.scrollTo(words.scrollWhere[to === "top" || to === "bottom" ? to : "element"])
  return direction ? words.scrollTo(words.scrollWhere[direction]) : words.scroll
}

/** `textbox "Full name"` in words that a person uses. */
export function describeTarget(target: string): string {
  const match = /^(\S+)(?:\s+"(.*)")?$/s.exec(target)
  const role = match?.[1]
  if (role === undefined) return shorten(target)
  return strings.target(strings.roles[role] ?? role, shorten(match?.[2] ?? ""))
}

export type Mark = keyof typeof strings.outcomes
/** How a step went, in one word. */
export function markOf(step: Step): Mark {
  if (step.verdict?.kind === "refuse" || step.route.to === "refuse") return "refused"
  if (step.outcome) return step.outcome.status
  // Answering, giving up and the notes of the plan touch no page, so they may have no outcome.
  const quiet: readonly string[] = ["answer", "give_up", "note", "branch", "prune", "ask"]
  return step.action && quiet.includes(step.action.verb) ? "ok" : step.action ? "pending" : "failed"
}
