import { describe, expect, test } from "vitest"
import { detect } from "../../../src/privacy/detect.ts"
import { ownMatcher } from "../../../src/privacy/policy/own-matcher.ts"

const found = (text: string, terms: string[], patterns: { name: string; source: string }[] = []): string[] =>
  detect(text, { own: { terms, patterns } }).filter(({ source }) => source === "own").map(({ start, end }) => text.slice(start, end))

describe("what the user declares private", () => {
  test("terms are whole words in any spelling of case", () => {
    expect(found("Project BLUEBIRD and bluebirds, Bluebird.", ["Bluebird"])).toEqual(["BLUEBIRD", "Bluebird"])
  })
  test("a text of one character may be a term", () => {
    expect(found("王", ["王"])).toEqual(["王"])
  })
  test("patterns run in linear time, and one that can't be compiled finds nothing", () => {
    expect(found("case QX-4411 is open", [], [{ name: "case", source: "QX-[0-9]{4}" }, { name: "broken", source: "(" }])).toEqual(["QX-4411"])
    const before = process.cpuUsage()
    expect(found("a".repeat(4_000), [], [{ name: "evil", source: "(a+)+$x" }])).toEqual([])
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000)
  })
  test.each([
    ["beside a letter that is two in small", "İstanbul: Zorvath is out", ["Zorvath"], ["Zorvath"]],
    ["in capitals that are more letters", "PROJEKT GRÖSSE", ["Projekt Größe"], ["PROJEKT GRÖSSE"]],
    ["with the accent as a sign of its own", "ask Zoe\u0308 now", ["Zoë"], ["Zoe\u0308"]],
    ["without the accent", "ask Zoe now", ["Zoë"], ["Zoe"]],
    ["with another dash than its own", "the Nova-7 and the Nova–7", ["Nova—7"], ["Nova-7", "Nova–7"]],
    ["over a line's end", "on Blue\n  Heron today", ["Blue Heron"], ["Blue\n  Heron"]],
    ["with a space that doesn't break", "on Blue Heron today", ["Blue\u00a0Heron"], ["Blue Heron"]],
    ["without the letters that a keyboard lacks", "from Lodz to Straße 5", ["Łódź", "Strasse"], ["Lodz", "Straße"]],
    ["of one letter and its accent", "vitamin ș, or S, but not this", ["s\u0326"], ["ș", "S"]],
    ["of one letter and a sign that nobody sees", "see K7, K and k.", ["K\u200b"], ["K", "k"]],
    ["of accents alone", "a\u0301\u0302 b", ["\u0301\u0302"], ["\u0301\u0302"]],
    ["not within another word", "Zoellner, Blue Heronry", ["Zoë", "Blue Heron"], []]
  ])("a term is found %s", (_, text, terms, expected) => { expect(found(text, terms)).toEqual(expected) })
  test("a pattern says the same of a text as of a value: in any case", () => {
    expect(found("KX-ABC and kx-abd", [], [{ name: "case", source: "kx-[a-z]{3}" }])).toEqual(["KX-ABC", "kx-abd"])
  })
  test("in what is written in hex, or one letter a box, too", () => {
    const hidden = Buffer.from("say Zorvath").toString("hex")
    expect(found(`data ${hidden} end`, ["Zorvath"])).toEqual([hidden])
    expect(found("see Z 9 R V T 4 there", ["z9rvt4"])).toEqual(["Z 9 R V T 4"])
  })
  test("one of signs alone keeps what holds it on the device", () => {
    const matches = ownMatcher({ terms: ["§§", "\u0301\u0302"], patterns: [] })
    expect([matches("see §§ 4"), matches("a\u0301\u0302"), matches("see § 4")]).toEqual([true, true, false])
  })
  test("other lists don't answer for each other", () => {
    expect(found("falcon", ["falcon"])).toEqual(["falcon"])
    expect(found("falcon", ["eagle"])).toEqual([])
  })
})
