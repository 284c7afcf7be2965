import { expect, test } from "vitest"
import { fail, ok, type Result } from "../../../src/core/result.ts"
import { admitTask } from "../../../src/extension/admit-task.ts"
import { createCloudAccess } from "../../../src/extension/cloud-access.ts"
import { proofFor, tenantFor } from "../../../src/extension/donation-collector.ts"
import { effectivePolicy, managedBy, managedKeyOf } from "../../../src/extension/policy.ts"
import { settingsSchema, type Task } from "../../../src/protocol/records.ts"

const brokered = { policy_version: 1, agent_enabled: true, model_mode: "cloud_allowed", cloud_endpoint: "https://models.example.com/v1", cloud_models: ["m"], cloud_key_source: "broker", sso_issuer: "https://login.example.com/", sso_client_id: "symbiont" }
const endpoint = { baseUrl: "https://models.example.com/v1", model: "m" }

const setUp = () => {
  const state = { raw: brokered as object, token: ok("token-1") as Result<string>, status: 200 }
  const sent: { url: string; authorization: string | null; isKey: boolean }[] = []
  const access = createCloudAccess({
    policy: async () => effectivePolicy(state.raw), signOn: { token: async () => state.token }, key: async () => "own-key",
    doors: { open: async (_run, _to, key) => async (input, init) => {
      const authorization = new Headers(init?.headers).get("authorization")
      sent.push({ url: String(input), authorization, isKey: typeof key === "function" && authorization !== null && key(authorization.slice(7)) })
      return new Response("{}", { status: state.status })
    } }
  })
  return { state, sent, access }
}

test("the endpoint is opened by the sign-on's token as it is at each request, and there is no key", async () => {
  const { state, sent, access } = setUp()
  const { key, door } = await access(endpoint, "r1")
  expect(key).toBe("")
  await door("https://models.example.com/v1/chat/completions", { method: "POST", headers: { "content-type": "application/json" } })
  state.token = ok("token-2")
  await door("https://models.example.com/v1/chat/completions", { method: "POST" })
  expect(sent.map(({ authorization, isKey }) => [authorization, isKey])).toEqual([["Bearer token-1", true], ["Bearer token-2", true]])
})

test("the token goes nowhere else, and nowhere once the policy is another", async () => {
  const { state, sent, access } = setUp()
  const { door } = await access(endpoint, "r1")
  for (const address of ["https://models.example.com.evil.example/v1", "https://other.example/v1", "http://models.example.com/v1"]) await expect(door(address)).rejects.toMatchObject({ error: { kind: "cloud.not-configured" } })
  state.raw = { ...brokered, cloud_endpoint: "https://another.example/v1" }
  await expect(door("https://models.example.com/v1/chat/completions")).rejects.toMatchObject({ error: { kind: "cloud.not-configured" } })
  state.raw = { ...brokered, cloud_key_source: "user" }
  await expect(door("https://models.example.com/v1/chat/completions")).rejects.toMatchObject({ error: { kind: "cloud.not-configured" } })
  expect(sent).toEqual([])
})

test("without a sign-on nothing is sent, and a token that the endpoint doesn't take is told as such", async () => {
  const { state, sent, access } = setUp()
  const { door } = await access(endpoint, "r1")
  state.token = fail("sign-on.needed", "Sign in first.")
  await expect(door("https://models.example.com/v1/chat/completions")).rejects.toMatchObject({ error: { kind: "sign-on.needed" } })
  expect(sent).toEqual([])
  Object.assign(state, { token: ok("token-1"), status: 401 })
  await expect(door("https://models.example.com/v1/chat/completions")).rejects.toMatchObject({ error: { kind: "cloud.unauthorized" } })
})

test("elsewhere the key counts, as it does without an organisation", async () => {
  const { state, sent, access } = setUp()
  state.raw = {}
  const { key, door } = await access(endpoint, "r1")
  expect(key).toBe("own-key")
  await door("https://models.example.com/v1/chat/completions")
  expect(sent).toEqual([{ url: "https://models.example.com/v1/chat/completions", authorization: null, isKey: false }])
})

test.each([["another sign", {}, brokered], ["no sign", brokered, {}]])("a policy that asks for %s-on than at the beginning lets nothing go, by key or token", async (_which, before, after) => {
  const { state, sent, access } = setUp()
  state.raw = before
  const { door } = await access(endpoint, "r1")
  await door("https://models.example.com/v1/chat/completions")
  state.raw = after
  await expect(door("https://models.example.com/v1/chat/completions")).rejects.toMatchObject({ error: { kind: "cloud.not-configured" } })
  expect(sent).toHaveLength(1)
})

test("a task that could ask the cloud isn't begun before the sign-on; one on the device alone is", () => {
  const policy = effectivePolicy(brokered)
  const task: Task = { task: "Save", tabId: 1, mode: "hybrid", maxSteps: 5, files: [], confirm: "ask", cloud: endpoint }
  const settings = settingsSchema.parse({})
  const needed = fail("sign-on.needed", "Sign in first.")
  expect(admitTask(task, settings, policy, needed)).toEqual(needed)
  expect(admitTask({ ...task, mode: "cloud" }, settings, policy, needed)).toEqual(needed)
  expect(admitTask({ ...task, mode: "local" }, settings, policy, needed)).toMatchObject({ ok: true })
  expect(admitTask(task, settings, policy, ok("token"))).toMatchObject({ ok: true })
  // Neither the user's key nor a leftover one of the organisation's is sent along.
  expect(managedKeyOf(effectivePolicy({ ...brokered, cloud_key: "left over" }))).toBe("")
  expect(managedBy(policy)).toContain("key")
})

test.each([["cloud_endpoint"], ["sso_issuer"], ["sso_client_id"]])("a broker without %s is no broker: the cloud stays closed", (key) => {
  const policy = effectivePolicy({ ...brokered, [key]: undefined })
  expect(policy).toMatchObject({ brokered: false, localOnly: true })
  expect(policy.problems.map(({ message }) => message).join()).toContain(key)
})

test("the organisation's collector is told of its tenant, and no other one", () => {
  const policy = effectivePolicy({ ...brokered, recording: "contribute", collector_url: "https://collector.example.com/", collector_tenant: "acme" })
  expect(tenantFor("https://collector.example.com", policy)).toBe("acme")
  expect(tenantFor("https://other.example", policy)).toBeUndefined()
  expect(effectivePolicy({ ...brokered, recording: "contribute", collector_tenant: "acme" })).toMatchObject({ recording: "off" })
})

test("the organisation's collector gets its proof, and no other one", async () => {
  const token = async () => ok("token-1")
  const by = (more: object) => effectivePolicy({ ...brokered, recording: "contribute", collector_url: "https://collector.example.com/", ...more })
  expect(await proofFor("https://collector.example.com", by({ collector_auth: "oidc" }), token)).toBe("Bearer token-1")
  expect(await proofFor("https://collector.example.com", by({ collector_auth: "oidc" }), async () => fail("sign-on.needed", "Sign in."))).toBeUndefined()
  expect(await proofFor("https://collector.example.com", by({ collector_auth: "token", collector_token: "enrolment-token" }), token)).toBe("Bearer enrolment-token")
  expect(await proofFor("https://collector.example.com", by({}), token)).toBeUndefined()
  expect(await proofFor("https://other.example", by({ collector_auth: "oidc" }), token)).toBeUndefined()
  // A token that a user could have sent anywhere is none, and nothing is given.
  const loose = effectivePolicy({ ...brokered, recording: "contribute", collector_auth: "token", collector_token: "enrolment-token" })
  expect(loose).toMatchObject({ recording: "off" })
})
