import { describe, expect, it } from "vitest"
import { loopPlan, scripted, settingsOf } from "../../../../src/symbiosis/round/loop/loop-plan.ts"
import type { LoopSources } from "../../../../src/symbiosis/round/loop/loop-sources.ts"
import { loopReport } from "../../../../src/symbiosis/round/loop/loop-report.ts"
import { loopResults } from "../../../../src/symbiosis/round/loop/loop-results.ts"
import { loopSpecSchema, smallSpec, tasksOf, taughtBy } from "../../../../src/symbiosis/round/loop/loop-spec.ts"
import { aRecord, aSpec } from "./a-loop.ts"

const all = aSpec({ variants: ["sft", "multitask", "speculation", "both", "loop", "dagger"], rounds: 3, seeds: [1, 2, 3], heldOut: { rows: 10, known: 0, plays: 5 } })
const sources: LoopSources = { withdrawn: [], init: "a", recipe: "b", product: "c" }

describe("the plan of a loop", () => {
  it("has each stage once, behind all that it needs", () => {
    const seen = new Set<string>()
    for (const { id, needs } of loopPlan(all)) {
      expect(seen.has(id)).toBe(false)
      expect(needs.filter((need) => !seen.has(need)), id).toEqual([])
      seen.add(id)
    }
  })
  it("plays the teacher's runs once for the lanes that share them, and those that ask the student for each lane", () => {
    const rollouts = loopPlan(all).filter(({ kind, round, seed }) => kind === "rollouts" && round === 1 && seed === 2).map(({ variant }) => variant)
    expect(rollouts).toEqual(["teacher", "speculation", "both", "loop", "dagger"])
  })
  it("trains each round from the last one's student, on all data so far; only the loop explores", () => {
    const stage = (id: string) => loopPlan(all).find((one) => one.id === id)
    expect(stage("r2-loop-s1-train")?.needs).toEqual(["r2-loop-s1-dataset", "r1-loop-s1-train"])
    expect(stage("r1-loop-s1-dataset")?.needs).toEqual(["r0-loop-s1-explore", "r0-loop-s1-rollouts", "r1-loop-s1-explore", "r1-loop-s1-rollouts"])
    expect(stage("r1-both-s1-explore")).toBeUndefined()
    expect(stage("r0-both-s1-rollouts")?.needs).toEqual([])
  })
  it("runs the leak suite with the chosen student where the spec asks for it, before the gate", () => {
    const asked = { ...all, extension: { tasks: 1, leaks: true } }
    const [leaks, gate] = ["leaks", "gate"].map((id) => loopPlan(asked).find((one) => one.id === id))
    expect(leaks?.needs).toContain("choose")
    expect(gate?.needs).toContain("leaks")
    expect(loopPlan(all).some(({ kind }) => kind === "leaks")).toBe(false)
    // What the demo shops came to stays.
    const shops = (spec: typeof all) => loopPlan(spec).filter(({ kind }) => kind === "extension").map((one) => settingsOf(spec, one, sources))
    expect(shops(asked)).toEqual(shops(all))
  })
  it("has a lane for each order of reason and action, on the same runs", () => {
    const orders = aSpec({ variants: ["multitask", "reason-first"], rounds: 1, seeds: [1] })
    const needs = (id: string) => loopPlan(orders).find((one) => one.id === id)?.needs
    expect(needs("r0-reason-first-s1-dataset")).toEqual(["r0-teacher-s1-rollouts"])
    expect(needs("r0-reason-first-s1-dataset")).toEqual(needs("r0-multitask-s1-dataset"))
    expect([tasksOf("sft"), tasksOf("multitask"), tasksOf("reason-first")]).toEqual([["action"], ["action", "reason"], ["action", "rationale"]])
  })
  it("lets a withdrawal change data sets, and a count of plays neither data nor training", () => {
    const stage = (kind: string) => loopPlan(all).find((one) => one.kind === kind) ?? { id: "", kind: "gate" as const, needs: [] }
    const fewer = { ...all, heldOut: { ...all.heldOut, plays: 4 } }
    expect(settingsOf(all, stage("dataset"), { ...sources, withdrawn: ["a"] })).not.toEqual(settingsOf(all, stage("dataset"), sources))
    expect(settingsOf(fewer, stage("train"), sources)).toEqual(settingsOf(all, stage("train"), sources))
    expect(settingsOf(fewer, stage("play"), sources)).not.toEqual(settingsOf(all, stage("play"), sources))
  })
  it.each([
    ["init", ["judge", "play", "explore", "rollouts", "train", "synergy", "extension"]],
    ["recipe", ["judge", "play", "explore", "rollouts", "train", "synergy"]],
    ["product", ["choose", "extension", "suites", "gate"]]
  ] as const)("runs anew what depends on another %s, and nothing else", (source, kinds) => {
    const touched = loopPlan(all).filter((one) => JSON.stringify(settingsOf(all, one, { ...sources, [source]: "other" })) !== JSON.stringify(settingsOf(all, one, sources)))
    expect(new Set(touched.map(({ kind }) => kind))).toEqual(new Set(kinds))
    // What the teacher plays alone has nothing of the student's.
    expect(touched.filter(({ variant }) => variant === "teacher")).toEqual([])
  })
  it("takes a first student for what it is, wherever it lies", () => {
    const moved = { ...all, student: { ...all.student, init: "elsewhere.gguf" } }
    expect(loopPlan(moved).map((one) => settingsOf(moved, one, sources))).toEqual(loopPlan(all).map((one) => settingsOf(all, one, sources)))
  })
  it("hands a share of the rollouts to the extension where a lane speculates, and MiniWoB++ beside them", () => {
    const shared = { ...all, episodes: { ...all.episodes, extension: 10, miniwob: 5 } }
    const ids = (spec: typeof all) => loopPlan(spec).filter(({ round, seed, kind }) => round === 1 && seed === 1 && kind.endsWith("rollouts")).map(({ id }) => id)
    expect(ids(shared)).toEqual(["r1-teacher-s1-rollouts", ...["speculation", "both", "loop"].flatMap((lane) => [`r1-${lane}-s1-rollouts`, `r1-${lane}-s1-extension-rollouts`]), "r1-dagger-s1-rollouts"])
    expect(ids({ ...shared, episodes: { ...shared.episodes, extension: all.episodes.rollouts } })).not.toContain("r1-both-s1-rollouts")
    expect(loopPlan(shared).find(({ id }) => id === "r1-both-s1-dataset")?.needs).toContain("r0-both-s1-extension-rollouts")
    expect([scripted(shared, "teacher"), scripted(shared, "both"), scripted(shared, "dagger")]).toEqual([24, 14, 24])
    // What is handed over makes other runs of those lanes alone.
    const touched = loopPlan(all).filter((one) => JSON.stringify(settingsOf(shared, one, sources)) !== JSON.stringify(settingsOf(all, one, sources)))
    expect(new Set(touched.map(({ kind, variant }) => `${kind} ${variant ?? ""}`))).toEqual(new Set(["rollouts speculation", "rollouts both", "rollouts loop"]))
  })
  it("keeps the records of a loop that knows nothing of that", () => {
    const stage = loopPlan(all).find(({ id }) => id === "r0-both-s1-rollouts")
    if (!stage) throw new Error("no such stage")
    expect(settingsOf(all, stage, sources)).toEqual([["rollouts", 0, 1, "both"], ["a", "b"], { epsilon: 0.25, k: 5 }, 24])
    expect(Object.keys(loopSpecSchema.parse(aSpec()).episodes)).toEqual(["rollouts", "explore", "temperature"])
  })
  it("is made of a spec that is checked", () => {
    expect(loopSpecSchema.safeParse(smallSpec).success).toBe(true)
    expect(loopSpecSchema.safeParse({ ...smallSpec, variants: ["magic"] }).success).toBe(false)
    expect(loopSpecSchema.safeParse({ ...smallSpec, episodes: { ...smallSpec.episodes, extension: smallSpec.episodes.rollouts + 1 } }).success).toBe(false)
    expect(loopSpecSchema.safeParse({ ...smallSpec, teacher: { epsilon: 1, k: 5 } }).success).toBe(false)
  })
})

describe("a loop that a language model teaches", () => {
  const given = aSpec({ variants: ["speculation", "loop"], heldOut: { rows: 10, known: 0, plays: 5 } })
  const real = taughtBy(given, { host: "models.example", model: "large-1" })
  it("plays all rollouts through the extension, and nothing that the script would have to play", () => {
    expect(loopSpecSchema.safeParse(real).success).toBe(true)
    const kinds = new Set(loopPlan(real).map(({ kind }) => kind))
    expect([kinds.has("extension-rollouts"), kinds.has("rollouts"), kinds.has("synergy")]).toEqual([true, false, false])
    expect(loopSpecSchema.safeParse({ ...real, variants: ["sft"] }).success).toBe(false)
    expect(loopSpecSchema.safeParse({ ...real, episodes: given.episodes }).success).toBe(false)
  })
  it("has its own runs: another model, or another host, makes others, and the script's noise none", () => {
    const driven = (spec: typeof real) => loopPlan(spec).filter(({ kind }) => kind === "extension-rollouts").map((stage) => settingsOf(spec, stage, sources))
    const changed = (teacher: Partial<typeof real.teacher>) => driven({ ...real, teacher: { ...real.teacher, ...teacher } })
    expect(changed({ endpoint: { host: "models.example", model: "large-2" } })).not.toEqual(driven(real))
    expect(changed({ endpoint: { host: "other.example", model: "large-1" } })).not.toEqual(driven(real))
    expect(driven({ ...real, teacher: given.teacher })).not.toEqual(driven(real))
    expect(changed({ epsilon: 0.5 })).toEqual(driven(real))
  })
  it("is told of as such, and of no script", () => {
    const text = loopReport("trial", real, loopResults(real, new Map([aRecord("r0-loop-s1-judge", "judge", { right: "10", free: 0, known: { done: 0, of: 0 } }),
      aRecord("r0-loop-s1-extension-rollouts", "extension-rollouts", { episodes: 1, unplayable: 0, done: 1, steps: 4, accepted: { done: 1, of: 2 }, byIndex: {}, teacherCalls: 2, requests: 2, sentBytes: 9, learnable: 2, miniwob: { skipped: "none" } })].map((one) => [one.id, one]))), [])
    expect(text).toContain("language model `large-1`** at models.example")
    expect(text).toContain("`large-1` answers behind an HTTP endpoint")
    expect(text).not.toMatch(/the script|is a \*\*script|wrong with probability/)
  })
})
