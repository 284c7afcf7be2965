import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { EntityType } from "../../../../src/core/finding.ts"
import { findLeak } from "../../../../src/privacy/search/leak-scan.ts"
import { createVault } from "../../../../src/privacy/vault.ts"

test.each([["Łukasz Groß", "LUKASZ GROSS"], ["Søren Ødegård", "soren odegard"], ["Đorđe Þór", "Dorde Thor"]])("%s is found where a keyboard lacked its letters", (name, written) => {
  const vault = createVault()
  vault.placeholder(name, "PERSON", "task")
  expect(findLeak(`{"text":"from ${written}, today"}`, vault)).toBeDefined()
})

const bytesOf = (text: string): Buffer => Buffer.from(text, "utf8")
const base32 = (text: string): string => {
  let bits = [...bytesOf(text)].map(byte => byte.toString(2).padStart(8, "0")).join("")
  bits = bits.padEnd(Math.ceil(bits.length / 5) * 5, "0")
  return (bits.match(/.{5}/g) ?? []).map(five => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Number.parseInt(five, 2)]).join("")
}
const rot13 = (text: string): string => text.replace(/[a-z]/gi, letter => String.fromCharCode(letter.charCodeAt(0) + (letter.toLowerCase() < "n" ? 13 : -13)))
const perByte = (text: string, write: (byte: number) => string): string => [...bytesOf(text)].map(write).join("")

/** Each written apart from the scan's own tables. `least`: from how many letters or digits on the scan promises to see it. */
const dresses: Record<string, { put: (value: string) => string; least?: number; notDigits?: true }> = {
  plain: { put: value => value }, "upper case": { put: value => value.toUpperCase() }, "lower case": { put: value => value.toLowerCase() },
  "JSON in JSON": { put: value => JSON.stringify(JSON.stringify({ value })) }, percent: { put: encodeURIComponent }, "percent of each byte": { put: value => perByte(value, byte => `%${byte.toString(16).padStart(2, "0")}`) },
  "percent twice": { put: value => encodeURIComponent(encodeURIComponent(value)) }, "percent three times": { put: value => encodeURIComponent(encodeURIComponent(encodeURIComponent(value))) },
  base64: { put: value => bytesOf(value).toString("base64"), least: 6 }, "base64, second offset": { put: value => bytesOf(`x${value}`).toString("base64"), least: 6 }, "base64, third offset": { put: value => bytesOf(`xy${value}`).toString("base64"), least: 6 },
  base64url: { put: value => bytesOf(`{"v":"${value}"}`).toString("base64url"), least: 6 }, "base64 twice": { put: value => bytesOf(bytesOf(value).toString("base64")).toString("base64"), least: 9 },
  "base64 in lines": { put: value => (bytesOf(value).toString("base64").match(/.{1,4}/g) ?? []).join("\n"), least: 6 },
  base32: { put: base32, least: 6 }, hex: { put: value => bytesOf(value).toString("hex"), least: 6 }, "hex, upper case": { put: value => bytesOf(value).toString("hex").toUpperCase(), least: 6 }, "hex with colons": { put: value => perByte(value, byte => `${byte.toString(16).padStart(2, "0")}:`), least: 6 },
  reversed: { put: value => [...value].reverse().join(""), least: 6 }, "split by spaces": { put: value => [...value.replace(/[^\p{L}\p{N}]/gu, "")].join(" "), least: 5 }, "split by dashes": { put: value => [...value.replace(/[^\p{L}\p{N}]/gu, "")].join("-"), least: 5 },
  "split by dots and spaces": { put: value => [...value.replace(/[^\p{L}\p{N}]/gu, "")].join(". "), least: 5 }, "zero-width": { put: value => [...value].join("\u200b") }, "full width": { put: value => value.replace(/[!-~]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0)) },
  "unicode escapes": { put: value => [...value].map(char => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`).join("") }, "hex escapes": { put: value => [...value].map(char => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`).join("") },
  "octal escapes": { put: value => [...value].map(char => `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`).join("") }, "HTML, decimal": { put: value => [...value].map(char => `&#${char.codePointAt(0)};`).join("") }, "HTML, hex": { put: value => [...value].map(char => `&#x${char.codePointAt(0)?.toString(16)};`).join("") },
  "mail escapes": { put: value => perByte(value, byte => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`) }, "character codes": { put: value => [...value].map(char => char.codePointAt(0)).join(", "), least: 6 }, rot13: { put: rot13, least: 10, notDigits: true },
  "escapes in braces": { put: value => [...value].map(char => `\\u{${char.charCodeAt(0).toString(16)}}`).join("") }, "old percent escapes": { put: value => [...value].map(char => `%u${char.charCodeAt(0).toString(16).padStart(4, "0")}`).join("") },
  "bytes of code": { put: value => perByte(value, byte => `0x${byte.toString(16).padStart(2, "0")}, `), least: 6 }, bits: { put: value => perByte(value, byte => `${byte.toString(2).padStart(8, "0")} `), least: 6 }, "marks of a page between letters": { put: value => [...value].map(char => `<b>${char}</b>`).join("") },
  "UTF-16": { put: value => [...value].join("\u0000"), least: 5 }, "letters of another script": { put: value => value.replace(/[aeopcx]/g, char => "аеорсх"["aeopcx".indexOf(char)] ?? char) }, "digits of another script": { put: value => value.replace(/\d/g, digit => String.fromCodePoint(0x660 + Number(digit))) },
  "base64 of upper case": { put: value => bytesOf(value.toUpperCase()).toString("base64"), least: 6 }, "base64 of it reversed": { put: value => bytesOf([...value].reverse().join("")).toString("base64"), least: 6 }, "base64 reversed": { put: value => [...bytesOf(value).toString("base64")].reverse().join(""), least: 6 }
}

/** ASCII values of the shapes that matter, random in every letter. */
const letters = (min: number, max: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(..."bcdfghjklmnpqrstvwxz"), minLength: min, maxLength: max })
const digits = (count: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: count, maxLength: count })
const capital = (word: string): string => (word[0] ?? "").toUpperCase() + word.slice(1)
const secret: fc.Arbitrary<[EntityType, string]> = fc.oneof(
  fc.tuple(letters(3, 8), letters(4, 8)).map(([a, b]): [EntityType, string] => ["EMAIL", `${a}@${b}.example`]),
  fc.tuple(letters(4, 7), letters(6, 9)).map(([a, b]): [EntityType, string] => ["PERSON", `${capital(a)} ${capital(b)}`]),
  letters(7, 11).map((word): [EntityType, string] => ["PERSON", capital(word)]),
  digits(7).map((tail): [EntityType, string] => ["PHONE", `+44 20 7${tail.slice(0, 3)} ${tail.slice(3)}`]),
  digits(15).map((tail): [EntityType, string] => ["CARD", `4${tail}`]), digits(6).map((code): [EntityType, string] => ["OTP", code]),
  fc.tuple(letters(6, 12), digits(3)).map(([word, number]): [EntityType, string] => ["PASSWORD", `${capital(word)}!${number}`]), fc.tuple(letters(10, 14), digits(6)).map(([word, number]): [EntityType, string] => ["API_KEY", `sk-${word}${number}`])
)
const size = (value: string): number => value.replace(/[^\p{L}\p{N}]/gu, "").length
const around = fc.string({ unit: fc.constantFrom(..." .,:;/?!()[]{}<>|\n…ab"), maxLength: 20 })

describe("a known value is seen", () => {
  test(`in each of ${Object.keys(dresses).length} dresses`, () => { expect(Object.keys(dresses).length).toBeGreaterThanOrEqual(12) })
  test.each(Object.entries(dresses))("%s", (_, { put, least = 0, notDigits }) => {
    fc.assert(fc.property(secret, around, around, ([type, value], before, after) => {
      fc.pre(size(value) >= least && !(notDigits && /^[^a-z]*$/i.test(value)))
      const vault = createVault()
      vault.placeholder(value, type, "task")
      const text = `${before} ${put(value)} ${after}`
      expect(findLeak(text, vault), text).toBeDefined()
      expect(findLeak(JSON.stringify({ messages: [{ content: text }] }), vault), text).toBeDefined()
    }), { numRuns: 40 })
  })
})

test.each(["< B b b b b b b >", "<B-b-b-b-b-b-b>", "<b>B. b. b. b. b. b. b</b> =3D"])("what may be a mark of a page is read as text too: %s", (text) => {
  const vault = createVault()
  vault.placeholder("Bbbbbbb", "PERSON", "task")
  expect(findLeak(text, vault)).toBeDefined()
})

test("ordinary text holds none", () => {
  const vault = createVault()
  for (const [type, value] of [["EMAIL", "mia.holt@posteo.example"], ["PERSON", "Mia Holt"], ["ADDRESS", "48 Linden Avenue, Leeds LS2 7AB"], ["PHONE", "+44 20 7946 0123"], ["OTP", "482913"], ["PASSWORD", "c0rrect-Horse!9"]] as const) vault.placeholder(value, type, "task")
  const page = "[a1] link \"Order 1042 of 12 March (3 items)\" → /orders/1042?x=1%202\n[b] textbox \"E-mail\" = \"‹EMAIL_1›\" 4 8 2 9 \\u00e9 &amp; 1, 2, 3, 4, 5 – a b c d e 319284777"
  expect(findLeak(JSON.stringify({ content: page.repeat(50) }), vault)).toBeUndefined()
})

test("half of a character at the beginning hides nothing behind it", () => {
  const vault = createVault()
  vault.placeholder("ann.lee@example.com", "EMAIL", "task")
  expect(findLeak(`\ud83d some cut-off emoji and more words ${Buffer.from("ann.lee@example.com").toString("base64")}`, vault)).toBeDefined()
})
