import { expect, test } from "vitest"
import { createCloudDoors, type CloudDoorParts } from "../../../src/extension/cloud-doors.ts"
import { defaultRules } from "../../../src/privacy/policy/rules.ts"

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
