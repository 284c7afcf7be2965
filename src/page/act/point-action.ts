import type { Action } from "../../core/action.ts"
import type { Outcome } from "../../core/outcome.ts"
import type { PageHost } from "../observe/page-host.ts"
import { drawingOf } from "./drawing.ts"
import { deepHit } from "./hit.ts"
import { done, handOver, noEffect } from "./outcomes.ts"
import { clickAt } from "./pointer.ts"
import { isSlider, rangeOf, stepByKeys, stepTo } from "./slider.ts"
import { reach } from "./target.ts"
import { watch } from "./watch.ts"
import { own } from "../observe/own.ts"

/** Clicks a spot inside an element; on a slider the spot is a share of its range. */
export async function pointAction(host: PageHost, action: Extract<Action, { verb: "point" }>): Promise<Outcome> {
  const aimed = await reach(host, action.ref)
  if (!aimed.ok) return aimed.outcome
  const { el } = aimed.value
  const watching = watch(host, el)
  const before = drawingOf(el)
  if (isSlider(el)) await slide(host, el, action)
  else clickSpot(host, el, own(el).getBoundingClientRect(), action)
  const changes = await watching.settle({ patience: 300 })
  if (before !== drawingOf(el)) changes.push("drawing")
  return changes.length > 0 ? done(changes) : noEffect(`The spot was clicked and nothing changed that can be read; ${handOver}`)
}

function clickSpot(host: PageHost, el: HTMLElement, rect: DOMRect, { x, y }: { x: number; y: number }): void {
  const point = { x: rect.left + Math.min(rect.width - 1, rect.width * x), y: rect.top + Math.min(rect.height - 1, rect.height * y) }
  clickAt(host, { el, hit: deepHit(host, point.x, point.y) ?? el, ...point })
}

/** A slider that is drawn takes a press on its rail; what that doesn't reach, keys do. */
async function slide(host: PageHost, el: HTMLElement, spot: { x: number; y: number }): Promise<void> {
  const { min, max, now } = rangeOf(el)
  const wanted = min + (max - min) * spot.x
  if (el.localName !== "input") {
    const knob = el.getBoundingClientRect()
    const rail = el.parentElement && own(el.parentElement).getBoundingClientRect()
    clickSpot(host, el, rail && knob.width < 40 && rail.width > knob.width * 3 ? rail : knob, spot)
    const reached = rangeOf(el).now
    if (Math.abs(reached - wanted) <= (max - min) * 0.02 || (reached !== now && !el.hasAttribute("aria-valuenow"))) return
  }
  if (rangeOf(el).now !== now) await stepByKeys(host, el, wanted)
  else await stepTo(host, el, wanted)
}
