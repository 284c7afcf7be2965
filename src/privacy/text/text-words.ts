import { foldLabel } from "./fold-label.ts"
import { onForget } from "../memo.ts"
import { codeAt } from "./text-marks.ts"

/**
 * The words of a text, in columns, for a page has thousands: letters, marks and digits, and apostrophes within. A wordWrittenLikeThis is
 * several, the later ones `joined`. Good until another text is asked for.
 */
export type Words = {
  readonly count: number
  readonly starts: Int32Array; readonly ends: Int32Array
  /** Of the form in dictionaries, -1 if that isn't told letter by letter. */
  readonly hashes: Int32Array
  readonly marks: Uint8Array
}
/** It begins with a capital; holds numbers; goes on where the one before ends; holds letters of a script that may do without spaces. */
export const [capital, digits, joined, wide] = [1, 2, 4, 8]
/** Thai is the first script without spaces. */
export const firstWide = 0xe00

const [none, small, upper, letter, digit] = [0, 1, 2, 3, 4]
/** Stand for a dictionary form: an accent has none, a ligature has several letters. */
export const [gone, many] = [1, 2]
/** What each UTF-16 unit is, filled as it is met: its kind, that it is known, and the unit of its dictionary form. */
const units = new Uint32Array(65_536)
const [kindBits, known, formShift] = [7, 8, 8]
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019
/** Of these a small letter keeps nothing, or becomes others. */
const changing = /[\p{M}ßıłøđðæœþ]/u
const formOf = (char: string, code: number, kind: number): number => {
  if (kind === none) return isApostrophe(code) ? 39 : gone
  if (kind !== upper && char.normalize("NFKD") === char && char.toLowerCase() === char && !changing.test(char)) return code
  // A capital sigma is written otherwise at the end of a word.
  const folded = (code >= 0xd800 && code < 0xe000) || code === 0x3a3 ? "  " : foldLabel(char)
  return folded.length > 1 ? many : folded === "" ? gone : folded.charCodeAt(0)
}
const learn = (code: number): number => {
  const char = String.fromCharCode(code)
  const kind = /\p{Lu}/u.test(char) ? upper : /\p{Ll}/u.test(char) ? small : /[\p{L}\p{M}]/u.test(char) ? letter : /\p{N}/u.test(char) ? digit : none
  return units[code] = (formOf(char, code, kind) << formShift) | known | kind
}
const unitOf = (code: number): number => { const unit = units[code] ?? 0; return unit === 0 ? learn(code) : unit }
/** Whether a UTF-16 unit is a letter or an accent. */
export const isLetter = (code: number): boolean => { const kind = unitOf(code) & kindBits; return kind !== none && kind !== digit }

/** Of a unit in a label: what stands for it in the label's folded form, 0 if it parts words, `gone` if nothing does, `many` if that isn't told by the unit alone. */
export const foldedUnit = (code: number): number => {
  const unit = unitOf(code)
  const kind = unit & kindBits
  return kind === none ? isApostrophe(code) ? 39 : code < 128 ? 0 : many : kind === upper ? many : unit >> formShift
}
/** The hash of a word whose beginning has a hash, with one unit more. */
export const step = (hash: number, code: number): number => (Math.imul(hash, 31) + code) & 0x3fffffff
/** The hash that `wordsOf` gives to a word whose dictionary form this is. */
export const hashWord = (word: string): number => { let hash = 0; for (let i = 0; i < word.length; i += 1) hash = step(hash, word.charCodeAt(i)); return hash }
/** Whether a part of a text has this dictionary form, where that is told letter by letter. */
export const isForm = (text: string, start: number, end: number, form: string): boolean => {
  let at = 0
  for (let i = start; i < end; i += 1) {
    const unit = unitOf(text.charCodeAt(i)) >> formShift
    if (unit !== gone && (at >= form.length || form.charCodeAt(at++) !== unit)) return false
  }
  return at === form.length
}

const numero = 0x2116
/** Tells nearly all hashes that are in no list. One bit each, so that it stays where the processor finds it at once. `width`: of its table, in bits of the hash; the more is listed, the wider. */
export const growingFilter = (width: 16 | 18 = 16): { put: (hash: number) => void; has: (hash: number) => boolean } => {
  const filter = new Uint32Array(1 << (width - 5))
  const last = (1 << width) - 1
  return {
    put: hash => { const slot = (hash ^ (hash >> 15)) & last; filter[slot >> 5] = (filter[slot >> 5] ?? 0) | (1 << (slot & 31)) },
    has: hash => { const slot = (hash ^ (hash >> 15)) & last; return (((filter[slot >> 5] ?? 0) >>> (slot & 31)) & 1) === 1 }
  }
}
/** Tells nearly all words of a text that are in no list, by their hash. */
export const wordFilter = (words: Iterable<string>): ((hash: number) => boolean) => {
  const known = growingFilter()
  for (const word of words) known.put(hashWord(word))
  return hash => hash < 0 || known.has(hash)
}

const columns = (size: number) => ({ count: 0, starts: new Int32Array(size), ends: new Int32Array(size), hashes: new Int32Array(size), marks: new Uint8Array(size) })
let words = columns(1_024)
const grow = (): void => {
  const more = columns(words.starts.length * 2)
  more.starts.set(words.starts); more.ends.set(words.ends); more.hashes.set(words.hashes); more.marks.set(words.marks)
  words = { ...more, count: words.count }
}
const put = (start: number, end: number, hash: number, mark: number): void => {
  if (words.count === words.starts.length) grow()
  const { count, starts, ends, hashes, marks } = words
  starts[count] = start; ends[count] = end; hashes[count] = hash; marks[count] = mark
  words.count = count + 1
}

/** One pass: each word from its first unit to the one that is none of it. */
const scan = (text: string): void => {
  words.count = 0
  for (let i = 0; i < text.length;) {
    let code = text.charCodeAt(i)
    let unit = unitOf(code)
    // "№" is a word of two letters, wherever it stands.
    if (code === numero) { put(i, i + 1, -1, 0); i += 1; continue }
    if ((unit & kindBits) === none) { i += 1; continue }
    let start = i
    let mark = (unit & kindBits) === upper ? capital : 0
    let hash = 0
    let simple = true
    let before = none
    for (;;) {
      const kind = unit & kindBits
      const form = unit >> formShift
      if (kind === upper && before === small) {
        put(start, i, simple ? hash : -1, mark)
        start = i; mark = capital | joined; hash = 0; simple = true
      }
      if (kind === digit) mark |= digits
      if (code >= firstWide && kind !== none) mark |= wide
      if (form > many) hash = step(hash, form)
      else if (form === many) simple = false
      before = kind
      i += 1
      // Most of a word are small letters that are their own form: of them nothing else is asked.
      while (i < text.length) {
        code = text.charCodeAt(i)
        unit = units[code] ?? 0
        if ((unit & kindBits) !== small || code >= firstWide || unit >> formShift <= many) break
        hash = step(hash, unit >> formShift)
        before = small
        i += 1
      }
      if (i >= text.length) break
      unit = unitOf(code)
      if ((unit & kindBits) === none && !(isApostrophe(code) && isLetter(codeAt(text, i + 1)))) break
    }
    put(start, i, simple ? hash : -1, mark)
  }
}

let last: string | undefined
onForget(() => { last = undefined })
/** The words of a text, in order, in one pass. The last text is remembered, for those that follow one another on it. */
export const wordsOf = (text: string): Words => {
  if (text !== last) {
    // The columns are nobody's until the scan is through: it may break off.
    last = undefined
    scan(text)
    last = text
  }
  return words
}
