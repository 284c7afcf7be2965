import { drawnAlpha } from "./drawn-alpha.ts"
import { flatContains, flatParent } from "./flat-tree.ts"
import { behindOf, blendsIn, isDrawn, lettersShow } from "./letter-colour.ts"
import type { Paint } from "./paint.ts"
import { intersect, ofRect, shows, type Region } from "./region.ts"
import { boxOf, type Met } from "./met.ts"
import { documentOf, rootOf } from "./own.ts"
import { showsThrough } from "./shows-through.ts"
import { hidesBehind } from "./lens.ts"
import { isVeiled } from "./veil.ts"

export type Seen = "seen" | "unseen" | "a11y"

/** A text that stands directly in an element. `precise`: the element clips or indents, so that its own box doesn't tell where the text is; `place`: where, once that was asked for. */
export type Standing = { met: Met; paint: Paint; node: Text; precise: boolean; place?: Region }

/** Can a person see a text, as far as what lies over it doesn't hide it? */
export function textSeen(standing: Standing): Seen {
  const { met: { el, style }, paint, node } = standing
  if (style.visibility !== "visible" || paint.opacity < 0.15) return "unseen"
  const size = Number.parseFloat(style.fontSize)
  if ((size < leastSize && heightOf(node) < leastSize) || Number.parseFloat(style.letterSpacing) < -size / 3 || style.getPropertyValue("-webkit-text-security") !== "none") return "unseen"
  const place = placeOf(standing)
  if (place.b - place.t < 5 || !shows(place, paint.region) || (paint.clips.length > 0 && !showsThrough(paint.clips, linesOf(node), paint.port))) return paint.screenReader ? "a11y" : "unseen"
  return lettersShow(el, style, paint, () => rangeBox(node)) ? "seen" : "unseen"
}

/** Pixels under which letters are too small to be read. */
const leastSize = 6
/** What is written small may be drawn large. */
const heightOf = (node: Text): number => { const [line] = linesOf(node); return line ? line.b - line.t : 0 }

function placeOf(standing: Standing): Region {
  const { met, node, precise } = standing
  const box = boxOf(met)
  return standing.place ??= precise || box.r - box.l <= 2 || box.b - box.t < 5 || met.display === "contents" ? rangeBox(node) : box
}

let range: Range | undefined
/** One range is moved from text to text. */
const rangeOf = (text: Text): Range => {
  range ??= documentOf(text).createRange()
  range.selectNodeContents(text)
  if (text.length > mostMeasured) range.setEnd(text, mostMeasured)
  return range
}

/** A book in one piece isn't measured line by line: where it begins tells enough. */
const mostMeasured = 2_000

const linesOf = (text: Text): Region[] => [...rangeOf(text).getClientRects()].map(ofRect)

/** Where a text itself is: the box of what it stands in may be wider. */
export const rangeBox = (text: Text): Region => ofRect(rangeOf(text).getBoundingClientRect())

/**
 * Does something lie over a text? Only what is in view can be hit-tested, on the first and the last line of the text itself.
 * @param isShared whether anything but the text's element and what that stands in may be at a spot: a hit test of a page of many layers takes long
 */
export function isCovered(standing: Standing, isShared: (spot: Spot) => boolean = () => true): boolean {
  const { met: { el, me, style }, paint, node } = standing
  // What the page has taken away in the meantime is in no tree that could be asked, and isn't seen.
  if (!me.isConnected) return true
  const port = intersect(paint.port, paint.region)
  const box = placeOf(standing)
  if (!shows(box, port) || style.pointerEvents === "none") return false
  const lines = linesOf(node).filter((line) => shows(line, port))
  const [first, last] = [lines[0] ?? box, lines.at(-1) ?? box]
  const points = [spotOf(first, 0.5, port), spotOf(first, 0.1, port), ...(first === last ? [] : [spotOf(last, 0.5, port)])]
  const root = rootOf(el)
  return points.every((spot) => {
    if (!isShared(spot)) return false
    const hit = hitAt(root, el, spot)
    if (!hit || flatContains(hit, el)) return hit === el && (paint.layer > 0 || isDrawn(el)) && blendsIn(el, style, paint, spot)
    return flatContains(el, hit) ? isRaised(hit, el, spot) : isVeiled(el, hit, spot, paint.fixed)
  })
}

/** A host is hit for what lies in its shadow tree, over what is slotted there. */
function hitAt(root: Document | ShadowRoot, el: Element, { x, y }: Spot): Element | null {
  const hit = root.elementFromPoint(x, y)
  if (!hit?.shadowRoot || hit === el || hit.shadowRoot === root || !flatContains(hit, el)) return hit
  return hitAt(hit.shadowRoot, el, { x, y })
}

type Spot = { x: number; y: number }
const spotOf = (line: Region, share: number, port: Region): Spot => {
  const { l, t, r, b } = intersect(line, port)
  return { x: l + (r - l) * share, y: t + (b - t) / 2 }
}

/** An opaque part of `el` that is laid over the text which stands directly in it. */
function isRaised(part: Element, el: Element, spot: Spot): boolean {
  for (let node: Element | null = part; node && node !== el; node = flatParent(node)) {
    const style = getComputedStyle(node)
    if (Number(style.opacity) < 0.9) return false
    if (hidesBehind(style.backdropFilter)) return true
    if ((style.position !== "static" || style.display !== "inline") && behindOf(node) !== undefined && (drawnAlpha(node, style, spot) ?? 1) >= 0.9) return true
  }
  return false
}
