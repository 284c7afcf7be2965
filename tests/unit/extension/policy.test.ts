import { expect, test } from "vitest"
import { admitTask } from "../../../src/extension/admit-task.ts"
import { effectivePolicy, managedBy, managedKeyOf, settingsUnderPolicy } from "../../../src/extension/policy.ts"
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
  expect(effectivePolicy({ policy_version: 1 })).toMatchObject({ enabled: false, localOnly: true, recording: "off" })
  expect(effectivePolicy({ policy_version: 1, model_mode: "cloud_allowed" })).toMatchObject({ localOnly: false })
  expect(effectivePolicy({ model_mode: "anything" })).toMatchObject({ localOnly: true })
})
test("local only takes the cloud away, and refuses a task that insists on it", () => {
  const strict = effectivePolicy({ policy_version: 1, agent_enabled: true, max_steps: 5 })
  const admitted = admitTask(task, settings, strict)
  expect(admitted).toMatchObject({ ok: true, value: { mode: "local", maxSteps: 5 } })
  expect(JSON.stringify(admitted)).not.toContain("cloud.example")
  expect(admitTask({ ...task, mode: "cloud" }, settings, strict)).toMatchObject({ ok: false, error: { kind: "task.invalid" } })
  expect(settingsUnderPolicy(settings, strict)).toEqual({ mode: "local", hasKey: false, limits: { steps: 5 } })
})
test("an organisation's endpoint replaces the user's and the task's", () => {
  const pinned = effectivePolicy({ policy_version: 1, agent_enabled: true, model_mode: "cloud_allowed", cloud_endpoint: "https://own.example/v1" })
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

test("models, keys and prices under a policy", () => {
  const under = (keys: object) => effectivePolicy({ policy_version: 1, agent_enabled: true, model_mode: "cloud_allowed", ...keys })
  const listed = under({ cloud_endpoint: "https://own.example/v1", cloud_models: ["first", "second"] })
  expect(settingsUnderPolicy(settingsSchema.parse({}), listed).cloud).toEqual({ baseUrl: "https://own.example/v1", model: "first" })
  expect(settingsUnderPolicy(settings, listed).cloud).toEqual({ baseUrl: "https://own.example/v1", model: "first" })
  expect(admitTask({ ...task, cloud }, settings, listed)).toMatchObject({ ok: false, error: { message: expect.stringContaining("first, second") } })
  expect(admitTask({ ...task, cloud: { ...cloud, model: "second" } }, settings, listed)).toMatchObject({ value: { cloud: { baseUrl: "https://own.example/v1", model: "second" } } })
  expect(admitTask(task, settings, under({ max_money: 1 }))).toMatchObject({ ok: false, error: { message: expect.stringContaining("price") } })
  expect(admitTask({ ...task, mode: "local" }, settings, under({ max_money: 1 }))).toMatchObject({ ok: true })
  const keyed = { cloud_endpoint: "https://own.example/v1", cloud_key_source: "managed", cloud_key: "k-1" }
  expect([managedKeyOf(under(keyed)), managedKeyOf(under({ ...keyed, model_mode: "local_only" })), managedKeyOf(under({})), managedKeyOf(under({ ...keyed, cloud_endpoint: "own.example" }))]).toEqual(["k-1", "", undefined, ""])
})
test("caps and retention only tighten what the user chose", () => {
  const under = effectivePolicy({ policy_version: 1, agent_enabled: true, model_mode: "local_only", max_minutes: 30, max_tokens: 100, retention_days: 30, recording: "off" })
  expect(settingsUnderPolicy(settingsSchema.parse({ keepDays: 7, limits: { tokens: 50, minutes: 5 } }), under)).toMatchObject({ keepDays: 7, limits: { tokens: 50, minutes: 5 } })
  expect(settingsUnderPolicy(settingsSchema.parse({ keepDays: 90, limits: { tokens: 500, minutes: 90 } }), under)).toMatchObject({ keepDays: 30, limits: { tokens: 100, minutes: 30 } })
  // Where the user named none, the run's own ten minutes are not raised to thirty.
  expect(settingsUnderPolicy(settingsSchema.parse({}), under)).toMatchObject({ keepDays: 30, limits: { tokens: 100, minutes: 10 } })
  expect(admitTask({ ...task, mode: "local", record: true, limits: { tokens: 7 } }, settings, under)).toMatchObject({ ok: true, value: { limits: { tokens: 7, minutes: 10 } } })
  expect(JSON.stringify(admitTask({ ...task, mode: "local", record: true }, settings, under))).not.toContain("record")
})
test("what is managed is named", () => {
  expect(managedBy(free)).toEqual([])
  expect(managedBy(effectivePolicy({ policy_version: 1, agent_enabled: true, model_mode: "cloud_allowed", cloud_endpoint: "https://own.example", cloud_models: ["a"], cloud_key_source: "managed", cloud_key: "k", max_steps: 5, max_money: 1, retention_days: 3 })))
    .toEqual(["endpoint", "privacy", "steps", "model", "key", "money", "retention"])
})
