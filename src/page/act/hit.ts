import { flatContains, flatParent, shadowOf } from "../observe/flat-tree.ts"
import type { PageHost } from "../observe/page-host.ts"
import { documentOf, own } from "../observe/own.ts"

/** CSS pixels in the document's viewport. */
export type Spot = { x: number; y: number }

/** Spots of an element that are in view, the middle first. */
export function pointsOf({ window: win }: PageHost, el: HTMLElement): Spot[] {
  const points: Spot[] = []
  const rects = [...own(el).getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1).slice(0, 3)
  if (rects.length === 0) rects.push(...[...own(el).children].map((child) => own(child).getBoundingClientRect()).slice(0, 2))
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

/** The topmost element at a spot, inside shadow trees too. */
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
export function reaches(el: Element, surface: Element, hit: Element, spot: Spot): boolean {
  if (flatContains(surface, hit) || flatContains(el, hit)) return true
  const label = own(hit).closest("label")
  if (label && (label as HTMLLabelElement).control === el) return true
  if (!flatContains(hit, surface)) return false
  return documentOf(el).defaultView?.getComputedStyle(surface).pointerEvents === "none" || isOwnText(hit, surface, spot)
}

const ownDoing = "a[href], button, input, select, textarea, summary, [role=button], [role=link], [role=menuitem], [role=switch], [role=checkbox]"
/** What is hit belongs to a control inside the element, which does something of its own. */
export function isInnerControl(el: Element, hit: Element): boolean {
  for (let node: Element | null = hit; node && node !== el; node = flatParent(node)) if (own(node).matches(ownDoing)) return true
  return false
}

/** A custom element's text that is drawn in a slot inside the surface: the browser names the host as what is hit. */
function isOwnText(host: Element, surface: Element, { x, y }: Spot): boolean {
  if (own(surface).getRootNode() === own(host).getRootNode()) return false
  const range = documentOf(host).createRange()
  return [...own(host).childNodes].some((node) => {
    if (node.nodeType !== Node.TEXT_NODE) return false
    range.selectNodeContents(node)
    return [...range.getClientRects()].some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom)
  })
}

/** Editors put layers over the field that takes the keys. */
export function isNear(el: Element, hit: Element): boolean {
  let holder: Element = el
  for (let i = 0; i < 3; i++) {
    const above: Element | null = own(holder).parentElement
    if (!above || above === documentOf(el).body) break
    holder = above
  }
  return flatContains(holder, hit)
}
