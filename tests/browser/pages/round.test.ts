import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { readTrajectory } from "../../../src/memory/trajectory/read-trajectories.ts"
import { manifestSchema } from "../../../src/symbiosis/dataset/manifest.ts"
import { smallSpec, type LoopSpec } from "../../../src/symbiosis/round/loop/loop-spec.ts"
import { inProcess } from "../../unit/cli/in-process.ts"
import { fakePython } from "../../unit/runner/round/fake-python.ts"

/** A whole loop with real pages and a trainer that only pretends. */
describe("symbiont round run", () => {
  let folder = ""
  const at = (...path: string[]): string => join(folder, ...path)
  const spec: LoopSpec = { ...smallSpec, student: { ...smallSpec.student, init: "package.json" }, rounds: 2, seeds: [1], variants: ["sft", "loop"], episodes: { rollouts: 3, explore: 1, temperature: 0.7 }, heldOut: { rows: 3, known: 1, plays: 0 }, extension: { tasks: 0 } }
  const run = (...more: string[]) => inProcess(["round", "run", "--spec", at("given.json"), "--out", at("facts"), "--work", at("work"), ...more])
  const stages = async (): Promise<[string, number][]> => Promise.all((await readdir(at("facts/stages"))).sort().map(async (name): Promise<[string, number]> => [name, (await stat(at("facts/stages", name))).mtimeMs]))
  const json = async <T>(...path: string[]): Promise<T> => JSON.parse(await readFile(at(...path), "utf8")) as T

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "symbiont-loop-"))
    vi.stubEnv("SYMBIONT_PYTHON", await fakePython(folder))
    await writeFile(at("given.json"), JSON.stringify(spec))
  })
  afterAll(async () => { vi.unstubAllEnvs(); await rm(folder, { recursive: true }) })

  it("goes from rollouts to the gate, and writes the report from its records", async () => {
    const { code, out, err } = await run()
    expect(code, err).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ gate: { pass: false, why: expect.stringContaining("extension") as string } })
    const report = await readFile(at("facts/report.md"), "utf8")
    expect(report).not.toContain("Not complete")
    expect(report).toContain("held-out.svg")
    expect(await readFile(at("facts/held-out.svg"), "utf8")).toMatch(/^<svg[\s\S]*round 1/)
    const runs = (await readFile(at("work/r0-loop-s1-rollouts/runs.jsonl"), "utf8")).trim().split("\n").map((line, index) => readTrajectory(line, index))
    expect(runs.every(({ ok }) => ok)).toBe(true)
    // The trainer goes on from the last round's student.
    expect(await readFile(at("work/r1-loop-s1-train/student.gguf"), "utf8")).toContain("r0-loop-s1-train/student.pt")
    // What was trained is a job that can be rendered: for another machine it lacks only where code and data lie.
    const job = await inProcess(["round", "render", at("work/r1-loop-s1-train/job.json"), "--engine", "local"])
    expect(job).toMatchObject({ code: 0, out: expect.stringContaining("r0-loop-s1-train/student.pt") as string })
  }, 180_000)
  it("does nothing twice, and only what a withdrawal touches anew", async () => {
    const before = await stages()
    expect((await run()).code).toBe(0)
    expect(await stages()).toEqual(before)
    const manifest = async () => manifestSchema.parse(await json("work/r1-sft-s1-dataset/manifest.json"))
    const [gone = ""] = (await manifest()).trajectories
    await writeFile(at("withdrawn.txt"), `${gone}\n`)
    expect((await run("--withdrawn", at("withdrawn.txt"))).code).toBe(0)
    expect((await manifest()).trajectories).not.toContain(gone)
    expect(await readFile(at("work/r1-sft-s1-dataset/train.jsonl"), "utf8")).not.toContain(gone)
    const [old, now] = [new Map(before), new Map(await stages())]
    const again = [...now].filter(([name, time]) => old.get(name) !== time).map(([name]) => name)
    expect(again).toContain("r1-sft-s1-dataset.json")
    expect(again.filter((name) => name.includes("rollouts") && name.includes("teacher"))).toEqual([])
    expect(again).not.toContain("held-out.json")
  }, 120_000)
  it("tells what has run, and takes a broken or missing spec for what it is", async () => {
    const status = await inProcess(["round", "status", "--out", at("facts"), "--json"])
    expect(JSON.parse(status.out)).toMatchObject({ done: (await stages()).length, of: (await stages()).length })
    await writeFile(at("bad.json"), JSON.stringify({ ...spec, rounds: 0 }))
    for (const [flags, named] of [[["--spec", at("bad.json"), "--out", at("x")], "rounds"], [["--spec", at("given.json"), "--small", "--out", at("x")], "--small"], [["--out", at("nothing")], "--spec"], [["--spec", at("given.json")], "--out"]] as const) {
      const { code, err } = await inProcess(["round", "run", ...flags])
      expect([code, err.trim().split("\n").length]).toEqual([2, 1])
      expect(err).toContain(named)
    }
  })
  it("is promoted by the gate alone", async () => {
    const refused = await inProcess(["round", "promote", "--out", at("facts"), "--work", at("work"), "--id", "student-r9", "--to", "stable", "--root", folder])
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("gate")])
  })
})
