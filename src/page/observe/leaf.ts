import { accessibleName } from "./accessible-name.ts"
import { shortText } from "./clean-text.ts"
import { flatParent } from "./flat-tree.ts"
import type { Paint } from "./paint.ts"
import { ofRect, shows, type Region } from "./region.ts"
import { documentOf, isShown, own } from "./own.ts"

const checkable = new Set(["checkbox", "radio", "file"])

/** A native box that a page hides to draw its own: it is listed at its visible label, or for itself when it lies over a drawing. */
export function isHiddenInput(el: Element, style: CSSStyleDeclaration, paint: Paint): boolean {
  if (el.localName !== "input" || !checkable.has((el as HTMLInputElement).type)) return false
  return isDrawnByPage(el as HTMLInputElement, style, paint.opacity) && visibleLabel(el as HTMLInputElement) !== null
}

/** The control of a label, when the label is all that a person sees of it. */
export function hiddenControlOf(label: HTMLLabelElement): HTMLInputElement | null {
  const control = label.control
  if (!control || control.localName !== "input" || !checkable.has((control as HTMLInputElement).type)) return null
  return !isShown(control) || isTucked(control as HTMLInputElement) ? control as HTMLInputElement : null
}

const mostAround = 3

/** It, or one of the boxes close around it, is hidden the way in which things are left for assistive technology. */
function isTucked(input: HTMLInputElement): boolean {
  for (let node: Element | null = input, up = 0; node && up < mostAround && node.localName !== "label"; node = flatParent(node), up++) if (isDrawnByPage(node, getComputedStyle(node), 1)) return true
  return false
}

function isDrawnByPage(el: Element, style: CSSStyleDeclaration, opacity: number): boolean {
  if (style.display === "none" || style.visibility !== "visible" || opacity * Number(style.opacity) < 0.15) return true
  const rect = own(el).getBoundingClientRect()
  return rect.width <= 2 || rect.height <= 2 || style.clip !== "auto" || (style.clipPath !== "none" && style.clipPath.startsWith("inset(50%")) || rect.right + documentOf(el).documentElement.scrollLeft < 0
}

/** A guessed control around a native box that is listed by its label is that box once more. */
export const holdsLabelled = (el: Element): boolean => [...own(el).querySelectorAll("input")].some((input) => checkable.has(input.type) && visibleLabel(input) !== null)

/** A native slider under a knob that the page draws. */
export const isSliderUnder = (el: Element, style: CSSStyleDeclaration): boolean => el.localName === "input" && (el as HTMLInputElement).type === "range" && isDrawnByPage(el, style, 1)

function visibleLabel(el: HTMLInputElement): HTMLLabelElement | null {
  for (const label of el.labels ?? []) if (isShown(label)) return label
  return null
}

/** A field that is there for its list alone: the page draws the choice beside it. */
export const isChooser = (el: Element): boolean => el.getAttribute("role") === "combobox" && el.hasAttribute("aria-expanded")

export function leafShows(el: Element, style: CSSStyleDeclaration, paint: Paint, own: Region, kind: string): boolean {
  if (style.visibility !== "visible") return false
  const box = isChooser(el) ? chooserBox(el, own) : own
  // A transparent native control over a drawing is what a person clicks.
  const overlay = el.localName === "input" || el.localName === "select"
  if (paint.opacity < 0.15 && !(overlay && box.r - box.l > 8 && box.b - box.t > 8 && ((el as HTMLInputElement).type !== "text" || isChooser(el)))) return false
  if (kind === "frame" && (box.r - box.l < 8 || box.b - box.t < 8)) return false
  if (el.localName === "audio" && !el.hasAttribute("controls")) return false
  return shows(box, paint.region)
}

/** Beside a choice that is drawn, the field is as narrow as its caret. */
function chooserBox(el: Element, box: Region): Region {
  const around = box.r - box.l <= 8 && el.parentElement ? ofRect(own(el.parentElement).getBoundingClientRect()) : box
  return around.r - around.l <= 8 && el.parentElement?.parentElement ? ofRect(own(el.parentElement.parentElement).getBoundingClientRect()) : around
}

/** Text that only assistive technology is given: alt, title, aria-label. */
export function accessibleText(el: Element): string {
  const direct = el.getAttribute("aria-label") ?? el.getAttribute("alt")
  const text = direct ?? (el.hasAttribute("aria-labelledby") || el.hasAttribute("title") || el.localName === "svg" ? accessibleName(el) : "")
  return shortText(text, 120)
}
