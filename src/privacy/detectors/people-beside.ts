import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { type Label, labelsOf } from "../context/label-index.ts"
import { isPublication } from "../context/publication.ts"
import { ending, ready } from "../text/match-at.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { isLand } from "../words/land-words.ts"
import { casedName, leadOf, looksLikeName, spacedName } from "./named-subject.ts"
import { type NameWord, nameWord } from "./name-words.ts"
import { isLandHere } from "./no-person.ts"

/** What is somebody's and nothing else's: who stands beside it with a comma is a person. */
const personal: ReadonlySet<EntityType> = new Set<EntityType>(["PASSPORT", "NATIONAL_ID", "SSN", "DRIVER_LICENSE", "HEALTH_ID", "DOB", "SPECIAL", "HEALTH", "TAX_ID"])
/** What also things and firms have. */
const owned: ReadonlySet<EntityType> = new Set<EntityType>([...personal, "PHONE", "ADDRESS", "EMAIL", "CARD", "IBAN", "BANK_ACCOUNT", "VEHICLE", "ACCOUNT_ID", "DEVICE_ID"])

const dense = "[\\p{Script=Han}]{2,4}|[\\p{Script=Hangul}]{2,4}|[\\p{Script=Han}々]{1,4}[ \\u3000][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,5}|[\\p{Script=Thai}]{2,20} [\\p{Script=Thai}]{2,24}"
/** Behind the beginning of a line, a sentence's end, a colon. */
const beside = ending(`(?:^|[\\n.!?。！？।:：;›»>|•–—/"“(]|^[^\\n]{0,2})[ \\u3000]{0,2}(?<name>${casedName}|${spacedName}|${dense})[,،、，;；]\\s?(?:the |his |her |my |seine? |ihre? |son |sa |su |il |la |le |el |o |a )?`, "du")
/** A sign, or a number or date behind the label. */
const toldBehind = /^[^\p{L}\n]{0,3}[:：]|^(?:[^\n,.;]{0,12}?[ :.#№])?\p{N}|^[^\p{L}\n]{0,3}[\p{Lu}\d]{2,4}\d/u
const reach = 76
const commas = ",،、，;；"

const before = (text: string, label: Label): Finding | undefined => {
  // Most labels stand behind no comma.
  let comma = label.start - 1
  while (comma > label.start - 7 && comma >= 0 && !commas.includes(text.charAt(comma))) comma -= 1
  if (comma < 1 || comma === label.start - 7 || !label.types.some(type => personal.has(type)) || !toldBehind.test(text.slice(label.end, label.end + 24))) return undefined
  const from = Math.max(0, label.start - reach)
  let [start, end] = beside(text.slice(from, label.start))?.indices?.groups?.["name"] ?? [0, 0]
  start += leadOf(text.slice(from + start, from + end))
  return end > start && looksLikeName(text.slice(from + start, from + end)) ? { start: from + start, end: from + end, type: "PERSON", score: 0.72, source: "beside-label" } : undefined
}

const one = "\\p{Lu}[\\p{L}\\p{M}'’-]+(?: (?:(?:van|von|de|da|di|del|der|den|la|le|al|el) ){0,2}\\p{Lu}[\\p{L}\\p{M}'’-]+){0,3}"
const of = new RegExp(`^s?(?:,? (?:number|no\\.?|nummer|nr\\.?|numéro|número|numero|numer))?(?: (?:of|for|da|do|de|del|della|di|von|vom|van|av|af|för|til|dla|для|на|του|της|τους|a|al|lui|od|pro|untuk|milik|của|за)(?: (?:la|el|le|il|o|a|the|my|mi|meu|minha|mein\\p{L}*|mon|ma))?(?: \\p{Ll}{3,9})? | d['’])(?<name>${one})(?=\\s?[:：=]| (?:is|ist|est|es|è|é|jest|je|este|är|er|on|είναι)(?![\\p{L}\\p{M}]))`, "du")
/** What `of` begins with, as far as four letters go: most words behind a label are others. */
const leads = new Set("numb no numm nr núme nume of for da do de del dell di d von vom van av af för til dla для на του της τους a al lui od pro untu mili của за".split(" "))
const numbered = /^[^\p{L}\n]{0,3}(?:is )?(?=[\p{Lu}\d]{7})\p{Lu}{0,3}\d{2}|^[^\p{L}\n]{0,3}(?:is )?\d{5}/u
const mine = new RegExp(`(?<![\\p{L}\\p{M}])(?<name>${one})['’]s $`, "du")
const ownerAt = (text: string, label: Label, from: number, group: [number, number] | undefined): Finding | undefined => {
  if (!group) return undefined
  const words = text.slice(from + group[0], from + group[1]).split(" ").map(nameWord)
  const behind = Math.max(label.end, from + group[1])
  // "Jordan's passport: 512345678": a name that is also a place's is somebody's where a number stands behind.
  const known = ({ plain, particle, given }: NameWord): boolean => !plain || particle || (given && numbered.test(text.slice(behind, behind + 16)))
  const sure = label.types[0] !== undefined && personal.has(label.types[0]) ? words.every(known) : words.some(({ strength }) => strength === 2)
  return sure && !words.some(({ thing, nobody }) => thing || nobody) && !(words.length === 1 && words[0] && isLand(words[0].text)) && !isLandHere(words.map(one => one.text), text.slice(behind, behind + 24)) ? { start: from + group[0], end: from + group[1], type: "PERSON", score: 0.72, source: "owner" } : undefined
}
/** "Passport of Ann: …", "Ann's date of birth: …". */
const owner = (text: string, label: Label): Finding | undefined => {
  if (!label.types.some(type => owned.has(type))) return undefined
  if (text[label.end] === "s" || text[label.end] === " " && isLetter(codeAt(text, label.end + 1)) && leads.has(text.slice(label.end + 1, label.end + 5).split(/[ '’.]/, 1)[0] ?? "")) { const told = ownerAt(text, label, label.end, ready(of, text).exec(text.slice(label.end, label.end + 64))?.indices?.groups?.["name"]); if (told) return told }
  if (text[label.start - 2] !== "s") return undefined
  const from = Math.max(0, label.start - 44)
  return ownerAt(text, label, from, ready(mine, text).exec(text.slice(from, label.start))?.indices?.groups?.["name"])
}

/** People who stand beside a label of what is theirs: before it with a comma, or as whose it is. */
export const peopleBeside: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found: Finding[] = []
  for (const label of labelsOf(text)) for (const one of [before(text, label), owner(text, label)]) if (one) found.push(one)
  return found
}
