import { describe, expect, it } from "vitest"
import { createRunControl, type Held } from "../../../src/agent/run-control.ts"
import { runTask } from "../../../src/agent/run-task.ts"
import { undoOf } from "../../../src/agent/undo-step.ts"
import type { Action } from "../../../src/core/action.ts"
import type { Step } from "../../../src/core/step.ts"
import { button, decision, did, fakeJournal, fakeLocal, fakePage, fakeUser, gone, never, page, ports, run, textbox, words } from "./doubles.ts"

const turn = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0) })
const until = async (holds: () => boolean): Promise<void> => { while (!holds()) await turn() }
const next = decision({ verb: "click", ref: "a1" })
const answer = decision({ verb: "answer", text: "done" })

/** A run of three steps whose first action pauses it. */
const paused = async (by: "user" | "take-over") => {
  const told: (string | undefined)[] = []
  const control = createRunControl((now) => told.push(now))
  let at = 0
  const driver = fakePage(() => page([words(`Page ${at}`), button("a1", "Next"), textbox("a2", "City", { value: at > 0 ? "Leeds" : "York" })]), (action) => { at += 1; if (at === 1) control.pause(by); return did(action.verb === "type" ? ["value"] : ["content"]) })
  const local = fakeLocal(decision({ verb: "type", ref: "a2", text: "Leeds" }), next, answer)
  const world = ports({ page: driver, onDevice: local, journal: fakeJournal(), control })
  const ended = runTask(run("Continue"), world, never)
  await until(() => world.journal.log.includes("acted 0"))
  await turn()
  return { control, world, driver, local, ended, told }
}

describe("a paused run", () => {
  it("waits before it looks again, and goes on as if nothing had been", async () => {
    const { control, driver, ended, told } = await paused("user")
    const looks = driver.looks
    await turn()
    expect([driver.looks, control.paused()]).toEqual([looks, "user"])
    expect(control.resume()).toBe(true)
    expect(await ended).toMatchObject({ ok: true, steps: 3 })
    expect(told).toEqual(["user", undefined])
    expect(control.resume()).toBe(false)
  })

  it("tells the models that the user worked in the page, and what the user said", async () => {
    const { control, local, ended, world } = await paused("take-over")
    control.resume("I have logged in; go on with Orders.")
    expect(await ended).toMatchObject({ ok: true, steps: 4 })
    expect(local.asked[1]?.prompt).toMatch(/did something in the page by hand.*The user says: I have logged in; go on with Orders\./s)
    expect(world.journal.records.find(({ index }) => index === 1)).toMatchObject({ state: "acted", step: { verdict: { rule: "user.take-over" } } })
  })

  it("takes the last step back, says so, and the models hear of it", async () => {
    const { control, driver, local, ended } = await paused("user")
    expect(await control.undo()).toEqual({ undone: true, why: "The last step was taken back." })
    expect(driver.acted.at(-1)).toEqual({ verb: "type", ref: "a2", text: "York", mode: "replace" })
    control.resume()
    await ended
    expect(local.asked[1]?.prompt).toContain("The user took the last step back")
  })

  it("undoes nothing while it goes on or when it is over, and says why", async () => {
    const control = createRunControl()
    expect(await control.undo()).toMatchObject({ undone: false, why: expect.stringContaining("pause it first") as string })
    control.pause("user")
    const late = control.undo()
    control.over()
    expect(await late).toMatchObject({ undone: false })
    expect(await control.undo()).toMatchObject({ undone: false, why: expect.stringContaining("over") as string })
    expect(control.resume()).toBe(false)
  })

  it("ends at once on Stop", async () => {
    const stop = new AbortController()
    const control = createRunControl(undefined, { begin: { by: "user", went: undefined } })
    const ended = runTask(run("Continue"), ports({ page: fakePage(() => page([])), control }), stop.signal)
    await turn()
    stop.abort()
    expect(await ended).toMatchObject({ ok: false, reason: "Stopped by the user.", steps: 0 })
  })

  it("hears of a pause that was over before it came to a safe point, and does nothing of what was decided before", async () => {
    const control = createRunControl()
    let asked = 0
    const local = fakeLocal(next, answer)
    const { generate } = local
    local.generate = async (request, signal) => { if (++asked === 1) { control.pause("take-over"); control.resume("I have done the first page.") } return generate(request, signal) }
    const driver = fakePage(() => page([button("a1", "Next")]))
    const world = ports({ page: driver, onDevice: local, control, journal: fakeJournal() })
    expect(await runTask(run("Tell me"), world, never)).toMatchObject({ ok: true })
    expect(driver.acted).toEqual([])
    expect(local.asked[1]?.prompt).toMatch(/did something in the page by hand.*The user says: I have done the first page\./s)
  })

  it("does nothing of what was allowed before the user took the page over", async () => {
    const control = createRunControl()
    const driver = fakePage(() => page([button("a1", "Delete draft")]))
    const world = ports({ page: driver, onDevice: fakeLocal(next, answer), control, journal: fakeJournal(), user: { ...fakeUser(), confirm: async () => { control.pause("take-over"); return true } } })
    const ended = runTask(run("Delete the draft"), world, never)
    await until(() => control.paused() !== undefined)
    await turn()
    control.resume()
    expect(await ended).toMatchObject({ ok: true })
    expect(driver.acted).toEqual([])
  })

  it("forgets nothing of two pauses in a row, nor that the user worked in the page", async () => {
    const control = createRunControl()
    control.pause("take-over")
    control.pause("user")
    expect(control.paused()).toBe("take-over")
    control.resume("I have logged in.")
    control.pause("user")
    control.resume("Take the blue one.")
    expect(await control.gate(never, async () => ({ undone: false, why: "" }))).toEqual({ by: "take-over", said: "I have logged in. Take the blue one." })
    expect(control.heldUp()).toBe(false)
  })

  it("keeps what was said until it is in the journal, for a worker that takes the run up", async () => {
    const kept: Held[] = []
    const said: Held = { by: undefined, went: { by: "take-over", said: "I have logged in." } }
    const first = createRunControl(undefined, { keep: (held) => kept.push(held) })
    first.pause("take-over")
    first.resume("I have logged in.")
    expect(kept.at(-1)).toEqual(said)
    const local = fakeLocal(answer)
    const world = ports({ page: fakePage(() => page([])), onDevice: local, control: createRunControl(undefined, { begin: kept.at(-1), keep: (held) => kept.push(held) }), journal: fakeJournal() })
    await runTask(run("Tell me"), world, never, [])
    expect(local.asked[0]?.prompt).toContain("The user says: I have logged in.")
    expect(kept.at(-1)).toEqual({ by: undefined, went: undefined })
  })

  it("does nothing of a step during whose writing down the user took the page over", async () => {
    const control = createRunControl()
    const driver = fakePage(() => page([button("a1", "Next")]))
    const journal = fakeJournal()
    const { put } = journal
    journal.put = async (record) => { if (record.state === "armed") control.pause("take-over"); return put(record) }
    const ended = runTask(run("Tell me"), ports({ page: driver, onDevice: fakeLocal(next, answer), control, journal }), never)
    await until(() => journal.log.includes("acted 0"))
    await turn()
    expect(driver.acted).toEqual([])
    control.resume()
    expect(await ended).toMatchObject({ ok: true })
  })

  it("says when it has come to wait for its user, and when that is over", async () => {
    const log: string[] = []
    const control = createRunControl(undefined, { begin: { by: "user", went: undefined }, waits: () => { log.push("waits"); return () => { log.push("goes on") } } })
    const ended = runTask(run("Tell me"), ports({ page: fakePage(() => page([])), onDevice: fakeLocal(answer), control }), never)
    await until(() => log.length > 0)
    expect(log).toEqual(["waits"])
    control.resume()
    await ended
    expect(log).toEqual(["waits", "goes on"])
  })

  it("drops a decision that was made while it was being paused, but not its price", async () => {
    const control = createRunControl()
    let asked = 0
    const local = fakeLocal(next, answer)
    const { generate } = local
    local.generate = async (request, signal) => { if (++asked === 1) control.pause("take-over"); return generate(request, signal) }
    const driver = fakePage(() => page([button("a1", "Next")]))
    const world = ports({ page: driver, onDevice: local, control, journal: fakeJournal() })
    const ended = runTask(run("Tell me"), world, never)
    await until(() => asked === 1)
    await turn()
    control.resume()
    expect(await ended).toMatchObject({ ok: true, tokens: { prompt: 20 } })
    expect(driver.acted).toEqual([])
  })
})

describe("taking a step back", () => {
  const step = (action: Action, more: Partial<Step> = {}): Step => ({ index: 0, url: "https://shop.example/", route: { to: "local", why: "" }, why: "", action, outcome: did(), tokens: { prompt: 0, cached: 0, completion: 0 }, sent: 0, ms: 1, overheadMs: 1, ...more })
  it.each<[string, Step | undefined, Action | RegExp]>([
    ["a typed text", step({ verb: "type", ref: "a1", text: "new" }, { before: { value: "old" } }), { verb: "type", ref: "a1", text: "old", mode: "replace" }],
    ["a ticked box", step({ verb: "check", ref: "a1", on: true }, { before: { on: false } }), { verb: "check", ref: "a1", on: false }],
    ["a choice", step({ verb: "select", ref: "a1", options: ["B"] }, { before: { options: ["A"] } }), { verb: "select", ref: "a1", options: ["A"] }],
    ["a click that left the page", step({ verb: "click", ref: "a1" }, { outcome: did(["navigated"]) }), { verb: "back" }],
    ["going back", step({ verb: "back" }, { outcome: did(["navigated"]) }), { verb: "forward" }],
    ["a new tab", step({ verb: "click", ref: "a1" }, { outcome: did(["new tab"]) }), { verb: "tab", op: "close" }],
    ["a secret that was typed", step({ verb: "type", ref: "a1", text: "x" }), /can't be taken back by itself/],
    ["what can't be taken back", step({ verb: "click", ref: "a1" }, { verdict: { kind: "confirm", rule: "delete" }, outcome: did(["navigated"]) }), /can't be taken back/],
    ["what failed", step({ verb: "click", ref: "a1" }, { outcome: gone }), /changed nothing/],
    ["nothing", undefined, /no step/]
  ])("knows the way for %s, or says that there is none", (_, given, expected) => {
    const back = undoOf(given)
    if (expected instanceof RegExp) expect(back).toMatch(expected)
    else expect(back).toEqual(expected)
  })
})
