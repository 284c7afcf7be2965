import type { EntityType } from "../core/finding.ts"
import { foldLabel, phrases, type Phrase, unspacedPhrases, unspacedScript } from "./field-type.ts"
import { fillerWords } from "./field-words.ts"
import { wordsOf } from "./text-words.ts"

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
const fold = (word: string): string => {
  let folded = folds.get(word)
  if (folded === undefined) {
    if (folds.size > 30_000) folds.clear()
    folded = foldLabel(word).replace(/’/g, "'")
    folds.set(word, folded)
  }
  return folded
}

type Part = { start: number; end: number; folded: string }
/** Words in the dictionary's form; firstName counts as two. */
const partsOf = (text: string): Part[] => {
  const parts: Part[] = []
  for (const { start, end, hump } of wordsOf(text)) {
    const raw = text.slice(start, end)
    if (!hump) { parts.push({ start, end, folded: fold(raw) }); continue }
    let from = start
    for (const part of raw.split(/(?<=\p{Ll})(?=\p{Lu})/u)) { parts.push({ start: from, end: from + part.length, folded: fold(part) }); from += part.length }
  }
  return parts
}

const joined = (text: string, from: number, to: number): boolean => to - from <= 2 && !/[^ ._\-/'’&[\]]/.test(text.slice(from, to))
/** Nothing or filler words between the start of the clause and the label. */
const leadsAt = (text: string, words: readonly Part[], index: number): boolean => {
  for (let i = index; i > 0; i -= 1) {
    const [before, here] = [words[i - 1], words[i]]
    if (!before || !here || !/^[ '’]*$/.test(text.slice(before.end, here.start))) return true
    // A value that ends here ends the clause as well.
    if (/\d/.test(before.folded)) return true
    if (!fillerWords.has(before.folded)) return false
  }
  return true
}

/** Written small, these are words of some language. */
const acronyms = new Set("ein tin sin nie rib tan rfc nif nip cap rut mac vin bic cif pan nik taj dl rg sid born ether kto esr fax rue cell numer par".split(" "))

const find = (text: string): Label[] => {
  const labels: Label[] = []
  const words = partsOf(text)
  for (let i = 0; i < words.length; i += 1) {
    const first = words[i]
    const candidates = first && phrases().get(first.folded)
    if (!first || !candidates) continue
    const fits = (phrase: Phrase): boolean => phrase.words.every((word, k) => words[i + k]?.folded === word && (k === 0 || joined(text, words[i + k - 1]?.end ?? 0, words[i + k]?.start ?? 0)))
    const phrase = candidates.find(fits)
    const last = phrase && words[i + phrase.words.length - 1]
    if (!phrase || !last) continue
    const whole = phrase.whole || (phrase.words.length === 1 && acronyms.has(phrase.words[0] ?? "") && /\p{Ll}/u.test(text.slice(first.start, first.end)))
    labels.push({ start: first.start, end: last.end, types: phrase.types, whole, leads: leadsAt(text, words, i) })
    i += phrase.words.length - 1
  }
  if (unspacedScript.test(text)) {
    const dense = unspacedPhrases()
    for (let i = 0; i < text.length; i += 1) {
      const found = text.charCodeAt(i) > 0xdff ? dense.get(text[i] ?? "")?.find(({ phrase }) => text.startsWith(phrase, i)) : undefined
      if (!found) continue
      const end = i + found.phrase.length
      const same = labels.findIndex(label => label.start === i)
      if (same >= 0) labels.splice(same, 1)
      labels.push({ start: i, end, types: [found.type], whole: found.whole, leads: !/[\p{L}]/u.test(text[i - 1] ?? "") })
      i = end - 1
    }
  }
  return labels.sort((a, b) => a.start - b.start)
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
