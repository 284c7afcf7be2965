import type { ObservedNode } from "./observation.ts"
import { renderNode, textOf } from "./render-node.ts"

/** A line of the view with the node that it begins with. */
export type Line = { node: ObservedNode; text: string }

export const cellRoles: ReadonlySet<string> = new Set(["cell", "gridcell", "columnheader", "rowheader"])
const flat = (text: string): string => text.replace(/\s+/g, " ").trim()
const cellsOf = (row: ObservedNode): ObservedNode[] => (row.children ?? []).filter(({ role }) => cellRoles.has(role))
/** The cell holds controls and nothing else that a person reads. */
const controlsOnly = (cell: ObservedNode): boolean => cell.name === "" && (cell.children ?? []).length > 0 && (cell.children ?? []).every(({ ref }) => ref !== undefined)

/** What a row is called by: what its first cell of words says. */
const firstWords = (cells: readonly ObservedNode[]): string => cells.map((cell) => flat(textOf(cell))).find((text) => /[\p{L}\p{N}]/u.test(text)) ?? ""

/** A table of more rows or controls than these is told without repetition. */
const manyRows = 12
const manyControls = 36

const controlsIn = (nodes: readonly ObservedNode[]): number => nodes.reduce((sum, { ref, children }) => sum + (ref === undefined ? 0 : 1) + (children ? controlsIn(children) : 0), 0)
export const isLong = (nodes: readonly ObservedNode[]): boolean => {
  const rows = nodes.filter(({ role }) => role === "row")
  return rows.length > manyRows || controlsIn(rows) > manyControls
}

/** Lists of options that a table has told, and where. */
export type ToldOptions = Map<string, string>
/** Shorter lists are told again sooner than pointed at. */
const longEnough = 24

/** Lists that each row of a table has are told in the first. */
const renderControl = (node: ObservedNode, told: ToldOptions | undefined): string => {
  const options = (node.options ?? []).map(({ label }) => label).join("\n")
  if (told === undefined || node.ref === undefined || options.length < longEnough) return renderNode(node)
  const like = told.get(options)
  if (like === undefined) told.set(options, node.ref)
  return renderNode(node, like)
}

/** Cells on one line. A number or a sign needs no space before it, and a space there is a token of its own. */
const beside = (texts: readonly string[]): string => texts.reduce((line, text) => `${line} |${/^[\p{L}[(]/u.test(text) ? " " : ""}${text}`)
/** `lean`: what a control's line tells isn't told in its row's as well. `told`: options that are told once; without, each list tells its own. */
type Telling = { lean: boolean; told: ToldOptions | undefined }

/** A row as one line, then each of its controls as a line. */
export function* rowLines(row: ObservedNode, { lean, told }: Telling): Generator<Line> {
  const real = cellsOf(row)
  if (real.length > 0 && !lean) {
    yield { node: row, text: `row ${real.map((cell) => flat(textOf(cell))).join(" | ")}` }
    if (row.ref) yield { node: row, text: renderNode({ ...row, name: row.name || firstWords(real) }) }
    yield* controlLines(row.children ?? [], { lean: false, told })
    return
  }
  // A row without cells is told by what stands in it beside its controls.
  const cells = real.length > 0 ? real : [...row.name === "" ? [] : [{ role: "text", name: row.name }], ...(row.children ?? []).filter(({ ref }) => ref === undefined)]
  const texts = cells.map((cell) => controlsOnly(cell) ? "" : flat(textOf(cell)))
  const first = cells[0]
  const leading = !row.ref && real.length > 0 && first && !first.ref && controlsOnly(first) && first.children?.length === 1 ? first.children[0] : undefined
  while (texts.at(-1) === "") texts.pop()
  const rest = texts.slice(leading ? 1 : 0)
  const line = rest.length === 0 ? "" : beside(rest)
  if (row.ref) yield { node: row, text: renderNode({ ...row, name: line }) }
  else if (leading) yield { node: leading, text: `${renderControl(shorter(leading), told)}${rest.length === 0 ? "" : /^[\p{L}\p{N}]/u.test(line) ? " " : " | "}${line}` }
  else yield { node: row, text: `row ${line}`.trimEnd() }
  for (const one of controlLines(row.children ?? [], { lean, told })) if (one.node !== leading) yield one
}

/** A link to /orders/1042 that is called #1042 says where it leads by its name. */
const shorter = (node: ObservedNode): ObservedNode => {
  const end = node.href?.split("/").at(-1)?.toLowerCase()
  return end !== undefined && end !== "" && node.name.toLowerCase().replace(/^\W+/, "") === end ? { ...node, href: undefined } : node
}

/** What a row has already told is not told again, but a control keeps its own line. */
function* controlLines(nodes: readonly ObservedNode[], { lean, told }: Telling): Generator<Line> {
  for (const node of nodes) {
    if (node.role === "row") { yield* rowLines(node, { lean: false, told }); continue }
    const isTold = !node.ref && (node.role === "text" || cellRoles.has(node.role))
    if (!isTold) yield { node, text: renderControl(lean ? shorter(node) : node, told) }
    yield* controlLines(node.children ?? [], { lean, told })
  }
}
