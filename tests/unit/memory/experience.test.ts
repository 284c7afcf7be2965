import { describe, expect, it } from "vitest"
import { createExperienceIndex } from "../../../src/memory/experience/experience-index.ts"
import { experiencesOf } from "../../../src/memory/experience/experiences-of.ts"
import { nearDuplicateOf } from "../../../src/memory/experience/near-duplicate.ts"
import { retrieve, retrievedTokens } from "../../../src/memory/experience/retrieve.ts"
import { experienceSchema, type Experience } from "../../../src/protocol/experience.ts"
import { aTrajectory } from "../symbiosis/a-trajectory.ts"

const anExperience = (id: string, rest: Partial<Experience> = {}): Experience => ({
  id, kind: "workflow", goal: `Change the shipping address of order ${id}`, site: "shop.example", page: "Orders", labels: ['button "Save"'], text: `Open the order ${id}, edit, save`,
  outcome: "success", judge: "program", model: "student-r0", round: 0, privacy: "open", at: 1, source: `t-${id}`, ...rest })
const query = { task: "Change the shipping address", site: "shop.example", page: "Orders", summary: "" }
const found = (experiences: Experience[], reader = { size: "large", cloud: true } as const, blocked?: (goal: string) => boolean): string[] => {
  const index = createExperienceIndex()
  index.add(experiences)
  return retrieve(index, query, reader, blocked).hits.map(({ experience }) => experience.id)
}

describe("retrieval", () => {
  it("prefers the same site, and what is about the task", () => {
    expect(found([anExperience("elsewhere", { site: "other.example", goal: "Change the shipping address" }), anExperience("here", { goal: "Change the shipping address" }), anExperience("off", { goal: "Read the news", labels: [], page: "", text: "Read" })])[0]).toBe("here")
  })
  it("keeps to two by page and one by summary", () => {
    const index = createExperienceIndex()
    index.add(Array.from({ length: 9 }, (_, number) => anExperience(String(number))))
    expect(retrieve(index, { ...query, summary: "Opened the order" }, { size: "large", cloud: true }).hits).toHaveLength(3)
  })
  it("tells the cloud nothing that stays home, and a small model no episodes", () => {
    expect(found([anExperience("home", { privacy: "home" })])).toEqual([])
    expect(found([anExperience("long", { kind: "episode" })], { size: "small", cloud: false } as never)).toEqual([])
  })
  it("keeps within the budget of tokens", () => {
    const index = createExperienceIndex()
    index.add([anExperience("big", { text: "word ".repeat(600) }), anExperience("small")])
    const { lines } = retrieve(index, query, { size: "small", cloud: false })
    expect(lines).toHaveLength(1)
    expect(lines.join("").length / 3.5).toBeLessThanOrEqual(retrievedTokens.small)
  })
  it("labels what went wrong, and masks names that belong to another run", () => {
    const index = createExperienceIndex()
    index.add([anExperience("bad", { outcome: "failure", text: "Typed ‹EMAIL_1› into Street" })])
    expect(retrieve(index, query, { size: "large", cloud: true }).lines[0]).toMatch(/went wrong.*Typed \[mask\] into Street/)
  })
  it("tells nothing of nearly the same task while that is measured", () => {
    const near = nearDuplicateOf(["Change the shipping address of order 77 please"])
    expect(near("Please change the shipping address of order 77")).toBe(true)
    expect(near("Find the cheapest blue kettle in the shop")).toBe(false)
    expect(found([anExperience("1")], { size: "large", cloud: true }, near)).toEqual([])
  })
  it("forgets what is removed, and takes the newer of one id", () => {
    const index = createExperienceIndex()
    index.add([anExperience("1"), anExperience("1", { text: "newer" })])
    expect(index.search({ text: "shipping address" }, 5).map(({ experience }) => experience.text)).toEqual(["newer"])
    index.remove(["1", "never"])
    expect(index.search({ text: "shipping address" }, 5)).toEqual([])
  })
})

describe("what is kept of a run", () => {
  const steps = [{ action: { verb: "click", ref: "a1" } as const }, { action: { verb: "type", ref: "a2", text: "‹ADDRESS_1›" } as const }, { action: { verb: "click", ref: "a3" } as const }]
  it("is its episode and, done, a workflow without values", () => {
    const made = experiencesOf(aTrajectory({ steps }), 5)
    expect(made.map(({ kind, outcome, privacy }) => [kind, outcome, privacy])).toEqual([["episode", "success", "masked"], ["workflow", "success", "masked"]])
    expect(made[1]?.text).not.toContain("ADDRESS_1")
    expect(made.every((experience) => experienceSchema.safeParse(experience).success)).toBe(true)
  })
  it("is a lesson where something went wrong", () => {
    const made = experiencesOf(aTrajectory({ steps: [...steps.slice(0, 2), { action: { verb: "click", ref: "a3" }, facts: { outcome: "no-effect" } }], outcome: { success: false, judge: "program" } }), 5)
    expect(made.at(-1)).toMatchObject({ kind: "lesson", outcome: "failure", text: expect.stringContaining("ended as no-effect") as string })
  })
})
