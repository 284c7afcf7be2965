import fc from "fast-check"
import { expect, test } from "vitest"
import { caselessTest } from "../../../../src/privacy/text/caseless-test.ts"

const source = "(?<!\\p{L})(?:größe|ЯЗВ\\p{L}*|[\\p{L}'-]{2,}itis)(?!\\p{L})|[^\\p{L}\\d]kodu\\[\\p{L}"
const plain = new RegExp(source, "iu")
const holds = caselessTest(source)

test.each([["GRÖSSE", false], ["Größe", true], ["язвы", true], ["x-ARTHRITIS.", true], ["arthritisx", false], [" KODU[a", true], [" KODU]a", false], ["", false]])("%j: %j", (text, expected) => {
  expect(holds(text)).toBe(expected)
  expect(plain.test(text)).toBe(expected)
})

test("takes letters for what they are, in whatever case, and nothing else", () => {
  // Marks and digits within a script's own range count as its letters: these are none of them.
  const units = fc.constantFrom(..."abIıszßÖöяЯЗВзвΣςσאב語ー한 .,;:-'’1[]()|\n€–")
  const words = fc.constantFrom("größe", "ЯЗВ", "itis", " kodu[", "Größe")
  fc.assert(fc.property(fc.array(fc.oneof(units, words), { maxLength: 12 }), (parts) => { const text = parts.join(""); expect(holds(text)).toBe(plain.test(text)) }), { numRuns: 2_000 })
})
