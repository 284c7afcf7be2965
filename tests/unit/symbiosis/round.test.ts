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

const rendered = (job: ReturnType<(typeof renderers)["local"]>): string => { if (!job.ok) throw new Error(job.error.message); return job.value }
const onHubPaths = { data: "/data", out: "/out", store: "hf://buckets/org/symbiont" }
const spec: RoundSpec = roundSpecSchema.parse({
  schema: "symbiont-round-1", round: 1, base: { model: "meta-llama/Llama-3.1-8B-Instruct", revision: "0e9e39f249a16976918f6564b8830bc894c89659", license: "llama3.1" },
  code: { repo: "https://github.com/example/symbiont", commit: "0123456789".repeat(4) }, data: { manifest: "a".repeat(64), tasks: ["action", "reason"], lambda: 0.5 }, method: "sft-lora", trainer: "trl",
  hyper: { epochs: 2, learningRate: 1e-4, context: 8192, batch: 16, seed: 1, loraRank: 32 },
  resources: { accelerators: ["A100:1"], cpus: 8, memoryGiB: 64, maxHours: 6, maxHourlyCost: 3 },
  outputs: { id: "llama-3.1-8b-sym-r01", formats: ["mlc", "gguf"] }, gates: { heldOut: { metric: "step accuracy", notBelow: 0.5 }, leaks: 0, injections: "not worse" },
  paths: { data: "/data/it's here", out: "/out", store: "s3://bucket/symbiont" }
})
const onHub: RoundSpec = { ...spec, paths: onHubPaths }

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
  it("refuses MLC for a base that no model library is packaged for", () => {
    expect(roundSpecSchema.safeParse({ ...spec, base: { ...spec.base, model: "HuggingFaceTB/SmolLM2-135M" } }).error?.issues[0]?.path).toEqual(["outputs", "formats"])
  })
  it.each(Object.entries(renderers))("is rendered for %s: all commands, in order, names quoted, the data looked at before anything is trained", (engine, render) => {
    const job = rendered(render(engine === "hf" ? onHub : spec))
    const places = ["check_data.py", "trl sft", "merge.py", "convert_weight", "gen_config", "convert_hf_to_gguf", "bin/llama-quantize"].map((word) => job.indexOf(word))
    expect(places.every((place) => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(job).toContain(submissionId(engine === "hf" ? onHub : spec))
    for (const converter of ["llama-cpp.sh build/llama.cpp", "mlc.sh build/mlc"]) expect(job).toContain(converter)
    if (engine === "local") expect(job).toContain(`"/data/it'\\''s here/trl-sft.train.jsonl"`)
  })
  it("tells SkyPilot where code, data and result lie, and what an hour may cost", () => {
    const { secrets, setup, ...job } = JSON.parse(rendered(renderers.skypilot(spec))) as Record<string, unknown>
    expect(job).toMatchObject({
      name: submissionId(spec), workdir: { url: spec.code?.repo, ref: spec.code?.commit },
      file_mounts: { [spec.paths.data]: `s3://bucket/symbiont/data/${"a".repeat(64)}`, "/out": { source: `s3://bucket/symbiont/jobs/${submissionId(spec)}`, mode: "MOUNT_CACHED" } },
      resources: { any_of: [{ accelerators: "A100:1", use_spot: true }], cpus: "8+", memory: "64+", max_hourly_cost: 3 }
    })
    expect(job["run"]).toMatch(/^timeout --kill-after=600 21600 sh -c '/)
    expect(secrets).toEqual({ HF_TOKEN: null })
    expect(setup).toContain("pip install -r models/recipes/requirements/trl.txt")
  })
  it("has Ray fetch what it mounts not, and put away what came out however it ends", () => {
    const job = JSON.parse(rendered(renderers.ray(spec))) as { entrypoint: string; runtime_env: object }
    expect(job.runtime_env).toMatchObject({
      working_dir: `https://github.com/example/symbiont/archive/${spec.code?.commit}.zip`, pip: { packages: ["-r ${RAY_RUNTIME_ENV_CREATE_WORKING_DIR}/models/recipes/requirements/trl.txt", "s3fs"] }
    })
    expect(job).toMatchObject({ entrypoint_num_cpus: 8, entrypoint_num_gpus: 1, entrypoint_memory: 64 * 2 ** 30, entrypoint_resources: { "accelerator_type:A100": 0.001 } })
    expect(job.entrypoint).toMatch(/carry\.py s3:\/\/bucket\/symbiont\/data[^]*carry\.py \S*jobs\/symbiont-r1[^]*trap [^]*carry\.py \/out s3:[^]* EXIT/)
    // Where all nodes share a disk there is nothing to carry.
    expect(rendered(renderers.ray({ ...spec, paths: { ...spec.paths, store: undefined } }))).not.toContain("carry.py")
  })
  it("names machines of Hugging Face by its own names, and mounts its bucket", () => {
    const job = rendered(renderers.hf(onHub))
    expect(job).toMatch(/^hf jobs run --detach --flavor a100-large --timeout 6h --secrets HF_TOKEN /)
    expect(job).toContain(` --volume hf://buckets/org/symbiont/jobs/${submissionId(onHub)}:/out python:3.11-bookworm sh -c `)
    expect(job).toContain(`git fetch --quiet --depth 1 ${spec.code?.repo} ${spec.code?.commit}`)
    const on = (resources: Partial<RoundSpec["resources"]>): string => rendered(renderers.hf({ ...onHub, resources: { ...spec.resources, ...resources } }))
    expect(on({ accelerators: [], cpus: 2, memoryGiB: 8 })).toContain("--flavor cpu-basic")
    expect(on({ accelerators: ["B300:1"], flavor: "b300x1" })).toContain("--flavor b300x1")
    expect(on({ accelerators: ["RTX9:1", "L4"] })).toContain("--flavor l4x1")
  })
  it.each([
    ["skypilot", { code: undefined }, "code"], ["skypilot", { paths: { data: "/d", out: "/o" } }, "paths.store"], ["ray", { code: { repo: "ssh://git.example/symbiont", commit: "0".repeat(40) } }, "code.archive"],
    ["hf", {}, "paths.store"], ["hf", { resources: { accelerators: ["RTX9:1"], cpus: 1, memoryGiB: 1, maxHours: 1 }, paths: onHubPaths }, "resources.flavor"]
  ] as const)("is not written for %s without what that needs (%j)", (engine, change, field) => {
    const job = renderers[engine]({ ...spec, ...change } as RoundSpec)
    expect(job).toMatchObject({ ok: false })
    expect(job.ok ? "" : job.error.message).toContain(`field ${field}`)
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
    expect(rendered(renderers.local({ ...spec, trainer }))).toContain("mkdir -p")
  })
  /** Trainers that tell how they were called, in a folder of their own, and then end as they are told to. */
  const called = async (out: string, trainer: RoundSpec["trainer"], code = 0): Promise<string> => {
    const [, start] = trainCommands({ ...spec, trainer, paths: { ...spec.paths, out } })
    await mkdir(join(out, "checkpoint"), { recursive: true })
    for (const name of ["trl", "axolotl", "llamafactory-cli"]) await writeFile(join(out, name), `#!/bin/sh\necho "$*"\nexit ${code}\n`, { mode: 0o755 })
    return new Promise((resolve) => { execFile(start?.argv[0] ?? "", start?.argv.slice(1) ?? [], { env: { ...process.env, PATH: `${out}:${process.env["PATH"] ?? ""}` } }, (error, said) => { resolve(`${said}${error ? `failed ${String(error.code)}` : ""}`.trim()) }) })
  }
  it("goes on from the last checkpoint where there is one", async () => {
    const out = await mkdtemp(join(tmpdir(), "symbiont-job-"))
    onTestFinished(() => rm(out, { recursive: true }))
    expect(await called(out, "trl", 3)).toBe(`sft --config ${out}/trl.yaml\nfailed 3`)
    for (const step of [90, 100]) await mkdir(join(out, "checkpoint", `checkpoint-${step}`), { recursive: true })
    expect(await called(out, "trl")).toBe(`sft --config ${out}/trl.yaml --resume_from_checkpoint ${out}/checkpoint/checkpoint-100`)
  })
  it.each(["trl", "axolotl", "llama-factory"] as const)("%s is not asked again once it came to its end, however often the job is handed over", async (trainer) => {
    const out = await mkdtemp(join(tmpdir(), "symbiont-job-"))
    onTestFinished(() => rm(out, { recursive: true }))
    expect(await called(out, trainer, 1)).toContain(`${trainer}.yaml`)
    expect(await called(out, trainer)).toContain(`${trainer}.yaml`)
    expect(await called(out, trainer)).toBe("")
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
