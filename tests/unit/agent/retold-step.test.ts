import { expect, test } from "vitest"
import { describeStep } from "../../../src/agent/describe-step.ts"
import { createGuessWatch, mostRightGuesses } from "../../../src/agent/guess-watch.ts"
import { retoldStep } from "../../../src/agent/retold-step.ts"
import type { Step } from "../../../src/core/step.ts"
import { createVault } from "../../../src/privacy/vault.ts"

const card = "4539 1488 0343 6467"
const vault = createVault()
const mark = vault.placeholder(card, "CARD", "https://shop.example")
const step = (more: Partial<Step>): Step => ({ index: 0, url: "https://shop.example/", route: { to: "cloud", why: "" }, why: `About ${card}`, tokens: { prompt: 0, cached: 0, completion: 0 }, sent: 0, ms: 1, overheadMs: 1,
  outcome: { status: "ok", detail: "", changes: [] }, ...more })
const padded = (value: string): string => `${"x".repeat(290)} ${value}`

test("a cloud model hears its own words as it wrote them, so that what is shortened is never a value", () => {
  const told = describeStep(retoldStep(step({ action: { verb: "note", text: padded(card) }, said: { reason: `About ${mark}`, action: { verb: "note", text: padded(mark) } } }), vault))
  expect(told).toContain("‹CARD_")
  expect(told).not.toMatch(/\d{3}/)
  expect(retoldStep(step({ action: { verb: "note", text: card }, said: { reason: `About ${mark}`, action: { verb: "note", text: mark } } }), vault)).toMatchObject({ why: `About ${mark}`, action: { text: mark } })
})

test("what the page or the on-device model brought is screened before it is shortened, and can't pass for a placeholder", () => {
  const told = retoldStep(step({ route: { to: "local", why: "" }, action: { verb: "type", ref: "a1", text: padded(card) }, target: `textbox "Card ${card}"`, outcome: { status: "failed", detail: `${padded(card)} ${mark}`, changes: [] } }), vault)
  expect(JSON.stringify(told)).not.toMatch(/\d{3} \d{4}/)
  expect(told.target).toBe(`textbox "Card ${mark}"`)
  expect(told.outcome?.detail).toContain("‹~CARD_1›")
})

test("what a cloud model guesses comes back the same, right or wrong, where its form tells that it is private", () => {
  const tell = (known: string, text: string): Step => {
    const other = createVault()
    other.placeholder(known, "EMAIL", "https://shop.example")
    const size = other.entries().length
    const told = retoldStep(step({ action: { verb: "note", text }, said: { reason: `Is it ${text}?`, action: { verb: "note", text } } }), other)
    expect(other.entries()).toHaveLength(size)
    return told
  }
  expect(tell("mia.holt@posteo.example", "mia.holt@posteo.example")).toEqual(tell("ben.cole@runbox.example", "mia.holt@posteo.example"))
  expect(tell("mia.holt@posteo.example", "‹EMAIL_1›").action).toEqual({ verb: "note", text: "‹EMAIL_1›" })
})

test("the limit: of what the vault alone knows a right guess is told from a wrong one, and a run allows few of them", () => {
  const other = createVault()
  for (const [value, type] of [["Zorvath", "PERSON"], ["zk_4471", "USERNAME"], ["Elm Row 4", "ADDRESS"], ["Ylvexa", "PERSON"]] as const) other.placeholder(value, type, "task")
  const back = (text: string): string => retoldStep(step({ action: { verb: "note", text }, said: { reason: text, action: { verb: "note", text } } }), other).why
  expect(back("Is it Quibbley?")).toBe("Is it Quibbley?")
  // Never the value, and never which one it was.
  expect(back("Is it Zorvath?")).toBe("Is it ‹…›?")
  expect(back("Is it zk_4471?")).toBe("Is it ‹…›?")
  const watch = createGuessWatch(other)
  expect(["Zorvath", "zk_4471", "Elm Row 4", "Ylvexa"].map(value => watch.hear(`Is it ${value}?`))).toEqual([true, true, true, false])
  expect(mostRightGuesses).toBe(3)
})
