import { describe, expect, test } from "vitest"
import { detect } from "../../../src/privacy/detect.ts"

const found = (text: string, terms: string[], patterns: { name: string; source: string }[] = []): string[] =>
  detect(text, { own: { terms, patterns } }).filter(({ source }) => source === "own").map(({ start, end }) => text.slice(start, end))

describe("what the user declares private", () => {
  test("terms are whole words in any spelling of case", () => {
    expect(found("Project BLUEBIRD and bluebirds, Bluebird.", ["Bluebird"])).toEqual(["BLUEBIRD", "Bluebird"])
  })
  test("patterns run in linear time, and one that can't be compiled finds nothing", () => {
    expect(found("case QX-4411 is open", [], [{ name: "case", source: "QX-[0-9]{4}" }, { name: "broken", source: "(" }])).toEqual(["QX-4411"])
    const before = process.cpuUsage()
    expect(found("a".repeat(4_000), [], [{ name: "evil", source: "(a+)+$x" }])).toEqual([])
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000)
  })
  test("other lists don't answer for each other", () => {
    expect(found("falcon", ["falcon"])).toEqual(["falcon"])
    expect(found("falcon", ["eagle"])).toEqual([])
  })
})
