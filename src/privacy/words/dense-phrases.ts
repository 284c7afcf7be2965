import type { EntityType } from "../../core/finding.ts"
import { whenAsked } from "../../core/when-asked.ts"
import { fieldLines, furtherWords, unspaced } from "./field-phrases.ts"
import { fieldWords } from "./field-words.ts"
import { accountNumbers } from "./field-words-numbers.ts"
import { foldLabel } from "../text/fold-label.ts"

const inParts = (list: string): { written: string; gap: string }[] => list.split("|").map(half => half.endsWith("+") ? { written: half.slice(0, -1), gap: "" } : { written: half, gap: " " })
/** Account numbers that begin in a script without spaces, as they are written. */
const numbersBegunDense = (): string[] => accountNumbers.filter(([first]) => unspaced.test(first)).flatMap(([first, second]) =>
  inParts(first).filter(({ written }) => unspaced.test(foldLabel(written))).flatMap(({ written, gap }) => inParts(second).map(end => written + gap + end.written)))

/** What a label in a script without spaces asks for that holds the phrase, as labels are folded: the first line says. */
type FoldedPhrase = { type: EntityType; order: number }
const readFolded = (): Map<string, FoldedPhrase> => {
  const phrases = new Map<string, FoldedPhrase>()
  for (const { type, order, whole, phrases: list, numbers } of fieldLines()) {
    const put = (form: string): void => { if (!phrases.has(form)) phrases.set(form, { type, order }) }
    if (!whole && unspaced.test(list)) for (const phrase of list.split("|")) if (unspaced.test(phrase)) put(foldLabel(phrase))
    if (numbers) for (const phrase of numbersBegunDense()) put(foldLabel(phrase))
  }
  return phrases
}
/** Phrases of such scripts by their folded form. */
export const foldedPhrases = whenAsked(readFolded)

/** A phrase of a script without spaces, as it is written. */
export type DensePhrase = { phrase: string; type: EntityType; whole: boolean }
const readDense = (): Map<number, DensePhrase[]> => {
  const known = new Map<string, DensePhrase>(numbersBegunDense().map(phrase => [phrase, { phrase, type: "ACCOUNT_ID", whole: false }]))
  for (const { type, has, is } of [...fieldWords, ...furtherWords.flatMap(lists => Object.entries(lists)).map(([type, words]) => ({ type: type as EntityType, ...words }))]) {
    // In running text, the original letters are looked for: folding would move offsets.
    const put = (words: string | undefined, whole: boolean): void => {
      if (words !== undefined && unspaced.test(words)) for (const phrase of words.split("|")) if (phrase.length > 1 && unspaced.test(phrase) && !known.has(phrase)) known.set(phrase, { phrase, type, whole })
    }
    put(has, false)
    put(is, true)
  }
  // "セッションid" is written "セッションID" as often.
  for (const entry of [...known.values()]) for (const phrase of [entry.phrase.toUpperCase(), entry.phrase.toLowerCase()]) if (!known.has(phrase)) known.set(phrase, { ...entry, phrase })
  const byFirst = new Map<number, DensePhrase[]>()
  for (const entry of [...known.values()].sort((a, b) => b.phrase.length - a.phrase.length)) { const first = entry.phrase.charCodeAt(0); const others = byFirst.get(first); if (others) others.push(entry); else byFirst.set(first, [entry]) }
  return byFirst
}
/** The same by their first UTF-16 unit, longest first. */
export const densePhrases: () => ReadonlyMap<number, readonly DensePhrase[]> = whenAsked(readDense)
