import type { Outcome } from "../../core/outcome.ts"
import { cut, shortText } from "../observe/clean-text.ts"
import { isDisabled } from "../observe/control-state.ts"
import { flatContains } from "../observe/flat-tree.ts"
import { survey } from "../observe/observe.ts"
import type { PageHost } from "../observe/page-host.ts"
import { isSameThing, markOf } from "../observe/thing-mark.ts"
import { deepHit, isInnerControl, isNear, pointsOf, reaches, type Spot } from "./hit.ts"
import { isSlider } from "./slider.ts"
import { isChooser } from "../observe/leaf.ts"
import { isHeldElsewhere, release } from "./held-hover.ts"
import { failed } from "./outcomes.ts"
import { pause } from "./pause.ts"
import { areaSpots, isArea, pictureOf } from "../observe/image-map.ts"
import { own } from "../observe/own.ts"

/** An element ready to be acted on: where to point, and what is there. */
export type Target = { el: HTMLElement; hit: Element; x: number; y: number }
export type Found<T> = { ok: true; value: T } | { ok: false; outcome: Outcome }
type Nearness = { near?: boolean }

const graceMs = 700
const mostLooks = 4
const changed = "now stands for something else; look at the page again."

/**
 * The element of a ref, if it still is what it was when it was shown. A stale one is looked for again by what it was;
 * what can't be told apart is refused, so that nothing happens to the wrong thing.
 */
export async function resolveRef(host: PageHost, ref: string): Promise<Found<HTMLElement>> {
  const known = host.refs.known(ref)
  const { fingerprint, unique, mark } = known ?? { fingerprint: "", unique: false, mark: undefined }
  const el = host.refs.element(ref)
  const same = (one: Element): boolean => mark === undefined || isSameThing(mark, markOf(one))
  if (el && same(el)) return { ok: true, value: el as HTMLElement }
  if (!known) return { ok: false, outcome: failed("gone", `Element ${ref} is not on the page; use a ref of the latest view.`) }
  // What had twins can't be told from them. A page may draw everything anew while it is being looked at.
  for (let looks = 0; unique && looks < mostLooks; looks++) {
    await survey(host)
    const again = host.refs.only(fingerprint)
    if (again && same(again)) return { ok: true, value: again as HTMLElement }
    if (el && own(el).isConnected) break
    await pause(40)
  }
  return { ok: false, outcome: failed("gone", el && own(el).isConnected ? `Element ${ref} ${changed}` : `Element ${ref} is no longer on the page; use a ref of the latest view.`) }
}

/** After an act: the element itself or, where the page drew it anew, the one that took its place. Null where it is gone or can't be told from others. */
export async function afterwards(host: PageHost, el: HTMLElement): Promise<HTMLElement | null> {
  if (own(el).isConnected) return el
  const ref = host.refs.refOf(el)
  if (ref === undefined) return null
  await survey(host)
  return host.refs.element(ref) as HTMLElement | null
}

/** Resolves a ref and aims at it; an element that is drawn anew in between is looked for again. */
export async function reach(host: PageHost, ref: string, options: Nearness = {}): Promise<Found<Target>> {
  for (let tries = 0; ; tries++) {
    const resolved = await resolveRef(host, ref)
    if (!resolved.ok) return resolved
    const aimed = await aim(host, resolved.value, options)
    if (aimed.ok || aimed.outcome.code !== "gone" || tries > 2) return aimed
  }
}

/** Brings an element into view and makes sure that a person could reach it there. Gives a page in motion a moment. */
export async function aim(host: PageHost, el: HTMLElement, options: Nearness = {}): Promise<Found<Target>> {
  const until = performance.now() + graceMs
  for (let waited = false; ; waited = true) {
    const found = await tryAim(host, el, options)
    // What came away from the element may have been in the way of another text.
    const late = found.ok && waited ? await host.objection?.() : undefined
    if (late) return { ok: false, outcome: late }
    if (found.ok || found.outcome.code === "gone" || performance.now() > until) return found
    await pause(60)
  }
}

async function tryAim(host: PageHost, el: HTMLElement, options: Nearness): Promise<Found<Target>> {
  const unready = readiness(el)
  if (unready) return { ok: false, outcome: unready }
  const surface = surfaceOf(el)
  if (!surface) return { ok: false, outcome: failed("hidden", "The element can't be seen; look at the page again.") }
  await bringIntoView(host, surface)
  const first = point(host, el, surface, options)
  if (first.target) return { ok: true, value: first.target }
  if (first.cover) {
    // A menu that is open only because the pointer is on it.
    if (isHeldElsewhere(host, el)) { release(host); return tryAim(host, el, options) }
    // Bars that stick to an edge cover what lies there; the middle is free.
    own(surface).scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" })
    await pause(16)
    const second = point(host, el, surface, options)
    if (second.target) return { ok: true, value: second.target }
  }
  if (!own(el).isConnected) return { ok: false, outcome: gone() }
  if (!first.cover) return { ok: false, outcome: failed("hidden", "The element is outside what can be scrolled into view.") }
  return { ok: false, outcome: failed("covered", `The element is covered by ${describe(first.cover)}; deal with that first.`) }
}

const gone = (): Outcome => failed("gone", "The element went away; look at the page again.")

/** Why an element can't be acted on in any way, or null. */
export function readiness(el: HTMLElement): Outcome | null {
  if (!own(el).isConnected) return gone()
  return isDisabled(el) ? failed("disabled", "The element is disabled; something else has to be done first.") : null
}

function point(host: PageHost, el: HTMLElement, surface: HTMLElement, { near = false }: Nearness): { target: Target | null; cover: Element | null } {
  let cover: Element | null = null
  let onInner: Target | null = null
  for (const spot of isArea(el) ? areaSpots(el, surface as HTMLImageElement) : pointsOf(host, surface)) {
    const hit = deepHit(host, spot.x, spot.y)
    if (!hit) continue
    if (isArea(el)) { if (hit === el) return { target: { el, hit, ...spot }, cover: null }; if (!flatContains(surface, hit) && !isArea(hit)) cover ??= hit; continue }
    if (reaches(el, surface, hit, spot) || (near && isNear(el, hit))) {
      const target: Target = { el, hit: flatContains(surface, hit) ? hit : surface, ...spot }
      if (!isInnerControl(surface, target.hit)) return { target, cover: null }
      // A row or card whose middle is a button of its own: a person who means the row clicks beside it.
      onInner ??= target
    } else cover ??= hit
  }
  return { target: onInner, cover: onInner ? null : cover }
}

/**
 * Where input from outside the page would reach the element now, as it lies there; with `share`, at that part of its width and height.
 * Null where something else would be hit: such input lands on whatever is on top.
 */
export function openSpot(host: PageHost, el: HTMLElement, share?: Spot): Spot | null {
  const surface = surfaceOf(el)
  if (!surface || isDisabled(el)) return null
  if (!share || isArea(el)) {
    const { target } = point(host, el, surface, { near: own(el).isContentEditable || own(el).matches("textarea, input") })
    return target && { x: target.x, y: target.y }
  }
  const rect = own(surface).getBoundingClientRect()
  const at = { x: rect.left + Math.min(rect.width - 1, rect.width * share.x), y: rect.top + Math.min(rect.height - 1, rect.height * share.y) }
  const hit = deepHit(host, at.x, at.y)
  return hit && reaches(el, surface, hit, at) ? at : null
}

/** What a person would click for this element: itself, or the label of a native box that the page draws itself. */
function surfaceOf(el: HTMLElement): HTMLElement | null {
  if (isArea(el)) { const picture = pictureOf(el); return picture && isSeen(picture) ? picture : null }
  if (isSeen(el)) return el
  // A field beside a choice that is drawn is as narrow as its caret: a person clicks the box around both.
  if (isChooser(el) || isSlider(el)) for (let around = own(el).parentElement, up = 0; around && up < 3; around = own(around).parentElement, up++) if (isSeen(around) && own(around).getBoundingClientRect().width > 8) return around
  for (const label of (own(el) as HTMLInputElement).labels ?? []) if (isSeen(label)) return label
  return null
}

function isSeen(element: HTMLElement): boolean {
  const el = own(element)
  const overlay = el.localName === "input" || el.localName === "select"
  if (!el.checkVisibility({ visibilityProperty: true, opacityProperty: !overlay })) return false
  const rect = el.getBoundingClientRect()
  if (rect.width > 2 && rect.height > 2) return true
  return !overlay && [...el.children].some((child) => { const box = own(child).getBoundingClientRect(); return box.width > 2 && box.height > 2 })
}

async function bringIntoView({ window: win }: PageHost, element: HTMLElement): Promise<void> {
  const el = own(element)
  const rect = el.getBoundingClientRect()
  if (rect.top >= 0 && rect.left >= 0 && rect.bottom <= win.innerHeight && rect.right <= win.innerWidth && !isScrolledAway(element, rect)) return
  el.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" })
  await pause(16)
  // A box that snaps may have gone back to where it was: it stays only where one of its parts begins.
  const now = el.getBoundingClientRect()
  if (now.left < 0 || now.right > win.innerWidth || isScrolledAway(element, now)) el.scrollIntoView({ block: "center", inline: "center", behavior: "instant" })
}

/** Outside the box of a scrolling ancestor. */
function isScrolledAway(el: HTMLElement, rect: DOMRect): boolean {
  for (let above = own(el).parentElement; above; above = own(above).parentElement) {
    const parent = own(above)
    if (parent.scrollHeight <= parent.clientHeight && parent.scrollWidth <= parent.clientWidth) continue
    const box = parent.getBoundingClientRect()
    if (parent.localName !== "body" && parent.localName !== "html" && (rect.top < box.top - 1 || rect.bottom > box.bottom + 1 || rect.left < box.left - 1 || rect.right > box.right + 1)) return true
  }
  return false
}

function describe(el: Element): string {
  const box = own(own(el).closest("[role=dialog], dialog, [role=alertdialog]") ?? el)
  const name = shortText(box.getAttribute("aria-label") ?? (box as HTMLElement).innerText ?? "", 60)
  const kind = box.getAttribute("role") ?? box.localName
  return name ? `${kind} "${name}"` : kind + (box.id ? ` #${cut(box.id, 40)}` : "")
}
