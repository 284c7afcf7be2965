import { RE2JS } from "re2js"
import type { Finding } from "../../core/finding.ts"
import type { Detector, OwnTerms } from "../detect-context.ts"

type Compiled = { terms: readonly string[]; patterns: readonly RE2JS[] }
const compiled = new WeakMap<OwnTerms, Compiled>()
const compile = (own: OwnTerms): Compiled => {
  const known = compiled.get(own)
  if (known) return known
  const patterns = own.patterns.flatMap(({ source }) => { try { return [RE2JS.compile(source)] } catch { return [] /* refused where policies are read, with a sentence for the user */ } })
  const made = { terms: own.terms.map(term => term.trim().toLowerCase()).filter(term => term.length > 1), patterns }
  compiled.set(own, made)
  return made
}

const inWord = /[\p{L}\p{N}]/u
/** A term is a whole word, unless its own edge is none. */
const whole = (text: string, start: number, end: number): boolean =>
  !(inWord.test(text[start] ?? "") && inWord.test(text[start - 1] ?? " ")) && !(inWord.test(text[end - 1] ?? "") && inWord.test(text[end] ?? " "))

/** Words and patterns that the user or an administrator declared private. RE2 runs in linear time, whatever the pattern. */
export const ownTerms: Detector = (text, { own }) => {
  if (!own || own.terms.length + own.patterns.length === 0) return []
  const { terms, patterns } = compile(own)
  const found: Finding[] = []
  const add = (start: number, end: number): void => { found.push({ start, end, type: "SPECIAL", score: 1, source: "own" }) }
  const lower = text.toLowerCase()
  if (lower.length === text.length) for (const term of terms) for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + term.length)) if (whole(text, at, at + term.length)) add(at, at + term.length)
  for (const pattern of patterns) {
    const matcher = pattern.matcher(text)
    while (matcher.find()) if (matcher.end() > matcher.start()) add(matcher.start(), matcher.end())
  }
  return found
}
