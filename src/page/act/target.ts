import type { Outcome } from "../../core/outcome.ts"
import { cleanText, cut } from "../observe/clean-text.ts"
import { isDisabled } from "../observe/control-state.ts"
import { flatContains, shadowOf } from "../observe/flat-tree.ts"
import { survey } from "../observe/observe.ts"
import type { PageHost } from "../observe/page-host.ts"
import { failed } from "./outcomes.ts"
import { pause } from "./watch.ts"

/** An element ready to be acted on: where to point, and what is there. */
export type Target = { el: HTMLElement; hit: Element; x: number; y: number }
export type Found<T> = { ok: true; value: T } | { ok: false; outcome: Outcome }

const graceMs = 700

/** The element of a ref. A stale one is looked for again once by what it was. */
export async function resolveRef(host: PageHost, ref: string): Promise<Found<HTMLElement>> {
  let el = host.refs.element(ref)
  if (!el && host.refs.knows(ref)) { await survey(host); el = host.refs.element(ref) }
  if (!el) return { ok: false, outcome: failed("gone", `Element ${ref} is no longer on the page; use a ref of the latest view.`) }
  return { ok: true, value: el as HTMLElement }
}

/** Brings an element into view and makes sure that a person could reach it there. Gives a page in motion a moment. */
export async function aim(host: PageHost, el: HTMLElement, options: { near?: boolean } = {}): Promise<Found<Target>> {
  const until = performance.now() + graceMs
  for (;;) {
    const found = await tryAim(host, el, options)
    if (found.ok || performance.now() > until) return found
    await pause(60)
  }
}

async function tryAim(host: PageHost, el: HTMLElement, { near = false }: { near?: boolean }): Promise<Found<Target>> {
  if (!el.isConnected) return { ok: false, outcome: failed("gone", "The element went away; look at the page again.") }
  if (isDisabled(el)) return { ok: false, outcome: failed("disabled", "The element is disabled; something else has to be done first.") }
  const surface = surfaceOf(el)
  if (!surface) return { ok: false, outcome: failed("hidden", "The element can't be seen; look at the page again.") }
  await bringIntoView(host, surface)
  let cover: Element | null = null
  for (const point of pointsOf(host, surface)) {
    const hit = deepHit(host, point.x, point.y)
    if (!hit) continue
    if (reaches(el, surface, hit) || (near && isNear(el, hit))) return { ok: true, value: { el, hit: flatContains(surface, hit) ? hit : surface, ...point } }
    cover ??= hit
  }
  if (!cover) return { ok: false, outcome: failed("hidden", "The element is outside what can be scrolled into view.") }
  return { ok: false, outcome: failed("covered", `The element is covered by ${describe(cover)}; deal with that first.`) }
}

/** What a person would click for this element: itself, or the label of a native box that the page draws itself. */
export function surfaceOf(el: HTMLElement): HTMLElement | null {
  if (isSeen(el)) return el
  for (const label of (el as HTMLInputElement).labels ?? []) if (isSeen(label)) return label
  return null
}

function isSeen(el: HTMLElement): boolean {
  const overlay = el.localName === "input" || el.localName === "select"
  if (!el.checkVisibility({ visibilityProperty: true, opacityProperty: !overlay })) return false
  const rect = el.getBoundingClientRect()
  if (rect.width > 2 && rect.height > 2) return true
  return !overlay && [...el.children].some((child) => { const box = child.getBoundingClientRect(); return box.width > 2 && box.height > 2 })
}

async function bringIntoView({ window: win }: PageHost, el: HTMLElement): Promise<void> {
  const rect = el.getBoundingClientRect()
  if (rect.top >= 0 && rect.left >= 0 && rect.bottom <= win.innerHeight && rect.right <= win.innerWidth && !isScrolledAway(el, rect)) return
  el.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" })
  await pause(16)
}

/** Outside the box of a scrolling ancestor. */
function isScrolledAway(el: HTMLElement, rect: DOMRect): boolean {
  for (let parent = el.parentElement; parent; parent = parent.parentElement) {
    if (parent.scrollHeight <= parent.clientHeight && parent.scrollWidth <= parent.clientWidth) continue
    const box = parent.getBoundingClientRect()
    if (parent.localName !== "body" && parent.localName !== "html" && (rect.top < box.top - 1 || rect.bottom > box.bottom + 1 || rect.left < box.left - 1 || rect.right > box.right + 1)) return true
  }
  return false
}

function pointsOf({ window: win }: PageHost, el: HTMLElement): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = []
  const rects = [...el.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1).slice(0, 3)
  if (rects.length === 0) rects.push(...[...el.children].map((child) => child.getBoundingClientRect()).slice(0, 2))
  for (const rect of rects) {
    const l = Math.max(rect.left, 0)
    const t = Math.max(rect.top, 0)
    const w = Math.min(rect.right, win.innerWidth) - l
    const h = Math.min(rect.bottom, win.innerHeight) - t
    if (w <= 0 || h <= 0) continue
    for (const [sx, sy] of [[0.5, 0.5], [0.2, 0.5], [0.8, 0.5], [0.5, 0.2], [0.5, 0.85]] as const) points.push({ x: l + w * sx, y: t + h * sy })
  }
  return points
}

export function deepHit({ document: doc, openShadow }: PageHost, x: number, y: number): Element | null {
  let hit = doc.elementFromPoint(x, y)
  for (let root = hit ? shadowOf(hit, openShadow) : null; root;) {
    const inner: Element | null = root.elementFromPoint(x, y)
    if (!inner || inner === hit) break
    hit = inner
    root = shadowOf(inner, openShadow)
  }
  return hit
}

/** A click on `hit` is a click on the element. */
function reaches(el: Element, surface: Element, hit: Element): boolean {
  if (flatContains(surface, hit) || flatContains(el, hit)) return true
  const label = hit.closest("label")
  if (label && (label as HTMLLabelElement).control === el) return true
  return flatContains(hit, surface) && el.ownerDocument.defaultView?.getComputedStyle(surface).pointerEvents === "none"
}

/** Editors put layers over the field that takes the keys. */
function isNear(el: Element, hit: Element): boolean {
  let holder: Element = el
  for (let i = 0; i < 3 && holder.parentElement && holder.parentElement !== el.ownerDocument.body; i++) holder = holder.parentElement
  return flatContains(holder, hit)
}

export function describe(el: Element): string {
  const box = el.closest("[role=dialog], dialog, [role=alertdialog]") ?? el
  const name = cut(cleanText(box.getAttribute("aria-label") ?? (box as HTMLElement).innerText ?? "").trim(), 60)
  const kind = box.getAttribute("role") ?? box.localName
  return name ? `${kind} "${name}"` : kind + (box.id ? ` #${cut(box.id, 40)}` : "")
}
