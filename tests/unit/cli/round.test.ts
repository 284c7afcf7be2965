import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { manifestSchema } from "../../../src/symbiosis/dataset/manifest.ts"
import { aTrajectory } from "../symbiosis/a-trajectory.ts"
import { inProcess } from "./in-process.ts"

let folder = ""
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), "symbiont-round-")) })
afterAll(() => rm(folder, { recursive: true }))
const file = async (name: string, text: string): Promise<string> => { await writeFile(join(folder, name), text); return join(folder, name) }
const runs = [aTrajectory({ steps: [{ action: { verb: "click", ref: "a1" } }], site: "a.example" }), aTrajectory({ steps: [{ action: { verb: "back" } }], site: "b.example" })]
const text = (list = runs): string => list.map((run) => `${JSON.stringify(run)}\n`).join("")

describe("symbiont round dataset", () => {
  it("writes each trainer's files and a manifest of them", async () => {
    const out = join(folder, "out")
    const { code, out: said } = await inProcess(["round", "dataset", "--in", await file("runs.jsonl", text()), "--out", out])
    expect(code).toBe(0)
    expect(JSON.parse(said)).toMatchObject({ trajectories: 2, refused: 0, steps: 2 })
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(out, "manifest.json"), "utf8")))
    expect((await readdir(out)).sort()).toEqual([...manifest.files.map(({ name }) => name), "manifest.json"].sort())
  })
  it("leaves out what was changed after it was recorded, and names the line", async () => {
    const changed = JSON.stringify(runs[1]).replace("Because the task says so.", "Because I say so.")
    const { code, out, err } = await inProcess(["round", "dataset", "--in", await file("changed.jsonl", `${JSON.stringify(runs[0])}\n${changed}\nnot json\n{}\n`), "--out", join(folder, "changed")])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ trajectories: 1, refused: 3 })
    expect(err.match(/Line \d/g)).toEqual(["Line 2", "Line 3", "Line 4"])
  })
  it("subtracts what was withdrawn", async () => {
    const withdrawn = await file("withdrawn.txt", `${runs[0]?.trajectory_id}\n`)
    const { out } = await inProcess(["round", "dataset", "--in", await file("all.jsonl", text()), "--out", join(folder, "less"), "--withdrawn", withdrawn])
    expect(JSON.parse(out)).toMatchObject({ trajectories: 1, withdrawn: 1 })
  })
  it.each([[["--out", "x"], "--in"], [["--in", "nowhere.jsonl", "--out", "x"], "nowhere.jsonl"], [["--in", "a"], "--out"], [["--in", "a", "--out", "x", "--format", "word"], "--format"],
    [["--in", "a", "--out", "x", "--task", "sing"], "--task"], [["--in", "a", "--out", "x", "--lambda", "2"], "--lambda"]])("refuses %j in one sentence", async (flags, named) => {
    const { code, err } = await inProcess(["round", "dataset", ...flags])
    expect(code).toBe(2)
    expect(err).toContain(named)
    expect(err.trim().split("\n")).toHaveLength(1)
  })
})

describe("symbiont round render", () => {
  it("names the field that is wrong", async () => {
    const { code, err } = await inProcess(["round", "render", await file("spec.json", '{"schema":"symbiont-round-1","round":-1}')])
    expect(code).toBe(2)
    expect(err).toContain("round")
  })
})
