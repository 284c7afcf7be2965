import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { StudentTurn } from "../../../src/agent/student-prompt.ts"
import { createStudentThread, studentPrompt } from "../../../src/agent/student-thread.ts"
import type { ObservedNode } from "../../../src/core/observation.ts"
import type { Step } from "../../../src/core/step.ts"

const task = "Go to Address, set street to 9 Elm Row, then save"
const step = (why: string): Step => ({
  index: 0, url: "", route: { to: "local", why: "" }, why, action: { verb: "click", ref: "a1" }, target: 'link "x"', outcome: { status: "ok", detail: "", changes: [] },
  tokens: { prompt: 0, cached: 0, completion: 0 }, sent: 0, ms: 0, overheadMs: 0
})
const turn = (title: string, nodes: ObservedNode[], steps = 0): StudentTurn => ({
  task, history: Array.from({ length: steps }, () => step("Go to Address")),
  observation: { url: "https://shop.example/", title, nodes, scroll: { above: 0, below: 0 }, counts: { elements: 9, controls: 4, omitted: 0 }, ms: 1 }
})
const home: ObservedNode[] = [{ role: "link", name: "Address", ref: "a1" }, { role: "link", name: "Orders", ref: "a2" }]
const form = (street: string, more: ObservedNode[] = []): ObservedNode[] => [
  { role: "heading", name: "Your address" }, { role: "textbox", name: "Street", ref: "a1", value: street }, { role: "textbox", name: "City", ref: "a2", value: "Bath" },
  { role: "link", name: "Orders", ref: "a3" }, { role: "link", name: "Help", ref: "a4" }, { role: "button", name: "Save", ref: "a5" }, ...more
]
/** What stands before the question. */
const told = (prompt: string): string => prompt.slice(0, prompt.lastIndexOf("\nRest:"))

describe("student thread", () => {
  it("tells a new page behind the earlier ones, and of a page told before only what is new", () => {
    const thread = createStudentThread()
    const first = thread.prompt(turn("Home", home))
    const second = thread.prompt(turn("Address", form("5 Mill Lane"), 1))
    const third = thread.prompt(turn("Address", form("9 Elm Row"), 2))
    const fourth = thread.prompt(turn("Address", form("9 Elm Row", [{ role: "status", name: "Saved." }]), 3))
    expect(told(second).startsWith(`${told(first)}\nPage: Address\n`)).toBe(true)
    expect(told(third)).toBe(`${told(second)}\nNow:\ntextbox "Street" a1 = "9 Elm Row"`)
    expect(told(fourth)).toBe(`${told(third)}\nNow:\nstatus "Saved."`)
    expect(told(thread.prompt(turn("Address", form("9 Elm Row", [{ role: "status", name: "Saved." }]), 4)))).toBe(told(fourth))
  })
  it("gives the same text for the same turn, and forgets the earlier pages when told to", () => {
    const thread = createStudentThread()
    thread.prompt(turn("Home", home))
    const asked = turn("Address", form("5 Mill Lane"), 1)
    expect(thread.prompt(asked)).toBe(thread.prompt(asked))
    expect(thread.prompt(asked, true)).toBe(studentPrompt(asked))
  })
  it.each([
    ["a line is gone and nothing with its ref stands in its place", form("5 Mill Lane").slice(0, 4)],
    ["a third of it is new", form("5 Mill Lane", [{ role: "text", name: "one" }, { role: "text", name: "two" }, { role: "text", name: "three" }, { role: "text", name: "four" }])]
  ])("tells a page whole again where %s", (_, nodes) => {
    const thread = createStudentThread()
    const before = told(thread.prompt(turn("Address", form("5 Mill Lane"))))
    const after = told(thread.prompt(turn("Address", nodes, 1)))
    expect(after.startsWith(`${before}\nPage: Address\n`)).toBe(true)
  })
  it("begins anew when much was told, and always ends with the whole page or what is new on it", () => {
    const name = fc.stringMatching(/^[a-zA-Z]{1,60}$/)
    const page = fc.tuple(fc.constantFrom("Home", "Orders"), fc.array(fc.record({ role: fc.constantFrom("button", "link", "textbox"), name, ref: fc.integer({ min: 1, max: 40 }).map((n) => `a${n}`) }), { maxLength: 30 }))
    fc.assert(fc.property(fc.array(page, { minLength: 1, maxLength: 40 }), (pages) => {
      const thread = createStudentThread()
      for (const [index, [title, nodes]] of pages.entries()) {
        const asked = turn(title, nodes, index)
        const prompt = thread.prompt(asked)
        // Each line that can be acted on stands behind the last title, once in force: nothing of the page is missing from it.
        const last = told(prompt).slice(told(prompt).lastIndexOf("Page: ")).split("\n")
        for (const line of told(studentPrompt(asked)).split("\n")) expect(last).toContain(line)
        expect(told(prompt).length).toBeLessThanOrEqual(Math.max(1_200 * 3.5, told(studentPrompt(asked)).length))
      }
    }))
  })
})
