import { parseColour } from "./colour.ts"
import { flatParent } from "./flat-tree.ts"
import { stopsOf } from "./ground.ts"
import { own } from "./own.ts"
import type { Region } from "./region.ts"

export type Pseudo = "::before" | "::after"

/** `reach`: where a hit test may find it. `hides`: what it lies over; `z` is its height in the painting order. */
export type PseudoBox = { reach: Region; hides: boolean; z: number; fixed: boolean }

/** An element's `::before` or `::after`, where it has one with a place of its own. */
export function pseudoBox(el: Element, pseudo: Pseudo): PseudoBox | null {
  const style = getComputedStyle(el, pseudo)
  if (style.content === "none" || style.content === "normal" || style.display === "none" || style.visibility !== "visible" || !/^(?:absolute|fixed)$/.test(style.position)) return null
  const box = placeOf(el, style)
  const z = style.zIndex === "auto" ? 0 : Number(style.zIndex)
  const fills = (parseColour(style.backgroundColor)?.a ?? 1) >= 0.9 || /^url\(/.test(style.backgroundImage) || isSolid(style.backgroundImage) || style.content.startsWith("url(")
  const plain = style.transform === "none"
  return { reach: plain ? box : turned(box, style), z, fixed: style.position === "fixed",
    hides: fills && plain && z >= 0 && Number(style.opacity) >= 0.9 && style.clipPath === "none" && style.maskImage === "none" }
}

const isSolid = (image: string): boolean => { const stops = stopsOf(image); return stops.length > 0 && stops.every((stop) => (parseColour(stop)?.a ?? 1) >= 0.9) }

/** The box around a box that a transform has moved. */
function turned({ l, t, r, b }: Region, { transform, transformOrigin }: CSSStyleDeclaration): Region {
  const matrix = new DOMMatrix(transform)
  const [x = 0, y = 0] = transformOrigin.split(" ").map(Number.parseFloat)
  const corners = [[l, t], [r, t], [l, b], [r, b]].map(([cx = 0, cy = 0]) => matrix.transformPoint({ x: cx - l - x, y: cy - t - y }))
  const along = corners.map((corner) => l + x + corner.x / corner.w)
  const down = corners.map((corner) => t + y + corner.y / corner.w)
  return { l: Math.min(...along), t: Math.min(...down), r: Math.max(...along), b: Math.max(...down) }
}

/** The browser tells where it lies in the box that holds it, if that is said at all; else it lies where its element begins. */
function placeOf(el: Element, style: CSSStyleDeclaration): Region {
  const { left: l, top: t } = own(el).getBoundingClientRect()
  const [x, y] = style.position === "fixed" ? [0, 0] : cornerOf(holderOf(el))
  const px = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0
  const at = (name: "left" | "top", from: number, start: number): number => style[name] === "auto" ? start : from + px(name) + px(`margin-${name}`)
  const extent = (name: "width" | "height", sides: readonly [string, string]): number => px(name) + (style.boxSizing === "border-box" ? 0 :
    sides.reduce((sum, side) => sum + px(`padding-${side}`) + px(`border-${side}-width`), 0))
  const [left, top] = [at("left", x, l), at("top", y, t)]
  return { l: left, t: top, r: left + extent("width", ["left", "right"]), b: top + extent("height", ["top", "bottom"]) }
}

/** The element that holds what is positioned absolutely in another; null for the document. */
function holderOf(el: Element): Element | null {
  for (let node: Element | null = el; node; node = flatParent(node)) {
    const { position, transform, filter } = getComputedStyle(node)
    if (position !== "static" || transform !== "none" || filter !== "none") return node
  }
  return null
}

const cornerOf = (holder: Element | null): [number, number] => {
  if (!holder) return [-scrollX, -scrollY]
  const { left, top } = own(holder).getBoundingClientRect()
  return [left + own(holder).clientLeft, top + own(holder).clientTop]
}

/** Whether a text in the element is painted over its pseudo-element: something between them is lifted, and at least as high. */
export function isLiftedOver(text: Element, owner: Element, pseudo: Pseudo, z: number): boolean {
  for (let node: Element | null = text; node && node !== owner; node = flatParent(node)) {
    const { position, zIndex, opacity, transform } = getComputedStyle(node)
    if (position === "static" && opacity === "1" && transform === "none") continue
    const height = position === "static" || zIndex === "auto" ? 0 : Number(zIndex)
    if (height > z || (height === z && pseudo === "::before")) return true
  }
  return false
}
