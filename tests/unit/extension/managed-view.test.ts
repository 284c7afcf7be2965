import { expect, test } from "vitest"
import { managedView } from "../../../src/extension/managed-view.ts"

const whole = { policy_version: 2, policy_keys: ["agent_enabled"], agent_enabled: true, model_mode: "cloud_allowed", cloud_endpoint: "https://own.example/v1", cloud_key_source: "managed", cloud_key: "hush-hush", redaction_floor: "open" }

test("no policy: nothing is shown but whether an administrator is there", () => {
  expect(managedView({}, true)).toEqual({ managed: false, installedByAdmin: true, received: [], problems: [], effective: [] })
})
test("a policy: what came, what is wrong, what counts, and no secret", () => {
  const view = managedView({ ...whole, max_steps: "many" }, false)
  expect(view.received).toContainEqual({ key: "max_steps", value: "many" })
  expect(view.problems).toEqual([{ key: "max_steps", message: expect.stringContaining("counts as 1") }])
  expect(view.effective).toEqual(expect.arrayContaining([
    { key: "max_steps", value: "1", from: "strictest" }, { key: "recording", value: "off", from: "strictest" }, { key: "redaction_floor", value: "open", from: "policy" }, { key: "cloud_key", value: "•••", from: "policy" }
  ]))
  expect(JSON.stringify(view)).not.toContain("hush-hush")
})
test("a value that takes another key down is told with it; trouble with the list of models too", () => {
  const view = managedView({ ...whole, never_leave: "Heron" }, false, "Your organisation's list of models is not valid.", "Entry 31 of the audit trail is held back.")
  expect(view.effective).toContainEqual({ key: "model_mode", value: "local_only", from: "strictest" })
  expect(view.problems.map(({ key }) => key)).toEqual(["never_leave", "model_records", "audit_sink_url"])
})
