import { expect, test } from "vitest"
import { compileRules } from "../../../../src/privacy/policy/rules.ts"
import { type OneValue, standingOf, withDecision } from "../../../../src/privacy/policy/value-decision.ts"
import { privacyPolicySchema } from "../../../../src/protocol/privacy-policy.ts"

const policy = (part: object = {}) => privacyPolicySchema.parse({ version: 1, ...part })
const mail: OneValue = { value: "ada@example.org", type: "EMAIL" }
const phone: OneValue = { value: "+49 170 1234567", type: "PHONE" }
const anna: OneValue = { value: "Anna Holt", type: "PERSON" }
const standing = (part: object, of: OneValue, organisation?: (value: string) => boolean) => standingOf(policy(part), compileRules(policy(part)), of, organisation)

test("the last word counts, and others' words stay", () => {
  const before = policy({ neverLeave: { terms: ["Heron"] }, mayLeave: ["bob@example.org"] })
  const never = withDecision(before, mail, "never")
  expect(never).toMatchObject({ neverLeave: { terms: ["Heron", mail.value] }, mayLeave: ["bob@example.org"] })
  const may = withDecision(never, { ...mail, value: " ADA@example.org " }, "may")
  expect(may).toMatchObject({ neverLeave: { terms: ["Heron"] }, mayLeave: ["bob@example.org", "ADA@example.org"] })
  expect(withDecision(may, mail, undefined)).toEqual(before)
})
test.each(["+491701234567", "0170 1234567", "+49-170/1234567", "+49 (170) 1234567"])("an undo takes every spelling back: %s", (spelled) => {
  const said = policy({ neverLeave: { terms: [spelled] }, mayLeave: [spelled, "+43 170 1234567"] })
  const undone = withDecision(said, phone, undefined)
  expect(undone).toMatchObject({ neverLeave: { terms: [] }, mayLeave: ["+43 170 1234567"] })
  expect(standingOf(undone, compileRules(undone), phone)).toBe("open")
})
test("a value of another spelling that is another value stays", () => {
  expect(withDecision(policy({ mayLeave: ["a.da@example.org"] }), mail, undefined).mayLeave).toEqual(["a.da@example.org"])
})
test("how a value stands is what the rules do with it", () => {
  expect(standing({}, anna)).toBe("open")
  expect(standing({ mayLeave: ["anna  holt"] }, anna)).toBe("may")
  expect(standing({ mayLeave: ["+491701234567"] }, phone)).toBe("may")
  expect(standing({ neverLeave: { terms: ["anna-holt"] } }, anna)).toBe("never")
  // A wider word: nothing that is said of this value alone would change it.
  expect(standing({ neverLeave: { terms: ["Anna"] }, mayLeave: ["Anna Holt"] }, anna)).toBe("held")
  expect(standing({ neverLeave: { terms: ["Anna", "Anna Holt"] } }, anna)).toBe("held")
  expect(standing({ neverLeave: { terms: ["Anna Holt"] } }, anna, () => true)).toBe("held")
  expect(standing({ own: { terms: ["Anna"] }, mayLeave: ["Anna Holt"] }, anna)).toBe("own")
})
