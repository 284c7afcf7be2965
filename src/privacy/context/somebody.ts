import { hangulFamily, hanFamily } from "../words/family-names.ts"
import { actWords, nobodyWords } from "../words/people-words.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { memo } from "../memo.ts"
import { isCommonWord, isGivenName, isPlainWord, isSurname } from "../words/word-kinds.ts"
import { labelType } from "./field-type.ts"
import { saysNoValue } from "./no-value.ts"

/** A part of a text, where a person is named. */
export type Named = { start: number; end: number }

const nobody = caselessTest(`^(?:${nobodyWords})$`)
const acts = caselessTest(`^(?:${actWords})$`)
/** What stands between two people, or between one and what else is told. */
const between = /[\n/|;•·、，]+|\s[–—-]\s/u
/** What follows a name in the same cell: brackets, numbers, an address for mail. */
const aside = /[([（［<@:：=?!]|[\s,]#?\p{N}|\p{N}\s/u
const longestName = 60
const small = /^\p{Ll}/u
const particle = /^(?:\p{Ll}{1,4}|['’]\p{L}{1,3}|\p{Ll}{1,3}['’-].*|&|\+)$/u
/** "Rosa", "de la Cruz, María", "smith", "李伟": words that may all be a name's. */
const isNameShaped = (text: string): boolean => {
  if (!/\p{L}/u.test(text) || text.length > longestName || /\p{N}/u.test(text)) return false
  const words = text.split(/\s+/)
  if (words.length > 7 || !/\p{L}\p{M}*[\p{L}\p{M}.'’-]|\p{Lo}/u.test(text)) return false
  const lower = words.filter(word => small.test(word))
  if (lower.length === words.length) return words.length < 4 && words.every(word => isGivenName(word) || isSurname(word) || !isPlainWord(word) && !particle.test(word))
  return lower.every(word => particle.test(word)) && words.every(word => /[\p{L}&+]/u.test(word))
}
/** Whether a text says in a word that there is nobody, or what can be done with somebody. */
const namesNone = (text: string): boolean => nobody(text) || acts(text) || saysNoValue(text, "PERSON") || !/\s/.test(text) && labelType(text) === "PERSON"

const read = (text: string): Named[] => {
  const found: Named[] = []
  let at = 0
  for (const part of text.split(between)) {
    const start = text.indexOf(part, at)
    at = start + part.length
    // Marks, numbers and bullets before it.
    const lead = /^[^\p{L}'’]*/u.exec(part)?.[0].length ?? 0
    const rest = part.slice(lead)
    const end = aside.exec(rest)?.index ?? rest.length
    const name = rest.slice(0, end).replace(/[^\p{L}\p{M}.'’]+$/u, "")
    // "Bed 4", "Room 12": a number's word.
    const counted = end < rest.length && /^[\s,]?#?\p{N}/u.test(rest.slice(end)) && !/\s/.test(name) && isPlainWord(name) && !isGivenName(name)
    if (name !== "" && !counted && isNameShaped(name) && !namesNone(name)) found.push({ start: start + lead, end: start + lead + name.length })
  }
  return found
}
const known = memo<readonly Named[]>(2_000)
/** Who is named where only people are: any words that are shaped like a name, however short and common. */
export const peopleIn = (text: string): readonly Named[] => text.length > 200 ? [] : known(text, () => read(text))

/** Whether a text, and nothing else than that, looks like a name where things may stand as well: one of its words is a name's, or no word that is known. */
export const looksLikeSomebody = (text: string): boolean => {
  const [first, ...more] = peopleIn(text)
  if (!first || more.length > 0 || first.end - first.start < text.trim().length / 2) return false
  const words = text.slice(first.start, first.end).split(/[\s,]+/)
  return words.some(word => isGivenName(word) || !isPlainWord(word) || isSurname(word) && !isCommonWord(word)) || words.length > 1 && words.some(word => /^\p{Lu}\.$/u.test(word)) || words.length > 1 && words.every(word => isSurname(word))
}

/** Which of the choices under a label of people name somebody: where most look so, all that are shaped like a name; else those that hold no mere word, for "Sales" may be a team. */
export const chosenNames = (choices: readonly string[]): readonly boolean[] => {
  const shaped = choices.map(choice => peopleIn(choice).length > 0)
  const likely = choices.map(looksLikeSomebody)
  const most = likely.filter(Boolean).length * 2 > shaped.filter(Boolean).length
  return most ? shaped : choices.map((choice, at) => likely[at] === true && (/[\s,]/.test(choice.trim()) || !isPlainWord(choice.trim())))
}
const han = new RegExp(`^${hanFamily}[\\p{Script=Han}]{1,2}$|^${hangulFamily}[\\p{Script=Hangul}]{1,2}$`, "u")
/** The same for items under a heading, where firms and wares are listed as well: half of them hold a word that is known as a name. */
export const allAreNames = (items: readonly string[]): readonly boolean[] => {
  const shaped = items.map(item => peopleIn(item).length > 0)
  const known = items.map((item, at) => shaped[at] === true && (han.test(item.trim()) || item.split(/[\s,]+/).some(word => isGivenName(word) || isSurname(word))))
  return known.filter(Boolean).length * 2 >= shaped.filter(Boolean).length ? shaped : items.map((item, at) => known[at] === true && looksLikeSomebody(item))
}
