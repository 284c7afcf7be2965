/** A word of a text: letters, marks and digits, and apostrophes within. `capital`: it begins with one; `hump`: it isWrittenLikeThis. */
export type Word = { start: number; end: number; capital: boolean; hump: boolean }

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

const scan = (text: string): Word[] => {
  const words: Word[] = []
  for (let i = 0; i < text.length;) {
    const first = kindOf(text.charCodeAt(i))
    if (first === none) { i += 1; continue }
    const start = i
    let hump = false
    let before = first
    for (i += 1; i < text.length; i += 1) {
      const code = text.charCodeAt(i)
      const kind = kindOf(code)
      if (kind === none) {
        const after = apostrophe(code) ? kindOf(text.charCodeAt(i + 1)) : none
        if (after !== lower && after !== upper) break
      } else if (kind === upper && before === lower) hump = true
      before = kind
    }
    words.push({ start, end: i, capital: first === upper, hump })
  }
  return words
}

let last: { text: string; words: readonly Word[] } = { text: "", words: [] }
/** The words of a text, in order, in one pass. The last text is remembered, for those that follow one another on it. */
export const wordsOf = (text: string): readonly Word[] => {
  if (text !== last.text) last = { text, words: scan(text) }
  return last.words
}
