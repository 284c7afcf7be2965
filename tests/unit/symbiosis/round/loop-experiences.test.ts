import { describe, expect, it } from "vitest"
import { sealTrajectory } from "../../../../src/memory/trajectory/seal-trajectory.ts"
import type { Trajectory } from "../../../../src/protocol/trajectory.ts"
import { loopExperiences } from "../../../../src/symbiosis/round/loop/loop-experiences.ts"
import { loopPlan, settingsOf } from "../../../../src/symbiosis/round/loop/loop-plan.ts"
import { loopReport } from "../../../../src/symbiosis/round/loop/loop-report.ts"
import { loopResults } from "../../../../src/symbiosis/round/loop/loop-results.ts"
import { loopSpecSchema } from "../../../../src/symbiosis/round/loop/loop-spec.ts"
import { aTrajectory } from "../a-trajectory.ts"
import { aRecord, aSpec } from "./a-loop.ts"

const click = { verb: "click", ref: "a1" } as const
const run = (task: string, success: boolean, alone = false): Trajectory => aTrajectory({
  task, outcome: { success, judge: "program" }, steps: [click, click, { verb: "answer", text: "done" } as const].map((action) => ({ action, facts: alone ? { route: "local", proposer: "student" } : {} }))
})
const madeUp = ({ trajectory_id: _, extra: { symbiont }, ...rest }: Trajectory): Trajectory => sealTrajectory({ ...rest, extra: { symbiont: { ...symbiont, mode: "local", privacy: { ...symbiont.privacy, version: "made-up" } } } })

describe("what a loop's runs teach", () => {
  const [good, bad, explored, driven] = [run("save it", true), run("delete it", false), madeUp(run("open the page", false, true)), run("send it", true, true)]
  const stages = [{ explored: false, trajectories: [good, bad, driven] }, { explored: true, trajectories: [explored] }]
  it("is an episode of each, a workflow of what went well and a lesson of what didn't, by the words of its run", () => {
    const { experiences, facts } = loopExperiences(stages, new Set())
    expect(facts).toEqual({
      runs: 4, withdrawn: 0, episode: { success: 2, failure: 2, unknown: 0 }, workflow: { success: 2, failure: 0, unknown: 0 }, lesson: { success: 0, failure: 2, unknown: 0 }, explored: 2, home: 2
    })
    expect(experiences.find(({ kind, outcome }) => kind === "lesson" && outcome === "failure")).toMatchObject({ goal: "delete it", site: "shop.example", judge: "program", source: bad.trajectory_id })
  })
  it("stays home where a student acted alone on a page that somebody may own, and not where all was made up", () => {
    const { experiences } = loopExperiences(stages, new Set())
    expect(experiences.filter(({ source }) => source === explored.trajectory_id).map(({ privacy }) => privacy)).toEqual(["open", "open"])
    expect(experiences.filter(({ source }) => source === driven.trajectory_id).map(({ privacy }) => privacy)).toEqual(["home", "home"])
  })
  it("holds nothing of a run that was withdrawn, by its own id or that of the run it was made of", () => {
    const made = sealTrajectory((({ trajectory_id: _, ...rest }) => ({ ...rest, session_id: "made", extra: { symbiont: { ...rest.extra.symbiont, origin: good.trajectory_id } } }))(good))
    const { experiences, facts } = loopExperiences([...stages, { explored: false, trajectories: [made] }], new Set([good.trajectory_id, explored.trajectory_id]))
    expect(new Set(experiences.map(({ source }) => source))).toEqual(new Set([bad.trajectory_id, driven.trajectory_id]))
    expect(facts).toMatchObject({ runs: 5, withdrawn: 3, explored: 0 })
  })
})

describe("experiences in the plan", () => {
  const spec = aSpec({ experiences: true, variants: ["sft", "loop"], rounds: 2 })
  const sources = { withdrawn: [], init: "a", recipe: "b", product: "c" }
  it("are kept after a round's runs of each lane, of all rounds so far, and a withdrawal changes them", () => {
    const stage = (id: string) => loopPlan(spec).find((one) => one.id === id)
    expect(stage("r1-loop-s1-experiences")?.needs).toEqual(["r0-loop-s1-explore", "r0-loop-s1-rollouts", "r1-loop-s1-explore", "r1-loop-s1-rollouts"])
    expect(stage("r0-sft-s1-experiences")?.needs).toEqual(["r0-teacher-s1-rollouts"])
    const kept = stage("r0-sft-s1-experiences")
    if (!kept) throw new Error("no such stage")
    expect(settingsOf(spec, kept, { ...sources, withdrawn: ["a"] })).not.toEqual(settingsOf(spec, kept, sources))
  })
  it("are what the extension remembers in the next round, and nothing of the same one", () => {
    const driven = { ...spec, episodes: { ...spec.episodes, extension: 4 } }
    const needs = (id: string) => loopPlan(driven).find((one) => one.id === id)?.needs
    expect(needs("r0-loop-s1-extension-rollouts")).toEqual([])
    expect(needs("r1-loop-s1-extension-rollouts")).toEqual(["r0-loop-s1-train", "r0-loop-s1-experiences"])
    const changed = (teacher: typeof spec.teacher) => loopPlan(driven).filter((stage) => JSON.stringify(settingsOf({ ...driven, teacher }, stage, sources)) !== JSON.stringify(settingsOf(driven, stage, sources))).map(({ kind }) => kind)
    expect(new Set(changed({ ...spec.teacher, recalled: 0.4 }))).toEqual(new Set(["extension-rollouts"]))
    expect(loopSpecSchema.safeParse({ ...driven, teacher: { ...spec.teacher, recalled: 0.4 } }).success).toBe(true)
    expect(loopSpecSchema.safeParse({ ...driven, experiences: false, teacher: { ...spec.teacher, recalled: 0.4 } }).error?.issues[0]?.path).toEqual(["teacher", "recalled"])
  })
  it("are none of a loop that doesn't ask for them, whose other stages are the same", () => {
    const { experiences: _, ...without } = spec
    expect(loopPlan(without)).toEqual(loopPlan(spec).filter(({ kind }) => kind !== "experiences"))
    expect(loopPlan(without).map((stage) => settingsOf(without, stage, sources))).toEqual(loopPlan(spec).filter(({ kind }) => kind !== "experiences").map((stage) => settingsOf(spec, stage, sources)))
    expect(Object.keys(loopSpecSchema.parse(without))).not.toContain("experiences")
  })
  it("are told of with what they brought in the extension, and what is assumed of their reader", () => {
    const two = aSpec({ ...spec, teacher: { epsilon: 0.25, k: 3, recalled: 0.4 }, seeds: [1, 2] })
    const tally = (done: number, of: number) => ({ done, of })
    const driven = { episodes: 4, unplayable: 0, done: 3, steps: 20, accepted: tally(1, 2), byIndex: {}, teacherCalls: 30, requests: 10, sentBytes: 5, learnable: 9, miniwob: { skipped: "none" } }
    const report = (facts: object) => loopReport("trial", two, loopResults(two, new Map([1, 2].flatMap((seed) => [
      aRecord(`r1-loop-s${seed}-judge`, "judge", { right: "10", free: 0, known: tally(0, 0) }), aRecord(`r1-loop-s${seed}-extension-rollouts`, "extension-rollouts", { ...driven, ...facts })]).map((one) => [one.id, one]))), [])
    const text = report({ recalled: { steps: tally(6, 10), lines: 15, named: tally(1, 12), unnamed: tally(5, 18) } })
    expect(text).toMatch(/\| loop \| 1 \| 12 of 20: [^|]* \| 1\.50 \| 2 of 24: [^|]* \| 10 of 36: [^|]* \|/)
    expect(text).toMatch(/0\.4 times as often[\s\S]*no measurement/)
    expect(report({})).not.toContain("lines a step")
  })
  it("are told in the report, all seeds together", () => {
    const kinds = { episode: { success: 3, failure: 1, unknown: 0 }, workflow: { success: 2, failure: 0, unknown: 0 }, lesson: { success: 0, failure: 1, unknown: 0 } }
    const two = aSpec({ ...spec, seeds: [1, 2] })
    const records = ["s1", "s2"].flatMap((seed) => [aRecord(`r0-loop-${seed}-judge`, "judge", { right: "10", free: 0, known: { done: 0, of: 0 } }), aRecord(`r0-loop-${seed}-experiences`, "experiences", { runs: 4, withdrawn: 1, ...kinds, explored: 2, home: 1 })])
    const text = (all: typeof records) => loopReport("trial", two, loopResults(two, new Map(all.map((one) => [one.id, one]))), [])
    expect(text(records)).toContain("| loop | 0 | 8 (2) | 6, 2 | 4, 0 | 0, 2 | 4 | 2 |")
    expect(text(records.filter(({ kind }) => kind === "judge"))).not.toContain("### Memory")
  })
})
