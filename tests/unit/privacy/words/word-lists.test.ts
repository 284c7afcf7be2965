import fc from "fast-check"
import { expect, test } from "vitest"
import { commonList } from "../../../../src/privacy/lexicon/common-list.ts"
import { foreignList } from "../../../../src/privacy/lexicon/foreign-list.ts"
import { givenList } from "../../../../src/privacy/lexicon/given-list.ts"
import { rareList } from "../../../../src/privacy/lexicon/rare-list.ts"
import { sortedWords } from "../../../../src/privacy/lexicon/sorted-words.ts"
import { surnameList } from "../../../../src/privacy/lexicon/surname-list.ts"

test.each([["common", commonList], ["rare", rareList], ["foreign", foreignList], ["given", givenList], ["surname", surnameList]])("the %s list is in order, with one space between words, and each of a sample is found in it", (_, list) => {
  const words = list.split(/[ \n]/)
  expect(words).not.toContain("")
  expect(words.findIndex((word, index) => index > 0 && word <= (words[index - 1] ?? ""))).toBe(-1)
  const has = sortedWords(list)
  expect([words[0], words.at(-1), ...words.filter((_, index) => index % 97 === 0)].filter(word => !has(word ?? ""))).toEqual([])
})
test("a list holds its words and no others, not even a part of one or two in a row", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "z", "é", "я", "-", "'"), minLength: 1, maxLength: 4 })
  fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 12 }), word, (words, other) => {
    const sorted = [...words].sort()
    const list = sorted.map((one, index) => `${index === 0 ? "" : index % 3 === 0 ? "\n" : " "}${one}`).join("")
    const has = sortedWords(list)
    for (const one of sorted) expect(has(one)).toBe(true)
    for (const one of [other, other.slice(1), `${other} ${other}`, sorted.slice(0, 2).join(" "), ""]) expect(has(one)).toBe(sorted.includes(one))
  }), { numRuns: 300 })
})
