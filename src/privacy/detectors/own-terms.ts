import type { RE2JS } from "re2js"
import type { Finding } from "../../core/finding.ts"
import type { Detector, OwnTerms } from "../context/detect-context.ts"
import { normalise } from "../text/normalise.ts"
import { compilePattern } from "../policy/own-matcher.ts"
import { plainLetters } from "../text/plain-letters.ts"
import { plainCase, requiredLiteral } from "../policy/required-literal.ts"

/**
 * Terms by their first two units; `maybe` says of most pairs that no term begins so. `single`: those that come to one unit (a letter and its
 * accent); `signs`: to none (accents alone), looked for as they stand. A pattern is run only on a text that holds its `literal`.
 */
type Compiled = { terms: ReadonlyMap<number, readonly string[]>; maybe: Uint8Array; single: readonly string[]; signs: readonly string[]; patterns: readonly { pattern: RE2JS; literal: string }[] }
const slots = 65_536
const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1)
const slotAt = (text: string, at: number): number => (text.charCodeAt(at) * 251 + text.charCodeAt(at + 1)) & (slots - 1)

const compiled = new WeakMap<OwnTerms, Compiled>()
const compile = (own: OwnTerms): Compiled => {
  const known = compiled.get(own)
  if (known) return known
  // A pattern that is none is refused where policies are read, with a sentence for the user.
  const patterns = own.patterns.flatMap(({ source }) => { const pattern = compilePattern(source); return pattern ? [{ pattern, literal: requiredLiteral(source) }] : [] })
  const written = own.terms.map(term => normalise(term).text.trim())
  const folded = new Set(written.map(term => fold(term).text.trim()))
  const terms = new Map<number, string[]>()
  const maybe = new Uint8Array(slots)
  for (const term of folded) {
    if (term.length < 2) continue
    const bucket = terms.get(pairAt(term, 0))
    if (bucket) bucket.push(term); else terms.set(pairAt(term, 0), [term])
    maybe[slotAt(term, 0)] = 1
  }
  const made = { terms, maybe, single: [...folded].filter(term => term.length === 1), signs: written.filter(term => term !== "" && fold(term).text.trim() === ""), patterns }
  compiled.set(own, made)
  return made
}

const blank = /\s/
const folded = new Map<string, string>()
/** A character of a term in any case and with or without accents. */
const foldChar = (char: string): string => {
  if (char >= "!" && char <= "~") return char.toLowerCase()
  let form = folded.get(char)
  if (form === undefined) {
    form = blank.test(char) ? " " : plainLetters(char.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, ""))
    if (folded.size > 5_000) folded.clear()
    folded.set(char, form)
  }
  return form
}
/** A text as terms are compared: `at[i]` is where its i-th unit stands in the original, `at[length]` the end. White space of any length is one space. */
const fold = (original: string): { text: string; at: number[] } => {
  const at: number[] = []
  let [text, place] = ["", 0]
  for (const char of original) {
    const form = foldChar(char)
    if (!(form === " " && text.endsWith(" "))) {
      for (let i = 0; i < form.length; i += 1) at.push(place)
      text += form
    }
    place += char.length
  }
  at.push(place)
  return { text, at }
}

const inWord = /[\p{L}\p{N}]/u
/** A term is a whole word, unless its own edge is none. */
const whole = (text: string, start: number, end: number): boolean =>
  !(inWord.test(text[start] ?? "") && inWord.test(text[start - 1] ?? " ")) && !(inWord.test(text[end - 1] ?? "") && inWord.test(text[end] ?? " "))
/** Up to the next character that is one of its own: accents written behind a letter belong to it. */
const endAfter = (at: readonly number[], last: number): number => at[last + 1] ?? 0

/** Words and patterns that the user or an administrator declared private, in any case, with any accents and spaces. RE2 runs in linear time, whatever the pattern. */
export const ownTerms: Detector = (text, { own }) => {
  if (!own || own.terms.length + own.patterns.length === 0) return []
  const { terms, maybe, single, signs, patterns } = compile(own)
  const found: Finding[] = []
  const add = (start: number, end: number): void => { found.push({ start, end, type: "SPECIAL", score: 1, source: "own" }) }
  if (terms.size + single.length > 0) {
    const { text: plain, at } = fold(text)
    for (const term of single) for (let from = plain.indexOf(term); from >= 0; from = plain.indexOf(term, from + 1)) if (whole(plain, from, from + 1)) add(at[from] ?? 0, endAfter(at, from))
    for (let from = 0; from + 1 < plain.length; from += 1) {
      if (maybe[slotAt(plain, from)] === 0) continue
      for (const term of terms.get(pairAt(plain, from)) ?? []) if (plain.startsWith(term, from) && whole(plain, from, from + term.length)) add(at[from] ?? 0, endAfter(at, from + term.length - 1))
    }
  }
  for (const sign of signs) for (let from = text.indexOf(sign); from >= 0; from = text.indexOf(sign, from + sign.length)) add(from, from + sign.length)
  const small = patterns.length > 0 ? plainCase(text) : ""
  for (const { pattern, literal } of patterns) {
    if (!small.includes(literal)) continue
    const matcher = pattern.matcher(text)
    while (matcher.find()) if (matcher.end() > matcher.start()) add(matcher.start(), matcher.end())
  }
  return found
}
