import { describe, expect, it } from "vitest"
import { cloudTurn } from "../../../../src/agent/cloud-prompt.ts"
import type { Decision } from "../../../../src/core/action.ts"
import type { Observation } from "../../../../src/core/observation.ts"
import { createExperienceIndex } from "../../../../src/memory/experience/experience-index.ts"
import { experiencesOfTrajectory } from "../../../../src/memory/experience/of-trajectory.ts"
import { retrieve } from "../../../../src/memory/experience/retrieve.ts"
import { createRandom } from "../../../../src/symbiosis/practice/random.ts"
import { createErrantAnswer, namesStep } from "../../../../src/symbiosis/round/driven/errant-answer.ts"
import { readRequest } from "../../../../src/symbiosis/round/driven/read-request.ts"
import { recalledFacts } from "../../../../src/symbiosis/round/driven/recalled-facts.ts"
import { aTrajectory } from "../a-trajectory.ts"

const page: Observation = { url: "http://shop.localhost/p0", title: "Shop", nodes: [{ ref: "a1", role: "button", name: "Save" }, { ref: "a2", role: "link", name: "Other" }, { ref: "a3", role: "textbox", name: "Save" }], scroll: { above: 0, below: 0 }, counts: { elements: 3, controls: 3, omitted: 0 }, ms: 0 }
const right: Decision = { reason: "save", action: { verb: "click", ref: "a1" } }
/** What the extension's own retrieval makes of runs, as the request shows it. */
const shownAfter = (outcome: boolean) => {
  const index = createExperienceIndex()
  index.add(experiencesOfTrajectory(aTrajectory({ task: "save the address", outcome: { success: outcome, judge: "program" }, steps: [1, 2, 3].map(() => ({ action: { verb: "click", ref: "a9" } as const })) })))
  const { lines } = retrieve(index, { task: "save the order", site: "shop.example", page: "", summary: "" }, { size: "large", cloud: true })
  return readRequest(cloudTurn({ task: "save the order", files: [], plan: [], notes: [], history: [], experience: lines, observation: page }, "mark").messages.at(-1)?.content ?? "")
}

describe("a script that is shown what earlier runs teach", () => {
  it("reads the lines as the request holds them", () => {
    expect(shownAfter(true)?.earlier).toEqual([expect.stringMatching(/^\(episode, went well, on shop\.example\) save the address: click button "Save" →/)])
    expect(shownAfter(true)?.task).toBe("save the order")
  })
  it("takes a step for named by the same verb on the same target, in runs that went well alone", () => {
    const named = (lines: readonly string[], decision = right) => namesStep(lines, decision, page)
    expect(named(shownAfter(true)?.earlier ?? [])).toBe(true)
    expect(shownAfter(false)?.earlier.join("")).toContain('click button "Save"')
    expect(named(shownAfter(false)?.earlier ?? [])).toBe(false)
    expect(named(shownAfter(true)?.earlier ?? [], { ...right, action: { verb: "click", ref: "a2" } })).toBe(false)
    expect(named(shownAfter(true)?.earlier ?? [], { ...right, action: { verb: "type", ref: "a3", text: "x" } })).toBe(false)
    expect(named(shownAfter(true)?.earlier ?? [], { ...right, action: { verb: "answer", text: "done" } })).toBe(false)
    expect(named([])).toBe(false)
  })
  it("errs less there by the factor that it is given, and counts both", () => {
    const shares = (recalled: number | undefined) => {
      const { answer, drawn } = createErrantAnswer({ epsilon: 0.4, k: 2, ...(recalled === undefined ? {} : { recalled }) }, createRandom(5))
      const shown = shownAfter(true)
      if (!shown) throw new Error("no request")
      for (let asked = 0; asked < 1_000; asked++) for (const earlier of [shown.earlier, []]) answer(right, { ...shown, earlier }, { observation: page, values: new Map() })
      return [drawn.named, drawn.unnamed].map(({ done, of }) => { expect(of).toBe(2_000); return done / of })
    }
    const [named, unnamed] = shares(0.25)
    expect(named).toBeCloseTo(0.1, 1)
    expect(unnamed).toBeCloseTo(0.4, 1)
    expect(shares(undefined)[0]).toBeCloseTo(0.4, 1)
  })
  it("is told of as the extension recorded it", () => {
    const trajectory = aTrajectory({ steps: [
      { action: { verb: "back" }, facts: { route: "cloud", retrieved: [{ id: "a", score: 1 }, { id: "b", score: 1 }] } }, { action: { verb: "back" }, facts: { route: "cloud" } },
      { action: { verb: "back" }, facts: { route: "local", verdict: "accepted", retrieved: [{ id: "a", score: 1 }] } }, { action: { verb: "back" }, facts: { route: "local", verdict: "alone" } }
    ] })
    expect(recalledFacts([{ trajectory, drawn: { named: { done: 1, of: 6 }, unnamed: { done: 2, of: 3 } } }, { trajectory }])).toEqual({ steps: { done: 4, of: 6 }, lines: 6, named: { done: 1, of: 6 }, unnamed: { done: 2, of: 3 } })
  })
})
