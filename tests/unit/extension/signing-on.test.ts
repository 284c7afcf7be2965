import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { effectivePolicy, type Policy } from "../../../src/extension/policy.ts"
import { createSigningOn } from "../../../src/extension/signing-on.ts"
import { closedRules } from "../../../src/privacy/policy/rules.ts"

const organisation = { policy_version: 1, agent_enabled: true, model_mode: "local_only", sso_issuer: "https://login.example.com/", sso_client_id: "symbiont" }
/** As a worker that has just woken knows it. */
const unread = effectivePolicy({ policy_version: 1, agent_enabled: false, model_mode: "local_only" })

beforeEach(() => { vi.stubGlobal("chrome", { runtime: { id: "own-id" }, storage: { session: { get: async () => ({}), set: async () => undefined, remove: async () => undefined } } }) })
afterEach(() => { vi.unstubAllGlobals() })

/** A sign-on whose provider takes its time to answer. */
const begun = async () => {
  const state: { raw: object; open: readonly string[]; hear: (policy: Policy) => void } = { raw: organisation, open: [], hear: () => undefined }
  let answer: () => void = () => undefined
  const asked = vi.fn(() => new Promise((_, reject) => { answer = () => { reject(new TypeError("away")) } }))
  vi.stubGlobal("fetch", asked)
  const { signOn } = createSigningOn({
    policy: { now: () => unread, refresh: async () => effectivePolicy(state.raw), onChange: (listener) => { state.hear = listener } },
    privacy: { rules: () => closedRules("No cloud.") }, ledger: { append: async () => undefined }, audit: { write: async () => undefined, level: () => "origins" },
    wall: { open: async (_purpose, hosts) => { state.open = hosts }, close: async () => undefined }, changed: () => undefined, stores: Promise.resolve()
  })
  await signOn.begin("window")
  await expect.poll(() => asked.mock.calls.length).toBe(1)
  expect(state.open).toEqual(["https://login.example.com"])
  const change = (raw: object): void => { state.raw = raw; state.hear(effectivePolicy(raw)) }
  return { state, signOn, change, answer: () => { answer() } }
}

test("a policy that changes in something else leaves the way of a sign-on under way open, also the first time it is told of", async () => {
  const { state, signOn, change, answer } = await begun()
  change({ ...organisation, max_steps: 5 })
  await expect.poll(async () => (await signOn.view()).state).toBe("waiting")
  expect(state.open).toEqual(["https://login.example.com"])
  answer()
  await expect.poll(() => state.open).toEqual([])
})

test.each([["another sign-on", { ...organisation, sso_issuer: "https://other.example/" }], ["none", {}]])("a policy that names %s shuts it", async (_which, raw) => {
  const { state, signOn, change } = await begun()
  // Somebody else has read the policy before its change is told.
  state.raw = raw
  await signOn.view()
  change(raw)
  await expect.poll(() => state.open).toEqual([])
})
