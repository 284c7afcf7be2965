import { describe, expect, it } from "vitest"
import { createEndSignal } from "../../../src/extension/end-signal.ts"
import type { RunEvent } from "../../../src/protocol/messages.ts"
import { endOf, runOf } from "../ui/fake-client.ts"

const signal = (watched: boolean, wanted = true) => {
  const badges: string[] = []
  const notices: string[] = []
  const told = createEndSignal(() => watched, async () => wanted, { badge: (text) => badges.push(text), notify: (_id, title, message) => notices.push(`${title} ${message}`) })
  return { ...told, badges, notices }
}
const started: RunEvent = { type: "run/started", run: runOf("r") }
const ended = (ok: boolean): RunEvent => ({ type: "run/ended", runId: "r", end: endOf({ ok, answer: "Your balance is 12" }) })
const asked: RunEvent = { type: "run/question", runId: "r", questionId: "q", kind: "confirm", text: "Pay 12 to Jane?" }

describe("the toolbar button and notifications", () => {
  it("tell of a question and of the end to who doesn't see the panel", async () => {
    const { hear, seen, badges, notices } = signal(false)
    for (const event of [started, asked, ended(true)]) hear(event)
    await Promise.resolve()
    expect(badges).toEqual(["…", "?", "✓"])
    expect(notices).toHaveLength(2)
    seen()
    expect(badges.at(-1)).toBe("")
  })
  it("mark an end without success", () => {
    const { hear, badges } = signal(false)
    hear(started)
    hear(ended(false))
    expect(badges.at(-1)).toBe("!")
  })
  it("leave in peace who sees the panel", async () => {
    const { hear, badges, notices } = signal(true)
    for (const event of [started, asked, ended(true)]) hear(event)
    await Promise.resolve()
    expect(badges).toEqual(["…", ""])
    expect(notices).toEqual([])
  })
  it("never tell the system what the task or the page said, and nothing unless it is wanted", async () => {
    const wanted = signal(false)
    const unwanted = signal(false, false)
    for (const { hear } of [wanted, unwanted]) for (const event of [started, asked, ended(true)]) hear(event)
    await Promise.resolve()
    expect(wanted.notices.join()).not.toMatch(/12|Jane|Save the form/)
    expect(unwanted.notices).toEqual([])
  })
})
