import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { foldCase, foldPattern } from "../text/fold-case.ts"
import { hintsOf, isNear } from "../hints.ts"
import { labelsOf } from "../context/label-index.ts"
import { announcedType } from "../text/left-context.ts"
import { ending, matchesAt, ready } from "../text/match-at.ts"
import { isPublication, toldInProse } from "../context/publication.ts"
import { among, codeAt, holds, linesWith, placesByDigits, tableOf } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { dateShape, longAgo } from "../context/value-shape.ts"
import { isKept } from "./no-person.ts"
import { casedName } from "./named-subject.ts"
import { nameWord } from "./name-words.ts"

const date = new RegExp(`(?<![\\p{L}\\p{N}])${dateShape}(?![a-z\\d])`, "iuy")
/** "potilas s. 15.4.1982": in a record one letter says it. */
const persons = "patient|potilas|pacient|pacjent|paziente?|paciente|pasient|elev|oppilas|beteg|tanuló|barn|lejer|kunde|asiakas|medlem|jäsen|assistito|assistita|asegurado|asegurada|utente"
/** What a year behind makes a date of birth. */
const birthdays = "narozk\\p{L}+|narozenin\\p{L}*|urodzin\\p{L}*|fødselsdag\\p{L}*|bursdag\\p{L}*|födelsedag\\p{L}*|syntymäpäiv\\p{L}*|születésnap\\p{L}*|rođendan\\p{L}*|γενέθλια"
/** "Enfants à charge : Noé (17/02/2018)": in brackets behind a child's name it is when the child was born. */
const children = "enfants|enfant|kinder|kind:|children|child:|hijos|hijas|figli|filhos|kinderen|dzieci|dziecko|дети|ребёнок|ребенок|діти|дитина|barn:|barnen|børn|lapset|lapsi|děti|dítě|copii|copil|gyerek|gyermek|παιδιά|παιδί|çocuklar|çocuk|아동|자녀|お子様|子ども|孩子|子女|儿童|أطفال|ילדים|बच्चे"
const ofChild = new RegExp(`(?:${children})[^\\n:：]{0,16}[:：]?[^\\n]{0,100}?(?<name>[\\p{L}\\p{M}'’-]{2,16}) ?[(（]$`, "iu")
/** Whether a child's name stands before a bracket, in a line that tells of children. */
const isChilds = (text: string, bracket: number): boolean => { const name = ready(ofChild, text).exec(text.slice(Math.max(0, bracket - 150), bracket + 1))?.groups?.["name"]; return name !== undefined && (!/^\p{Script=Latin}|^\p{Script=Cyrillic}|^\p{Script=Greek}/u.test(name) || nameWord(name).strength === 2) }
const bornWord = `(?:fyller (?:\\p{L}{2,10} )?år|fyller|${birthdays}|(?:${persons})\\p{L}{0,3} (?:s|n|f|sz)\\.|born|\\bur\\.|birth\\w*|dob|b-?day|naissance|nacimiento|nascita|nascimento|geboortedatum|geb(?:oren|urtsdatum|\\.)?|(?<!\\p{L})(?:n[ée]e?s?(?: le)?|nac(?:id[oa]|í)|nat[oa]|nasc(?:id[oa]|i))|geboren|urodz(?:on\\p{L}+|i\\p{L}+(?: się)?)|naro(?:zen|den)\\p{L}*|narodil[ao]?(?: jsem se| se| som sa| sa)?|rođen\\p{L}*|rojen\\p{L}*|født|född|syntynyt|szület\\p{L}+|născut\\p{L}*|роден\\p{L}*|родил\\p{L}*|рождени\\p{L}+|народ(?:ил|ж)\\p{L}+|γενν[ηή]\\p{L}+|יליד[תה]?|נולד\\p{L}{0,2}|المولودة?|مولودة?|ولدت?|مواليد|जन्म|lahir|sinh|เกิด|doğum\\p{L}*|生年月日|出生|(?<!\\p{L})(?:nar|roj|szül|narodz|нар|род|γεν|γενν|dz|dzim|gim|sünd|synt)\\.|(?<=[,·|–—;] ?| - |\\()(?:b|f|s|n|r|d\\.n|geb|nac|nasc|nat)\\.|(?<=[,·|–—;(] ?)[*✶])`
const joint = `(?:[\\s:,*(]|bin|ich|wurde|war|má|mám|má|har|hat|has|ma|mam|is on|sono|soy|sou|jeg|jag|är|ik|ben|jsem|on|am|is|le|el|il|em|op|in|на|в|dne|dňa|dnia|den|la|pe|στις|ב-?|في|को|pada|tanggal|ngày|วันที่)*`
const born = ending(foldPattern(`${bornWord}${joint}`), "u")
/** "NIK …, lahir di Solo, 27 Februari 1985", "nació el 6-6-1936, DNI …": lives of the famous are told so too, but beside no number of theirs. */
const bornThere = ending(foldPattern(`(?:${bornWord}|(?<!\\p{L})(?:nació|nasceu|nacque|naquit))${joint}(?:(?<=[ ,])(?:di|in|à|a|en|em|te|w|we|v|ve|i|u|în|la|в|у|på|at|zu) [\\p{L}\\p{M}-]{2,18},? ?(?:on|am|le|el|il|em|op|dnia|den|dne|pada|tanggal)? ?)?`), "u")
const numbered = /(?<!\d)\d(?:[ .-]?\d){6,}/
/** Parts of those words: where none is near, the wide patterns need not be tried. */
const hints = hintsOf(`${persons}|synt.|fyller|narozk|narozenin|urodziny|urodzin|fødselsdag|bursdag|födelsedag|syntymäpäiv|születésnap|rođendan|γενέθλια|昭和|平成|${children}|born|ur.|birth|dob|bday|b-day|geb|naissance|nacimiento|nascita|nascimento|né|nee|nació|nasceu|nacque|naquit|ne |ne:|nacid|nací|nat|nascid|nasci|urodz|naro|rođen|rojen|født|född|synty|szület|născut|роден|родил|рожд|народ|γενν|ילי|נולד|مولود|ولد|مواليد|जन्म|lahir|sinh|เกิด|doğum|生|出生|nar.|roj.|szül.|narodz.|нар.|род.|γεν.|γενν.|dzim.|gim.|sünd.|, f. |, s. |, n. |, r. | b. 0| b. 1| b. 2| b. 3| f. 0| f. 1| f. 2| f. 3| р.н| р. н|г.р| г. р|г. р.|(f. |(s. |(n. |(r. |(b. |, b. |· b. |· f. |· s. |· n. |· r. |– b. |– f. |– s. |– n. |– r. |nac. |nasc. |d.n. |*|✶`)
/** What may also stand behind the date. */
const bornAfter = /^(?:일?[\s)）]{0,2}(?:(?:(?:in|zu) \p{Lu}[\p{L}\p{M} .-]{1,30} )?geboren|doğumlu\p{L}{0,5}|szület\p{L}+|syntynyt|года? рождения|г\.? ?р\.|року народження|р\.? ?н\.)(?!\p{L})|(?:に)?(?:生まれ|生れ|出生|生(?!\p{L}))|(?:에 |에)?(?:태어|출생|생(?!\p{L}))|-?(?:án|én) szület\p{L}+)/u
/** "Born in 1961": a year is enough. */
const bornIn = ending(foldPattern("(?<!\\p{L})(?:(?:born|geboren|née?|nacid[oa]|nat[oa]|nascid[oa]|urodzon[ya]|narozen[áý]?|født|född|syntynyt|született|născut[ăa]?|родил(?:ся|ась)|народи(?:вся|лася)|γεννήθηκε|doğum|lahir|sinh)(?: (?:in|im|im Jahre?|en|nel|em|i|år|w|v roce|в|у|το|tahun|năm))? |(?:born|geb\\.|\\*) ?)"), "u")
const year = /(?<![\p{L}\p{N}.,/-])(?:19|20)\d\d(?![\p{L}\p{N}]|[-./]\d)/uy
/** Most dates of birth are in one piece. */
const firstPart = /^[^\p{L}\p{N}]{0,6}(?:day|tag|jour|d[ií]a|giorno|dag|dzień|gün|dd|month|monat|mois|mese?|mês|maand|mm)(?!\p{L})/iu
/** Day, month and year in boxes of their own, each with its word. */
const inParts = /^[^\p{L}\p{N}]{0,6}(?:(?:day|tag|jour|día|dia|giorno|dag|dzień|gün|dd)\W{1,4}(\d{1,2})\W{1,3})(?:\b(?:month|monat|mois|mes|mese|mês|maand|miesiąc|ay|mm)\W{1,4}(\p{L}{3,12}|\d{1,2})\W{1,3})\b(?:year|jahr|année|año|anno|ano|jaar|rok|yıl|yyyy)\W{1,4}((?:19|20)\d\d)(?!\d)/diu
/** The month or the year may be first. */
const inPartsToo = /^[^\p{L}\p{N}]{0,6}(?:(?:month|monat|mois|mes|mese|mês|maand|mm)\W{1,4}(\p{L}{3,12}|\d{1,2})\W{1,3})(?:\b(?:day|tag|jour|día|dia|giorno|dag|dd)\W{1,4}(\d{1,2})\W{1,3})\b(?:year|jahr|année|año|anno|ano|jaar|yyyy)\W{1,4}((?:19|20)\d\d)(?!\d)/diu

/** A sign, an ordinal's ending, or a month: "1st", "03MAR85". */
const behindDay = tableOf(/[-./snrtjfmaod]/i)
/** Another number, or a month. */
const dayGoesOn = tableOf(/[\da-z]/i)
const behindYear = tableOf(/[-./]/)
const [space, stop, yearSign, koreanYear] = [32, 46, 0x5e74, 0xb144]
/** Day, year, or the month before a day. */
/** Whose reign a Japanese year is of, by its second sign. */
const eras = new Set("和成正治")
const begin = (text: string): number[] => placesByDigits(text, (start, end, put, left, right) => {
  const size = end - start
  if (size === 4 && (holds(behindYear, right) || right === yearSign || right === koreanYear)) put(start)
  if (size > 2) return
  if (right === yearSign && eras.has(text.charAt(start - 1))) put(start - 2)
  if (left === space) {
    const last = codeAt(text, start - 2) === stop ? start - 3 : start - 2
    let before = last
    while (before > start - 17 && isLetter(codeAt(text, before))) before -= 1
    if (last - before > 2) put(before + 1)
  }
  if (right === space ? among(dayGoesOn, text, end + 1) || codeAt(text, end + 1) > 127 : holds(behindDay, right)) put(start)
})

/** "… in Turin": where somebody was born, right behind the date. */
const bornAt = /^(?: (?:г\.|года?|року))?,? (?:in|à|a|en|em|te|w|we|v|ve|i|på|în|la|в|у|din|ở|di)(?: (?:the )?(?:city of|town of|ciudad de|ville de|obci|obec|městě|meste|місті|городе|городі|селе|селі))? (?:(?:г|м|с|п|д|ст|клх|село|хутір|смт|пгт)\.? )?(\p{Lu}[\p{L}\p{M}'’-]+(?:[ -](?:(?:de|del|di|do|da|am|an|der|sur|la|le|les|a|y|upon) )?\p{Lu}[\p{L}\p{M}'’-]+){0,3})/u
const birthplaces = (text: string, dates: readonly RegExpExecArray[]): Finding[] => dates.flatMap(({ 0: { length }, index }) => {
  const match = ready(bornAt, text).exec(text.slice(index + length, index + length + 70))
  const end = index + length + (match?.[0].length ?? 0)
  return match?.[1] ? [{ start: end - match[1].length, end, type: "ADDRESS" as const, score: 0.75, source: "birth-place" }] : []
})

/** "5 kwietnia 1979 r." */
const ofYear = /^ (?:r\.|г\.|р\.)(?=[\s,;)]|$)(?! ?р)/u
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

/** Boxes for each figure below their heads: "Day Month Year" (or "DD MM YYYY"), then "0 7 1 1 1 9 8 4" or "07 11 1984". */
const heads = "(?:(?:day|month|year|tag|monat|jahr|jour|mois|ann[ée]e|d[ií]a|mes|a[nñ]o|giorno|mese|anno|m[eê]s|dag|maand|jaar|måned|månad|år|dzień|miesiąc|rok|den|měsíc|deň|mesiac|zi|ziua|lun[aă]|an|anul|nap|hónap|év|gün|ay|yıl|päivä|kuukausi|vuosi|день|месяц|год|місяць|рік|ден|месец|година|dan|mjesec|godina|mesec|leto|ημέρα|μήνας|έτος|tanggal|hari|bulan|tahun|ngày|tháng|năm|วัน|เดือน|ปี|يوم|شهر|سنة|יום|חודש|שנה|d ?d|m ?m|y ?y ?y ?y|j ?j|t ?t|a ?a ?a ?a|д ?д|м ?м|г ?г ?г ?г)(?![\\p{L}])[\\s/.·|,-]{0,3}){3}"
const boxed = new RegExp(`^[^\\p{L}\\p{N}]{0,4}(?:${heads})?[:：]?\\s{0,3}(\\d(?:[ \\t|]{1,3}\\d){7}|\\d{1,2} \\d{1,2} (?:19|20)\\d\\d|(?:19|20)\\d\\d \\d{1,2} \\d{1,2})(?![\\p{L}\\p{N}])(?! ?[.,]?\\d)`, "diu")
const mayBeBoxed = /\d[ \t|]{1,3}\d/
const boxesOf = (text: string): Finding[] => !mayBeBoxed.test(text) ? [] : labelsOf(text).filter(({ types }) => types[0] === "DOB").flatMap(({ end }) => {
  const near = text.slice(end, end + 70)
  const place = mayBeBoxed.test(near) ? ready(boxed, near).exec(near)?.indices?.[1] : undefined
  return place ? [{ start: end + place[0], end: end + place[1], type: "DOB" as const, score: 0.85, source: "birth-date" }] : []
})

/** "Ann Lee, 16 Dec 1949, 4 Elm Road": whose, when born, where. */
const listed = new RegExp(`(?:[\\p{L}\\p{M}]{3,16}:? (?:\\p{Ll}{3,12}:? )?)?${casedName}, (?<date>${dateShape}), (?=[^\\n]{0,60}\\d)`, "duy")
const [earliest, latest] = [1915, 2012]
const inLists = (text: string): Finding[] => matchesAt(listed, text, linesWith(text, ",")).flatMap(({ indices, groups }) => {
  const [start, end] = indices?.groups?.["date"] ?? [0, 0]
  const born = Number(/(?:19|20)\d\d/.exec(groups?.["date"] ?? "")?.[0])
  return born >= earliest && born <= latest ? [{ start, end, type: "DOB" as const, score: 0.72, source: "birth-date" }] : []
})

/** Nobody lives who was born so early; a form may have it for a slip of the hand, a sentence not. */
export const early = /(?<!\d)(?:190\d|191[0-5])(?!\d)/
const [bracket, closing] = [/[(（]/, /[)）]/]
/** Dates of birth: a date is private only when the words around it say that somebody was born on it. What the sentences of a publication tell of it is known to all; what a label asks for is private there too. */
export const birthDates: Detector = (text, context) => {
  const publication = isPublication(context)
  const words = hints(text)
  const bornBy = (index: number, by: (left: string) => unknown): boolean => isNear(words, index - 36, index) && by(foldCase(text.slice(Math.max(0, index - 30), index))) !== null
  const isPrivate = ({ 0: told, index }: RegExpExecArray): boolean => !(publication && toldInProse(text, index)) && !longAgo.test(told) && !(early.test(told) && toldInProse(text, index) && !isKept(text, index, context.page))
  const labels = labelsOf(text).filter(({ types }) => types.includes("DOB")).map(({ start }) => start)
  /** Most dates are far from any word of birth, and need not be read. */
  const near = (place: number): boolean => isNear(words, place - far, place + far) || isNear(labels, place - far, place)
  const told = matchesAt(date, text, begin(text).filter(near)).filter(({ 0: { length }, index }) => announcedType(text, index) === "DOB" || bornBy(index, born) || (bornBy(index, bornThere) && numbered.test(`${text.slice(Math.max(0, index - 110), index)} ; ${text.slice(index + length, index + length + 110)}`)) || (bracket.test(text.charAt(index - 1)) && closing.test(text.charAt(index + length)) && isChilds(text, index - 1)) || (!publication && ready(bornAfter, text).test(text.slice(index + length, index + length + 56))))
  const alone = matchesAt(year, text, years(text).filter(near)).filter(({ index }) => announcedType(text, index) === "DOB" || bornBy(index, bornIn))
  const dates = [...told, ...alone].filter(isPrivate)
  return [...birthplaces(text, dates), ...dates.map(match => ({ start: match.index, end: match.index + match[0].length + (ofYear.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 5))?.[0].length ?? 0), type: "DOB" as const, score: 0.93, source: "birth-date" })), ...parts(text), ...boxesOf(text), ...(publication || !/, \d/.test(text) && !/, \p{L}{3,9}\.? \d/u.test(text) ? [] : inLists(text))]
}
