import { afterEach, expect, test, vi } from "vitest"
import { readSettings, writeSettings } from "../../../src/extension/settings.ts"

const browser = (managed: object) => {
  const local: Record<string, unknown> = {}
  const area = (values: Record<string, unknown>) => ({
    get: async (keys: string | string[]) => Object.fromEntries([keys].flat().flatMap((key) => (key in values ? [[key, values[key]]] : []))),
    set: async (change: object) => { Object.assign(values, change) }
  })
  vi.stubGlobal("chrome", { storage: { local: area(local), session: area({}), managed: { get: async () => managed } }, management: { getSelf: async () => ({ installType: "normal" }) } })
  return local
}
afterEach(() => { vi.unstubAllGlobals() })
const policy = { policy_version: 3, agent_enabled: true, model_mode: "local_only", organisation_name: " Example Corp " }

test("the panel hears whose policy fixes something, and a name is never kept as the user's own", async () => {
  const local = browser(policy)
  expect(await readSettings()).toMatchObject({ organisation: "Example Corp", managed: expect.arrayContaining(["mode", "cloud"]) })
  await writeSettings({ notify: true })
  expect(JSON.stringify(local)).not.toContain("Example Corp")
})

test("a name that can't be one changes nothing but itself", async () => {
  browser({ ...policy, organisation_name: 7 })
  const settings = await readSettings()
  expect(settings.organisation).toBeUndefined()
  expect(settings.managed).toContain("mode")
})

test("without a policy nobody is named", async () => {
  browser({})
  expect(await readSettings()).not.toHaveProperty("organisation")
})
