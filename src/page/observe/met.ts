import { own } from "./own.ts"
import { ofRect, type Region } from "./region.ts"

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
  /** Measured when it is first asked for. */
  rect: DOMRect | null
  box: Region | null
}

export const meet = (el: Element): Met => {
  const style = getComputedStyle(el)
  return { el, me: own(el), style, display: style.display, position: style.position, overflow: style.overflowX, colour: style.backgroundColor, rect: null, box: null }
}

export const rectOf = (met: Met): DOMRect => met.rect ??= met.me.getBoundingClientRect()
export const boxOf = (met: Met): Region => met.box ??= ofRect(rectOf(met))

/** The page may scroll or move it between slices: then no box that was noted tells of what is near it now. */
export const hasMoved = (met: Met): boolean => {
  const { left, top } = met.me.getBoundingClientRect()
  return left !== rectOf(met).left || top !== rectOf(met).top
}
