import { expect, test } from "vitest"
import type { Organisation } from "../../../src/agent/ports.ts"
import { runTask } from "../../../src/agent/run-task.ts"
import { overCaps } from "../../../src/extension/policy.ts"
import { effectivePolicy } from "../../../src/privacy/policy/effective-policy.ts"
import { button, decision, fakeLocal, fakePage, fakeUser, never, page, ports, run } from "./doubles.ts"

const values = { policy_version: 1, agent_enabled: true, model_mode: "local_only" }
/** A policy that can be changed while a run goes on. */
const organisation = (raw: object): Organisation & { set(raw: object): void } => {
  let policy = effectivePolicy(raw)
  return { now: () => policy, over: (...used) => overCaps(policy, ...used), set: (next) => { policy = effectivePolicy(next) } }
}
const press = decision({ verb: "click", ref: "a1" })
const views = () => { let looks = 0; return () => page([button("a1", `Next ${looks++}`)]) }

test("a cap ends a run, also one that is set while it goes on", async () => {
  const rules = organisation(values)
  const look = views()
  const world = ports({ page: fakePage(() => { if (world.page.acted.length === 2) rules.set({ ...values, max_steps: 2 }); return look() }), onDevice: fakeLocal(press), organisation: rules })
  expect(await runTask(run("Go on"), world, never)).toMatchObject({ ok: false, reason: expect.stringMatching(/organisation allows a task 2 steps/), steps: 3 })
})
test("caps of time, tokens and money", () => {
  const over = (keys: object, ...used: [number, number, { tokens: number; sent: number; money?: number }]) => overCaps(effectivePolicy({ ...values, ...keys }), ...used)
  const used = [5, 61_000, { tokens: 100, sent: 0, money: 0.5 }] as const
  expect(over({}, ...used)).toBeUndefined()
  expect(over({ max_minutes: 1 }, ...used)).toContain("1 minutes")
  expect(over({ max_tokens: 100 }, ...used)).toContain("100 tokens")
  expect(over({ max_money: 0.5 }, ...used)).toContain("costs of 0.5")
  expect(over({ max_minutes: 2, max_tokens: 101, max_money: 0.6, max_steps: 6 }, ...used)).toBeUndefined()
})
test("what is forbidden while a question stands, a yes does not bring back", async () => {
  const rules = organisation(values)
  const pay = page([button("a1", "Pay now")])
  const user = fakeUser()
  user.confirm = async () => { rules.set({ ...values, forbid_classes: ["money"] }); return true }
  const world = ports({ page: fakePage(() => pay), onDevice: fakeLocal(press, decision({ verb: "answer", text: "done" })), user, organisation: rules })
  await runTask(run("Pay now"), world, never)
  expect(world.page.acted).toEqual([])
  const step = world.events.flatMap((event) => (event.type === "run/step" ? [event.step] : []))[0]
  expect(step?.outcome).toMatchObject({ status: "failed", code: "blocked", notDone: "policy", detail: expect.stringContaining("organisation.kind") })
})
test("without the change the yes counts", async () => {
  const user = fakeUser()
  user.confirm = async () => true
  const world = ports({ page: fakePage(() => page([button("a1", "Pay now")])), onDevice: fakeLocal(press, decision({ verb: "answer", text: "done" })), user, organisation: organisation(values) })
  await runTask(run("Pay now"), world, never)
  expect(world.page.acted).toEqual([{ verb: "click", ref: "a1" }])
})
