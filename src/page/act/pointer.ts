import type { Modifier } from "../../core/key-chords.ts"
import { holdHover } from "./held-hover.ts"
import { flatParent } from "../observe/flat-tree.ts"
import type { PageHost } from "../observe/page-host.ts"
import { focusOn } from "./focus.ts"
import type { Target } from "./target.ts"
import { own } from "../observe/own.ts"

export type Button = "left" | "right" | "middle"
type Point = { x: number; y: number }

const codes: Record<Button, { button: number; buttons: number }> = { left: { button: 0, buttons: 1 }, middle: { button: 1, buttons: 4 }, right: { button: 2, buttons: 2 } }

export const modifierFlags = (modifiers: readonly Modifier[] = []): { altKey: boolean; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean } =>
  ({ altKey: modifiers.includes("Alt"), ctrlKey: modifiers.includes("Control"), metaKey: modifiers.includes("Meta"), shiftKey: modifiers.includes("Shift") })

/** Dispatches one pointer or mouse event as a mouse would. @returns whether the page let its default happen */
export function fire(host: PageHost, el: Element, type: string, { x, y }: Point, init: PointerEventInit = {}): boolean {
  const { window: win } = host
  const bubbles = !/(enter|leave)$/.test(type)
  const common: PointerEventInit = { bubbles, cancelable: bubbles, composed: true, view: win, clientX: x, clientY: y, screenX: x + win.screenX, screenY: y + win.screenY, ...init }
  if (/^(pointer|click|auxclick|contextmenu)/.test(type)) return own(el).dispatchEvent(new win.PointerEvent(type, { pointerId: 1, pointerType: "mouse", isPrimary: true, width: 1, height: 1, pressure: init.buttons ? 0.5 : 0, ...common }))
  return own(el).dispatchEvent(new win.MouseEvent(type, common))
}

/** Where the pointer was last, a document each. */
const hovered = new WeakMap<Document, Element>()

/**
 * Moves onto an element, as from wherever the pointer was before: out and leave there, over, enter and move here.
 * @returns where the spot lies now: what closes as the pointer leaves it may have pushed the element away
 */
export function moveOver(host: PageHost, el: Element, spot: Point, init: PointerEventInit = {}): Point {
  const before = hovered.get(host.document)
  const from = before && own(before).isConnected ? before : null
  hovered.set(host.document, el)
  const here = lineOf(el)
  const { x, y } = own(el).getBoundingClientRect()
  holdHover(host, here)
  const now = own(el).getBoundingClientRect()
  const point = { x: spot.x + now.x - x, y: spot.y + now.y - y }
  // Coming back to where it was, the pointer has been away in between.
  const there = from ? lineOf(from) : []
  const stays = from === el ? new Set<Element>() : new Set(there.filter((one) => here.includes(one)))
  // Only pointer events say by -1 that no button has changed; in a mouse event pages read it as none being held, and end a drag.
  const both = (type: string, on: Element, other: Element | null): void => {
    fire(host, on, `pointer${type}`, point, { ...init, relatedTarget: other })
    fire(host, on, `mouse${type}`, point, { ...init, ...(init.button === -1 ? { button: 0 } : {}), relatedTarget: other })
  }
  if (from) {
    both("out", from, el)
    for (const one of there.toReversed()) if (!stays.has(one)) both("leave", one, el)
  }
  both("over", el, from)
  for (const one of here) if (!stays.has(one)) both("enter", one, from)
  both("move", el, null)
  return point
}

/** An element and what holds it, the outermost first. */
function lineOf(el: Element): Element[] {
  const line: Element[] = []
  for (let node: Element | null = el; node; node = flatParent(node)) line.unshift(node)
  return line
}

export function press(host: PageHost, el: Element, point: Point, init: PointerEventInit): void {
  const down = fire(host, el, "pointerdown", point, { ...init, detail: 0 })
  const kept = down ? fire(host, el, "mousedown", point, init) : true
  if (kept) focusFrom(host, el)
}

export function release(host: PageHost, el: Element, point: Point, init: PointerEventInit): void {
  fire(host, el, "pointerup", point, { ...init, detail: 0, buttons: 0 })
  fire(host, el, "mouseup", point, { ...init, buttons: 0 })
}

/**
 * The whole of a click, so that pages listening to any part of it see it; the native activation comes with the click event.
 * @returns whether the page let the click's own default happen
 */
export function clickAt(host: PageHost, target: Target, options: { button?: Button; count?: number; modifiers?: readonly Modifier[] } = {}): boolean {
  const { button = "left", count = 1, modifiers } = options
  const flags = modifierFlags(modifiers)
  const code = codes[button]
  let goes = true
  const at = moveOver(host, target.hit, target, flags)
  for (let detail = 1; detail <= count; detail++) {
    const el = own(target.hit).isConnected ? target.hit : target.el
    const init = { ...flags, ...code, detail }
    press(host, el, at, init)
    release(host, el, at, init)
    if (button === "right") { goes = fire(host, el, "contextmenu", at, { ...init, buttons: 0 }); continue }
    goes = fire(host, el, button === "middle" ? "auxclick" : "click", at, { ...init, buttons: 0 })
    if (detail === 2 && button === "left") fire(host, el, "dblclick", at, { ...init, buttons: 0 })
  }
  return goes
}

export const focusable = 'input, textarea, select, button, a[href], summary, iframe, [tabindex], [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]'

/** A mouse press moves the focus to the nearest element that takes it, across the borders of shadow trees. */
function focusFrom(host: PageHost, el: Element): void {
  for (let node: Element | null = el; node; node = flatParent(node)) {
    if (own(node).matches(focusable) && !own(node).matches(":disabled")) return focusOn(host, node as HTMLElement)
  }
  const { activeElement: active, body } = host.document
  if (active instanceof HTMLElement && active !== body && !own(active).contains(el)) focusOn(host, null)
}
