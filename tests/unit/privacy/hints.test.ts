import fc from "fast-check"
import { expect, test } from "vitest"
import { hintsOf } from "../../../src/privacy/hints.ts"

const places = (text: string, words: readonly string[]): number[] => {
  const lower = text.toLowerCase()
  return words.flatMap(word => [...lower].flatMap((_, at) => lower.startsWith(word, at) ? [at] : []))
}
const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b)
const groups = [["he", "she", "his", "hers"], ["c/", "ul.", "müller", "улица"], ["都", "aa", "aaa"]] as const
const finders = groups.map(words => hintsOf(words.join("|")))

test("all words of all groups are found in one pass, within other words and in any case", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom("he", "HERS", "s", "his", "aa", "A", "Müller", "C/", "ul", ".", "УЛИЦА", "都", " ", "x"), { maxLength: 60 }), parts => {
    const text = parts.join("")
    for (const [index, words] of groups.entries()) expect(sorted(finders[index]?.(text) ?? [])).toEqual(sorted(places(text, words)))
  }), { numRuns: 300 })
})
test("a family that comes later is heard as well", () => {
  expect(finders[0]?.("ushers")).toEqual([1, 2, 2])
  const later = hintsOf("sher")
  expect(later("ushers")).toEqual([1])
})
