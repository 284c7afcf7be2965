import type { Action } from "../../core/action.ts"
import { type ObservedNode, walk } from "../../core/observation.ts"
import type { Verdict } from "../../core/step.ts"
import { allow, confirm, type GuardContext, hostOf, quoted, type Rule } from "../guard-context.ts"
import { isAffirmation, type RiskClass, riskOfName, riskOfText } from "../risk-class.ts"
import { captionOf, groupAround, purposeOf, submitOf } from "../surroundings.ts"
import { taskAsksFor } from "../task-intent.ts"

const what: Record<RiskClass, string> = {
  money: "It looks like a payment or an order.", delete: "It looks like something that cannot be undone.", security: "It changes the security of an account.",
  share: "It shares something with others.", send: "It sends or publishes something, and the task does not ask for that.", terms: "It accepts terms in your name.",
  download: "It downloads or installs something.", save: "It changes something, and the task only asks to look."
}
const always: ReadonlySet<RiskClass> = new Set<RiskClass>(["money", "delete", "security", "share"])
const executable = /\.(?:exe|msi|dmg|pkg|apk|deb|rpm|bat|cmd|scr|jar|iso|zip|rar|7z|crx|xpi)(?:$|[?#])/i

/** A link that only leads somewhere: the page it leads to is looked at before anything is done on it. */
const leadsAway = ({ role, href }: ObservedNode, url: string): boolean => {
  if (role !== "link" || href === undefined || /^\s*(?:#|javascript:)/i.test(href)) return false
  try { return new URL(href, url).href.split("#")[0] !== url.split("#")[0] } catch { return false }
}

const riskOfControl = (node: ObservedNode, path: readonly ObservedNode[], url: string): RiskClass | undefined => {
  const name = `${node.name} ${node.role === "button" && !node.name ? node.value ?? "" : ""}`.trim()
  const risk = riskOfName(name)
  if (leadsAway(node, url)) return executable.test(node.href ?? "") ? "download" : risk === "money" || risk === "delete" || risk === "download" ? risk : undefined
  const group = groupAround(path)
  const affirms = isAffirmation(name) || risk === "save"
  // "Yes" under "Delete this account?", or "Save" under two new-password fields.
  if (group && affirms) return purposeOf(group) ?? riskOfText(captionOf(group)) ?? risk
  return risk
}

/** The control whose effect an action sets off, with the nodes above it. */
const controlOf = (action: Action, { target, targetPath, observation }: GuardContext): { node: ObservedNode; path: readonly ObservedNode[] } | undefined => {
  if (action.verb === "click" || (action.verb === "check" && target?.role !== "radio")) return target && { node: target, path: targetPath ?? [target] }
  const submits = (action.verb === "type" && action.submit === true) || (action.verb === "press" && /(?:^|\+)(?:Enter|Return|NumpadEnter)$/i.test(action.keys))
  const activates = action.verb === "press" && /^(?:Space| )$/i.test(action.keys)
  if (!submits && !activates) return undefined
  const at = target ?? [...walk(observation.nodes)].find(node => node.focused)
  if (!at) return undefined
  const path = targetPath ?? [at]
  if (at.role === "button" || at.role === "link" || activates) return { node: at, path }
  if (at.role === "searchbox" || at.field?.type === "search") return undefined
  const group = groupAround(path)
  const submit = group && submitOf(group)
  return submit && { node: submit, path: [...path.slice(0, path.indexOf(group) + 1), submit] }
}

const judge = (risk: RiskClass, context: GuardContext, doing: string): Verdict => {
  if (!always.has(risk) && taskAsksFor(risk, context.task)) return allow(`${risk}.task`)
  return confirm(`${risk}.confirm`, `${doing} on ${hostOf(context.url)}? ${what[risk]}`)
}

/** Effects that the next click can't take back: by what the control is called, in its form or dialog, in twelve languages. */
export const irreversible: Rule = (action, context) => {
  if (action.verb === "dialog" && action.accept) {
    const risk = riskOfText(context.observation.dialog?.message ?? "")
    return risk && judge(risk, context, "Accept the page's dialog")
  }
  if (action.verb === "upload") {
    const named = context.task.toLowerCase().includes(action.file.toLowerCase()) || /\b(?:upload|attach|hochlad\w*|anhäng\w*|sub[ei]\w*|adjunta\w*|téléverse\w*|joindre|joins|carica\w*|allega\w*|anexa\w*|envi[ae]\w*|uploade\w*|prześlij|załącz\w*|yükle\w*)\b|アップロード|添付|上传|附/iu.test(context.task)
    return named ? allow("upload.task") : confirm("upload.confirm", `Attach ${quoted(action.file)} on ${hostOf(context.url)}? The task does not name it.`)
  }
  const control = controlOf(action, context)
  if (!control) return undefined
  const { node, path } = control
  const toggle = action.verb === "check" || ["checkbox", "switch", "menuitemcheckbox"].includes(node.role)
  const risk = riskOfControl(node, path, context.url)
  // Ticking a box changes nothing yet, unless the box is the consent itself or a switch that acts at once.
  if (!risk || (toggle && !(risk === "terms" || (node.role === "switch" && always.has(risk))))) return undefined
  if (action.verb === "check" && !action.on) return undefined
  if (["textbox", "searchbox", "combobox", "spinbutton", "option", "radio", "tab", "heading", "text", "row", "cell"].includes(node.role)) return undefined
  return judge(risk, context, `${action.verb === "click" ? "Click" : "Use"} ${quoted(node.name)}`)
}
