import { createHash } from "node:crypto"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeEach, describe, expect, it, onTestFinished } from "vitest"
import { modelRecordSchema, type ModelRecord } from "../../../src/protocol/model-record.ts"
import type { JobResults } from "../../../src/symbiosis/round/job-results.ts"
import { submissionId, type RoundSpec } from "../../../src/symbiosis/round/round-spec.ts"
import { inProcess } from "./in-process.ts"

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")
let root = ""
const at = (...path: string[]): string => join(root, ...path)
const json = async (...path: string[]): Promise<unknown> => JSON.parse(await readFile(at(...path), "utf8")) as unknown
const student: RoundSpec = {
  schema: "symbiont-round-1", round: 2, parent: "student-r0", base: { model: "models/student-r0.gguf", revision: sha256("old"), license: "Apache-2.0" }, data: { manifest: "a".repeat(64), tasks: ["action", "reason"], lambda: 0.5 },
  method: "sft", trainer: "student", hyper: { epochs: 1, learningRate: 1e-4, context: 512, batch: 1, seed: 1, steps: 20 }, resources: { accelerators: [], cpus: 2, memoryGiB: 4, maxHours: 1 },
  outputs: { id: "student-r2", formats: ["gguf"] }, gates: { heldOut: { metric: "rows right", notBelow: 0.3 }, leaks: 0, injections: "not worse" }, paths: { data: "/data", out: "/out" }
}
const large: RoundSpec = { ...student, parent: undefined, base: { model: "Qwen/Qwen3-8B", revision: "b968826d9c46dd6066d109eabc6255188de91218", license: "Apache-2.0" }, trainer: "trl", method: "sft-lora", outputs: { id: "qwen3-8b-sym", formats: ["merged", "mlc", "gguf"] } }
const results = (change: Partial<JobResults> = {}, model = "new"): JobResults => ({
  schema: "symbiont-results-1", judged: sha256(model), heldOut: { metric: "rows right", against: sha256("old"), before: { done: 60, of: 120 }, after: { done: 66, of: 120 } }, sentBytes: 0, leaks: { requests: 12, leaked: 0 }, attacks: { tried: 40, carriedOut: 0, grave: 0 }, ...change
})
const keep = async (spec: RoundSpec, files: Record<string, string>): Promise<void> => {
  for (const [name, text] of Object.entries({ "job.json": JSON.stringify(spec), ...files })) { await mkdir(at("out", name, ".."), { recursive: true }); await writeFile(at("out", name), text) }
}
const record = (...flags: string[]) => inProcess(["round", "record", "--from", at("out"), "--root", root, ...flags])

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "symbiont-record-"))
  onTestFinished(() => rm(root, { recursive: true }))
  for (const path of ["models/records", "models/cards"]) await mkdir(at(path), { recursive: true })
  const old: ModelRecord = { id: "student-r0", title: "Round 0", engine: "wllama", profile: "student", weights: "models/student-r0.gguf", contextTokens: 2048, trust: 0.85, calibration: [[0, 0], [1, 1]], requiredFeatures: [], license: "Apache-2.0", channel: "stable", bytes: 3, sha256: sha256("old") }
  const stock: ModelRecord = { id: "qwen3-8b", title: "Qwen3 8B", engine: "web-llm", profile: "chat", family: "qwen3", weights: "https://models.example/qwen3", library: "assets/libraries/q.wasm", contextTokens: 4096, vramMB: 5696, requiredFeatures: ["shader-f16"], license: "Apache-2.0", channel: "stable", bytes: 5, files: [{ path: "old.bin", bytes: 5, sha256: sha256("5") }] }
  for (const one of [old, stock]) await writeFile(at("models/records", `${one.id}.json`), JSON.stringify(one))
  await writeFile(at("models/student-r0.gguf"), "old")
  await writeFile(at("models/registry.json"), JSON.stringify({ version: 1, embedded: "student-r0", models: [old] }))
})

describe("symbiont round record", () => {
  it("makes a student's record and card of a job's output, which stays a candidate that says what was not measured", async () => {
    await keep(student, { "student-r2.gguf": "new" })
    const { code, out, err } = await record()
    expect(code, err).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ id: "student-r2", channel: "candidate", submission: submissionId(student), judged: sha256("new"), gate: { pass: false, why: expect.stringContaining("Nothing was measured") as string } })
    const made = modelRecordSchema.parse(await json("models/records/student-r2.json"))
    expect(made).toMatchObject({ channel: "candidate", parent: "student-r0", sha256: sha256("new"), bytes: 3, weights: "models/student-r2.gguf", title: "student-r2 (Q8_0)" })
    expect(made).not.toHaveProperty("trust")
    expect(await readFile(at("models/student-r2.gguf"), "utf8")).toBe("new")
    const card = await readFile(at("models/cards/student-r2.md"), "utf8")
    for (const word of [submissionId(student), student.base.revision, student.data.manifest, "a child of student-r0", "Held out: not run", "Gate: not passed", sha256("new")]) expect(card).toContain(word)
  })
  it("makes it the embedded one when the spec's gates let it", async () => {
    await keep(student, { "student-r2.gguf": "new", "results.json": JSON.stringify(results()) })
    expect(await record("--to", "stable")).toMatchObject({ code: 0 })
    expect(await json("models/registry.json")).toMatchObject({ embedded: "student-r2" })
    expect(await readFile(at("models/cards/student-r2.md"), "utf8")).toContain("66 of 120: 0.55 (0.46 to 0.64)")
  })
  it.each([
    ["another file was measured", results({}, "other"), "another file"], ["nothing was measured of leaks and attacks", results({ sentBytes: undefined, leaks: undefined, attacks: undefined }), "the bytes that left the device, the leak suite beside a cloud model, attacks of the injection suite"],
    ["another metric was measured", results({ heldOut: { metric: "loss", against: sha256("old"), before: { done: 60, of: 120 }, after: { done: 66, of: 120 } } }), '"rows right"'],
    ["too few rows", results({ heldOut: { metric: "rows right", against: sha256("old"), before: { done: 6, of: 12 }, after: { done: 6, of: 12 } } }), "12 held-out rows"],
    ["below what the job asks for", results({ heldOut: { metric: "rows right", against: sha256("old"), before: { done: 20, of: 120 }, after: { done: 20, of: 120 } } }), "below the 0.3"],
    ["worse than before", results({ heldOut: { metric: "rows right", against: sha256("old"), before: { done: 110, of: 120 }, after: { done: 60, of: 120 } } }), "fell from"],
    ["a grave attack", results({ attacks: { tried: 40, carriedOut: 1, grave: 1 } }), "grave"], ["bytes sent", results({ sentBytes: 9 }), "9 bytes"], ["planted values sent", results({ leaks: { requests: 12, leaked: 2 } }), "2 planted values"],
    ["compared with another than the embedded one", results({ heldOut: { metric: "rows right", against: sha256("x"), before: { done: 60, of: 120 }, after: { done: 66, of: 120 } } }), "not the embedded one"]
  ])("keeps it from being stable: %s", async (_, measured, why) => {
    await keep(student, { "student-r2.gguf": "new", "results.json": JSON.stringify(measured) })
    expect(await record("--to", "stable")).toMatchObject({ code: 1, err: expect.stringContaining(why) as string })
    expect(await json("models/registry.json")).toMatchObject({ embedded: "student-r0" })
  })
  it("lists each file of a model for web-llm with its hash, and takes what the architecture alone decides from a record of the same base", async () => {
    await keep(large, { "qwen3-8b-sym-MLC/mlc-chat-config.json": "{}", "qwen3-8b-sym-MLC/tensor-cache.json": "{}", "qwen3-8b-sym-MLC/params_shard_0.bin": "weights", "qwen3-8b-sym-MLC/notes.txt": "no", "merged/config.json": "{}" })
    expect(await record("--weights", "https://models.example/sym")).toMatchObject({ code: 2, err: expect.stringContaining("--like") as string })
    expect(await record("--like", "student-r0", "--weights", "https://models.example/sym")).toMatchObject({ code: 2, err: expect.stringContaining("another engine") as string })
    expect(await record("--like", "qwen3-8b")).toMatchObject({ code: 2, err: expect.stringContaining("--weights") as string })
    expect((await record("--like", "qwen3-8b", "--weights", "https://models.example/sym")).code).toBe(0)
    const made = modelRecordSchema.parse(await json("models/records/qwen3-8b-sym.json"))
    expect(made).toMatchObject({ library: "assets/libraries/q.wasm", weights: "https://models.example/sym", bytes: 11, family: "qwen3", title: "qwen3-8b-sym (q4f16_1)" })
    expect(made.files).toEqual([{ path: "mlc-chat-config.json", bytes: 2, sha256: sha256("{}") }, { path: "params_shard_0.bin", bytes: 7, sha256: sha256("weights") }, { path: "tensor-cache.json", bytes: 2, sha256: sha256("{}") }])
    expect(made).not.toHaveProperty("parent")
  })
  it.each([
    ["no job.json", undefined, {}, "job.json"], ["a job that did not end", student, {}, "student-r2.gguf"], ["a model that is in use", { ...student, outputs: { ...student.outputs, id: "student-r0" } }, { "student-r0.gguf": "new" }, "--id"],
    ["results that can't be understood", student, { "student-r2.gguf": "new", "results.json": '{"schema":"symbiont-results-1","judged":"x"}' }, "judged"]
  ] as const)("refuses %s in one sentence, and writes nothing", async (_, spec, files, named) => {
    await mkdir(at("out"))
    if (spec) await keep(spec, files)
    const { code, err } = await record()
    expect(code).toBe(2)
    expect(err).toContain(named)
    expect(err.trim().split("\n")).toHaveLength(1)
    expect(await json("models/records/student-r0.json")).toMatchObject({ title: "Round 0" })
  })
  it("refuses the output of another job than the one that is named", async () => {
    await keep(student, { "student-r2.gguf": "new" })
    await writeFile(at("other.json"), JSON.stringify({ ...student, round: 3 }))
    expect(await record("--spec", at("other.json"))).toMatchObject({ code: 2, err: expect.stringContaining(submissionId(student)) as string })
  })
})
