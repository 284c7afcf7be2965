import { onForget } from "../memo.ts"
import { plainLetters } from "./plain-letters.ts"

/**
 * A text as letters and digits only, lower case, without accents and with look-alike forms unified; `at[i]` is where in the
 * original the i-th character stands. Values are compared in this form, so spelling, spacing and dashes don't hide them.
 */
type Folded = Coded & { at: Uint32Array }
/** A text and its units, which are read from an array several times as quickly as from a string. */
export type Coded = { text: string; codes: Uint16Array<ArrayBuffer> }

const kept = /[\p{L}\p{N}]/u
/** Letters of Cyrillic and Greek that nobody tells from Latin ones. Both a value and a text are read so. */
const twins: Record<string, string> = { а: "a", е: "e", о: "o", р: "p", с: "c", х: "x", у: "y", і: "i", ј: "j", ѕ: "s", ο: "o" }
/** Digits of every script come in runs of ten. */
const digitOf = (char: string): string => {
  let value = 0
  for (let code = char.codePointAt(0) ?? 0; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1)); code -= 1) value += 1
  return String(value)
}
const plainOf = (piece: string): string => twins[piece] ?? (/\p{Nd}/u.test(piece) && piece > "9" ? digitOf(piece) : piece)
const foldChar = (char: string): string => [...plainLetters(char.normalize("NFKD").toLowerCase()).normalize("NFKD")].filter(piece => kept.test(piece)).map(plainOf).join("")
/** Code of the folded letter or digit, 0 for what is left out. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => foldChar(String.fromCharCode(code)).charCodeAt(0) || 0)
const others = new Map<number, string>()
const foldOther = (code: number, char: string): string => {
  const known = others.get(code)
  if (known !== undefined) return known
  const folded = foldChar(char)
  others.set(code, folded)
  return folded
}

// Every machine that runs a browser is little-endian, and folded text holds no half of a character.
const decoder = new TextDecoder("utf-16le", { ignoreBOM: true })
const textOf = (codes: Uint16Array<ArrayBuffer>): string => codes.length < 40 ? String.fromCharCode(...codes) : decoder.decode(codes)

export const coded = (codes: Uint16Array<ArrayBuffer>): Coded => ({ text: textOf(codes), codes })

/** The same text is often asked for twice in a row: once for its values, once for what hides in it. */
let last: { original: string; folded: Folded } | undefined
onForget(() => { last = undefined })

export const foldText = (original: string): Folded => {
  if (last?.original === original) return last.folded
  let codes = new Uint16Array(original.length + 32)
  let at = new Uint32Array(original.length + 32)
  let length = 0
  for (let i = 0; i < original.length; i += 1) {
    const code = original.charCodeAt(i)
    if (code < 128) {
      const folded = ascii[code] ?? 0
      if (folded !== 0) { codes[length] = folded; at[length] = i; length += 1 }
    } else {
      const point = original.codePointAt(i) ?? code
      const folded = foldOther(point, String.fromCodePoint(point))
      for (let k = 0; k < folded.length; k += 1) { codes[length] = folded.charCodeAt(k); at[length] = i; length += 1 }
      if (point > 0xffff) i += 1
    }
    if (length + 32 > codes.length) {
      const [moreCodes, moreAt] = [new Uint16Array(codes.length * 2), new Uint32Array(codes.length * 2)]
      moreCodes.set(codes); moreAt.set(at)
      codes = moreCodes; at = moreAt
    }
  }
  const folded = { ...coded(codes.subarray(0, length)), at: at.subarray(0, length) }
  last = { original, folded }
  return folded
}

const short = 400
const folded = /^[a-z\d]*$/
/** The folded text alone. Of a short one, no places are written down: a vault's values are folded in some thirty forms each. */
export const compact = (text: string): string => {
  if (text.length > short) return foldText(text).text
  if (folded.test(text)) return text
  let letters = ""
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code < 128) { const letter = ascii[code] ?? 0; if (letter !== 0) letters += String.fromCharCode(letter); continue }
    const point = text.codePointAt(i) ?? code
    letters += foldOther(point, String.fromCodePoint(point))
    if (point > 0xffff) i += 1
  }
  return letters
}
