import type { Action } from "../core/action.ts"
import { type ObservedNode, type Observation, walk } from "../core/observation.ts"
import { affirmationOf, amount, begins, charges, recurs, riskOfAddress, riskOfPost, riskOfLabel, riskOfName, riskOfText, type RiskClass } from "./risk-class.ts"
import { keysOf } from "./keys.ts"
import { phraseMatcher } from "./phrases.ts"
import { isSearchField, onlyShows } from "./reading-acts.ts"
import { buttonsOf, buttonsWith, captionOf, groupAround, purposeOf, textAround, textBefore } from "./surroundings.ts"

export type Control = { node: ObservedNode; path: readonly ObservedNode[] }
const executable = /\.(?:exe|msi|msix|appx|application|dmg|pkg|mpkg|apk|ipa|appimage|flatpak|snap|deb|rpm|run|sh|command|mobileconfig|bat|cmd|ps1|psm1|scr|pif|cpl|jar|jnlp|iso|img|vhd|cab|zip|rar|7z|crx|xpi|docm|xlsm|pptm|xll|hta|lnk|reg|rdp|vbs|vbe|wsf|jse)(?:$|[?#])/i
const written = new Set(["textbox", "combobox", "spinbutton"])
const typed = new Set([...written, "searchbox"])
/** What is mostly there to be read or chosen: it counts as a control only where its whole name is a command. */
const shown = new Set(["option", "tab", "heading", "text", "row", "cell", "gridcell", "treeitem"])
/** What is worse than a file that was saved. */
const worse: ReadonlySet<RiskClass> = new Set<RiskClass>(["money", "delete", "security", "share", "permission", "send"])
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
  if ([to.pathname, ...to.searchParams.values()].some(part => executable.test(part))) return "download"
  const told = riskOfLabel(name)
  if (told === "money" || told === "delete" || told === "download") return told
  // A link that says what it is may lead to the page about it; one that hides it may not.
  return told === undefined ? riskOfAddress(to) : undefined
}

/** What a page says about a yes: in the form or dialog, else just before it. */
const askedFor = (group: ObservedNode | undefined, path: readonly ObservedNode[], { nodes }: Observation): string =>
  group && group.role !== "form" ? captionOf(group) : `${group ? captionOf(group) : ""} . ${textBefore(path, nodes)}`

/** What using a control would do: by its name, by what a yes would be said to, by the fields of its form, by the address behind it. */
export const riskOfControl = (control: Control, observation: Observation, url: string): RiskClass | undefined => {
  const { node } = control
  if (!node.download) return effectOf(control, observation, url)
  // That a click also saves a file doesn't say that it does nothing else.
  const risk = leadsTo(node, url) ? riskOfName(node.name) : effectOf(control, observation, url)
  return risk && worse.has(risk) ? risk : "download"
}
const effectOf = ({ node, path }: Control, observation: Observation, url: string): RiskClass | undefined => {
  if (shown.has(node.role)) {
    const told = riskOfLabel(node.name)
    return told === "delete" || (told && alone.has(told) && /\s/.test(node.name.trim())) ? told : undefined
  }
  const name = `${node.name} ${node.role === "button" && !node.name ? node.value ?? "" : ""}`.trim()
  const posted = node.posts === undefined ? undefined : riskOfPost(node.posts)
  const to = leadsTo(node, url)
  if (to) return posted ?? riskOfLink(name, to)
  const risk = riskOfName(name)
  const group = groupAround(path, observation.nodes)
  const purpose = group && purposeOf(group)
  if (risk !== undefined && risk !== "save" && risk !== "login" && risk !== "terms" && risk !== "send") return risk
  if (posted) return posted
  const yes = affirmationOf(name) ?? (risk === undefined ? undefined : "sure")
  // Where money goes by the form itself, another button is no excuse.
  if (name === "" && purpose !== "money" && purpose !== "card" && isAside(path, group, observation)) return undefined
  // In a form that holds a card or a new password no button is harmless, but for those that leave it.
  if (purpose === "card" && keeps.share(name) > mostOfName) return "save"
  if (purpose === "money" || purpose === "card" || purpose === "security") return isSubmit(node, group) || yes ? purpose === "card" ? "money" : purpose : risk
  const context = yes ? askedFor(group, path, observation) : ""
  const spoken = yes === undefined ? undefined : riskOfText(context)
  if (spoken && (yes === "sure" || spoken !== "money" || amount.test(context))) return spoken
  if (yes === "sure" && risk !== "save" && amount.test(context)) return "money"
  const around = textAround(group, path, observation.nodes)
  // Beside what is put into a cart or looked through stands a price too; a price that comes again is what one only has to begin with.
  if ((yes !== undefined && charges(around)) || (begins(name) && !onlyShows(node) && recurs(`${around} . ${textBefore(path, observation.nodes)}`))) return "money"
  return purpose === "login" && (yes !== undefined || risk === "login" || isSubmit(node, group)) ? "login" : risk !== undefined && risk !== "login" ? risk : submits(node, group) ? "save" : undefined
}
/** Sending a form changes something on its site, whatever its button is called; a form that only looks something up doesn't. */
const submits = (node: ObservedNode, group: ObservedNode | undefined): boolean => {
  if (!group || group.role === "region" || !isSubmit(node, group)) return false
  const fields = [...walk(group.children ?? [])].filter(one => written.has(one.role) && !isSearchField(one))
  return fields.length > 0 && fields.some(({ value }) => value !== undefined && value !== "")
}
const isSubmit = (node: ObservedNode, group: ObservedNode | undefined): boolean => group !== undefined && node.role === "button" && !onlyShows(node)
/** A nameless icon beside or before a button that says what it does: it shows a password or explains a price, and answers nothing. */
const isAside = (path: readonly ObservedNode[], group: ObservedNode | undefined, { nodes }: Observation): boolean => {
  const icon = path.at(-1)
  // One that holds a button is a frame around it, and a click on it may land there.
  return icon?.name === "" && buttonsOf(icon).length === 0 && buttonsWith(path, group, nodes).some(one => one.name !== "" && !onlyShows(one))
}

/** A cross that stands in an item of a list takes the item away; one in a box closes the box. */
const crosses = /^\s*(?:x|[×✕✖✗✘⨯☒⊗❌❎🗙🗴]\uFE0F?)\s*$/iu
const pressable = new Set(["button", "clickable"])
const items = new Set(["listitem", "row", "cell", "gridcell", "option", "treeitem"])
const boxes = new Set(["dialog", "alertdialog", "alert", "status", "banner"])
/** What a bare cross would take away, as its item says it. */
export const takenAway = ({ node, path }: Control): string | undefined => {
  if (!pressable.has(node.role) || !crosses.test(node.name)) return undefined
  const around = path.slice(0, -1).findLast(({ role }) => items.has(role) || boxes.has(role))
  return around && items.has(around.role) ? [...walk([around])].filter(one => one !== node).map(({ name }) => name).join(" ").trim() || undefined : undefined
}

const alone: ReadonlySet<RiskClass> = new Set<RiskClass>(["money", "security", "permission", "share"])
/** What one draws or swipes to its end instead of pressing it. */
export const slides = /^(?:slide|swipe|drag|schieb|wisch|desliza|gliss|scorri|arrasta|schuif|przesuń|kaydır)/iu
/** A spot inside an element may lie on a button in it. */
const dearestIn = (node: ObservedNode, path: readonly ObservedNode[]): Control => {
  const inside = [...walk(node.children ?? [])].find(one => one.ref !== undefined && !typed.has(one.role) && riskOfName(one.name) !== undefined)
  return inside ? { node: inside, path: [...path, inside] } : { node, path }
}

/** The control whose effect an action sets off, with the nodes above it. */
export const controlOf = (action: Action, at: ObservedNode | undefined, targetPath: readonly ObservedNode[] | undefined, observation: Observation): Control | undefined => {
  if (!at) return undefined
  const path = targetPath ?? [at]
  if (action.verb === "click" || action.verb === "check") return { node: at, path }
  if (action.verb === "point") return { ...dearestIn(at, path) }
  const { enters, spaces, steps } = keysOf(action)
  // Sliders that one draws or steps to their end to pay.
  if (at.role === "slider" ? action.verb === "drag" || action.verb === "type" || steps : action.verb === "drag" && slides.test(at.name)) return { node: at, path }
  if (!typed.has(at.role)) return enters || spaces ? { node: at, path } : undefined
  if (!enters || isSearchField(at)) return undefined
  const group = groupAround(path, observation.nodes)
  // Which of several buttons Enter presses, the view doesn't tell: the one to fear counts, else the last.
  const buttons = group ? buttonsOf(group) : []
  const above = group && path.includes(group) ? path.slice(0, path.indexOf(group) + 1) : path.slice(0, -1)
  const button = buttons.find(({ name }) => { const risk = riskOfName(name); return risk !== undefined && risk !== "save" }) ?? buttons.findLast(one => !onlyShows(one) && !isAside([...above, one], group, observation))
  if (!button) return undefined
  return { node: button, path: [...above, button] }
}

export const isToggle = ({ role }: ObservedNode): boolean => toggles.has(role)
/** Ticking a box changes nothing yet, unless the box is the consent itself, sits where such boxes act at once, or would cost something in a task that only looks. */
export const actsAtOnce = ({ role }: ObservedNode, risk: RiskClass, looks: boolean): boolean =>
  !toggles.has(role) || (looks && (role === "checkbox" || role === "radio") && risk === "money") || (role === "switch" ? risk !== "save" && risk !== "send" : ["terms", "share", "security", "permission", "change"].includes(risk))
export const isControl = ({ role }: ObservedNode): boolean => !typed.has(role)
