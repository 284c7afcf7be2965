import { getRole } from "dom-accessibility-api"
import { saysItActs } from "./handlers.ts"
import type { Met } from "./met.ts"
import { own } from "./own.ts"

/** What an element is to the observer. */
export type Plan = {
  kind: "skip" | "generic" | "leaf" | "control" | "heading" | "group" | "table" | "row" | "cell" | "item" | "label" | "legend" | "image" | "frame" | "drawing"
  role: string
  guessed?: boolean
  /** Guessed by no more than a handler or a class: holding controls of its own, it is only their wrapper. */
  weak?: boolean
  level?: number
  /** It can be scrolled by itself. */
  scrolls?: boolean
}

const generic: Plan = { kind: "generic", role: "" }
const skip: Plan = { kind: "skip", role: "" }
const board: Plan = { kind: "drawing", role: "canvas" }

const plans: Record<string, Plan> = {
  frame: { kind: "frame", role: "iframe" }, iframe: { kind: "frame", role: "iframe" }, object: { kind: "frame", role: "object" }, embed: { kind: "frame", role: "object" },
  canvas: { kind: "leaf", role: "canvas" }, video: { kind: "leaf", role: "video" }, audio: { kind: "leaf", role: "audio" },
  progress: { kind: "leaf", role: "progressbar" }, meter: { kind: "leaf", role: "meter" },
  textarea: { kind: "leaf", role: "textbox" }, select: { kind: "leaf", role: "combobox" },
  img: { kind: "image", role: "img" }, svg: { kind: "drawing", role: "img" }, label: { kind: "label", role: "label" }, legend: { kind: "legend", role: "legend" }
}
for (const tag of ["script", "style", "template", "noscript", "head", "meta", "link", "title", "base", "option", "optgroup", "datalist", "param", "source", "track", "map", "defs", "rp",
  "desc", "metadata", "symbol", "clipPath", "mask", "marker", "pattern", "linearGradient", "radialGradient", "filter"]) plans[tag] = skip

const inputRoles: Record<string, string> = {
  button: "button", submit: "button", reset: "button", image: "button", checkbox: "checkbox", radio: "radio", range: "slider", number: "spinbutton",
  search: "searchbox", file: "file", color: "color", date: "date", time: "time", month: "month", week: "week", "datetime-local": "datetime"
}

export const controlRoles = new Set(["button", "link", "checkbox", "radio", "switch", "tab", "menuitem", "menuitemcheckbox", "menuitemradio", "option", "treeitem",
  "textbox", "searchbox", "combobox", "slider", "spinbutton", "scrollbar"])
const groupRoles = new Set(["dialog", "alertdialog", "navigation", "search", "alert", "status", "listbox", "menu", "menubar", "tablist", "tree", "radiogroup", "toolbar",
  "tabpanel", "group", "form", "region", "article", "complementary", "figure", "feed", "log", "timer", "tooltip"])
const composites = new Set(["listbox", "menu", "menubar", "tree", "tablist", "radiogroup"])
/** What has a ref though it is no control: it can be asked for more, or scrolled. */
export const referable = new Set(["canvas", "table", "grid", "dialog", "alertdialog", "listbox"])
/** Groups that say nothing without a name. */
export const needsName = new Set(["group", "form", "region", "complementary", "figure", "article", "feed", "tabpanel", "toolbar", "status", "log", "timer", "search"])
/** Tags whose native role is worth asking for; every other element has one only by its `role` attribute. */
const semantic = new Set(["a", "area", "button", "summary", "h1", "h2", "h3", "h4", "h5", "h6", "li", "nav", "dialog", "form", "section", "aside", "article", "fieldset",
  "figure", "output", "table", "tr", "td", "th", "search"])
/** Containers whose pointer cursor is meant for their items. */
const containers = new Set(["html", "body", "main", "ul", "ol", "dl", "menu", "table", "thead", "tbody", "tfoot", "nav", "form", "fieldset", "label", "details", "tr"])

type Place = {
  /** The element shows a pointer cursor and its parent does not. */
  pointerRoot: boolean
  /** Inside a table that only arranges things. */
  layout: boolean
  /** The page has noted with the element what to do on a click. */
  handled: boolean
}

export function classify(met: Met, place: Place): Plan {
  const { el, me, style } = met
  const { pointerRoot, layout, handled } = place
  const tag = me.localName
  // Most elements have no attribute at all, or a class: then nothing else has to be asked for.
  const names = me.getAttributeNames()
  const explicit = names.includes("role") ? me.getAttribute("role") : null
  if (tag === "input") return classifyInput(el as HTMLInputElement, explicit)
  if (tag === "select") return { kind: "leaf", role: (el as HTMLSelectElement).multiple || (el as HTMLSelectElement).size > 1 ? "listbox" : "combobox" }
  const planned = plans[tag]
  if (planned) {
    // What stands in it shows where the browser has nothing else to show.
    if (tag === "object" && (!names.includes("data") || [...me.children].some((child) => child.getClientRects().length > 0))) return generic
    if (tag === "textarea" && explicit) return { kind: "leaf", role: explicit }
    if (planned.kind === "image" && (handled || style.cursor === "zoom-in" || saysItActs(el))) return { kind: "control", role: explicit && controlRoles.has(explicit) ? explicit : "clickable", guessed: true, weak: true }
    if ((planned.kind === "image" || planned.kind === "drawing") && pointerRoot) return { kind: "control", role: explicit && controlRoles.has(explicit) ? explicit : "clickable", guessed: true }
    if (explicit && controlRoles.has(explicit)) return { kind: "control", role: explicit }
    if (tag === "svg" && isBoard(style)) return board
    if (planned.kind === "image" && (explicit === "presentation" || explicit === "none")) return skip
    return planned
  }
  const role = explicit !== null || semantic.has(tag) ? (tag === "search" ? "search" : getRole(me) ?? "") : ""
  // What an editable region holds is its value, whatever its role is called.
  if (names.includes("contenteditable") && isEditingHost(el)) return { kind: "leaf", role: /^(searchbox|combobox|spinbutton)$/.test(role) ? role : "textbox" }
  if (controlRoles.has(role)) return { kind: "control", role }
  if (role === "heading") return { kind: "heading", role, level: Number(me.getAttribute("aria-level")) || Number(/^h(\d)$/.exec(tag)?.[1] ?? 2) }
  if (role === "table" || role === "grid" || role === "treegrid") return isLayout(el, explicit) ? generic : { kind: "table", role }
  // Such a list takes the focus for its items.
  if (composites.has(role)) return { kind: "group", role }
  const guess = guessControl(met, tag, place, names)
  // A lone row of a table that arranges things is one thing to click, if it is any.
  if (role === "row" && layout) return handled || saysItActs(el) || (pointerRoot && style.cursor === "pointer") ? { kind: "control", role: "clickable", guessed: true } : generic
  if (role === "row") return { kind: "row", role, guessed: guess !== null || handled || (pointerRoot && style.cursor === "pointer") }
  if (role === "cell" || role === "gridcell" || role === "columnheader" || role === "rowheader")
    return layout ? guess ?? generic : { kind: "cell", role: tag === "th" && me.getAttribute("scope") === "row" ? "rowheader" : role, guessed: guess !== null || (me.hasAttribute("tabindex") && (role === "gridcell" || me.closest("[role=grid], [role=treegrid]") !== null)) }
  if (guess) return guess
  if (role === "listitem") return { kind: "item", role }
  if (role === "img" && explicit) return { kind: "image", role }
  if (groupRoles.has(role)) return { kind: "group", role }
  return generic
}

function classifyInput(el: HTMLInputElement, explicit: string | null): Plan {
  if (el.type === "hidden") return skip
  const role = explicit !== null && controlRoles.has(explicit) ? explicit : inputRoles[el.type] ?? (el.hasAttribute("list") ? "combobox" : "textbox")
  return { kind: "leaf", role }
}

export function isEditingHost(el: Element): boolean {
  const attribute = own(el).getAttribute("contenteditable")
  return attribute !== null && attribute !== "false" && attribute !== "inherit"
}

function guessControl({ el, me, style }: Met, tag: string, { pointerRoot, handled }: Place, names: readonly string[]): Plan | null {
  if (containers.has(tag)) return null
  const takesFocus = names.includes("tabindex") && Number(me.getAttribute("tabindex")) >= 0 && !/auto|scroll/.test(style.overflowY) && !isDivider(me, names)
  if (pointerRoot || takesFocus) return { kind: "control", role: "clickable", guessed: true }
  return handled || saysItActs(el, names) || isGrip(el, style) ? { kind: "control", role: "clickable", guessed: true, weak: true } : null
}

/** A drawing to draw on, or to drop things on: it has a cross for a pointer, or keeps the fingers' strokes for itself. */
const isBoard = ({ cursor, touchAction, width, height }: CSSStyleDeclaration): boolean => (cursor === "crosshair" || touchAction === "none") && Math.min(Number.parseFloat(width), Number.parseFloat(height)) >= leastBoard
/** Pixels: icons have the cursor of what they lie in. */
const leastBoard = 80

/** A line between a menu's items that takes the focus as they do: it is told to mean nothing, and shows nothing. */
const isDivider = (me: Element, names: readonly string[]): boolean =>
  names.includes("role") && /^(?:presentation|none|separator)$/.test(me.getAttribute("role") ?? "") && composites.has(me.parentElement?.getAttribute("role") ?? "") && (me.textContent ?? "").trim() === "" && me.querySelector("img, svg") === null

/** Shows the hand that picks up: an item of those that can be moved, or the grip of one. */
const isGrip = (el: Element, { cursor }: CSSStyleDeclaration): boolean => (cursor === "grab" || cursor === "move") && el.parentElement !== null && !/^(?:grab|move)$/.test(getComputedStyle(el.parentElement).cursor) && (own(el).textContent ?? "").length <= mostGrip
/** What is longer is moved to look at another part of it. */
const mostGrip = 200

/** Tables that arrange a page: told to be, or with a table inside and no header. */
function isLayout(el: Element, explicit: string | null): boolean {
  if (explicit !== null) return false
  const me = own(el)
  if (me.querySelector("th, caption")) return false
  if (me.querySelector("table, form, h1, h2, textarea")) return true
  return (el as HTMLTableElement).rows.length < 2 && !hasHeadsAbove(el as HTMLTableElement)
}

/** Whether a table of heads alone stands right above one of a single row: what is left of a list whose heads stay in view. */
function hasHeadsAbove(table: HTMLTableElement): boolean {
  const columns = table.rows[0]?.cells.length ?? 0
  for (let [at, up]: [Element | null, number] = [table, 0]; at !== null && up < 4; at = own(at).parentElement, up++) {
    const before = at.previousElementSibling
    if (!before) continue
    const above = before.localName === "table" ? before : before.querySelector("table")
    const heads = above ? (above as HTMLTableElement).rows : undefined
    return columns > 1 && heads?.length === 1 && heads[0]?.cells.length === columns && own(heads[0]).querySelector("th") !== null
  }
  return false
}
