import type { EntityType } from "../../core/finding.ts"
import { whenAsked } from "../../core/when-asked.ts"
import { fieldWords } from "./field-words.ts"
import { formWords } from "./field-words-forms.ts"
import { healthWords } from "./field-words-health.ts"
import { idWords } from "./field-words-ids.ts"
import { landWords } from "./field-words-lands.ts"
import { accountNumbers } from "./field-words-numbers.ts"
import { pageWords } from "./field-words-pages.ts"
import { kinWords } from "./field-words-kin.ts"
import { payWords } from "./field-words-pay.ts"
import { roleWords } from "./field-words-roles.ts"
import { keyWords } from "./field-words-keys.ts"
import { letterWords } from "./field-words-told.ts"
import { worldWords } from "./field-words-world.ts"
import { foldLabel, foldLabels } from "../text/fold-label.ts"
import { foldedUnit, gone, growingFilter, hashWord, many, step } from "../text/text-words.ts"

/** `types` has more than one where the same word asks for different things: what stands after it decides. */
export type Phrase = { words: readonly string[]; /** Of each word, as `wordsOf` hashes it. */ hashes: readonly number[]; type: EntityType; types: EntityType[]; order: number; whole: boolean }

/** Scripts written without spaces are looked up as parts of words. */
export const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** Phrases of one type as the lists have them, with "|" between. `numbers`: behind it belong the pairs of `accountNumbers`. */
export type Line = { type: EntityType; order: number; whole: boolean; phrases: string; numbers: boolean }
export const furtherWords = [worldWords, landWords, formWords, pageWords, letterWords, roleWords, idWords, keyWords, payWords, kinWords, healthWords]
const readLines = (): Line[] => {
  const lines: Line[] = []
  for (const [order, { type, has, is }] of fieldWords.entries()) {
    // A type may have several lines; what the world adds stands with the last.
    const more = fieldWords.findLastIndex(line => line.type === type) === order ? furtherWords.map(lists => lists[type]) : []
    for (const phrases of [has, ...more.map(words => words?.has)]) if (phrases) lines.push({ type, order, whole: false, phrases, numbers: type === "ACCOUNT_ID" && phrases === has })
    for (const phrases of [is, ...more.map(words => words?.is)]) if (phrases) lines.push({ type, order, whole: true, phrases, numbers: false })
  }
  return lines
}
/** In the order that counts: who says first what a phrase asks for. */
export const fieldLines = whenAsked(readLines)

/** Second halves of pairs, with the hash of their first word. */
type Ends = readonly { form: string; hash: number }[]
/**
 * Where phrases stand in the lists: from `start` to `end` of `source`, and if there are `ends`, with a space and each of them behind. Chained by
 * the hash of their first word, the last first. `second`: of their second word, -1 if that stands in `ends` or there is none.
 */
type Place = { line: Line; source: string; start: number; end: number; first: number; second: number; ends: Ends | undefined; before: Place | undefined }
type Index = { places: Map<number, Place>; mayBegin: (hash: number) => boolean; mayPair: (hash: number) => boolean }
const pairHash = (first: number, second: number): number => (Math.imul(first, 31) + second) & 0x3fffffff
type Hashes = { first: number; second: number }
const hashesOf = (form: string): Hashes => { const [first = "", second] = form.split(" "); return { first: hashWord(first), second: second === undefined ? -1 : hashWord(second) } }
/** Of the first two words of a part of a list, once folded. To fold it for that would take ten times as long, and most of it is never asked for. */
const hashesAt = (list: string, start: number, end: number): Hashes => {
  let [first, hash, begun] = [-1, 0, false]
  for (let i = start; i < end; i += 1) {
    const unit = foldedUnit(list.charCodeAt(i))
    if (unit === many) return hashesOf(foldLabel(list.slice(start, end)))
    if (unit > many) { hash = step(hash, unit); begun = true; continue }
    if (unit === gone || !begun) continue
    if (first >= 0) return { first, second: hash }
    first = hash; hash = 0; begun = false
  }
  return first < 0 ? { first: hash, second: -1 } : { first, second: begun ? hash : -1 }
}
/** No script without spaces is among the first. */
const mayBeDense = /[\u0e00-\uffff]/
const readIndex = (): Index => {
  const places = new Map<number, Place>()
  const [begins, begunPairs] = [growingFilter(18), growingFilter(18)]
  const put = (line: Line, source: string, start: number, end: number, ends?: Ends): void => {
    const { first, second } = hashesAt(source, start, end)
    if (second >= 0) begunPairs.put(pairHash(first, second))
    else if (ends) for (const { hash } of ends) begunPairs.put(pairHash(first, hash))
    places.set(first, { line, source, start, end, first, second, ends, before: places.get(first) })
    begins.put(first)
  }
  for (const line of fieldLines()) {
    const { phrases, whole } = line
    const dense = !whole && mayBeDense.test(phrases)
    for (let start = 0, end = 0; start < phrases.length; start = end + 1) {
      end = phrases.indexOf("|", start)
      if (end < 0) end = phrases.length
      if (end > start && !(dense && unspaced.test(phrases.slice(start, end)))) put(line, phrases, start, end)
    }
    // Thousands of pairs: only those that are written together are made here, for where they begin.
    if (line.numbers) for (const [first, second] of accountNumbers) {
      const starts = foldLabels(first).split("|")
      const ends = foldLabels(second).split("|").map(form => ({ form, hash: hashesOf(form).first }))
      for (const [place, written] of first.split("|").entries()) {
        const start = starts[place] ?? ""
        if (!written.endsWith("+")) put(line, start, 0, start.length, ends)
        else for (const { form } of ends) put(line, start + form, 0, start.length + form.length)
      }
    }
  }
  return { places, mayBegin: begins.has, mayPair: begunPairs.has }
}
const index = whenAsked(readIndex)

/** Phrases of one word, and longer ones by their first two, the longest first: made when a text first holds those words. */
const [lone, long] = [new Map<number, readonly Phrase[]>(), new Map<number, Map<number, readonly Phrase[]>>()]
const make = (first: number, fits: (second: number) => boolean): readonly Phrase[] => {
  const known = new Map<string, Phrase>()
  const add = (form: string, { type, order, whole }: Line): void => {
    if (!whole && unspaced.test(form)) return
    const found = known.get(form)
    if (!found) { const words = form.split(" "); known.set(form, { words, hashes: words.map(word => hashWord(word)), type, types: [type], order, whole }); return }
    if (!found.types.includes(type)) found.types.push(type)
    if (!whole) found.whole = false
  }
  const places: Place[] = []
  for (let place = index().places.get(first); place; place = place.before) places.push(place)
  for (const { line, source, start, end, second, ends } of places.reverse()) {
    if (!ends) { if (fits(second)) add(foldLabel(source.slice(start, end)), line) } else for (const { form, hash } of ends) if (fits(second < 0 ? hash : second)) add(`${source.slice(start, end)} ${form}`, line)
  }
  return [...known.values()].sort((a, b) => b.words.length - a.words.length)
}

/** Tells whether a phrase may begin with a word of a hash; with most words none does. */
export const mayBegin = (): ((hash: number) => boolean) => index().mayBegin
/** Phrases that begin with words of these hashes, the longest first. */
export const longPhrases = (first: number, second: number): readonly Phrase[] | undefined => {
  if (!index().mayPair(pairHash(first, second)) || !index().places.has(first)) return undefined
  const seconds = long.get(first) ?? new Map<number, readonly Phrase[]>()
  const known = seconds.get(second)
  if (known) return known
  const made = make(first, other => other === second)
  // The filter lets some pass that begin none, and a page may hold any words.
  if (seconds.size > most) seconds.clear()
  long.set(first, seconds.set(second, made))
  return made
}
/** Phrases that a word of this hash may be. */
export const lonePhrases = (hash: number): readonly Phrase[] => {
  const known = lone.get(hash)
  if (known) return known
  if (!index().places.has(hash)) return none
  const made = make(hash, second => second < 0)
  lone.set(hash, made)
  return made
}
const most = 2_000
const none: readonly Phrase[] = []
