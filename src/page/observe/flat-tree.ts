import { own } from "./own.ts"

export type OpenShadow = (el: Element) => ShadowRoot | null

/** Elements on which a page may attach a shadow root. */
const hosts = new Set(["article", "aside", "blockquote", "body", "div", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "main", "nav", "p", "section", "span"])

export function shadowOf(el: Element, openShadow: OpenShadow | undefined): ShadowRoot | null {
  const { shadowRoot, localName } = own(el)
  if (shadowRoot) return shadowRoot
  if (!openShadow || !(hosts.has(localName) || localName.includes("-"))) return null
  return openShadow(el)
}

/** Children as rendered: the shadow tree that a host has, a slot's assigned nodes. */
export function flatChildren(el: Element, shadow: ShadowRoot | null): ArrayLike<Node> {
  if (own(el).localName === "slot") {
    const assigned = (el as HTMLSlotElement).assignedNodes()
    if (assigned.length > 0) return assigned
  }
  return (shadow ?? own(el)).childNodes
}

/** Parent as rendered. */
export function flatParent(node: Node): Element | null {
  const { parentNode: parent, assignedSlot } = own(node as Element)
  if (assignedSlot) return assignedSlot
  if (parent instanceof ShadowRoot) return parent.host
  return parent instanceof Element ? parent : null
}

export function flatContains(outer: Element, inner: Node | null): boolean {
  for (let node: Node | null = inner; node; node = flatParent(node)) if (node === outer) return true
  return false
}
