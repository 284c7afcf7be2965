import type { EntityType } from "../core/finding.ts"
import { whenAsked } from "../core/when-asked.ts"
import type { FieldContext } from "./detect-context.ts"
import { foldLabel } from "./fold-label.ts"
import { fieldWords, fillerWords } from "./field-words.ts"
import { formWords } from "./field-words-forms.ts"
import { landWords } from "./field-words-lands.ts"
import { accountNumbers } from "./field-words-numbers.ts"
import { worldWords } from "./field-words-world.ts"
import { memo } from "./memo.ts"
import { hashFilter, hashWord, slotOf } from "./text-words.ts"

const autocompletes: Record<string, EntityType> = {
  name: "PERSON", "given-name": "PERSON", "family-name": "PERSON", "additional-name": "PERSON", nickname: "USERNAME", "cc-name": "PERSON",
  "cc-given-name": "PERSON", "cc-family-name": "PERSON", email: "EMAIL", username: "USERNAME", "new-password": "PASSWORD", "current-password": "PASSWORD",
  "one-time-code": "OTP", "street-address": "ADDRESS", "address-line1": "ADDRESS", "address-line2": "ADDRESS", "address-line3": "ADDRESS",
  "address-level2": "ADDRESS", "address-level3": "ADDRESS", "postal-code": "ADDRESS", tel: "PHONE", "tel-national": "PHONE", "tel-local": "PHONE",
  "cc-number": "CARD", "cc-exp": "CARD_EXPIRY", "cc-exp-month": "CARD_EXPIRY", "cc-exp-year": "CARD_EXPIRY", "cc-csc": "CARD_CVV",
  bday: "DOB", "bday-day": "DOB", "bday-month": "DOB", "bday-year": "DOB"
}
const inputTypes: Record<string, EntityType> = { password: "PASSWORD", email: "EMAIL", tel: "PHONE" }

/** Scripts written without spaces are looked up as parts of words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const list = (phrases: string | undefined): string[] => (phrases ?? "").split("|").map(foldLabel).filter(Boolean)

/** `types` has more than one where the same word asks for different things: what stands after it decides. */
export type Phrase = { words: readonly string[]; /** Of each word, as `wordsOf` hashes it. */ hashes: readonly number[]; type: EntityType; types: EntityType[]; order: number; whole: boolean }

/** A phrase of a script without spaces, as it is written. */
export type DensePhrase = { phrase: string; type: EntityType; whole: boolean }
/** Phrases by a hash: `slots` says in which of the lists they are, 0 for most hashes. */
type PhraseTable = { slots: Uint16Array; lists: Phrase[][] }
const phraseTable = (phrases: Iterable<Phrase>, hashOf: (phrase: Phrase) => number): PhraseTable => {
  const table: PhraseTable = { slots: new Uint16Array(0x10000), lists: [[]] }
  for (const phrase of phrases) {
    const slot = slotOf(hashOf(phrase))
    if (table.slots[slot] === 0) table.slots[slot] = table.lists.push([]) - 1
    table.lists[table.slots[slot] ?? 0]?.push(phrase)
  }
  return table
}
const listed = ({ slots, lists }: PhraseTable, hash: number): readonly Phrase[] | undefined => { const list = slots[slotOf(hash)] ?? 0; return list === 0 ? undefined : lists[list] }
const pairHash = (first: number, second: number): number => (Math.imul(first, 31) + second) & 0x3fffffff
/** `lone`: phrases of one word. `pairs`: longer ones, by their first two. */
type Dictionary = { byFirstWord: Map<string, Phrase[]>; mayBegin: (hash: number) => boolean; lone: PhraseTable; mayPair: (hash: number) => boolean; pairs: PhraseTable; dense: Map<string, Phrase>; whole: Map<string, Phrase>; denseBy: Map<number, DensePhrase[]> }
const hashed = (form: string): { words: string[]; hashes: number[] } => { const words = form.split(" "); return { words, hashes: words.map(hashWord) } }
const halvesOf = (list: string) => list.split("|").map(half => {
  const glued = half.endsWith("+")
  const written = glued ? half.slice(0, -1) : half
  const form = foldLabel(written)
  return { written, form, glued, dense: unspaced.test(form), ...hashed(form) }
})
const compile = (): Dictionary => {
  const furtherWords: readonly Partial<Record<EntityType, { has?: string; is?: string }>>[] = [worldWords, landWords, formWords]
  const known = new Map<string, Phrase>()
  const dense = new Map<string, Phrase>()
  const denseTypes = new Map<string, DensePhrase>()
  const add = (text: string, type: EntityType, order: number, whole: boolean, made?: { words: string[]; hashes: number[] }): void => {
    if (unspaced.test(text) && !whole) { if (!dense.has(text)) dense.set(text, { words: [text], hashes: [], type, types: [type], order, whole }); return }
    const found = known.get(text)
    if (!found) { const { words, hashes } = made ?? hashed(text); known.set(text, { words, hashes, type, types: [type], order, whole }) }
    else if (!found.types.includes(type)) { found.types.push(type); if (!whole) found.whole = false }
    else if (!whole) found.whole = false
  }
  const entries = fieldWords.map(({ type, has, is }, order) => {
    // A type may have several lines; what the world adds stands with the last.
    const more = fieldWords.findLastIndex(line => line.type === type) === order ? furtherWords.map(lists => lists[type]) : []
    return { type, order, has: [...list(has), ...more.flatMap(words => list(words?.has))], is: [...list(is), ...more.flatMap(words => list(words?.is))] }
  })
  /** Thousands of pairs: each half is folded once. */
  const addPairs = (order: number): void => {
    for (const [first, second] of accountNumbers) {
      const ends = halvesOf(second)
      for (const start of halvesOf(first)) for (const end of ends) {
        const gap = start.glued ? "" : " "
        if (!start.dense) { add(start.form + gap + end.form, "ACCOUNT_ID", order, false, start.glued ? undefined : { words: [...start.words, ...end.words], hashes: [...start.hashes, ...end.hashes] }); continue }
        const phrase = start.written + gap + end.written
        if (!denseTypes.has(phrase)) denseTypes.set(phrase, { phrase, type: "ACCOUNT_ID", whole: false })
        add(start.form + gap + end.form, "ACCOUNT_ID", order, false)
      }
    }
  }
  for (const { type, order, has, is } of entries) {
    for (const text of has) add(text, type, order, false)
    if (type === "ACCOUNT_ID") addPairs(order)
    for (const text of is) add(text, type, order, true)
  }
  for (const { type, has, is } of [...fieldWords, ...furtherWords.flatMap(lists => Object.entries(lists)).map(([type, words]) => ({ type: type as EntityType, ...words }))]) {
    // In running text, the original letters are looked for: folding would move offsets.
    const of = (words: string | undefined, whole: boolean): void => { for (const phrase of (words ?? "").split("|")) if (phrase.length > 1 && unspaced.test(phrase) && !denseTypes.has(phrase)) denseTypes.set(phrase, { phrase, type, whole }) }
    of(has, false)
    of(is, true)
  }
  const byFirstWord = new Map<string, Phrase[]>()
  const denseBy = new Map<number, DensePhrase[]>()
  for (const entry of [...denseTypes.values()].sort((a, b) => b.phrase.length - a.phrase.length)) { const first = entry.phrase.charCodeAt(0); denseBy.set(first, [...(denseBy.get(first) ?? []), entry]) }
  const longest = [...known.values()].sort((a, b) => b.words.length - a.words.length)
  for (const phrase of longest) { const first = phrase.words[0] ?? ""; const others = byFirstWord.get(first); if (others) others.push(phrase); else byFirstWord.set(first, [phrase]) }
  const firstHash = ({ hashes: [first = 0] }: Phrase): number => first
  const firstPair = ({ hashes: [first = 0, second = 0] }: Phrase): number => pairHash(first, second)
  const long = longest.filter(({ words }) => words.length > 1)
  return { byFirstWord, mayBegin: hashFilter(longest.map(firstHash)), lone: phraseTable(longest.filter(({ words }) => words.length === 1), firstHash), mayPair: hashFilter(long.map(firstPair)), pairs: phraseTable(long, firstPair), dense, whole: new Map([...known].filter(([, phrase]) => phrase.whole)), denseBy }
}
const dictionary = whenAsked(compile)

/** Tells whether a phrase may begin with a word of a hash; with most words none does. */
export const mayBegin = (): ((hash: number) => boolean) => dictionary().mayBegin
/** Phrases that may begin with words of these hashes, the longest first. */
export const longPhrases = (first: number, second: number): readonly Phrase[] | undefined => {
  const { mayPair, pairs } = dictionary()
  const hash = pairHash(first, second)
  return mayPair(hash) ? listed(pairs, hash) : undefined
}
/** Phrases that a word of this hash may be. */
export const lonePhrases = (hash: number): readonly Phrase[] | undefined => listed(dictionary().lone, hash)
/** Phrases of scripts without spaces by their first UTF-16 unit, longest first. */
export const unspacedPhrases = (): ReadonlyMap<number, readonly DensePhrase[]> => dictionary().denseBy

const lookUp = (folded: string): EntityType | undefined => {
  if (folded === "" || folded.length > 80) return undefined
  const { byFirstWord, dense, whole } = dictionary()
  const words = folded.split(" ")
  let best: Phrase | undefined
  const offer = (entry: Phrase | undefined): void => { if (entry && (!best || entry.order < best.order)) best = entry }
  offer(whole.get(folded))
  offer(whole.get(words.filter(word => !fillerWords.has(word) && !/^\d+$/.test(word)).join(" ")))
  words.forEach((word, index) => {
    for (const entry of byFirstWord.get(word) ?? []) if (!entry.whole && entry.words.every((part, k) => words[index + k] === part)) offer(entry)
  })
  if (unspaced.test(folded)) for (const entry of dense.values()) if (folded.includes(entry.words[0] ?? "")) offer(entry)
  return best?.type
}

const known = memo<EntityType | "nothing">(2_000)
/** What a label asks for, if it asks for something private. */
export const labelType = (label: string): EntityType | undefined => {
  if (label.length > 120) return undefined
  const type = known(label, () => lookUp(foldLabel(label)) ?? "nothing")
  return type === "nothing" ? undefined : type
}

/** What a field holds by its structure alone: autocomplete, type, label, column head, then its key. */
export const fieldType = (field: FieldContext): EntityType | undefined => {
  for (const token of (field.autocomplete ?? "").toLowerCase().split(/\s+/)) if (autocompletes[token]) return autocompletes[token]
  return inputTypes[field.type?.toLowerCase() ?? ""] ?? labelType(field.label ?? "") ?? labelType(field.column ?? "") ?? labelType(field.key ?? "")
}
