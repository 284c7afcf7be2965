import { expect, test } from "vitest"
import { auditLeaving, createAudit } from "../../../src/extension/audit.ts"
import { effectivePolicy } from "../../../src/extension/policy.ts"
import type { AuditEvent } from "../../../src/protocol/audit.ts"

const leaves = { destination: "https://api.example.com", body: "{}", bytes: 2, marks: [] }

test("entries tell who uses the device and under which policy, once that has been read", async () => {
  const written: unknown[] = []
  let now = effectivePolicy({ policy_version: 1, agent_enabled: false, model_mode: "local_only" })
  const policy = { now: () => now, refresh: async () => (now = effectivePolicy({ policy_version: 9, agent_enabled: true, model_mode: "local_only", audit_level: "paths" })) }
  let heard = 0
  const audit = createAudit({ policy, actor: async () => "someone", written: () => { heard += 1 }, trail: { append: async (event, by) => { written.push([event.activity, by]) } } })
  expect(audit.level()).toBe("origins")
  await audit.write({ activity: "task.started", task: "a" })
  expect(written).toEqual([["task.started", { actor: "someone", policy: 9 }]])
  expect([audit.level(), heard]).toEqual(["paths", 1])
})

test("without an organisation the version is 0 and paths are not told", async () => {
  const written: unknown[] = []
  const free = effectivePolicy({})
  const audit = createAudit({ policy: { now: () => free, refresh: async () => free }, actor: async () => "someone", written: () => undefined, trail: { append: async (_event, by) => { written.push(by) } } })
  await audit.write({ activity: "task.started" })
  expect([audit.level(), ...written]).toEqual(["origins", { actor: "someone", policy: 0 }])
})

test.each([[true, "ask", "user", "yes"], [true, "allow", "policy", "yes"], [false, "ask", "none", "no"]] as const)("a request that is asked about (%s, %s) is in the trail", async (yes, mode, approver, status) => {
  const events: AuditEvent[] = []
  const ask = auditLeaving({ level: () => "origins", write: async (event) => { events.push(event) } }, async () => yes, () => mode)
  expect(await ask("run-1", leaves)).toBe(yes)
  expect(events).toEqual([{ activity: "question.asked", task: "run-1", subject: "send" }, { activity: "question.answered", task: "run-1", subject: "send", approver, status }])
})
