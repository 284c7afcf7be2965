import fc from "fast-check"
import { expect, test } from "vitest"
import { createVault } from "../../../src/privacy/vault.ts"

const values = [["4539 1488 0343 6467", "CARD"], ["mia.holt@posteo.example", "EMAIL"], ["DE75 5121 0800 1245 1261 99", "IBAN"], ["Ottilie Quarmby", "PERSON"], ["+44 20 7946 0857", "PHONE"], ["48 Linden Avenue", "ADDRESS"]] as const
const known = () => {
  const vault = createVault()
  for (const [value, type] of values) vault.placeholder(value, type, "task")
  return vault
}
const value = fc.constantFrom(...values.map(([text]) => text))
const beside = fc.stringMatching(/^[a-z0-9 ]{0,6}$/)

test("a known value is found whatever stands right beside it, other values included", () => {
  fc.assert(fc.property(fc.array(fc.tuple(beside, value), { minLength: 1, maxLength: 4 }), beside, (parts, end) => {
    const replaced = known().replaceAll(`${parts.map(part => part.join("")).join("")}${end}`)
    for (const [text] of values) expect(replaced).not.toContain(text)
    // No digits of one are left over, however they were glued.
    expect(replaced).not.toMatch(/\d{4} \d{4}/)
  }), { numRuns: 300 })
})

test("a short value is not found inside a longer word, but beside digits where it is none", () => {
  const vault = createVault()
  vault.placeholder("Holt", "PERSON", "task")
  vault.placeholder("739154", "OTP", "task")
  expect(vault.replaceAll("Holtville and Mia Holt")).toBe("Holtville and Mia ‹PERSON_1›")
  expect(vault.replaceAll("17391542")).not.toContain("‹OTP_1›2")
  expect(vault.replaceAll("code739154x")).toBe("code‹OTP_1›x")
})
