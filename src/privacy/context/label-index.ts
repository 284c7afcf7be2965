import type { EntityType } from "../../core/finding.ts"
import { type DensePhrase, densePhrases } from "../words/dense-phrases.ts"
import { lonePhrases, longPhrases, mayBegin, type Phrase } from "../words/field-phrases.ts"
import { foldLabel } from "../text/fold-label.ts"
import { fillerWords } from "../words/field-words.ts"
import { numbered, numberWords, placeWords } from "../words/number-words.ts"
import { memo, onForget } from "../memo.ts"
import { among, tableOf } from "../text/text-marks.ts"
import { digits, firstWide, hashWord, isForm, wide, type Words, wordsOf } from "../text/text-words.ts"

/** A phrase of the field dictionary where it stands in a text. */
export type Label = {
  start: number; end: number
  /** What it may ask for, likeliest first. */
  types: readonly EntityType[]
  /** The phrase means this only when it is the whole label: it wants a separator after it. */
  whole: boolean
  /** Nothing but the label stands before it on its line (or in its clause). */
  leads: boolean
}

const folded = memo<string>(30_000)
const ascii = /^[\x00-\x7f]*$/
const fold = (word: string): string => ascii.test(word) ? word.toLowerCase() : folded(word, () => foldLabel(word))

const foldedAt = (text: string, { starts, ends }: Words, index: number): string => fold(text.slice(starts[index], ends[index]))
const hashAt = (text: string, words: Words, index: number): number => { const hash = words.hashes[index] ?? 0; return hash >= 0 ? hash : hashWord(foldedAt(text, words, index)) }

const joins = tableOf(/[ ._\-/'&[\]()]/)
/** An apostrophe, the sign of "N°" and the quotes within Hebrew's short words. */
const [apostrophe, degree, gershayim, quote] = ["’", "°", "״", "\""]
const joined = (text: string, from: number, to: number): boolean => {
  if (to - from > 2) return false
  if (to - from === 1 && (text[from] === gershayim || (text[from] === quote && text.charCodeAt(to) >= firstHebrew && text.charCodeAt(to) <= lastHebrew))) return true
  for (let i = from; i < to; i += 1) if (!among(joins, text, i) && text[i] !== apostrophe && text[i] !== degree) return false
  return true
}
const [firstHebrew, lastHebrew] = [0x5d0, 0x5ea]
const quiet = tableOf(/[ ']/)
const digit = tableOf(/\d/)
const fillersByHash = new Map([...fillerWords].map(word => [hashWord(word), word]))
/** What may stand before some labels besides: "number of", "wifi". */
type Leading = { words: ReadonlySet<string>; byHash: ReadonlyMap<number, string> }
const leading = (words: ReadonlySet<string>): Leading => ({ words, byHash: new Map([...words].map(word => [hashWord(word), word])) })
const [ofNumbers, ofPlaces] = [leading(numberWords), leading(placeWords)]
/** Whether a word is among some that are known by their hashes too. */
const isOneOf = (text: string, words: Words, index: number, those: ReadonlySet<string>, byHash: ReadonlyMap<number, string>): boolean => {
  const hash = words.hashes[index] ?? 0
  if (hash < 0) return those.has(foldedAt(text, words, index))
  const form = byHash.get(hash)
  return form !== undefined && isForm(text, words.starts[index] ?? 0, words.ends[index] ?? 0, form)
}
const holdsDigit = (text: string, words: Words, index: number): boolean => {
  for (let i = words.starts[index] ?? 0; i < (words.ends[index] ?? 0); i += 1) if (among(digit, text, i)) return true
  return /\d/.test(foldedAt(text, words, index))
}
/** Nothing or filler words between the start of the clause and the label. `more`: some others as well. */
const leadsAt = (text: string, words: Words, index: number, more: Leading | undefined): boolean => {
  const { starts, ends, marks } = words
  for (let i = index - 1; i >= 0; i -= 1) {
    for (let k = ends[i] ?? 0; k < (starts[i + 1] ?? 0); k += 1) if (!among(quiet, text, k) && text[k] !== "’") return true
    // A value that ends here ends the clause as well.
    if (((marks[i] ?? 0) & digits) !== 0 && holdsDigit(text, words, i)) return true
    if (!isOneOf(text, words, i, fillerWords, fillersByHash) && !(more && isOneOf(text, words, i, more.words, more.byHash))) return false
  }
  return true
}

/** Written small, these are words of some language. */
const acronyms = new Set("ein tin sin nie rib tan rfc nif nip cap rut mac vin bic cif pan nik taj dl rg sid born ether kto esr fax rue cell numer par".split(" "))

/** Without its vowels a name is "दवा", medicine: a woman's second name, as "अनीता देवी". */
const namesakes: ReadonlySet<string> = new Set(["देवी"])

/** Whether a phrase stands where a word is. Hashes say no first, and almost always. */
const fits = (text: string, words: Words, index: number, phrase: Phrase): boolean => {
  const { count, starts, ends, hashes } = words
  const wanted = phrase.words
  if (index + wanted.length > count) return false
  // The last word tells phrases apart that begin alike.
  for (let k = wanted.length - 1; k >= 0; k -= 1) { const hash = hashes[index + k] ?? 0; if (hash >= 0 && hash !== phrase.hashes[k]) return false }
  for (let k = 0; k < wanted.length; k += 1) {
    const [start, end, form] = [starts[index + k] ?? 0, ends[index + k] ?? 0, wanted[k] ?? ""]
    if ((hashes[index + k] ?? 0) >= 0 ? !isForm(text, start, end, form) : fold(text.slice(start, end)) !== form) return false
    if (k > 0 && !joined(text, ends[index + k - 1] ?? 0, start)) return false
  }
  return true
}

const fitting = (text: string, words: Words, index: number, candidates: readonly Phrase[] | undefined): Phrase | undefined => {
  if (candidates) for (const candidate of candidates) if (fits(text, words, index, candidate)) return candidate
  return undefined
}

const find = (text: string): Label[] => {
  const labels: Label[] = []
  const words = wordsOf(text)
  const { count, starts, ends, hashes } = words
  const begins = mayBegin()
  const phraseAt = (i: number): Phrase | undefined => {
    const told = hashes[i] ?? 0
    const hash = told < 0 ? hashAt(text, words, i) : told
    if (!begins(hash)) return undefined
    return (i + 1 < count ? fitting(text, words, i, longPhrases(hash, hashAt(text, words, i + 1))) : undefined) ?? fitting(text, words, i, lonePhrases(hash))
  }
  for (let i = 0; i < count; i += 1) {
    let phrase = phraseAt(i)
    if (!phrase) continue
    // "Numéro de carte Vitale": one that begins within another and goes on behind it says what the number is of.
    for (let last = i + phrase.words.length - 1, k = i + 1; k <= last; k += 1) {
      const further = phraseAt(k)
      if (further && k + further.words.length - 1 > last && further.words.length > 1 && (phrase.whole || !further.whole)) { phrase = further; i = k; break }
    }
    const [start, end] = [starts[i] ?? 0, ends[i + phrase.words.length - 1] ?? 0]
    if (phrase.words.length === 1 && namesakes.has(text.slice(start, end))) continue
    const whole = phrase.whole || (phrase.words.length === 1 && acronyms.has(phrase.words[0] ?? "") && /\p{Ll}/u.test(text.slice(start, end)))
    labels.push({ start, end, types: phrase.types, whole, leads: leadsAt(text, words, i, numbered.has(phrase.type) ? ofNumbers : phrase.type === "PASSWORD" ? ofPlaces : undefined) })
    i += phrase.words.length - 1
  }
  const dense = denseLabels(text)
  if (dense.length === 0) return labels
  const taken = new Set(dense.map(({ start }) => start))
  return [...labels.filter(({ start }) => !taken.has(start)), ...dense].sort((a, b) => a.start - b.start)
}

/** A letter of such a script; Latin ones before a label are a word of their own. */
const within = /[\p{Lo}\p{Lm}]/u
/** Labels of scripts without spaces, wherever they stand. */
const denseLabels = (text: string): Label[] => {
  const labels: Label[] = []
  const { count, starts, ends, marks } = wordsOf(text)
  let done = 0
  for (let word = 0; word < count; word += 1) {
    if (((marks[word] ?? 0) & wide) === 0) continue
    for (let i = Math.max(done, starts[word] ?? 0); i < (ends[word] ?? 0); i += 1) {
      const code = text.charCodeAt(i)
      const found = code >= firstWide || i === starts[word] ? denseAt(text, i, densePhrases().get(code)) : undefined
      if (!found) continue
      const end = i + found.phrase.length
      const further = furtherAt(text, i, end) ?? { start: i, found }
      done = further.start + further.found.phrase.length
      labels.push({ start: further.start, end: done, types: [further.found.type], whole: further.found.whole, leads: !within.test(text[i - 1] ?? "") })
      i = done - 1
    }
  }
  return labels
}
/** A phrase that begins within another and goes on behind it. */
const furtherAt = (text: string, from: number, end: number): { start: number; found: DensePhrase } | undefined => {
  for (let start = from + 1; start < end; start += 1) {
    const code = text.charCodeAt(start)
    const found = code >= firstWide ? denseAt(text, start, densePhrases().get(code)) : undefined
    if (found && start + found.phrase.length > end && !found.whole) return { start, found }
  }
  return undefined
}
const denseAt = (text: string, at: number, candidates: readonly DensePhrase[] | undefined): DensePhrase | undefined => {
  if (candidates) for (const candidate of candidates) if (text.startsWith(candidate.phrase, at)) return candidate
  return undefined
}

const none: { text: string; labels: readonly Label[] } = { text: "", labels: [] }
let last = none
onForget(() => { last = none })
/** All labels of a text, in order. The last text is remembered, for the detectors that follow one another on it. */
export const labelsOf = (text: string): readonly Label[] => {
  if (text !== last.text) last = { text, labels: find(text) }
  return last.labels
}

/** How many labels of a text begin before an offset. */
const countBefore = (labels: readonly Label[], offset: number): number => {
  let [low, high] = [0, labels.length]
  while (low < high) { const middle = (low + high) >> 1; if ((labels[middle]?.start ?? 0) < offset) low = middle + 1; else high = middle }
  return low
}
/** The label that begins at an offset. */
export const labelAt = (text: string, offset: number): Label | undefined => {
  const labels = labelsOf(text)
  const label = labels[countBefore(labels, offset)]
  return label?.start === offset ? label : undefined
}
/** The last label that ends at or before an offset. */
export const labelBefore = (text: string, offset: number): Label | undefined => {
  const labels = labelsOf(text)
  const count = countBefore(labels, offset)
  for (let i = count - 1; i >= 0 && i >= count - 3; i -= 1) { const label = labels[i]; if (label && label.end <= offset) return label }
  return undefined
}
