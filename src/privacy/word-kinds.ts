import { commonList } from "./lexicon/common-list.ts"
import { foreignList } from "./lexicon/foreign-list.ts"
import { givenList } from "./lexicon/given-list.ts"
import { moreGiven, moreSurnames } from "./lexicon/more-names.ts"
import { rareList } from "./lexicon/rare-list.ts"
import { surnameList } from "./lexicon/surname-list.ts"
import { memo } from "./memo.ts"

/** Lists are long and most workers that wake never meet a name: they are read on first use. */
const lazy = (...lists: string[]): { has(word: string): boolean } => {
  let set: Set<string> | undefined
  return { has: word => (set ??= new Set(lists.flatMap(list => list.split(/\s+/)))).has(word) }
}
const given = lazy(givenList, moreGiven)
const surnames = lazy(surnameList, moreSurnames)
const common = lazy(commonList)
const rare = lazy(rareList)
const foreign = lazy(foreignList)

const letters: Record<string, string> = { ł: "l", ø: "o", đ: "d", ı: "i", ð: "d", ß: "ss", æ: "ae", þ: "th", œ: "oe", ё: "е" }
/** Lower case, no accents: the form in which the lists hold their words. */
export const foldWord = (word: string): string => {
  const lower = word.toLowerCase()
  return /^[a-z]*$/.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "").replace(/[łøđıðßæþœё]/g, letter => letters[letter] ?? letter)
}

const endings: readonly [string, string][] = [["s", ""], ["es", ""], ["ies", "y"], ["ed", ""], ["ed", "e"], ["ing", ""], ["ing", "e"], ["ly", ""], ["er", ""], ["er", "e"], ["ers", ""], ["ers", "e"]]
const inflected = (list: { has(word: string): boolean }, word: string): boolean =>
  list.has(word) || endings.some(([end, put]) => word.endsWith(end) && word.length - end.length >= 3 && list.has(word.slice(0, -end.length) + put))

type Kinds = { given: boolean; surname: boolean; common: boolean; english: boolean }
const known = memo<Kinds>(20_000)
const look = (word: string): Kinds => {
  const folded = foldWord(word).replace(/['’]s$/, "")
  const parts = folded.split("-")
  const ordinary = inflected(common, folded)
  return { given: given.has(folded) || (parts.length > 1 && given.has(parts[0] ?? "")), surname: surnames.has(folded) || (parts.length > 1 && parts.some(part => surnames.has(part))),
    common: ordinary, english: ordinary || inflected(rare, folded) || foreign.has(folded) }
}
const kindsOf = (word: string): Kinds => known(word, () => look(word))

/** Hyphenated names are told by their first part. */
export const isGivenName = (word: string): boolean => kindsOf(word).given
export const isSurname = (word: string): boolean => kindsOf(word).surname
/** One of the commonest English words, in any regular form. */
export const isCommonWord = (word: string): boolean => kindsOf(word).common
/** Any word that a reader knows: English, or common in one of a dozen other languages. */
export const isPlainWord = (word: string): boolean => kindsOf(word).english
