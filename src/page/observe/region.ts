import { beginsAtEnd } from "./scroll-reach.ts"

/** A rectangle in viewport coordinates inside which painting can be seen or scrolled to. */
export type Region = { l: number; t: number; r: number; b: number }

export type Rect = Pick<DOMRect, "left" | "top" | "width" | "height">

export const intersect = (a: Region, b: Region): Region =>
  ({ l: Math.max(a.l, b.l), t: Math.max(a.t, b.t), r: Math.min(a.r, b.r), b: Math.min(a.b, b.b) })

export const ofRect = (rect: DOMRect): Region => ({ l: rect.left, t: rect.top, r: rect.right, b: rect.bottom })

/** Something of `rect` shows in `region`: more than a dot in both directions. */
export const shows = (rect: Region, region: Region): boolean =>
  Math.min(rect.r, region.r) - Math.max(rect.l, region.l) > 2 && Math.min(rect.b, region.b) - Math.max(rect.t, region.t) > 2

export const viewport = (win: Window): Region => ({ l: 0, t: 0, r: win.innerWidth, b: win.innerHeight })

/** All that can be scrolled into view in the document: nothing beyond the window where that is told not to scroll. */
export function scrollArea(doc: Document, win: Window): Region {
  const root = doc.documentElement
  const body = doc.body as HTMLElement | null
  const port = viewport(win)
  const style = win.getComputedStyle(root)
  const { overflowX, overflowY } = style.overflowX === "visible" && body ? win.getComputedStyle(body) : style
  const [fromRight, fromBottom] = beginsAtEnd(win.getComputedStyle(body ?? root))
  // In a page of the old kind it is the body that is as large as all there is.
  const wide = Math.max(root.scrollWidth, body?.scrollWidth ?? 0, win.innerWidth)
  const high = Math.max(root.scrollHeight, body?.scrollHeight ?? 0, win.innerHeight)
  const l = isHeld(overflowX) ? 0 : -win.scrollX - (fromRight ? wide - root.clientWidth : 0)
  const t = isHeld(overflowY) ? 0 : -win.scrollY - (fromBottom ? high - root.clientHeight : 0)
  return { l, t, r: isHeld(overflowX) ? port.r : l + wide, b: isHeld(overflowY) ? port.b : t + high }
}

const isHeld = (overflow: string): boolean => overflow === "hidden" || overflow === "clip"
