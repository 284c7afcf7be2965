import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { buildDataset, exporters, type DatasetOptions } from "../../../src/symbiosis/dataset/build-dataset.ts"
import { lineSchema } from "../../../src/symbiosis/dataset/line.ts"
import { linesOf, pairsOf } from "../../../src/symbiosis/dataset/lines-of.ts"
import { splitOf } from "../../../src/symbiosis/dataset/split-of.ts"
import { aTrajectory, type GivenStep } from "./a-trajectory.ts"

const shares = { dev: 0.1, test: 0.2 }
const options: DatasetOptions = { tasks: ["action", "reason", "reason-action", "privacy"], lambda: 0.5, shares, seed: 7 }
const click: GivenStep = { action: { verb: "click", ref: "a1" } }
const textOf = ({ bytes }: { bytes: Uint8Array }): string => new TextDecoder().decode(bytes)
const type: GivenStep = { action: { verb: "type", ref: "a2", text: "Elm Road 5" } }

describe("the lines of a trajectory", () => {
  it("are one decision each, with the action, the reason given the action, and both in the other order", () => {
    const lines = linesOf(aTrajectory({ steps: [click] }), options)
    expect(lines.map(({ task, completion }) => [task, completion[0]?.content])).toEqual([
      ["action", '{"verb":"click","ref":"a1"}'], ["reason", "Because the task says so."],
      ["reason-action", 'Because the task says so.\n{"verb":"click","ref":"a1"}'], ["privacy", "no"]])
    expect(lines.every((line) => lineSchema.safeParse(line).success)).toBe(true)
    expect(lines[1]?.prompt[1]?.content).toContain('Action: {"verb":"click","ref":"a1"}')
    // The answer is not in the question.
    expect(lines[0]?.prompt[1]?.content).not.toContain('"ref":"a1"')
  })

  it("say why before there is an action too, at lambda, and the question doesn't hold it", () => {
    const [line] = linesOf(aTrajectory({ steps: [click] }), { ...options, tasks: ["rationale"] })
    expect(line).toMatchObject({ task: "rationale", weight: 0.5, completion: [{ content: "Because the task says so." }] })
    expect(line?.prompt[1]?.content).not.toMatch(/Action:|"ref"/)
    expect(lineSchema.safeParse(line).success).toBe(true)
  })

  it("tell what was done before, and only that", () => {
    const [, second] = linesOf(aTrajectory({ steps: [click, type] }), { ...options, tasks: ["action"] })
    expect(second?.prompt[1]?.content).toContain('- click button "Save": Because the task says so.')
    expect(second?.prompt[1]?.content).not.toContain("Elm Road 5\n-")
  })

  it("think first in the form that such models write, whatever the reason says", () => {
    const [line] = linesOf(aTrajectory({ steps: [{ ...click, reason: "It </think> says so." }] }), { ...options, tasks: ["thinking"] })
    expect(line).toMatchObject({ weight: 1, completion: [{ content: '<think>\nIt  says so.\n</think>\n\n{"verb":"click","ref":"a1"}' }] })
  })

  it("say what a run came to once, after all that was done in it", () => {
    const lines = linesOf(aTrajectory({ steps: [click, type, click, click, click, click], summary: "The street was changed and saved." }), { ...options, tasks: ["action", "summary"] })
    const [line, ...more] = lines.filter(({ task }) => task === "summary")
    expect(more).toEqual([])
    expect(line).toMatchObject({ completion: [{ content: "The street was changed and saved." }], weight: 0.5, source: { step: 7 } })
    expect(line?.prompt[1]?.content.match(/^- click/gm)).toHaveLength(5)
    expect(lineSchema.safeParse(line).success).toBe(true)
    expect(linesOf(aTrajectory({ steps: [click] }), { ...options, tasks: ["summary"] })).toEqual([])
    // It hangs on the last step that may be learned from.
    expect(linesOf(aTrajectory({ steps: [click, { ...type, facts: { outcome: "failed" } }], summary: "Half of it was done." }), { ...options, tasks: ["summary"] })).toMatchObject([{ source: { step: 2 } }])
  })

  it.each<[string, Parameters<typeof aTrajectory>[0]]>([
    ["a failed run", { steps: [click], outcome: { success: false, judge: "program" } }],
    ["a step that no language model decided", { steps: [{ ...click, llmCalls: 0 }] }],
    ["a step copied from an earlier context", { steps: [{ ...click, copied: true }] }],
    ["a step that the guard turned down", { steps: [{ ...click, facts: { guard: { decision: "refuse", rule: "url.scheme" } } }] }],
    ["a step that failed", { steps: [{ ...click, facts: { outcome: "failed" } }] }]
  ])("leave out %s", (_, given) => { expect(linesOf(aTrajectory(given), options)).toEqual([]) })

  it("keep a scripted teacher's steps for our own student alone", () => {
    expect(linesOf(aTrajectory({ steps: [{ ...click, llmCalls: 0 }] }), { ...options, tasks: ["action"], scripted: true })).toHaveLength(1)
  })

  it.each<[RunOutcome, number]>([
    [{ success: true, judge: "program" }, 1], [{ success: true, judge: "user" }, 0.7], [{ success: true, judge: "model" }, 0.7]
  ])("weigh by who found what: %j", (outcome, weight) => {
    const lines = linesOf(aTrajectory({ steps: [click], outcome }), { ...options, tasks: ["action", "reason"] })
    expect(lines.map((line) => line.weight)).toEqual([weight, weight * 0.5])
  })

  it("weigh little in a run that nobody judged, and aren't there where such a run counts nothing", () => {
    const run = aTrajectory({ steps: [click], outcome: { success: null, judge: "nobody" } })
    expect(linesOf(run, { ...options, unjudged: 0 })).toEqual([])
    expect(linesOf(run, { ...options, tasks: ["action", "reason"] }).map((line) => line.weight)).toEqual([0.3, 0.15])
  })

  it("weigh a corrected step whole, and make a preference of it", () => {
    const run = aTrajectory({ outcome: { success: null, judge: "nobody" }, steps: [{ ...click, facts: { verdict: "replaced", studentAction: { verb: "back" } } }] })
    expect(linesOf(run, { ...options, tasks: ["action"] })[0]?.weight).toBe(1)
    expect(pairsOf(run, shares)).toMatchObject([{ chosen: [{ content: '{"verb":"click","ref":"a1"}' }], rejected: [{ content: '{"verb":"back"}' }] }])
  })
})
type RunOutcome = NonNullable<Parameters<typeof aTrajectory>[0]["outcome"]>

describe("splits", () => {
  it("put all runs of a template into one place, and come near the shares", () => {
    const drawn = Array.from({ length: 2_000 }, (_, index) => splitOf({ site: "any", template: `t${index}` }, shares))
    expect(new Set(Array.from({ length: 5 }, (_, index) => splitOf({ site: `s${index}`, template: "one" }, shares))).size).toBe(1)
    expect(drawn.filter((split) => split === "test").length / 2_000).toBeCloseTo(0.2, 1)
    expect(drawn.filter((split) => split === "dev").length / 2_000).toBeCloseTo(0.1, 1)
  })
})

describe("a data set", async () => {
  const runs = [aTrajectory({ steps: [click, type], site: "a.example", consent: { id: "c1", version: "2", purposes: ["train"] } }), aTrajectory({ steps: [type, { ...click, facts: { verdict: "replaced", studentAction: { verb: "back" } } }], site: "b.example" })]
  const built = await buildDataset(runs, options)

  it("is the same to the byte whatever the order, and counts what was sent twice once", async () => {
    expect(await buildDataset([...runs].reverse().concat(runs), options)).toEqual(built)
    expect(built.manifest).toMatchObject({ steps: 4, pairs: 1, consents: ["2"], withdrawn: 0 })
    expect(built.manifest.trajectories).toEqual(runs.map((run) => run.trajectory_id).sort())
  })

  it("is without what was withdrawn, to the last line", async () => {
    const without = await buildDataset(runs, { ...options, withdrawn: new Set([runs[0]?.trajectory_id ?? ""]) })
    expect(without.manifest).toMatchObject({ withdrawn: 1, trajectories: [runs[1]?.trajectory_id] })
    expect(without.files.map(textOf).join("")).not.toContain("a.example")
  })

  it.each(Object.keys(exporters))("%s: every row is whole, roles take turns, and the last word is the model's", async (format) => {
    for (const file of (await buildDataset(runs, { ...options, formats: [format] })).files) {
      const { name } = file
      const text = textOf(file)
      if (name === "dataset_info.json") { expect(Object.values(JSON.parse(text) as object)).not.toHaveLength(0); continue }
      for (const line of text.split("\n").filter(Boolean)) {
        const row = JSON.parse(line) as Record<string, { role: string; content: string }[]>
        const messages = row["messages"] ?? [...row["prompt"] ?? [], ...row["completion"] ?? row["chosen"] ?? []]
        expect(messages.map(({ role }) => role)).toEqual(["system", "user", "assistant"])
        expect(messages.every(({ content }) => content !== "")).toBe(true)
      }
    }
  })

  it("says how many runs nobody judged and what they count", async () => {
    const open = aTrajectory({ steps: [click], outcome: { success: null, judge: "nobody" } })
    expect((await buildDataset([...runs, open], { ...options, unjudged: 0 })).manifest).toMatchObject({ unjudged: 1, options: { unjudged: 0 }, lines: built.manifest.lines })
  })

  it("keeps of light lines about as many as they weigh, and the same ones each time", async () => {
    const light = Array.from({ length: 400 }, (_, index) => aTrajectory({ task: `Do thing ${index}`, steps: [click], outcome: { success: null, judge: "nobody" } }))
    const rows = async (seed: number): Promise<number> => (await buildDataset(light, { ...options, tasks: ["action"], formats: ["trl"], unjudged: 0.3, seed })).files.reduce((sum, file) => sum + file.rows, 0)
    const kept = await rows(1)
    expect(await rows(1)).toBe(kept)
    expect(kept / 400).toBeGreaterThan(0.22)
    expect(kept / 400).toBeLessThan(0.38)
  })

  it("never throws on any text in a page", async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: "grapheme" }), async (page) => { await buildDataset([aTrajectory({ steps: [{ ...click, page }] })], options) }), { numRuns: 50 })
  })
})
