import type { ObservedNode } from "../../core/observation.ts"
import { isEditingHost } from "./classify.ts"
import { cleanText, cut, stripUnseen } from "./clean-text.ts"

const valueRoles = new Set(["textbox", "searchbox", "combobox", "spinbutton", "slider", "date", "time", "month", "week", "datetime", "color", "progressbar", "meter"])
const checkRoles = new Set(["checkbox", "radio", "switch", "menuitemcheckbox", "menuitemradio"])

/** Adds an element's states to its node. A secret field's value isn't read. */
export function addState(node: ObservedNode, el: Element, secret: boolean, optionLimit: number): void {
  addField(node, el)
  if (secret) node.secret = true
  else addValue(node, el, optionLimit)
  addChecked(node, el)
  const flag = (name: string): boolean | undefined => {
    const value = el.getAttribute(name)
    return value === "true" ? true : value === "false" ? false : undefined
  }
  const expanded = flag("aria-expanded") ?? (el.localName === "summary" ? (el.parentElement as HTMLDetailsElement).open : undefined)
  if (expanded !== undefined) node.expanded = expanded
  const selected = flag("aria-selected")
  const current = el.getAttribute("aria-current")
  if (selected !== undefined) node.selected = selected
  else if (current !== null && current !== "false") node.selected = true
  const pressed = flag("aria-pressed")
  if (pressed !== undefined) node.pressed = pressed
  if (isDisabled(el)) node.disabled = true
  if ((el as HTMLInputElement).required === true || flag("aria-required")) node.required = true
  if (flag("aria-invalid") || (node.field && el.matches(":user-invalid"))) node.invalid = true
  if ((el as HTMLInputElement).readOnly === true || flag("aria-readonly")) node.readonly = true
  if (isFocused(el)) node.focused = true
  if (node.role === "link") addTarget(node, el)
}

export function isDisabled(el: Element): boolean {
  return el.matches(":disabled") || el.getAttribute("aria-disabled") === "true" || el.closest("[inert]") !== null
}

function isFocused(el: Element): boolean {
  const root = el.getRootNode() as Document | ShadowRoot
  return root.activeElement === el && el.localName !== "body"
}

function addField(node: ObservedNode, el: Element): void {
  const tag = el.localName
  const type = tag === "input" ? (el as HTMLInputElement).type : tag === "textarea" || tag === "select" ? tag : isEditingHost(el) ? "contenteditable" : null
  if (type === null || type === "submit" || type === "button" || type === "reset" || type === "image") return
  const autocomplete = el.getAttribute("autocomplete")
  const key = el.getAttribute("name") || el.id
  node.field = { type: cut(type, 40), ...(autocomplete && !/^(on|off)$/.test(autocomplete) ? { autocomplete: cut(stripUnseen(autocomplete), 80) } : {}), ...(key ? { key: cut(stripUnseen(key), 120) } : {}) }
}

function addValue(node: ObservedNode, el: Element, optionLimit: number): void {
  if (el.localName === "select") return addOptions(node, el as HTMLSelectElement, optionLimit)
  if (!valueRoles.has(node.role)) {
    if (node.role === "file") {
      const names = [...(el as HTMLInputElement).files ?? []].map((file) => file.name).join(", ")
      if (names) node.value = cut(cleanText(names), 300)
    }
    return
  }
  const value = readValue(el)
  if (value !== "" || node.field) node.value = cut(cleanText(value).trim(), 1000)
}

/** The current value of anything that holds one. Callers make sure that it isn't secret. */
export function readValue(el: Element): string {
  if (el.localName === "input" || el.localName === "textarea") return (el as HTMLInputElement).value
  if (el.localName === "select") return [...(el as HTMLSelectElement).selectedOptions].map((option) => option.label).join(", ")
  if (el.localName === "progress" || el.localName === "meter") return String((el as HTMLProgressElement).value)
  const spoken = el.getAttribute("aria-valuetext") ?? el.getAttribute("aria-valuenow")
  if (spoken !== null) return spoken
  if ((el as HTMLElement).isContentEditable) return (el as HTMLElement).innerText
  return ""
}

function addOptions(node: ObservedNode, el: HTMLSelectElement, limit: number): void {
  const all = [...el.options].filter((option) => !option.hidden)
  const label = (option: HTMLOptionElement): string => cut(cleanText(option.label).trim(), 120)
  const chosen = all.filter((option) => option.selected)
  node.value = chosen.map(label).join(", ")
  const shown = all.length <= limit ? all : all.filter((option, index) => index < limit || option.selected)
  node.options = shown.map((option) => ({ label: label(option), selected: option.selected }))
  if (shown.length < all.length) node.children = [{ role: "note", name: `${all.length - shown.length} more options; expand to see them` }]
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
  if (!anchor.href || typeof anchor.href !== "string" || /^(javascript|data|blob):/i.test(anchor.href)) return
  const here = el.ownerDocument.location
  node.href = cut(anchor.origin === here.origin ? anchor.pathname + anchor.search + anchor.hash : anchor.href, 500)
}
