import { afterAll, beforeAll, expect, test } from "vitest"
import { speak } from "../../../src/ui/language/language.ts"
import { factsSayAll } from "../../../src/ui/task/confirm-facts.tsx"
import { stepAt } from "./fake-client.ts"

beforeAll(async () => { Object.assign(globalThis, { document: { documentElement: {} } }); await speak("de") })
afterAll(async () => { await speak("en"); Reflect.deleteProperty(globalThis, "document") })

const asked = (rule: string, question: string) => stepAt(0, { outcome: undefined, verdict: { kind: "confirm", rule, question } })
const pay = 'Click "Pay now" on shop.example? It looks like a payment or an order.'

test("a question that says no more than the facts is left to them", () => {
  expect(factsSayAll(pay, asked("money.confirm", pay))).toBe(true)
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
