/**
 * A word of a text: letters, marks and digits, and apostrophes within. `capital`: it begins with one; `hump`: it isWrittenLikeThis;
 * `hash`: of its lower-case form, -1 if it isn't plain ASCII; `folded`: its form in dictionaries, once somebody has asked for it.
 */
export type Word = { start: number; end: number; capital: boolean; hump: boolean; hash: number; folded: string | undefined }

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
const apostrophe = (code: number): boolean => code === 39 || code === 0x2019

const slots = 0xffff
const step = (hash: number, code: number): number => (Math.imul(hash, 31) + code) & slots
/** The hash that `wordsOf` gives to a word of ASCII letters. */
export const hashWord = (word: string): number => { let hash = 0; for (let i = 0; i < word.length; i += 1) hash = step(hash, word.charCodeAt(i)); return hash }
/** Tells nearly all words of a text that are in no list, by their hash. */
export const wordFilter = (words: Iterable<string>): Uint8Array => { const filter = new Uint8Array(slots + 1); for (const word of words) filter[hashWord(word)] = 1; return filter }

const scan = (text: string): Word[] => {
  const words: Word[] = []
  for (let i = 0; i < text.length;) {
    let code = text.charCodeAt(i)
    const first = kindOf(code)
    if (first === none) { i += 1; continue }
    const start = i
    let hump = false
    let ascii = code < 128
    let hash = step(0, first === upper ? code | 32 : code)
    let before = first
    for (i += 1; i < text.length; i += 1) {
      code = text.charCodeAt(i)
      const kind = kindOf(code)
      if (kind === none) {
        const after = apostrophe(code) ? kindOf(text.charCodeAt(i + 1)) : none
        if (after !== lower && after !== upper) break
      } else if (kind === upper && before === lower) hump = true
      if (code > 127) ascii = false
      hash = step(hash, kind === upper ? code | 32 : code)
      before = kind
    }
    words.push({ start, end: i, capital: first === upper, hump, hash: ascii ? hash : -1, folded: undefined })
  }
  return words
}

let last: { text: string; words: readonly Word[] } = { text: "", words: [] }
/** The words of a text, in order, in one pass. The last text is remembered, for those that follow one another on it. */
export const wordsOf = (text: string): readonly Word[] => {
  if (text !== last.text) last = { text, words: scan(text) }
  return last.words
}
