import { describe, expect, it } from "vitest"
import type { Decision } from "../../../src/core/action.ts"
import { ok } from "../../../src/core/result.ts"
import { acceptanceOf } from "../../../src/symbiosis/speculation/acceptance.ts"
import { createCandidateCache, stateKey } from "../../../src/symbiosis/speculation/candidate-cache.ts"
import { speculate, type SpeculationState } from "../../../src/symbiosis/speculation/speculate.ts"
import { wilson } from "../../../src/symbiosis/wilson.ts"
import { aTrajectory } from "./a-trajectory.ts"

const observation = { url: "https://shop.example/", title: "Shop", nodes: [{ role: "button", name: "Save", ref: "a1" }, { role: "button", name: "Cancel", ref: "a2" }], scroll: { above: 0, below: 0 }, counts: { elements: 2, controls: 2, omitted: 0 }, ms: 1 }
const state: SpeculationState = { task: "Save it", site: "shop.example", observation, history: [] }
const save: Decision = { reason: "Save.", action: { verb: "click", ref: "a1" } }
const cancel: Decision = { reason: "Cancel.", action: { verb: "click", ref: "a2" } }
const back: Decision = { reason: "Back.", action: { verb: "back" } }
const key = stateKey("shop.example", "Save it", "s")

const play = async (proposal: Decision | undefined, samples: Decision[], k = 5, cache = createCandidateCache()) => {
  const left = [...samples]
  const said = await speculate(state, { student: { propose: async () => proposal }, teacher: { sample: async () => ok(left.splice(0, 1)) }, cache, key, k }, new AbortController().signal)
  return said.ok ? { ...said.value, left: left.length } : said.error.kind
}

describe("speculative synthesis", () => {
  it("stops sampling at the first match, and keeps the student's own reason", async () => {
    const mine = { ...save, reason: "My own words." }
    expect(await play(mine, [cancel, save, save])).toMatchObject({ verdict: "accepted", decision: mine, calls: 2, left: 1 })
  })
  it("takes what the teacher said most often where the student's step is not among its samples", async () => {
    expect(await play(back, [cancel, save, save, cancel, save])).toMatchObject({ verdict: "replaced", decision: save, studentAction: back.action, calls: 5, samples: [{ action: cancel.action, count: 2 }, { action: save.action, count: 3 }] })
  })
  it("takes the first of equals", async () => { expect(await play(back, [cancel, save], 2)).toMatchObject({ decision: cancel }) })
  it("never draws more than k", async () => { expect(await play(back, [save, save, save, back], 3)).toMatchObject({ verdict: "replaced", calls: 3, left: 1 }) })
  it("goes by the teacher where the student has nothing to say, and by the student where the teacher hasn't", async () => {
    expect(await play(undefined, [save], 1)).toMatchObject({ verdict: "teacher-only", decision: save })
    expect(await play(save, [], 3)).toMatchObject({ decision: save, calls: 1 })
    expect(await play(undefined, [], 3)).toBe("model.invalid-answer")
  })
  it("asks nobody twice for one state", async () => {
    const cache = createCandidateCache()
    await play(back, [save, cancel], 2, cache)
    expect(await play(cancel, [back], 2, createCandidateCache(cache.lines()))).toMatchObject({ verdict: "accepted", calls: 0, left: 1 })
  })
})

it("acceptance is told by site and step, with what took the place of a proposal", () => {
  const step = (verdict: "accepted" | "replaced" | "alone") => ({ action: save.action, facts: { verdict } })
  const told = acceptanceOf([aTrajectory({ steps: [step("accepted"), step("replaced")] }), aTrajectory({ site: "other.example", steps: [step("accepted"), step("alone")] })])
  expect(told.all).toMatchObject({ done: 2, of: 3 })
  expect(told.bySite["shop.example"]).toMatchObject({ done: 1, of: 2 })
  expect(told.byIndex[0]).toMatchObject({ done: 2, of: 2 })
  expect(told.replacedBy).toEqual({ click: 1 })
})

it("Wilson's interval is right at the ends and in the middle", () => {
  // Published values: 0 of 10 is [0, 0.278], 5 of 10 is [0.237, 0.763].
  expect(wilson(0, 10)).toMatchObject({ low: 0, high: expect.closeTo(0.2775, 3) as number })
  expect(wilson(5, 10)).toMatchObject({ low: expect.closeTo(0.2366, 3) as number, high: expect.closeTo(0.7634, 3) as number })
})
