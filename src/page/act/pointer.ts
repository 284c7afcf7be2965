import type { PageHost } from "../observe/page-host.ts"
import type { Target } from "./target.ts"

export type Button = "left" | "right" | "middle"
export type Modifier = "Alt" | "Control" | "Meta" | "Shift"
type Point = { x: number; y: number }

const codes: Record<Button, { button: number; buttons: number }> = { left: { button: 0, buttons: 1 }, middle: { button: 1, buttons: 4 }, right: { button: 2, buttons: 2 } }

export const modifierFlags = (modifiers: readonly Modifier[] = []): { altKey: boolean; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean } =>
  ({ altKey: modifiers.includes("Alt"), ctrlKey: modifiers.includes("Control"), metaKey: modifiers.includes("Meta"), shiftKey: modifiers.includes("Shift") })

/** Dispatches one pointer or mouse event as a mouse would. @returns whether the page let its default happen */
export function fire(host: PageHost, el: Element, type: string, { x, y }: Point, init: PointerEventInit = {}): boolean {
  const { window: win } = host
  const bubbles = !/(enter|leave)$/.test(type)
  const common: PointerEventInit = { bubbles, cancelable: bubbles, composed: true, view: win, clientX: x, clientY: y, screenX: x + win.screenX, screenY: y + win.screenY, ...init }
  if (/^(pointer|click|auxclick|contextmenu)/.test(type)) return el.dispatchEvent(new win.PointerEvent(type, { pointerId: 1, pointerType: "mouse", isPrimary: true, width: 1, height: 1, pressure: init.buttons ? 0.5 : 0, ...common }))
  return el.dispatchEvent(new win.MouseEvent(type, common))
}

/** Moves onto an element: over, enter, move. */
export function moveOver(host: PageHost, el: Element, point: Point, init: PointerEventInit = {}): void {
  for (const type of ["pointerover", "pointerenter", "mouseover", "mouseenter", "pointermove", "mousemove"]) {
    if (!type.endsWith("enter")) { fire(host, el, type, point, init); continue }
    const line: Element[] = []
    for (let node: Element | null = el; node; node = node.parentElement) line.unshift(node)
    for (const node of line) fire(host, node, type, point, init)
  }
}

export function press(host: PageHost, el: Element, point: Point, init: PointerEventInit): void {
  const down = fire(host, el, "pointerdown", point, { ...init, detail: 0 })
  const kept = down ? fire(host, el, "mousedown", point, init) : true
  if (kept) focusFrom(el)
}

export function release(host: PageHost, el: Element, point: Point, init: PointerEventInit): void {
  fire(host, el, "pointerup", point, { ...init, detail: 0, buttons: 0 })
  fire(host, el, "mouseup", point, { ...init, buttons: 0 })
}

/** The whole of a click, so that pages listening to any part of it see it; the native activation comes with the click event. */
export function clickAt(host: PageHost, target: Target, options: { button?: Button; count?: number; modifiers?: readonly Modifier[] } = {}): void {
  const { button = "left", count = 1, modifiers } = options
  const flags = modifierFlags(modifiers)
  const code = codes[button]
  moveOver(host, target.hit, target, flags)
  for (let detail = 1; detail <= count; detail++) {
    const el = target.hit.isConnected ? target.hit : target.el
    const init = { ...flags, ...code, detail }
    press(host, el, target, init)
    release(host, el, target, init)
    if (button === "right") { fire(host, el, "contextmenu", target, { ...init, buttons: 0 }); continue }
    fire(host, el, button === "middle" ? "auxclick" : "click", target, { ...init, buttons: 0 })
    if (detail === 2 && button === "left") fire(host, el, "dblclick", target, { ...init, buttons: 0 })
  }
}

/** A mouse press moves the focus to the nearest element that takes it. */
function focusFrom(el: Element): void {
  const focusable = el.closest<HTMLElement>('input, textarea, select, button, a[href], summary, iframe, [tabindex], [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]')
  const active = el.ownerDocument.activeElement
  if (focusable) { if (focusable !== active) focusable.focus({ preventScroll: true }) }
  else if (active instanceof HTMLElement && active !== el.ownerDocument.body && !active.contains(el)) active.blur()
}
