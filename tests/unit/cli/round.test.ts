import { createHash } from "node:crypto"
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DuckDBInstance } from "@duckdb/node-api"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { contentId } from "../../../src/memory/trajectory/content-id.ts"
import { manifestSchema } from "../../../src/symbiosis/dataset/manifest.ts"
import { smallSpec, taughtBy } from "../../../src/symbiosis/round/loop/loop-spec.ts"
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
  it("makes nothing of lines that are no runs, and no folder for them", async () => {
    const out = join(folder, "none", "at-all")
    expect(await inProcess(["round", "dataset", "--in", await file("none.jsonl", "not json\n{}\n"), "--out", out])).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/Nothing was written/) as string })
    await expect(stat(join(folder, "none"))).rejects.toThrow("ENOENT")
  })
  it("counts runs that nobody judged little, or not at all, and says so", async () => {
    const open = await file("open.jsonl", text([aTrajectory({ steps: [{ action: { verb: "back" } }], outcome: { success: null, judge: "nobody" } })]))
    const made = async (...flags: string[]) => { const { out, err } = await inProcess(["round", "dataset", "--in", open, "--out", join(folder, "open"), ...flags]); return { ...JSON.parse(out) as object, err } }
    expect(await made()).toMatchObject({ trajectories: 1, unjudged: 1, lines: { action: expect.anything() as object }, err: expect.stringMatching(/weigh 0\.3: "symbiont round judge".*--unjudged 0/) as string })
    expect(await made("--unjudged", "0")).toMatchObject({ lines: {}, err: "" })
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

describe("symbiont round run", () => {
  const teacher = ["--teacher-url", "http://127.0.0.1:9/v1", "--teacher-model", "large-1"]
  it.each([
    ["a lane that needs the script", ["--small", ...teacher], /--teacher-url can't teach sft: .*speculation, both, loop with --variants/],
    ["no model", ["--small", ...teacher.slice(0, 2)], /--teacher-model is missing/],
    ["an address with a key", ["--small", "--teacher-url", "https://me:key@models.example/v1", "--teacher-model", "m"], /--teacher-url must be a plain address/]
  ])("refuses %s in one sentence", async (_, flags, said) => {
    const { code, err } = await inProcess(["round", "run", ...flags, "--out", join(folder, "never")])
    expect([code, err]).toEqual([2, expect.stringMatching(said)])
    expect(err.trim().split("\n")).toHaveLength(1)
    expect(await readdir(folder)).not.toContain("never")
  })
  it("doesn't go on with the script where a language model taught", async () => {
    const begun = taughtBy({ ...smallSpec, variants: ["loop"] }, { host: "models.example", model: "large-1" })
    const { code, err } = await inProcess(["round", "run", "--spec", await file("begun.json", JSON.stringify(begun)), "--out", join(folder, "never")])
    expect([code, err]).toEqual([2, expect.stringMatching(/--teacher-url is missing: this loop is taught by large-1 at models\.example/)])
    const lanes = await inProcess(["round", "run", "--spec", await file("begun.json", JSON.stringify(begun)), "--variants", "sft", ...teacher, "--out", join(folder, "never")])
    expect([lanes.code, lanes.err]).toEqual([2, expect.stringContaining("teacher.endpoint")])
  })
})

describe("symbiont round render", () => {
  it("says in one sentence which field the engine misses, and writes no job", async () => {
    const spec = {
      schema: "symbiont-round-1", round: 0, base: { model: "some/model", revision: "0123456", license: "MIT" }, data: { manifest: "a".repeat(64), tasks: ["action"], lambda: 1 }, method: "sft", trainer: "trl",
      hyper: { epochs: 1, learningRate: 1e-4, context: 512, batch: 1, seed: 1 }, resources: { accelerators: ["L4:1"], cpus: 1, memoryGiB: 4, maxHours: 1 }, outputs: { id: "tiny", formats: ["gguf"] },
      gates: { heldOut: { metric: "rows", notBelow: 0 }, leaks: 0, injections: "not worse" }, paths: { data: "/data", out: "/out" }
    }
    const job = await file("job-spec.json", JSON.stringify(spec))
    expect(await inProcess(["round", "render", job, "--engine", "skypilot"])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("field code") as string })
    expect(await inProcess(["round", "render", job])).toMatchObject({ code: 0, out: expect.stringContaining("check_data.py") as string })
  })
})

describe("symbiont round release", () => {
  const publisher = ["--name", "Chores", "--license", "CC-BY-4.0", "--contact", "Ask data@example.org"]
  const dataset = async (name: string): Promise<string> => {
    await inProcess(["round", "dataset", "--in", await file(`${name}.jsonl`, text()), "--out", join(folder, name), "--format", "canonical"])
    return join(folder, name)
  }
  it("writes Parquet files that hold the lines, and a datasheet with their counts", async () => {
    const from = await dataset("to-release")
    const { code, out } = await inProcess(["round", "release", "--in", from, "--out", join(folder, "release"), ...publisher])
    expect(code).toBe(0)
    const said = JSON.parse(out) as { trajectories: number; files: { name: string; rows: number }[] }
    expect(said.trajectories).toBe(2)
    const connection = await (await DuckDBInstance.create(":memory:")).connect()
    const read = (await connection.runAndReadAll(`SELECT * FROM read_parquet('${join(folder, "release", "*.parquet")}') ORDER BY id`)).getRowObjectsJson()
    connection.closeSync()
    const lines = (await Promise.all(["train", "dev", "test"].map((split) => readFile(join(from, `lines.${split}.jsonl`), "utf8")))).join("").trim().split("\n").map((line) => JSON.parse(line) as { id: string })
    expect(read).toEqual(lines.sort((a, b) => (a.id < b.id ? -1 : 1)).map((line) => ({ template: null, ...line })))
    const sheet = await readFile(join(folder, "release", "DATASHEET.md"), "utf8")
    expect(sheet).toContain("Licence: CC-BY-4.0")
    // Each site has one run here: naming it would tell whose.
    expect(sheet).toContain("2 others of fewer than 5 runs")
    expect(sheet).not.toContain("a.example")
  })
  it("takes runs whose texts were cut within a character, and says what keeps a release from being made", async () => {
    const { trajectory_id: _id, ...content } = aTrajectory({ steps: [{ action: { verb: "type", ref: "a1", text: "x" }, reason: "cut @", page: "[a1] textbox \"@\"" }] })
    const cut = JSON.stringify(content).replaceAll("@", "\\ud83d")
    const whole = JSON.parse(cut) as typeof content
    const from = join(folder, "cut")
    expect((await inProcess(["round", "dataset", "--in", await file("cut.jsonl", `${JSON.stringify({ ...whole, trajectory_id: contentId(whole) })}\n`), "--out", from])).code).toBe(0)
    for (const name of await readdir(from)) expect(await readFile(join(from, name), "utf8"), name).not.toContain("\\ud83d")
    expect((await inProcess(["round", "release", "--in", from, "--out", join(folder, "cut-release"), ...publisher])).code).toBe(0)
    // As an earlier build wrote it.
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(from, "manifest.json"), "utf8")))
    const files = await Promise.all(manifest.files.map(async (each) => {
      const bytes = (await readFile(join(from, each.name), "utf8")).replaceAll("\ufffd", "\\ud83d")
      await writeFile(join(from, each.name), bytes)
      return { ...each, sha256: createHash("sha256").update(bytes).digest("hex") }
    }))
    await writeFile(join(from, "manifest.json"), JSON.stringify({ ...manifest, files }))
    const failed = await inProcess(["round", "release", "--in", from, "--out", join(folder, "cut-again"), ...publisher])
    expect(failed).toMatchObject({ code: 2, out: "", err: expect.stringContaining("Make the data set again") as string })
    expect(await readdir(join(folder, "cut-again"))).toEqual([])
  })
  it("refuses files that are not those of the manifest, and says what is missing", async () => {
    const from = await dataset("changed-later")
    const name = (await readdir(from)).find((one) => one.startsWith("lines.train")) ?? ""
    await writeFile(join(from, name), `${await readFile(join(from, name), "utf8")}{}\n`)
    const changed = await inProcess(["round", "release", "--in", from, "--out", join(folder, "no-release"), ...publisher])
    expect([changed.code, changed.err]).toEqual([2, expect.stringContaining(name)])
    expect((await inProcess(["round", "release", "--in", from, "--out", "x"])).err).toContain("--name")
    expect((await inProcess(["round", "release", "--in", folder, "--out", "x", ...publisher])).err).toContain("manifest.json")
  })
})

describe("symbiont round render", () => {
  it("names the field that is wrong", async () => {
    const { code, err } = await inProcess(["round", "render", await file("spec.json", '{"schema":"symbiont-round-1","round":-1}')])
    expect(code).toBe(2)
    expect(err).toContain("round")
  })
})
