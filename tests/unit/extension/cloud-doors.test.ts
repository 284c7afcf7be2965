import { expect, test } from "vitest"
import { createCloudDoors, type CloudDoorParts } from "../../../src/extension/cloud-doors.ts"
import { closedRules, compileRules, defaultRules } from "../../../src/privacy/policy/rules.ts"
import { createVault } from "../../../src/privacy/vault.ts"
import { privacyPolicySchema } from "../../../src/protocol/privacy-policy.ts"
import { settingsSchema } from "../../../src/protocol/records.ts"

const endpoint = { baseUrl: "https://api.example.com/v1", model: "test" }
const unused = () => { throw new Error("nothing of this is asked for here") }

test("a run that ends before its first step leaves no way through the wall", async () => {
  const open = new Map<string, readonly string[]>()
  const parts: CloudDoorParts = {
    vaults: () => [], settings: unused, ledger: { append: unused, export: unused, forgetBodies: unused } as unknown as CloudDoorParts["ledger"],
    privacy: { rules: () => defaultRules, refresh: async () => defaultRules, view: unused, write: unused },
    wall: { open: async (purpose, hosts) => { open.set(purpose, hosts) }, close: async (purpose) => { open.delete(purpose) } }
  }
  const doors = createCloudDoors(parts)
  await doors.open("r1", endpoint, "key-for-tests")
  expect([...open]).toEqual([["run r1", ["https://api.example.com"]]])
  doors.hear({ type: "run/ended", runId: "r1", end: { ok: false, reason: "Stopped by the user.", answer: "", steps: 0, routes: { local: 0, cloud: 0, refused: 0 }, tokens: { prompt: 0, cached: 0, completion: 0 }, ms: 1, overheadMs: 0 } })
  expect([...open]).toEqual([])
})

test("a policy that closes the way out closes it for runs that go on, and gives it back when it is lifted", async () => {
  const open = new Map<string, readonly string[]>()
  let rules = defaultRules
  const doors = createCloudDoors({
    vaults: () => [], settings: async () => settingsSchema.parse({ cloud: endpoint }), ledger: { append: unused, export: unused, forgetBodies: unused } as unknown as CloudDoorParts["ledger"],
    privacy: { rules: () => rules, refresh: async () => rules, view: unused, write: unused },
    wall: { open: async (purpose, hosts) => { open.set(purpose, hosts) }, close: async (purpose) => { open.delete(purpose) } }
  })
  const origins = () => [open.get("run r1"), open.get("settings")]
  await doors.open("r1", endpoint, "key-for-tests")
  await doors.settle()
  expect(origins()).toEqual([["https://api.example.com"], ["https://api.example.com"]])
  rules = closedRules("Your organisation allows the model on this device only.")
  await doors.settle()
  expect(origins()).toEqual([[], []])
  rules = defaultRules
  await doors.settle()
  expect(origins()).toEqual([["https://api.example.com"], ["https://api.example.com"]])
})

test("a model that an organisation takes off its list in mid-run is not asked any more", async () => {
  const doors = createCloudDoors({
    vaults: () => [], settings: unused, ledger: { append: unused, export: unused, forgetBodies: unused } as unknown as CloudDoorParts["ledger"],
    privacy: { rules: () => defaultRules, refresh: async () => defaultRules, view: unused, write: unused }, wall: { open: async () => undefined, close: async () => undefined },
    refused: ({ model }) => `Your organisation does not allow ${model}.`
  })
  const door = await doors.open("r1", endpoint, "key-for-tests")
  await expect(door("https://api.example.com/v1/chat/completions", { method: "POST", body: "{}" })).rejects.toMatchObject({ error: { kind: "privacy.blocked", message: "Your organisation does not allow test." } })
})

test.each<[string, string, object, object]>([
  ["a replaced value is said never to leave", "replaced", {}, { neverLeave: { terms: ["ada@example.org"] } }],
  ["a value in clear is said never to leave", "clear", { mayLeave: ["ada@example.org"] }, { neverLeave: { terms: ["ada@example.org"] } }],
  ["the word that let it go is taken back", "clear", { mayLeave: ["ada@example.org"] }, {}],
  ["every endpoint is forbidden", "replaced", {}, { cloudOrigins: [] }]
])("a request stays here and isn't written down when, while it is looked at, %s", async (_name, shown, before, after) => {
  const under = (policy: object) => compileRules(privacyPolicySchema.parse({ version: 1, ...policy }))
  let rules = under(before)
  const vault = createVault(undefined, () => rules)
  const mark = vault.placeholder("ada@example.org", "EMAIL", "task")
  let written = 0
  let more = (): void => undefined
  const doors = createCloudDoors({
    vaults: () => [vault], vaultOf: () => vault, settings: async () => settingsSchema.parse({ cloud: endpoint, previewFirst: true }),
    ledger: { append: async () => { written += 1; throw new Error("far enough") }, export: unused, forgetBodies: unused } as unknown as CloudDoorParts["ledger"],
    privacy: { rules: () => rules, refresh: async () => rules, view: unused, write: unused }, wall: { open: async () => undefined, close: async () => undefined },
    mayLeave: async () => { more(); return true }
  })
  const door = await doors.open("r1", endpoint, "key-for-tests")
  doors.hear({ type: "run/phase", runId: "r1", index: 0, phase: "decide" })
  const send = () => door("https://api.example.com/v1/chat/completions", { method: "POST", body: JSON.stringify({ text: `Write to ${shown === "clear" ? "ada@example.org" : mark}` }) })
  await expect(send()).rejects.toMatchObject({ error: { message: expect.stringContaining("could not be checked and written down") } })
  more = () => { rules = under(after) }
  await expect(send()).rejects.toMatchObject({ error: { kind: "privacy.blocked", message: expect.not.stringContaining("written down") } })
  expect(written).toBe(1)
})
