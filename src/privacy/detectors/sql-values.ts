import type { EntityType, Finding } from "../../core/finding.ts"
import { labelTypes } from "../context/field-type.ts"
import { plausible } from "../context/plausible.ts"
import type { Detector } from "../context/detect-context.ts"
import { hintsOf } from "../hints.ts"
import { matchesAt } from "../text/match-at.ts"

const inserts = hintsOf("insert into|replace into|insert ignore into")
const head = /(?:insert(?: ignore)?|replace) into ["'`\w.[\]]{1,80}\s{0,4}\(([^()]{1,1000})\)\s{0,4}values\s{0,4}/iy
/** A value in quotes or without. */
const item = /\s{0,8}(?:[NE]?'((?:[^']|''){0,2000})'|"([^"]{0,2000})"|([^\s,()'"]{1,200}))\s{0,8}([,)])/dy
/** "UPDATE users SET pw_plain='…' WHERE login='…'": what is set, and who it is asked of. */
const sets = hintsOf("update |select |delete from ")
const statement = /(?:update ["'`\w.[\]]{1,80}\s{1,4}set|(?:select|delete)\s[^\n;']{0,300}?from ["'`\w.[\]]{1,80}[^\n;']{0,200}?\swhere)\s/iy
const assigned = /(?<!\w)["`[]?(\w{2,40})["`\]]?\s{0,3}(?:=|like|ilike)\s{0,3}[NE]?'((?:[^']|''){1,2000})'/dgi
/** What a column's name has at its end that changes nothing. */
const suffix = /_(?:plain|plaintext|clear|cleartext|raw|text|value|txt|enc|old|new)$/i
const longestStatement = 2_000
const isOpen = (value: string): boolean => /^(?:null|true|false|default|now|\?|:\w+|%s|\$\d+|[%_]*)$/i.test(value)
const next = /\s{0,8},?\s{0,8}\(/y
const mostRows = 500

/** Values that a statement of a data base puts into columns or asks of them, whose names say what they are. */
export const sqlValues: Detector = text => {
  const found: Finding[] = []
  for (const { index, 0: whole, 1: columns = "" } of matchesAt(head, text, inserts(text))) {
    const types = columns.split(",").map(column => labelTypes(column.replace(/["'`[\]]/g, "").trim()))
    if (types.every(({ length }) => length === 0)) continue
    let at = index + whole.length
    for (let row = 0; row < mostRows; row += 1) {
      next.lastIndex = at
      const open = next.exec(text)
      if (!open) break
      at += open[0].length
      let closed = false
      for (let column = 0; column < types.length && !closed; column += 1) {
        item.lastIndex = at
        const match = item.exec(text)
        if (!match) break
        at += match[0].length
        closed = match[4] === ")"
        const [start, end] = match.indices?.[1] ?? match.indices?.[2] ?? match.indices?.[3] ?? [0, 0]
        const value = text.slice(start, end)
        const type: EntityType | undefined = (types[column] ?? []).find(one => plausible(one, value))
        if (type !== undefined && !isOpen(value)) found.push({ start, end, type, score: 0.9, source: "sql" })
      }
      if (!closed) break
    }
  }
  for (const { index, 0: { length } } of matchesAt(statement, text, sets(text))) {
    const from = index + length
    for (const { 1: column = "", 2: value = "", indices } of text.slice(from, from + longestStatement).split(/;\s/, 1)[0]?.matchAll(assigned) ?? []) {
      const [start, end] = indices?.[2] ?? [0, 0]
      const type = labelTypes(column.replace(suffix, "")).find(one => plausible(one, value))
      if (type !== undefined && !isOpen(value)) found.push({ start: from + start, end: from + end, type, score: 0.9, source: "sql" })
    }
  }
  return found
}
