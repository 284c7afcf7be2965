import type { EntityType } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { saysNoValue } from "../context/no-value.ts"
import { plausible } from "../context/plausible.ts"
import { isPublication } from "../context/publication.ts"
import { tablesOf } from "../context/table-columns.ts"

/** What a publication tells of is public: who wrote it, where it was. Not a column of dates of birth: its head is a label. */
const told: ReadonlySet<EntityType> = new Set<EntityType>(["PERSON", "ADDRESS", "HEALTH", "SPECIAL"])

/** Cells of tables that are written as text, by the heads of their columns. */
export const columns: Detector = (text, context) => {
  const publication = isPublication(context)
  return tablesOf(text).cells
    .flatMap(({ start, end, types }) => {
      const value = text.slice(start, end)
      const type = types.find(one => plausible(one, value))
      return type === undefined || saysNoValue(value, type) || (publication && told.has(type)) ? [] : [{ start, end, type, score: 0.9, source: "column" }]
    })
}
