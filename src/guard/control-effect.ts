import type { Action } from "../core/action.ts"
import { type ObservedNode, type Observation, walk } from "../core/observation.ts"
import { affirmationOf, amount, riskOfAddress, riskOfLabel, riskOfName, riskOfText, type RiskClass } from "./risk-class.ts"
import { phraseMatcher } from "./phrases.ts"
import { isSearchField, onlyShows } from "./reading-acts.ts"
import { buttonsOf, captionOf, groupAround, purposeOf, textBefore } from "./surroundings.ts"

export type Control = { node: ObservedNode; path: readonly ObservedNode[] }
const executable = /\.(?:exe|msi|dmg|pkg|apk|deb|rpm|bat|cmd|ps1|scr|jar|iso|zip|rar|7z|crx|xpi|docm|xlsm|hta|lnk|vbs)(?:$|[?#])/i
const typed = new Set(["textbox", "searchbox", "combobox", "spinbutton", "option", "tab", "heading", "text", "row", "cell"])
const toggles = new Set(["checkbox", "switch", "radio", "menuitemcheckbox", "menuitemradio"])

/** A card that is only kept for later is no payment. */
const keeps = phraseMatcher("save|save changes|save card|speichern|änderungen speichern|guardar|guardar cambios|enregistrer|sauvegarder|salva|salvar|opslaan|zapisz|kaydet|保存|저장|حفظ|сохранить|spara|gem|lagre|tallenna|uložit")
const mostOfName = 0.6

const parse = (href: string, url: string): URL | undefined => { try { return new URL(href, url) } catch { return undefined } }
/** A link that only leads somewhere: the page it leads to is looked at before anything is done on it. */
const leadsTo = ({ role, href }: ObservedNode, url: string): URL | undefined => {
  if (role !== "link" || href === undefined || /^\s*(?:#|javascript:)/i.test(href)) return undefined
  const to = parse(href, url)
  return to && to.href.split("#")[0] !== url.split("#")[0] ? to : undefined
}
const riskOfLink = (name: string, to: URL): RiskClass | undefined => {
  if (executable.test(to.pathname)) return "download"
  const told = riskOfLabel(name)
  if (told === "money" || told === "delete" || told === "download") return told
  // A link that says what it is may lead to the page about it; one that hides it may not.
  return told === undefined ? riskOfAddress(to) : undefined
}

/** What a page says about a yes: in the form or dialog, else just before it. */
const askedFor = (group: ObservedNode | undefined, path: readonly ObservedNode[], { nodes }: Observation): string =>
  group && group.role !== "form" ? captionOf(group) : `${group ? captionOf(group) : ""} . ${textBefore(path, nodes)}`

/** What using a control would do: by its name, by what a yes would be said to, by the fields of its form, by the address behind it. */
export const riskOfControl = ({ node, path }: Control, observation: Observation, url: string): RiskClass | undefined => {
  const name = `${node.name} ${node.role === "button" && !node.name ? node.value ?? "" : ""}`.trim()
  const to = leadsTo(node, url)
  if (to) return riskOfLink(name, to)
  const risk = riskOfName(name)
  const group = groupAround(path, observation.nodes)
  const purpose = group && purposeOf(group)
  if (risk !== undefined && risk !== "save" && risk !== "login" && risk !== "terms" && risk !== "send") return risk
  const yes = affirmationOf(name) ?? (risk === undefined ? undefined : "sure")
  // In a form that holds a card or a new password no button is harmless, but for those that leave it.
  if (purpose === "card" && keeps.share(name) > mostOfName) return "save"
  if (purpose === "money" || purpose === "card" || purpose === "security") return isSubmit(node, group) || yes ? purpose === "card" ? "money" : purpose : risk
  const context = yes ? askedFor(group, path, observation) : ""
  const spoken = yes === undefined ? undefined : riskOfText(context)
  if (spoken && (yes === "sure" || spoken !== "money" || amount.test(context))) return spoken
  if (yes === "sure" && risk !== "save" && amount.test(context)) return "money"
  return purpose === "login" && (yes !== undefined || risk === "login" || isSubmit(node, group)) ? "login" : risk !== undefined && risk !== "login" ? risk : submits(node, group) ? "save" : undefined
}
/** Sending a form changes something on its site, whatever its button is called; a form that only looks something up doesn't. */
const submits = (node: ObservedNode, group: ObservedNode | undefined): boolean => {
  if (!group || group.role === "region" || !isSubmit(node, group)) return false
  const fields = [...walk(group.children ?? [])].filter(one => written.has(one.role) && !isSearchField(one))
  return fields.length > 0 && fields.some(({ value }) => value !== undefined && value !== "")
}
const written = new Set(["textbox", "combobox", "spinbutton"])
const isSubmit = (node: ObservedNode, group: ObservedNode | undefined): boolean => group !== undefined && node.role === "button" && !onlyShows(node)

/** The control whose effect an action sets off, with the nodes above it. */
export const controlOf = (action: Action, target: ObservedNode | undefined, targetPath: readonly ObservedNode[] | undefined, { nodes }: Observation): Control | undefined => {
  const at = target ?? (action.verb === "press" ? [...walk(nodes)].find(({ focused }) => focused) : undefined)
  if (!at) return undefined
  const path = targetPath ?? [at]
  if (action.verb === "click" || action.verb === "point" || action.verb === "check") return { node: at, path }
  const submits = (action.verb === "type" && action.submit === true) || (action.verb === "press" && /(?:^|\+)(?:Enter|Return|NumpadEnter)$/i.test(action.keys))
  const activates = action.verb === "press" && /^(?:Space| )$/i.test(action.keys)
  if (!submits && !activates) return undefined
  if (at.role === "button" || at.role === "link" || activates) return { node: at, path }
  if (isSearchField(at)) return undefined
  const group = groupAround(path, nodes)
  // Which of several buttons Enter presses, the view doesn't tell: the one to fear counts, else the last.
  const buttons = group ? buttonsOf(group) : []
  const button = buttons.find(({ name }) => { const risk = riskOfName(name); return risk !== undefined && risk !== "save" }) ?? buttons.findLast(one => !onlyShows(one))
  if (!group || !button) return undefined
  const above = path.includes(group) ? path.slice(0, path.indexOf(group) + 1) : path.slice(0, -1)
  return { node: button, path: [...above, button] }
}

/** Ticking a box changes nothing yet, unless the box is the consent itself or sits where such boxes act at once. */
export const actsAtOnce = ({ role }: ObservedNode, risk: RiskClass): boolean =>
  !toggles.has(role) || (role === "switch" ? risk !== "save" && risk !== "send" : ["terms", "share", "security", "permission", "change"].includes(risk))
export const isControl = ({ role }: ObservedNode): boolean => !typed.has(role)
