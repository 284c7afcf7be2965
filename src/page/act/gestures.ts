import type { Action } from "../../core/action.ts"
import type { Outcome } from "../../core/outcome.ts"
import type { PageHost } from "../observe/page-host.ts"
import { done, failed, noEffect } from "./outcomes.ts"
import { clickAt, fire, moveOver, press, release } from "./pointer.ts"
import { aim, deepHit, resolveRef } from "./target.ts"
import { pause, watch } from "./watch.ts"

type Of<V extends Action["verb"]> = Extract<Action, { verb: V }>

export async function clickAction(host: PageHost, action: Of<"click">): Promise<Outcome> {
  const resolved = await resolveRef(host, action.ref)
  if (!resolved.ok) return resolved.outcome
  const aimed = await aim(host, resolved.value)
  if (!aimed.ok) return aimed.outcome
  const opensTab = newTabOf(resolved.value)
  let prevented = false
  const note = (event: Event): void => { prevented = event.defaultPrevented }
  host.window.addEventListener("click", note)
  const watching = watch(host, resolved.value)
  clickAt(host, aimed.value, { ...(action.button ? { button: action.button } : {}), ...(action.count ? { count: action.count } : {}), ...(action.modifiers ? { modifiers: action.modifiers } : {}) })
  host.window.removeEventListener("click", note)
  const changes = await watching.settle({ patience: 500 })
  if (opensTab && !prevented && !changes.includes("navigated")) changes.push("new tab")
  return changes.length > 0 ? done(changes) : noEffect("The click landed and nothing changed.")
}

const newTabOf = (el: Element): boolean => {
  const link = el.closest("a[href], area[href]")
  const target = link?.getAttribute("target")
  return link !== null && target !== null && target !== undefined && !/^(_self|_parent|_top|)$/.test(target)
}

export async function checkAction(host: PageHost, action: Of<"check">): Promise<Outcome> {
  const resolved = await resolveRef(host, action.ref)
  if (!resolved.ok) return resolved.outcome
  const el = resolved.value
  if (isOn(el) === null) return failed("invalid", "The element can't be checked; click it instead.")
  if (isOn(el) === action.on) return done([], `It already was ${action.on ? "on" : "off"}.`)
  if (!action.on && (el as HTMLInputElement).type === "radio") return failed("invalid", "A radio button can't be switched off; choose another one of its group.")
  const aimed = await aim(host, el)
  if (!aimed.ok) return aimed.outcome
  const watching = watch(host, el)
  clickAt(host, aimed.value)
  await pause(20)
  if (el.isConnected && isOn(el) !== action.on && el.localName === "input") el.click()
  const changes = await watching.settle({ patience: 300 })
  if (!el.isConnected || isOn(el) === action.on) return done(changes.length > 0 ? changes : ["checked"])
  return noEffect(`It did not switch ${action.on ? "on" : "off"}.`)
}

function isOn(el: Element): boolean | null {
  if (el.localName === "input" && /^(checkbox|radio)$/.test((el as HTMLInputElement).type)) return (el as HTMLInputElement).indeterminate ? null : (el as HTMLInputElement).checked
  for (const name of ["aria-checked", "aria-pressed", "aria-selected"]) { const value = el.getAttribute(name); if (value !== null) return value === "true" }
  const inner = el.querySelector("input[type=checkbox], input[type=radio]")
  return inner ? (inner as HTMLInputElement).checked : null
}

export async function hoverAction(host: PageHost, action: Of<"hover">): Promise<Outcome> {
  const resolved = await resolveRef(host, action.ref)
  if (!resolved.ok) return resolved.outcome
  const aimed = await aim(host, resolved.value)
  if (!aimed.ok) return aimed.outcome
  const watching = watch(host, resolved.value)
  moveOver(host, aimed.value.hit, aimed.value)
  const changes = await watching.settle({ patience: 300 })
  return changes.length > 0 ? done(changes) : noEffect("The pointer moved there and nothing changed; a menu that opens by style alone needs a click.")
}

export async function pointAction(host: PageHost, action: Of<"point">): Promise<Outcome> {
  const resolved = await resolveRef(host, action.ref)
  if (!resolved.ok) return resolved.outcome
  const aimed = await aim(host, resolved.value)
  if (!aimed.ok) return aimed.outcome
  const rect = resolved.value.getBoundingClientRect()
  const point = { x: rect.left + Math.min(rect.width - 1, rect.width * action.x), y: rect.top + Math.min(rect.height - 1, rect.height * action.y) }
  const watching = watch(host, resolved.value)
  const before = picture(resolved.value)
  const input = resolved.value as HTMLInputElement
  if (input.localName === "input" && input.type === "range") slide(host, input, action.x)
  else clickAt(host, { el: resolved.value, hit: deepHit(host, point.x, point.y) ?? resolved.value, ...point })
  const changes = await watching.settle({ patience: 300 })
  if (before !== null && before !== picture(resolved.value)) changes.push("drawing")
  return changes.length > 0 ? done(changes) : noEffect("The spot was clicked and nothing changed that can be read.")
}

/** A canvas changes without a trace in the document. */
function picture(el: Element): string | null {
  if (el.localName !== "canvas") return null
  try { return (el as HTMLCanvasElement).toDataURL() } catch { return null }
}

function slide(host: PageHost, input: HTMLInputElement, share: number): void {
  const min = Number(input.min || 0)
  const max = Number(input.max || 100)
  const set = Object.getOwnPropertyDescriptor(host.window.HTMLInputElement.prototype, "value")?.set
  set?.call(input, String(min + (max - min) * share))
  input.dispatchEvent(new host.window.Event("input", { bubbles: true, composed: true }))
  input.dispatchEvent(new host.window.Event("change", { bubbles: true }))
}

export async function dragAction(host: PageHost, action: Of<"drag">): Promise<Outcome> {
  const from = await resolveRef(host, action.ref)
  if (!from.ok) return from.outcome
  const to = await resolveRef(host, action.to)
  if (!to.ok) return to.outcome
  const start = await aim(host, from.value)
  if (!start.ok) return start.outcome
  const watching = watch(host, from.value)
  const source = from.value.closest<HTMLElement>("[draggable=true]") ?? from.value.querySelector<HTMLElement>("[draggable=true]") ?? (from.value.draggable ? from.value : null)
  if (source) await dragData(host, source, start.value, to.value)
  else await dragPointer(host, start.value, to.value)
  const changes = await watching.settle({ patience: 300 })
  return changes.length > 0 ? done(changes) : noEffect("The drag was done and nothing changed.")
}

const middle = (el: Element): { x: number; y: number } => {
  const rect = el.getBoundingClientRect()
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }
}

async function dragData(host: PageHost, source: HTMLElement, start: { x: number; y: number; hit: Element }, to: HTMLElement): Promise<void> {
  const { window: win } = host
  const dataTransfer = new win.DataTransfer()
  const send = (el: Element, type: string, point: { x: number; y: number }): boolean =>
    el.dispatchEvent(new win.DragEvent(type, { bubbles: true, cancelable: !/^(dragend|dragleave)$/.test(type), composed: true, view: win, clientX: point.x, clientY: point.y, dataTransfer }))
  fire(host, start.hit, "pointerdown", start, { buttons: 1 })
  fire(host, start.hit, "mousedown", start, { buttons: 1 })
  if (!send(source, "dragstart", start)) return
  await pause(20)
  send(source, "drag", start)
  const end = middle(to)
  const hit = deepHit(host, end.x, end.y)
  const over = hit && to.contains(hit) ? hit : to
  send(over, "dragenter", end)
  let accepted = false
  for (let i = 0; i < 3; i++) { accepted = !send(over, "dragover", end) || accepted; await pause(15) }
  if (accepted) send(over, "drop", end)
  else send(over, "dragleave", end)
  send(source, "dragend", end)
}

async function dragPointer(host: PageHost, start: { x: number; y: number; hit: Element }, to: HTMLElement): Promise<void> {
  const down = { button: 0, buttons: 1 }
  moveOver(host, start.hit, start)
  press(host, start.hit, start, { ...down, detail: 1 })
  const steps = 8
  let last: Element = start.hit
  let point: { x: number; y: number } = start
  for (let i = 1; i <= steps; i++) {
    const end = middle(to)
    point = { x: start.x + (end.x - start.x) * i / steps, y: start.y + (end.y - start.y) * i / steps }
    const hit = deepHit(host, point.x, point.y) ?? last
    if (hit !== last) { fire(host, last, "pointerout", point, down); fire(host, last, "mouseout", point, down); fire(host, hit, "pointerover", point, down); fire(host, hit, "mouseover", point, down); fire(host, hit, "mouseenter", point, down) }
    fire(host, hit, "pointermove", point, { ...down, button: -1 })
    fire(host, hit, "mousemove", point, down)
    last = hit
    await pause(16)
  }
  release(host, last, point, { button: 0, buttons: 0, detail: 1 })
}
