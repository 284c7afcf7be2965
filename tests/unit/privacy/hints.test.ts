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
test("among thousands of words each is told once wherever it stands, whatever its hash shares with others", () => {
  const letters = "abcdeé都"
  const made = new Set<string>()
  for (let seed = 7; made.size < 6_000;) {
    let word = ""
    for (let i = 0, length = 1 + seed % 6; i < length; i += 1) { seed = Math.imul(seed, 1_103_515_245) + 12_345 >>> 1; word += letters.charAt((seed >> 8) % letters.length) }
    seed += 1
    made.add(word)
  }
  const words = [...made]
  const finder = hintsOf(words.join("|"))
  for (let part = 0; part < 3_000; part += 1) {
    const text = words.slice(part * 2, part * 2 + 20).join(part % 2 === 0 ? "" : " ")
    const expected = [...text].flatMap((_, at) => [1, 2, 3, 4, 5, 6].filter(length => made.has(text.slice(at, at + length)) && at + length <= text.length).map(() => at))
    expect(finder(text)).toEqual(expected)
  }
})
