import "fake-indexeddb/auto"
import { Dexie } from "dexie"
import { describe, expect, it } from "vitest"
import { createExperienceIndex } from "../../../src/memory/experience/experience-index.ts"
import { createExperienceMemory } from "../../../src/memory/experience/experience-memory.ts"
import { createExperienceStore } from "../../../src/memory/experience/experience-store.ts"
import { experiencesOf, type FinishedRun } from "../../../src/memory/experience/experiences-of.ts"
import { experiencesOfTrajectory } from "../../../src/memory/experience/of-trajectory.ts"
import { nearDuplicateOf } from "../../../src/memory/experience/near-duplicate.ts"
import { retrieve, retrievedTokens } from "../../../src/memory/experience/retrieve.ts"
import { createVaultStore } from "../../../src/memory/vault-store.ts"
import { experienceSchema, type Experience } from "../../../src/protocol/experience.ts"
import type { Trajectory } from "../../../src/protocol/trajectory.ts"
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
  it("tells an episode only on its own site, and of one run its way once beside its lesson", () => {
    expect(found([anExperience("away", { kind: "episode", site: "other.example" })])).toEqual([])
    expect(found([anExperience("way", { source: "one", goal: "Change the shipping address" }), anExperience("told", { source: "one", kind: "episode", text: "the same in other words" }), anExperience("lesson", { source: "one", kind: "lesson", text: "avoid" })])).toHaveLength(2)
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
  const deeds = [{ verb: "click", target: 'link "Address"' }, { verb: "type", target: 'textbox "Street"', text: "‹ADDRESS_1›" }, { verb: "click", target: 'button "Save"' }]
  const finished = (rest: Partial<FinishedRun> = {}): FinishedRun => ({ goal: "Set the street of ‹PERSON_1›", site: "shop.example", outcome: "success", judge: "program", model: "m", round: 0, at: 5, source: "run-1", deeds, home: false, ...rest })
  it("is its episode and, done, a workflow without values", () => {
    const made = experiencesOf(finished())
    expect(made.map(({ kind, outcome, privacy }) => [kind, outcome, privacy])).toEqual([["episode", "success", "masked"], ["workflow", "success", "masked"]])
    expect(made[0]?.text).toBe('click link "Address" → type textbox "Street" "‹ADDRESS_1›" → click button "Save"')
    expect(made[1]?.text).not.toContain("ADDRESS_1")
    expect(made.every((experience) => experienceSchema.safeParse(experience).success)).toBe(true)
    expect(experiencesOf(finished({ home: true })).every(({ privacy }) => privacy === "home")).toBe(true)
    expect(experiencesOf(finished({ deeds: [] }))).toEqual([])
  })
  it("is a lesson where something went wrong", () => {
    const made = experiencesOf(finished({ outcome: "failure", deeds: [...deeds.slice(0, 2), { verb: "click", target: 'button "Save"', outcome: "no-effect" }] }))
    expect(made.at(-1)).toMatchObject({ kind: "lesson", outcome: "failure", text: 'Avoid: click button "Save" ended as no-effect.' })
  })
})

describe("the page that something was learned on", () => {
  const titled = (title: string): string => `Page: "${title}"\nURL: https://shop.example/\n\n[a1] button "Save"`
  const run = (task: string, pages: readonly string[]): Trajectory => aTrajectory({ task, outcome: { success: false, judge: "program" }, steps: pages.map((page, at) => ({ action: { verb: "click", ref: "a1" }, page, ...(at === 1 ? { facts: { outcome: "no-effect" } } : {}) })) })
  it("is that of a recorded run's own pages, each title once, and of a lesson the one where it went wrong", () => {
    const [episode, lesson] = experiencesOfTrajectory(run("Do it", [titled("Orders"), titled('The \\"new\\" list'), titled("Orders"), "no title"]))
    expect([episode?.page, lesson?.page]).toEqual(['Orders · The "new" list', 'The "new" list'])
    expect(experiencesOfTrajectory(run("Do it", ['"Page: \"x\"" in the middle']))[0]?.page).toBe("")
    expect(experiencesOfTrajectory(run("Do it", [titled("Order of ‹PERSON_1›")])).map(({ privacy }) => privacy)).toEqual(["masked", "masked"])
  })
  it("decides which of two that are alike in all else is told", () => {
    const index = createExperienceIndex()
    for (const title of ["Warranty claims", "Gift vouchers", "Parcel tracking"]) index.add(experiencesOfTrajectory(run("Fill the form in and send it", [titled(title)])))
    for (const title of ["Gift vouchers", "Parcel tracking"])
      expect(retrieve(index, { task: "Fill the form in and send it", site: "shop.example", page: title, summary: "" }, { size: "large", cloud: true }).hits[0]?.experience.page).toBe(title)
  })
})

describe("the store of experiences", () => {
  it("keeps them sealed under their run's key, and gives nothing where the key or the run is gone", async () => {
    const box = createVaultStore("experience-vaults")
    const store = createExperienceStore(box, "experiences")
    await store.put("run-1", [anExperience("1", { goal: "a telling goal" })])
    await store.put("run-2", [anExperience("2"), anExperience("3")])
    await store.put("run-3", [anExperience("4")])
    const raw = new Dexie("experiences")
    await raw.open()
    const rows: unknown[] = await raw.table("experiences").toArray()
    expect(rows.map((row) => Object.keys(row as object).sort())).toEqual(rows.map(() => ["id", "runId", "sealed"]))
    expect(JSON.stringify(rows, (_, value: unknown) => (value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value))).not.toContain("telling")
    raw.close()
    expect((await store.all()).map(({ id }) => id)).toEqual(["1", "2", "3", "4"])
    await box.remove("run-1")
    await store.remove("run-2")
    expect((await createExperienceStore(box, "experiences").all()).map(({ id }) => id)).toEqual(["4"])
    const again = await createExperienceMemory(store).of({ task: query.task })
    expect(again?.about(query, { size: "large", cloud: true }).hits.map(({ experience }) => experience.id)).toEqual(["4"])
    box.close()
  })
})
