import type { ObservedNode, Observation } from "../core/observation.ts"
import { renderNode, renderObservation } from "../core/render-observation.ts"
import { estimateTokens } from "./history.ts"

const maxName = 160

/**
 * An observation cut to a token budget for a small context: the elements that share words with the task, have the focus
 * or can be acted on stay first; order and nesting stay as they are.
 */
export const fitObservation = (observation: Observation, budgetTokens: number, task: string): Observation => {
  if (estimateTokens(renderObservation(observation)) <= budgetTokens) return observation
  const words = new Set(wordsOf(task))
  const ranked: { node: ObservedNode; rank: number; cost: number; order: number }[] = []
  const visit = (node: ObservedNode): void => {
    const shared = wordsOf(`${node.name} ${node.value ?? ""}`).filter((word) => words.has(word)).length
    const cost = estimateTokens(renderNode(shorten(node)))
    ranked.push({ node, cost, order: ranked.length, rank: Math.min(shared, 3) * 2 + (node.ref ? 2 : 0) + (node.focused ? 4 : 0) + (node.role === "dialog" || node.role === "alert" ? 4 : 0) })
    node.children?.forEach(visit)
  }
  observation.nodes.forEach(visit)
  const kept = new Set<ObservedNode>()
  let left = budgetTokens - 60
  for (const { node, cost } of ranked.sort((a, b) => b.rank - a.rank || a.order - b.order)) {
    if (cost > left) continue
    left -= cost
    kept.add(node)
  }
  const omitted = observation.counts.omitted + ranked.length - kept.size
  return { ...observation, title: observation.title.slice(0, maxName), nodes: observation.nodes.flatMap((node) => prune(node, kept)), counts: { ...observation.counts, omitted } }
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []
const shorten = (node: ObservedNode): ObservedNode => node.name.length <= maxName ? node : { ...node, name: `${node.name.slice(0, maxName)}…` }

/** A dropped node hands its kept children up. */
const prune = (node: ObservedNode, kept: ReadonlySet<ObservedNode>): ObservedNode[] => {
  const children = (node.children ?? []).flatMap((child) => prune(child, kept))
  if (!kept.has(node)) return children
  return [children.length > 0 ? { ...shorten(node), children } : { ...shorten(node), children: undefined }]
}
