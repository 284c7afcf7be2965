import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../detect-context.ts"
import { hintsOf } from "../hints.ts"
import { labelsOf } from "../label-index.ts"
import { announcedType } from "../left-context.ts"
import { ending, matchesAt, ready } from "../match-at.ts"
import { isPublication, toldInProse } from "../publicity.ts"
import { among, codeAt, holds, placesByDigits, tableOf } from "../text-marks.ts"
import { isLetter } from "../text-words.ts"
import { dateShape } from "../value-shape.ts"

const date = new RegExp(`(?<![\\p{L}\\p{N}])${dateShape}(?![a-z\\d])`, "iuy")
const bornWord = "(?:born|\\bur\\.|birth\\w*|dob|b-?day|geb(?:oren|urtsdatum|\\.)?|n[ée]e?s?(?: le)?|nacid[oa]|nat[oa]|nascid[oa]|geboren|urodzon\\p{L}+|narozen\\p{L}*|naroden\\p{L}*|rođen\\p{L}*|rojen\\p{L}*|født|född|syntynyt|született|născut\\p{L}*|роден\\p{L}*|родил\\p{L}*|рождени\\p{L}+|народ(?:ил|ж)\\p{L}+|γεννη\\p{L}+|γεννήθηκε|יליד[תה]?|נולד[הת]?|المولودة?|مولودة?|ولدت?|مواليد|जन्म|lahir|sinh|เกิด|doğum\\p{L}*|生年月日|出生)"
const born = ending(`${bornWord}(?:[\\s:,*(]|on|am|is|le|el|il|em|op|in|на|в|dne|dňa|den|la|στις|ב|في|को|pada|tanggal|ngày|วันที่)*`, "iu")
/** Parts of those words: where none is near, the wide patterns need not be tried. */
const hints = hintsOf("born|ur.|birth|dob|bday|b-day|geb|né|nee|ne |ne:|nacid|nat|nascid|urodz|naro|rođen|rojen|født|född|synty|szület|născut|роден|родил|рожд|народ|γενν|ילי|נולד|مولود|ولد|مواليد|जन्म|lahir|sinh|เกิด|doğum|生|出生")
/** Whether one of such places lies between two offsets, the second not included. */
const nearAny = (places: readonly number[], from: number, to: number): boolean => {
  let [low, high] = [0, places.length]
  while (low < high) { const middle = (low + high) >> 1; if ((places[middle] ?? 0) < from) low = middle + 1; else high = middle }
  return (places[low] ?? to) < to
}
/** What may also stand behind the date. */
const bornAfter = /^(?:일?[\s)）]{0,2}(?:geboren|doğumlu|születés|született|syntynyt|года? рождения|г\.? ?р\.|року народження|р\.? ?н\.)(?!\p{L})|(?:に)?(?:生まれ|生れ|出生|生(?!\p{L}))|(?:에 |에)?(?:태어|출생|생(?!\p{L}))|-?(?:án|én) született)/u
/** "Born in 1961": a year is enough. */
const bornIn = ending("(?:(?:born|geboren|née?|nacid[oa]|nat[oa]|nascid[oa]|urodzon[ya]|narozen[áý]?|født|född|syntynyt|született|născut[ăa]?|родил(?:ся|ась)|народи(?:вся|лася)|γεννήθηκε|doğum|lahir|sinh)(?: (?:in|im|im Jahre?|en|nel|em|i|år|w|v roce|в|у|το|tahun|năm))? |(?:born|geb\\.|\\*) ?)", "iu")
const year = /(?<![\p{L}\p{N}.,/-])(?:19|20)\d\d(?![\p{L}\p{N}]|[-./]\d)/uy
/** Most dates of birth are in one piece. */
const firstPart = /^[^\p{L}\p{N}]{0,6}(?:day|tag|jour|d[ií]a|giorno|dag|dzień|gün|dd|month|monat|mois|mese?|mês|maand|mm)(?!\p{L})/iu
/** Day, month and year in boxes of their own, each with its word. */
const inParts = /^[^\p{L}\p{N}]{0,6}(?:(?:day|tag|jour|día|dia|giorno|dag|dzień|gün|dd)\W{1,4}(\d{1,2})\W{1,3})(?:\b(?:month|monat|mois|mes|mese|mês|maand|miesiąc|ay|mm)\W{1,4}(\p{L}{3,12}|\d{1,2})\W{1,3})\b(?:year|jahr|année|año|anno|ano|jaar|rok|yıl|yyyy)\W{1,4}((?:19|20)\d\d)(?!\d)/diu
/** The month or the year may be first. */
const inPartsToo = /^[^\p{L}\p{N}]{0,6}(?:(?:month|monat|mois|mes|mese|mês|maand|mm)\W{1,4}(\p{L}{3,12}|\d{1,2})\W{1,3})(?:\b(?:day|tag|jour|día|dia|giorno|dag|dd)\W{1,4}(\d{1,2})\W{1,3})\b(?:year|jahr|année|año|anno|ano|jaar|yyyy)\W{1,4}((?:19|20)\d\d)(?!\d)/diu

const behindDay = tableOf(/[-./snrt]/i)
/** Another number, "of", or the first letter of a month. */
const dayGoesOn = tableOf(/[\dadefgjlmnos]/i)
const behindYear = tableOf(/[-./]/)
const [space, stop, yearSign, koreanYear] = [32, 46, 0x5e74, 0xb144]
/** Day, year, or the month before a day. */
const begin = (text: string): number[] => placesByDigits(text, (start, end, put, left, right) => {
  const size = end - start
  if (size === 4 && (holds(behindYear, right) || right === yearSign || right === koreanYear)) put(start)
  if (size > 2) return
  if (left === space) {
    const last = codeAt(text, start - 2) === stop ? start - 3 : start - 2
    let before = last
    while (before > start - 17 && isLetter(codeAt(text, before))) before -= 1
    if (last - before > 2) put(before + 1)
  }
  if (right === space ? among(dayGoesOn, text, end + 1) || codeAt(text, end + 1) > 127 : holds(behindDay, right)) put(start)
})

/** Further than a label's length and what stands between it and a date, so that all places of a date are near or none is. */
const far = 160
const years = (text: string): number[] => placesByDigits(text, (start, end, put) => { if (end - start === 4) put(start) })
/** Values of the three boxes that follow a label of a date of birth. */
const parts = (text: string): Finding[] => labelsOf(text).filter(({ types }) => types[0] === "DOB").flatMap(({ end }) => {
  const near = text.slice(end, end + 90)
  if (!ready(firstPart, near).test(near)) return []
  const match = ready(inParts, near).exec(near) ?? ready(inPartsToo, near).exec(near)
  return (match?.indices ?? []).slice(1).map(([from, to]): Finding => ({ start: end + from, end: end + to, type: "DOB", score: 0.85, source: "birth-date" }))
})

/** Dates of birth: a date is private only when the words around it say that somebody was born on it. What the sentences of a publication tell of it is known to all; what a label asks for is private there too. */
export const birthDates: Detector = (text, context) => {
  const publication = isPublication(context)
  const words = hints(text)
  const bornBy = (index: number, by: (left: string) => unknown): boolean => nearAny(words, index - 36, index) && by(text.slice(Math.max(0, index - 30), index)) !== null
  const isPrivate = ({ index }: { index: number }): boolean => !(publication && toldInProse(text, index))
  const labels = labelsOf(text).filter(({ types }) => types.includes("DOB")).map(({ start }) => start)
  /** Most dates are far from any word of birth, and need not be read. */
  const near = (place: number): boolean => nearAny(words, place - far, place + far) || nearAny(labels, place - far, place)
  const told = matchesAt(date, text, begin(text).filter(near)).filter(({ 0: { length }, index }) => announcedType(text, index) === "DOB" || bornBy(index, born) || (!publication && bornAfter.test(text.slice(index + length, index + length + 20))))
  const alone = matchesAt(year, text, years(text).filter(near)).filter(({ index }) => announcedType(text, index) === "DOB" || bornBy(index, bornIn))
  return [...[...told, ...alone].filter(isPrivate).map(match => ({ start: match.index, end: match.index + match[0].length, type: "DOB" as const, score: 0.93, source: "birth-date" })), ...parts(text)]
}
