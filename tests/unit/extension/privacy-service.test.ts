import { afterEach, expect, test, vi } from "vitest"
import { AppFailure } from "../../../src/core/result.ts"
import { createPrivacyRules } from "../../../src/extension/privacy-rules.ts"
import { createPrivacyService, type PrivacyParts } from "../../../src/extension/privacy-service.ts"
import type { PrivacyPolicy } from "../../../src/protocol/privacy-policy.ts"

afterEach(() => { vi.unstubAllGlobals() })
const mail = { value: "ada@example.org", type: "EMAIL" as const }
const damaged = { version: 1, preset: "loose", localOnlySites: ["bank.example"], neverLeave: { terms: ["Heron"] } }

const world = (saved?: unknown) => {
  const store: { privacyPolicy?: unknown } = saved === undefined ? {} : { privacyPolicy: saved }
  vi.stubGlobal("chrome", { management: { getSelf: async () => ({ installType: "normal" }) }, storage: { onChanged: { addListener: () => undefined }, managed: { get: async () => ({}) }, local: {
    get: async () => { await Promise.resolve(); return structuredClone(store) },
    set: async (items: object) => { await Promise.resolve(); Object.assign(store, structuredClone(items)) }
  } } })
  const heard: (readonly [PrivacyPolicy | undefined, PrivacyPolicy])[] = []
  const audit = { fails: false }
  const unused = undefined as never
  const service = createPrivacyService({
    privacy: createPrivacyRules(), doors: { settle: async () => undefined } as PrivacyParts["doors"], ledger: unused, drive: unused, vaults: unused, stores: Promise.resolve(),
    before: async (was, is) => { if (audit.fails) throw new AppFailure({ kind: "storage.failed", message: "No room.", retryable: false }); heard.push([was, is]) }
  })
  return { service, store, heard, audit, policy: () => store.privacyPolicy as PrivacyPolicy }
}

test("a damaged policy is not overwritten by one word or one switch, only by starting anew", async () => {
  const { service, store, heard } = world(damaged)
  const refused = { ok: false, error: { kind: "policy.invalid", message: expect.stringMatching(/start anew in the settings/) } }
  expect(await service["policy/decide"]({ ...mail, decision: "never" })).toMatchObject(refused)
  expect(await service["policy/change"]({ was: { preset: "balanced" }, part: { preset: "open" } })).toMatchObject(refused)
  expect(store.privacyPolicy).toEqual(damaged)
  expect(heard).toEqual([])
  expect(await service["policy/get"]({})).toMatchObject({ ok: true, value: { damaged: true, closed: expect.stringMatching(/start anew/) } })
  expect(await service["policy/set"]({ policy: { version: 1 } })).toMatchObject({ ok: true, value: { policy: { preset: "balanced" } } })
  expect(heard).toMatchObject([[undefined, { preset: "balanced" }]])
  const after = await service["policy/get"]({})
  expect(after.ok && [after.value.damaged, after.value.closed]).toEqual([undefined, undefined])
})

test("what two windows do in one breath is all kept, each upon the policy as it is by then, and told before it is written", async () => {
  const { service, heard, policy } = world({ version: 1, neverLeave: { terms: ["Heron"] }, mayLeave: ["bob@example.org"] })
  await Promise.all([
    service["policy/decide"]({ ...mail, decision: "never" }), service["policy/decide"]({ value: "bob@example.org", type: "EMAIL" }),
    service["policy/change"]({ was: { preset: "balanced" }, part: { preset: "strict" } }), service["policy/decide"]({ value: "Jane Doe", type: "PERSON", decision: "may" })
  ])
  expect(policy()).toMatchObject({ preset: "strict", neverLeave: { terms: ["Heron", mail.value] }, mayLeave: ["Jane Doe"] })
  expect(heard.map(([was, is]) => [was?.mayLeave, is.mayLeave])).toEqual([[["bob@example.org"], ["bob@example.org"]], [["bob@example.org"], []], [[], []], [[], ["Jane Doe"]]])
})

test("what can't be told is not written, and what comes after it is", async () => {
  const { service, store, audit, policy } = world()
  audit.fails = true
  await expect(service["policy/decide"]({ ...mail, decision: "may" })).rejects.toThrow("No room.")
  expect(store.privacyPolicy).toBeUndefined()
  audit.fails = false
  expect(await service["policy/change"]({ was: {}, part: { neverLeave: { terms: ["x"] } } })).toMatchObject({ ok: false, error: { kind: "policy.invalid" } })
  expect(await service["policy/decide"]({ ...mail, decision: "may" })).toMatchObject({ ok: true })
  expect(policy().mayLeave).toEqual([mail.value])
})

test("the worker tells how values stand, by value and kind", async () => {
  const { service } = world({ version: 1, neverLeave: { terms: ["Anna"] }, mayLeave: ["+491701234567", "Anna Holt"] })
  expect(await service["policy/standings"]({ values: [{ value: "+49 170 1234567", type: "PHONE" }, { value: "Anna Holt", type: "PERSON" }, mail] })).toEqual({ ok: true, value: ["may", "held", "open"] })
})
