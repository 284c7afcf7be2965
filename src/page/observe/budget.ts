import type { ObservedNode } from "../../core/observation.ts"
import { cut } from "./clean-text.ts"
import type { Region } from "./region.ts"

/** About the tokens that a node costs once rendered, its children not counted. */
export function cost(node: ObservedNode): number {
  let letters = node.name.length + (node.value?.length ?? 0) + (node.href ? Math.min(node.href.length, 80) : 0)
  for (const option of node.options ?? []) letters += option.label.length + 3
  return Math.ceil(letters / 3.6) + 3 + (node.ref ? 2 : 0)
}

type Unit = { node: ObservedNode; parents: ObservedNode[]; cost: number; score: number; order: number }
export type Fitted = { nodes: ObservedNode[]; omitted: number }

/**
 * Keeps what matters most within the budget: open dialogs, the focused element, the viewport, words of the task, then by
 * distance. The result is a valid tree in page order.
 */
export function fit(nodes: ObservedNode[], boxes: Map<ObservedNode, Region | null>, options: { budget: number; task: string; height: number }): Fitted {
  const total = sum(nodes)
  if (total.cost <= options.budget) return { nodes, omitted: 0 }
  const units: Unit[] = []
  const words = new Set((options.task.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []))
  collect(nodes, [], false, { units, boxes, words, ...options })
  units.sort((a, b) => a.score - b.score || a.order - b.order)
  const kept = new Set<ObservedNode>()
  let left = options.budget - 20
  let misses = 0
  for (const unit of units) {
    const parents = unit.parents.filter((parent) => !kept.has(parent))
    const price = unit.cost + parents.reduce((all, parent) => all + cost(parent), 0)
    if (price > left) { if (++misses > 200) break; continue }
    left -= price
    for (const parent of parents) kept.add(parent)
    keepAll(unit.node, kept, isWhole(unit.node, options.budget))
  }
  const pruned = prune(nodes, kept)
  return { nodes: pruned, omitted: total.count - sum(pruned).count }
}

function sum(nodes: readonly ObservedNode[]): { cost: number; count: number } {
  let total = 0
  let count = 0
  for (const node of nodes) {
    count++
    total += cost(node)
    if (node.children) { const below = sum(node.children); total += below.cost; count += below.count }
  }
  return { cost: total, count }
}

const whole = new Set(["row", "listitem", "option"])
/** A row or list item is kept or left as one thing, unless it is huge. */
const isWhole = (node: ObservedNode, budget: number): boolean =>
  !node.children || (whole.has(node.role) && sum(node.children).cost < Math.max(120, budget / 8))

type Collecting = { units: Unit[]; boxes: Map<ObservedNode, Region | null>; words: Set<string>; budget: number; height: number }

function collect(nodes: readonly ObservedNode[], parents: ObservedNode[], dialog: boolean, into: Collecting): void {
  for (const node of nodes) {
    const inDialog = dialog || node.role === "dialog" || node.role === "alertdialog"
    const asWhole = isWhole(node, into.budget)
    if (node.children && !asWhole) {
      if (node.ref || node.name) into.units.push(unit(node, parents, inDialog, cost(node), into))
      collect(node.children, [...parents, node], inDialog, into)
      continue
    }
    if (node.role === "text" && node.name.length > 400) node.name = cut(node.name, 400)
    into.units.push(unit(node, parents, inDialog, cost(node) + (node.children ? sum(node.children).cost : 0), into))
  }
}

function unit(node: ObservedNode, parents: ObservedNode[], dialog: boolean, price: number, into: Collecting): Unit {
  const box = into.boxes.get(node)
  const away = !box ? 1 : box.b < 0 ? -box.b / into.height : box.t > into.height ? (box.t - into.height) / into.height : 0
  let score = away > 0 ? 3 + away : node.ref ? 1 : 1.5
  if (dialog) score = 0
  else if (node.focused) score = 0.1
  if (into.words.size > 0 && score > 0.1) score -= Math.min(3, matches(node, into.words)) * (away > 0 ? 0.9 : 0.2)
  if (node.role === "heading" || node.role === "alert") score -= 0.3
  return { node, parents, cost: price, score, order: into.units.length }
}

function matches(node: ObservedNode, words: Set<string>): number {
  const text = [node.name, ...(node.children ?? []).map((child) => child.name)].join(" ").toLowerCase()
  let found = 0
  for (const word of words) if (text.includes(word)) found++
  return found
}

function keepAll(node: ObservedNode, kept: Set<ObservedNode>, deep: boolean): void {
  kept.add(node)
  if (deep) for (const child of node.children ?? []) keepAll(child, kept, true)
}

function prune(nodes: readonly ObservedNode[], kept: Set<ObservedNode>): ObservedNode[] {
  const out: ObservedNode[] = []
  for (const node of nodes) {
    if (!kept.has(node)) continue
    if (!node.children) { out.push(node); continue }
    const { children, ...rest } = node
    const below = prune(children, kept)
    out.push(below.length > 0 ? { ...rest, children: below } : rest)
  }
  return out
}
