import { describe, expect, it } from "vitest"
import * as z from "zod"
import { ok } from "../../../src/core/result.ts"
import { constructBackward, stretchesOf } from "../../../src/symbiosis/backward.ts"
import { agreementOf, tellAgreement } from "../../../src/symbiosis/judging/agreement.ts"
import { debate } from "../../../src/symbiosis/judging/debate.ts"
import { judgeOnce } from "../../../src/symbiosis/judging/judge-once.ts"
import { verdictForm, type Chat } from "../../../src/symbiosis/judging/verdict.ts"
import { trajectorySchema } from "../../../src/protocol/trajectory.ts"
import { aTrajectory } from "./a-trajectory.ts"

const run = aTrajectory({ steps: [{ action: { verb: "click", ref: "a1" }, page: "one" }, { action: { verb: "back" }, page: "two" }, { action: { verb: "click", ref: "a1" }, page: "three" }, { action: { verb: "answer", text: "Done" }, page: "three" }] })
const { signal } = new AbortController()
/** A model that says these texts one after the other, and remembers what it was told. */
const saying = (...texts: string[]): Chat & { heard: string[] } => {
  const heard: string[] = []
  return Object.assign<Chat, { heard: string[] }>(async (messages) => { heard.push(messages.map(({ content }) => content).join("\n")); return ok(texts.shift() ?? "…") }, { heard })
}

describe("a judge", () => {
  it("is believed only where it cites steps of the run", async () => {
    expect(await judgeOnce(run, saying('{"success": true, "cites": [3], "why": "Saved."}'), signal)).toMatchObject({ value: { success: true, cites: [3] } })
    for (const said of ['{"success": true, "cites": [], "why": "Trust me."}', '{"success": true, "cites": [99], "why": "There."}', "Yes!", '{"success": "yes"}', "{"])
      expect(await judgeOnce(run, saying(said), signal)).toMatchObject({ value: { success: null } })
  })
  it("hears both sides before it speaks, and a second time if it can't tell", async () => {
    const judge = saying('{"undecided": true}', '{"success": false, "cites": [5], "why": "Nothing was saved."}')
    const debaters = [saying("It was done at step 2.", "Look again."), saying("Nothing was saved.", "Still nothing.")] as const
    expect(await debate(run, { debaters: [debaters[0], debaters[1]], judge }, signal)).toMatchObject({ value: { success: false, rounds: 2, calls: 6 } })
    expect(judge.heard[0]).toContain("It was done at step 2.")
    expect(debaters[1].heard[0]).toContain("It was done at step 2.")
    expect(debaters[0].heard[1]).toContain("Nothing was saved.")
  })
  it("is asked for a form that can be filled in, also of a run without a step", () => {
    expect(JSON.stringify(z.toJSONSchema(verdictForm(new Set([2, 3]))))).toContain('"enum":[2,3]')
    expect(JSON.stringify(z.toJSONSchema(verdictForm(new Set())))).not.toContain('"not"')
  })
  it("ends after two rounds, and then nobody can tell", async () => {
    expect(await debate(run, { debaters: [saying(), saying()], judge: saying("hm", "hm") }, signal)).toMatchObject({ value: { success: null, rounds: 2, calls: 6 } })
  })
  it("says why an answer is no verdict", async () => {
    expect(await judgeOnce(run, saying("Yes!"), signal)).toMatchObject({ value: { success: null, lacks: "form" } })
    expect(await judgeOnce(run, saying('{"success": true, "cites": [99], "why": "There."}'), signal)).toMatchObject({ value: { success: null, lacks: "cites" } })
    expect(await debate(run, { debaters: [saying(), saying()], judge: saying("hm", '{"success": true, "cites": [], "why": "So."}') }, signal)).toMatchObject({ value: { success: null, lacks: "cites" } })
  })
})

describe("agreement with a program that knows", () => {
  const cases = [
    ...Array.from({ length: 6 }, () => ({ judge: true, truth: true })), { judge: true, truth: false }, { judge: true, truth: false }, ...Array.from({ length: 4 }, () => ({ judge: false, truth: false })), { judge: false, truth: true },
    { judge: null, truth: true, lacks: "form" as const }, { judge: null, truth: false, lacks: "form" as const }, { judge: null, truth: true, lacks: "cites" as const }
  ].map((one, index) => ({ ...one, calls: index % 2 === 0 ? 3 : 6, tokens: { prompt: 100, completion: 10 } }))
  it("is counted over all runs: what is no verdict agrees with nothing", () => {
    // By hand: 10 of 16 agree; chance is 8/16 · 9/16 + 5/16 · 7/16 = 107/256; kappa is (160 − 107) / (256 − 107).
    expect(agreementOf(cases)).toMatchObject({
      runs: 16, agree: { done: 10, of: 16 }, trueSuccess: 6, falseSuccess: 2, trueFailure: 4, falseFailure: 1, unreadable: 2, uncited: 1, calls: 4.5, tokens: { prompt: 100, completion: 10 },
      kappa: { value: 0.3557, low: expect.closeTo(-0.0519, 3) as number, high: expect.closeTo(0.7633, 3) as number }
    })
    expect(agreementOf(cases).agree.low).toBeCloseTo(0.386, 3)
  })
  it("is none by kappa where one word is all that both say, and zero where the judge always says the same", () => {
    expect(agreementOf([{ judge: true, truth: true, calls: 1 }]).kappa).toBeNull()
    expect(agreementOf([{ judge: true, truth: true, calls: 1 }, { judge: true, truth: false, calls: 1 }]).kappa?.value).toBe(0)
    expect(agreementOf([{ judge: null, truth: true, lacks: "form", calls: 1 }, { judge: null, truth: false, lacks: "form", calls: 1 }])).toMatchObject({ agree: { done: 0, of: 2 }, kappa: null, unreadable: 2 })
    expect(agreementOf([]).kappa).toBeNull()
  })
  it("knows no tokens where one answer was not counted, and is told in a line", () => {
    expect(agreementOf([...cases, { judge: true, truth: true, calls: 1 }]).tokens).toBeNull()
    expect(tellAgreement("debate", agreementOf(cases))).toBe("debate: agrees with the program on 10 of 16 runs (62.5 %, 95 %: 38.6 % to 81.5 %); kappa 0.36 (-0.05 to 0.76); success rightly 6 and wrongly 2, failure rightly 4 and wrongly 1, no verdict 3 (2 unreadable, 1 citing no step); 4.5 calls and 110 tokens a run.")
    expect(tellAgreement("single", agreementOf([]))).toBe("single: no run that a program judged.")
  })
})

describe("backward construction", () => {
  it("finds the stretches that end in another state", () => {
    expect(stretchesOf(run).map(({ from, to }) => [from, to])).toEqual([[2, 3]])
  })
  it("keeps what a judge confirms, with an instruction of its own, and each kind once", async () => {
    const seen = new Set<string>()
    const yes = async () => ok({ success: true, why: "", cites: [2], calls: 1, rounds: 0 })
    const made = await constructBackward(run, { instruct: saying('Here: {"instruction": "Go back to the list", "summary": "The list is shown again."}'), judge: yes, seen }, signal)
    expect(made.ok && made.value).toMatchObject([{ steps: [{ source: "user", message: "Go back to the list" }, { step_id: 2 }, { step_id: 3 }], extra: { symbiont: { summary: "The list is shown again.", origin: run.trajectory_id } } }])
    expect(made.ok && trajectorySchema.safeParse(made.value[0]).success).toBe(true)
    expect(await constructBackward(run, { instruct: saying('{"instruction": "Again", "summary": "It was done."}'), judge: yes, seen }, signal)).toEqual(ok([]))
    // What a model says in another form is no instruction.
    expect(await constructBackward(run, { instruct: saying("Go back to the list"), judge: yes, seen: new Set() }, signal)).toEqual(ok([]))
    // Nor is what holds a value that no run may hold.
    expect(await constructBackward(run, { instruct: saying('{"instruction": "Pay with 4111 1111 1111 1111", "summary": "Paid."}'), judge: yes, seen: new Set() }, signal)).toEqual(ok([]))
    const no = async () => ok({ success: null, why: "", cites: [], calls: 1, rounds: 0 })
    expect(await constructBackward(run, { instruct: saying('{"instruction": "Fly", "summary": "It flew."}'), judge: no, seen: new Set() }, signal)).toEqual(ok([]))
  })
})
