import type { EntityType, Finding } from "../../core/finding.ts"
import { sentenceAround } from "../context/said-of-somebody.ts"
import { ending, ready } from "../text/match-at.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { isLand } from "../words/land-words.ts"
import { casedName, hangulFamilies, hanFamilies, leadOf, looksLikeName, namedSubject, spacedName } from "./named-subject.ts"
import { nameWord } from "./name-words.ts"
import { opener } from "./persons.ts"

/** What only people have. */
const personal: ReadonlySet<EntityType> = new Set<EntityType>(["DOB", "NATIONAL_ID", "SSN", "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID"])
/** What a sentence tells of whom it begins with. */
const subjects: ReadonlySet<EntityType> = new Set<EntityType>(["HEALTH", "SPECIAL", "ADDRESS", "DOB", "NATIONAL_ID"])
/** What firms have too. */
const contact: ReadonlySet<EntityType> = new Set<EntityType>(["PHONE", "EMAIL", "IBAN", "BANK_ACCOUNT", "CARD"])

const dense = `[${hanFamilies}]\\p{Script=Han}{1,2}|[${hangulFamilies}]\\p{Script=Hangul}{2}|[\\p{Script=Han}々]{1,3}[ \\u3000][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,4}|\\p{Script=Thai}{2,20} \\p{Script=Thai}{2,24}`
const edge = "(?<![\\p{L}\\p{M}\\p{N}'’@_.-])"
/** A name that ends here. Where letters tell no name from a word, only one that begins a line or a sentence. */
const nameBefore = ending(`${edge}(?<name>${casedName}|${dense}|(?<=(?:^|[\\n.,،!?:。]) ?)(?:${spacedName}))`, "du")
const [longestName, longestLabel] = [60, 44]
const signs = new Set(",،、，;；(（\n\t|")
const opening = new Set(" \u3000<(（+[")
/** What a word or two that say what a number is are made of: "Tel.", "Steuer-ID", "n. tel:". */
const inLabel = /[\p{L}\p{M}.°º’'/:：#– -]/u
const capitalOrWide = /[\p{Lu}\u0590-\uffff]/u
/** Where a name would end before a value: right before it, and before the sign that a label of the value follows. `signed`: a sign stands between. */
const endsBefore = (text: string, start: number): { end: number; signed: boolean }[] => {
  const ends: { end: number; signed: boolean }[] = []
  let at = start
  while (at > start - 4 && opening.has(text.charAt(at - 1))) at -= 1
  if (isLetter(codeAt(text, at - 1))) ends.push({ end: at, signed: false })
  for (at = start; at > 0 && at > start - longestLabel; at -= 1) {
    const char = text.charAt(at - 1)
    if (signs.has(char)) {
      let end = at - 1
      while (end > 0 && text[end - 1] === " ") end -= 1
      if (isLetter(codeAt(text, end - 1))) ends.push({ end, signed: true })
      break
    }
    if (!inLabel.test(char) && !opening.has(char)) break
  }
  return ends
}
const nameAt = (text: string, { end, signed }: { end: number; signed: boolean }): { start: number; end: number } | undefined => {
  let word = end
  while (word > 0 && word > end - longestName && isLetter(codeAt(text, word - 1))) word -= 1
  // Most words before a number are none of a name.
  if (!capitalOrWide.test(text.charAt(word))) return undefined
  const from = Math.max(0, end - longestName)
  const [start, stop] = nameBefore(text.slice(from, end))?.indices?.groups?.["name"] ?? [0, 0]
  const name = text.slice(from + start, from + stop)
  const cased = /^\p{Lu}/u.test(name)
  const lead = leadOf(name)
  if (stop <= start || !cased && (lead > 0 || !signed && name.includes(" ") && !/[\p{Script=Han}\p{Script=Thai}]/u.test(name)) || /^\p{Lu}{2,5}$/u.test(name.slice(lead)) || opener.has(name.slice(lead).toLowerCase()) || said.test(name.slice(lead)) || !looksLikeName(name.slice(lead))) return undefined
  return { start: from + start + lead, end: from + stop }
}
/** What names of firms hold, in the languages that the lists of words don't know. */
/** "… 47469720 (Balogh Szilvia)", "y.sakuma@…（佐久間）": whose it is, in brackets behind it. */
const bracketed = new RegExp(`^["'”]? ?[(（](?<name>${casedName}(?: \\p{Lu}\\.)?|\\p{Lu}\\p{Ll}{2,14}(?=[)）]|, \\p{Ll})|[${hangulFamilies}]\\p{Script=Hangul}{2}|[${hanFamilies}]\\p{Script=Han}{1,2}|(?<=^[（(])[\\p{Script=Han}々]{2,3}|[\\p{Script=Han}々]{1,3}[ \\u3000][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,4})(?:さん|様|님)?(?:, \\p{Ll}[\\p{L} ]{2,20})?[)）]|^[ \\u3000](?<account>[\\p{Script=Katakana}ー]{2,8}[ \\u3000・][\\p{Script=Katakana}ー]{2,8})(?![\\p{Script=Katakana}ー])`, "du")
/** Which of the owner's numbers it is, and when it may be called. */
const whichOne = /^(?:代表|担当|本人|平日|土日|祝日|自宅|携帯|会社|勤務先|直通|内線|緊急|日中|夜間|昼間|無料|受付|予約|窓口|本社|本店|支店|学校|病院|手机|办公|家里|单位|座机|总机|前台|工作日|客服|公司|必填|任意)/u
const trade = /(?<![\p{L}\p{M}])(?:\p{L}*(?:shop|handel|hof|werke?|bau|kauf|markt|bank|verlag|klinik|praxis|apotheke|verein|dienst|zentrum|service|logistik|reisen|versicherung)|bageri|café?|kafe|restaurant\p{L}?|hotel|gmbh|ltd|inc|llc|kg|ag|srl|spa|s\.a|oy|ab|bv|team|support|office|büro|bureau|oficina|ufficio|clinic\p{L}?|clínica|farmacia|apteka|eczane|pharmac\p{L}+|garage|salon|studio|school|schule|école|escuela|university|hospital|ville|city|stadt)(?![\p{L}\p{M}])/iu

/** Greetings and words of asking in scripts without capitals, and a Korean word with the sign of what is told of. */
const said = /^(?:السلام عليكم|سلام عليكم|با سلام|مرحبا|صباح الخير|مساء الخير|تحية طيبة|أرسل|ارسل|أرجو|شكرا|وقت بخیر|בוקר|ערב|תודה|नमस्ते|धन्यवाद|พรุ่งนี้|วันนี้|สวัสดี|ติดต่อ|โทร)|[\p{Script=Hangul}]는$/u
/** Whether a name can be believed beside what firms have too: one of its words is known as a name, and none tells a trade. */
const surely = (name: string): boolean => !trade.test(name) && (!/^\p{Lu}/u.test(name) || name.split(" ").map(nameWord).some(({ sure, strength }) => sure || strength === 2))

/**
 * People who stand right before what is theirs, as lists of contacts, letters and records put them: "Birthe Stiebitz, +49 …". `findings`: what
 * the others found of the text, of which none is anybody's to know.
 */
export const peopleByValues = (text: string, findings: readonly Finding[]): Finding[] => {
  const found: Finding[] = []
  const people = findings.filter(({ type }) => type === "PERSON")
  /** Where the sentence ends that was last looked at: the first of what it tells says whom it begins with. */
  let until = 0
  for (const { start, end, type } of [...findings].sort((one, other) => one.start - other.start)) {
    if (subjects.has(type) && start >= until) {
      until = sentenceAround(text, start, start).to
      // "Antons Tichy, your results show …": who the sentence begins with.
      const subject = namedSubject(text, start)
      const name = subject && text.slice(subject.start, subject.end)
      if (subject && name !== undefined && !opener.has(name.toLowerCase()) && !said.test(name) && (type !== "ADDRESS" || surely(name)) && !people.some(one => one.start < subject.end && subject.start < one.end)) found.push({ ...subject, type: "PERSON", score: 0.7, source: "by-value" })
    }
    if (!personal.has(type) && !contact.has(type)) continue
    const groups = /[(（]|^[ \u3000]\p{Script=Katakana}/u.test(text.slice(end, end + 3)) ? ready(bracketed, text).exec(text.slice(end, end + longestName))?.indices?.groups : undefined
    const behind = groups?.["name"] ?? (type === "BANK_ACCOUNT" ? groups?.["account"] : undefined)
    const held = behind && text.slice(end + behind[0], end + behind[1])
    if (behind && held !== undefined && !whichOne.test(held) && surely(held) && looksLikeName(held) && !(/^\p{Lu}\p{Ll}+$/u.test(held) && (isLand(held) || nameWord(held).strength < 2))) found.push({ start: end + behind[0], end: end + behind[1], type: "PERSON", score: 0.72, source: "by-value" })
    if (people.some(one => one.end <= start && one.end > start - longestLabel)) continue
    const name = endsBefore(text, start).map(end => nameAt(text, end)).find(one => one !== undefined)
    if (name && (personal.has(type) || surely(text.slice(name.start, name.end)))) found.push({ ...name, type: "PERSON", score: 0.7, source: "by-value" })
  }
  return found
}
