import { describe, expect, it } from "vitest"
import { notDoneSchema, type NotDone } from "../../../src/core/outcome.ts"
import { runAsMarkdown } from "../../../src/ui/history/export-run.ts"
import { viewOf } from "../../../src/ui/stores/run-state.ts"
import { closedSite } from "../../../src/ui/task/closed-site.ts"
import { markOf, sayOutcome } from "../../../src/ui/task/describe-step.ts"
import { endStateOf, sayLeftUndone } from "../../../src/ui/task/left-undone.tsx"
import { narrate } from "../../../src/ui/task/narrate.ts"
import { endOf, runOf, stepAt } from "./fake-client.ts"

const notDone = (cause: NotDone, detail = "For the model alone: use a shown REF.") => ({ status: "failed" as const, code: "blocked" as const, notDone: cause, detail, changes: [] })
const denied = stepAt(0, { target: 'button "Pay 48,20 €"', verdict: { kind: "confirm", rule: "money.confirm" }, outcome: notDone("denied") })
const left = [{ step: 0, cause: "denied" as const, what: 'Click button "Pay 48,20 €"' }]
const claimed = endOf({ answer: "I paid.", leftUndone: left })

describe("an end beside what was denied", () => {
  it("is no plain Done, and names what was left", () => {
    expect([endStateOf(endOf()), endStateOf(claimed), endStateOf(endOf({ ok: false, leftUndone: left }))]).toEqual(["ok", "partly", "failed"])
    expect(sayLeftUndone(claimed, [denied])).toEqual(["You said no to click button “Pay 48,20 €”, so it was left undone."])
    // In a list of runs the steps aren't at hand.
    expect(sayLeftUndone(claimed, [])).toEqual(['You said no to click button "Pay 48,20 €", so it was left undone.'])
    expect(sayLeftUndone(endOf({ leftUndone: [{ ...left[0], step: 0, cause: "refused", what: "Open x" }] }), [])).toEqual(["Symbiont’s guard did not allow this, so it was left undone: Open x"])
  })
  it("is said so to a screen reader and in an export", () => {
    const run = viewOf(runOf("a", { state: "ended", end: claimed }), [denied])
    for (const text of [narrate(run), runAsMarkdown(run)]) { expect(text).toContain("something left undone"); expect(text).toContain("You said no to"); expect(text).not.toMatch(/Done[.*]/) }
  })
})

describe("a step that was not done", () => {
  it("is told to people by its cause, never by the model's sentence", () => {
    for (const cause of notDoneSchema.options) {
      expect(sayOutcome(notDone(cause)), cause).not.toMatch(/REF|^notDone/)
      expect(markOf(stepAt(0, { outcome: notDone(cause) }))).toBe("notDone")
    }
    expect(sayOutcome({ status: "failed", code: "gone", detail: "That element is gone.", changes: [] })).toBe("That element is gone.")
  })
})

describe("the way to a closed site", () => {
  const failed = endOf({ ok: false, answer: "" })
  it("is offered where access was missing", () => {
    expect(closedSite({ ...failed, error: { kind: "page.no-access", origin: "https://shop.example" } }, undefined)).toBe("https://shop.example")
    expect(closedSite(failed, stepAt(0, { action: { verb: "goto", url: "https://other.example/a" }, outcome: { ...notDone("no-access"), code: "navigation" } }))).toBe("https://other.example/a")
  })
  it.each(notDoneSchema.options.filter((cause) => cause !== "no-access"))("and not after a step that was %s", (cause) => {
    expect(closedSite(failed, stepAt(0, { verdict: { kind: "confirm", rule: "money.confirm" }, outcome: notDone(cause) }))).toBeUndefined()
  })
})
