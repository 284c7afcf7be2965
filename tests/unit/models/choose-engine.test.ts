import { describe, expect, it } from "vitest"
import { chooseEngine, type Device } from "../../../src/models/choose-engine.ts"
import { probeGpu } from "../../../src/models/probe-gpu.ts"
import { gpuRecord, registryOf } from "./records.ts"

const smaller = { ...gpuRecord, id: "middle-q4f32", title: "the middle model", bytes: 900_000_000, vramMB: 1_100, rank: 10, requiredFeatures: [] }
const registry = registryOf(gpuRecord, smaller)
const strong: Device = { gpu: { usable: true, why: "", features: ["shader-f16"] }, memoryGiB: 16, installed: [gpuRecord.id, smaller.id] }

describe("the model for a device", () => {
  it.each([
    ["all fits", {}, "large-q4f16", "best installed model"],
    ["memory is not told", { memoryGiB: undefined }, "large-q4f16", "best installed model"],
    ["the GPU lacks a feature", { gpu: { ...strong.gpu, features: [] } }, "middle-q4f32", "best installed model"],
    ["memory is for the smaller one", { memoryGiB: 4 }, "middle-q4f32", "best installed model"],
    ["memory is for neither", { memoryGiB: 1 }, "student-r0", "This machine should not run the large model: it needs 3.3 GB of GPU memory, and has about 615 MB to spare. So the small built-in model on the CPU is used."],
    ["the browser tells of no more than 8 GB", { memoryGiB: 8 }, "large-q4f16", "best installed model"],
    ["the best one has failed here", { failed: new Map([["large-q4f16", "The GPU was lost."]]) }, "middle-q4f32", "The GPU was lost. So the middle model is used."],
    ["all have failed here", { failed: new Map([["large-q4f16", "The GPU was lost."], ["middle-q4f32", "It too."]]) }, "student-r0", "The GPU was lost. So the small built-in model"],
    ["another was chosen by hand", { preferred: "middle-q4f32" }, "middle-q4f32", "chosen by hand"],
    ["the built-in one was chosen by hand", { preferred: "student-r0" }, "student-r0", "chosen by hand"],
    ["what was chosen by hand can't run", { preferred: "large-q4f16", gpu: { ...strong.gpu, features: [] } }, "middle-q4f32", "The GPU lacks shader-f16"],
    ["a software adapter is there", { gpu: { usable: false, software: true, why: "WebGPU would run in software on this device.", features: ["shader-f16"] } }, "student-r0", "in software"],
    ["a software adapter is there and a model was chosen by hand", { preferred: "large-q4f16", gpu: { usable: false, software: true, why: "", features: ["shader-f16"] } }, "large-q4f16", "chosen by hand"],
    ["what was chosen by hand is not installed any more", { preferred: "gone" }, "large-q4f16", "best installed model"],
    ["nothing larger is installed", { installed: [] }, "student-r0", "No larger model is installed, so the small built-in model"],
    ["there is no GPU", { gpu: { usable: false, why: "This browser has no WebGPU.", features: [] } }, "student-r0", "This browser has no WebGPU. So the small built-in model on the CPU is used."],
    ["there is no GPU and nothing installed", { installed: [], gpu: { usable: false, why: "", features: [] } }, "student-r0", "No GPU that can run a larger model was found, so the small built-in model"]
  ] as const)("%s", (_case, change, id, why) => {
    const choice = chooseEngine(registry, { ...strong, ...change } as Device)
    expect(choice.ok && choice.value.record.id).toBe(id)
    expect(choice.ok && choice.value.why).toContain(why)
  })

  it("is never a retired or untried one", () => {
    const choice = chooseEngine(registryOf({ ...gpuRecord, channel: "retired" }, { ...smaller, channel: "candidate" }), strong)
    expect(choice.ok && choice.value.record.id).toBe("student-r0")
  })

  it("is one of low rank or of a candidate round only when it was chosen by hand", () => {
    const weak = { ...smaller, id: "weak", title: "the weak model", rank: -5 }
    const round = { ...smaller, id: "round-2", channel: "candidate" as const }
    const device = { ...strong, installed: ["weak", "round-2"] }
    const pick = (preferred?: string) => { const choice = chooseEngine(registryOf(weak, round), { ...device, preferred }); return choice.ok && choice.value.record.id }
    expect([pick(), pick("weak"), pick("round-2")]).toEqual(["student-r0", "weak", "round-2"])
  })

  it("is none when the registry holds none", () => {
    expect(chooseEngine({ version: 1, embedded: "gone", models: [] }, strong)).toMatchObject({ ok: false, error: { kind: "model.unavailable" } })
  })
})

describe("the GPU probe", () => {
  const adapter = (isFallbackAdapter: boolean) => ({ info: { isFallbackAdapter }, features: new Set(["timestamp-query", "shader-f16"]), limits: { maxBufferSize: 2 ** 32, maxStorageBufferBindingSize: 2 ** 30 } }) as unknown as GPUAdapter
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
    const hasAdapter = usable || probe.software === true
    expect(probe.bufferMB).toBe(hasAdapter ? 1_024 : undefined)
    expect(probe.features).toEqual(hasAdapter ? ["shader-f16", "timestamp-query"] : [])
  })
})
