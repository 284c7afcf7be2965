import type { ObservedNode } from "../core/observation.ts"

/** The nodes from the root down to an element, the element last. */
export const pathTo = (nodes: readonly ObservedNode[], ref: string): ObservedNode[] | undefined => {
  for (const node of nodes) {
    if (node.ref === ref) return [node]
    const below = pathTo(node.children ?? [], ref)
    if (below) return [node, ...below]
  }
  return undefined
}

const isFrame = ({ role, href }: ObservedNode): boolean => (role === "iframe" || role === "frame") && href !== undefined && /^https?:/i.test(href)
/** Origin of the document that an element is in. What is above it on its path decides: a frame of another site says whose it is. */
export const landingOf = (path: readonly ObservedNode[], url: string): string => {
  const address = path.slice(0, -1).findLast(isFrame)?.href ?? url
  try { return new URL(address).origin } catch { return address }
}
