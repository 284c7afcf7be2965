import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { estimateTokens, historyLines, notesOf, planOf } from "../../../src/agent/history.ts"
import { pivotOf } from "../../../src/agent/pivot-of.ts"
import { planTree } from "../../../src/agent/plan-tree.ts"
import { rollingSummary } from "../../../src/agent/rolling-summary.ts"
import type { Action } from "../../../src/core/action.ts"
import type { Step } from "../../../src/core/step.ts"
import { button, did, gone, page, textbox, words } from "./doubles.ts"

const step = (index: number, action: Action, more: Partial<Step> = {}): Step => ({ index, url: "https://shop.example/", route: { to: "local", why: "" }, why: "because",
  action, outcome: did(), tokens: { prompt: 0, cached: 0, completion: 0 }, sent: 0, ms: 1, overheadMs: 1, ...more })
const click = (index: number, more: Partial<Step> = {}): Step => step(index, { verb: "click", ref: "a1" }, { target: `button "B${index}"`, ...more })
const clicks = (count: number): Step[] => Array.from({ length: count }, (_, index) => click(index))
const texts = (steps: readonly Step[], budget?: number): string[] => historyLines(steps, budget).map(({ text }) => text)

describe("the plan tree", () => {
  const branch = (index: number, intent: string): Step => step(index, { verb: "branch", intent })
  const prune = (index: number, reason: string): Step => step(index, { verb: "prune", reason })

  it("takes the steps of a dropped sub-plan out and keeps the reason", () => {
    const told = texts([click(0), branch(1, "by search"), click(2), click(3), prune(4, "the search finds nothing"), click(5)])
    expect(told).toHaveLength(3)
    expect(told[1]).toBe("2–5. Tried: by search. Dropped: the search finds nothing")
    expect(told.join()).not.toMatch(/B2|B3/)
  })

  it("drops the innermost plan, with the plans that were dropped inside it", () => {
    const steps = [branch(0, "outer"), branch(1, "inner"), click(2), prune(3, "no"), branch(4, "other"), click(5), prune(6, "neither"), click(7)]
    expect(planOf(steps).map(({ text }) => text)).toEqual(["outer"])
    const closed = planTree([...steps, prune(8, "all wrong")])
    expect(closed.open).toEqual([])
    expect(closed.entries).toMatchObject([{ kind: "dropped", plan: { intent: "outer", dropped: { reason: "all wrong" } } }])
  })

  it("takes a prune without a plan, or one that was refused, for a step like others", () => {
    expect(texts([click(0), prune(1, "why not")])).toHaveLength(2)
    expect(planOf([branch(0, "outer"), step(1, { verb: "prune", reason: "no" }, { outcome: gone })]).map(({ text }) => text)).toEqual(["outer"])
  })
})

describe("history", () => {
  it("keeps the newest lines within its budget, oldest first, and what lies before them in short", () => {
    const told = texts(clicks(30))
    expect(told.at(-1)).toContain('30. Click button "B29": done')
    expect(told.filter((line) => line.includes("Reason:"))).toHaveLength(10)
    expect(told[0]).toMatch(/^1–20\. On shop\.example: clicked button "B0", .* and 14 more\.$/)
    expect(texts(clicks(30), 30).length).toBeLessThan(4)
    expect(texts(clicks(30), 0)).toHaveLength(1)
  })

  it("never takes more than its budget, as long as one line fits", () => {
    fc.assert(fc.property(fc.array(fc.record({ name: fc.string({ maxLength: 80 }), url: fc.constantFrom("https://a.example/x", "https://b.example/y"), bad: fc.boolean(), why: fc.string({ maxLength: 200 }) }), { minLength: 1, maxLength: 60 }), fc.constantFrom(300, 600, 1_200), (all, budget) => {
      const steps = all.map(({ name, url, bad, why }, index) => click(index, { target: `button "${name}"`, url, why, ...(bad ? { outcome: gone } : {}) }))
      expect(texts(steps, budget).reduce((sum, line) => sum + estimateTokens(line), 0)).toBeLessThanOrEqual(budget)
    }), { numRuns: 100 })
  })

  it("only grows at its end while no block of steps is folded, so that a prompt cache keeps its beginning", () => {
    const folds = Array.from({ length: 40 }, (_, index) => index + 1).filter((count) => {
      const [before, now] = [texts(clicks(count)), texts(clicks(count + 1))]
      return before.some((line, at) => now[at] !== line)
    })
    // Twelve lines, then one fold every four steps.
    expect(folds).toEqual([12, 16, 20, 24, 28, 32, 36, 40])
  })

  it("tells the row of what was acted on and the beginning of what was read", () => {
    const told = texts([click(0, { pivot: "Order: 1042 | Status: Shipped" }), step(1, { verb: "read", ref: "a2" }, { outcome: did([], { text: "The parcel is in Leeds. ".repeat(40) }) })])
    expect(told[0]).toContain('In: "Order: 1042 | Status: Shipped".')
    expect(told[1]).toContain('It read: "The parcel is in Leeds.')
    expect(told[1]?.length).toBeLessThan(400)
  })

  it("knows notes and open sub-plans", () => {
    expect(notesOf([step(0, { verb: "note", text: "order 7" })]).map(({ text }) => text)).toEqual(["order 7"])
  })
})

describe("the rolling summary", () => {
  it("has a line for each stay on a page, with what was done and how much failed", () => {
    const steps = [step(0, { verb: "type", ref: "a1", text: "secret words" }, { target: 'textbox "Street"' }), step(1, { verb: "click", ref: "a2" }, { target: 'button "Save"', outcome: did(["navigated"]) }),
      click(2, { outcome: gone }), step(3, { verb: "goto", url: "https://b.example/" }, { url: "https://b.example/path/anna@example.org" })]
    expect(rollingSummary(steps).map(({ text }) => text)).toEqual([
      '1–2. On shop.example: filled textbox "Street"; clicked button "Save".', "3. On shop.example: 1 failed.", "4. On b.example: goto."])
  })
})

describe("the pivotal node of an element", () => {
  const row = { role: "row", name: "", children: [{ role: "cell", name: "1042", column: "Order" }, { role: "cell", name: "Shipped", column: "Status" }, { role: "cell", name: "", children: [button("a1", "View")] }] }

  it("is its row, each value with its head", () => {
    expect(pivotOf(page([{ role: "table", name: "Orders", children: [row] }]), "a1")).toBe("Order: 1042 | Status: Shipped | View")
  })

  it("is the nearest named region where there is no row, and nothing on a bare page", () => {
    expect(pivotOf(page([{ role: "form", name: "Address", children: [{ role: "group", name: "", children: [textbox("a2", "City")] }] }]), "a2")).toBe("Address")
    expect(pivotOf(page([words("x"), button("a3", "Go")]), "a3")).toBeUndefined()
    expect(pivotOf(page([]), "a9")).toBeUndefined()
  })
})
