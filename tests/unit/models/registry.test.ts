import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { isPackaged, sourceFiles } from "../../../src/models/model-files.ts"
import { embeddedRecord, findRecord, readRegistry } from "../../../src/models/registry.ts"
import { gpuRecord, registryOf, studentRecord } from "./records.ts"

describe("a registry", () => {
  it("finds records and the embedded one", () => {
    const read = readRegistry(structuredClone(registryOf(gpuRecord)))
    if (!read.ok) throw new Error(read.error.message)
    expect(embeddedRecord(read.value)?.id).toBe(studentRecord.id)
    expect(findRecord(read.value, gpuRecord.id)).toEqual(gpuRecord)
    expect(findRecord(read.value, "other")).toBeUndefined()
  })

  it.each([
    ["an unknown engine", { ...registryOf(), models: [{ ...studentRecord, engine: "other" }] }, "models.0.engine"],
    ["an unknown field", { ...registryOf(), owner: "x" }, "owner"],
    ["a missing embedded model", { ...registryOf(), embedded: "gone" }, "gone"],
    ["a model listed twice", registryOf(studentRecord), "twice"],
    ["no object", null, "not valid"]
  ])("with %s is refused with a sentence", (_case, content, named) => {
    const read = readRegistry(content)
    expect(!read.ok && read.error.message).toContain(named)
  })
})

const root = new URL("../../../", import.meta.url)
const fileOf = (path: string) => new URL(path, root)
describe.skipIf(!existsSync(fileOf("models/registry.json")))("the packaged registry", () => {
  const content = (path: string) => JSON.parse(readFileSync(fileOf(path), "utf8")) as unknown

  const readIt = () => {
    const read = readRegistry(content("models/registry.json"))
    if (!read.ok) throw new Error(read.error.message)
    return read.value
  }

  it("lists exactly the records, with the size and checksum that packaged weights have", () => {
    const { models } = readIt()
    const records = readdirSync(fileOf("models/records/")).filter((file) => file.endsWith(".json")).sort()
      .map((file) => ({ ...content(`models/records/${file}`) as object, ...(existsSync(fileOf(`models/checksums/${file}`)) ? content(`models/checksums/${file}`) as object : {}) }))
    expect(models).toEqual(records)
    for (const model of models.filter(isPackaged)) {
      expect(statSync(fileOf(model.weights)).size).toBe(model.bytes)
      expect(createHash("sha256").update(readFileSync(fileOf(model.weights))).digest("hex")).toBe(model.sha256)
    }
  })

  it("offers for download only what is pinned to a revision, and says of the rest why not", () => {
    for (const model of readIt().models.filter((one) => !isPackaged(one))) {
      const files = sourceFiles(model)
      if (files.ok) for (const { url, sha256 } of files.value) {
        expect(url, model.id).toMatch(/\/resolve\/[0-9a-f]{40}\//)
        expect(sha256, model.id).toMatch(/^[0-9a-f]{64}$/)
      } else expect(files.error.message).toContain("pin it with models/refresh-registry.mjs")
    }
  })

  it("has the stock models in both precisions for the GPU, and small ones for the CPU", () => {
    const ids = readIt().models.map(({ id }) => id)
    for (const base of ["llama-3.1-8b", "qwen3-8b", "qwen3-4b", "qwen3-1.7b"]) expect(ids).toEqual(expect.arrayContaining([`${base}-q4f16_1`, `${base}-q4f32_1`]))
    expect(ids).toEqual(expect.arrayContaining(["smollm2-135m-q4_1", "smollm2-360m-q4_k_m"]))
    for (const model of readIt().models) expect(model.engine === "web-llm", model.id).toBe(model.library?.startsWith("assets/libraries/") ?? false)
  })
})
