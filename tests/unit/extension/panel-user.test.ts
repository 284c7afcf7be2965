import { expect, test } from "vitest"
import { createPanelUser } from "../../../src/extension/panel-user.ts"
import type { RunEvent } from "../../../src/protocol/messages.ts"

const asking = (mode: "ask" | "allow" | "deny") => {
  const events: RunEvent[] = []
  const user = createPanelUser((event) => { events.push(event) }, () => mode)
  const question = () => { const last = events.at(-1); return last?.type === "run/question" ? last.questionId : "" }
  return { user, events, question }
}
const still = new AbortController().signal

test("an answer reaches the question that was shown, once", async () => {
  const { user, question } = asking("ask")
  const answer = user.confirm("r", "Pay now?", still)
  const id = question()
  expect(user.reply("other", id, { allow: true })).toBe(false)
  expect(user.reply("r", "unknown", { allow: true })).toBe(false)
  expect(user.reply("r", id, { allow: true })).toBe(true)
  expect(await answer).toBe(true)
  expect(user.reply("r", id, { allow: true })).toBe(false)
})
test("a question for words gives the words", async () => {
  const { user, question } = asking("ask")
  const answer = user.ask("r", "Which size?", still)
  user.reply("r", question(), { allow: true, text: "Medium" })
  expect(await answer).toBe("Medium")
})
test("an abort is a denial", async () => {
  const { user } = asking("ask")
  const stop = new AbortController()
  const answer = user.confirm("r", "Pay now?", stop.signal)
  stop.abort()
  expect(await answer).toBe(false)
  expect(await user.confirm("r", "Pay now?", stop.signal)).toBe(false)
})
test.each([["allow", true], ["deny", false]] as const)("%s answers beforehand and asks nobody", async (mode, expected) => {
  const { user, events } = asking(mode)
  expect(await user.confirm("r", "Pay now?", still)).toBe(expected)
  expect(await user.ask("r", "Which size?", still)).toBeUndefined()
  expect(events).toEqual([])
})
