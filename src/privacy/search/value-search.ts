import type { EntityType } from "../../core/finding.ts"
import { groupedTypes, opaqueTypes } from "../entity-groups.ts"
import { compact, foldText } from "../text/fold-text.ts"
import { exactCase } from "./value-forms.ts"

/** Finds many values in a text in one pass over its folded form. */
export type ValueSearch<T> = { add(value: string, type: EntityType, owner: T): void; find(text: string): { start: number; end: number; owner: T }[] }

type Needle<T> = { core: string; value: string; written: string; type: EntityType; owner: T; lead: number; tail: number; gaps: ReadonlySet<number> }

const wordChar = /[\p{L}\p{N}]/u
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const loose = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ")
const maxGap = 3
/** No longer word holds a value of so many characters by chance: there somebody has put it right beside other text. */
const unmistakable = 11
const digit = /\p{N}/u
const telling = 5
/** Whether a value goes on in what stands beside it. Digits end where letters begin, if there are enough of them. */
const sameWord = (beside = "", own = "", core: string): boolean =>
  wordChar.test(beside) && wordChar.test(own) && !unspaced.test(own) && !(core.length >= telling && digit.test(beside) !== digit.test(own))

const fits = <T>(needle: Needle<T>, text: string, at: Uint32Array, from: number, start: number, end: number): boolean => {
  const { type, value, written, core, gaps } = needle
  if (opaqueTypes.has(type) || type === "EMAIL") {
    if (loose(text.slice(start, end)) !== written) return false
    // What an "E-mail" field holds may be no address yet: "SHV" isn't looked for in "Nashville".
    if (type === "EMAIL" && !value.includes("@") && core.length < unmistakable && (sameWord(text[start - 1], text[start], core) || sameWord(text[end], text[end - 1], core))) return false
  }
  else {
    // "mia.holt" signs in; "Mia Holt" doesn't.
    if (type === "USERNAME") { if (loose(text.slice(start, end)) !== written) return false }
    else for (let i = 1; i < core.length; i += 1) {
      const gap = (at[from + i] ?? 0) - (at[from + i - 1] ?? 0) - 1
      if (gap > maxGap || (gap > 0 && !groupedTypes.has(type) && !gaps.has(i) && !/^\p{M}+$/u.test(text.slice((at[from + i] ?? 0) - gap, at[from + i])))) return false
    }
    if (core.length < unmistakable && (sameWord(text[start - 1], text[start], core) || sameWord(text[end], text[end - 1], core))) return false
  }
  return !exactCase(value) || text.slice(start, end) === value || text.slice(start, end) === value.toUpperCase()
}

const slots = 16_384
const slotOfPair = (first: number, second: number): number => (first * 251 + second) & (slots - 1)
const slotOfFour = (pair: number, third: number, fourth: number): number => (pair * 1_031 + third * 61 + fourth) & (slots - 1)

/** A value may be spelled with other spaces, dashes or case, but a short one isn't found inside a longer word. */
export const createValueSearch = <T>(): ValueSearch<T> => {
  const buckets = new Map<number, Needle<T>[]>()
  const bare: { value: string; owner: T }[] = []
  const key = (text: string, i: number): number => text.charCodeAt(i) * 65_536 + text.charCodeAt(i + 1)
  /** Nearly no four characters (of a shorter value: two) begin one; a look at these says so without one into the map. */
  const [maybe, maybeShort] = [new Uint8Array(slots), new Uint8Array(slots)]
  const put = (core: string): void => {
    const pair = slotOfPair(core.charCodeAt(0), core.charCodeAt(1))
    if (core.length < 4) maybeShort[pair] = 1
    else maybe[slotOfFour(pair, core.charCodeAt(2), core.charCodeAt(3))] = 1
  }
  return {
    add: (raw, type, owner) => {
      const value = raw.trim()
      const { text: core, at } = foldText(value)
      if (core.length < 2) { if (value.length >= 3) bare.push({ value, owner }); return }
      const gaps = new Set([...core].flatMap((_, i) => (i > 0 && (at[i] ?? 0) - (at[i - 1] ?? 0) > 1 ? [i] : [])))
      // Punctuation at the ends counts only where every character does.
      const literal = opaqueTypes.has(type) || type === "EMAIL"
      const from = at[0] ?? 0
      const to = (at.at(-1) ?? 0) + ((value.codePointAt(at.at(-1) ?? 0) ?? 0) > 0xffff ? 2 : 1)
      const needle: Needle<T> = { core, value, written: loose(literal ? value : value.slice(from, to)), type, owner, gaps, lead: literal ? from : 0, tail: literal ? value.length - to : 0 }
      const bucket = buckets.get(key(core, 0)) ?? []
      bucket.push(needle)
      put(core)
      buckets.set(key(core, 0), bucket.sort((a, b) => b.core.length - a.core.length))
    },
    find: original => {
      const found: { start: number; end: number; owner: T }[] = []
      for (const { value, owner } of bare) for (let from = original.indexOf(value); from >= 0; from = original.indexOf(value, from + value.length)) found.push({ start: from, end: from + value.length, owner })
      if (buckets.size === 0) return found
      const { text, codes, at } = foldText(original)
      for (let i = 0; i + 1 < codes.length; i += 1) {
        const pair = slotOfPair(codes[i] ?? 0, codes[i + 1] ?? 0)
        if (maybeShort[pair] === 1 || (i + 3 < codes.length && maybe[slotOfFour(pair, codes[i + 2] ?? 0, codes[i + 3] ?? 0)] === 1)) for (const needle of buckets.get(key(text, i)) ?? []) {
          if (!text.startsWith(needle.core, i)) continue
          const lastAt = at[i + needle.core.length - 1] ?? 0
          const start = (at[i] ?? 0) - needle.lead
          const end = lastAt + ((original.codePointAt(lastAt) ?? 0) > 0xffff ? 2 : 1) + needle.tail
          if (start < 0 || end > original.length || !fits(needle, original, at, i, start, end)) continue
          found.push({ start, end, owner: needle.owner })
          i += needle.core.length - 1
          break
        }
      }
      return bare.length === 0 ? found : found.sort((a, b) => a.start - b.start)
    }
  }
}
