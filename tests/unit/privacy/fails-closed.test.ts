import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Finding, entityTypes } from "../../../src/core/finding.ts"
import { detect } from "../../../src/privacy/detect.ts"
import { clear } from "../../../src/privacy/gate.ts"
import { compileRules, type Rules } from "../../../src/privacy/policy/rules.ts"
import { replaceValues } from "../../../src/privacy/screen/replace-values.ts"
import { screenText } from "../../../src/privacy/screen/screen-text.ts"
import { createVault } from "../../../src/privacy/vault.ts"
import { privacyPolicySchema } from "../../../src/protocol/privacy-policy.ts"

const rulesOf = (policy: object): Rules => compileRules(privacyPolicySchema.parse({ version: 1, ...policy }))
const page = { origin: "https://a.example" }

describe("a detector that breaks", () => {
  const broken = { get terms(): string[] { throw new Error("broken") }, patterns: [] }
  test("makes all of the text private, and the others still tell what they see", () => {
    const text = "Ask Zorvath about it, ann@example.org knows."
    expect(detect(text, { own: broken })).toMatchObject([{ start: 0, end: text.length }])
  })
  test("whatever a policy says of kinds: nothing of the text leaves", () => {
    const rules: Rules = { ...rulesOf({ preset: "open" }), own: Object.defineProperty({ terms: ["x"], patterns: [] }, "patterns", { get: () => [{ name: "x", get source(): string { throw new Error("broken") } }] }), handling: () => "clear" }
    const vault = createVault(undefined, () => rules)
    expect(screenText("Ask Zorvath about it.", vault, page).text).toMatch(/^‹SPECIAL_1›$/)
  })
})

describe("spans that are none of the text", () => {
  const spans = fc.record({ start: fc.oneof(fc.integer({ min: -9, max: 60 }), fc.double()), end: fc.oneof(fc.integer({ min: -9, max: 60 }), fc.double()), type: fc.constantFrom(...entityTypes), score: fc.constant(1), source: fc.constant("x") })
  test("any of them, among good ones: no character of the value is left", () => {
    fc.assert(fc.property(fc.array(spans, { maxLength: 6 }), fc.nat(6), (others, at) => {
      const text = "call 040-QWZ-77 and tell nobody of it"
      const good: Finding = { start: 5, end: 15, type: "PASSWORD", score: 1, source: "x" }
      const vault = createVault()
      const out = replaceValues(text, [...others.slice(0, at), good, ...others.slice(at)], vault, page).text
      expect(out.replace(/‹[A-Z_]+_\d+›/g, "")).not.toMatch(/040|QWZ|77/)
    }), { numRuns: 400 })
  })
})

describe("what a policy lets out hides nothing that it doesn't", () => {
  test.each([
    ["an own word within a name", { handling: { PERSON: "clear" }, own: { terms: ["Zorvath"] } }, "Name: Ann Zorvath", "Zorvath"],
    ["a word that never leaves within an address", { handling: { ADDRESS: "clear" }, neverLeave: { terms: ["Falcon"] } }, "Ship to: 12 Falcon Street, Springfield, IL 62704", "Falcon"],
    ["a card within a line of an address", { handling: { ADDRESS: "clear" } }, "Address: 12 High Street, card 4111 1111 1111 1111", "4111"],
    ["an e-mail address within a condition", { handling: { HEALTH: "clear" } }, "Diagnosis: asthma, told ann.lee@example.org", "ann.lee"]
  ])("%s", (_, policy, text, value) => {
    const vault = createVault(undefined, () => rulesOf(policy))
    const screened = screenText(text, vault, page).text
    expect(screened).not.toContain(value)
    const safe = clear({ text: screened }, vault)
    expect(safe.ok ? JSON.stringify(safe.value) : "").not.toContain(value)
  })
  test("and the rest goes out as it is", () => {
    const vault = createVault(undefined, () => rulesOf({ handling: { PERSON: "clear" }, own: { terms: ["Zorvath"] } }))
    expect(screenText("Name: Ann Lee", vault, page).text).toBe("Name: Ann Lee")
  })
})

describe("a value right beside what looks like a placeholder", () => {
  test.each([["Password: hunter2!x‹EMAIL_1›", "hunter2"], ["Password: ‹EMAIL_1›hunter2!x", "hunter2"], ["API key: sk-proj-abcdEFGH12‹PERSON_3›34567890abcdEFGH", "sk-proj"]])("%s", (text, value) => {
    const vault = createVault()
    const { text: screened } = screenText(text, vault, page)
    expect(screened).not.toContain(value)
    expect(vault.restore(screened)).toBe(text)
  })
})
