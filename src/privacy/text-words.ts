import { foldLabel } from "./fold-label.ts"
import { codeAt } from "./text-marks.ts"

/**
 * A word of a text: letters, marks and digits, and apostrophes within. `capital`: it begins with one; `hump`: it isWrittenLikeThis;
 * `digits`: it holds some; `hash`: of its form in dictionaries, -1 if that isn't told letter by letter; `folded`: that form, once
 * somebody has asked for it.
 */
export type Word = { start: number; end: number; capital: boolean; hump: boolean; digits: boolean; hash: number; folded: string | undefined }

const [none, lower, upper, digit] = [1, 2, 3, 4]
/** What each UTF-16 unit is, filled as it is met. */
const kinds = new Uint8Array(65_536)
const kindOf = (code: number): number => {
  const known = kinds[code] ?? none
  if (known !== 0) return known
  const char = String.fromCharCode(code)
  // Halves of a character beyond the basic plane count as letters: rare scripts and emoji are looked up and not found.
  const kind = /\p{Lu}/u.test(char) ? upper : /[\p{L}\p{M}]/u.test(char) ? lower : /\p{N}/u.test(char) ? digit : none
  kinds[code] = kind
  return kind
}
/** Whether a UTF-16 unit is a letter, an accent or half of a character. */
export const isLetter = (code: number): boolean => { const kind = kindOf(code); return kind === lower || kind === upper }
const apostrophe = (code: number): boolean => code === 39 || code === 0x2019

const step = (hash: number, code: number): number => (Math.imul(hash, 31) + code) & 0x3fffffff
/** The hash that `wordsOf` gives to a word whose dictionary form this is. */
export const hashWord = (word: string): number => { let hash = 0; for (let i = 0; i < word.length; i += 1) hash = step(hash, word.charCodeAt(i)); return hash }

/** The dictionary form of each UTF-16 unit, filled as it is met: a unit, `gone` (accents) or `many` (a ligature, half a character). */
const plain = new Uint16Array(65_536)
const [gone, many] = [1, 2]
const plainOf = (code: number): number => {
  const known = plain[code] ?? many
  if (known !== 0) return known
  // A capital sigma is written otherwise at the end of a word.
  const folded = (code >= 0xd800 && code < 0xe000) || code === 0x3a3 ? "  " : foldLabel(String.fromCharCode(code))
  const form = code === 0x2019 ? 39 : folded.length > 1 ? many : folded === "" ? gone : folded.charCodeAt(0)
  plain[code] = form
  return form
}
/** Tells nearly all words of a text that are in no list, by their hash. */
export const wordFilter = (words: Iterable<string>): ((hash: number) => boolean) => {
  const slots = 0xffff
  const filter = new Uint8Array(slots + 1)
  for (const word of words) { const hash = hashWord(word); filter[(hash ^ (hash >> 15)) & slots] = 1 }
  return hash => hash < 0 || filter[(hash ^ (hash >> 15)) & slots] === 1
}

const scan = (text: string): Word[] => {
  const words: Word[] = []
  for (let i = 0; i < text.length;) {
    let code = text.charCodeAt(i)
    const first = kindOf(code)
    if (first === none) { i += 1; continue }
    const start = i
    let hump = false
    let digits = first === digit
    let form = plainOf(code)
    let simple = form !== many
    let hash = form > many ? step(0, form) : 0
    let before = first
    for (i += 1; i < text.length; i += 1) {
      code = text.charCodeAt(i)
      const kind = kindOf(code)
      if (kind === none) {
        const after = apostrophe(code) ? kindOf(codeAt(text, i + 1)) : none
        if (after !== lower && after !== upper) break
      } else if (kind === upper && before === lower) hump = true
      if (kind === digit) digits = true
      form = plainOf(code)
      if (form > many) hash = step(hash, form)
      else if (form === many) simple = false
      before = kind
    }
    words.push({ start, end: i, capital: first === upper, hump, digits, hash: simple ? hash : -1, folded: undefined })
  }
  return words
}

let last: { text: string; words: readonly Word[] } = { text: "", words: [] }
/** The words of a text, in order, in one pass. The last text is remembered, for those that follow one another on it. */
export const wordsOf = (text: string): readonly Word[] => {
  if (text !== last.text) last = { text, words: scan(text) }
  return last.words
}
