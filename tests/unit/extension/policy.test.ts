import { expect, test } from "vitest"
import { admitTask } from "../../../src/extension/admit-task.ts"
import { effectivePolicy, settingsUnderPolicy } from "../../../src/extension/policy.ts"
import { combineRules } from "../../../src/extension/privacy-rules.ts"
import { settingsSchema, taskSchema } from "../../../src/protocol/records.ts"

const cloud = { baseUrl: "https://cloud.example/v1", model: "large" }
const task = taskSchema.parse({ task: "Open Orders", tabId: 1, mode: "hybrid", maxSteps: 30 })
const settings = settingsSchema.parse({ cloud })
const free = effectivePolicy({})

test("without a policy the user decides", () => {
  expect(admitTask(task, settings, free)).toMatchObject({ ok: true, value: { mode: "hybrid", cloud, maxSteps: 30 } })
})
test("under a policy, what is missing is taken at its strictest", () => {
  expect(effectivePolicy({ policy_version: 1 })).toMatchObject({ enabled: true, localOnly: true })
  expect(effectivePolicy({ policy_version: 1, model_mode: "cloud_allowed" })).toMatchObject({ localOnly: false })
  expect(effectivePolicy({ model_mode: "anything" })).toMatchObject({ localOnly: true })
})
test("local only takes the cloud away, and refuses a task that insists on it", () => {
  const strict = effectivePolicy({ policy_version: 1, max_steps: 5 })
  const admitted = admitTask(task, settings, strict)
  expect(admitted).toMatchObject({ ok: true, value: { mode: "local", maxSteps: 5 } })
  expect(JSON.stringify(admitted)).not.toContain("cloud.example")
  expect(admitTask({ ...task, mode: "cloud" }, settings, strict)).toMatchObject({ ok: false, error: { kind: "task.invalid" } })
  expect(settingsUnderPolicy(settings, strict)).toEqual({ mode: "local", hasKey: false })
})
test("an organisation's endpoint replaces the user's and the task's", () => {
  const pinned = effectivePolicy({ policy_version: 1, model_mode: "cloud_allowed", cloud_endpoint: "https://own.example/v1" })
  expect(admitTask({ ...task, cloud }, settings, pinned)).toMatchObject({ value: { cloud: { baseUrl: "https://own.example/v1" } } })
  expect(settingsUnderPolicy(settings, pinned).cloud?.baseUrl).toBe("https://own.example/v1")
})
test("tasks switched off", () => {
  expect(admitTask(task, settings, effectivePolicy({ policy_version: 1, agent_enabled: false }))).toMatchObject({ ok: false, error: { message: expect.stringContaining("administrator") } })
})
test("a private task takes no endpoint along, a cloud task needs one", () => {
  expect(JSON.stringify(admitTask({ ...task, mode: "local", cloud }, settings, free))).not.toContain("cloud.example")
  expect(admitTask({ ...task, mode: "cloud" }, settingsSchema.parse({}), free)).toMatchObject({ ok: false, error: { kind: "cloud.not-configured" } })
})

test("what may leave is the user's policy under the organisation's", () => {
  const user = { version: 1, handling: { EMAIL: "clear" } }
  const allowing = (policy: object) => effectivePolicy({ policy_version: 1, model_mode: "cloud_allowed", privacy_policy: JSON.stringify(policy) })
  expect(combineRules(user, free).rules.handling("EMAIL")).toBe("clear")
  expect(combineRules(undefined, free).rules.handling("EMAIL")).toBe("placeholder")
  expect(combineRules(user, allowing({ version: 1, preset: "open" })).rules.handling("EMAIL")).toBe("clear")
  expect(combineRules(user, allowing({ version: 1 })).rules.handling("EMAIL")).toBe("placeholder")
  expect(combineRules(user, allowing({ version: 1, handling: { EMAIL: "local" } })).rules.handling("EMAIL")).toBe("local")
  const pinned = combineRules(user, effectivePolicy({ policy_version: 1, model_mode: "cloud_allowed", cloud_endpoint: "https://own.example/v1", privacy_policy: "{\"version\":1,\"preset\":\"open\"}" })).rules
  expect([pinned.cloudOrigin("https://own.example"), pinned.cloudOrigin("https://other.example")]).toEqual([true, false])
})
test("a policy that can't be read closes the way out; one that is missing under a managed policy is the strict one", () => {
  expect(combineRules({ version: 1, preset: "loose" }, free)).toMatchObject({ rules: { cloud: { ok: false } }, policy: { preset: "balanced" } })
  for (const managed of [{ policy_version: 1 }, { policy_version: 1, model_mode: "cloud_allowed", privacy_policy: "{" }, { policy_version: 1, model_mode: "cloud_allowed", privacy_policy: "{\"version\":1,\"presets\":1}" },
    { policy_version: 1, model_mode: "cloud_allowed", cloud_endpoint: "own.example" }, { policy_version: "1" }, { model_mode: "anything" }])
    expect(combineRules(undefined, effectivePolicy(managed)).rules.cloud, JSON.stringify(managed)).toMatchObject({ ok: false, why: expect.stringMatching(/organisation/) })
  expect(combineRules(undefined, effectivePolicy({ policy_version: 1, model_mode: "cloud_allowed" })).rules.handling("CARD")).toBe("local")
})
