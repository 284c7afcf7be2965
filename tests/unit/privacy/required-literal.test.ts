import fc from "fast-check"
import { expect, test } from "vitest"
import { compilePattern } from "../../../src/privacy/policy/own-matcher.ts"
import { plainCase, requiredLiteral } from "../../../src/privacy/policy/required-literal.ts"

test.each([
  ["EMP-[0-9]{6}", "emp-"], ["\\bQX\\d+", "qx"], ["abc?", "ab"], ["ab{2}c", "a"], ["(?i)Case", "case"], ["(abc)?de", "de"], ["a|b", ""], ["(?:a|b)cd", "cd"],
  ["\\x41BC", ""], ["\\Qa+b\\E", ""], ["[[:alpha:]]x", ""], ["(?P<name>x)yz", ""], ["{{secret|hidden}}-code", ""], ["EMP{x|y}KEY", ""], ["x{(}abc)?d", "x"], ["EMP{7}-x", "em"], ["a{1,2}b", "b"], ["ab(?i)*cd", ""], ["(?i)?abc", ""], ["[^\\]]KEY", "key"], [".*", ""]
])("%s must hold %j", (source, literal) => { expect(requiredLiteral(source)).toBe(literal) })

test("what a pattern matches always holds it", () => {
  const piece = fc.constantFrom("a", "B", "s", "k", "7", "-", "ab", "x?", "k*", "s+", "a{2}", "a{0,3}", "(ab)", "(?:s|k)", "(?i)", "[a-k]", "[^7]", "\\d", "\\b", "\\w", "|", ".", "^", "$", "\\.", "(x|y)?", "{", "}", "{1", "(", ")", "*", "?")
  fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 7 }), fc.array(fc.constantFrom("a", "A", "b", "B", "s", "ſ", "S", "k", "K", "\u212a", "7", "-", "x", "y", ".", " ", "{", "}", "1"), { maxLength: 20 }), (pieces, letters) => {
    const [source, text] = [pieces.join(""), letters.join("")]
    if (compilePattern(source)?.matcher(text).find()) expect(plainCase(text)).toContain(requiredLiteral(source))
  }), { numRuns: 3_000 })
})
