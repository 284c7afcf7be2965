import { expect, test } from "vitest"
import { explainPolicy } from "../../../../src/cli/policy-explain.ts"
import { detectKept } from "../../../../src/privacy/policy/detect-kept.ts"
import { parsePolicy } from "../../../../src/privacy/policy/parse-policy.ts"
import { compileRules } from "../../../../src/privacy/policy/rules.ts"
import type { PrivacyPolicy } from "../../../../src/protocol/privacy-policy.ts"

const url = "https://shop.example/"
const policyOf = (json: object): PrivacyPolicy => {
  const parsed = parsePolicy({ version: 1, ...json })
  if (!parsed.ok) throw new Error(parsed.problems.join(" "))
  return parsed.policy
}
const text = "Write to Mia.Holt@Example.org or to ben.ray@example.org"
const kept = (json: object): string[] => detectKept(text, { url }, compileRules(policyOf(json))).map(({ start, end }) => text.slice(start, end))

test("the very value that may leave isn't kept, however it is written; another is", () => {
  expect(kept({})).toEqual(["Mia.Holt@Example.org", "ben.ray@example.org"])
  expect(kept({ mayLeave: ["mia.holt@example.org"] })).toEqual(["ben.ray@example.org"])
})
test("a part of a value lets nothing go, and what never leaves stays", () => {
  expect(kept({ mayLeave: ["mia.holt", "example.org"] })).toHaveLength(2)
  expect(kept({ mayLeave: ["mia.holt@example.org"], neverLeave: { terms: ["holt"], patterns: [] } }).join(" ")).toContain("Holt")
})
test("an explanation tells of the same values", () => {
  const policy = policyOf({ mayLeave: ["mia.holt@example.org"] })
  const explained = explainPolicy({ kind: "privacy", policy, rules: compileRules(policy) }, url, text)
  expect(explained.data.map(({ type }) => type)).toEqual(["EMAIL"])
})
