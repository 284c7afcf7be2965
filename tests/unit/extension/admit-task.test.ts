import { expect, test } from "vitest"
import { admitTask } from "../../../src/extension/admit-task.ts"
import { effectivePolicy } from "../../../src/extension/policy.ts"
import { settingsSchema, type Task } from "../../../src/protocol/records.ts"

const task: Task = { task: "Save the form", tabId: 1, mode: "local", maxSteps: 5, files: [], confirm: "ask" }
const experienceOf = (settings: object, policy: object, asked?: Task["experience"]): unknown => {
  const admitted = admitTask(asked === undefined ? task : { ...task, experience: asked }, settingsSchema.parse(settings), effectivePolicy(policy))
  return admitted.ok ? admitted.value.experience : admitted.error.message
}

test("a task learns of others as it asks, unless the user or the organisation wants no learning", () => {
  expect(experienceOf({}, {})).toBeUndefined()
  expect(experienceOf({}, {}, "others")).toBe("others")
  expect(experienceOf({ learn: true }, {}, "all")).toBe("all")
  expect(experienceOf({ learn: false }, {}, "all")).toBe("none")
  expect(experienceOf({}, { policy_version: 1, agent_enabled: true, recording: "off" }, "all")).toBe("none")
  expect(experienceOf({}, { policy_version: 1, agent_enabled: true, recording: "local" }, "all")).toBe("all")
})
