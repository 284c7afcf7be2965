import { matchesAt } from "../text/match-at.ts"
import { onForget } from "../memo.ts"
import { among, codeAt, countDigits, holds, isDigit, placesByDigits, tableOf } from "../text/text-marks.ts"

/** A run of digits with the usual separators: what phones, cards and account numbers are made of. */
export type DigitWindow = { start: number; end: number; raw: string; /** How many digits it has. */ count: number }

const shape = /(?<![\p{N}_.@/-]|(?![はがをにへで成为為是到打])\p{L})(?:\+|\(\+?)?\d(?:[\d]|[ .\-/()·](?=[\d(])|\) (?=\d)|[ ]-[ ](?=\d)){4,40}(?![\p{N}])/uy
const none: { text: string; windows: DigitWindow[] } = { text: "", windows: [] }
let last = none
onForget(() => { last = none })

const middleDot = 0xb7
const lead = tableOf(/[+(]/)
const joint = tableOf(/[ .\-/()]/)
const begin = (text: string): number[] => placesByDigits(text, (start, end, put, before, after) => {
  // Five digits in all, with at most two characters between: most numbers of a text end before.
  if (end - start < 5 && !holds(joint, after) && after !== middleDot) return
  if (holds(lead, before)) { if (among(lead, text, start - 2)) put(start - 2); put(start - 1) }
  put(start)
})

/** All windows of a text, left to right. The last text is remembered, for the detectors that follow one another on it. */
export const digitWindows = (text: string): DigitWindow[] => {
  if (text === last.text) return last.windows
  const windows = matchesAt(shape, text, begin(text)).map(match => {
    let end = match.index + match[0].length
    while (!isDigit(codeAt(text, end - 1))) end -= 1
    const raw = text.slice(match.index, end)
    return { start: match.index, end, raw, count: countDigits(raw) }
  })
  last = { text, windows }
  return windows
}

const hour = "(?:[01]?\\d|2[0-4])[.:][0-5]\\d"
/** When something is open, an amount with its cents, and three of the same kind between strokes ("60/85/110"). */
const measure = new RegExp(`^${hour} ?- ?${hour}$|^\\d+[.]\\d{1,2}$|^\\d{1,3}(?: \\d{3})+[.]\\d{2}$|^\\d{1,3}(?:/\\d{1,3}){2,}$|^\\d{1,3}(?:\\.\\d{1,3}){3}/\\d{1,2}$`)
export const looksLikeMeasure = (raw: string): boolean => measure.test(raw)
/** Dates, times and ranges of years are made of digits too. */
export const looksLikeDate = (raw: string): boolean =>
  /^\(?(?:(?:19|20|1[34])\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-./ ](?:0?[1-9]|[12]\d|3[01])[-./ ](?:19|20|24|25)?\d\d)\b(?![-./]\d|(?: \d\d){2}$)|^(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d$/.test(raw)
