import type { EntityType } from "../../core/finding.ts"
import { labelTypes } from "./field-type.ts"
import { columnsOf } from "./people-columns.ts"
import { labelsOf } from "./label-index.ts"
import { onForget } from "../memo.ts"

/** A cell under a column head that names something private. */
type TypedCell = { start: number; end: number; /** What it may hold, likeliest first. */ types: readonly EntityType[] }
type Tables = { /** Lines of column heads: their words name what stands below, not what stands beside. */ heads: { start: number; end: number }[]; cells: TypedCell[] }
type Cell = { start: number; end: number }
type Line = { start: number; end: number }

const [longestHead, longestRow, mostCells] = [60, 400, 40]
const signs = ["|", "\t", ";", ",", "  ", " / "] as const
/** Columns that are set with spaces: two or more part them. */
const [spaces, gaps] = ["  ", / {2,}/g]
/** Heads hold no values, and are no sentence. The last may be an abbreviation. */
const value = /\d{3}|@|[!?]$|(?<!(?:^|[^\p{L}])\p{L}{1,5}|\p{L}n[ro])\.$/u
/** Heads that are all in quotes are no sentence. */
const quoted = /^\s*"[^"]*"(?:\s?[,;]\s?"[^"]*")+\s*$/
const ruler = /^[\s|:=+-]*--[\s|:=+-]*$/

/** Cells between delimiters, without quotes and blanks around them. A delimiter within quotes belongs to the cell. */
const cellsOf = (text: string, { start, end }: Line, sign: string): Cell[] => {
  const cells: Cell[] = []
  if (sign.length > 1) {
    let at = start
    return text.slice(start, end).trimEnd().split(sign === spaces ? gaps : sign).map(part => { const from = text.indexOf(part, at); at = from + part.length; return { start: from, end: at } }).filter(cell => cell.end > cell.start)
  }
  let [from, quoted] = [start, false]
  const put = (to: number): void => {
    let [a, b] = [from, to]
    while (a < b && /[\s"]/.test(text.charAt(a))) a += 1
    while (b > a && /[\s"]/.test(text.charAt(b - 1))) b -= 1
    cells.push({ start: a, end: b })
    from = to + 1
  }
  for (let i = start; i < end && cells.length < mostCells; i += 1) {
    const char = text.charAt(i)
    // Quotes open at a cell's beginning only: Hebrew has them within words.
    if (char === "\"" && (quoted || text.slice(from, i).trim() === "")) quoted = !quoted
    else if (char === sign && !quoted) put(i)
  }
  put(end)
  // "| a | b |": outside of the outer bars is nothing.
  if (sign === "|") { if (cells[0]?.start === cells[0]?.end) cells.shift(); if (cells.length > 0 && cells.at(-1)?.start === cells.at(-1)?.end) cells.pop() }
  return cells
}

const document = /^(?:travel[ _-]?)?do[ck](?:ument[oe]?)?[ _-]?(?:no|nr|num|number|numero|nummer|id)?\.?$/i
const ofDocuments: readonly EntityType[] = ["PASSPORT"]
/** What each column of a line of heads holds, if at least so many of the heads name something private. */
const headTypes = (text: string, cells: readonly Cell[], least: number): (readonly EntityType[])[] | undefined => {
  if (cells.length < 2 || cells.some(({ start, end }) => end - start > longestHead || end === start)) return undefined
  const types = columnsOf(cells.map(({ start, end }) => text.slice(start, end)), []).columns.map(column => column.types)
  // Beside a date of birth, the number of a document is a person's.
  const papers = types.some(([type]) => type === "DOB") ? types.map((asked, at) => asked.length === 0 && document.test(text.slice(cells[at]?.start, cells[at]?.end)) ? ofDocuments : asked) : types
  return papers.filter(({ length }) => length > 0).length >= least ? papers : undefined
}

const lineFrom = (text: string, start: number): Line | undefined => {
  if (start >= text.length) return undefined
  const stop = text.indexOf("\n", start)
  return { start, end: stop < 0 ? text.length : stop }
}
const countIn = (text: string, { start, end }: Line, sign: string): number => { if (sign === spaces) return text.slice(start, end).trim().match(gaps)?.length ?? 0; let count = 0; for (let at = text.indexOf(sign, start); at >= 0 && at < end; at = text.indexOf(sign, at + 1)) count += 1; return count }

/** Lines that hold two labels or more, or one and a sign between cells: few of a page's do. */
const labelledLines = (text: string): Line[] => {
  const lines: Line[] = []
  let line: Line | undefined
  let [count, put] = [0, false]
  for (const { start } of labelsOf(text)) {
    if (line && start < line.end) count += 1
    else { line = lineFrom(text, text.lastIndexOf("\n", start) + 1); count = 1; put = false }
    if (line && !put && (count === 2 || /["|]/.test(text.charAt(line.start)) || count === 1 && (countIn(text, line, "\t") > 1 || countIn(text, line, ";") > 1 || text.slice(line.start, line.end).split(" / ", 3).length > 2))) { lines.push(line); put = true }
  }
  return lines
}

/** What a column may hold whose head is the only private one of a table. */
const alonePrivate: ReadonlySet<EntityType> = new Set<EntityType>(["DEVICE_ID", "IBAN", "BANK_ACCOUNT", "CARD", "NATIONAL_ID", "SSN", "TAX_ID", "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID", "PHONE", "DOB", "MAC"])
/** The cells under a line of heads; none if it isn't one. */
const readTable = (text: string, line: Line): TypedCell[] => {
  const below = lineFrom(text, line.end + 1)
  if (!below || line.end - line.start > longestRow) return []
  const head = text.slice(line.start, line.end)
  if (value.test(head)) return []
  const under = text.slice(below.start, Math.min(below.end, below.start + longestRow * 2))
  // The sign that the next line has as often; quotes may hide more of it there. Sentences have commas too: what stands under heads are values.
  const sign = signs.find(one => head.includes(one) && (under.includes(one) || one === "|" && ruler.test(under)) && (ruler.test(under) || countIn(text, below, one) >= countIn(text, line, one) - (one === ";" || one === "\t" ? 1 : 0) || (quoted.test(head) && quoted.test(under))) && (one === "|" || one === "\t" || one === spaces || !head.includes(" ") || quoted.test(head) || /[\d@]/.test(under)))
  if (sign === undefined) return []
  const heads = cellsOf(text, line, sign)
  // A line under the heads, or quotes around them, say that heads they are.
  const sure = ruler.test(under) || quoted.test(head)
  const types = headTypes(text, heads, sure || (sign === "\t" || sign === ";" || sign === " / ") && heads.length > 2 ? 1 : 2)
  // Tabs alone, and one head that names something private: only numbers that no column of things holds.
  const alone = types && !sure && types.filter(({ length }) => length > 0).length === 1
  // Two cells a line, each with a label first, are a form.
  const [first] = heads.length === 2 ? cellsOf(text, below, sign) : []
  if (!types || (first && !value.test(text.slice(first.start, first.end)) && first.end - first.start < longestHead && labelTypes(text.slice(first.start, first.end)).length > 0)) return []
  // "Silke Köhnlein;11.09.1959" under "Vorname;Nachname;Geburtsdatum": both names may stand in one cell.
  const pair = types.findIndex(([type], at) => type === "PERSON" && types[at + 1]?.[0] === "PERSON")
  const found: TypedCell[] = []
  for (let row = ruler.test(under) ? lineFrom(text, below.end + 1) : below; row; row = lineFrom(text, row.end + 1)) {
    const cells = row.end - row.start <= longestRow * 2 ? cellsOf(text, row, sign) : []
    const both = cells.length === heads.length - 1 && pair >= 0 && text.slice(cells[pair]?.start, cells[pair]?.end).includes(" ")
    if (cells.length !== heads.length && !both) break
    cells.forEach((cell, column) => { const asked = types[both && column > pair ? column + 1 : column]; if (asked && asked.length > 0 && cell.end > cell.start && (!alone || asked[0] !== undefined && alonePrivate.has(asked[0]) && /(?:\d[^\d\t]*){5}/.test(text.slice(cell.start, cell.end)))) found.push({ ...cell, types: asked }) })
  }
  return found
}

const find = (text: string): Tables => {
  const tables: Tables = { heads: [], cells: [] }
  let done = -1
  for (const line of text.includes("\n") ? labelledLines(text) : []) {
    const cells = line.start < done ? [] : readTable(text, line)
    if (cells.length === 0) continue
    tables.heads.push(line)
    tables.cells.push(...cells)
    done = cells.at(-1)?.end ?? done
  }
  return tables
}

/** Heads without spaces, with one sign between: the first line of values between commas. */
const compactHeads = /(?<!\S)[\p{L}_][\p{L}\p{N}_-]{0,30}(?:([,;])[\p{L}_][\p{L}\p{N}_-]{0,30})(?:\1[\p{L}_][\p{L}\p{N}_-]{0,30}){1,20}(?= )/u
/** A page's source in one piece or many: its rows and cells, each character where it stood. */
const fromSource = (text: string): string => /<t[hd][\s>]/i.test(text) ? text.replace(/\n/g, " ").replace(/<[^<>]{1,200}>/g, tag => (/^<tr/i.test(tag) ? "\n" : /^<t[hd]/i.test(tag) ? "|" : " ").padEnd(tag.length)) : text
/** A page shows a text's line ends as spaces. Where a table tells where they were, they are put back; no place moves. */
const relined = (text: string): string => {
  if (/\|\s?:?-{2,}:?\s?\|/.test(text)) return text.replace(/\| (?=\|)/g, "|\n")
  const heads = compactHeads.exec(text)
  if (!heads) return text
  const [line, sign = ","] = heads
  const columns = line.split(sign).length
  let lines = ""
  let signs = columns - 1
  const from = heads.index + line.length
  for (const char of text.slice(from)) {
    if (char === sign) signs += 1
    const ends = char === " " && signs >= columns - 1
    if (ends) signs = 0
    lines += ends ? "\n" : char
  }
  return text.slice(0, heads.index) + line + lines
}

const none: { text: string; tables: Tables } = { text: "", tables: { heads: [], cells: [] } }
let last = none
onForget(() => { last = none })
/** Tables that are written as text: Markdown's, and values between tabs, commas or semicolons. The last text is remembered. */
export const tablesOf = (text: string): Tables => {
  if (text !== last.text) last = { text, tables: find(text.includes("<t") ? fromSource(text) : text.includes("\n") ? text : relined(text)) }
  return last.tables
}
