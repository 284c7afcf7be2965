import type { ObservedNode } from "../../core/observation.ts"
import { observationLines } from "../../core/render-observation.ts"
import { renderNode } from "../../core/render-node.ts"
import { cellRoles, isLong, rowLines, type ToldOptions } from "../../core/render-rows.ts"
import type { Pace } from "./breathe.ts"
import type { Unit } from "./budget.ts"
import { lineCost, textCost } from "./token-cost.ts"

type List = { lean: boolean; told: ToldOptions }
const none: readonly ObservedNode[] = []

/** What is kept of a page, and what is left to spend: everything costs what its lines cost once rendered. */
export class Prices {
  readonly kept = new Set<ObservedNode>()
  readonly #lists = new Map<ObservedNode | undefined, List>()
  readonly #top: readonly ObservedNode[]
  #left: number

  constructor(top: readonly ObservedNode[], budget: number) { this.#top = top; this.#left = budget }

  /** Whether all of them could be kept. */
  async covers(units: readonly Unit[], pace: Pace): Promise<boolean> {
    let left = this.#left
    const around = new Set<ObservedNode>()
    for (const unit of units) {
      left -= this.#own(unit, none)
      for (const parent of unit.parents) if (!around.has(parent)) { around.add(parent); left -= lineCost(renderNode(parent)) }
      if (left < 0) return false
      if (pace.due()) await pace.rest()
    }
    return true
  }

  /** Keeps it with what it stands in, unless that is too dear. */
  take(unit: Unit, without: readonly ObservedNode[]): boolean {
    const missing = unit.parents.filter((parent) => !this.kept.has(parent))
    const list = this.#list(unit.parents)
    const told: ToldOptions = new Map(list.told)
    const price = missing.reduce((all, parent) => all + lineCost(renderNode(parent)), this.#own(unit, without, told))
    if (price > this.#left) return false
    this.#left -= price
    list.told = told
    for (const parent of missing) this.kept.add(parent)
    this.#keep(unit.node, unit.deep, without)
    return true
  }

  /** Keeps what was left out of it, if there is room. */
  giveBack(unit: Unit, without: readonly ObservedNode[]): void {
    const price = this.#own(unit, none) - this.#own(unit, without)
    if (price > this.#left) return
    this.#left -= price
    this.#keep(unit.node, unit.deep, none)
  }

  #keep(node: ObservedNode, deep: boolean, without: readonly ObservedNode[]): void {
    this.kept.add(node)
    if (deep) for (const child of node.children ?? none) if (!without.includes(child)) this.#keep(child, true, without)
  }

  #list(parents: readonly ObservedNode[]): List {
    const parent = parents.at(-1)
    let list = this.#lists.get(parent)
    if (!list) {
      list = { lean: isLong(parent?.children ?? this.#top), told: new Map() }
      this.#lists.set(parent, list)
    }
    return list
  }

  #own(unit: Unit, without: readonly ObservedNode[], told: ToldOptions = new Map()): number {
    const { node, deep, parents } = unit
    const whole = without.length > 0 ? less(node, without) : node
    const within = parents.findIndex(({ role }) => role === "row")
    const { lean } = this.#list(within < 0 ? parents : parents.slice(0, within))
    const lines = !deep ? [{ text: renderNode(node) }] : node.role === "row" ? rowLines(whole, { lean, told }) : observationLines([whole])
    // A small table's row says again what is in it.
    let sum = !lean && within >= 0 ? textCost(node.name) : 0
    for (const { text } of lines) sum += lineCost(text)
    return sum
  }
}

const less = (node: ObservedNode, without: readonly ObservedNode[]): ObservedNode => node.children
  ? { ...node, children: node.children.flatMap((child) => !without.includes(child) ? [less(child, without)] : cellRoles.has(child.role) ? [emptied(child)] : []) } : node
/** It keeps the place of those after it, and what stands over it: that tells what the others of its row are. */
export const emptied = ({ role, column, head }: ObservedNode): ObservedNode => ({ role, name: "", ...(column === undefined ? {} : { column }), ...(head === undefined ? {} : { head }) })
