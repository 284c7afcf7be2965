import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { EntityType } from "../../../src/core/finding.ts"
import { clear, isCleared } from "../../../src/privacy/gate.ts"
import { createVault } from "../../../src/privacy/vault.ts"

const planted: [EntityType, string][] = [["EMAIL", "anna.kowalska@example.org"], ["PHONE", "+49 170 1234567"], ["CARD", "4111 1111 1111 1111"], ["IBAN", "DE89 3704 0044 0532 0130 00"], ["PERSON", "Anna Kowalska"],
  ["ADDRESS", "12 Cherry Tree Lane, Springfield"], ["PASSWORD", "c0rrect-Horse!9"], ["SSN", "536-90-4399"], ["API_KEY", "sk-proj-abcdEFGH1234567890abcd"], ["PERSON", "Jürgen Österreicher"]]
const vault = createVault()
for (const [type, value] of planted) vault.placeholder(value, type, "task")

const hex = (text: string): string => Buffer.from(text).toString("hex")
const rot13 = (text: string): string => text.replace(/[a-z]/gi, letter => String.fromCharCode(letter.charCodeAt(0) + (letter.toLowerCase() < "n" ? 13 : -13)))
/** Written apart from the gate's own tables: what a clever model or page might do to a value. */
const dresses: Record<string, (value: string) => string> = {
  plain: value => value, upper: value => value.toUpperCase(), lower: value => value.toLowerCase(), dashes: value => value.replace(/ /g, "-"), tight: value => value.replace(/ /g, ""), spaced: value => [...value].join(" "), dotted: value => [...value].join("."), nbsp: value => value.replace(/ /g, "\u00a0"),
  percent: encodeURIComponent, percentAll: value => [...Buffer.from(value)].map(byte => `%${byte.toString(16).padStart(2, "0")}`).join(""), percentTwice: value => encodeURIComponent(encodeURIComponent(value)),
  base64: value => Buffer.from(value).toString("base64"), base64a: value => Buffer.from(`x${value}yz`).toString("base64"), base64b: value => Buffer.from(`xy${value}z`).toString("base64"), base64url: value => Buffer.from(`{"v":"${value}"}`).toString("base64url"),
  hex, hexUpper: value => hex(value).toUpperCase(), hexSpaced: value => hex(value).replace(/../g, "$& "), reversed: value => [...value].reverse().join(""), rot13,
  json: value => JSON.stringify(value), unicode: value => [...value].map(char => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""), html: value => [...value].map(char => `&#${char.codePointAt(0)};`).join(""), htmlHex: value => [...value].map(char => `&#x${char.codePointAt(0)?.toString(16)};`).join(""),
  fullwidth: value => value.replace(/[!-~]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0)), zeroWidth: value => [...value].join("\u200b"), lines: value => [...value].join("\n")
}
/** Digits have no rot13; short names reversed are left to the next line of defence. */
const applies = (dress: string, type: EntityType): boolean => !(dress === "rot13" && /PHONE|CARD|SSN/.test(type))
/** Undoes every dress, to look for the value as a reader of the wire would. */
const readable = (text: string): string => text.toLowerCase().replace(/[^a-z0-9äöü]/g, "")

describe("clear", () => {
  test.each(Object.keys(dresses))("nothing known is left: %s", dress => {
    for (const [type, value] of planted) {
      if (!applies(dress, type)) continue
      const dressed = dresses[dress]?.(value) ?? ""
      const cleared = clear({ messages: [{ role: "user", content: `before ${dressed} after` }] }, vault)
      if (!cleared.ok) { expect(cleared.error.kind).toBe("privacy.blocked"); continue }
      const content = cleared.value.messages[0]?.content ?? ""
      expect(content, `${dress} of ${type}`).not.toContain(dressed)
      expect(readable(content)).not.toContain(readable(value))
      expect(content, `${dress} of ${type}`).toMatch(/‹[A-Z_]+_\d+›/)
    }
  })
  test("any value, any dress, any depth, any neighbours", () => {
    fc.assert(fc.property(fc.constantFrom(...planted), fc.constantFrom(...Object.keys(dresses)), fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), ([type, value], dress, before, after) => {
      if (!applies(dress, type)) return
      const dressed = dresses[dress]?.(value) ?? ""
      const cleared = clear({ a: [{ b: { c: `${before} ${dressed} ${after}` } }], n: 1, t: true, u: undefined, z: null }, vault)
      if (cleared.ok) expect(JSON.stringify(cleared.value)).not.toContain(JSON.stringify(dressed).slice(1, -1))
    }), { numRuns: 400 })
  })
  test("critical values that nobody reported are replaced too", () => {
    const cleared = clear("card 5500 0055 5555 5559 of nobody", createVault())
    expect(cleared).toMatchObject({ ok: true, value: "card ‹CARD_1› of nobody" })
  })
  test("clean text passes unchanged, with live placeholders", () => {
    const turn = { messages: [{ role: "user", content: "Type ‹EMAIL_1› into [t3] textbox \"E-mail\"" }], schema: { type: "object", max: 20 } }
    const cleared = clear(turn, vault)
    expect(cleared).toEqual({ ok: true, value: turn })
    expect(cleared.ok && isCleared(cleared.value)).toBe(true)
    expect(isCleared(turn)).toBe(false)
  })
  test("the result can't be changed after the check", () => {
    const cleared = clear({ messages: [{ content: "hello" }] }, vault)
    if (!cleared.ok) throw new Error("expected to pass")
    expect(() => { (cleared.value.messages as { content: string }[]).push({ content: "late" }) }).toThrow(TypeError)
    expect(() => { Object.assign(cleared.value.messages[0] ?? {}, { content: "late" }) }).toThrow(TypeError)
  })
  test("what can't be read through is refused, in one sentence without text", () => {
    const loop: Record<string, unknown> = {}
    loop["self"] = loop
    for (const value of [loop, { f: () => "x" }, { d: new Map([["a", 1]]) }, { [planted[0]?.[1] ?? ""]: 1 }, { n: 4111111111111111 }, { get trap(): string { throw new Error("anna") } }]) {
      const cleared = clear(value, vault)
      expect(cleared).toMatchObject({ ok: false, error: { kind: "privacy.blocked" } })
      expect(JSON.stringify(cleared)).not.toMatch(/anna|4111/i)
    }
  })
})
