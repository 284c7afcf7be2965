import type { Action } from "../../core/action.ts"
import type { Step } from "../../core/step.ts"
import { formatDuration, shorten } from "../language/format.ts"
import { t } from "../language/language.ts"
import { en } from "../language/en.ts"
import { sayWorker } from "../language/say-worker.ts"
import type { IconName } from "../parts/icon.tsx"

/** One plain sentence for an action; the element it is aimed at is said apart. */
export function describeAction(action: Action): string {
  switch (action.verb) {
    case "click": return action.button === "right" ? t("actions.rightClick") : action.count === 2 ? t("actions.doubleClick") : t("actions.click")
    case "type": return describeTyping(action)
    case "press": return t("actions.press", { keys: action.keys })
    case "select": return t("actions.select", { options: action.options.map((option) => t("actions.quoted", { text: shorten(option, 40) })).join(", ") })
    case "check": return action.on ? t("actions.checkOn") : t("actions.checkOff")
    case "hover": return t("actions.hover")
    case "drag": return t("actions.drag")
    case "scroll": return describeScroll(action)
    case "upload": return t("actions.upload", { file: shorten(action.file, 60) })
    case "goto": return t("actions.goto", { url: shorten(action.url) })
    case "back": return t("actions.back")
    case "forward": return t("actions.forward")
    case "tab": return describeTab(action)
    case "wait": return describeWaiting(action)
    case "find": return t("actions.find", { text: shorten(action.text) })
    case "expand": return t("actions.expand")
    case "read": return t("actions.read")
    case "dialog": return action.accept ? t("actions.dialogAccept") : t("actions.dialogDismiss")
    case "point": return t("actions.point")
    case "ask": return t("actions.ask", { question: shorten(action.question) })
    case "note": return t("actions.note", { text: shorten(action.text) })
    case "branch": return t("actions.branch", { intent: shorten(action.intent) })
    case "prune": return t("actions.prune", { reason: shorten(action.reason) })
    case "answer": return t("actions.answer")
    case "give_up": return t("actions.giveUp")
  }
}

function describeTyping({ text, mode, submit }: Extract<Action, { verb: "type" }>): string {
  if (text === "") return t("actions.clear")
  const shown = { text: shorten(text, 60) }
  return submit ? t("actions.typeSubmit", shown) : mode === "append" ? t("actions.append", shown) : t("actions.type", shown)
}

const directions = { up: "scrollUp", down: "scrollDown", left: "scrollLeft", right: "scrollRight" } as const
function describeScroll({ direction, to }: Extract<Action, { verb: "scroll" }>): string {
  if (to !== undefined) return to === "top" ? t("actions.scrollTop") : to === "bottom" ? t("actions.scrollBottom") : t("actions.scrollElement")
  return direction ? t(`actions.${directions[direction]}`) : t("actions.scroll")
}

function describeTab({ op, url }: Extract<Action, { verb: "tab" }>): string {
  if (op === "new") return url ? t("actions.goto", { url: shorten(url) }) : t("actions.tabNew")
  return op === "switch" ? t("actions.tabSwitch") : t("actions.tabClose")
}

function describeWaiting({ for: what, ms }: Extract<Action, { verb: "wait" }>): string {
  return what === "idle" ? t("actions.waitIdle") : what === "ms" ? t("actions.wait", { time: formatDuration(ms ?? 0) }) : t("actions.waitFor", { text: shorten(what) })
}

type Role = Exclude<keyof typeof en.roles, "named">
const isRole = (role: string): role is Role => Object.hasOwn(en.roles, role) && role !== "named"

/** `textbox "Full name"` in words that a person uses. */
export function describeTarget(target: string): string {
  const match = /^(\S+)(?:\s+"(.*)")?$/s.exec(target)
  const role = match?.[1]
  if (role === undefined) return shorten(target)
  const spoken = isRole(role) ? t(`roles.${role}`) : role
  const name = shorten(match?.[2] ?? "")
  return name === "" ? spoken : t("roles.named", { role: spoken, name })
}

/** A picture for each kind of action; the sentence beside it says the same. */
export const iconOf: Readonly<Record<Action["verb"], IconName>> = {
  click: "pointer", point: "pointer", hover: "pointer", drag: "pointer", type: "keys", press: "keys", select: "list", check: "check", scroll: "scroll", upload: "clip",
  goto: "globe", back: "back", forward: "forward", tab: "tabs", wait: "wait", find: "seek", expand: "seek", read: "page", dialog: "task", ask: "question",
  note: "pen", branch: "pen", prune: "pen", answer: "flag", give_up: "flag"
}

export type Mark = "ok" | "noEffect" | "unknown" | "failed" | "refused" | "notDone" | "pending"
/** Why nothing or something else came of a step. The worker's own sentence is for a model where the cause is known. */
export const sayOutcome = ({ notDone, detail }: NonNullable<Step["outcome"]>): string => (notDone ? t(`notDone.${notDone}`) : sayWorker(detail))

/** How a step went, in one word. */
export function markOf(step: Step): Mark {
  if (step.verdict?.kind === "refuse" || step.route.to === "refuse") return "refused"
  if (step.outcome?.notDone) return "notDone"
  if (step.outcome) return step.outcome.status === "no-effect" ? "noEffect" : step.outcome.status
  // Answering, giving up and the notes of the plan touch no page, so they may have no outcome.
  const quiet: readonly string[] = ["answer", "give_up", "note", "branch", "prune", "ask"]
  return step.action && quiet.includes(step.action.verb) ? "ok" : step.action ? "pending" : "failed"
}
