import type { Detector } from "../detect-context.ts"
import { announcedType } from "../left-context.ts"
import { ending, matchesAt } from "../match-at.ts"
import { among, placesByDigits, tableOf } from "../text-marks.ts"

const month = "(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|dic|janv|févr|avr|juin|juil|août|déc|gen|mag|giu|lug|set|ott|out)\\p{L}{0,8}"
const date = new RegExp(`(?<![\\p{L}\\p{N}])(?:\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./ ]\\d{1,2}[-./ ]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th|\\.)?(?: de| of)? ${month}\\.?,?(?: de)? \\d{4}|${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}年\\d{1,2}月\\d{1,2}日)(?![\\p{L}\\p{N}])`, "iuy")
const born = ending("(?:born|birth\\w*|dob|b-?day|geb(?:oren|urtsdatum|\\.)?|n[ée]e?s?(?: le)?|nacid[oa]|nat[oa]|nascid[oa]|geboren|urodzon\\p{L}+|doğum\\p{L}*|生年月日|出生)(?:[\\s:,*(]|on|am|is|le|el|il|em|op|in)*", "iu")

const monthBefore = /\p{L}{3,}\.? $/u
const letter = tableOf(/[a-z.]/i)
/** Day, year, or the month before a day. */
const begin = (text: string): number[] => placesByDigits(text, (start, end, put) => {
  if (end - start > 2 && end - start !== 4) return
  if (text[start - 1] === " " && end - start <= 2 && (among(letter, text, start - 2) || text.charCodeAt(start - 2) > 127)) {
    const word = monthBefore.exec(text.slice(Math.max(0, start - 16), start))?.[0].length
    if (word !== undefined) put(start - word)
  }
  put(start)
})

/** Dates of birth: a date is private only when the words before it say that somebody was born on it. */
export const birthDates: Detector = text => matchesAt(date, text, begin(text))
  .filter(({ index }) => announcedType(text, index) === "DOB" || born(text.slice(Math.max(0, index - 30), index)) !== null)
  .map(match => ({ start: match.index, end: match.index + match[0].length, type: "DOB" as const, score: 0.93, source: "birth-date" }))
