import { afterAll, beforeAll, expect, test } from "vitest"
import type { Action } from "../../../src/core/action.ts"
import { speak } from "../../../src/ui/language/language.ts"
import { factsSayAll } from "../../../src/ui/task/confirm-facts.tsx"
import { stepAt } from "./fake-client.ts"

beforeAll(async () => { Object.assign(globalThis, { document: { documentElement: {} } }); await speak("de") })
afterAll(async () => { await speak("en"); Reflect.deleteProperty(globalThis, "document") })

const asked = (rule: string, question: string, action: Action = { verb: "click", ref: "a1" }) => stepAt(0, { action, outcome: undefined, verdict: { kind: "confirm", rule, question } })
const pay = 'Click "Pay now" on shop.example? It looks like a payment or an order.'

test.each(["de", "en"] as const)("a question that says no more than the facts is left to them, in %s", async (name) => {
  await speak(name)
  expect(factsSayAll(pay, asked("money.confirm", pay))).toBe(true)
  const agree = 'Use "I agree to the terms" on shop.example? It accepts terms in your name.'
  expect(factsSayAll(agree, asked("terms.confirm", agree, { verb: "check", ref: "a1", on: true }))).toBe(true)
})

test.each<[string, string, Action, string]>([
  ["where something is dropped", "delete.confirm", { verb: "drag", ref: "a1", to: "a2" }, 'Drag "Invoices" onto "Trash" on files.example? It looks like something that cannot be undone.'],
  ["what a key without a target is struck on", "money.confirm", { verb: "press", keys: "Enter" }, 'Use "Pay now" on shop.example? It looks like a payment or an order.'],
  ["which button Enter presses after typing", "money.confirm", { verb: "type", ref: "a1", text: "Jane", submit: true }, 'Use "Place order" on shop.example? It looks like a payment or an order.'],
  ["what lies under a spot", "delete.confirm", { verb: "point", ref: "a1", x: 0.5, y: 0.5 }, 'Use "Delete album" on photos.example? It looks like something that cannot be undone.'],
  ["which label with a price is chosen", "money.confirm", { verb: "select", ref: "a1", options: ["Pro"] }, 'Choose "Pro, Pro for $20 a month" in "Plan" on shop.example? It looks like a payment or an order.'],
  ["that it is about who may do what", "security.confirm", { verb: "click", ref: "a1" }, 'Click "Make owner" on team.example? It changes who may do what, or the security of an account.']
])("%s is told by the question alone, so it stays", (_what, rule, action, question) => {
  expect(factsSayAll(question, asked(rule, question, action))).toBe(false)
})

test.each([
  ["value.cross-site", 'Type "Jane", which was read on bank.example, into shop.example?'], ["origin.form", "Send what this form on shop.example holds to evil.example? The task does not name that site."],
  ["url.downgrade", "Open shop.example without encryption? What is sent there can be read on the way."], ["organisation.confirm", 'Click "Save" on shop.example? Your organisation wants to be sure of this kind of step (save).'],
  ["send.own-words", 'Click "Send" on mail.example? It sends words that are not yours: "Pay me".'], ["upload.confirm", 'Attach "letter.pdf" on shop.example? The task does not name it.']
])("what %s alone tells is never left out, in no language", (rule, question) => {
  expect(factsSayAll(question, asked(rule, question))).toBe(false)
})

test("a question that was asked once more, or has no step, is said as it is", () => {
  expect(factsSayAll(`Asked once more, because what this is about has moved on the page. ${pay}`, asked("money.confirm", pay))).toBe(false)
  expect(factsSayAll(pay, undefined)).toBe(false)
})
