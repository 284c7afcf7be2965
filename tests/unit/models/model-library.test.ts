import { describe, expect, it } from "vitest"
import type { Machine } from "../../../src/models/device-fit.ts"
import { describeLibrary, withStored, type LibraryState } from "../../../src/models/model-library.ts"
import type { ModelRecord } from "../../../src/protocol/model-record.ts"
import { gpuRecord, registryOf, studentRecord } from "./records.ts"

const large: ModelRecord = { ...gpuRecord, id: "large", title: "the large model", rank: 80, vramMB: 5_700 }
const middle: ModelRecord = { ...gpuRecord, id: "middle", title: "the middle model", rank: 40, vramMB: 3_400, files: [{ path: "x.bin", bytes: 5, sha256: "c".repeat(64) }] }
const unpinned: ModelRecord = { ...gpuRecord, id: "unpinned", title: "the unpinned model", rank: 50, files: undefined }
const machine: Machine = { gpu: { usable: true, why: "", features: ["shader-f16"], bufferMB: 2_048 }, memoryGiB: 8, freeBytes: 50e9 }
const describeIt = (change: Partial<LibraryState> = {}) => describeLibrary({
  registry: registryOf(large, middle, unpinned), stored: [], machine, have: new Map(), installs: [], preferred: undefined, hasLibrary: () => true, usedBytes: 0, ...change
})
const entry = (id: string, change: Partial<LibraryState> = {}) => describeIt(change).models.find((model) => model.id === id)

describe("the list of models", () => {
  it("is best first and recommends the best that surely fits", () => {
    const library = describeIt()
    expect(library.models.map(({ id, state, fits, recommended }) => [id, state, fits, recommended])).toEqual([
      ["large", "offered", "maybe", false], ["unpinned", "listed", "yes", false], ["middle", "offered", "yes", true], ["student-r0", "embedded", "yes", false]
    ])
    expect(library.advice).toBe("This machine should run the middle model: its GPU has what is needed, and 3.3 GB of memory should be free.")
  })
  it("says why a model can't be installed or run", () => {
    expect(entry("unpinned")?.why).toContain("no checksums yet")
    expect(entry("unpinned")?.exact).toBe(false)
    expect(entry("middle", { hasLibrary: () => false })).toMatchObject({ state: "listed", why: expect.stringContaining("library is not part of this build") as string })
    expect(entry("large", { machine: { ...machine, memoryGiB: 4 } })?.why).toContain("This machine should not run the large model")
    expect(entry("middle", { machine: { ...machine, gpu: { usable: false, why: "This browser has no WebGPU.", features: [] } } })).toMatchObject({ fits: "no", why: "This browser has no WebGPU." })
    expect(entry("middle", { registry: registryOf({ ...middle, bufferMB: 4_096 }) })?.why).toContain("buffers of 4096 MB")
  })
  it("advises nothing that doesn't fit", () => {
    const none = { usable: false, why: "This browser has no WebGPU.", features: [] }
    expect(describeIt({ machine: { ...machine, gpu: none } }).advice).toBe("This browser has no WebGPU. So the built-in model is used.")
    expect(describeIt({ machine: { ...machine, freeBytes: 1e9 } }).advice).toContain("not enough free disk space")
    expect(describeIt({ registry: registryOf() }).advice).toContain("no larger model")
  })
  it("knows what is begun, being fetched, installed and chosen", () => {
    expect(entry("middle", { have: new Map([["middle", 3]]) })).toMatchObject({ state: "partial", have: 3 })
    expect(entry("middle", { installs: [{ id: "middle", state: "running", loaded: 3, total: 5, phase: "fetching" }] })).toMatchObject({ state: "installing", install: { loaded: 3 } })
    const installed = { stored: [{ record: middle, complete: true }], have: new Map([["middle", 5]]), preferred: "middle" }
    expect(entry("middle", installed)).toMatchObject({ state: "installed", chosen: true, recommended: false })
    expect(describeIt(installed).advice).toContain("the middle model is installed")
  })
  it("keeps an installed model as it was installed, but with today's channel, and shows a retired one only where it is", () => {
    const newer = { ...middle, files: [{ path: "x.bin", bytes: 6, sha256: "d".repeat(64) }], channel: "retired" as const }
    const stored = [{ record: middle, complete: true }]
    expect(withStored(registryOf(newer), stored).models[1]).toMatchObject({ files: middle.files, channel: "retired" })
    expect(describeIt({ registry: registryOf(newer), stored }).models.map(({ id }) => id)).toContain("middle")
    expect(describeIt({ registry: registryOf(newer) }).models.map(({ id }) => id)).not.toContain("middle")
  })
  it("lists the user's own models", () => {
    const own: ModelRecord = { ...studentRecord, id: "own", title: "my model", profile: "chat", weights: "blob:chrome-extension://x/1", sha256: "e".repeat(64) }
    expect(entry("own", { stored: [{ record: own, complete: true }] })).toMatchObject({ custom: true, state: "installed" })
  })
})
