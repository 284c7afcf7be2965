import { describe, expect, it } from "vitest"
import type { Action } from "../../../src/core/action.ts"
import type { Step } from "../../../src/core/step.ts"
import { createRunControl } from "../../../src/agent/run-control.ts"
import { runTask } from "../../../src/agent/run-task.ts"
import type { RunEvent } from "../../../src/protocol/messages.ts"
import type { StepRecord } from "../../../src/protocol/records.ts"
import { button, decision, did, fakeCloud, fakeJournal, fakeLocal, fakePage, fakeUser, never, page, pagesInTurn, ports, run, textbox, words } from "./doubles.ts"

const shop = page([words("To pay: 48,20 €"), button("a1", "Pay 48,20 €"), button("a2", "Details")])
const pay = decision({ verb: "click", ref: "a1" })
const details = decision({ verb: "click", ref: "a2" })
const paid = decision({ verb: "answer", text: "I paid." })
const stepsOf = (events: readonly RunEvent[]): Step[] => [...new Map(events.flatMap((event) => event.type === "run/step" ? [[event.step.index, event.step] as const] : [])).values()]
const causesOf = (events: readonly RunEvent[]) => stepsOf(events).map(({ outcome }) => outcome?.notDone)

describe("a step that was not done says why, as a code", () => {
  const causeOf = async (action: Action, looks = [shop], more: Parameters<typeof ports>[0] = {}, task = run("Look around")) => {
    const world = ports({ page: fakePage(pagesInTurn(...looks)), onDevice: fakeLocal(decision(action), paid), ...more })
    await runTask(task, world, never)
    return causesOf(world.events)[0]
  }
  const yes = { user: fakeUser({ confirm: true }) }
  it("denied by the user, refused by the guard", async () => {
    expect(await causeOf({ verb: "click", ref: "a1" })).toBe("denied")
    expect(await causeOf({ verb: "goto", url: "javascript:alert(1)" })).toBe("refused")
  })
  it("the page changed under the question, an end too early, a question without an answer", async () => {
    expect(await causeOf({ verb: "click", ref: "a1" }, [shop, page([...shop.nodes, words("Now 482,00 €")], { url: "https://shop.example/other" })], yes)).toBe("page-changed")
    expect(await causeOf({ verb: "give_up", reason: "no" })).toBe("too-early")
    expect(await causeOf({ verb: "ask", question: "Which?" })).toBe("no-answer")
  })
  it("repeated in vain", async () => {
    const world = ports({ page: fakePage(() => shop, () => ({ status: "no-effect", detail: "", changes: [] })), onDevice: fakeLocal(details) })
    await runTask(run("Look around"), world, never)
    expect(causesOf(world.events)).toEqual([undefined, undefined, undefined, "repeated"])
  })
  it("what a model chose wrongly in form", async () => {
    const list = page([{ ref: "a3", role: "combobox", name: "Size", options: [{ label: "Small", selected: true }, { label: "Large", selected: false }] }])
    const world = ports({ page: fakePage(() => list), cloud: fakeCloud(decision({ verb: "select", ref: "a3", options: ["Gigantic"] }), paid) })
    const end = await runTask(run("Choose a size", "cloud"), world, never)
    expect(causesOf(world.events)[0]).toBe("unfit")
    expect(end.leftUndone).toBeUndefined()
  })
})

describe("a no stands for the run", () => {
  it("is not asked for again, and the model is told so", async () => {
    const local = fakeLocal(pay, pay, details, pay, paid)
    const world = ports({ page: fakePage(() => shop), onDevice: local, user: fakeUser({ confirm: false }) })
    const end = await runTask(run("Pay the bill"), world, never)
    expect(world.user.questions).toHaveLength(1)
    expect(world.page.acted).toEqual([{ verb: "click", ref: "a2" }])
    expect(causesOf(world.events)).toEqual(["denied", "denied", undefined, "denied", undefined])
    expect(local.asked[2]?.prompt).toContain("not asked about again")
    expect(end).toMatchObject({ ok: true, answer: "I paid.", leftUndone: [{ step: 0, cause: "denied", what: 'Click button "Pay 48,20 €"' }] })
  })
  it("ends a run whose model wants nothing else, by its name", async () => {
    const world = ports({ page: fakePage(() => shop), onDevice: fakeLocal(pay), user: fakeUser({ confirm: false }) })
    const end = await runTask(run("Pay the bill"), world, never)
    expect(world.user.questions).toHaveLength(1)
    expect(end).toMatchObject({ ok: false, reason: 'You said no to click button "Pay 48,20 €", so it was left undone.', error: { kind: "guard.denied" }, leftUndone: [{ cause: "denied" }] })
  })
  it("holds for that act alone: another amount is another question", async () => {
    const dearer = page([words("To pay: 50 €"), button("a1", "Pay 50 €")])
    const world = ports({ page: fakePage(pagesInTurn(shop, dearer)), onDevice: fakeLocal(pay, pay, paid), user: fakeUser({ confirm: false }) })
    await runTask(run("Pay the bill"), world, never)
    expect(world.user.questions).toHaveLength(2)
  })
  it("outlives the worker", async () => {
    const first = ports({ page: fakePage(() => shop), onDevice: fakeLocal(pay, paid), user: fakeUser({ confirm: false }), journal: fakeJournal() })
    await runTask(run("Pay the bill"), first, never)
    const kept = [...new Map(first.journal.records.map((record) => [record.index, record])).values()].filter(({ index }) => index === 0)
    const second = ports({ page: fakePage(() => shop), onDevice: fakeLocal(pay, paid), user: fakeUser({ confirm: true }) })
    const end = await runTask(run("Pay the bill"), second, never, kept)
    expect(second.user.questions).toEqual([])
    expect(second.page.acted).toEqual([])
    expect(end.leftUndone).toHaveLength(1)
  })
  it("is taken back by what the user says unasked, and by nothing a model asks", async () => {
    const control = createRunControl()
    let asked = 0
    const user = { ...fakeUser({ ask: "yes, do pay" }), confirm: async () => (asked += 1) > 1 }
    const local = fakeLocal(pay, decision({ verb: "ask", question: "Shall I pay?" }), pay, details, pay, paid)
    const driver = fakePage(() => shop, (action) => { if ("ref" in action && action.ref === "a2") { control.pause("user"); control.resume("Go on and pay it") } return did() })
    const end = await runTask(run("Pay the bill"), ports({ page: driver, onDevice: local, user, control }), never)
    expect(asked).toBe(2)
    expect(driver.acted.map((action) => "ref" in action && action.ref)).toEqual(["a2", "a1"])
    // What was done in the end is not left undone.
    expect(end.leftUndone).toBeUndefined()
  })
})

describe("an end beside what was not done", () => {
  it("names what the guard refused", async () => {
    const world = ports({ page: fakePage(() => shop), onDevice: fakeLocal(decision({ verb: "goto", url: "javascript:alert(1)" }), paid) })
    expect(await runTask(run("Look around"), world, never)).toMatchObject({ ok: true, leftUndone: [{ step: 0, cause: "refused" }] })
  })
  it("says nothing where nothing was refused", async () => {
    const world = ports({ page: fakePage(() => shop), onDevice: fakeLocal(details, paid) })
    expect(await runTask(run("Look around"), world, never)).not.toHaveProperty("leftUndone")
  })
})

describe("Stop during a question", () => {
  const stopWhile = async (hold: (stop: AbortController, control: ReturnType<typeof createRunControl>) => Promise<boolean>) => {
    const stop = new AbortController()
    const control = createRunControl()
    const user = { ...fakeUser(), confirm: () => hold(stop, control) }
    const world = ports({ page: fakePage(() => shop), cloud: fakeCloud(pay), user, journal: fakeJournal(), control })
    const end = await runTask(run("Pay the bill", "cloud", { cloud: { baseUrl: "https://api.example/v1", model: "m", price: { input: 1_000_000, output: 1_000_000 } } }), world, stop.signal)
    const last = new Map<number, StepRecord>(world.journal.records.map((record) => [record.index, record]))
    return { end, world, last: last.get(0) }
  }
  it("closes the planned step as not done, with what it cost", async () => {
    const { end, world, last } = await stopWhile((stop) => { stop.abort(); return new Promise(() => undefined) })
    expect(end).toMatchObject({ ok: false, reason: "Stopped by the user.", steps: 1, routes: { cloud: 1 }, tokens: { prompt: 10, completion: 5 }, home: 0 })
    expect(last).toMatchObject({ state: "acted", step: { outcome: { status: "failed", notDone: "stopped" }, tokens: { prompt: 10 } } })
    expect(stepsOf(world.events)).toMatchObject([{ outcome: { notDone: "stopped" }, sent: expect.any(Number) as number }])
    expect(stepsOf(world.events)[0]?.sent).toBeGreaterThan(0)
    expect(world.events.filter(({ type }) => type === "run/spent").at(-1)).toMatchObject({ spent: { steps: 1, tokens: 15, money: 15 } })
    expect(end.leftUndone).toBeUndefined()
  })
  it("counts it too where the run was held up meanwhile", async () => {
    const { end, last } = await stopWhile(async (stop, control) => { control.pause("user"); setTimeout(() => { stop.abort() }, 20); return true })
    expect(end).toMatchObject({ ok: false, steps: 1, tokens: { prompt: 10, completion: 5 } })
    expect(last).toMatchObject({ state: "acted", step: { outcome: { notDone: "stopped" } } })
  })
  it("and a question of the model's is known not to have been answered", async () => {
    const stop = new AbortController()
    const user = { ...fakeUser(), ask: () => { stop.abort(); return new Promise<undefined>(() => undefined) } }
    const world = ports({ page: fakePage(() => page([textbox("a1", "Name")])), onDevice: fakeLocal(decision({ verb: "ask", question: "Which?" })), user })
    const end = await runTask(run("Ask me"), world, stop.signal)
    expect(end).toMatchObject({ steps: 1, tokens: { prompt: 10 } })
    expect(stepsOf(world.events)[0]?.outcome).toMatchObject({ status: "failed", notDone: "stopped" })
  })
})
