import { accessibleName } from "./accessible-name.ts"
import { cut, shortText } from "./clean-text.ts"
import { parseColour } from "./colour.ts"
import { isShown, own, rootOf } from "./own.ts"

export type ControlName = { name: string; a11y: boolean }

/**
 * A control's name: what a person sees on or beside it. The accessible name wins only where it says the visible words and
 * more, or where there are none; then it is marked, because it is text that nobody sees.
 * @param seen visible text of the control or of its labels
 * @param told text for assistive technology that was found in it, such as a picture's
 */
export function controlName(element: Element, seen: string, told = ""): ControlName {
  const el = own(element)
  const visible = seen.trim()
  const labelled = el.hasAttribute("aria-labelledby")
  if (labelled || el.hasAttribute("aria-label")) {
    const name = labelled ? accessible(element) : tidy(el.getAttribute("aria-label") ?? "")
    const isSame = words(name).join(" ") === words(visible).join(" ")
    if (name && (visible === "" || isSame || covers(name, visible))) return { name: isSame ? visible : name, a11y: !isSame && !(labelled && labelShows(el)) }
  }
  if (visible) return explained(visible, tidy(el.getAttribute("title") ?? ""))
  if (el.localName === "input") {
    const input = el as HTMLInputElement
    if (input.type === "submit" || input.type === "button" || input.type === "reset")
      return { name: tidy(input.value) || (input.type === "submit" ? "Submit" : input.type === "reset" ? "Reset" : tidy(input.title)), a11y: false }
  }
  // It is drawn nowhere, so that what reckons names as they are drawn finds none.
  if (el.localName === "area") return { name: tidy((el as HTMLAreaElement).alt || (el as HTMLElement).title), a11y: true }
  const placeholder = tidy(el.getAttribute("placeholder") ?? "")
  if (placeholder && !(el as HTMLInputElement).value) return { name: placeholder, a11y: !placeholderShows(element) }
  const name = told.trim() || accessible(element) || placeholder || shapeTitle(el) || hint(el)
  return { name, a11y: name !== "" }
}

function placeholderShows(el: Element): boolean {
  const { opacity, visibility, color, fontSize } = getComputedStyle(el, "::placeholder")
  return Number(opacity) >= 0.15 && visibility === "visible" && Number.parseFloat(fontSize) >= 6 && (parseColour(color)?.a ?? 1) >= 0.15
}

/** A sign or an abbreviation of so many letters says little; a person rests the pointer on it to see what it stands for. */
const fewLetters = 3

function explained(visible: string, title: string): ControlName {
  if (title === "" || visible.length > fewLetters || covers(visible, title)) return { name: visible, a11y: false }
  return { name: words(visible).length === 0 ? title : `${visible} (${title})`, a11y: true }
}

const tidy = (text: string): string => shortText(text, 200)
const accessible = (el: Element): string => tidy(accessibleName(el))
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function covers(name: string, visible: string): boolean {
  const said = new Set(words(name))
  return words(visible).every((word) => said.has(word))
}

function labelShows(el: Element): boolean {
  const root = rootOf(el)
  return (el.getAttribute("aria-labelledby") ?? "").trim().split(/\s+/).every((id) =>
    { const label = root.getElementById(id); return label !== null && isShown(label) })
}

/** What shows when the pointer rests on a part of a drawing, or stands in the group that it is part of. */
const shapeTitle = (el: Element): string => el.namespaceURI?.endsWith("/svg") ? tidy((el.querySelector(":scope > title") ?? el.closest("g")?.querySelector(":scope > text, :scope > g > text"))?.textContent ?? "") : ""

/** Icons that every toolbar has, by the end of a class such as `ql-bold`. */
const iconWords = /(?:^|[\s_-])(bold|italic|underline|strike(?:through)?|undo|redo|search|close|delete|remove|trash|edit|star|like|share|reply|retweet|forward|print|send|save|menu|play|pause|prev(?:ious)?|next|color|colour|background|link|slider-handle)(?:-?(?:btn|button|icon))?(?=\s|$)/

/** What developers call an icon that has no text: the last resort for a nameless control. */
function hint(el: Element): string {
  for (const part of [el, ...el.querySelectorAll("[class], [data-icon], [title]")].slice(0, 6)) {
    const node = own(part)
    const said = node.getAttribute("title") ?? node.getAttribute("data-tooltip") ?? node.getAttribute("data-icon")
    if (said) return tidy(said)
    const icon = /(?:^|[\s_-])(?:fa|icon|bi|mdi|glyphicon|ri|ti|feather|lucide|ico)-([a-z][a-z-]{1,20})/.exec(node.getAttribute("class") ?? "")
    if (icon?.[1]) return icon[1].replaceAll("-", " ")
  }
  for (const node of [el, el.parentElement]) {
    const known = iconWords.exec((node && own(node).getAttribute("class")) ?? "")
    if (known?.[1]) return known[1].replaceAll("-", " ")
  }
  const swatch = el.getAttribute("data-color") ?? el.getAttribute("data-value")
  if (swatch) return cut(tidy(swatch), 30)
  const key = el.getAttribute("data-testid") ?? el.getAttribute("name") ?? el.id
  return /^[a-z][a-z0-9_-]{1,30}$/i.test(key) ? key.replace(/[_-]+/g, " ") : ""
}
