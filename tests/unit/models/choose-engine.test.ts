import { describe, expect, it } from "vitest"
import { chooseEngine, type Device } from "../../../src/models/choose-engine.ts"
import { probeGpu } from "../../../src/models/probe-gpu.ts"
import { gpuRecord, registryOf } from "./records.ts"

const smaller = { ...gpuRecord, id: "middle-q4f32", title: "the middle model", bytes: 900_000_000, vramMB: 1_100, requiredFeatures: [] }
const registry = registryOf(gpuRecord, smaller)
const strong: Device = { gpu: { usable: true, why: "", features: ["shader-f16"] }, memoryGiB: 16, installed: [gpuRecord.id, smaller.id] }

describe("the model for a device", () => {
  it.each([
    ["all fits", {}, "large-q4f16", "largest installed model"],
    ["memory is not told", { memoryGiB: undefined }, "large-q4f16", "largest installed model"],
    ["the GPU lacks a feature", { gpu: { ...strong.gpu, features: [] } }, "middle-q4f32", "largest installed model"],
    ["memory is for the smaller one", { memoryGiB: 4 }, "middle-q4f32", "largest installed model"],
    ["memory is for neither", { memoryGiB: 1 }, "student-r0", "not enough memory for the large model. So the small built-in model on the CPU is used."],
    ["nothing larger is installed", { installed: [] }, "student-r0", "No larger model is installed, so the small built-in model"],
    ["there is no GPU", { gpu: { usable: false, why: "This browser has no WebGPU.", features: [] } }, "student-r0", "No GPU that can run a larger model was found, so the small built-in model on the CPU is used."]
  ] as const)("%s", (_case, change, id, why) => {
    const choice = chooseEngine(registry, { ...strong, ...change } as Device)
    expect(choice.ok && choice.value.record.id).toBe(id)
    expect(choice.ok && choice.value.why).toContain(why)
  })

  it("is never a retired or untried one", () => {
    const choice = chooseEngine(registryOf({ ...gpuRecord, channel: "retired" }, { ...smaller, channel: "candidate" }), strong)
    expect(choice.ok && choice.value.record.id).toBe("student-r0")
  })

  it("is none when the registry holds none", () => {
    expect(chooseEngine({ version: 1, embedded: "gone", models: [] }, strong)).toMatchObject({ ok: false, error: { kind: "model.unavailable" } })
  })
})

describe("the GPU probe", () => {
  const adapter = (isFallbackAdapter: boolean) => ({ info: { isFallbackAdapter }, features: new Set(["timestamp-query", "shader-f16"]) }) as unknown as GPUAdapter
  it.each([
    ["no WebGPU", undefined, false],
    ["no adapter", async () => null, false],
    ["a software adapter", async () => adapter(true), false],
    ["an adapter that can't start", async () => { throw new Error("lost") }, false],
    ["a GPU", async () => adapter(false), true]
  ])("%s", async (_case, requestAdapter, usable) => {
    const probe = await probeGpu(requestAdapter && { requestAdapter })
    expect(probe.usable).toBe(usable)
    expect(probe.why).toMatch(/^[A-Z].*\.$/)
    expect(probe.features).toEqual(usable ? ["shader-f16", "timestamp-query"] : [])
  })
})
