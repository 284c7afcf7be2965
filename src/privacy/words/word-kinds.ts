import { whenAsked } from "../../core/when-asked.ts"
import { commonList } from "../lexicon/common-list.ts"
import { foreignList } from "../lexicon/foreign-list.ts"
import { givenList } from "../lexicon/given-list.ts"
import { moreGiven, moreSurnames } from "../lexicon/more-names.ts"
import { rareList } from "../lexicon/rare-list.ts"
import { sortedWords } from "../lexicon/sorted-words.ts"
import { surnameList } from "../lexicon/surname-list.ts"
import { memo } from "../memo.ts"

/** Short lists that aren't in order. */
const few = (list: string): ((word: string) => boolean) => {
  const words = whenAsked(() => new Set(list.split(/\s+/)))
  return word => words().has(word)
}
const [listedGiven, moreGivenNames] = [sortedWords(givenList), few(moreGiven)]
const [listedSurname, moreFamilyNames] = [sortedWords(surnameList), few(moreSurnames)]
const given = (word: string): boolean => listedGiven(word) || moreGivenNames(word)
const surname = (word: string): boolean => listedSurname(word) || moreFamilyNames(word)
const [common, rare, foreign] = [sortedWords(commonList), sortedWords(rareList), sortedWords(foreignList)]

const letters: Record<string, string> = { ł: "l", ø: "o", đ: "d", ı: "i", ð: "d", ß: "ss", æ: "ae", þ: "th", œ: "oe", ё: "е" }
/** Lower case, no accents: the form in which the lists hold their words. */
export const foldWord = (word: string): string => {
  const lower = word.toLowerCase()
  return /^[a-z]*$/.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "").replace(/[łøđıðßæþœё]/g, letter => letters[letter] ?? letter)
}

const endings: readonly [string, string][] = [["s", ""], ["es", ""], ["ies", "y"], ["ed", ""], ["ed", "e"], ["ing", ""], ["ing", "e"], ["ly", ""], ["er", ""], ["er", "e"], ["ers", ""], ["ers", "e"]]
/** The last letters of those endings: most words have none of them. */
const inflected = /[sdgyr]$/
/** A word and what it may be a regular form of. */
const stemsOf = (word: string): readonly string[] => !inflected.test(word) ? [word] : [word, ...endings.flatMap(([end, put]) => word.endsWith(end) && word.length - end.length >= 3 ? [word.slice(0, -end.length) + put] : [])]

type Kinds = { given: boolean; surname: boolean; common: boolean; english: boolean }
const known = memo<Kinds>(20_000)
const look = (word: string): Kinds => {
  const folded = foldWord(word).replace(/['’]s$/, "")
  const parts = folded.split("-")
  const stems = stemsOf(folded)
  const ordinary = stems.some(common)
  return { given: given(folded) || (parts.length > 1 && given(parts[0] ?? "")), surname: surname(folded) || (parts.length > 1 && parts.some(surname)),
    common: ordinary, english: ordinary || stems.some(rare) || foreign(folded) }
}
const kindsOf = (word: string): Kinds => known(word, () => look(word))

/** Hyphenated names are told by their first part. */
export const isGivenName = (word: string): boolean => kindsOf(word).given
export const isSurname = (word: string): boolean => kindsOf(word).surname
/** One of the commonest English words, in any regular form. */
export const isCommonWord = (word: string): boolean => kindsOf(word).common
/** Any word that a reader knows: English, or common in one of a dozen other languages. */
export const isPlainWord = (word: string): boolean => kindsOf(word).english
