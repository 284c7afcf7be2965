import fc from "fast-check"
import { expect, test } from "vitest"
import { hintsOf, hitsOf, hitsOfEach, narrowly } from "../../../src/privacy/hints.ts"

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
test("a narrow look is told the same as any other, whether or not a family was asked in one before", () => {
  const [first, second, never] = [hitsOf("pin|pincode|p|卡|код"), hitsOf("in c|code|co|é"), hitsOf("pin|spin")]
  const each = hitsOfEach(["pin|卡", "code", "spin|n", "zebra"])
  const told = (text: string) => [first(text), second(text), each(text)]
  const part = fc.constantFrom("pin", "PIN", "code", "in ", "co", "p", "卡", "КОД", "é", "É", "s", "n", " ", "x", "\n", "zebra", "K")
  fc.assert(fc.property(fc.array(fc.oneof(part, part.map(one => one.repeat(150))), { maxLength: 12 }), fc.nat({ max: 7 }), (parts, kind) => {
    const text = parts.join("")
    // Each in a text of its own, so that neither is told what the other has found.
    const plain = told(text)
    const [before, after] = [`${text}\u0000`, `${text}\u0001`]
    // What a family is asked in a narrow look for the first time is in the midst of others.
    const narrow = narrowly(() => [before, text, after].map(one => kind === 0 ? [...told(one), never(one)].slice(0, 3) : told(one)))
    expect(narrow).toEqual([told(before), plain, told(after)])
    expect(narrowly(() => told(text))).toEqual(plain)
  }), { numRuns: 200 })
})
test("a narrow look that breaks off leaves the next one whole", () => {
  const hits = hintsOf("broken")
  expect(() => narrowly(() => { hits("unbroken"); throw new Error("no more") })).toThrow("no more")
  expect([hits("a broken one"), narrowly(() => hits("a broken one")), narrowly(() => hits("unbroken"))]).toEqual([[2], [2], [2]])
})
test("many families, their words of any length and script, are told the same by both", () => {
  const letters = "aeé都к1-"
  let seed = 11
  const next = (below: number): number => { seed = Math.imul(seed, 1_103_515_245) + 12_345 >>> 1; return (seed >> 8) % below }
  const word = (): string => Array.from({ length: 1 + next(7) }, () => letters.charAt(next(letters.length))).join("")
  const families = Array.from({ length: 40 }, () => hitsOf([...new Set(Array.from({ length: 30 }, word))].join("|")))
  for (let round = 0; round < 120; round += 1) {
    const text = Array.from({ length: 1 + next(300) }, () => letters.charAt(next(letters.length))).join("")
    const some = families.filter((_, index) => (index + round) % 3 !== 0)
    const plain = some.map(family => family(text))
    expect(narrowly(() => some.map(family => family(text)))).toEqual(plain)
    for (const { starts } of plain) expect([...starts]).toEqual(sorted(starts))
  }
})
