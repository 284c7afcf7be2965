import type { EntityType } from "../../core/finding.ts"
import { type ObservedNode, type Observation, walk } from "../../core/observation.ts"
import { cellRoles } from "../../core/render-rows.ts"
import { areHeads, areOfThing, asksForSomebody, type Column, columnsOf, isBareName, isHead, isSomebodys, listsPeople } from "../context/people-columns.ts"
import { isPublication } from "../context/publication.ts"
import { allAreNames, chosenNames, looksLikeSomebody } from "../context/somebody.ts"

/** What a node's place on the page says of its words. `head`: it names what stands below. `told`: a publication tells of it. */
export type Place = { column?: string; label?: string; people?: boolean; head?: boolean; told?: boolean }
/** A name in a table whose heads don't tell whether it is a person's. */
type Open = { table: object; row: ObservedNode; cell: ObservedNode; column: string }
export type Places = { of: Map<ObservedNode, Place>; open: Open[] }

const textOf = (node: ObservedNode): string => [node.name, ...(node.children ?? []).map(textOf)].filter(Boolean).join(" ").trim()
const choices = new Set(["radio", "checkbox", "option", "menuitemradio", "menuitemcheckbox", "switch", "treeitem"])
const listed = new Set(["listitem", "text", "link", "clickable", "img", "option", "treeitem", "checkbox", "radio", "button"])
const buttons = new Set(["button", "menuitem", "switch", "tab"])
const groups = new Set(["group", "radiogroup", "listbox", "list", "menu", "tree", "region", "complementary", "article", "feed", "tabpanel", "form", "table", "grid"])
/** What is shown as words of its own, in reading order. */
const pieces = (node: ObservedNode): ObservedNode[] => [...walk([node])].filter(({ name }) => name.trim() !== "")

/** Who stands in a cell: what comes first, all plain text, and of what can be clicked behind it what looks like a name. */
const nameCell = (places: Map<ObservedNode, Place>, cell: ObservedNode, place: Place): void => {
  for (const [index, node] of pieces(cell).entries()) if (index === 0 || node.ref === undefined || looksLikeSomebody(node.name)) places.set(node, place)
  for (const node of walk(cell.children ?? [])) if (node.field !== undefined) places.set(node, place)
}
/** What else a column holds stands in the cell's parts as well; a button says what it does. */
const typeCell = (places: Map<ObservedNode, Place>, cell: ObservedNode, column: string, types: readonly EntityType[]): void => {
  if (types.length === 0) return
  const wide = types.some(type => type === "ADDRESS" || type === "HEALTH" || type === "SPECIAL")
  for (const node of walk(cell.children ?? [])) if (node.ref === undefined || node.role === "link" && !wide) places.set(node, { column })
}

/** Buttons that say the same in several rows say what they do. */
const dropActs = (places: Map<ObservedNode, Place>, rows: readonly ObservedNode[]): void => {
  const times = new Map<string, number>()
  const acts = rows.flatMap(row => [...walk(row.children ?? [])].filter(node => buttons.has(node.role) && places.get(node)?.people))
  for (const { name } of acts) times.set(name, (times.get(name) ?? 0) + 1)
  for (const node of acts) if ((times.get(node.name) ?? 0) > 2) places.delete(node)
}

const nameList = (places: Map<ObservedNode, Place>, items: readonly ObservedNode[], label: string, all: (names: readonly string[]) => readonly boolean[]): void => {
  const nodes = items.flatMap(pieces).filter(({ role, ref }) => ref === undefined || listed.has(role) || choices.has(role))
  for (const [index, isName] of all(nodes.map(({ name }) => name)).entries()) { const node = nodes[index]; if (isName && node && !places.has(node)) places.set(node, { label, people: true }) }
}

/** Reads which words of a page stand where people are named: cells by their heads, choices by their group, items by the heading over them. */
export const placesOf = ({ url, title, nodes }: Observation): Places => {
  const places: Places = { of: new Map(), open: [] }
  const publication = isPublication({ page: title, url })
  const recent: ObservedNode[] = []
  const rowsBelow = new Map<string, ObservedNode[]>()
  let heading = ""

  /** The words right before that a table without heads begins with are its heads. */
  const markHeads = (heads: readonly string[]): void => {
    for (let end = recent.length; end >= heads.length; end -= 1) {
      const line = recent.slice(end - heads.length, end)
      if (line.every((node, at) => textOf(node).slice(0, 60).trim() === heads[at]?.slice(0, 60).trim())) { for (const node of line) for (const part of walk([node])) places.of.set(part, { head: true }); return }
    }
  }
  /** "Name" above "Price" and "Weight", each with a value beside it, is a ware's. */
  const markForm = (rows: readonly ObservedNode[]): void => {
    const labels = rows.flatMap(({ role, children = [] }) => role === "row" && children.length === 2 && children[0] ? [children[0]] : [])
    if (labels.length > 1 && labels.length === rows.filter(({ role }) => role === "row").length && areOfThing(labels.map(textOf))) for (const label of labels) if (isBareName(label.name)) places.of.set(label, { head: true })
  }
  const placeCell = (cell: ObservedNode, head: string, column: Column, sure: boolean): void => {
    if (publication && !sure && (isBareName(head) || column.types.some(type => type === "PERSON" || type === "DOB"))) { for (const node of pieces(cell)) places.of.set(node, { told: true }); return }
    if (column.people) { nameCell(places.of, cell, { column: head, people: true }); return }
    if (cell.column === undefined && column.types.length > 0) places.of.set(cell, { column: head })
    typeCell(places.of, cell, head, column.types)
  }
  const placeRow = (row: ObservedNode, cells: readonly ObservedNode[], table: object, about: readonly string[]): void => {
    const heads = cells.map(({ column, head }) => (column ?? head ?? "").trim())
    const named = cells.some(({ column }) => column !== undefined)
    // A form of two columns has labels where others have names.
    if (!named && (!areHeads(heads.filter(Boolean)) || cells.filter(cell => isHead(textOf(cell))).length * 2 >= cells.length)) return
    const key = heads.join("\u0001")
    if (!rowsBelow.has(key)) markHeads(heads)
    rowsBelow.set(key, [...rowsBelow.get(key) ?? [], row])
    const { columns, sure, open } = columnsOf(heads, [title, heading, ...about])
    for (const [at, cell] of cells.entries()) {
      const column = columns[at]
      if (column && heads[at] && cell.role !== "columnheader") placeCell(cell, heads[at], column, sure)
      if (open.includes(at) && !publication) places.open.push({ table, row, cell, column: heads[at] ?? "" })
    }
  }
  const visit = (siblings: readonly ObservedNode[], table: object, about: readonly string[]): void => {
    for (const [index, node] of siblings.entries()) {
      if (node.role === "heading") {
        heading = node.name
        if (listsPeople(heading) && !publication) { const rest = siblings.slice(index + 1); const end = rest.findIndex(({ role, name }) => !listed.has(role) && !(role === "list" && name === "")); nameList(places.of, end < 0 ? rest : rest.slice(0, end), heading, allAreNames) }
      }
      if (node.role === "table" || node.role === "grid") markForm(node.children ?? [])
      const cells = node.role === "row" ? (node.children ?? []).filter(({ role }) => cellRoles.has(role)) : []
      if (cells.length > 0) placeRow(node, cells, table, about)
      if (groups.has(node.role) && node.role !== "table" && node.role !== "grid" && node.name !== "" && node.children) {
        if (asksForSomebody(node.name)) nameList(places.of, [...walk(node.children)].filter(({ role }) => choices.has(role)), node.name, chosenNames)
        if (listsPeople(node.name) && !publication) nameList(places.of, [...walk(node.children)].filter(({ role }) => role === "listitem" || role === "link"), node.name, allAreNames)
      }
      if (node.name !== "" || cellRoles.has(node.role)) { recent.push(node); if (recent.length > 120) recent.splice(0, 60) }
      if (node.children) visit(node.children, node.role === "table" || node.role === "grid" ? node : table, groups.has(node.role) && node.name !== "" ? [...about, node.name] : about)
    }
  }
  visit(nodes, nodes, [])
  for (const rows of rowsBelow.values()) dropActs(places.of, rows)
  return places
}

/**
 * Decides of whom a table is whose heads don't tell: a row in which something is somebody's names its owner, and a table of which every other row does names people.
 * @param found what was found in a node
 * @returns the nodes that name people, with their places
 */
export const decideOpen = ({ open }: Places, found: (node: ObservedNode) => readonly EntityType[]): Map<ObservedNode, Place> => {
  const late = new Map<ObservedNode, Place>()
  const told = open.map(({ row, cell }) => (row.children ?? []).some(other => other !== cell && [...walk([other])].some(node => found(node).some(isSomebodys))))
  const shares = new Map<object, { rows: number; told: number }>()
  for (const [index, { table }] of open.entries()) { const share = shares.get(table) ?? { rows: 0, told: 0 }; share.rows += 1; if (told[index]) share.told += 1; shares.set(table, share) }
  for (const [index, { table, cell, column }] of open.entries()) {
    const share = shares.get(table)
    if (told[index] || share && share.told * 2 >= share.rows) nameCell(late, cell, { column, people: true })
  }
  return late
}
