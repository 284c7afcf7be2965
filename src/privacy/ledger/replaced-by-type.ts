import type { EntityType } from "../../core/finding.ts"
import { token } from "../screen/placeholder.ts"

/** How many different values a text holds placeholders for, by type. What a page wrote to look like one doesn't count. */
export const replacedByType = (text: string): Partial<Record<EntityType, number>> => {
  const counts: Partial<Record<EntityType, number>> = {}
  for (const placeholder of new Set(text.match(token))) {
    const type = /^‹([A-Z_]+)_\d+›$/.exec(placeholder)?.[1] as EntityType | undefined
    if (type) counts[type] = (counts[type] ?? 0) + 1
  }
  return counts
}
