import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { labelType } from "../context/field-type.ts"
import { plausible } from "../context/plausible.ts"
import { isPublication } from "../context/publication.ts"
import { countDigits } from "../text/text-marks.ts"
import { isGivenName, isPlainWord, isSurname } from "../words/word-kinds.ts"
import { looksLikeDate } from "./digit-windows.ts"
import { nameWord } from "./name-words.ts"

type Line = { start: number; text: string }
const [longestLine, mostLines] = [90, 8]
const mail = /^[^\s@]{1,64}@[^\s@]{1,120}\.[\p{L}]{2,24}$/u
const number = /^(?:\+|\(\+?)?\d(?:[ .\-/()]{0,2}\d){5,15}(?: ?(?:x|ext\.?) ?\d{1,6})?$/iu
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul} ]+$/u

const isNumber = (text: string): boolean => number.test(text) && countDigits(text) >= 7 && !looksLikeDate(text)
/** A line that can be nothing but somebody's name. */
const isName = (text: string): boolean => {
  if (!plausible("PERSON", text) || labelType(text) !== undefined) return false
  const words = text.split(" ")
  if (unspaced.test(text)) return text.replaceAll(" ", "").length >= 2 && text.length <= 6
  if (words.length < 2 || words.length > 4 || words.some(word => nameWord(word).thing || nameWord(word).nobody)) return false
  return words.some(word => isGivenName(word) || isSurname(word)) || words.every(word => !isPlainWord(word))
}

const lineAt = (text: string, place: number): Line | undefined => {
  const from = text.lastIndexOf("\n", place - 1) + 1
  const stop = text.indexOf("\n", place)
  const to = stop < 0 ? text.length : stop
  if (to - from > longestLine) return undefined
  const line = text.slice(from, to).trim()
  return line === "" ? undefined : { start: text.indexOf(line, from), text: line }
}
/** Up to so many lines on from one, in either direction, up to an empty or long one. */
const neighbours = (text: string, line: Line, most: number, step: -1 | 1): Line[] => {
  const found: Line[] = []
  for (let at = line; found.length < most;) {
    const place = step < 0 ? text.lastIndexOf("\n", at.start - 1) : text.indexOf("\n", at.start + at.text.length) + 1
    if (place <= 0) break
    const next = lineAt(text, place)
    if (!next || mail.test(next.text)) break
    found.push(next)
    at = next
  }
  return found
}

/** Lines around one that is an e-mail address and nothing else: a name, an address, a number, as cards and parcels have them. */
const readBlock = (text: string, line: Line, put: (type: EntityType, from: Line, to?: Line) => void): void => {
  const above = neighbours(text, line, mostLines, -1).reverse()
  const numbers = [...above, ...neighbours(text, line, 3, 1)].filter(({ text: one }) => isNumber(one))
  for (const one of numbers) put("PHONE", one)
  const nameAt = above.findLastIndex(({ text: one }) => isName(one))
  const name = above[nameAt]
  if (!name) return
  put("PERSON", name)
  const between = above.slice(nameAt + 1).filter(({ text: one }) => !isNumber(one) && !/^[@#[]/.test(one))
  // Digits make lines of an address; labels make a form.
  if (numbers.length > 0 && between.some(({ text: one }) => /\p{N}/u.test(one)) && between.length <= 4 && !between.some(({ text: one }) => /[:：]/u.test(one) || labelType(one) !== undefined)) put("ADDRESS", between[0] ?? line, between.at(-1))
}

/** Whether nothing but one word stands between a line's beginning and a place: most addresses stand in sentences. */
const opensLine = (text: string, place: number): boolean => {
  for (let at = place - 1; at >= 0 && place - at < 66; at -= 1) {
    const code = text.charCodeAt(at)
    if (code === 10) return true
    if (code === 32 && text.charCodeAt(at - 1) !== 32 && text.charCodeAt(at - 1) !== 10 && at > 0) return false
  }
  return place < 66
}

/** Contacts as cards, parcels and signatures show them, line under line without a label. */
export const contactBlocks: Detector = (text, context) => {
  if (!text.includes("@") || !text.includes("\n") || isPublication(context)) return []
  const found: Finding[] = []
  for (let sign = text.indexOf("@"); sign >= 0; sign = text.indexOf("@", sign + 1)) {
    const line = opensLine(text, sign) ? lineAt(text, sign) : undefined
    if (line && mail.test(line.text)) readBlock(text, line, (type, from, to = from) => { found.push({ start: from.start, end: to.start + to.text.length, type, score: 0.72, source: "contact-block" }) })
  }
  return found
}
