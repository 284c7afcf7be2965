import { classify, isEditingHost } from "./classify.ts"
import { flatChildren, flatParent } from "./flat-tree.ts"
import { documentOf, own } from "./own.ts"
import { derivePaint, rootPaint, type Paint } from "./paint.ts"
import { ofRect } from "./region.ts"
import { textSeen } from "./text-visibility.ts"

/** No more elements are looked at, however little they hold. */
const mostElements = 3_000

const textless = new Set(["skip", "leaf", "frame", "image"])

/**
 * What a person could read in an element, judged as the rest of the page is, from its beginning until there are `most` UTF-16 units.
 * `ended`: that is all. For one that is listed: whether it shows itself isn't asked.
 */
export function seenText(root: Element, most: number): { text: string; ended: boolean } {
  const win = documentOf(root).defaultView
  if (!win) return { text: "", ended: true }
  const parts: string[] = []
  let left = most
  let elements = 0
  const visit = (el: Element, outer: Paint): boolean => {
    const style = win.getComputedStyle(el)
    if (++elements > mostElements) return false
    if (style.display === "none" || style.contentVisibility === "hidden") return true
    if (!isEditingHost(el) && textless.has(classify(el, style, { pointerRoot: false, layout: true, handled: false }).kind)) return true
    const paint = derivePaint(outer, el, style, known(style))
    const gap = style.display.startsWith("inline") && own(el).localName !== "br" ? "" : "\n"
    parts.push(gap)
    for (const node of Array.from(flatChildren(el, own(el).shadowRoot))) {
      if (own(node).nodeType === 1) { if (!visit(node as Element, paint)) return false; continue }
      if (node.nodeType !== 3) continue
      const text = node as Text
      if (!/\S/.test(text.data)) { parts.push(text.data.slice(0, 1)); continue }
      if (textSeen(el, style, paint, text, ofRect(own(el).getBoundingClientRect()), true, win) !== "seen") continue
      parts.push(text.data.slice(0, left))
      if (text.length >= left) return false
      left -= text.length
    }
    parts.push(gap)
    return true
  }
  return { ended: visit(root, paintAround(root, win)), text: parts.join("") }
}

const known = ({ backgroundColor: colour, position, overflowX: overflow }: CSSStyleDeclaration): { colour: string; position: string; overflow: string } => ({ colour, position, overflow })

function paintAround(el: Element, win: Window): Paint {
  const above: Element[] = []
  for (let node = flatParent(el); node; node = flatParent(node)) above.unshift(node)
  return above.reduce((paint, node) => { const style = win.getComputedStyle(node); return derivePaint(paint, node, style, known(style)) }, rootPaint(documentOf(el), win))
}
