import type { EntityType, Finding } from "../../core/finding.ts"
import { ending } from "../text/match-at.ts"
import { casedName, hangulFamilies, hanFamilies, leadOf, looksLikeName, namedSubject, spacedName } from "./named-subject.ts"
import { nameWord } from "./name-words.ts"

/** What only people have. */
const personal: ReadonlySet<EntityType> = new Set<EntityType>(["DOB", "NATIONAL_ID", "SSN", "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID"])
/** What a sentence tells of whom it begins with. */
const subjects: ReadonlySet<EntityType> = new Set<EntityType>(["HEALTH", "SPECIAL", "ADDRESS", "DOB", "NATIONAL_ID"])
/** What firms have too. */
const contact: ReadonlySet<EntityType> = new Set<EntityType>(["PHONE", "EMAIL", "IBAN", "BANK_ACCOUNT", "CARD"])

const dense = `[${hanFamilies}]\\p{Script=Han}{1,2}|[${hangulFamilies}]\\p{Script=Hangul}{2}|[\\p{Script=Han}々]{1,3}[ \\u3000][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,4}|\\p{Script=Thai}{2,20} \\p{Script=Thai}{2,24}`
const edge = "(?<![\\p{L}\\p{M}\\p{N}'’@_.-])"
/** A word or two between a name and a number that say what the number is: "Tel.", "n. tel", "Steuer-ID", "рнокпп". */
const label = "(?:[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}.°º’'/-]{0,14}[ .:：#]{0,2}){0,3}"
const joint = "(?:[,،、，;；][ \\n]?|[ \\u3000]?[(（]|[ \\t]?\\n[ \\t]?|\\t|[ \\u3000]| [|–—-] |: )"
/** Where letters tell no name from a word, a sign must. */
const sign = "(?:[,،、，;；][ \\n]?|[ \\u3000]?[(（]|[ \\t]?\\n[ \\t]?|\\t| [|–—-] )"
const beforeValue = ending(`${edge}(?<name>(?:${casedName}|${dense})(?=${joint}|$)|(?<=(?:^|[\\n.,،!?:。]) ?)(?:${spacedName})(?=${sign}))${joint}${label}[<(+]?`, "du")
const reach = 84
/** What names of firms hold, in the languages that the lists of words don't know. */
const trade = /(?<![\p{L}\p{M}])(?:\p{L}*(?:shop|handel|hof|werke?|bau|kauf|markt|bank|verlag|klinik|praxis|apotheke|verein|dienst|zentrum|service|logistik|reisen|versicherung)|bageri|café?|kafe|restaurant\p{L}?|hotel|gmbh|ltd|inc|llc|kg|ag|srl|spa|s\.a|oy|ab|bv|team|support|office|büro|bureau|oficina|ufficio|clinic\p{L}?|clínica|farmacia|apteka|eczane|pharmac\p{L}+|garage|salon|studio|school|schule|école|escuela|university|hospital|ville|city|stadt)(?![\p{L}\p{M}])/iu

/** Whether a name can be believed beside what firms have too: one of its words is known as a name, and none tells a trade. */
const surely = (name: string): boolean => !trade.test(name) && (!/^\p{Lu}/u.test(name) || name.split(" ").map(nameWord).some(({ sure, strength }) => sure || strength === 2))

/**
 * People who stand right before what is theirs, as lists of contacts, letters and records put them: "Birthe Stiebitz, +49 …". `findings`: what
 * the others found of the text, of which none is anybody's to know.
 */
export const peopleByValues = (text: string, findings: readonly Finding[]): Finding[] => {
  const found: Finding[] = []
  const people = findings.filter(({ type }) => type === "PERSON")
  const told = new Set<number>()
  for (const { start, type } of findings) {
    if (subjects.has(type)) {
      // "Antons Tichy, your results show …": who the sentence begins with.
      const subject = namedSubject(text, start)
      const name = subject && text.slice(subject.start, subject.end)
      if (subject && name !== undefined && !told.has(subject.start) && (type !== "ADDRESS" || surely(name)) && !people.some(one => one.start < subject.end && subject.start < one.end)) { told.add(subject.start); found.push({ ...subject, type: "PERSON", score: 0.7, source: "by-value" }) }
    }
    if (!personal.has(type) && !contact.has(type)) continue
    const from = Math.max(0, start - reach)
    if (people.some(one => one.end <= start && one.end > start - 40)) continue
    const left = text.slice(from, start)
    const groups = beforeValue(left)?.indices?.groups
    const [begin, end] = groups?.["name"] ?? [0, 0]
    const name = left.slice(begin, end)
    const lead = leadOf(name)
    // Where a label ends such a name, no name it is.
    if (end <= begin || lead > 0 && !/^\p{Lu}/u.test(name) || /^\p{Lu}{2,5}$/u.test(name.slice(lead)) || !looksLikeName(name.slice(lead)) || !(personal.has(type) || surely(name.slice(lead)))) continue
    found.push({ start: from + begin + lead, end: from + end, type: "PERSON", score: 0.7, source: "by-value" })
  }
  return found
}
