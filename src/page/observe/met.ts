import { own } from "./own.ts"
import { ofRect, type Rect, type Region } from "./region.ts"

/** An element that is looked at. What more than one question asks of it is read once: to read it is what costs. */
export type Met = {
  el: Element
  /** The same, whatever the page calls its parts. */
  me: Element
  style: CSSStyleDeclaration
  display: string
  position: string
  overflow: string
  colour: string
  /** Measured when it is first asked for, and kept as plain numbers: to keep thousands of the browser's own rectangles takes it longer than to measure them. */
  box: Region | null
}

export const meet = (el: Element): Met => {
  const style = getComputedStyle(el)
  return { el, me: own(el), style, display: style.display, position: style.position, overflow: style.overflowX, colour: style.backgroundColor, box: null }
}

export const boxOf = (met: Met): Region => met.box ??= ofRect(met.me.getBoundingClientRect())
export const rectOf = (met: Met): Rect => { const { l, t, r, b } = boxOf(met); return { left: l, top: t, width: r - l, height: b - t } }

/** The page may scroll or move it between slices: then no box that was noted tells of what is near it now. */
export const hasMoved = (met: Met): boolean => {
  const { left, top } = met.me.getBoundingClientRect()
  return left !== boxOf(met).l || top !== boxOf(met).t
}
