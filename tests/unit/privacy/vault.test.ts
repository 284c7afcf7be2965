import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type EntityType, entityTypes } from "../../../src/core/finding.ts"
import { screenText } from "../../../src/privacy/screen/screen-text.ts"
import { createVault, vaultSchema } from "../../../src/privacy/vault.ts"

describe("placeholders", () => {
  test("one value, however spelled, has one placeholder; another has another", () => {
    const vault = createVault()
    expect(vault.placeholder("Anna@Example.org", "EMAIL")).toBe("‹EMAIL_1›")
    expect(vault.placeholder(" anna@example.org ", "EMAIL")).toBe("‹EMAIL_1›")
    expect(vault.placeholder("+49 (170) 123-45 67", "PHONE")).toBe("‹PHONE_1›")
    expect(vault.placeholder("+491701234567", "PHONE")).toBe("‹PHONE_1›")
    expect(vault.placeholder("0170 1234567", "PHONE")).toBe("‹PHONE_1›")
    expect(vault.placeholder("bob@example.org", "EMAIL")).toBe("‹EMAIL_2›")
    expect(vault.has("ANNA@example.org")).toBe(true)
    expect(vault.has("carl@example.org")).toBe(false)
  })
  test.each<[EntityType, string, string]>([
    ["PHONE", "+49 170 1234567", "ring 0170/123 45 67!"], ["CARD", "4111111111111111", "4111-1111-1111-1111"], ["IBAN", "DE89370400440532013000", "de89 3704 0044 0532 0130 00"],
    ["EMAIL", "anna@example.org", "<ANNA@EXAMPLE.ORG>"], ["PERSON", "Anna Kowalska", "ANNA\u00a0KOWALSKA"], ["PERSON", "Anna Kowalska", "/u/anna-kowalska"], ["PERSON", "Anna Kowalska", "Hello Anna!"],
    ["PERSON", "Łukasz Köhler", "lukasz kohler".replace("l", "ł")], ["DOB", "1984-03-04", "04.03.1984"], ["ADDRESS", "12 Main Street, Springfield", "12 main street"], ["PASSWORD", "p@ss w0rd!", "is p@ss w0rd! ok"], ["PASSWORD", "!!!!", "x!!!!"]
  ])("%s %j is also %j", (type, value, text) => {
    const vault = createVault()
    vault.placeholder(value, type)
    expect(vault.matches(text).length).toBeGreaterThan(0)
  })
  test.each<[EntityType, string, string]>([
    ["PERSON", "Ann Lee", "Annette Leeward"], ["PERSON", "Mark", "mark all as read"], ["USERNAME", "click", "click the button"], ["PASSWORD", "password", "Your password"],
    ["DOB", "7", "7 items"], ["ADDRESS", "1010", "1010 results"], ["PHONE", "5551234567", "order 95551234567"], ["PERSON", "person", "‹PERSON_1›"], ["EMAIL", "a@b.co", "a b co"], ["USERNAME", "anna.k84", "Anna K84"]
  ])("%s %j is not in %j", (type, value, text) => {
    const vault = createVault()
    vault.placeholder(value, type)
    expect(vault.replaceAll(text)).toBe(text)
  })
  test("an e-mail's owner is looked for as a name, and put back as a name", () => {
    const vault = createVault()
    vault.placeholder("mia.holt@posteo.example", "EMAIL", "task")
    const screened = vault.replaceAll("Mia Holt, mia.holt, MIA HOLT, order of Mia")
    expect(screened).toMatch(/^‹PERSON_1›, ‹USERNAME_1›, ‹PERSON_1›, order of Mia$/)
    expect(vault.restore(screened)).toBe("Mia Holt, mia.holt, Mia Holt, order of Mia")
    vault.placeholder("order.history@shop.example", "EMAIL")
    expect(vault.replaceAll("Order History")).toBe("Order History")
  })
  test("the longest value wins, and no part of it is left", () => {
    const vault = createVault()
    vault.placeholder("Anna", "PERSON")
    vault.placeholder("Anna Kowalska", "PERSON")
    expect(vault.replaceAll("To Anna Kowalska and Anna")).toBe("To ‹PERSON_2› and ‹PERSON_1›")
  })
  test("remembers where a value was seen, and survives being written down", () => {
    const vault = createVault()
    vault.placeholder("anna@example.org", "EMAIL", "task")
    vault.placeholder("ANNA@example.org", "EMAIL", "https://a.example")
    const again = createVault(vaultSchema.parse(JSON.parse(JSON.stringify(vault))))
    expect(again.entry("‹EMAIL_1›")).toMatchObject({ value: "anna@example.org", origins: ["task", "https://a.example"] })
    expect(again.placeholder("bob@example.org", "EMAIL")).toBe("‹EMAIL_2›")
    expect(again.toJSON().entries.slice(0, 1)).toEqual(vault.toJSON().entries)
  })
})

describe("round trip", () => {
  const word = fc.constantFrom("Send", "to", "anna@example.org", "and", "+49 170 1234567", "‹EMAIL_1›", "‹~EMAIL_1›", "‹~~PERSON_12›", "‹", "›", "‹X›", "DE89 3704 0044 0532 0130 00", "Anna Kowalska", "536-90-4399", "password: s3cret-Pa55", "\n", "…", "%20", "😀")
  const text = fc.array(fc.oneof(word, fc.string({ unit: "grapheme", maxLength: 8 }))).map(parts => parts.join(" "))
  test("restore(screen(x)) = x", () => {
    fc.assert(fc.property(text, fc.constantFrom("task", "https://a.example"), (original, origin) => {
      const vault = createVault()
      expect(vault.restore(screenText(original, vault, { origin }).text)).toBe(original)
    }), { numRuns: 500 })
  })
  test("what a page wrote is never taken for a placeholder of ours", () => {
    fc.assert(fc.property(fc.constantFrom(...entityTypes), fc.integer({ min: 1, max: 30 }), fc.nat(3), (type, index, tildes) => {
      const vault = createVault()
      for (let i = 0; i < index; i += 1) vault.placeholder(`value-${String.fromCharCode(97 + i)}${i}x`, type)
      const spoof = `‹${"~".repeat(tildes)}${type}_${index}›`
      const screened = screenText(`Type ${spoof} here`, vault, { origin: "https://evil.example" }).text
      expect(vault.restore(screened)).toBe(`Type ${spoof} here`)
      expect(screened).not.toContain(`‹${type}_${index}›`)
    }))
  })
  test("a model's own placeholders stay alive", () => {
    const vault = createVault()
    vault.placeholder("anna@example.org", "EMAIL", "task")
    expect(screenText("I typed ‹EMAIL_1› (anna@example.org)", vault, { origin: "model" }).text).toBe("I typed ‹EMAIL_1› (‹EMAIL_1›)")
  })
})
