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
const next = /\s{0,8},?\s{0,8}\(/y
const mostRows = 500

/** Values that a statement of a data base puts into columns whose names say what they are. */
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
        if (type !== undefined && !/^(?:null|true|false|default|now|\?|:\w+|%s|\$\d+)$/i.test(value)) found.push({ start, end, type, score: 0.9, source: "sql" })
      }
      if (!closed) break
    }
  }
  return found
}
