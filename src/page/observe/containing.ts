import { flatContains, flatParent } from "./flat-tree.ts"
import type { Region } from "./region.ts"

/** An element that cuts off what lies in it, and where that can be seen then. */
export type Clipper = { el: Element; region: Region }

/**
 * What is positioned lies in the nearest element that is, or that holds such parts for another reason (a transform, a filter, containment),
 * and is cut off by what cuts off that one. @returns null where no such other reason comes first
 */
export function heldRegion(el: Element, isFixed: boolean, clippers: readonly Clipper[]): Region | null {
  if (clippers.length === 0) return null
  for (let node = flatParent(el); node; node = flatParent(node)) {
    const style = getComputedStyle(node)
    if (holds(style)) {
      const holder = node
      return clippers.findLast((clipper) => flatContains(clipper.el, holder))?.region ?? null
    }
    if (!isFixed && style.position !== "static") return null
  }
  return null
}

const holds = (style: CSSStyleDeclaration): boolean => style.display !== "inline" && style.display !== "contents" && (
  style.transform !== "none" || style.translate !== "none" || style.rotate !== "none" || style.scale !== "none" || style.perspective !== "none" ||
  style.filter !== "none" || style.backdropFilter !== "none" || style.contentVisibility === "auto" ||
  /layout|paint|strict|content/.test(style.contain) || /transform|translate|rotate|scale|perspective|filter/.test(style.willChange))

/** An element whose parts lie in one pile of their own: what stands behind the others there is still before what is behind the element. */
export const isPile = (style: CSSStyleDeclaration): boolean => holds(style) || style.isolation === "isolate" || style.zIndex !== "auto" || style.opacity !== "1" ||
  style.mixBlendMode !== "normal" || style.clipPath !== "none" || style.maskImage !== "none" || /^(?:fixed|sticky)$/.test(style.position) || style.willChange.includes("opacity")
