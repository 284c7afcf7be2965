import type { ObservedNode } from "../../core/observation.ts"
import { walk } from "../../core/walk.ts"
import { observationLines } from "../../core/render-observation.ts"
import { cellRoles } from "../../core/render-rows.ts"
import { Pace } from "./breathe.ts"
import { cut } from "./clean-text.ts"
import { actsIn, importance, inView, preferTask } from "./importance.ts"
import { emptied, Prices } from "./prices.ts"
import type { Region } from "./region.ts"
import { spareIn } from "./spare-texts.ts"
import { lettersIn, lineCost } from "./token-cost.ts"

/** `deep`: its children come with it. */
export type Unit = { node: ObservedNode; deep: boolean; parents: readonly ObservedNode[]; score: number; order: number }
export type Fitted = { nodes: ObservedNode[]; omitted: number }
type Options = { budget: number; task: string; height: number }

/** What the view says beside its nodes (title, address, scroll, notes of what was left out), and what the estimate may be wrong by. */
const reserve = (budget: number): number => 70 + budget * 0.04
/** After so many things that are too dear, the rest isn't asked. */
const mostMisses = 60

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
  const prices = new Prices(nodes, options.budget - reserve(options.budget))
  const first = units.filter(({ score }) => score <= inView)
  // Where not all controls in view fit, the texts beside them give way, and come back as far as there is room.
  const tight = !await prices.covers(first, pace)
  const thin = new Map<Unit, readonly ObservedNode[]>()
  let misses = 0
  for (const unit of units) {
    if (unit.score > inView && thin.size > 0) giveBack(thin, prices)
    const spare = tight && unit.deep && unit.score <= inView ? spareIn(unit.node) : []
    if (!prices.take(unit, spare)) { if (++misses > mostMisses) break }
    else if (spare.length > 0) thin.set(unit, spare)
    if (pace.due()) await pace.rest()
  }
  giveBack(thin, prices)
  await pace.ease()
  return prune(nodes, prices.kept)
}

function giveBack(thin: Map<Unit, readonly ObservedNode[]>, prices: Prices): void {
  for (const [unit, spare] of thin) prices.giveBack(unit, spare)
  thin.clear()
}

/** Whether all nodes together cost no more than that. */
async function fits(nodes: readonly ObservedNode[], budget: number, pace: Pace): Promise<boolean> {
  let left = budget
  for (const { text } of observationLines(nodes)) {
    left -= lineCost(text)
    if (left < 0) return false
    if (pace.due()) await pace.rest()
  }
  return true
}

const countOf = (nodes: readonly ObservedNode[]): number => nodes.reduce((sum, { children }) => sum + 1 + (children ? countOf(children) : 0), 0)

const whole = new Set(["row", "listitem", "option"])
type Place = { node: ObservedNode; parents: readonly ObservedNode[]; dialog: boolean }

/** A row or list item is kept or left as one thing, unless it is huge; any other node with children is only as good as they are. */
async function collect(nodes: readonly ObservedNode[], given: { boxes: ReadonlyMap<ObservedNode, Region | null>; whole: number; height: number }, pace: Pace): Promise<Unit[]> {
  const units: Unit[] = []
  const focused = [...walk(nodes)].find((node) => node.focused)
  const focus = (focused && given.boxes.get(focused)) ?? null
  const stack: Place[] = []
  const push = (list: readonly ObservedNode[], parents: readonly ObservedNode[], around: boolean): void => {
    for (const node of [...list].reverse()) stack.push({ node, parents, dialog: around || node.role === "dialog" || node.role === "alertdialog" })
  }
  push(nodes, [], false)
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { node, parents, dialog } = at
    const deep = !node.children || (whole.has(node.role) && lettersIn(node.children, given.whole * 4) <= given.whole * 4)
    if (deep && node.role === "text" && node.name.length > 400) node.name = cut(node.name, 400)
    if (deep || node.ref || node.name)
      units.push({ node, deep, parents, order: units.length, score: importance(node, given.boxes.get(node) ?? null, { height: given.height, dialog, focus, acts: deep ? actsIn(node) : node.ref !== undefined }) })
    if (!deep && node.children) push(node.children, [...parents, node], dialog)
    if (pace.due()) await pace.rest()
  }
  return units
}

/** Lists of which this many entries are missing say so where they are; what has rows always does. */
const worthANote = 20
const listing = new Set(["table", "grid", "listbox", "menu", "tree", "feed", "navigation"])
const isRow = ({ role }: ObservedNode): boolean => role === "row"

function prune(nodes: readonly ObservedNode[], kept: ReadonlySet<ObservedNode>, inRow = false): Fitted {
  const out: ObservedNode[] = []
  let omitted = 0
  for (const node of nodes) {
    if (!kept.has(node)) {
      omitted += countOf([node])
      if (inRow && cellRoles.has(node.role)) out.push(emptied(node))
      continue
    }
    if (!node.children) { out.push(node); continue }
    const { children, ...rest } = node
    const below = prune(children, kept, isRow(node))
    omitted += below.omitted
    const missing = children.length - below.nodes.length
    const ways = `scroll, find${node.ref ? ` or expand ${node.ref}` : ""}`
    if (children.some(isRow)) { if (below.omitted > 0) below.nodes.push({ role: "note", name: missing > 0 ? `${missing} more ${missing === 1 ? "row" : "rows"}; ${ways}` : `not all of each row; ${ways}` }) }
    else if (missing >= worthANote && listing.has(node.role)) below.nodes.push({ role: "note", name: `${missing} more entries; ${ways}` })
    out.push(below.nodes.length > 0 ? { ...rest, children: below.nodes } : rest)
  }
  return { nodes: out, omitted }
}
