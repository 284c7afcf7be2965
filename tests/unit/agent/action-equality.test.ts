import { describe, expect, it } from "vitest"
import { canonicalAction, sameAction } from "../../../src/agent/action-equality.ts"
import { actionSchema, type Action } from "../../../src/core/action.ts"
import { button, page, textbox } from "./doubles.ts"

const observation = page([button("a1", "View"), button("a2", "View"), button("a3", "Save"), textbox("a4", "City"), { ref: "a5", role: "combobox", name: "Size", options: [{ label: "Medium", selected: false }] }])
const again = page([button("b7", "Save")])

const same: readonly [string, Action, Action][] = [
  ["a click with its defaults", { verb: "click", ref: "a3" }, { verb: "click", ref: "a3", button: "left", count: 1, modifiers: [] }],
  ["modifiers in another order", { verb: "click", ref: "a3", modifiers: ["Shift", "Alt"] }, { verb: "click", ref: "a3", modifiers: ["Alt", "Shift"] }],
  ["spaces and quotes in a typed text", { verb: "type", ref: "a4", text: " Anna’s  house " }, { verb: "type", ref: "a4", text: "Anna's house", mode: "replace", submit: false }],
  ["another form of the same letters", { verb: "type", ref: "a4", text: "Cafe\u0301" }, { verb: "type", ref: "a4", text: "Café" }],
  ["options in another order and case", { verb: "select", ref: "a5", options: ["medium", "Large"] }, { verb: "select", ref: "a5", options: ["Large", "Medium "] }],
  ["keys in another order and by another name", { verb: "press", keys: "Ctrl+A" }, { verb: "press", keys: "a+Control" }],
  ["an address on the page's own site", { verb: "goto", url: "/orders" }, { verb: "goto", url: "https://shop.example/orders/" }],
  ["an answer's case and its full stop", { verb: "answer", text: "In transit." }, { verb: "answer", text: "in transit" }],
  ["why it is given up", { verb: "give_up", reason: "no" }, { verb: "give_up", reason: "there is no such order" }],
  ["scrolling down without saying so", { verb: "scroll" }, { verb: "scroll", direction: "down" }],
  ["nearly the same spot", { verb: "point", ref: "a3", x: 0.5, y: 0.5 }, { verb: "point", ref: "a3", x: 0.504, y: 0.5 }]
]
const different: readonly [string, Action, Action][] = [
  ["another element of the same name", { verb: "click", ref: "a1" }, { verb: "click", ref: "a2" }],
  ["another verb", { verb: "click", ref: "a3" }, { verb: "hover", ref: "a3" }],
  ["the case of a typed text", { verb: "type", ref: "a4", text: "leeds" }, { verb: "type", ref: "a4", text: "Leeds" }],
  ["pressing Enter afterwards", { verb: "type", ref: "a4", text: "x" }, { verb: "type", ref: "a4", text: "x", submit: true }],
  ["adding instead of replacing", { verb: "type", ref: "a4", text: "x" }, { verb: "type", ref: "a4", text: "x", mode: "append" }],
  ["two clicks", { verb: "click", ref: "a3" }, { verb: "click", ref: "a3", count: 2 }],
  ["ticking and unticking", { verb: "check", ref: "a3", on: true }, { verb: "check", ref: "a3", on: false }],
  ["one option and two", { verb: "select", ref: "a5", options: ["Medium"] }, { verb: "select", ref: "a5", options: ["Medium", "Large"] }],
  ["another answer", { verb: "answer", text: "Shipped" }, { verb: "answer", text: "In transit" }],
  ["accepting and dismissing", { verb: "dialog", accept: true }, { verb: "dialog", accept: false }],
  ["other addresses", { verb: "goto", url: "https://a.example/" }, { verb: "goto", url: "https://b.example/" }],
  ["up and down", { verb: "scroll", direction: "up" }, { verb: "scroll", direction: "down" }],
  ["another spot", { verb: "point", ref: "a3", x: 0.2, y: 0.5 }, { verb: "point", ref: "a3", x: 0.8, y: 0.5 }]
]

describe("two actions are the same", () => {
  it.each(same)("despite %s", (_, one, other) => { expect(sameAction(one, other, observation)).toBe(true) })
  it.each(different)("but not with %s", (_, one, other) => { expect(sameAction(one, other, observation)).toBe(false) })

  it("on another view of the page, whatever the refs are called", () => {
    expect(canonicalAction({ verb: "click", ref: "a3" }, observation)).toBe(canonicalAction({ verb: "click", ref: "b7" }, again))
  })
  it("for every verb with itself, and for no two verbs with each other", () => {
    const samples: Action[] = actionSchema.options.map((option) => {
      const known: Record<string, unknown> = { verb: option.shape.verb.value, ref: "a3", to: "a4", text: "x", keys: "Enter", options: ["x"], on: true, file: "f", url: "https://a.example/", op: "new", for: "idle", accept: true, x: 0, y: 0, question: "q", intent: "i", reason: "r" }
      return actionSchema.parse(Object.fromEntries(Object.entries(known).filter(([key]) => key in option.shape && !(option.shape.verb.value === "scroll" && key === "to"))))
    })
    const forms = samples.map((action) => canonicalAction(action, observation))
    expect(new Set(forms).size).toBe(actionSchema.options.length)
  })
})
