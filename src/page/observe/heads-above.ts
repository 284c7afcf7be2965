import type { Draft } from "./draft.ts"
import { cellsIn, type Heads, nameColumns, rowsIn } from "./name-columns.ts"
import { own } from "./own.ts"

const isTable = ({ role }: Draft): boolean => role === "table" || role === "grid"
const isEmpty = (item: Draft): boolean => item.text.trim() === "" && !item.control && item.children.length === 0

/** A single row of what may be heads, and the words of a one-row table that only arranges them. */
type Before = { heads?: Heads | undefined; texts: Draft[] }

/** What such a row says, if there are as many cells as the table below has columns. */
const headsFrom = ({ heads, texts }: Before, columns: number): Heads | undefined => {
  if (heads?.texts.length === columns) return heads
  const row = texts.slice(-columns)
  const line = row[0]?.el.closest("tr")
  return columns > 1 && row.length === columns && line && row.every(({ el }) => el.closest("tr") === line) ? { texts: row.map(({ text }) => text.trim()), sure: false } : undefined
}
const unnamed = (rows: readonly Draft[]): boolean => rows.every((row) => cellsIn(row).every(({ column, head, role }) => column === undefined && role !== "columnheader" || head !== undefined))
const forget = (before: Before): void => { before.heads = undefined; before.texts = [] }

/**
 * Heads that stay in view while a table is scrolled stand in a table of their own, right above it; rows made of plain boxes have no table around them.
 * Their cells are given what stands over them as well.
 */
export function nameLooseRows(drafts: readonly Draft[], before: Before = { texts: [] }): void {
  const loose = drafts.filter(({ role }) => role === "row")
  if (loose.length > 0) nameRows(loose, before)
  for (const item of drafts) {
    if (item.role === "row" || isEmpty(item)) continue
    if (item.role === "text") { before.heads = undefined; if (before.texts.push(item) > 80) before.texts.splice(0, 40); continue }
    if (isTable(item)) { nameRows(rowsIn(item.children), before); for (const row of rowsIn(item.children)) for (const cell of cellsIn(row)) nameLooseRows(cell.children); continue }
    if (item.control || item.role === "heading") forget(before)
    nameLooseRows(item.children, before)
  }
}

function nameRows(rows: readonly Draft[], before: Before): void {
  const [first] = rows
  if (!first) return
  const given = unnamed(rows) ? headsFrom(before, cellsIn(first).length) : undefined
  // One row that nothing stands below: it may be the head of what follows.
  const [only] = rows.length === 1 ? [first] : []
  const isLoose = own(first.el).closest("table, [role=table], [role=grid], [role=treegrid]") === null
  forget(before)
  if (given) nameColumns(rows, given)
  else if (isLoose) nameColumns(rows)
  if (only) before.heads = { texts: cellsIn(only).map(({ text, children }) => (text || children.map((child) => child.text).join(" ")).trim()), sure: cellsIn(only).every(({ role }) => role === "columnheader") }
}
