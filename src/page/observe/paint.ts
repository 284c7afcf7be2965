import { parseColour } from "./colour.ts"
import { flatParent } from "./flat-tree.ts"
import { intersect, ofRect, scrollArea, viewport, type Region } from "./region.ts"
import { documentOf, own } from "./own.ts"

/**
 * How an element's surroundings let it be seen. Derived downwards, one style read an element; elements that change
 * nothing share their parent's object.
 */
export type Paint = {
  /** Product of the ancestors' opacities. */
  opacity: number
  region: Region
  /** The region that applies to absolutely positioned descendants (they skip non-positioned clipping parents). */
  absolute: Region
  /** Colour behind, or null when an image or gradient makes it unknowable. */
  background: string | null
  pointer: boolean
  /** Inside a box that is hidden the way screen-reader texts are. */
  screenReader: boolean
  /** Inside something that stays put when the page scrolls. */
  fixed: boolean
  /** Height in the painting order: 0 in the flow, the z-index (at least a half) when positioned. */
  layer: number
  /** Turned away from the viewer, in a 3D scene. */
  turned: boolean
  /** The viewport, read once a pass. */
  port: Region
}

export function rootPaint(doc: Document, win: Window): Paint {
  const region = scrollArea(doc, win)
  return { opacity: 1, region, absolute: region, background: "rgb(255, 255, 255)", pointer: false, screenReader: false, fixed: false, layer: 0, turned: false, port: viewport(win) }
}

const isRoot = (el: Element): boolean => /^(?:body|html)$/.test(own(el).localName)
const nothing: Region = { l: 0, t: 0, r: 0, b: 0 }

/** @param colour the element's background colour, which the caller needs too: reading a style twice is what costs here */
export function derivePaint(parent: Paint, el: Element, style: CSSStyleDeclaration, colour: string): Paint {
  let opacity = parent.opacity * Number(style.opacity) * filterOpacity(style.filter)
  const pointer = style.cursor === "pointer"
  const position = style.position
  let region = position === "fixed" ? parent.port : position === "absolute" ? parent.absolute : parent.region
  let absolute = position === "static" ? parent.absolute : region
  let screenReader = parent.screenReader
  const overflow = style.overflowX
  const clipPath = style.clipPath
  const clip = position === "absolute" || position === "fixed" ? style.clip : "auto"
  if ((overflow !== "visible" || clipPath !== "none" || clip !== "auto") && !isRoot(el) && style.display !== "inline" && style.display !== "contents") {
    const rect = own(el).getBoundingClientRect()
    const tiny = rect.width <= 2 && rect.height <= 2
    const cutOff = clipsAll(clip) || clipPathHides(clipPath)
    if (position === "absolute" && (tiny || cutOff) && rect.width <= 2 && rect.height <= 2) screenReader = true
    region = cutOff ? nothing : overflow === "visible" ? region : inside(el, rect, region, overflow, style.overflowY)
    if (position !== "static" || cutOff) absolute = region
  }
  const zIndex = position === "static" ? "auto" : style.zIndex
  const z = Number(zIndex)
  const layer = position === "static" ? parent.layer : zIndex === "auto" ? Math.max(parent.layer, 0.5) : z === 0 ? 0.5 : z
  if (layer < 0 && liesBehindAncestor(el)) opacity = 0
  const twoSided = style.backfaceVisibility !== "hidden"
  let turned = parent.turned
  // Reading a transform costs more than all else here together, and only these make a back side matter.
  if (!twoSided || style.transformStyle === "preserve-3d") {
    const transform = style.transform
    if (transform.startsWith("matrix3d") && Number(transform.split(",")[10]) < 0) turned = !turned
    if (turned && !twoSided) opacity = 0
  }
  let background = parent.background
  if (colour !== "rgba(0, 0, 0, 0)" && (parseColour(colour)?.a ?? 1) >= 0.5) background = colour
  if (style.backgroundImage !== "none") background = null
  const fixed = parent.fixed || position === "fixed" || position === "sticky"
  if (opacity === parent.opacity && pointer === parent.pointer && region === parent.region && absolute === parent.absolute &&
    background === parent.background && screenReader === parent.screenReader && fixed === parent.fixed &&
    layer === parent.layer && turned === parent.turned) return parent
  return { opacity, region, absolute, background, pointer, screenReader, fixed, layer, turned, port: parent.port }
}

/** A negative z-index puts an element behind all backgrounds up to its stacking context. Rare, so it is looked up when it occurs. */
function liesBehindAncestor(el: Element): boolean {
  const win = documentOf(el).defaultView
  for (let node = flatParent(el); win && node && own(node).localName !== "body"; node = flatParent(node)) {
    const style = win.getComputedStyle(node)
    if (style.zIndex !== "auto" || style.opacity !== "1" || style.transform !== "none") return false
    if ((parseColour(style.backgroundColor)?.a ?? 1) >= 0.9) return true
  }
  return false
}

/** What can be seen through a clipping box, or scrolled to inside a scrolling one. */
function inside(element: Element, rect: DOMRect, outer: Region, x: string, y: string): Region {
  const [box, el] = [ofRect(rect), own(element)]
  const seen = intersect(box, outer)
  if (seen.r - seen.l <= 2 || seen.b - seen.t <= 2) return nothing
  const scrolls = (value: string): boolean => value === "auto" || value === "scroll"
  if (scrolls(x)) { seen.l = box.l - el.scrollLeft; seen.r = seen.l + el.scrollWidth }
  if (scrolls(y)) { seen.t = box.t - el.scrollTop; seen.b = seen.t + el.scrollHeight }
  return seen
}

function filterOpacity(filter: string): number {
  if (filter === "none") return 1
  const found = /opacity\(([\d.]+)(%?)\)/.exec(filter)
  return found ? Number(found[1]) / (found[2] ? 100 : 1) : 1
}

/** `clip: rect(…)` that leaves nothing. */
function clipsAll(clip: string): boolean {
  if (clip === "auto") return false
  const [top = 0, right = 0, bottom = 0, left = 0] = (clip.match(/-?[\d.]+(?=px)|auto/g) ?? []).map((part) => part === "auto" ? NaN : Number(part))
  return bottom - top <= 2 || right - left <= 2
}

function clipPathHides(path: string): boolean {
  if (path === "none") return false
  const inset = /^inset\((.+?)\)/.exec(path)
  if (inset?.[1]) {
    const sides = inset[1].split(" round ")[0]?.split(/\s+/) ?? []
    const [top = "0", right = top, bottom = top, left = right] = sides
    const share = (side: string): number => side.endsWith("%") ? Number.parseFloat(side) : 0
    return share(top) + share(bottom) >= 98 || share(left) + share(right) >= 98
  }
  if (/^(circle|ellipse)\(0(px|%)?( |\))/.test(path)) return true
  const polygon = /^polygon\((.+)\)/.exec(path)
  return polygon?.[1] !== undefined && new Set(polygon[1].replace(/^\w+,/, "").split(",").map((point) => point.trim())).size < 3
}
