import { own } from "./own.ts"
import { intersect, type Region } from "./region.ts"

const nothing: Region = { l: 0, t: 0, r: 0, b: 0 }

/** What can be seen through a clipping box, or scrolled to inside a scrolling one. @param x and `y`: what happens to what doesn't fit, each way */
export function scrollReach(el: Element, box: Region, outer: Region, style: CSSStyleDeclaration, [x, y]: readonly [string, string]): Region {
  const margin = x === "clip" || y === "clip" ? Number.parseFloat(style.getPropertyValue("overflow-clip-margin")) || 0 : 0
  const cut = { l: box.l - margin, t: box.t - margin, r: box.r + margin, b: box.b + margin }
  // Cut off one way, what doesn't fit the other way still shows.
  if (x === "visible") [cut.l, cut.r] = [outer.l, outer.r]
  if (y === "visible") [cut.t, cut.b] = [outer.t, outer.b]
  const seen = intersect(cut, outer)
  if (seen.r - seen.l <= 2 || seen.b - seen.t <= 2) return nothing
  const me = own(el)
  const [fromRight, fromBottom] = scrolls(x) || scrolls(y) ? beginsAtEnd(style) : [false, false]
  if (scrolls(x)) { seen.l = box.l - me.scrollLeft - (fromRight ? me.scrollWidth - me.clientWidth : 0); seen.r = seen.l + me.scrollWidth }
  if (scrolls(y)) { seen.t = box.t - me.scrollTop - (fromBottom ? me.scrollHeight - me.clientHeight : 0); seen.b = seen.t + me.scrollHeight }
  return seen
}

const scrolls = (value: string): boolean => value === "auto" || value === "scroll"

/** Whether a box is scrolled from its right, and from its bottom: text that runs that way, or a row or column turned round. */
export function beginsAtEnd({ direction, writingMode, display, flexDirection }: CSSStyleDeclaration): [boolean, boolean] {
  const isUpright = writingMode === "horizontal-tb"
  const isBackwards = direction === "rtl"
  const turned = display.endsWith("flex") && flexDirection.endsWith("-reverse") ? flexDirection.startsWith("row") === isUpright ? "x" : "y" : ""
  const [x, y] = isUpright ? [isBackwards, false] : [writingMode.endsWith("-rl"), isBackwards]
  return [x !== (turned === "x"), y !== (turned === "y")]
}
