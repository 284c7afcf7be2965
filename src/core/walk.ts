import type { ObservedNode } from "./observation.ts"

/** Depth-first over all nodes. */
export function* walk(nodes: readonly ObservedNode[]): Generator<ObservedNode> {
  for (const node of nodes) { yield node; if (node.children) yield* walk(node.children) }
}
