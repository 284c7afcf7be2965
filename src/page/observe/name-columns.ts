import { textOf, type Draft } from "./draft.ts"

const isCell = ({ role }: Draft): boolean => role === "cell" || role === "columnheader" || role === "rowheader"
export const cellsIn = (row: Draft): Draft[] => row.children.filter(isCell)
const isEmpty = (cell: Draft): boolean => textOf([cell], { controls: true, limit: 1 }) === ""
/** Rows of a table, those in boxes within it too. */
export const rowsIn = (drafts: readonly Draft[]): Draft[] =>
  drafts.flatMap((item) => item.role === "row" ? [item] : item.role === "table" || item.role === "grid" || isCell(item) || item.control ? [] : rowsIn(item.children))

/** How many columns or rows a cell takes; 0 as a number of rows means all that follow. */
const spanOf = ({ el }: Draft, axis: "col" | "row"): number => {
  const native = axis === "col" ? (el as HTMLTableCellElement).colSpan : (el as HTMLTableCellElement).rowSpan
  const told = native ?? Number(el.getAttribute(`aria-${axis}span`) ?? 1)
  return told === 0 ? 1_000 : Number.isInteger(told) && told > 0 ? Math.min(told, 1_000) : 1
}
/** Heads, and nothing else but corners. One alone over several columns is the table's title. */
const isHeadRow = (cells: readonly Draft[]): boolean => {
  const [first] = cells
  if (!first || (cells.length === 1 && spanOf(first, "col") > 1)) return false
  return cells.every((cell) => cell.role === "columnheader" || isEmpty(cell)) && cells.some((cell) => cell.role === "columnheader")
    || first.el.closest("thead") !== null && cells.length > 1
}

/** What stands over each column, and in which row's cells that is. `sure`: the page itself says that these are heads. */
export type Heads = { texts: string[]; sure: boolean }
/**
 * Gives every cell its column's head; a row of heads starts a new set, one right below another goes on with it. Where a page names no heads, the first row is told as what may be one.
 * @returns the last heads
 */
export function nameColumns(rows: readonly Draft[], above?: Heads): Heads | undefined {
  let heads = above
  let wasHead = false
  /** Rows that a cell further up still takes, by column. */
  const taken: number[] = []
  for (const row of rows) {
    const cells = cellsIn(row)
    const isHead = isHeadRow(cells)
    const first = !isHead && heads === undefined && cells.length > 1
    const next: Heads = isHead && wasHead && heads ? { texts: [...heads.texts], sure: true } : { texts: [], sure: isHead }
    let column = 0
    const skip = (): void => { for (let left = taken[column] ?? 0; left > 0; left = taken[column] ?? 0) { taken[column] = left - 1; column++ } }
    for (const cell of cells) {
      skip()
      const [wide, high] = [spanOf(cell, "col"), spanOf(cell, "row")]
      const text = isHead || first ? textOf([cell], { controls: true, limit: 60 }) : ""
      if (!isHead && !first && heads) {
        const head = heads.texts[column]
        if (head && heads.sure) cell.column = head
        else if (head) cell.head = head
      }
      for (let i = 0; i < wide; i++, column++) { if (isHead || first) next.texts[column] = text || (next.texts[column] ?? ""); taken[column] = high - 1 }
    }
    for (skip(); column < taken.length; column++) { const left = taken[column] ?? 0; if (left > 0) taken[column] = left - 1 }
    if (isHead || first) heads = { ...next, texts: Array.from(next.texts, (text) => text ?? "") }
    wasHead = isHead
  }
  return heads
}
