import { expect, test } from "vitest"
import { mergePolicy } from "../../../../src/privacy/policy/merge-policy.ts"
import { privacyPolicySchema } from "../../../../src/protocol/privacy-policy.ts"

const policy = (part: object = {}) => privacyPolicySchema.parse({ version: 1, ...part })

test.each([
  ["a switch, after another window said \"never\"", { neverLeave: { terms: ["Heron"] } }, { screenshots: "off" }, { screenshots: "masked" }, { neverLeave: { terms: ["Heron"], patterns: [] }, screenshots: "masked" }],
  ["a word, beside one from another window", { neverLeave: { terms: ["Heron", "Stork"] } }, { neverLeave: { terms: ["Heron"], patterns: [] } }, { neverLeave: { terms: ["Heron", "Egret"], patterns: [] } }, { neverLeave: { terms: ["Heron", "Stork", "Egret"], patterns: [] } }],
  ["a word that another window took back stays away", { mayLeave: [] }, { mayLeave: ["ada@example.org"] }, { mayLeave: ["ada@example.org", "bob@example.org"] }, { mayLeave: ["bob@example.org"] }],
  ["a word taken out goes, and another window's stays", { localOnlySites: ["a.example", "b.example"] }, { localOnlySites: ["a.example"] }, { localOnlySites: [] }, { localOnlySites: ["b.example"] }],
  ["one kind, beside another window's", { handling: { EMAIL: "local", PHONE: "local" } }, { handling: { EMAIL: "local" } }, { handling: { PERSON: "clear" } }, { handling: { PHONE: "local", PERSON: "clear" } }],
  ["the same word from both windows stands once", { mayLeave: ["ada@example.org"] }, { mayLeave: [] }, { mayLeave: ["ada@example.org"] }, { mayLeave: ["ada@example.org"] }]
])("%s", (_, now, was, part, then) => { expect(mergePolicy(policy(now), was, part)).toMatchObject(then) })

test("what isn't mentioned stays as it is, and the order that was wished is kept where nobody else changed it", () => {
  const now = policy({ localOnlySites: ["a.example", "b.example"], mayLeave: ["x@example.org"] })
  expect(mergePolicy(now, { localOnlySites: ["a.example", "b.example"] }, { localOnlySites: ["b.example", "a.example"] })).toEqual({ ...now, localOnlySites: ["b.example", "a.example"] })
})
