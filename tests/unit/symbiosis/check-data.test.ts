import { execFile } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeEach, describe, expect, it, onTestFinished } from "vitest"
import { trainCommands } from "../../../src/symbiosis/round/train-commands.ts"
import { jobLines } from "../../../src/symbiosis/round/job-script.ts"
import { roundSpecSchema, type RoundSpec } from "../../../src/symbiosis/round/round-spec.ts"
import { inProcess } from "../cli/in-process.ts"
import { aTrajectory } from "./a-trajectory.ts"

let folder = ""
const at = (...names: string[]): string => join(folder, ...names)
const hash = async (file: string): Promise<string> => createHash("sha256").update(await readFile(file)).digest("hex")
const hasPython = await new Promise<boolean>((resolve) => { execFile("python3", ["--version"], (error) => { resolve(error === null) }) })

/** A job for the data set, whose trainer tells that it was called; what it prints, up to the line that failed. */
const train = async (manifest: string, trainer: RoundSpec["trainer"] = "axolotl"): Promise<string> => {
  const spec = roundSpecSchema.parse({
    schema: "symbiont-round-1", round: 0, base: { model: "some/model", revision: "0123456", license: "MIT" }, data: { manifest, tasks: ["action"], lambda: 1 }, method: "sft", trainer,
    hyper: { epochs: 1, learningRate: 1e-4, context: 512, batch: 1, seed: 1 }, resources: { cpus: 1, memoryGiB: 4, maxHours: 1 }, outputs: { id: "tiny", formats: ["merged"] },
    gates: { heldOut: { metric: "rows", notBelow: 0 }, leaks: 0, injections: "not worse" }, paths: { data: at("data"), out: at("out") }
  })
  expect(trainCommands(spec).length).toBeGreaterThan(0)
  for (const name of ["axolotl", "llamafactory-cli", "trl"]) await writeFile(at(name), "#!/bin/sh\necho TRAINED; exit 1\n", { mode: 0o755 })
  return new Promise((resolve) => { execFile("sh", ["-ec", jobLines(spec).join("\n")], { env: { ...process.env, PATH: `${folder}:${process.env["PATH"] ?? ""}` } }, (_, out, err) => { resolve(`${out}${err}`) }) })
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "symbiont-check-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(at("runs.jsonl"), `${JSON.stringify(aTrajectory({ steps: [{ action: { verb: "click", ref: "a1" } }] }))}\n`)
  expect((await inProcess(["round", "dataset", "--in", at("runs.jsonl"), "--out", at("data"), "--format", "axolotl", "--format", "llama-factory"])).code).toBe(0)
})

describe.skipIf(!hasPython)("a job and its data set", () => {
  it("trains on the one that it names", async () => {
    const manifest = await hash(at("data/manifest.json"))
    expect(await train(manifest)).toContain("TRAINED")
    expect(await train(manifest, "llama-factory")).toContain("TRAINED")
    expect(JSON.parse(await readFile(at("out/job.json"), "utf8"))).toMatchObject({ data: { manifest } })
  })
  it.each([
    ["another data set", async () => "f".repeat(64), "and the job is for ffff"],
    ["a file that was changed since", async () => { await writeFile(at("data/axolotl.train.jsonl"), "{}\n"); return hash(at("data/manifest.json")) }, "axolotl.train.jsonl is not the file that the manifest lists"],
    ["none", async () => { await rm(at("data/manifest.json")); return "f".repeat(64) }, "holds no manifest.json"]
  ])("does not begin to train on %s", async (_, change, said) => {
    const text = await train(await change())
    expect(text).toContain(said)
    expect(text).not.toContain("TRAINED")
  })
  it("does not begin where the data set is for another trainer", async () => {
    const text = await train(await hash(at("data/manifest.json")), "trl")
    expect(text).toContain("lists no trl-sft.train.jsonl")
    expect(text).not.toContain("TRAINED")
  })
})
