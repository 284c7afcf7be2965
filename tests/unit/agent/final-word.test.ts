import { describe, expect, it } from "vitest"
import { failedWays, objectionToEnd } from "../../../src/agent/final-word.ts"
import { runTask } from "../../../src/agent/run-task.ts"
import type { Action } from "../../../src/core/action.ts"
import type { Step } from "../../../src/core/step.ts"
import { button, decision, did, fakeLocal, fakePage, gone, never, page, ports, run } from "./doubles.ts"

const step = (action: Action, more: Partial<Step> = {}): Step => ({ index: 0, url: "https://shop.example/", route: { to: "local", why: "" }, why: "", action, outcome: did(), tokens: { prompt: 0, cached: 0, completion: 0 }, sent: 0, ms: 1, overheadMs: 1, ...more })
const failedClick = (name: string): Step => step({ verb: "click", ref: "a1" }, { target: `button "${name}"`, outcome: gone })
const objection = (action: Action, steps: readonly Step[], index = steps.length): string | undefined => objectionToEnd(action, { steps, index, maxSteps: 20 })
const giveUp: Action = { verb: "give_up", reason: "it can't be done" }
const answer: Action = { verb: "answer", text: "Done." }

describe("giving up", () => {
  it("counts only after two different ways have failed", () => {
    expect(objection(giveUp, [])).toContain("too early")
    expect(objection(giveUp, [failedClick("A"), failedClick("A")])).toContain("too early")
    expect(objection(giveUp, [failedClick("A"), failedClick("B")])).toBeUndefined()
    expect(objection(giveUp, [failedClick("A"), step({ verb: "prune", reason: "dead end" })])).toBeUndefined()
    expect(failedWays([failedClick("A"), failedClick("B"), failedClick("B"), step({ verb: "note", text: "x" }, { outcome: gone })])).toBe(2)
  })
  it("is sent back once only, and never after somebody said no or at the end of the budget", () => {
    expect(objection(giveUp, [step(giveUp, { outcome: { status: "failed", code: "blocked", detail: "", changes: [] } })])).toBeUndefined()
    expect(objection(giveUp, [step({ verb: "click", ref: "a1" }, { verdict: { kind: "confirm", rule: "delete" }, outcome: { status: "failed", code: "blocked", detail: "", changes: [] } })])).toBeUndefined()
    expect(objection(giveUp, [], 18)).toBeUndefined()
  })
  it("hears what to try, and ends the run when it is said again", async () => {
    const local = fakeLocal(decision(giveUp))
    const end = await runTask(run("Change the address"), ports({ page: fakePage(() => page([button("a1", "A")])), onDevice: local }), never)
    expect(end).toMatchObject({ ok: false, reason: "it can't be done", steps: 2 })
    expect(local.asked[1]?.prompt).toContain("Try another one")
  })
})

describe("an answer", () => {
  it("is sent back once where it is empty", () => {
    expect(objection({ verb: "answer", text: "  " }, [step({ verb: "click", ref: "a1" })])).toContain("empty")
    expect(objection({ verb: "answer", text: "" }, [step({ verb: "answer", text: "" }, { outcome: gone })])).toBeUndefined()
  })
  it("is never sent back for being the first step: the task may be done already", () => {
    expect(objection(answer, [])).toBeUndefined()
  })
})
