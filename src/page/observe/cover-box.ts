import { parseColour } from "./colour.ts"
import type { BoxPiece } from "./covers.ts"
import { shadowsOf } from "./ground.ts"
import { clear, hidesBehind } from "./lens.ts"
import type { Met } from "./met.ts"

const pictures = new Set(["img", "video", "canvas", "iframe"])
const alphaOf = (colour: string): number => parseColour(colour)?.a ?? 1
const opaque = 0.9

/** Which part of an element, if any, hides what it lies over. */
export function coverOf({ me, style, colour, position }: Met): Pick<BoxPiece, "unhit" | "grown" | "hollow" | "raised"> | null {
  const tag = me.localName
  const lifted = position !== "static"
  // A picture in the flow lies over nothing, and one that lets the pointer through is a veil more often than a cover.
  if (pictures.has(tag)) return lifted && style.pointerEvents !== "none" && style.visibility === "visible" ? { unhit: false, grown: 0, hollow: false, raised: true } : null
  const fills = (colour !== clear && alphaOf(colour) >= opaque) || (lifted && hidesBehind(style.backdropFilter))
  const grown = lifted ? growth(style) : 0
  if ((!fills && grown === 0) || tag === "body" || tag === "html" || style.visibility !== "visible") return null
  return { unhit: grown > 0 || style.pointerEvents === "none", grown, hollow: !fills, raised: lifted }
}

/** Pixels by which a sharp shadow or an outline makes a box larger than it is. */
function growth(style: CSSStyleDeclaration): number {
  const shadow = style.boxShadow === "none" ? 0 : Math.max(0, ...shadowsOf(style.boxShadow).map(({ inset, colour, spread, blur }) => !inset && spread > blur * 2 && alphaOf(colour) >= opaque ? spread : 0))
  const outline = style.outlineStyle === "none" || alphaOf(style.outlineColor) < opaque ? 0 : Number.parseFloat(style.outlineWidth) + Math.max(0, Number.parseFloat(style.outlineOffset))
  const most = Math.max(shadow, outline)
  // A ring around a box is no cover.
  return most >= 8 ? most : 0
}
