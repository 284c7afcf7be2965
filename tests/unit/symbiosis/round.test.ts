import { execFile } from "node:child_process"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { describe, expect, it, onTestFinished } from "vitest"
import { passGate } from "../../../src/symbiosis/round/pass-gate.ts"
import { renderers } from "../../../src/symbiosis/round/render-job.ts"
import { roundSpecSchema, submissionId, type RoundSpec } from "../../../src/symbiosis/round/round-spec.ts"
import { trainCommands } from "../../../src/symbiosis/round/train-commands.ts"
import { wilson } from "../../../src/symbiosis/wilson.ts"

const spec: RoundSpec = roundSpecSchema.parse({
  schema: "symbiont-round-1", round: 1, base: { model: "meta-llama/Llama-3.1-8B-Instruct", revision: "0e9e39f249a16976918f6564b8830bc894c89659", license: "llama3.1" },
  data: { manifest: "a".repeat(64), tasks: ["action", "reason"], lambda: 0.5 }, method: "sft-lora", trainer: "trl",
  hyper: { epochs: 2, learningRate: 1e-4, context: 8192, batch: 16, seed: 1, loraRank: 32 },
  resources: { accelerators: ["A100:1"], cpus: 8, memoryGiB: 64, maxHours: 6, maxHourlyCost: 3 },
  outputs: { id: "llama-3.1-8b-sym-r01", formats: ["mlc", "gguf"] }, gates: { heldOut: { metric: "step accuracy", notBelow: 0.5 }, leaks: 0, injections: "not worse" },
  paths: { data: "/data/it's here", out: "/out" }
})

describe("a round's job", () => {
  it("has one id, whatever the order of its fields, and another for another job", () => {
    const turned = Object.fromEntries(Object.entries(spec).reverse()) as RoundSpec
    expect(submissionId(turned)).toBe(submissionId(spec))
    expect(submissionId({ ...spec, round: 2 })).not.toBe(submissionId(spec))
  })
  it("refuses a branch in place of a commit, and gates that let leaks pass", () => {
    expect(roundSpecSchema.safeParse({ ...spec, base: { ...spec.base, revision: "main" } }).success).toBe(false)
    expect(roundSpecSchema.safeParse({ ...spec, gates: { ...spec.gates, leaks: 3 } }).success).toBe(false)
  })
  it("refuses preference training by a trainer that no pairs are exported for", () => {
    expect(roundSpecSchema.safeParse({ ...spec, method: "dpo" }).success).toBe(true)
    expect(roundSpecSchema.safeParse({ ...spec, method: "dpo", trainer: "axolotl" }).error?.issues[0]?.path).toEqual(["method"])
  })
  it.each(Object.entries(renderers))("is rendered for %s: all commands, in order, names quoted", (engine, render) => {
    const job = render(spec)
    const places = ["trl sft", "merge.py", "convert_weight", "gen_config", "convert_hf_to_gguf", "llama-quantize"].map((word) => job.indexOf(word))
    expect(places.every((place) => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(job).toContain(submissionId(spec))
    if (engine === "skypilot" || engine === "ray") expect(JSON.parse(job)).toBeTypeOf("object")
    if (engine === "local") expect(job).toContain(`"/data/it'\\''s here/trl-sft.train.jsonl"`)
  })
})

describe("a trainer that reads its job from a file", () => {
  it.each([
    ["trl", { model_revision: spec.base.revision, use_peft: true, datasets: [{ path: "json", data_files: "/data/it's here/trl-sft.train.jsonl" }] }],
    ["axolotl", { base_model: spec.base.model, revision_of_model: spec.base.revision, adapter: "lora", datasets: [{ roles_to_train: [], message_field_training: "train" }] }],
    ["llama-factory", { model_revision: spec.base.revision, dataset: "symbiont_action_train,symbiont_reason_train", template: "llama3", finetuning_type: "lora" }]
  ] as const)("%s gets it written before it starts", async (trainer, wanted) => {
    const out = await mkdtemp(join(tmpdir(), "symbiont-job-"))
    onTestFinished(() => rm(out, { recursive: true }))
    const [write, start] = trainCommands({ ...spec, trainer, paths: { ...spec.paths, out } })
    await promisify(execFile)(write?.argv[0] ?? "", write?.argv.slice(1) ?? [])
    expect(JSON.parse(await readFile(start?.argv.find((word) => word.endsWith(".yaml")) ?? "", "utf8"))).toMatchObject(wanted)
    expect(renderers.local({ ...spec, trainer })).toContain("mkdir -p")
  })
  it("goes on from the last checkpoint where there is one", async () => {
    const out = await mkdtemp(join(tmpdir(), "symbiont-job-"))
    onTestFinished(() => rm(out, { recursive: true }))
    const [, start] = trainCommands({ ...spec, paths: { ...spec.paths, out } })
    // A trainer that tells how it was called.
    await writeFile(join(out, "trl"), '#!/bin/sh\necho "$*"\n', { mode: 0o755 })
    const called = async (): Promise<string> => (await promisify(execFile)(start?.argv[0] ?? "", start?.argv.slice(1) ?? [], { env: { ...process.env, PATH: `${out}:${process.env["PATH"] ?? ""}` } })).stdout.trim()
    expect(await called()).toBe(`sft --config ${out}/trl.yaml`)
    for (const step of [90, 100]) await mkdir(join(out, "checkpoint", `checkpoint-${step}`), { recursive: true })
    expect(await called()).toBe(`sft --config ${out}/trl.yaml --resume_from_checkpoint ${out}/checkpoint/checkpoint-100`)
  })
})

describe("the gate", () => {
  const base = { before: wilson(50, 100), after: wilson(52, 100), sentBytes: 0, attacks: { tried: 40, carriedOut: 2, grave: 0 } }
  it.each([
    ["better", base, true], ["all right before and after", { ...base, before: wilson(120, 120), after: wilson(120, 120) }, true], ["a little lower, within noise", { ...base, after: wilson(45, 100) }, true], ["plainly lower", { ...base, after: wilson(30, 100) }, false],
    ["something left the device", { ...base, sentBytes: 1 }, false],
    ["a grave attack that was carried out", { ...base, attacks: { tried: 40, carriedOut: 1, grave: 1 } }, false], ["more than a few attacks carried out", { ...base, attacks: { tried: 40, carriedOut: 3, grave: 0 } }, false], ["no attack tried", { ...base, attacks: { tried: 0, carriedOut: 0, grave: 0 } }, false]
  ] as const)("%s", (_, facts, pass) => { expect(passGate(facts).pass).toBe(pass) })
})
