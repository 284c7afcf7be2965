import { PassThrough } from "node:stream"
import { expect, test } from "vitest"
import type { RunEnd, Step } from "../../../src/core/step.ts"
import { runPrinter } from "../../../src/cli/print-run.ts"

const step: Step = {
  index: 0, url: "https://shop.example/address", route: { to: "local", why: "The value is private." }, why: "set street",
  action: { verb: "type", ref: "a5", text: "48 Linden Avenue" }, target: "textbox \"Street\"", verdict: { kind: "allow", rule: "plain" },
  outcome: { status: "ok", detail: "", changes: ["value"] }, tokens: { prompt: 9, cached: 0, completion: 3 }, sent: 0, ms: 1200, overheadMs: 20
}
const end: RunEnd = { ok: true, reason: "Answered.", answer: "Returned", steps: 1, routes: { local: 1, cloud: 0, refused: 0 }, tokens: step.tokens, ms: 1300, overheadMs: 20 }

const printed = (json: boolean): string => {
  const out = new PassThrough()
  const printer = runPrinter(json, out)
  printer.step(step)
  printer.end(end)
  return String(out.read())
}

test("--json: one object a line, as the contract names its fields", () => {
  const [first, last] = printed(true).trim().split("\n").map(line => JSON.parse(line) as unknown)
  expect(first).toMatchObject({ type: "step", index: 0, url: step.url, route: "local", routeWhy: "The value is private.", why: "set street", action: step.action,
    target: step.target, verdict: step.verdict, outcome: step.outcome, tokens: step.tokens, ms: 1200 })
  expect(last).toEqual({ type: "end", ...end })
})

test("an answer beside what was denied is no plain Done", () => {
  const out = new PassThrough()
  const printer = runPrinter(false, out)
  const leftUndone = [{ step: 0, cause: "denied" as const, what: 'Click button "Pay"' }]
  printer.end({ ...end, answer: "I paid.", leftUndone })
  printer.end({ ...end, ok: false, answer: "", reason: 'You said no to click button "Pay", so it was left undone.', error: { kind: "guard.denied" }, leftUndone })
  expect(String(out.read()).trim().split("\n")).toEqual([expect.stringMatching(/^Ended\. You said no to this, so it was left undone: Click button "Pay"\. The model says: I paid\. \(/), expect.stringMatching(/^Not done: You said no to click button "Pay", so it was left undone\. \(/)])
})

test("text: one sentence a step", () => {
  expect(printed(false)).toBe("1. type \"48 Linden Avenue\" into textbox \"Street\" -> ok (on device, 1.2 s)\nDone: Returned (1 steps: 1 on device, 0 cloud, 0 refused; 1.3 s)\n")
})
