import { flatContains, flatParent } from "./flat-tree.ts"
import { documentOf, own } from "./own.ts"
import { intersect, ofRect, type Region } from "./region.ts"

/** Pixels in which a line of text finds room. */
const line = 20

/**
 * Whether what stays in its place over a spot of an element does so wherever the page is scrolled to: a bar lets go of what is scrolled on, one that fills
 * its window, or that lies at the end to which all is scrolled, doesn't.
 */
export function heldOver(cover: Element, el: Element, { x, y }: { x: number; y: number }): boolean {
  const doc = documentOf(el)
  const root = own(doc.documentElement)
  const port: Region = { l: 0, t: 0, r: root.clientWidth, b: doc.defaultView?.innerHeight ?? root.clientHeight }
  // An open dialog's backdrop is larger than its box.
  const over = intersect(own(cover).matches(":modal") ? port : ofRect(own(cover).getBoundingClientRect()), port)
  const sticks = getComputedStyle(cover).position === "sticky"
  const ways = { l: 0, t: 0, r: 0, b: 0 }
  for (let node: Element | null = el; node; node = flatParent(node)) {
    const isRoot = node === doc.scrollingElement
    const { overflowX, overflowY } = getComputedStyle(node)
    const me = own(node)
    const [wide, high] = isRoot ? [port.r, port.b] : [me.clientWidth, me.clientHeight]
    const scrolls = (overflow: string): boolean => isRoot ? overflow !== "hidden" && overflow !== "clip" : overflow === "auto" || overflow === "scroll"
    if (scrolls(overflowX)) { ways.l += Math.abs(me.scrollLeft); ways.r += Math.max(0, me.scrollWidth - wide - Math.abs(me.scrollLeft)) }
    if (scrolls(overflowY)) { ways.t += Math.abs(me.scrollTop); ways.b += Math.max(0, me.scrollHeight - high - Math.abs(me.scrollTop)) }
    // What sticks goes along with what is scrolled around the box that it sticks to.
    if (sticks && (scrolls(overflowX) || scrolls(overflowY)) && flatContains(node, cover)) break
  }
  return !((y + ways.t > over.b + line && over.b + line < port.b) || (y - ways.b < over.t - line && over.t - line > port.t) ||
    (x + ways.l > over.r + line && over.r + line < port.r) || (x - ways.r < over.l - line && over.l - line > port.l))
}
