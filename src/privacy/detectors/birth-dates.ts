import type { Detector } from "../detect-context.ts"
import { announcedType } from "../left-context.ts"
import { ending, matchesAt } from "../match-at.ts"
import { among, codeAt, placesByDigits, tableOf } from "../text-marks.ts"
import { isLetter } from "../text-words.ts"

const month = "(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|dic|janv|févr|avr|juin|juil|août|déc|gen|mag|giu|lug|set|ott|out)\\p{L}{0,8}"
const date = new RegExp(`(?<![\\p{L}\\p{N}])(?:\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./ ]\\d{1,2}[-./ ]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th|\\.)?(?: de| of)? ${month}\\.?,?(?: de)? \\d{4}|${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}年\\d{1,2}月\\d{1,2}日)(?![\\p{L}\\p{N}])`, "iuy")
const born = ending("(?:born|birth\\w*|dob|b-?day|geb(?:oren|urtsdatum|\\.)?|n[ée]e?s?(?: le)?|nacid[oa]|nat[oa]|nascid[oa]|geboren|urodzon\\p{L}+|doğum\\p{L}*|生年月日|出生)(?:[\\s:,*(]|on|am|is|le|el|il|em|op|in)*", "iu")

const behindDay = tableOf(/[-./snrt]/i)
/** Another number, "of", or the first letter of a month. */
const dayGoesOn = tableOf(/[\dadefgjlmnos]/i)
const behindYear = tableOf(/[-./]/)
const [space, stop, year] = [32, 46, 0x5e74]
/** Day, year, or the month before a day. */
const begin = (text: string): number[] => placesByDigits(text, (start, end, put) => {
  const size = end - start
  if (size === 4 && (among(behindYear, text, end) || codeAt(text, end) === year)) put(start)
  if (size > 2) return
  if (codeAt(text, start - 1) === space) {
    const last = codeAt(text, start - 2) === stop ? start - 3 : start - 2
    let before = last
    while (before > start - 17 && isLetter(codeAt(text, before))) before -= 1
    if (last - before > 2) put(before + 1)
  }
  if (codeAt(text, end) === space ? among(dayGoesOn, text, end + 1) || codeAt(text, end + 1) > 127 : among(behindDay, text, end)) put(start)
})

/** Dates of birth: a date is private only when the words before it say that somebody was born on it. */
export const birthDates: Detector = text => matchesAt(date, text, begin(text))
  .filter(({ index }) => announcedType(text, index) === "DOB" || born(text.slice(Math.max(0, index - 30), index)) !== null)
  .map(match => ({ start: match.index, end: match.index + match[0].length, type: "DOB" as const, score: 0.93, source: "birth-date" }))
