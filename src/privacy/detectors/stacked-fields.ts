import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { labelTypes } from "../context/field-type.ts"
import { labelsOf } from "../context/label-index.ts"
import { saysNoValue } from "../context/no-value.ts"
import { plausible } from "../context/plausible.ts"
import { isPublication } from "../context/publication.ts"
import { dateShape } from "../context/value-shape.ts"
import { caseless, foldCase } from "../text/fold-case.ts"
import { ready } from "../text/match-at.ts"
import { countDigits } from "../text/text-marks.ts"
import { namesBelief } from "../words/belief-words.ts"
import { namesIllness } from "../words/illness-words.ts"

type Line = { start: number; end: number; text: string; /** A label begins in it. */ labelled: boolean; /** What the line asks for, if it is a label and nothing else; told by `typesOf` alone. */ types?: readonly EntityType[] }

const [longestHead, longestValue, mostColumns, mostUntyped, mostRecords] = [44, 120, 12, 4, 200]
/** What a publication tells of is public: who wrote it, where it was. */
const told: ReadonlySet<EntityType> = new Set<EntityType>(["PERSON", "ADDRESS", "HEALTH", "SPECIAL"])
/** Words that name these are heads of other columns too: "Expiry" over a passport's, "Code" over an article's. */
const loose: ReadonlySet<EntityType> = new Set<EntityType>(["CARD_EXPIRY", "OTP", "CARD_CVV", "PASSWORD", "USERNAME", "ADDRESS", "HEALTH", "SPECIAL", "PERSON"])
const wholeDate = caseless(`^${dateShape}$`, "u")
const masked = /^[*•·●xX\s\d-]*[*•·●xX]{3}[*•·●xX\s\d-]*$/u
const none = /^(?:[-–—.…/]+|n\/?a)$/iu
/** No head is a sentence or holds a number. */
const noHead = /\d{2}|[.!?。！？,;@€$£]$|[@€$£=]|[:：]\s*\S/u
const words = /\p{Ll}{3}/u
/** What may stand between a label's words and the end of its line. */
const alone = /^[^\n\d:：]{0,12}[:：*.]{0,2}\s*\n/u

/** Whether a value can be hardly anything else than what its label says. */
const sure = (type: EntityType, value: string): boolean => {
  if (!plausible(type, value)) return false
  switch (type) {
    case "EMAIL": case "CARD": case "IBAN": case "IP": case "MAC": case "CRYPTO": case "GPS": return true
    case "DOB": return ready(wholeDate, value).test(foldCase(value))
    case "PASSWORD": return /^(?=\S*\d)(?=\S*\p{L})(?:\S*[^\p{L}\d\s]|\S*\p{Ll}\S*\p{Lu}|\S*\p{Lu}\S*\p{Ll})\S{4,}$/u.test(value)
    case "HEALTH": return namesIllness(value)
    case "SPECIAL": return namesBelief(value)
    case "PHONE": return countDigits(value) > 6 && !words.test(value)
    default: return !loose.has(type) && countDigits(value) >= 4 && !words.test(value) && !ready(wholeDate, value).test(foldCase(value)) && !/^\d{1,2}:\d\d|^\d+[.,]\d\d$/.test(value)
  }
}

/** What a line asks for, without the sign that may end it. */
const headTypes = (line: string): readonly EntityType[] => {
  const bare = line.replace(/(?:\s?[:：*]{1,2}|(?<=\p{L}{2})\.)$/u, "")
  return bare.length <= longestHead && !noHead.test(bare) ? labelTypes(bare) : []
}
/** What a line asks for. Only those in which a label begins are looked at, when somebody asks. */
const typesOf = (line: Line): readonly EntityType[] => line.types ??= line.labelled && line.text.length <= longestHead + 3 ? headTypes(line.text) : []
/** The lines of a text that hold something. */
const linesOf = (text: string): Line[] => {
  const labels = labelsOf(text)
  const lines: Line[] = []
  let next = 0
  for (let from = 0; from <= text.length;) {
    const stop = text.indexOf("\n", from)
    const to = stop < 0 ? text.length : stop
    const raw = to - from > longestValue * 2 ? "" : text.slice(from, to)
    const value = raw.trim()
    while (next < labels.length && (labels[next]?.start ?? 0) < from) next += 1
    const labelled = next < labels.length && (labels[next]?.start ?? to) < to
    if (value !== "" || to - from > longestValue) {
      const start = from + raw.indexOf(value)
      lines.push({ start, end: start + value.length, text: value, labelled })
    }
    from = to + 1
  }
  return lines
}
const mayHead = (line: Line): boolean => typesOf(line).length > 0 || (line.text !== "" && line.text.length <= longestHead && !noHead.test(line.text))
const twoDigits = /\d{2}/
/** Whether a line may be a head for all that its length and its digits say, which costs little to ask. */
const nearlyHead = (line: Line | undefined): boolean => line !== undefined && line.text !== "" && line.text.length <= longestHead + 3 && !twoDigits.test(line.text)

type Block = { first: number; columns: number; known: number }
/** How many columns of a record hold what its heads say, or -1 if one of them can't. */
const fitting = (heads: readonly Line[], values: readonly Line[]): number => {
  let [known, certain] = [0, 0]
  for (const [column, head] of heads.entries()) {
    const types = typesOf(head)
    const value = values[column]
    if (!value || value.text === "" || typesOf(value).length > 0 || value.text.length > longestValue) return -1
    if (types.length === 0 || masked.test(value.text) || none.test(value.text)) continue
    const type = types.find(one => plausible(one, value.text))
    if (type === undefined) { if (types.every(one => loose.has(one))) continue; return -1 }
    known += 1
    if (sure(type, value.text)) certain += 1
  }
  return certain > 0 ? known : -1
}

/** The block of heads that a label is the first known one of: as many values as there are heads stand below. */
const blockAt = (lines: readonly Line[], at: number, free: number): Block | undefined => {
  let best: Block | undefined
  for (let first = Math.max(free, at - mostUntyped); first <= at; first += 1) {
    for (let columns = Math.max(2, at - first + 1); columns <= mostColumns && first + columns * 2 <= lines.length; columns += 1) {
      const heads = lines.slice(first, first + columns)
      if (!heads.every(mayHead)) break
      const known = fitting(heads, lines.slice(first + columns, first + columns * 2))
      if (known > (best?.known ?? 0)) best = { first, columns, known }
    }
  }
  return best
}

/** Labels one below the other, and below them as many values, for one record or several: what a table or a form of two columns reads like as lines. */
export const stackedFields: Detector = (text, context) => {
  if (!text.includes("\n") || !labelsOf(text).some(({ end }) => alone.test(text.slice(end, end + 16)))) return []
  const lines = linesOf(text)
  const found: Finding[] = []
  const publication = isPublication(context)
  let free = 0
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    // No head stands alone: of two beside each other both must be able to be one.
    if (!line || at < free || !nearlyHead(line) || !(nearlyHead(lines[at - 1]) || nearlyHead(lines[at + 1])) || typesOf(line).length === 0) continue
    const block = blockAt(lines, at, free)
    if (!block) continue
    const { first, columns } = block
    const heads = lines.slice(first, first + columns)
    free = first + columns
    for (let count = 0; count < mostRecords; count += 1) {
      const values = lines.slice(free, free + columns)
      if (values.length < columns || fitting(heads, values) < 0) break
      for (const [column, head] of heads.entries()) {
        const types = typesOf(head)
        const value = values[column]
        const type = value && types.find(one => plausible(one, value.text))
        if (value && type && !masked.test(value.text) && !saysNoValue(value.text, type) && !(publication && told.has(type))) found.push({ start: value.start, end: value.end, type, score: 0.91, source: "stacked" })
      }
      free += columns
    }
    at = free - 1
  }
  return found
}
