import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
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

  it("lists exactly the records, with the size and checksum that the weights have", () => {
    const read = readRegistry(content("models/registry.json"))
    if (!read.ok) throw new Error(read.error.message)
    const records = readdirSync(fileOf("models/records/")).filter((file) => file.endsWith(".json")).sort().map((file) => content(`models/records/${file}`))
    expect(read.value.models).toEqual(records)
    for (const model of read.value.models.filter(({ weights }) => !weights.startsWith("http"))) {
      expect(statSync(fileOf(model.weights)).size).toBe(model.bytes)
      expect(createHash("sha256").update(readFileSync(fileOf(model.weights))).digest("hex")).toBe(model.sha256)
    }
  })
})
