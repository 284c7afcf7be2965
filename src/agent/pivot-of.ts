import type { ObservedNode, Observation } from "../core/observation.ts"
import { textOf } from "../core/render-observation.ts"

const most = 300
const cells = new Set(["cell", "gridcell", "columnheader", "rowheader"])
const regions = new Set(["region", "form", "group", "dialog", "article", "listitem", "navigation", "radiogroup", "tabpanel"])
const flat = (text: string): string => text.replace(/\s+/g, " ").trim()

const rowText = (row: ObservedNode): string => (row.children ?? []).filter(({ role }) => cells.has(role)).flatMap((cell) => {
  const text = flat(textOf(cell))
  // The head goes with each value: it says what the value is, to the model and to whoever screens it.
  return text === "" ? [] : [cell.column ? `${flat(cell.column)}: ${text}` : text]
}).join(" | ")

const pathTo = (nodes: readonly ObservedNode[], ref: string): ObservedNode[] | undefined => {
  for (const node of nodes) {
    if (node.ref === ref) return [node]
    const below = node.children && pathTo(node.children, ref)
    if (below) return [node, ...below]
  }
  return undefined
}

/**
 * Where on its page an element stood, in a few words: its row, else its item or the nearest named region. These are the pivotal nodes
 * of a page (AgentOccam), which later turns hear of in place of the page.
 */
export const pivotOf = (observation: Observation, ref: string): string | undefined => {
  const around = (pathTo(observation.nodes, ref) ?? []).slice(0, -1).reverse()
  for (const node of around) {
    if (node.secret) return undefined
    const text = node.role === "row" ? rowText(node) : node.role === "listitem" ? flat(textOf(node)) : regions.has(node.role) ? flat(node.name) : ""
    if (text !== "") return text.length > most ? `${text.slice(0, most)}…` : text
  }
  return undefined
}
