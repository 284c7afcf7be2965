import type { ObservedNode } from "../core/observation.ts"
import { quote, textOf } from "../core/render-observation.ts"
import { usable } from "./student-controls.ts"

export const flat = (text: string): string => text.replace(/\s+/g, " ").trim()
const cellRoles = new Set(["cell", "gridcell", "columnheader", "rowheader"])
const maxAskedRows = 3

const state = (node: ObservedNode): string =>
  (node.checked === true || node.pressed === true || node.selected === true ? " on" : node.checked === false ? " off" : "") +
  (node.disabled ? " disabled" : "") + (node.secret ? " secret" : "")

const line = (node: ObservedNode): string => {
  const options = node.options?.length ? `: ${node.options.map((option) => option.label).join(" | ")}` : ""
  const value = node.value ? ` = ${quote(node.value)}` : ""
  return `${node.role} ${quote(node.name)}${usable(node) ? ` ${node.ref}` : ""}${state(node)}${value}${options}`
}

/**
 * The page for the student, a line an element, refs behind the names. `said` is what is left of the task, in lower case.
 */
export function* pageLines(nodes: readonly ObservedNode[], said: string): Generator<string> {
  const rows = nodes.filter((node) => node.role === "row")
  const asked = rows.filter((row) => isAskedFor(row, said))
  // Looking a record up by its number is a search, which a program does surely: the student sees the records that were named.
  const kept = asked.length > 0 && asked.length <= maxAskedRows && asked.every((row) => cellsOf(row).length > 0 && cellsOf(row).some((cell) => cell.column)) ? new Set(asked) : undefined
  for (const node of nodes) {
    if (node.role === "row") {
      if (kept && !kept.has(node)) continue
      const cells = cellsOf(node)
      if (cells.length > 0) yield `row ${cells.map((cell) => (kept && cell.column ? `${flat(cell.column)}: ` : "") + flat(textOf(cell))).join(" | ")}`
      for (const child of node.children ?? []) yield* controlLines([child])
      continue
    }
    if (usable(node) || node.name !== "") yield line(node)
    if (node.children) yield* pageLines(node.children, said)
  }
}

/** What can be used inside a row; its texts were told by the row's line. */
function* controlLines(nodes: readonly ObservedNode[]): Generator<string> {
  for (const node of nodes) {
    if (usable(node)) yield line(node)
    if (node.children) yield* controlLines(node.children)
  }
}

const cellsOf = (row: ObservedNode): ObservedNode[] => (row.children ?? []).filter((child) => cellRoles.has(child.role))
/** One of the row's cells stands word for word in what is said of the task: an order's number, a person's name. */
const isAskedFor = (row: ObservedNode, said: string): boolean => cellsOf(row).some((cell) => {
  const text = flat(textOf(cell)).toLowerCase()
  return cell.role !== "columnheader" && text.length > 2 && said.includes(text)
})
