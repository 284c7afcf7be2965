import { accessibleName } from "./accessible-name.ts"
import { needsName, referable, type Plan } from "./classify.ts"
import { cut, shortText } from "./clean-text.ts"
import { controlsOf, draft, textOf, type Draft } from "./draft.ts"
import { accessibleText, hiddenControlOf, holdsLabelled, isChooser } from "./leaf.ts"
import { nameColumns, rowsIn } from "./name-columns.ts"
import type { Region } from "./region.ts"
import { own } from "./own.ts"

/** Turns an element whose children are done into what its parent should hold: itself, its children, or nothing. */
export function closeDraft(el: Element, plan: Plan, children: Draft[], box: Region | null, visible: boolean): Draft[] {
  switch (plan.kind) {
    case "control": return closeControl(el, plan, children, box, visible)
    case "heading": return closeHeading(el, plan.level ?? 2, children)
    case "label": return closeLabel(el, children)
    case "legend": return [draft(el, "legend", { text: textOf(children, { controls: false }) }), ...controlsOf(children)]
    case "item": return closeItem(el, children)
    case "cell": return [closeCell(el, plan, children, box)]
    case "row": return closeRow(el, plan, children, box)
    case "table": return closeTable(el, plan, children)
    case "drawing": return closeDrawing(el, plan, children, box)
    case "group": return closeGroup(el, plan, children)
    default: return children
  }
}

function closeControl(el: Element, plan: Plan, children: Draft[], box: Region | null, visible: boolean): Draft[] {
  const inner = controlsOf(children)
  const text = textOf(children, { controls: false })
  if (plan.guessed) {
    if (inner.length > 0 && (text === "" || plan.weak || !children.some(isDrawn))) return children
    if (inner.length === 0 && text === "" && holdsLabelled(el)) return children
    const only = inner.length === 1 ? inner[0] : undefined
    if (only && (only.role === "checkbox" || only.role === "radio") && !only.text) { only.text = text; return [only] }
    if (only && only.role === "combobox" && isChooser(only.el)) { only.text ||= text; return [only] }
    if (text.length > 300 && (inner.length > 0 || children.length > 6)) return children
    if (itemsOfContainer(el, inner)) return children
  }
  const part = inner[0]
  // All that a button or link shows is a part with a handler or a cursor of its own: that is the button once more.
  if (!plan.guessed && text === "" && inner.length === 1 && part?.guessed && part.role === "clickable" && part.text !== "" && children.length === 1)
    return [draft(el, plan.role, { text: part.text, a11y: part.a11y, control: true, children: part.children, box })]
  if (!visible && text === "" && inner.length === 0) return []
  if (text === "" && inner.length === 0 && box && (box.r - box.l < 4 || box.b - box.t < 4)) return []
  const seen = children.some((child) => !child.a11y && child.text !== "") || text === ""
  return [draft(el, plan.role, { text: cut(text, 300), a11y: !seen, control: true, guessed: plan.guessed ?? false, children: inner, box })]
}

/** Some text of it is there to be seen, and not only inside controls of its own. */
const isDrawn = (item: Draft): boolean => !item.control && ((!item.a11y && item.text.trim() !== "") || item.children.some(isDrawn))

/** A pointer cursor on a container of controls that all are listed for themselves. */
const itemsOfContainer = (el: Element, inner: readonly Draft[]): boolean =>
  inner.length >= 2 && own(el).localName !== "li" && !own(el).hasAttribute("tabindex") && !own(el).hasAttribute("onclick") && inner.every((item) => item.guessed)

function closeHeading(el: Element, level: number, children: Draft[]): Draft[] {
  const inner = controlsOf(children)
  const text = textOf(children, { controls: false })
  const only = inner[0]
  if (text === "" && inner.length === 1 && only) { only.level = level; return [only] }
  if (text === "" && inner.length === 0) return []
  const first = children[0]
  return [draft(el, "heading", { text: cut(text, 300), level, a11y: children.every((child) => child.a11y), children: inner, box: first?.box ?? null })]
}

/** A label's text becomes its control's name; a control that only its label shows is listed here. */
function closeLabel(el: Element, children: Draft[]): Draft[] {
  const label = el as HTMLLabelElement
  const control = label.control
  if (!control) return children
  const hidden = hiddenControlOf(label)
  const inner = controlsOf(children)
  const wrapper = draft(el, "label", { labelFor: control, children })
  if (!hidden || inner.some((item) => item.el === hidden)) return [wrapper]
  const box = children[0]?.box ?? null
  const role = hidden.getAttribute("role") ?? (hidden.type === "file" ? "file" : hidden.type)
  return [wrapper, draft(hidden, role, { control: true, box, ends: true })]
}

function closeItem(el: Element, children: Draft[]): Draft[] {
  const first = children[0]
  if (!first) return []
  if (first.role === "text") return [draft(el, "listitem", { text: first.text, a11y: first.a11y, children: children.slice(1), box: first.box, ends: true })]
  return children.length === 1 ? children : [draft(el, "listitem", { children, box: first.box, ends: true })]
}

function closeCell(el: Element, plan: Plan, children: Draft[], box: Region | null): Draft {
  const role = plan.role === "gridcell" ? "cell" : plan.role
  const onlyText = children.every((child) => child.role === "text")
  const cell = draft(el, role, { box, control: plan.guessed ?? false, guessed: plan.guessed ?? false, ends: true })
  if (onlyText) { cell.text = textOf(children, { controls: true }); cell.a11y = children.length > 0 && children.every((child) => child.a11y) }
  else cell.children = children
  return cell
}

function closeRow(el: Element, plan: Plan, children: Draft[], box: Region | null): Draft[] {
  if (children.every((cell) => cell.text === "" && cell.children.length === 0 && !cell.control)) return []
  return [draft(el, "row", { children, box, control: plan.guessed ?? false, guessed: plan.guessed ?? false, ends: true })]
}

function closeTable(el: Element, plan: Plan, children: Draft[]): Draft[] {
  if (children.length === 0) return []
  const caption = el.querySelector(":scope > caption")
  const name = groupName(el)
  const isTold = (child: Draft): boolean => child.role === "text" && caption !== null && own(caption).contains(child.el) && child.text.trim() === name
  const rest = children.filter((child) => !isTold(child))
  const table = draft(el, plan.role === "grid" || plan.role === "treegrid" ? "grid" : "table", { text: name, a11y: name !== "" && rest.length === children.length, children: rest, ends: true, box: children[0]?.box ?? null })
  nameColumns(rowsIn(children))
  return [table]
}

/** Either its parts tell what a drawing is, or its name does. */
function closeDrawing(el: Element, plan: Plan, children: Draft[], box: Region | null): Draft[] {
  const told = children.some((child) => child.control || child.text !== "")
  const text = told ? groupName(el) : accessibleText(el)
  if (plan.role === "canvas") return [draft(el, "canvas", { text, a11y: text !== "", children, box, ends: true })]
  if (told) return children
  return text ? [draft(el, "img", { text, a11y: true, box })] : []
}

function closeGroup(el: Element, plan: Plan, children: Draft[]): Draft[] {
  const legend = children.find((child) => child.role === "legend")
  const rest = children.filter((child) => child !== legend)
  const name = legend?.text.trim() || groupName(el)
  const focusable = own(el).hasAttribute("tabindex") && plan.role !== "dialog"
  if (rest.length === 0 && !(focusable && name)) return legend?.text ? [draft(el, "text", { text: legend.text, ends: true })] : []
  const scrolls = plan.scrolls === true && rest.length > 0 && !rest.some(isNamed)
  if (scrolls) return [draft(el, plan.role, { text: name, a11y: name !== "" && !legend, children: rest, ends: true, box: rest[0]?.box ?? null, scrolls })]
  if (plan.role === "scrollable" || (needsName.has(plan.role) && name === "")) return rest
  const only = rest[0]
  if (rest.length === 1 && only?.role === "text" && name === "") return [draft(el, plan.role, { text: only.text, a11y: only.a11y, box: only.box, ends: true })]
  return [draft(el, plan.role, { text: name, a11y: name !== "" && !legend, children: rest, ends: true, box: only?.box ?? null })]
}

/** Something in it can be named, so that it can be scrolled by that. */
const isNamed = (item: Draft): boolean => item.control || item.scrolls === true || referable.has(item.role) || item.children.some(isNamed)

function groupName(el: Element): string {
  const me = own(el)
  const name = me.getAttribute("aria-label") ?? (me.hasAttribute("aria-labelledby") || me.localName === "table" ? accessibleName(el) : "")
  return shortText(name, 120)
}
