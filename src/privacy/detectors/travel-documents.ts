import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { hintsOf } from "../hints.ts"
import { matchesAt } from "../text/match-at.ts"
import { isPublication } from "../context/publication.ts"
import { among, tableOf } from "../text/text-marks.ts"

/** A line of the machine-readable zone of a passport, visa or identity card: 44, 36 or 30 signs without a space, filled up with "<". */
const zoneLine = /^[A-Z\d<]{28,44}$|^P[A-Z<][A-Z]{3}[A-Z]{2,20}(?:<[A-Z]{2,20}){0,3}<<[A-Z<]{3,24}$/
const filled = hintsOf("<<")
/** A name as airlines write it: "LEE/ANN MRS". */
const seat = /(?<![\p{L}\p{N}/.:_-])\p{Lu}{2,25}(?:[ -]\p{Lu}{2,25})?\/\p{Lu}{2,25}(?: \p{Lu}{2,25}){0,2}(?![\p{L}\p{N}/])/uy
const traveller = /(?:passenger|travell?er|reisende|passag|pasajero|passeggero|name|ticket|mrs?|ms|mstr|miss|frau|herr)\b/iu
/** "MM/YY": how a form wants a date. */
const datePattern = /^(?:MM|DD|TT|JJ|GG)\/(?:MM|YY|YYYY|AA|AAAA|JJ|JJJJ|RR|GG)$/
const slashes = hintsOf("/")
const capital = /\p{Lu}/u

const zones = (text: string): Finding[] => {
  const found: Finding[] = []
  for (const place of filled(text)) {
    if (place < (found.at(-1)?.end ?? -1)) continue
    let [start, end] = [place, place]
    while (start > 0 && place - start < 45 && among(inZone, text, start - 1)) start -= 1
    while (end < text.length && end - start < 46 && among(inZone, text, end)) end += 1
    if (zoneLine.test(text.slice(start, end))) found.push({ start, end, type: "PASSPORT", score: 0.95, source: "machine-readable" })
  }
  return found
}
const inZone = tableOf(/[A-Z\d<]/)

const seats = (text: string): Finding[] => {
  const places: number[] = []
  for (const slash of slashes(text)) {
    let start = slash
    while (start > slash - 52 && start > 0 && (capital.test(text.charAt(start - 1)) || (/[ -]/.test(text.charAt(start - 1)) && capital.test(text.charAt(start - 2))))) start -= 1
    if (slash - start >= 2 && traveller.test(text.slice(Math.max(0, start - 30), slash + 60))) places.push(start)
  }
  return matchesAt(seat, text, places).filter(([whole]) => !datePattern.test(whole)).map(match => ({ start: match.index, end: match.index + match[0].length, type: "PERSON", score: 0.75, source: "seat" }))
}

/** What passports and tickets print for machines. */
export const travelDocuments: Detector = (text, context) => isPublication(context) ? zones(text) : [...zones(text), ...seats(text)]
