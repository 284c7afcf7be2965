import type { Action } from "../../core/action.ts"
import type { Outcome } from "../../core/outcome.ts"
import type { PageHost } from "../observe/page-host.ts"
import { deepHit } from "./hit.ts"
import { done, noEffect } from "./outcomes.ts"
import { pause } from "./pause.ts"
import { resolveRef } from "./target.ts"
import { watch } from "./watch.ts"
import { own } from "../observe/own.ts"
import { flatParent } from "../observe/flat-tree.ts"

/** At the end of a list that grows as it is read, more may be on its way: to call that the end would be wrong. */
const endMs = 800

export async function scrollAction(host: PageHost, action: Extract<Action, { verb: "scroll" }>): Promise<Outcome> {
  let from: HTMLElement | null = null
  if (action.ref !== undefined) {
    const resolved = await resolveRef(host, action.ref)
    if (!resolved.ok) return resolved.outcome
    from = resolved.value
  }
  const to = action.to
  if (to !== undefined && to !== "top" && to !== "bottom") {
    const resolved = await resolveRef(host, to)
    if (!resolved.ok) return resolved.outcome
    return show(host, resolved.value)
  }
  if (from && to === undefined && action.direction === undefined) return show(host, from)
  const sideways = action.direction === "left" || action.direction === "right"
  const box = from ? scrollerOf(host, from, sideways) : mainScroller(host, sideways)
  const before = [box.scrollTop, box.scrollLeft]
  const watching = watch(host, box)
  const page = box.clientHeight * 0.8
  if (to === "top" || to === "bottom") box.scrollTo({ top: to === "top" ? 0 : box.scrollHeight, behavior: "instant" })
  else {
    const step = { up: [-page, 0], down: [page, 0], left: [0, -box.clientWidth * 0.8], right: [0, box.clientWidth * 0.8] }[action.direction ?? "down"]
    box.scrollBy({ top: step[0] ?? 0, left: step[1] ?? 0, behavior: "instant" })
  }
  const moved = before[0] !== box.scrollTop || before[1] !== box.scrollLeft
  // Lists that load more do so after the scroll; a wheel event wakes those that draw themselves.
  if (!moved) turnWheel(host, from ?? box, { sideways, by: action.direction === "up" || action.direction === "left" ? -page : page })
  const changes = await watching.settle({ patience: moved ? 200 : endMs })
  if (moved && !changes.includes("scrolled")) changes.unshift("scrolled")
  const leftBelow = (): number => Math.max(0, Math.round(box.scrollHeight - box.clientHeight - box.scrollTop))
  if (moved && !sideways && leftBelow() <= 1 && action.direction !== "up" && to !== "top" && await grows(box) && !changes.includes("content")) changes.push("content")
  const left = leftBelow()
  if (moved) return done(changes, left > 1 ? `${left} px are left below.` : "This is the end.")
  return changes.length > 0 ? done(changes) : noEffect("There is nothing more in this direction.")
}

/** On what a wheel would be turned over: the element that was meant, or what is in the middle of the box. */
function turnWheel(host: PageHost, el: Element, { sideways, by }: { sideways: boolean; by: number }): void {
  const { left, top, width, height } = own(el).getBoundingClientRect()
  const at = { clientX: left + Math.min(width, host.window.innerWidth) / 2, clientY: Math.min(Math.max(top, 0) + height / 2, host.window.innerHeight / 2) }
  const hit = deepHit(host, at.clientX, at.clientY)
  const over = hit && (own(el).contains(hit) || el === host.document.scrollingElement) ? hit : el
  over.dispatchEvent(new host.window.WheelEvent("wheel", { bubbles: true, cancelable: true, composed: true, view: host.window, ...at, ...(sideways ? { deltaX: by } : { deltaY: by }) }))
}

/** Whether what was scrolled to its end becomes longer in the time that a list may take to fetch more. */
async function grows(box: Element): Promise<boolean> {
  const height = box.scrollHeight
  for (const until = performance.now() + endMs; performance.now() < until; await pause(40)) if (box.scrollHeight > height) return true
  return false
}

async function show(host: PageHost, element: HTMLElement): Promise<Outcome> {
  const el = own(element)
  const rect = el.getBoundingClientRect()
  const watching = watch(host, element)
  el.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" })
  const after = el.getBoundingClientRect()
  const changes = await watching.settle({ patience: 150 })
  return rect.top !== after.top || rect.left !== after.left ? done(changes.includes("scrolled") ? changes : ["scrolled", ...changes]) : done(changes, "It already is in view.")
}

function scrolls({ window: win }: PageHost, element: Element, sideways: boolean): boolean {
  const style = win.getComputedStyle(element)
  const el = own(element)
  return sideways ? el.scrollWidth > el.clientWidth + 1 && /auto|scroll/.test(style.overflowX) : el.scrollHeight > el.clientHeight + 1 && /auto|scroll/.test(style.overflowY)
}

function scrollerOf(host: PageHost, el: Element, sideways: boolean): Element {
  for (let node: Element | null = el; node; node = flatParent(node)) if (scrolls(host, node, sideways)) return node
  return host.document.scrollingElement ?? host.document.documentElement
}

/** The page, or where the page itself doesn't scroll, the largest scrolling box in view (an app's main pane, an open dialog). */
function mainScroller(host: PageHost, sideways: boolean): Element {
  const { document: doc, window: win } = host
  const root = doc.scrollingElement ?? doc.documentElement
  const rooted = sideways ? root.scrollWidth > win.innerWidth + 1 : root.scrollHeight > win.innerHeight + 1
  const modal = doc.querySelector("dialog:modal, [aria-modal=true]")
  if (rooted && !modal) return root
  for (const [x, y] of [[0.5, 0.5], [0.75, 0.5], [0.25, 0.5]] as const) {
    const hit = doc.elementFromPoint(win.innerWidth * x, win.innerHeight * y)
    const box = hit ? scrollerOf(host, hit, sideways) : root
    if (box !== root) return box
  }
  return largestScroller(host, sideways) ?? root
}

function largestScroller(host: PageHost, sideways: boolean): Element | null {
  const area = (el: Element): number => own(el).clientWidth * own(el).clientHeight
  const boxes = [...host.document.querySelectorAll("body *")].filter((el) => area(el) > 0 && scrolls(host, el, sideways) && own(el).checkVisibility())
  return boxes.reduce<Element | null>((best, el) => best && area(best) >= area(el) ? best : el, null)
}
