import type { ObservedNode } from "../../core/observation.ts"
import { isEditingHost } from "./classify.ts"
import { cleanText, cut, cutAddress, cutKey, opening, shortText, stripUnseen } from "./clean-text.ts"
import { own, rootOf } from "./own.ts"
import { seenText } from "./seen-text.ts"

const valueRoles = new Set(["textbox", "searchbox", "combobox", "spinbutton", "slider", "date", "time", "month", "week", "datetime", "color", "progressbar", "meter"])
const checkRoles = new Set(["checkbox", "radio", "switch", "menuitemcheckbox", "menuitemradio"])

/** Which of a long list's options are shown: all, or the first few, the chosen ones and those that share a word with the task. */
export type OptionChoice = { all: boolean; words: ReadonlySet<string> }
export const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])

/** Adds an element's states to its node. A secret field's value isn't read. */
export function addState(node: ObservedNode, element: Element, secret: boolean, choice: OptionChoice): void {
  const el = own(element)
  addField(node, el)
  if (secret) node.secret = true
  else addValue(node, element, choice)
  addChecked(node, el)
  // Most controls say nothing of themselves in this way.
  const speaks = el.getAttributeNames().some((name) => name.startsWith("aria-"))
  const flag = (name: string): boolean | undefined => {
    const value = speaks ? el.getAttribute(name) : null
    return value === "true" ? true : value === "false" ? false : undefined
  }
  const expanded = flag("aria-expanded") ?? (el.localName === "summary" ? (el.parentElement as HTMLDetailsElement).open : openBranch(el, node.role))
  if (expanded !== undefined) node.expanded = expanded
  const selected = flag("aria-selected")
  const current = speaks ? el.getAttribute("aria-current") : null
  if (selected !== undefined) node.selected = selected
  else if (current !== null && current !== "false") node.selected = true
  const pressed = flag("aria-pressed")
  if (pressed !== undefined) node.pressed = pressed
  if (isDisabled(el)) node.disabled = true
  if ((el as HTMLInputElement).required === true || flag("aria-required")) node.required = true
  if (flag("aria-invalid") || (node.field && el.matches(":user-invalid"))) node.invalid = true
  if ((el as HTMLInputElement).readOnly === true || flag("aria-readonly")) node.readonly = true
  if (isFocused(element)) node.focused = true
  if (node.role === "link") addTarget(node, el)
}

/** Trees that are drawn with nested lists show by an icon alone which of their items hold others. */
function openBranch(el: Element, role: string): boolean | undefined {
  const item = role !== "clickable" ? null : el.localName === "li" ? el : el.parentElement && own(el.parentElement).localName === "li" ? el.parentElement : null
  const list = item?.querySelector(":scope > ul, :scope > ol")
  return list && list.childElementCount > 0 ? list.checkVisibility({ visibilityProperty: true }) : undefined
}

export function isDisabled(element: Element): boolean {
  const el = own(element)
  return el.matches(":disabled") || el.getAttribute("aria-disabled") === "true" || el.closest("[inert]") !== null
}

function isFocused(el: Element): boolean {
  return rootOf(el).activeElement === el && own(el).localName !== "body"
}

function addField(node: ObservedNode, el: Element): void {
  const tag = el.localName
  const type = tag === "input" ? (el as HTMLInputElement).type : tag === "textarea" || tag === "select" ? tag : isEditingHost(el) ? "contenteditable" : null
  if (type === null || type === "submit" || type === "button" || type === "reset" || type === "image") return
  const autocomplete = el.getAttribute("autocomplete")
  const key = el.getAttribute("name") || el.id
  node.field = { type: cutKey(type, 40), ...(autocomplete && !/^(on|off)$/.test(autocomplete) ? { autocomplete: cutKey(stripUnseen(autocomplete), 80) } : {}), ...(key ? { key: cutKey(stripUnseen(key), 120) } : {}) }
}

function addValue(node: ObservedNode, element: Element, choice: OptionChoice): void {
  const el = own(element)
  if (el.localName === "select") return addOptions(node, el as HTMLSelectElement, choice)
  if (!valueRoles.has(node.role)) {
    if (node.role === "file") {
      const names = [...(el as HTMLInputElement).files ?? []].map((file) => file.name).join(", ")
      if (names) node.value = cut(cleanText(names), 300)
    }
    return
  }
  const value = shownValue(element)
  if (value !== "" || node.field) node.value = value
}

const mostValue = 1_000

/** What an editable region holds can be hidden like any other part of a page. */
function shownValue(element: Element): string {
  const el = own(element)
  if (!(el as HTMLElement).isContentEditable || el.hasAttribute("aria-valuetext") || el.hasAttribute("aria-valuenow")) return opening(readValue(element), mostValue)
  const { text, ended } = seenText(element, mostValue * 10)
  return opening(text, mostValue, ended ? text.length : Math.max(text.length + 1, el.textContent?.length ?? 0))
}

/** The current value of anything that holds one. Callers make sure that it isn't secret. */
export function readValue(element: Element): string {
  const el = own(element)
  if (el.localName === "input" || el.localName === "textarea") return (el as HTMLInputElement).value
  if (el.localName === "select") return [...(el as HTMLSelectElement).selectedOptions].map((option) => option.label).join(", ")
  if (el.localName === "progress" || el.localName === "meter") return String((el as HTMLProgressElement).value)
  const spoken = el.getAttribute("aria-valuetext") ?? el.getAttribute("aria-valuenow")
  if (spoken !== null) return spoken
  if ((el as HTMLElement).isContentEditable) return (el as HTMLElement).innerText
  return ""
}

/** A list of more options than this is folded to about so many; asked for, it is told up to where even a reader of all has enough. */
const longList = 25
const firstShown = 10
const mostShown = 500

function addOptions(node: ObservedNode, el: HTMLSelectElement, { all, words }: OptionChoice): void {
  const options = [...el.options].filter((option) => !option.hidden && option.style.display !== "none")
  const label = (option: HTMLOptionElement): string => shortText(option.label, 120)
  node.value = options.filter((option) => option.selected).map(label).join(", ")
  const folded = options.length > (all ? mostShown : longList)
  const limit = all ? mostShown : firstShown
  let room = longList - firstShown
  const asked = (option: HTMLOptionElement): boolean => room > 0 && words.size > 0 && [...wordsOf(option.label)].some((word) => words.has(word)) && room-- > 0
  const shown = folded ? options.filter((option, index) => index < limit || option.selected || asked(option)) : options
  node.options = shown.map((option) => ({ label: label(option), selected: option.selected }))
  if (shown.length < options.length) node.children = [{ role: "note", name: `${options.length - shown.length} more options; expand to see them` }]
}

function addChecked(node: ObservedNode, el: Element): void {
  if (!checkRoles.has(node.role)) return
  const input = el as HTMLInputElement
  if (el.localName === "input" && (input.type === "checkbox" || input.type === "radio")) { node.checked = input.indeterminate ? "mixed" : input.checked; return }
  const value = el.getAttribute("aria-checked")
  node.checked = value === "mixed" ? "mixed" : value === "true"
}

function addTarget(node: ObservedNode, el: Element): void {
  const anchor = el as HTMLAnchorElement
  if (/^(a|area)$/.test(el.localName) && el.hasAttribute("download")) node.download = true
  // Each of an anchor's parts is found by reading its address anew, so the address is read once.
  const { href } = anchor
  if (!href || typeof href !== "string") return
  const { origin } = location
  let target = href
  // Most links lead to their own site, and then nothing else has to be found out.
  if (!href.startsWith(`${origin}/`)) {
    if (!URL.canParse(href)) return
    const to = new URL(href)
    if (/^(javascript|data|blob):$/.test(to.protocol)) return
    // A name and a password before the host are no part of where a link leads.
    to.username = to.password = ""
    target = to.href
  }
  node.href = cutAddress(target.startsWith(`${origin}/`) ? target.slice(origin.length) : target, 500)
}
