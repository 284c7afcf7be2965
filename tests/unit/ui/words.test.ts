import { describe, expect, it } from "vitest"
import { actionSchema, type Action } from "../../../src/core/action.ts"
import { describeAction, describeTarget, markOf } from "../../../src/ui/task/describe-step.ts"
import { shareAtHome } from "../../../src/ui/task/share-at-home.ts"
import { formatBytes, formatDuration, shorten } from "../../../src/ui/language/format.ts"
import { narrate } from "../../../src/ui/task/narrate.ts"
import { changeOf } from "../../../src/ui/task/step-change.tsx"
import { viewOf } from "../../../src/ui/stores/run-state.ts"
import { endOf, runOf, stepAt } from "./fake-client.ts"

const actions: [Action, string][] = [
  [{ verb: "click", ref: "a" }, "Click"],
  [{ verb: "click", ref: "a", count: 2 }, "Double-click"],
  [{ verb: "click", ref: "a", button: "right" }, "Right-click"],
  [{ verb: "type", ref: "a", text: "Jane" }, "Type “Jane”"],
  [{ verb: "type", ref: "a", text: "Jane", submit: true }, "Type “Jane” and press Enter"],
  [{ verb: "type", ref: "a", text: "" }, "Clear the field"],
  [{ verb: "press", keys: "Enter" }, "Press Enter"],
  [{ verb: "select", ref: "a", options: ["Red", "Blue"] }, "Choose “Red”, “Blue”"],
  [{ verb: "check", ref: "a", on: false }, "Untick"],
  [{ verb: "hover", ref: "a" }, "Point at"],
  [{ verb: "drag", ref: "a", to: "b" }, "Drag"],
  [{ verb: "scroll", direction: "down" }, "Scroll down"],
  [{ verb: "scroll", to: "top" }, "Scroll to the top"],
  [{ verb: "scroll", to: "b7" }, "Scroll to an element"],
  [{ verb: "upload", ref: "a", file: "cv.pdf" }, "Attach “cv.pdf”"],
  [{ verb: "goto", url: "https://shop.example/" }, "Open https://shop.example/"],
  [{ verb: "back" }, "Go back"],
  [{ verb: "forward" }, "Go forward"],
  [{ verb: "tab", op: "new" }, "Open a new tab"],
  [{ verb: "wait", for: "ms", ms: 1_500 }, "Wait 1.5 s"],
  [{ verb: "wait", for: "Thank you" }, "Wait for “Thank you”"],
  [{ verb: "find", text: "total" }, "Look for “total”"],
  [{ verb: "expand", ref: "a" }, "Show more of"],
  [{ verb: "read", ref: "a" }, "Read"],
  [{ verb: "dialog", accept: false }, "Dismiss the page’s message"],
  [{ verb: "point", ref: "a", x: 0.5, y: 0.5 }, "Click a spot in"],
  [{ verb: "ask", question: "Which one?" }, "Ask you: Which one?"],
  [{ verb: "note", text: "Total is 12" }, "Note: Total is 12"],
  [{ verb: "branch", intent: "Log in" }, "Plan: Log in"],
  [{ verb: "prune", reason: "Dead end" }, "Drop the plan: Dead end"],
  [{ verb: "answer", text: "12" }, "Finish with an answer"],
  [{ verb: "give_up", reason: "No such page" }, "Give up"]
]

describe("what a step says", () => {
  it.each(actions)("%j is “%s”", (action, sentence) => expect(describeAction(action)).toBe(sentence))
  it("has a sentence for every verb", () => {
    expect(new Set(actions.map(([{ verb }]) => verb))).toEqual(new Set(actionSchema.options.map(({ shape }) => shape.verb.value)))
  })
  it.each([
    ['textbox "Full name"', "text field “Full name”"], ['button "Say "hi""', "button “Say \"hi\"”"], ["slider", "slider"], ['tree "Files"', "tree “Files”"]
  ])("names the target %s", (target, words) => expect(describeTarget(target)).toBe(words))

  it("marks how it went", () => {
    const { outcome: _, ...armed } = stepAt(0)
    expect(markOf(stepAt(0))).toBe("ok")
    expect(markOf(armed)).toBe("pending")
    expect(markOf({ ...armed, action: { verb: "answer", text: "12" } })).toBe("ok")
    expect(markOf(stepAt(0, { verdict: { kind: "refuse", rule: "payment" } }))).toBe("refused")
    expect(markOf(stepAt(0, { outcome: { status: "failed", code: "gone", detail: "", changes: [] } }))).toBe("failed")
  })
})

describe("what a step changed", () => {
  const change = (part: Parameters<typeof stepAt>[1]) => changeOf(stepAt(0, part))
  it("is told by what was there before and is there now", () => {
    expect(change({ action: { verb: "type", ref: "a", text: "Jane" }, before: { value: "J." } })).toEqual({ before: "J.", after: "Jane" })
    expect(change({ action: { verb: "type", ref: "a", text: " Doe", mode: "append" }, before: { value: "Jane" } })).toEqual({ before: "Jane", after: "Jane Doe" })
    expect(change({ action: { verb: "check", ref: "a", on: true }, before: { on: false } })).toEqual({ before: "not ticked", after: "ticked" })
    expect(change({ action: { verb: "select", ref: "a", options: ["Red", "Blue"] }, before: { options: ["Green"] } })).toEqual({ before: "Green", after: "Red, Blue" })
  })
  it("is not told where nothing is known of before, or nothing was changed", () => {
    for (const part of [
      { action: { verb: "type", ref: "a", text: "secret" } as const }, { action: { verb: "click", ref: "a" } as const, before: { value: "x" } },
      { action: { verb: "check", ref: "a", on: true } as const, before: { on: true } },
      { action: { verb: "type", ref: "a", text: "x" } as const, before: { value: "y" }, outcome: { status: "failed" as const, code: "covered" as const, detail: "", changes: [] } },
      // Planned and not done yet: the user is being asked about it.
      { action: { verb: "type", ref: "a", text: "x" } as const, before: { value: "y" }, outcome: undefined },
      ...(["no-effect", "unknown"] as const).map((status) => ({ action: { verb: "check" as const, ref: "a", on: true }, before: { on: false }, outcome: { status, detail: "", changes: [] } }))
    ]) expect(change(part)).toBeUndefined()
  })
})

describe("what a screen reader hears", () => {
  const running = viewOf(runOf("r"), [stepAt(0)])
  it("is the newest step", () => expect(narrate(running)).toBe("Step 1: Click, button “Save”. On device. Done."))
  it("is an open question before a step", () =>
    expect(narrate({ ...running, question: { id: "q", kind: "confirm", text: "Send it?" } })).toBe("Your answer is needed. Send it?"))
  it("is the end before all else", () => {
    const ended = (end: ReturnType<typeof endOf>) => narrate({ ...running, record: runOf("r", { state: "ended", end }) })
    expect(ended(endOf({ answer: "Thursday" }))).toBe("Done. Thursday")
    expect(ended(endOf({ ok: false, reason: "Stopped by the user." }))).toBe("Not done. You stopped it.")
  })
  it("is nothing where nothing runs", () => expect(narrate(undefined)).toBe(""))
})

describe("figures", () => {
  it("counts a step as at home only if not one byte of it left", () => {
    const fellBack = stepAt(1, { sent: 900 })
    expect(shareAtHome([stepAt(0), fellBack, stepAt(2, { route: { to: "cloud", why: "" }, sent: 10 }), stepAt(3, { route: { to: "refuse", why: "" } })])).toBe(0.5)
    expect(shareAtHome([])).toBeUndefined()
  })
  it("writes time and size as people read them", () => {
    expect([450, 12_900, 65_000].map(formatDuration)).toEqual(["0.5 s", "12 s", "1 min 5 s"])
    expect([0, 1, 2_310, 5_250_000].map(formatBytes)).toEqual(["0 bytes", "1 byte", "2.3 KB", "5.3 MB"])
  })
  it("cuts text at whole characters", () => expect(shorten("🚀🚀🚀🚀", 3)).toBe("🚀🚀…"))
})
