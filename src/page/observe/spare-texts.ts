import type { ObservedNode } from "../../core/observation.ts"
import { textOf } from "../../core/render-node.ts"
import { actsIn } from "./importance.ts"

/** What of a row or an item can be left out before any of its controls is: all that can't be acted on, but what it is called by. */
export function spareIn(item: ObservedNode): ObservedNode[] {
  if (!item.children || !actsIn(item)) return []
  const spare: ObservedNode[] = []
  const numbers: ObservedNode[] = []
  let named = /\p{L}/u.test(item.name)
  const visit = (nodes: readonly ObservedNode[]): void => {
    for (const node of nodes) {
      if (actsIn(node)) {
        // A link calls it something too, and then it needs no number.
        if (node.role === "link" && !named) { named = true; spare.push(...numbers) }
        visit(node.children ?? [])
      } else if (named) spare.push(node)
      else if (/\p{L}/u.test(textOf(node))) named = true
      else numbers.push(node)
    }
  }
  visit(item.children)
  return spare
}
