import type { ObservedNode } from "../../core/observation.ts"
import { Pace } from "./breathe.ts"
import { cut } from "./clean-text.ts"
import { importance, preferTask } from "./importance.ts"
import type { Region } from "./region.ts"
import { cost } from "./token-cost.ts"
import { saving, type Told } from "./told-lists.ts"

/** `deep`: its children come with it. */
type Unit = { node: ObservedNode; deep: boolean; parents: readonly ObservedNode[]; cost: number; score: number; order: number }
export type Fitted = { nodes: ObservedNode[]; omitted: number }
type Options = { budget: number; task: string; height: number }

/** What the view says beside its nodes (title, address, scroll, notes of what was left out), and what the estimate may be wrong by. */
const reserve = (budget: number): number => 70 + budget * 0.04

/**
 * Keeps what matters most within the budget: open dialogs, the focused element, the viewport, words of the task, then by
 * distance. The result is a valid tree in page order, in which tables and lists say how much of them is missing.
 */
export async function fit(nodes: ObservedNode[], boxes: ReadonlyMap<ObservedNode, Region | null>, options: Options, pace: Pace = new Pace()): Promise<Fitted> {
  if (await fits(nodes, options.budget, pace)) return { nodes, omitted: 0 }
  const units = await collect(nodes, { boxes, whole: Math.max(120, options.budget / 8), height: options.height }, pace)
  await preferTask(units, options.task, pace)
  await pace.ease()
  units.sort((a, b) => a.score - b.score || a.order - b.order)
  const kept = new Set<ObservedNode>()
  let left = options.budget - reserve(options.budget)
  let misses = 0
  const told = new Map<ObservedNode, Told>()
  for (const unit of units) {
    const missing = unit.parents.filter((parent) => !kept.has(parent))
    const table = unit.parents.at(-1)
    const lists = table && unit.deep && unit.node.role === "row" ? told.get(table) ?? new Set<string>() : undefined
    const price = unit.cost + missing.reduce((all, parent) => all + cost(parent), 0) - (lists ? saving(unit.node, lists, false) : 0)
    if (price > left) { if (++misses > 200) break; continue }
    left -= price
    if (table && lists) { saving(unit.node, lists, true); told.set(table, lists) }
    for (const parent of missing) kept.add(parent)
    keepAll(unit.node, kept, unit.deep)
  }
  await pace.ease()
  return prune(nodes, kept)
}

/** Whether all nodes together cost no more than that. */
async function fits(nodes: readonly ObservedNode[], budget: number, pace: Pace): Promise<boolean> {
  let left = budget
  const stack: { node: ObservedNode; told?: Told }[] = nodes.map((node) => ({ node }))
  for (let at = stack.pop(); at && left >= 0; at = stack.pop()) {
    const { node, told } = at
    left -= cost(node) - (told ? saving(node, told, true) : 0)
    const below: Told = new Set()
    for (const child of node.children ?? []) stack.push(child.role === "row" ? { node: child, told: below } : { node: child })
    if (pace.due()) await pace.rest()
  }
  return left >= 0
}

/** Cost of all nodes; more than `limit` is known to be too much and isn't counted on. */
function total(nodes: readonly ObservedNode[], limit: number): number {
  let sum = 0
  for (const node of nodes) {
    sum += cost(node)
    if (sum <= limit && node.children) sum += total(node.children, limit - sum)
    if (sum > limit) return sum
  }
  return sum
}

const countOf = (nodes: readonly ObservedNode[]): number => nodes.reduce((sum, { children }) => sum + 1 + (children ? countOf(children) : 0), 0)

const whole = new Set(["row", "listitem", "option"])
type Place = { node: ObservedNode; parents: readonly ObservedNode[]; dialog: boolean }

/** A row or list item is kept or left as one thing, unless it is huge; any other node with children is only as good as they are. */
async function collect(nodes: readonly ObservedNode[], given: { boxes: ReadonlyMap<ObservedNode, Region | null>; whole: number; height: number }, pace: Pace): Promise<Unit[]> {
  const units: Unit[] = []
  const stack: Place[] = []
  const push = (list: readonly ObservedNode[], parents: readonly ObservedNode[], around: boolean): void => {
    for (const node of [...list].reverse()) stack.push({ node, parents, dialog: around || node.role === "dialog" || node.role === "alertdialog" })
  }
  push(nodes, [], false)
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { node, parents, dialog } = at
    const below = node.children && whole.has(node.role) ? total(node.children, given.whole) : 0
    const deep = !node.children || (whole.has(node.role) && below < given.whole)
    if (deep && node.role === "text" && node.name.length > 400) node.name = cut(node.name, 400)
    if (deep || node.ref || node.name)
      units.push({ node, deep, parents, cost: cost(node) + (deep ? below : 0), order: units.length, score: importance(node, given.boxes.get(node) ?? null, { height: given.height, dialog }) })
    if (!deep && node.children) push(node.children, [...parents, node], dialog)
    if (pace.due()) await pace.rest()
  }
  return units
}

function keepAll(node: ObservedNode, kept: Set<ObservedNode>, deep: boolean): void {
  kept.add(node)
  if (deep) for (const child of node.children ?? []) keepAll(child, kept, true)
}

/** Lists and tables of which this many entries are missing say so where they are. */
const worthANote = 20
const listing = new Set(["table", "grid", "listbox", "menu", "tree", "feed", "navigation"])

function prune(nodes: readonly ObservedNode[], kept: ReadonlySet<ObservedNode>): Fitted {
  const out: ObservedNode[] = []
  let omitted = 0
  for (const node of nodes) {
    if (!kept.has(node)) { omitted += countOf([node]); continue }
    if (!node.children) { out.push(node); continue }
    const { children, ...rest } = node
    const below = prune(children, kept)
    omitted += below.omitted
    const missing = listing.has(node.role) ? children.length - below.nodes.length : 0
    if (missing >= worthANote) below.nodes.push({ role: "note", name: `${missing} more ${node.role === "table" || node.role === "grid" ? "rows" : "entries"}; scroll, find${node.ref ? ` or expand ${node.ref}` : ""}` })
    out.push(below.nodes.length > 0 ? { ...rest, children: below.nodes } : rest)
  }
  return { nodes: out, omitted }
}
