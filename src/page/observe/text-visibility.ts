import { flatContains, flatParent } from "./flat-tree.ts"
import { behindOf, lettersShow } from "./letter-colour.ts"
import type { Paint } from "./paint.ts"
import { intersect, ofRect, shows, type Region } from "./region.ts"
import { documentOf, own } from "./own.ts"
import { showsThrough } from "./shows-through.ts"
import { isVeiled } from "./veil.ts"

export type Seen = "seen" | "unseen" | "a11y"

/**
 * Can a person see the text that stands directly in `el`?
 * @param precise the element clips or indents, so that its own box doesn't tell where its text is
 */
export function textSeen(el: Element, style: CSSStyleDeclaration, paint: Paint, text: Text, box: Region, precise: boolean, win: Window): Seen {
  if (style.visibility !== "visible" || paint.opacity < 0.15) return "unseen"
  const size = Number.parseFloat(style.fontSize)
  if (size < 6 || Number.parseFloat(style.letterSpacing) < -size / 3 || style.getPropertyValue("-webkit-text-security") !== "none") return "unseen"
  const place = precise || box.r - box.l <= 2 || box.b - box.t < 5 || style.display === "contents" ? rangeBox(text) : box
  if (place.b - place.t < 5 || !shows(place, paint.region) || (paint.clips.length > 0 && !showsThrough(paint.clips, linesOf(text), paint.port))) return paint.screenReader ? "a11y" : "unseen"
  if (!lettersShow(el, style, paint, place, win)) return "unseen"
  return isCovered(el, style, paint, text, place, win) ? "unseen" : "seen"
}

const rangeOf = (text: Text): Range => {
  const range = documentOf(text).createRange()
  range.setStart(text, 0)
  range.setEnd(text, Math.min(text.length, mostMeasured))
  return range
}

/** A book in one piece isn't measured line by line: where it begins tells enough. */
const mostMeasured = 2_000

const linesOf = (text: Text): Region[] => [...rangeOf(text).getClientRects()].map(ofRect)

/** Where a text itself is: the box of what it stands in may be wider. */
export const rangeBox = (text: Text): Region => ofRect(rangeOf(text).getBoundingClientRect())

/** Only what is in view can be hit-tested, on the first and the last line of the text itself. */
function isCovered(el: Element, style: CSSStyleDeclaration, paint: Paint, text: Text, box: Region, win: Window): boolean {
  const port = intersect(paint.port, paint.region)
  if (!shows(box, port) || style.pointerEvents === "none") return false
  const lines = linesOf(text).filter((line) => shows(line, port))
  const [first, last] = [lines[0] ?? box, lines.at(-1) ?? box]
  const points = [spotOf(first, 0.5, port), spotOf(first, 0.1, port), ...(first === last ? [] : [spotOf(last, 0.5, port)])]
  const root = own(own(el).getRootNode()) as Document | ShadowRoot
  return points.every((spot) => {
    const hit = root.elementFromPoint(spot.x, spot.y)
    if (!hit || hit === el || flatContains(hit, el)) return false
    return flatContains(el, hit) ? isRaised(hit, el, win) : isVeiled(el, spot, { fixed: paint.fixed, win })
  })
}

const spotOf = (line: Region, share: number, port: Region): { x: number; y: number } => {
  const { l, t, r, b } = intersect(line, port)
  return { x: l + (r - l) * share, y: t + (b - t) / 2 }
}

/** An opaque part of `el` that is laid over the text which stands directly in it. */
function isRaised(part: Element, el: Element, win: Window): boolean {
  for (let node: Element | null = part; node && node !== el; node = flatParent(node)) {
    const style = win.getComputedStyle(node)
    if (Number(style.opacity) < 0.9) return false
    if ((style.position !== "static" || style.display !== "inline") && behindOf(node, win) !== undefined) return true
  }
  return false
}
