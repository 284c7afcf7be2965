import { expect, it } from "vitest"
import { defaultPrivacyPolicy, type PrivacyPolicy } from "../../../src/protocol/privacy-policy.ts"
import { decisionOf, withDecision } from "../../../src/ui/leaves/value-decision.ts"
import { createLeavesStore } from "../../../src/ui/stores/leaves-store.ts"
import { fail, fakeClient, ok } from "./fake-client.ts"

const mail = "ada@example.org"

it("a value never leaves, may leave, or is treated as its kind is: the last word counts, and others' words stay", () => {
  const before = { neverLeave: { terms: ["Heron"], patterns: [] }, mayLeave: ["bob@example.org"] }
  const never = withDecision(before, mail, "never")
  expect(never).toEqual({ neverLeave: { terms: ["Heron", mail], patterns: [] }, mayLeave: ["bob@example.org"] })
  expect(decisionOf(never, "ADA@example.org")).toBe("never")
  const may = withDecision(never, mail, "may")
  expect(may).toEqual({ neverLeave: { terms: ["Heron"], patterns: [] }, mayLeave: ["bob@example.org", mail] })
  expect(decisionOf(may, mail)).toBe("may")
  expect(withDecision(may, mail, undefined)).toEqual(before)
  expect(decisionOf(before, mail)).toBeUndefined()
})

it("two decisions in one breath are both kept, upon the policy as it is by now", async () => {
  // Another panel has added a word since this one read the policy.
  let policy: PrivacyPolicy = { ...defaultPrivacyPolicy, neverLeave: { terms: ["Heron"], patterns: [] } }
  const { client } = fakeClient({
    "policy/get": () => ok({ policy, managed: false }),
    "policy/set": async ({ policy: wished }) => { await Promise.resolve(); policy = wished as PrivacyPolicy; return ok({ policy, managed: false }) }
  })
  const store = createLeavesStore(client)
  expect(await Promise.all([store.getState().decide(mail, "never"), store.getState().decide("Jane Doe", "may"), store.getState().decide("12 High Street", "never")])).toEqual([true, true, true])
  expect(policy).toMatchObject({ neverLeave: { terms: ["Heron", mail, "12 High Street"] }, mayLeave: ["Jane Doe"] })
})

it("what can't be saved is said, and not shown as decided", async () => {
  const { client } = fakeClient({ "policy/get": () => ok({ policy: defaultPrivacyPolicy, managed: false }), "policy/set": () => fail("storage.failed", "The trail could not be written: free some disk.") })
  const store = createLeavesStore(client)
  expect(await store.getState().decide(mail, "may")).toBe(false)
  expect(store.getState()).toMatchObject({ error: "The trail could not be written: free some disk.", policy: { policy: { mayLeave: [] } } })
})
