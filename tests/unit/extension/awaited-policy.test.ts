import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { readPolicy } from "../../../src/extension/policy.ts"

let [values, installType, kept] = [{} as object, "admin", {} as Record<string, unknown>]
beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  ;[values, installType, kept] = [{}, "admin", {}]
  vi.stubGlobal("chrome", {
    management: { getSelf: async () => ({ installType }) },
    storage: { managed: { get: async () => values }, local: { get: async () => kept, set: async (more: object) => { Object.assign(kept, more) } } }
  })
})
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals() })

test("an extension that was forced in a moment ago waits for its policy, for a minute", async () => {
  expect(await readPolicy()).toMatchObject({ enabled: false, localOnly: true, offBecause: expect.stringContaining("has not arrived yet") })
  vi.setSystemTime(1_059_000)
  expect(await readPolicy()).toMatchObject({ enabled: false })
  vi.setSystemTime(1_061_000)
  expect(await readPolicy()).toMatchObject({ enabled: true, managed: false })
  // A clock that was set back doesn't make it wait for longer than that.
  vi.setSystemTime(1_000)
  expect(await readPolicy()).toMatchObject({ enabled: false })
})

test("what arrives counts at once, and who installed it by hand waits for nothing", async () => {
  await readPolicy()
  values = { policy_version: 3, agent_enabled: true, model_mode: "local_only" }
  expect(await readPolicy()).toMatchObject({ enabled: true, localOnly: true, policyVersion: 3 })
  values = {}
  installType = "normal"
  expect(await readPolicy()).toMatchObject({ enabled: true, managed: false })
})
