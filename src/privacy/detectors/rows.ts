import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { criticalTypes } from "../entity-groups.ts"
import { labelType } from "../context/field-type.ts"
import { labelAt, labelsOf } from "../context/label-index.ts"
import { type LabelRow, labelRows } from "../context/label-rows.ts"
import { saysNoValue } from "../context/no-value.ts"
import { namesNoPlace } from "../context/no-place.ts"
import { plausible } from "../context/plausible.ts"
import { isPublication } from "../context/publication.ts"
import { tablesOf } from "../context/table-columns.ts"
import { isDigit } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { isRowNumber, valueAt, withoutRemark } from "../context/value-shape.ts"
import { namesNobody } from "./no-person.ts"
import { namesBelief } from "../words/belief-words.ts"
import { namesIllness } from "../words/illness-words.ts"
import { isOpenCode } from "./open-codes.ts"

/** What a publication tells of is public: who wrote it, where it was. */
const told: ReadonlySet<EntityType> = new Set<EntityType>(["PERSON", "ADDRESS", "HEALTH", "SPECIAL"])
/** Types any words may be: the label must say little else. */
const wordless: ReadonlySet<EntityType> = new Set<EntityType>(["PERSON", "HEALTH", "SPECIAL", "PASSWORD", "USERNAME"])
const [nearly, mostly, partly, hardly] = [0.75, 0.55, 0.3, 0.2]
/** How much of the words beside a value labels must make up. What asks for an address may name all of its parts. */
const leastShare = (type: EntityType, { place, marked }: LabelRow): number => wordless.has(type) && !marked ? nearly : type === "ADDRESS" ? hardly : place !== "beside" || wordless.has(type) ? mostly : partly

const said = /[\p{L}\p{M}]/u
/** In some scripts a name may be a single character. */
const unspaced = /^[\p{Script=Han}\p{Script=Hangul}]{1,4}$/u
/** Words of rules about passwords, and of sentences. */
const sentence = /[?!]$|[.;] \p{L}|(?<![\p{L}\p{M}])(?:must|should|will|can|cannot|characters|zeichen|caractères|caracteres|caratteri|tekens|znaków|символов|символів)(?![\p{L}\p{M}])|^https?:/iu
const phrase = (value: string, words: number): boolean => said.test(value) && value.length <= 120 && value.split(/\s+/).length <= words && !sentence.test(value)

/** Of a program's source: the name of a field for a password. */
const attribute = /(?:type|name|id|for|class|autocomplete|placeholder)\s?=\s?["']$/
const ofProgram = /(?<![a-z])(?:dhcp|ssh|openssh|mysql|mariadb|postgresql|ldap|nfs|ntp|ftp|tftp|telnet|samba|smb|git|vpn|openvpn|dns|imap|torrent|iscsi|amanda|bacula|nis|xmpp|irc|krb5|isc)-client$/
/** A line of an observation is the next element of the page. */
const element = /^\[\w{1,6}\] \p{L}+ "/u
/** A label's words around one that may mean a code. */
const around = (text: string, row: LabelRow): string => {
  const [from, to] = [row.labels[0]?.start ?? row.start, row.labels.at(-1)?.end ?? row.start]
  return text.slice(Math.max(text.lastIndexOf("\n", from) + 1, from - 14), row.place === "before" ? to + 22 : Math.min(row.start, to + 22))
}
/** Whether a cell can be a value of a type under a label that says so. */
const fits = (type: EntityType, value: string, text: string, row: LabelRow): boolean => {
  const { labels, place, marked, share } = row
  if (place === "below" && element.test(value)) return false
  switch (type) {
    case "HEALTH": return phrase(value, 12) || /^\d{1,3}\/\d{1,3}/.test(value)
    // "Help | Home": in a menu no word is the value of another.
    case "SPECIAL": return phrase(value, 8) && text.slice(row.end, row.end + 2) !== " |" && !(labels[0]?.whole === true && brief.test(text.slice(labels[0].start, labels[0].end)) && text[labels[0].end] === " ")
    // "Enter your password" asks for it.
    case "PASSWORD": return !attribute.test(text.slice(Math.max(0, (labels[0]?.start ?? 0) - 16), labels[0]?.start ?? 0)) && value.length >= 3 && value.length <= 80 && value.split(/\s+/).length <= 8 && !(/\s/.test(value) && (sentence.test(value) || labelType(value) === type))
    case "OTP": return plausible(type, value) && !isOpenCode(around(text, row))
    // "Last name\nContinue": a button stands below a label too.
    case "PERSON": return plausible(type, value) && (place !== "below" || marked || unspaced.test(value) || valueAt(type, value, "line") !== "") && (labels[0]?.whole !== true || unspaced.test(value) || valueAt(type, value, "colon") !== "")
    case "ADDRESS": return plausible(type, value) && !namesNoPlace(value) && (share >= mostly || /\d/.test(value) && /\p{L}{3}/u.test(value) && /[\s,、，]/.test(value)) && (place !== "beside" || /\d|,/.test(value) || valueAt(type, value, "colon") !== "")
    // "Your frequent flyer no. is C-572319. Points balance: 4626": the sentence of that label has had its value.
    // "isc-dhcp-client": the name of a program.
    case "ACCOUNT_ID": return plausible(type, value) && !ofProgram.test(text.slice(Math.max(0, (labels[0]?.start ?? 0) - 11), labels[0]?.end ?? 0)) && !/\d\. \p{Lu}/u.test(text.slice(labels.at(-1)?.end ?? row.start, row.start))
    default: return plausible(type, value)
  }
}

/** Bare of its marks, a short word is one of another language: "trợ" is no "tro". */
const brief = /^(?=.{1,6}$)(?=.*[^\x00-\x7f])[\p{Script=Latin}\p{M}]+$/u
const plainEdge = (code: number): boolean => isLetter(code) || isDigit(code)
/** Quotes, brackets and marks of bold letters around a value, and a full stop or comma behind it, are none of it. */
const bare = (text: string, row: LabelRow): { start: number; end: number } => {
  if (plainEdge(text.charCodeAt(row.start)) && plainEdge(text.charCodeAt(row.end - 1))) return row
  const value = text.slice(row.start, row.end)
  const open = /^(?:["'“„«‘「`]|\*\*|__)+/u.exec(value)?.[0].length ?? 0
  const close = /(?:["'”“»’」`]|\*\*|__)?[,;]?\s*$/u.exec(value)?.[0].length ?? 0
  const shut = open > 0 ? close : /[,;]?\s*$/.exec(value)?.[0].length ?? 0
  return open + shut < value.length ? { start: row.start + open, end: row.end - shut } : { start: row.start, end: row.end }
}

/** "Password *" above "E-mail *" or "Phone (optional)": the next box of an empty form. */
const boxMark = / ?(?:\*|\((?:optional|required|pflichtfeld|freiwillig|obligatoire|facultatif|obligatorio|opcional|obbligatorio|facoltativo|verplicht|optioneel|opcjonalnie|wymagane|nepovinné|povinné|isteğe bağlı|zorunlu|обязательно|необязательно|необов['’]язково|valfritt|valgfritt?|valinnainen|προαιρετικό|opțional|nem kötelező|任意|必須|可选|選填|선택|필수)\))$/iu
const asksToo = (value: string, { place, marked }: LabelRow): boolean => place === "below" && marked && boxMark.test(value) && labelType(value.replace(boxMark, "")) !== undefined

/** Whether a line, or what stands on it between two offsets, is a label and nothing else. A phrase that only holds one may be a secret. */
const isLabel = (text: string, start: number, end: number): boolean => labelAt(text, start)?.end === end && !namesIllness(text.slice(start, end)) && !namesBelief(text.slice(start, end))
const [fewest, mostHeads, longestStack] = [3, 12, 1_000]
/** Three labels or more, one right under the other, over as many values: what stands below the last is the first one's. */
const isStack = (text: string, start: number): boolean => {
  let heads = 0
  for (let end = start - 1; end > 0 && heads < mostHeads; end = text.lastIndexOf("\n", end - 1)) { if (!isLabel(text, text.lastIndexOf("\n", end - 1) + 1, end)) break; heads += 1 }
  return heads >= fewest && text.slice(start, start + longestStack).split("\n", heads).filter(line => line.trim() !== "").length === heads
}

/** Whether what stands below a label that takes any words is the next label, or another one's value. */
const isOthers = (type: EntityType, text: string, start: number, end: number): boolean =>
  type === "PASSWORD" ? text.slice(start, end).includes(" ") && isLabel(text, start, end) : type === "USERNAME" || type === "ADDRESS" ? isLabel(text, start, end) : (type === "HEALTH" || type === "SPECIAL") && (isLabel(text, start, end) || isStack(text, start))

/** Numbers of papers, behind which a form tells where and until when: "318526AA, kiállította: Szeged". */
const issued: ReadonlySet<EntityType> = new Set<EntityType>(["NATIONAL_ID", "PASSPORT", "DRIVER_LICENSE", "TAX_ID", "SSN", "HEALTH_ID"])
const goesOn = /^((?=[\p{Lu}\d ./-]*\d{3})[\p{Lu}\d][\p{Lu}\d ./-]{4,24}), ?\p{Ll}{3}/u

/** "42.34, 13.62. It's the green gate.": how much of a value is the place, where the next sentence begins behind it. */
const placeEnd = (value: string): number => { const { length } = valueAt("GPS", value, "colon"); return length > 0 && /^\. \p{Lu}/u.test(value.slice(length, length + 3)) ? length : value.length }
/** Values beside, below or before their label, as forms, profiles and lists of details show them. */
export const rows: Detector = (text, context) => {
  const publication = isPublication(context)
  const { heads } = tablesOf(text)
  const found: Finding[] = []
  for (const row of labelRows(text)) {
    const first = row.labels[0]
    if (!first || row.share < hardly || heads.some(({ start, end }) => first.start >= start && first.end <= end)) continue
    const { start, end } = bare(text, row)
    const value = text.slice(start, end)
    const type = row.labels.flatMap(({ types }) => types).find(one => !(publication && told.has(one)) && row.share >= leastShare(one, row) && fits(one, value, text, row))
    if (type && !(type === "ACCOUNT_ID" && text[first.start - 1] === "\"" && isRowNumber(text.slice(first.start, first.end), value)) && !saysNoValue(value, type) && !(type === "PERSON" && (labelType(value) || namesNobody(value, ""))) && !asksToo(value, row) && !(row.place === "below" && isOthers(type, text, start, end))) found.push({ start, end: type === "GPS" ? start + placeEnd(value) : type === "SPECIAL" ? start + withoutRemark(value).length : issued.has(type) ? start + (goesOn.exec(value)?.[1]?.length ?? end - start) : end, type, score: 0.9, source: "row" })
  }
  return found
}

/** The same where only critical values count: most texts have no label of one. */
export const rowsCritical: Detector = (text, context) => labelsOf(text).some(({ types }) => types.some(type => criticalTypes.has(type))) ? rows(text, context) : []
