import { contrast, parseColour } from "./colour.ts"
import { flatContains } from "./flat-tree.ts"
import type { Paint } from "./paint.ts"
import { ofRect, shows, type Region } from "./region.ts"
import { documentOf, own } from "./own.ts"

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
  if (place.b - place.t < 5 || !shows(place, paint.region)) return paint.screenReader ? "a11y" : "unseen"
  if (!colourShows(el, style, paint, place, win)) return "unseen"
  return isCovered(el, style, paint, place, win) ? "unseen" : "seen"
}

function rangeBox(text: Text): Region {
  const range = documentOf(text).createRange()
  range.selectNodeContents(text)
  return ofRect(range.getBoundingClientRect())
}

function colourShows(el: Element, style: CSSStyleDeclaration, paint: Paint, box: Region, win: Window): boolean {
  const fill = style.getPropertyValue("-webkit-text-fill-color")
  if (style.backgroundImage !== "none" && style.getPropertyValue("background-clip") === "text") return true
  if (fill === paint.background) return standsOnSomethingElse(el, box, paint, win)
  const colour = parseColour(fill)
  if (!colour) return true
  if (colour.a < 0.15) return style.textShadow !== "none" && style.color !== fill
  if (paint.background === null) return true
  const background = parseColour(paint.background)
  return !background || contrast(colour, background) >= 1.25 || standsOnSomethingElse(el, box, paint, win)
}

/** Text laid over a picture or another box: its ancestors' background isn't what is behind it. */
function standsOnSomethingElse(el: Element, box: Region, paint: Paint, win: Window): boolean {
  const x = (box.l + box.r) / 2
  const y = (box.t + box.b) / 2
  const port = paint.port
  const stack = x > port.l && x < port.r && y > port.t && y < port.b ? documentOf(el).elementsFromPoint(x, y) : nearPictures(el)
  return stack.some((other) => !flatContains(other, el) && !flatContains(el, other) && isOpaque(other, win))
}

function nearPictures(el: Element): Element[] {
  let holder: Element | null = el
  for (let i = 0; i < 4 && holder && own(holder).parentElement && own(holder).parentElement !== documentOf(el).body; i++) holder = own(holder).parentElement
  return holder ? [...own(holder).querySelectorAll("img, video, canvas, picture, svg")].slice(0, 5) : []
}

function isOpaque(el: Element, win: Window): boolean {
  if (["img", "video", "canvas", "iframe", "svg", "picture"].includes(own(el).localName)) return true
  const style = win.getComputedStyle(el)
  if (Number(style.opacity) < 0.9) return false
  return style.backgroundImage !== "none" || (parseColour(style.backgroundColor)?.a ?? 0) >= 0.9
}

/** Only what is in view can be hit-tested. What a fixed bar covers is a scroll away, so it counts as seen. */
function isCovered(el: Element, style: CSSStyleDeclaration, paint: Paint, box: Region, win: Window): boolean {
  const port = paint.port
  if (!shows(box, { l: Math.max(port.l, paint.region.l), t: Math.max(port.t, paint.region.t), r: Math.min(port.r, paint.region.r), b: Math.min(port.b, paint.region.b) })) return false
  if (style.pointerEvents === "none") return false
  const points = [hitPoint(box, 0.5, paint.region, port), hitPoint(box, 0.1, paint.region, port)]
  const root = own(own(el).getRootNode()) as Document | ShadowRoot
  for (const { x, y } of points) {
    const hit = root.elementFromPoint(x, y)
    if (!hit || flatContains(el, hit) || flatContains(hit, el)) return false
    const cover = coverOf(hit, el, win)
    if (!cover) return false
    if (cover.fixed && !paint.fixed) return false
  }
  return true
}

const hitPoint = (box: Region, share: number, region: Region, port: Region): { x: number; y: number } => {
  const l = Math.max(box.l, region.l, port.l)
  const t = Math.max(box.t, region.t, port.t)
  return { x: l + (Math.min(box.r, region.r, port.r) - l) * share, y: t + (Math.min(box.b, region.b, port.b) - t) / 2 }
}

/** The opaque box between the hit element and the common ancestor, if there is one. */
function coverOf(hit: Element, el: Element, win: Window): { fixed: boolean } | null {
  let opaque = false
  let fixed = false
  for (let node: Element | null = hit; node && !flatContains(node, el); node = own(node).parentElement) {
    const style = win.getComputedStyle(node)
    if (Number(style.opacity) < 0.9) return null
    opaque ||= isOpaque(node, win)
    fixed ||= style.position === "fixed" || style.position === "sticky"
  }
  return opaque ? { fixed } : null
}
