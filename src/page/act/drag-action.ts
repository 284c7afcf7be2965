import type { Action } from "../../core/action.ts"
import type { Outcome } from "../../core/outcome.ts"
import type { PageHost } from "../observe/page-host.ts"
import { drawingOf } from "./drawing.ts"
import { flatContains } from "../observe/flat-tree.ts"
import { deepHit, pointsOf, type Spot } from "./hit.ts"
import { done, handOver, noEffect } from "./outcomes.ts"
import { pause } from "./pause.ts"
import { fire, moveOver, press, release } from "./pointer.ts"
import { reach, resolveRef } from "./target.ts"
import { watch } from "./watch.ts"
import { own } from "../observe/own.ts"

/** Some pages take up only what is held for a moment. */
const holdMs = 280
/** Some look only now and then at what lies under the pointer. */
const dropMs = 120

export async function dragAction(host: PageHost, action: Extract<Action, { verb: "drag" }>): Promise<Outcome> {
  const to = await resolveRef(host, action.to)
  if (!to.ok) return to.outcome
  const start = await reach(host, action.ref)
  if (!start.ok) return start.outcome
  const { el } = start.value
  const watching = watch(host, el)
  moveOver(host, start.value.hit, start.value)
  const before = drawingOf(el)
  press(host, start.value.hit, start.value, { button: 0, buttons: 1, detail: 1 })
  await pause(holdMs)
  // Some lists say only once the button is down that their items can be dragged.
  const source = draggableOf(el)
  if (source) await dragData(host, source, start.value, to.value)
  else await dragPointer(host, start.value, to.value)
  const changes = await watching.settle({ patience: 300 })
  if (before !== drawingOf(el)) changes.push("drawing")
  return changes.length > 0 ? done(changes) : noEffect(`The drag was done and nothing changed; ${handOver}`)
}

const draggableOf = (el: HTMLElement): HTMLElement | null =>
  el.closest<HTMLElement>("[draggable=true]") ?? el.querySelector<HTMLElement>("[draggable=true]") ?? (el.draggable ? el : null)

const middle = (el: Element): { x: number; y: number } => {
  const rect = el.getBoundingClientRect()
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }
}

/** A little farther than the middle: there, lists that are sorted by dragging change places. In the very middle some don't know before or after. */
const beyondMiddle = (el: Element, from: Spot): Spot => {
  const { x, y } = middle(el)
  const { width, height } = el.getBoundingClientRect()
  return { x: x + (Math.sign(Math.round(x - from.x)) || 1) * Math.min(4, width * 0.15), y: y + (Math.sign(Math.round(y - from.y)) || 1) * Math.min(4, height * 0.15) }
}

/** Where to let go: of what is larger than the window, or lies partly behind something else, a spot that can be seen. What isn't in view is scrolled to, as a hand does with the wheel while it drags. */
function dropSpot(host: PageHost, to: HTMLElement, from: Spot): Spot {
  if (pointsOf(host, to).length === 0) own(to).scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" })
  const spots = [beyondMiddle(to, from), ...pointsOf(host, to)]
  return spots.find(({ x, y }) => { const hit = deepHit(host, x, y); return hit !== null && flatContains(to, hit) }) ?? beyondMiddle(to, from)
}

async function dragData(host: PageHost, source: HTMLElement, start: Spot & { hit: Element }, to: HTMLElement): Promise<void> {
  const { window: win } = host
  const dataTransfer = new win.DataTransfer()
  const send = (el: Element, type: string, point: { x: number; y: number }): boolean =>
    el.dispatchEvent(new win.DragEvent(type, { bubbles: true, cancelable: !/^(dragend|dragleave)$/.test(type), composed: true, view: win, clientX: point.x, clientY: point.y, dataTransfer }))
  if (!send(source, "dragstart", start)) return
  await pause(20)
  send(source, "drag", start)
  const end = dropSpot(host, to, start)
  const hit = deepHit(host, end.x, end.y)
  const over = hit && own(to).contains(hit) ? hit : to
  send(over, "dragenter", end)
  let accepted = false
  for (let i = 0; i < 3; i++) { accepted = !send(over, "dragover", end) || accepted; await pause(15) }
  if (accepted) send(over, "drop", end)
  else send(over, "dragleave", end)
  send(source, "dragend", end)
}

/**
 * Drags by pointer and mouse events. A page that captures the pointer hears all of them on what was picked up, one that
 * doesn't on what lies under the pointer; captures of made-up events don't work, so both are told.
 */
async function dragPointer(host: PageHost, start: Spot & { hit: Element }, to: HTMLElement): Promise<void> {
  const down = { button: 0, buttons: 1 }
  const steps = 8
  let last: Element = start.hit
  let point: Spot = start
  let end = beyondMiddle(to, start)
  for (let i = 1; i <= steps; i++) {
    // A list may move when the drag begins. Later its items make room, and a target that did so is no longer where one has to drop.
    if (i === 2) end = dropSpot(host, to, start)
    const next = { x: start.x + (end.x - start.x) * i / steps, y: start.y + (end.y - start.y) * i / steps }
    const moved = { movementX: next.x - point.x, movementY: next.y - point.y }
    point = next
    const hit = deepHit(host, point.x, point.y) ?? last
    if (hit !== last) moveOver(host, hit, point, { ...down, button: -1, ...moved })
    else {
      fire(host, hit, "pointermove", point, { ...down, button: -1, ...moved })
      fire(host, hit, "mousemove", point, { ...down, ...moved })
    }
    if (isElsewhere(hit, start.hit)) fire(host, start.hit, "pointermove", point, { ...down, button: -1 })
    last = hit
    await pause(16)
  }
  await pause(dropMs)
  release(host, last, point, { button: 0, buttons: 0, detail: 1 })
  if (isElsewhere(last, start.hit)) fire(host, start.hit, "pointerup", point, { button: 0, buttons: 0 })
}

const isElsewhere = (hit: Element, start: Element): boolean => own(start).isConnected && !own(start).contains(hit)
