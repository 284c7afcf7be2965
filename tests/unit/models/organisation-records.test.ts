import { describe, expect, it } from "vitest"
import { readOrganisationRecords, withOrganisationRecords } from "../../../src/models/organisation-records.ts"
import { gpuRecord, registryOf, studentRecord } from "./records.ts"

const own = { ...studentRecord, id: "acme-student", title: "Acme's student", weights: "https://models.acme.example/student.gguf", sha256: "a".repeat(64), rank: 10 }

describe("model records set by policy", () => {
  it("join the registry, but never in a packaged record's place", () => {
    const { records, trouble } = readOrganisationRecords(JSON.stringify([own, gpuRecord]))
    expect(trouble).toBeUndefined()
    expect(withOrganisationRecords(registryOf(), records).models.map(({ id }) => id)).toEqual(["student-r0", "acme-student", "large-q4f16"])
    const [imposter] = readOrganisationRecords(JSON.stringify([{ ...own, id: studentRecord.id }])).records
    expect(withOrganisationRecords(registryOf(), imposter ? [imposter] : []).models).toEqual(registryOf().models)
  })
  it("are none where there is no policy", () => {
    expect(readOrganisationRecords(undefined)).toEqual({ records: [] })
  })
  it.each([
    ["no JSON", "{", "it is no JSON"], ["no list", "{}", "must be a list"],
    ["a wrong field", JSON.stringify([{ ...own, contextTokens: "many" }]), '"contextTokens" of record 1'],
    ["plain http", JSON.stringify([{ ...own, weights: "http://models.acme.example/student.gguf" }]), "can't be installed as it is"],
    ["no checksum", JSON.stringify([{ ...own, sha256: undefined }]), "can't be installed as it is"],
    ["a packaged path", JSON.stringify([{ ...own, weights: "models/student-r0.gguf" }]), "need an https address"],
    ["the same id twice", JSON.stringify([own, own]), "the id of another"]
  ])("%s is a sentence that names the place", (_case, text, words) => {
    const { trouble } = readOrganisationRecords(text)
    expect(trouble).toContain(words)
    expect(trouble).toMatch(/tell your administrator\.$/)
  })
  it("keep those that are right beside one that isn't", () => {
    expect(readOrganisationRecords(JSON.stringify([{ id: "!" }, own])).records.map(({ id }) => id)).toEqual(["acme-student"])
  })
})
