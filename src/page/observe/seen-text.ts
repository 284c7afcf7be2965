import { classify, isEditingHost } from "./classify.ts"
import { flatChildren, flatParent } from "./flat-tree.ts"
import { type Met, meet } from "./met.ts"
import { documentOf, own } from "./own.ts"
import { derivePaint, rootPaint, type Paint } from "./paint.ts"
import { isCovered, textSeen } from "./text-visibility.ts"

/** No more elements are looked at, however little they hold. */
const mostElements = 3_000

const textless = new Set(["skip", "leaf", "frame", "image"])

/**
 * What a person could read in an element, judged as the rest of the page is, from its beginning until there are `most` UTF-16 units.
 * `ended`: that is all. For one that is listed: whether it shows itself isn't asked.
 */
export function seenText(root: Element, most: number): { text: string; ended: boolean } {
  const parts: string[] = []
  let left = most
  let elements = 0
  const visit = (el: Element, outer: Paint): boolean => {
    const met = meet(el)
    const { style, display } = met
    if (++elements > mostElements) return false
    if (display === "none" || style.contentVisibility === "hidden") return true
    if (!isEditingHost(el) && textless.has(classify(met, { pointerRoot: false, layout: true, handled: false }).kind)) return true
    const paint = derivePaint(outer, met)
    const gap = display.startsWith("inline") && own(el).localName !== "br" ? "" : "\n"
    parts.push(gap)
    for (const node of Array.from(flatChildren(el, own(el).shadowRoot))) {
      if (own(node).nodeType === 1) { if (!visit(node as Element, paint)) return false; continue }
      if (node.nodeType !== 3) continue
      const text = node as Text
      if (!/\S/.test(text.data)) { parts.push(text.data.slice(0, 1)); continue }
      const standing = { met, paint, node: text, precise: true }
      if (textSeen(standing) !== "seen" || isCovered(standing)) continue
      parts.push(text.data.slice(0, left))
      if (text.length >= left) return false
      left -= text.length
    }
    parts.push(gap)
    return true
  }
  return { ended: visit(root, paintAround(root)), text: parts.join("") }
}

function paintAround(el: Element): Paint {
  const above: Met[] = []
  for (let node = flatParent(el); node; node = flatParent(node)) above.unshift(meet(node))
  return above.reduce(derivePaint, rootPaint(documentOf(el), window))
}
