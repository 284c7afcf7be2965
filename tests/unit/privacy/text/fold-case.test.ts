import fc from "fast-check"
import { expect, test } from "vitest"
import { caseless, foldCase } from "../../../../src/privacy/text/fold-case.ts"

const plane = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(char => !/[\ud800-\udfff]/.test(char))
/** Whatever has another case, or is another form of a letter. */
const cased = plane.filter(char => char.toLowerCase() !== char || char.toUpperCase() !== char)

test("each unit stays where it stands, in whatever text", () => {
  expect(plane.filter(char => foldCase(char).length !== 1)).toEqual([])
  fc.assert(fc.property(fc.string({ unit: "binary" }), text => foldCase(text).length === text.length))
  expect(foldCase("İSTANBUL ΟΔΟΣ")).toBe("İstanbul οδοσ")
})

test("letters of the scripts that patterns name fold alike exactly where a pattern with the flag takes one for the other", () => {
  const named = cased.filter(char => /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}µ\u0345]/u.test(char) && char < "\u2000" || "ſKÅ".includes(char))
  const all = named.join("")
  for (const char of named) {
    const escaped = `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`
    expect([...all.matchAll(new RegExp(escaped, "giu"))].map(([other]) => other), char).toEqual(named.filter(other => foldCase(other) === foldCase(char)))
  }
})

test("a caseless pattern keeps its escapes", () => {
  const pattern = caseless(String.raw`(?<!\p{L})Krebs\S[12I]\D\p{Script=Han}(?!\W)`, "u")
  expect(pattern.source).toBe(String.raw`(?<!\p{L})krebs\S[12i]\D\p{Script=Han}(?!\W)`)
  expect(pattern.test(foldCase("KREBS-I:確A"))).toBe(true)
})
