import { labelType } from "../context/field-type.ts"
import { isSaidOfAll, sentenceAround } from "../context/said-of-somebody.ts"
import { matchesIn, ready } from "../text/match-at.ts"
import { nameWord } from "./name-words.ts"
import { opener } from "./persons.ts"

const small = "(?:van|von|vom|zu|zur|de|da|do|dos|das|di|du|del|della|der|den|ter|ten|te|la|le|bin|bint|al|el|ibn|af|av|y|e)"
const capital = "\\p{Lu}[\\p{L}\\p{M}'’-]+"
/** Two words or more with capitals, as names have them; after "Le" and the like the last may be a small one. */
export const casedName = `${capital}(?: (?:${small} ){0,2}(?:${capital}|\\p{Lu}\\.|(?<=(?:Le|La|De|Du|Van|Von|El|Al) )\\p{Ll}[\\p{L}\\p{M}'’-]+)){1,3}`
const letters = (script: string): string => `[\\p{Script=${script}}\\p{M}\\u200c'’-]`
const words = (script: string, least = 1): string => `${letters(script)}{2,16}(?: ${letters(script)}{2,16}){${least},3}`
/** The same in scripts without capitals that put spaces between words. */
export const spacedName = ["Arabic", "Hebrew", "Devanagari", "Bengali"].map(script => words(script)).join("|")

/** Whether words that stand where a name may are one: known as such, or at least no words of every day. */
export const looksLikeName = (name: string): boolean => {
  if (!/^\p{Lu}/u.test(name)) return labelType(name) === undefined
  const parts = name.split(" ").map(nameWord)
  const [first] = parts
  if (!first || first.nobody || first.month || parts.some(({ thing }) => thing)) return false
  if (first.strength === 2) return true
  return (parts.some(({ sure }) => sure) || (first.given && !first.common) || !first.plain && parts.slice(1).every(({ plain, particle, alsoName, given, surname }) => !plain || particle || alsoName || given || surname)) && labelType(name) === undefined
}

/** "James Little", "Jeremiah Hall": words, or things, of which the first is a given name and the last what people are called as well. */
export const bothNames = (name: string): boolean => {
  const words = name.split(" ").map(nameWord)
  const [first, last] = [words[0], words.at(-1)]
  return words.length > 1 && words.length < 4 && first?.given === true && !first.place && last !== undefined && (last.surname || last.alsoName || last.given && !last.thing || !last.plain)
}

const titles = /^(?:Paní|Gospođa|Gospa|Gospodin|Client|Clienta|Patient|Patientin|Paciente|Paziente|Pacjent|Pacjentka|Pacient|Pacientka|Пациент|Пациентка|Пацієнт|Пацієнтка|Ασθενής|Dear|Hello|Hi|Soy|Sou|Sono|Señor|Señora|Sayın|السيد|السيدة|श्री|श्रीमती|मरीज़|आपका)$/u
const denseLead = /^(?:患者|病人|客户|客戶|用户|员工|学生|会员|居民|申请人|被保险人|환자|고객|회원|직원|학생)(?=[\p{Script=Han}\p{Script=Hangul}]{2})/u
/** How much of what looks like a name is a word before it: "Patient", "Soy", "Mme". */
export const leadOf = (name: string): number => {
  let lead = denseLead.exec(name)?.[0].length ?? 0
  for (let words = name.split(" "); words.length > 1; words = words.slice(1)) {
    const [first = ""] = words
    const { plain, given, surname, alsoName } = nameWord(first)
    const known = given || surname || alsoName
    // "Soy Rubén Caballero": the second of three is known as a given name.
    if (!titles.test(first) && !opener.has(first.toLowerCase()) && (known || labelType(first) === undefined) && !(words.filter(word => word.length > 1).length > 2 && !known && (plain || nameWord(words[1] ?? "").strength === 2))) break
    lead += first.length + 1
  }
  return lead
}

const being = "volunteers|volunteered|campaigns|campaigned|canvassed|is|was|has|identifies|belongs|converted|joined|votes|practi[sc]es|declared|ist|war|gehört|bekennt|wurde|est|était|appartient|pratique|se|es|pertenece|profesa|è|appartiene|professa|si|é|pertence|hoort|behoort|werd|jest|należy|deklaruje|wyznaje|je|hlásí|patří|este|aparține|declară|on|kuuluu|är|tillhör|er|tilhører|είναι|ανήκει|является|исповедует|состоит|принадлежит|сповідує|належить|є|перебуває|е|изповядва|принадлежи|vallja|tartozik|là|theo|adalah|menganut|beragama"
const subject = new RegExp(`^[\\s"'“„«(›»>*•·-]{0,4}(?<name>${casedName}|${spacedName})(?=[,،] | (?:${being})(?![\\p{L}\\p{M}]))`, "du")
/** Who a sentence begins with, when it says what they are: "Ann Lee is …", "Ann Lee, member of …". */
export const namedSubject = (text: string, at: number): { start: number; end: number } | undefined => {
  const { from } = sentenceAround(text, at, at)
  const [start, end] = ready(subject, text).exec(text.slice(from, at))?.indices?.groups?.["name"] ?? [0, 0]
  const name = text.slice(from + start, from + end)
  return end > start && looksLikeName(name) ? { start: from + start + leadOf(name), end: from + end } : undefined
}

const pair = new RegExp(`(?<![\\p{L}\\p{M}])\\p{Lu}[\\p{Ll}\\p{M}'’-]+ (?:\\p{Lu}\\. |${small} ){0,2}\\p{Lu}[\\p{L}\\p{M}'’-]+`, "gu")
/** Whether the sentence around an offset names somebody by a given name that is nothing else, and what follows. Neither of all nor of wares. */
export const namesSomebody = (text: string, at: number): boolean => {
  const { from, to } = sentenceAround(text, at, at)
  return !isSaidOfAll(text, at, at) && matchesIn(pair, text.slice(from, to)).some(([whole]) => {
    const parts = whole.split(" ").map(nameWord)
    const last = parts.at(-1)
    return parts[0]?.strength === 2 && last !== undefined && !last.thing && (last.surname || last.alsoName || !last.plain)
  })
}
