import type { Box } from "../../protocol/picture.ts"

type Framed = Pick<HTMLElement, "clientLeft" | "clientTop"> & { getBoundingClientRect(): Pick<DOMRect, "left" | "top" | "right" | "bottom"> }
type Edges = Pick<CSSStyleDeclaration, "paddingLeft" | "paddingTop" | "paddingRight" | "paddingBottom" | "borderRightWidth" | "borderBottomWidth">

const px = (length: string): number => Number.parseFloat(length) || 0

/** Where a frame's document is shown. `plain`: neither turned nor scaled; else lengths of its own style aren't the window's, and its whole box counts. */
export const frameBox = (el: Framed, style: Edges, plain: boolean): Box => {
  const { left, top, right, bottom } = el.getBoundingClientRect()
  if (!plain) return [left, top, right, bottom]
  return [left + el.clientLeft + px(style.paddingLeft), top + el.clientTop + px(style.paddingTop), right - px(style.borderRightWidth) - px(style.paddingRight), bottom - px(style.borderBottomWidth) - px(style.paddingBottom)]
}
