import { findCritical } from "../critical-scan.ts"

/**
 * A name that others chose (a site's host, a model's) with what looks like a card's number or a key taken out: what is proven afterwards holds no
 * values, and the door would hold back such an entry and with it all that come after.
 */
export const withoutCritical = (text: string): string => {
  const found = [...findCritical(text)].sort((a, b) => b.start - a.start)
  const rest = found.reduce((kept, { start, end, type }) => `${kept.slice(0, start)}‹${type}›${kept.slice(end)}`, text)
  return found.length === 0 || findCritical(rest).length === 0 ? rest : "‹kept›"
}
