import type { ObservedNode } from "./observation.ts"
import { renderNode, textOf } from "./render-node.ts"

/** A line of the view with the node that it begins with. */
export type Line = { node: ObservedNode; text: string }

const cellRoles = new Set(["cell", "gridcell", "columnheader", "rowheader"])
const flat = (text: string): string => text.replace(/\s+/g, " ").trim()
const cellsOf = (row: ObservedNode): ObservedNode[] => (row.children ?? []).filter(({ role }) => cellRoles.has(role))
/** The cell holds controls and nothing else that a person reads. */
const controlsOnly = (cell: ObservedNode): boolean => !cell.ref && cell.name === "" && (cell.children ?? []).length > 0 && (cell.children ?? []).every(({ ref }) => ref !== undefined)

/** Cells on one line. A number or a sign needs no space before it, and a space there is a token of its own. */
const beside = (texts: readonly string[]): string => texts.reduce((line, text) => `${line} |${/^[\p{L}[(]/u.test(text) ? " " : ""}${text}`)
/** A row as one line, then each of its controls as a line. `lean`: what a control's line tells isn't told in the row's as well. */
export function* rowLines(row: ObservedNode, lean: boolean): Generator<Line> {
  const cells = cellsOf(row)
  if (cells.length === 0 || !lean) {
    yield { node: row, text: `row ${cells.length > 0 ? cells.map((cell) => flat(textOf(cell))).join(" | ") : `"${flat(row.name)}"`}` }
    if (row.ref) yield { node: row, text: renderNode(row) }
    yield* controlLines(row.children ?? [])
    return
  }
  const texts = cells.map((cell) => controlsOnly(cell) ? "" : flat(textOf(cell)))
  const first = cells[0]
  const leading = !row.ref && first && controlsOnly(first) && first.children?.length === 1 ? first.children[0] : undefined
  while (texts.at(-1) === "") texts.pop()
  const rest = texts.slice(leading ? 1 : 0)
  const told = rest.length === 0 ? "" : beside(rest)
  if (row.ref) yield { node: row, text: renderNode({ ...row, name: told }) }
  else if (leading) yield { node: leading, text: `${renderNode(shorter(leading))}${rest.length === 0 ? "" : /^[\p{L}\p{N}]/u.test(told) ? " " : " | "}${told}` }
  else yield { node: row, text: `row ${told}` }
  for (const line of controlLines(row.children ?? [])) if (line.node !== leading) yield { ...line, text: renderNode(shorter(line.node)) }
}

/** A link to /orders/1042 that is called #1042 says where it leads by its name. */
const shorter = (node: ObservedNode): ObservedNode => {
  const end = node.href?.split("/").at(-1)?.toLowerCase()
  return end !== undefined && end !== "" && node.name.toLowerCase().replace(/^\W+/, "") === end ? { ...node, href: undefined } : node
}

/** What a row has already told is not told again, but a control keeps its own line. */
function* controlLines(nodes: readonly ObservedNode[]): Generator<Line> {
  for (const node of nodes) {
    if (node.role === "row") { yield* rowLines(node, false); continue }
    const told = !node.ref && (node.role === "text" || cellRoles.has(node.role))
    if (!told) yield { node, text: renderNode(node) }
    yield* controlLines(node.children ?? [])
  }
}
