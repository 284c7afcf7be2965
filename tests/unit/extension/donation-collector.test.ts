import { expect, test } from "vitest"
import { audienceOf, managedCollector, mayGiveTo } from "../../../src/extension/donation-collector.ts"
import { effectivePolicy } from "../../../src/extension/policy.ts"

test.each([
  ["https://collect.example/v1/about?x=1", "https://collect.example"], ["http://127.0.0.1:8790/", "http://127.0.0.1:8790"], ["http://localhost:8790", "http://localhost:8790"],
  ["http://collect.example", undefined], ["collect.example", undefined], ["javascript:alert(1)", undefined], ["", undefined]
])("%j is the collector %s", (address, audience) => expect(audienceOf(address)).toBe(audience))

const managed = (values: Record<string, unknown>) => managedCollector(effectivePolicy({ policy_version: 1, agent_enabled: true, model_mode: "cloud_allowed", ...values }))
test("an organisation that doesn't speak of recording lets nothing be given", () => {
  expect(managedCollector(effectivePolicy({}))).toBeUndefined()
  expect(managed({})).toMatchObject({ may: false })
  expect(managed({ recording: "local" })).toMatchObject({ may: false })
  expect(managed({ recording: "contribute", collector_url: "https://collect.example/" })).toEqual({ may: true, audience: "https://collect.example" })
})

test("what was queued for another collector than the one that a policy names doesn't go there", () => {
  const under = (values: Record<string, unknown>) => effectivePolicy({ policy_version: 1, agent_enabled: true, model_mode: "cloud_allowed", ...values })
  const may = (policy: Record<string, unknown> | undefined) => ["https://own.example", "https://collect.example"].map((audience) => mayGiveTo(audience, policy ? under(policy) : effectivePolicy({})))
  expect(may(undefined)).toEqual([true, true])
  expect(may({})).toEqual([false, false])
  expect(may({ recording: "contribute" })).toEqual([true, true])
  expect(may({ recording: "contribute", collector_url: "https://collect.example/" })).toEqual([false, true])
})
