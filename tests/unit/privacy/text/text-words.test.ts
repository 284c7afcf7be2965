import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { foldLabel } from "../../../../src/privacy/text/fold-label.ts"
import { digitRuns, longTokens } from "../../../../src/privacy/text/text-marks.ts"
import { capital, digits, hashWord, isForm, joined, wide, wordsOf } from "../../../../src/privacy/text/text-words.ts"

const shown = (text: string): [word: string, marks: string][] => {
  const { count, starts, ends, marks } = wordsOf(text)
  return Array.from({ length: count }, (_, i) => [text.slice(starts[i], ends[i]), [[capital, "C"], [digits, "d"], [joined, "j"], [wide, "w"]].filter(([mark]) => ((marks[i] ?? 0) & Number(mark)) !== 0).map(([, sign]) => sign).join("")])
}

describe("words", () => {
  test("are parted at a hump, and apostrophes stand within them", () => {
    expect(shown("l'Été firstName, O’Brien's x1-2 山田 'q'")).toEqual([["l'Été", ""], ["first", ""], ["Name", "Cj"], ["O’Brien's", "C"], ["x1", "d"], ["2", "d"], ["山田", "w"], ["q", ""]])
  })
  test("have the hash of their dictionary form, or none where that isn't told letter by letter", () => {
    const piece = fc.constantFrom("Name", "STRASSE", "Straße", "número", "Ünïcode", "ﬁt", "Σίγμας", "имя", "O’Neil", "x9", "½", " ", "-", "'", "1", "é", "e\u0301")
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), parts => {
      const text = parts.join("")
      const { count, starts, ends, hashes } = wordsOf(text)
      for (let i = 0; i < count; i += 1) {
        const [start, end, hash] = [starts[i] ?? 0, ends[i] ?? 0, hashes[i] ?? 0]
        const form = foldLabel(text.slice(start, end))
        if (hash < 0) continue
        expect(hash).toBe(hashWord(form))
        expect(isForm(text, start, end, form)).toBe(true)
        expect(isForm(text, start, end, `${form}a`)).toBe(false)
      }
    }), { numRuns: 300 })
  })
  test("of a long text are all there", () => { expect(wordsOf("ab ".repeat(5_000)).count).toBe(5_000) })
})

test("runs of digits and long tokens are what a pattern would find", () => {
  const piece = fc.constantFrom("12", "3", "a", "Z", "_", "+", "/", ".", "-", " ", "é", "abcdefghijkl", "0x", "\n")
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), parts => {
    const text = parts.join("")
    const { count, starts, ends } = digitRuns(text)
    expect(Array.from({ length: count }, (_, i) => [starts[i], ends[i]])).toEqual([...text.matchAll(/\d+/g)].map(({ index, 0: run }) => [index, index + run.length]))
    expect(longTokens(text)).toEqual([...text.matchAll(/[\w+/.-]{12,}/g)].map(({ index, 0: token }) => ({ start: index, end: index + token.length, digits: /\d/.test(token), capitals: /[A-Z]/.test(token) })))
  }), { numRuns: 300 })
})
