import type { EntityType } from "../core/finding.ts"
import { type DensePhrase, type Phrase, phrasesOf, unspacedPhrases } from "./field-type.ts"
import { foldLabel } from "./fold-label.ts"
import { fillerWords } from "./field-words.ts"
import { among, tableOf } from "./text-marks.ts"
import { hashWord, type Word, wordFilter, wordsOf } from "./text-words.ts"

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

const folds = new Map<string, string>()
const ascii = /^[\x00-\x7f]*$/
const fold = (word: string): string => {
  if (ascii.test(word)) return word.toLowerCase()
  let folded = folds.get(word)
  if (folded === undefined) {
    if (folds.size > 30_000) folds.clear()
    folded = foldLabel(word)
    folds.set(word, folded)
  }
  return folded
}

type Part = Pick<Word, "start" | "end" | "digits" | "hash" | "folded">
const hump = /(?<=\p{Ll})(?=\p{Lu})/u
/** Words in the dictionary's form; firstName counts as two. */
const partsOf = (text: string): readonly Part[] => {
  const words = wordsOf(text)
  if (!words.some(({ hump }) => hump)) return words
  const parts: Part[] = []
  for (const word of words) {
    if (!word.hump) { parts.push(word); continue }
    let end = word.start
    for (const part of text.slice(word.start, word.end).split(hump)) { const start = end; end += part.length; parts.push({ start, end, digits: word.digits, hash: -1, folded: undefined }) }
  }
  return parts
}
const foldedOf = (text: string, part: Part): string => part.folded ??= fold(text.slice(part.start, part.end))

const joins = tableOf(/[ ._\-/'&[\]]/)
const joined = (text: string, from: number, to: number): boolean => {
  if (to - from > 2) return false
  for (let i = from; i < to; i += 1) if (!among(joins, text, i) && text[i] !== "’") return false
  return true
}
const quiet = tableOf(/[ ']/)
let fillers: ((hash: number) => boolean) | undefined
/** Nothing or filler words between the start of the clause and the label. */
const leadsAt = (text: string, words: readonly Part[], index: number): boolean => {
  for (let i = index; i > 0; i -= 1) {
    const [before, here] = [words[i - 1], words[i]]
    if (!before || !here) return true
    for (let k = before.end; k < here.start; k += 1) if (!among(quiet, text, k) && text[k] !== "’") return true
    // A value that ends here ends the clause as well.
    if (before.digits && /\d/.test(foldedOf(text, before))) return true
    if (!(fillers ??= wordFilter(fillerWords))(before.hash) || !fillerWords.has(foldedOf(text, before))) return false
  }
  return true
}

/** Written small, these are words of some language. */
const acronyms = new Set("ein tin sin nie rib tan rfc nif nip cap rut mac vin bic cif pan nik taj dl rg sid born ether kto esr fax rue cell numer par".split(" "))

/** Whether a phrase stands where a word is. Hashes say no first, and almost always. */
const fits = (text: string, words: readonly Part[], index: number, { words: wanted, hashes }: Phrase): boolean => {
  for (let k = 0; k < wanted.length; k += 1) {
    const here = words[index + k]
    if (!here || (here.hash >= 0 && hashes[k] !== here.hash)) return false
  }
  for (let k = 0; k < wanted.length; k += 1) {
    const [before, here] = [words[index + k - 1], words[index + k]]
    if (!here || foldedOf(text, here) !== wanted[k] || (k > 0 && before && !joined(text, before.end, here.start))) return false
  }
  return true
}

const fitting = (text: string, words: readonly Part[], index: number, candidates: readonly Phrase[]): Phrase | undefined => {
  for (const candidate of candidates) if (fits(text, words, index, candidate)) return candidate
  return undefined
}

const find = (text: string): Label[] => {
  const labels: Label[] = []
  const words = partsOf(text)
  for (let i = 0; i < words.length; i += 1) {
    const first = words[i]
    if (!first) continue
    const candidates = phrasesOf(first.hash >= 0 ? first.hash : hashWord(foldedOf(text, first)))
    if (!candidates) continue
    const phrase = fitting(text, words, i, candidates)
    const last = phrase && words[i + phrase.words.length - 1]
    if (!phrase || !last) continue
    const whole = phrase.whole || (phrase.words.length === 1 && acronyms.has(phrase.words[0] ?? "") && /\p{Ll}/u.test(text.slice(first.start, first.end)))
    labels.push({ start: first.start, end: last.end, types: phrase.types, whole, leads: leadsAt(text, words, i) })
    i += phrase.words.length - 1
  }
  const dense = denseLabels(text)
  if (dense.length === 0) return labels
  const starts = new Set(dense.map(({ start }) => start))
  return [...labels.filter(({ start }) => !starts.has(start)), ...dense].sort((a, b) => a.start - b.start)
}

/** Thai is the first script without spaces. */
const firstUnspaced = 0xe00
/** Labels of scripts without spaces, wherever they stand. */
const denseLabels = (text: string): Label[] => {
  const labels: Label[] = []
  const known = unspacedPhrases()
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    const found = code >= firstUnspaced ? denseAt(text, i, known.get(code)) : undefined
    if (!found) continue
    const end = i + found.phrase.length
    labels.push({ start: i, end, types: [found.type], whole: found.whole, leads: !/[\p{L}]/u.test(text[i - 1] ?? "") })
    i = end - 1
  }
  return labels
}
const denseAt = (text: string, at: number, candidates: readonly DensePhrase[] | undefined): DensePhrase | undefined => {
  if (candidates) for (const candidate of candidates) if (text.startsWith(candidate.phrase, at)) return candidate
  return undefined
}

let last: { text: string; labels: readonly Label[] } = { text: "", labels: [] }
/** All labels of a text, in order. The last text is remembered, for the detectors that follow one another on it. */
export const labelsOf = (text: string): readonly Label[] => {
  if (text !== last.text) last = { text, labels: find(text) }
  return last.labels
}

/** The last label that ends at or before an offset. */
export const labelBefore = (text: string, offset: number): Label | undefined => {
  const labels = labelsOf(text)
  let [low, high] = [0, labels.length]
  while (low < high) { const middle = (low + high) >> 1; if ((labels[middle]?.start ?? 0) < offset) low = middle + 1; else high = middle }
  for (let i = low - 1; i >= 0 && i >= low - 3; i -= 1) { const label = labels[i]; if (label && label.end <= offset) return label }
  return undefined
}
