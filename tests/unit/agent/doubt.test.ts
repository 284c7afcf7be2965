import { describe, expect, test } from "vitest"
import { doubtOf } from "../../../src/agent/doubt.ts"
import type { Action } from "../../../src/core/action.ts"
import type { Observation, ObservedNode } from "../../../src/core/observation.ts"
import type { Step } from "../../../src/core/step.ts"

const cell = (name: string, column: string): ObservedNode => ({ role: "cell", name, column })
const page = { nodes: [{ role: "row", name: "", children: [cell("1042", "Order"), cell("Delivered", "Status")] }, { role: "text", name: "20" }] } as unknown as Observation
const student = { profile: "student" } as const
const step = (why: string, action: Action, target: string | undefined, confidence: number | undefined, rest: Partial<Step> = {}): Step => ({
  index: 0, url: "https://shop.example/", route: { to: "local", why: "" }, why, action, ...(target === undefined ? {} : { target }), model: "student-r0", ...(confidence === undefined ? {} : { confidence }),
  outcome: { status: "ok", detail: "", changes: [] }, tokens: { prompt: 1, cached: 0, completion: 1 }, sent: 0, ms: 1, overheadMs: 1, ...rest
})
const click = (why: string, target: string, confidence?: number, rest?: Partial<Step>): Step => step(why, { verb: "click", ref: "a1" }, target, confidence, rest)
const answer = (why: string, text: string, confidence?: number): Step => step(why, { verb: "answer", text }, undefined, confidence)

describe("a step of the pointing student", () => {
  test.each([
    ["Delete my account", 'link "Contact us"', 0.43], ["Lösche mein Konto", 'radio "Poor"', 0.46], ["Go to Messages", 'button "Send rating"', undefined], ["打开订单", 'link "联系我们"', 0.4],
    ["Book a table for two tonight", 'textbox "Email for offers"', 0.4]
  ])("that it is not sure of, and that “%s” doesn't speak of, is not believed: %s", (why, target, confidence) => {
    expect(doubtOf(click(why, target, confidence), student, [], page)).toBe(`The on-device model is not sure how to do “${why}” here, so that was left undone: do it yourself, name what is on the page, or set up a larger model.`)
  })
  test.each([
    ["Open Orders", 'link "Orders"', 0.4], ["打开订单", 'link "订单"', 0.4], ["have it sent", 'button "Submit"', 0.96], ["set street to 5 Mill Lane", 'textbox "Street address"', undefined]
  ])("that “%s” speaks of, or that it is sure of, is: %s", (why, target, confidence) => {
    expect(doubtOf(click(why, target, confidence), student, [], page)).toBeUndefined()
  })
  test("is not judged where it moves nothing, nor is another model's", () => {
    expect(doubtOf(step("Delete it", { verb: "scroll", direction: "down" }, undefined, 0.1), student, [], page)).toBeUndefined()
    expect(doubtOf(click("Delete my account", 'link "Contact us"', 0.1), { profile: "chat" }, [], page)).toBeUndefined()
    expect(doubtOf(click("Delete my account", 'link "Contact us"', 0.1), undefined, [], page)).toBeUndefined()
  })
})

describe("its word that all is done", () => {
  test("doesn't count before anything was done, however sure it is", () => {
    expect(doubtOf(answer("Tell me the status of order 1042", "done", 0.97), student, [], page)).toContain("“Tell me the status of order 1042”")
  })
  test("doesn't count where what was done failed, or only one of two clauses was worked on in earnest", () => {
    const failed = click("press Save", 'button "Save"', 0.9, { outcome: { status: "failed", detail: "", changes: [] } })
    expect(doubtOf(answer("press Save", "done", 0.97), student, [failed], page)).toContain("“press Save”")
    expect(doubtOf(answer("then Save", "done", 0.97), student, [click("Open Address", 'link "Address"', 0.9)], page)).toContain("“then Save”")
  })
  test("doesn't count where the task speaks of nothing that was done: a value put into the only field there is", () => {
    const typed = step("Cancel order 1042", { verb: "type", ref: "a2", text: "1042" }, 'textbox "Email for offers"', 0.91)
    expect(doubtOf(answer("Cancel order 1042", "done", 0.96), student, [typed], page)).toContain("“Cancel order 1042”")
  })
  test("counts where each clause had its step, also one that found its value there", () => {
    const typed = step("set city to Ulm", { verb: "type", ref: "a2", text: "Ulm" }, 'textbox "City"', 0.5, { outcome: { status: "no-effect", detail: "", changes: [] } })
    expect(doubtOf(answer("press Save", "done", 0.4), student, [typed, click("press Save", 'button "Save"', 0.9)], page)).toBeUndefined()
  })
  test("is the user's or another model's as well where these took part", () => {
    const byHand: Step = { ...step("", { verb: "ask", question: "How should this go on?" }, undefined, undefined) }
    delete byHand.model
    expect(doubtOf(answer("Delete my account", "done", 0.9), student, [byHand], page)).toBeUndefined()
  })
})

test("an answer of the page's is told as one to look at where it isn't sure, else believed", () => {
  expect(doubtOf(answer("How many orders do I have?", "20", 0.41), student, [], page)).toBe("The on-device model is not sure of its answer: “20”. Look at the page, or set up a larger model.")
  expect(doubtOf(answer("report the status of order 7153", "Waiting for payment", 0.76), student, [], page)).toBeUndefined()
  expect(doubtOf(answer("tell me the status of order 1042", "Delivered", 0.1), student, [], page), "it stands in the row that was asked for").toBeUndefined()
  expect(doubtOf(answer("tell me the status of order 77", "Delivered", 0.1), student, [], page)).toContain("not sure of its answer")
})
