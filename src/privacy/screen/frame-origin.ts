import type { Observation, ObservedNode } from "../../core/observation.ts"

export const originOf = (url: string): string => { try { return new URL(url).origin } catch { return "null" } }

/** Where the nodes below come from: a frame of another site tells its address, everything else belongs to the page around it. */
export const frameAddress = (node: ObservedNode, around: string): string =>
  (node.role === "iframe" || node.role === "frame") && node.href !== undefined && /^https?:/i.test(node.href) ? node.href : around

/** Origin of the document that holds an element. */
export const originOfRef = ({ url, nodes }: Observation, ref: string): string => {
  const find = (list: readonly ObservedNode[], address: string): string | undefined => {
    for (const node of list) {
      const found = node.ref === ref ? address : find(node.children ?? [], frameAddress(node, address))
      if (found !== undefined) return found
    }
    return undefined
  }
  return originOf(find(nodes, url) ?? url)
}
