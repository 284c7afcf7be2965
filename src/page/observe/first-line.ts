import { flatParent } from "./flat-tree.ts"
import { documentOf } from "./own.ts"

const mostClimb = 8

/** The block whose first line a text in an element may stand in, looking different there; null where it looks as the rest. */
export function blockBegun(el: Element, style: CSSStyleDeclaration, begun: ReadonlySet<Element>): { block: Element; line: CSSStyleDeclaration } | null {
  for (let node: Element | null = el, up = 0; node && up < mostClimb; node = flatParent(node), up++) {
    const around = node === el ? style : getComputedStyle(node)
    // What has a colour or size of its own keeps it.
    if (around.color !== style.color || around.fontSize !== style.fontSize) return null
    if (!around.display.startsWith("inline")) return begun.has(node) ? { block: node, line: getComputedStyle(node, "::first-line") } : null
  }
  return null
}

/** How much of a text stands in the first line of its block, in UTF-16 units. */
export function inFirstLine(text: Text, block: Element): number {
  const range = documentOf(text).createRange()
  range.selectNodeContents(block)
  const [first] = range.getClientRects()
  if (!first) return 0
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    range.setStart(text, middle)
    range.setEnd(text, middle + 1)
    // A space at a line's end has no place of its own.
    const { top, height } = range.getBoundingClientRect()
    if (height === 0 || top < (first.top + first.bottom) / 2) low = middle + 1
    else high = middle
  }
  return low
}
