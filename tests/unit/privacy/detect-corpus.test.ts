import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { readCorpus, scorePart } from "../../bench/privacy/bench.ts"
import { fillTemplate, isTemplate } from "../../bench/privacy/fill-template.ts"

const all = [...readCorpus("dev"), ...readCorpus("test")]

describe("the labelled corpus", () => {
  test("is large and varied, and every label lies on a value", () => {
    expect(all.length).toBeGreaterThanOrEqual(1_500)
    expect(all.filter(({ spans }) => spans.length === 0).length / all.length).toBeGreaterThanOrEqual(0.25)
    expect(new Set(all.map(({ language }) => language)).size).toBeGreaterThanOrEqual(15)
    for (const { text, spans } of all) for (const { start, end } of spans) expect(text.slice(start, end).trim()).not.toBe("")
  })
  test("is what its templates make, and the parts share no template", () => {
    const lines = (part: string): string[] => readFileSync(new URL(`../../bench/privacy/templates/${part}.txt`, import.meta.url), "utf8").split("\n").filter(isTemplate)
    const [dev, frozen] = [lines("dev"), lines("test")]
    expect(dev.filter(line => frozen.includes(line))).toEqual([])
    expect(fillTemplate(dev[0] ?? "", "dev-1-1", 0)).toEqual(all[0])
  })
})

test.each(["dev", "test"] as const)("detection keeps its figures on the %s part", part => {
  const score = scorePart(part)
  expect(score.recall).toBeGreaterThanOrEqual(0.94)
  expect(score.criticalRecall).toBeGreaterThanOrEqual(0.985)
  expect(score.precision).toBeGreaterThanOrEqual(0.9)
  expect(score.falseAlarms).toBeLessThanOrEqual(0.05)
  expect(score.overRedaction).toBeLessThanOrEqual(0.03)
}, 300_000)
