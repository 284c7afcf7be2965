import { describe, expect, it } from "vitest"
import { createEndSignal } from "../../../src/extension/end-signal.ts"
import { notifyWords, wordsFor } from "../../../src/extension/notify-words.ts"
import type { RunEvent } from "../../../src/protocol/messages.ts"
import { languages } from "../../../src/ui/language/language.ts"
import { endOf, runOf } from "../ui/fake-client.ts"

const signal = (watched: boolean, wanted = true) => {
  const badges: string[] = []
  const notices: string[] = []
  const told = createEndSignal(() => watched, async () => (wanted ? wordsFor(["de-AT"]) : undefined), { badge: (text) => badges.push(text), notify: (_id, title, message) => notices.push(`${title} ${message}`) })
  return { ...told, badges, notices }
}
const started: RunEvent = { type: "run/started", run: runOf("r") }
const ended = (ok: boolean): RunEvent => ({ type: "run/ended", runId: "r", end: endOf({ ok, answer: "Your balance is 12" }) })
const asked: RunEvent = { type: "run/question", runId: "r", questionId: "q", kind: "confirm", text: "Pay 12 to Jane?" }

describe("the toolbar button and notifications", () => {
  it("tell of an answer beside something that was denied as of no plain success", async () => {
    const { hear, badges, notices } = signal(false)
    for (const event of [started, { type: "run/ended", runId: "r", end: endOf({ leftUndone: [{ step: 0, cause: "denied", what: "Click" }] }) } satisfies RunEvent]) hear(event)
    await Promise.resolve()
    expect(badges).toEqual(["…", "!"])
    expect(notices).toEqual(["Ihre Aufgabe endete, aber nicht alles wurde getan Öffnen Sie das Panel, um zu sehen, wie."])
  })
  it("tell of a question and of the end to who doesn't see the panel", async () => {
    const { hear, seen, badges, notices } = signal(false)
    for (const event of [started, asked, ended(true)]) hear(event)
    await Promise.resolve()
    expect(badges).toEqual(["…", "?", "✓"])
    expect(notices).toEqual(["Symbiont braucht Ihre Antwort Öffnen Sie das Panel: Eine Aufgabe wartet auf Sie.", "Ihre Aufgabe ist erledigt Öffnen Sie das Panel, um zu sehen, wie."])
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

describe("the words of notifications", () => {
  it("are there in every language of the panel, each of its own", () => {
    expect(Object.keys(notifyWords).sort()).toEqual(Object.keys(languages).sort())
    for (const words of Object.values(notifyWords)) expect(new Set(Object.values(words)).size).toBe(Object.keys(notifyWords.en).length)
  })
  it("are those of the first language that is known", () => {
    expect(wordsFor(["nl", "zh-TW", "fr"])).toBe(notifyWords["zh-CN"])
    expect(wordsFor(["nl"])).toBe(notifyWords.en)
  })
  it("tell of a task by the clock that begins late or not at all", async () => {
    const { schedule, notices } = signal(false)
    schedule("late")
    schedule("failed")
    await Promise.resolve()
    expect(notices.map((notice) => notice.split(" ").slice(0, 3).join(" "))).toEqual(["Eine geplante Aufgabe", "Eine geplante Aufgabe"])
  })
})
