import type { Action } from "../../core/action.ts"
import type { ObservedNode } from "../../core/observation.ts"
import { joinClauses, say } from "./phrasing.ts"
import type { Random } from "./random.ts"
import { generators, type ValueKind } from "./words.ts"

/** What a page offers: its controls by what can be done with them, and its table rows. */
export type Offered = { clickable: ObservedNode[]; typable: ObservedNode[]; lists: ObservedNode[]; boxes: ObservedNode[]; rows: ObservedNode[] }
type Told = { said: string; action: Action; target?: ObservedNode }
/** A task that could be asked of a page, its clauses, and what to do about the first one. `done`: a clause before it, done already. */
export type PageQuestion = { task: string; reason: string; done: (Told & { text: string }) | undefined; action: Action; target: ObservedNode | undefined }

const typedKinds = Object.keys(generators).filter((kind): kind is ValueKind => kind !== "label")
const recordWords = ["order", "item", "entry", "row", "invoice", "payment", "booking", "ticket", "number", "entry for"]
const name = (r: Random, node: ObservedNode): string => (r.chance(0.15) ? `"${node.name}"` : r.chance(0.4) ? node.name.toLowerCase() : node.name)
const quoted = (r: Random, value: string): string => (/[.,;:!?]$/.test(value) || r.chance(0.2) ? `"${value}"` : value)

const clauseAbout = (r: Random, split: "train" | "test", offered: Offered): Told | undefined => {
  const kinds = (["clickable", "typable", "typable", "lists", "boxes", "rows"] as const).filter((kind) => offered[kind].length > 0)
  if (kinds.length === 0) return undefined
  const kind = r.pick(kinds)
  const target = r.pick(offered[kind])
  const ref = target.ref ?? ""
  switch (kind) {
    case "clickable": return { said: target.role === "link" && r.chance(0.6) ? say(r, split, "nav", { page: name(r, target) }) : say(r, split, "press", { button: name(r, target) }), action: { verb: "click", ref }, target }
    case "typable": {
      const text = generators[r.pick(typedKinds)](r)
      return { said: say(r, split, "fill", { field: name(r, target), value: quoted(r, text) }), action: { verb: "type", ref, text }, target }
    }
    case "lists": {
      const value = r.pick(target.options ?? []).label
      return { said: say(r, split, "choose", { field: name(r, target), value }), action: { verb: "select", ref, options: [value] }, target }
    }
    case "boxes": {
      const on = target.role === "radio" || r.chance(0.6)
      return { said: say(r, split, on ? "on" : "off", { field: name(r, target) }), action: { verb: "check", ref, on }, target }
    }
    case "rows": {
      const [id, ...cells] = (target.children ?? []).filter((cell) => cell.column)
      const asked = cells.length > 0 ? r.pick(cells) : undefined
      if (!id || !asked?.column || id.name === "" || asked.name === "") return undefined
      return { said: say(r, split, "ask", { column: r.chance(0.6) ? asked.column.toLowerCase() : asked.column, record: r.pick(recordWords), id: id.name }), action: { verb: "answer", text: asked.name } }
    }
  }
}

/** Tasks that a page could be asked beside the one at hand: many questions for one look at the page. */
export const pageQuestions = (r: Random, split: "train" | "test", offered: Offered, count: number): PageQuestion[] =>
  Array.from({ length: count }, () => {
    const told = Array.from({ length: r.int(1, 4) }, () => clauseAbout(r, split, offered)).filter((found) => found !== undefined)
    // An answer ends a task.
    const clauses = [...told.filter((found) => found.action.verb !== "answer"), ...told.filter((found) => found.action.verb === "answer").slice(0, 1)]
    const joined = joinClauses(r, split, clauses.map((clause) => clause.said))
    const first = clauses.length > 1 && r.chance(0.6) ? 1 : 0
    const asked = clauses[first]
    const before = first > 0 ? clauses[0] : undefined
    return asked ? [{ task: joined.task, reason: joined.clauses[first] ?? asked.said, done: before && { ...before, text: joined.clauses[0] ?? before.said }, action: asked.action, target: asked.target }] : []
  }).flat()
