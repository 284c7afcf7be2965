import { describe, expect, it } from "vitest"
import { runTask } from "../../../src/agent/run-task.ts"
import { AppFailure, fail } from "../../../src/core/result.ts"
import type { Step } from "../../../src/core/step.ts"
import type { RunEvent } from "../../../src/protocol/messages.ts"
import { button, chatRecord, decision, did, fakeCloud, fakeJournal, fakeLocal, fakePage, fakeUser, gone, never, page, pagesInTurn, ports, run, textbox, words } from "./doubles.ts"

const stepsOf = (events: readonly RunEvent[]): Step[] => events.flatMap((event) => event.type === "run/step" ? [event.step] : [])
const save = decision({ verb: "click", ref: "a1" })
const answer = decision({ verb: "answer", text: "Saved." })
const before = page([button("a1", "Next")])
const after = page([words("The next page")])

describe("a run", () => {
  it("looks, decides, writes down, acts and answers", async () => {
    const world = ports({ page: fakePage(pagesInTurn(before, after)), onDevice: fakeLocal(save, answer), journal: fakeJournal() })
    const end = await runTask(run("Continue"), world, never)
    expect(end).toMatchObject({ ok: true, answer: "Saved.", steps: 2, routes: { local: 2, cloud: 0, refused: 0 }, tokens: { prompt: 20, cached: 4, completion: 10 } })
    expect(world.page.acted).toEqual([{ verb: "click", ref: "a1" }])
    expect(world.journal.log).toEqual(["begin", "armed 0", "acted 0", "observed 0", "armed 1", "acted 1", "end"])
    expect(world.events.map((event) => event.type === "run/phase" ? event.phase : event.type)).toEqual(
      ["run/started", "observe", "decide", "guard", "act", "run/step", "run/spent", "observe", "decide", "guard", "act", "run/step", "run/spent", "run/ended"])
    expect(stepsOf(world.events)[0]).toMatchObject({ index: 0, target: 'button "Next"', why: "because", outcome: { status: "ok" }, verdict: { kind: "allow" }, model: "test-chat", confidence: 0.9 })
  })

  it("writes a step down before it acts", async () => {
    const journal = fakeJournal()
    const driver = fakePage(pagesInTurn(before, after), () => { expect(journal.log.at(-1)).toBe("armed 0"); return did() })
    await runTask(run("Continue"), ports({ page: driver, onDevice: fakeLocal(save, answer), journal }), never)
    expect(driver.acted).toHaveLength(1)
  })

  it("leaves inference, page loading and the user's time out of its own", async () => {
    let clock = 0
    const tick = (ms: number): void => { clock += ms }
    const driver = fakePage(pagesInTurn(before, after))
    driver.observe = async () => { tick(5); return { ok: true, value: before } }
    driver.act = async () => { tick(1_007); return { outcome: did(), waitedMs: 1_000 } }
    const local = fakeLocal()
    local.generate = async () => { tick(500); return { ok: true, value: { text: clock < 1_000 ? save : answer, finish: "stop", tokens: { prompt: 1, cached: 0, completion: 1 }, ms: 500 } } }
    const end = await runTask(run("Continue"), ports({ page: driver, onDevice: local, now: () => clock }), never)
    expect(end).toMatchObject({ ms: 5 + 500 + 1_007 + 5 + 500, overheadMs: (12 + 5) / 2 })
  })

  it("says why when the model gives up", async () => {
    const end = await runTask(run("Continue"), ports({ page: fakePage(() => before), onDevice: fakeLocal(decision({ verb: "give_up", reason: "There is no such order." })) }), never)
    expect(end).toMatchObject({ ok: false, reason: "There is no such order.", answer: "" })
  })

  it("tells the user's reply to the next turn", async () => {
    const local = fakeLocal(decision({ verb: "ask", question: "Which size?" }), answer)
    const user = fakeUser({ ask: "Medium, please" })
    await runTask(run("Get me a shirt"), ports({ page: fakePage(() => before), onDevice: local, user }), never)
    expect(user.questions).toEqual(["Which size?"])
    expect(local.asked[1]?.prompt).toContain("Medium, please")
  })

  it("keeps notes for later turns", async () => {
    const local = fakeLocal(decision({ verb: "note", text: "the order is 1042" }), answer)
    await runTask(run("Find the order"), ports({ page: fakePage(() => before), onDevice: local }), never)
    expect(local.asked[1]?.prompt).toContain("the order is 1042")
  })
})

describe("the guard in a run", () => {
  const danger = page([button("a1", "Delete account")])
  const click = decision({ verb: "click", ref: "a1" })

  it("asks the user and acts only on a yes", async () => {
    const driver = fakePage(() => (driver.acted.length === 0 ? danger : after))
    const yes = ports({ page: driver, onDevice: fakeLocal(click, answer), user: fakeUser({ confirm: true }), journal: fakeJournal() })
    expect((await runTask(run("Tidy up"), yes, never)).ok).toBe(true)
    expect(yes.user.questions).toHaveLength(1)
    expect(yes.page.acted).toHaveLength(1)
    expect(yes.journal.log.slice(0, 4)).toEqual(["begin", "planned 0", "armed 0", "acted 0"])
  })

  it("does nothing on a yes that was said to another page", async () => {
    const changed = ports({ page: fakePage(pagesInTurn(danger, page([button("a1", "Delete account", { disabled: false }), words("Are you sure?")], { url: "https://shop.example/other" }))), onDevice: fakeLocal(click, answer), user: fakeUser({ confirm: true }) })
    await runTask(run("Tidy up"), changed, never)
    expect(changed.page.acted).toEqual([])
    expect(stepsOf(changed.events)[0]?.outcome).toMatchObject({ code: "blocked", detail: expect.stringContaining("The page changed while the question was open") as string })
  })

  it("does nothing on a no, and the model hears of it", async () => {
    const local = fakeLocal(click, answer)
    const no = ports({ page: fakePage(() => danger), onDevice: local, user: fakeUser({ confirm: false }) })
    await runTask(run("Tidy up"), no, never)
    expect(no.page.acted).toEqual([])
    expect(stepsOf(no.events)[0]).toMatchObject({ verdict: { kind: "confirm" }, outcome: { status: "failed", code: "blocked" } })
    expect(local.asked[1]?.prompt).toContain("did not allow")
  })

  it("refuses what is never allowed without asking anybody", async () => {
    const world = ports({ page: fakePage(() => before), onDevice: fakeLocal(decision({ verb: "goto", url: "javascript:alert(1)" }), answer), user: fakeUser({ confirm: true }) })
    await runTask(run("Continue"), world, never)
    expect(world.page.acted).toEqual([])
    expect(world.user.questions).toEqual([])
    expect(stepsOf(world.events)[0]).toMatchObject({ verdict: { kind: "refuse" }, outcome: { code: "blocked" } })
  })
})

describe("what goes wrong", () => {
  it("asks an on-device model again after an invalid answer, then fails with its sentence", async () => {
    const repaired = ports({ page: fakePage(() => before), onDevice: fakeLocal("nonsense", answer) })
    expect(await runTask(run("Continue"), repaired, never)).toMatchObject({ ok: true, steps: 1, tokens: { prompt: 20 } })
    const broken = ports({ page: fakePage(() => before), onDevice: fakeLocal("nonsense") })
    const end = await runTask(run("Continue"), broken, never)
    expect(end).toMatchObject({ ok: false, steps: 1 })
    expect(end.reason).toMatch(/^The model's answer could not be used as a step: .*another model/)
    expect(broken.onDevice.asked).toHaveLength(2)
  })

  it("tells a cloud model what was wrong, then fails", async () => {
    const cloud = fakeCloud(decision({ verb: "click", ref: "zz" }), answer)
    expect(await runTask(run("Continue", "cloud"), ports({ page: fakePage(() => before), cloud }), never)).toMatchObject({ ok: true, routes: { cloud: 1 } })
    expect(cloud.turns[1]?.messages.at(-1)?.content).toContain("no element [zz]")
    const world = ports({ page: fakePage(() => before), cloud: fakeCloud("?") })
    const end = await runTask(run("Continue", "cloud"), world, never)
    expect(end).toMatchObject({ ok: false, routes: { local: 0, cloud: 1 } })
    // What it was told to do better is the model's alone.
    expect(world.cloud.turns[1]?.messages.at(-1)?.content).toContain("no JSON object")
    expect(JSON.stringify([end, world.events])).not.toMatch(/JSON object|REF/)
    expect(end.reason).toMatch(/^The model's answer could not be used as a step/)
  })

  it("looks again when an element vanished, and goes on", async () => {
    let tries = 0
    const driver = fakePage(pagesInTurn(before, before, after), () => tries++ === 0 ? gone : did())
    const end = await runTask(run("Continue"), ports({ page: driver, onDevice: fakeLocal(save, save, answer) }), never)
    expect(end).toMatchObject({ ok: true, steps: 3 })
    expect(driver.looks).toBe(3)
  })

  it("ends after three failures in a row", async () => {
    const local = fakeLocal(...["a1", "a2", "a3", "a1"].map((ref) => decision({ verb: "click", ref })))
    const end = await runTask(run("Continue"), ports({ page: fakePage(() => page([button("a1", "A"), button("a2", "B"), button("a3", "C")]), () => gone), onDevice: local }), never)
    expect(end).toMatchObject({ ok: false, steps: 3 })
    expect(end.reason).toContain("Three actions in a row failed")
  })

  it("warns once about going round in circles, then ends", async () => {
    const local = fakeLocal(save)
    const end = await runTask(run("Continue"), ports({ page: fakePage(() => before, () => ({ status: "no-effect", detail: "", changes: [] })), onDevice: local }), never)
    expect(end).toMatchObject({ ok: false, steps: 4 })
    expect(end.reason).toContain("repeated on the same page")
    expect(local.asked[2]?.prompt).not.toContain("three times")
    expect(local.asked[3]?.prompt).toContain("three times")
  })

  it("doesn't take progress for a circle: the same button on a page that changes", async () => {
    let seen = 0
    const end = await runTask(run("Continue"), ports({ page: fakePage(() => page([words(`Page ${seen++}`), button("a1", "Next")])), onDevice: fakeLocal(save, save, save, save, save, answer) }), never)
    expect(end).toMatchObject({ ok: true, steps: 6 })
  })

  it("stops at the limit of steps and of minutes", async () => {
    const few = await runTask(run("Continue", "local", { maxSteps: 2 }), ports({ page: fakePage(pagesInTurn(before, after)), onDevice: fakeLocal(save, decision({ verb: "back" })) }), never)
    expect(few).toMatchObject({ ok: false, steps: 2 })
    expect(few.reason).toContain("within 2 steps")
    let clock = 0
    const driver = fakePage(pagesInTurn(before, after), () => { clock += 11 * 60_000; return did() })
    const slow = await runTask(run("Continue"), ports({ page: driver, onDevice: fakeLocal(save), now: () => clock }), never)
    expect(slow.reason).toContain("within 10 minutes")
  })

  it("doesn't charge the time that the user takes to answer", async () => {
    let clock = 0
    const user = { confirm: async () => false, ask: async () => { clock += 3_600_000; return "Medium" } }
    const end = await runTask(run("Get me a shirt"), ports({ page: fakePage(() => before), onDevice: fakeLocal(decision({ verb: "ask", question: "Size?" }), answer), user, now: () => clock }), never)
    expect(end).toMatchObject({ ok: true, overheadMs: 0 })
  })

  it("ends with the page's own sentence where there is nothing to drive", async () => {
    const sentence = "This is a page of the browser itself: open a web page and start the task there."
    const end = await runTask(run("Continue"), ports({ page: fakePage(() => fail("page.unsupported", sentence)) }), never)
    expect(end).toMatchObject({ ok: false, reason: sentence, steps: 0 })
  })

  it("tries again to see a page that is only just loading", async () => {
    let looks = 0
    const driver = fakePage(() => looks++ === 0 ? fail("page.gone", "The page went away.", true) : before)
    expect(await runTask(run("Continue"), ports({ page: driver, onDevice: fakeLocal(answer) }), never)).toMatchObject({ ok: true, steps: 1 })
  })

  it("ends with a sentence when the journal can't be written, and does not act", async () => {
    const journal = fakeJournal()
    journal.put = async () => { throw new AppFailure({ kind: "storage.failed", message: "The disk has no room left for the journal: free some space and start the task again.", retryable: false }) }
    const world = ports({ page: fakePage(() => before), onDevice: fakeLocal(save), journal })
    expect((await runTask(run("Continue"), world, never)).reason).toContain("no room left")
    expect(world.page.acted).toEqual([])
  })

  it("never quotes an unforeseen exception", async () => {
    const driver = fakePage(() => before)
    driver.act = async () => { throw new TypeError("private page text") }
    const end = await runTask(run("Continue"), ports({ page: driver, onDevice: fakeLocal(save) }), never)
    expect(end.ok).toBe(false)
    expect(end.reason).not.toContain("private")
  })
})

describe("which model decides", () => {
  const down = fail("cloud.unreachable", "The cloud model can't be reached: check the address and that the server is running.", true)

  it("falls back to the device when the cloud is down, says why, and lets it rest", async () => {
    const cloud = fakeCloud(down)
    let seen = 0
    const local = fakeLocal(save, save, save, save, answer)
    const world = ports({ page: fakePage(() => page([words(`Part ${seen++}`), button("a1", "Next")])), onDevice: local, cloud })
    expect(await runTask(run("Continue", "hybrid"), world, never)).toMatchObject({ ok: true, routes: { local: 5, cloud: 0 } })
    expect(stepsOf(world.events)[0]?.route.why).toContain("can't be reached")
    expect(cloud.turns).toHaveLength(2)
  })

  it("ends in cloud mode when the cloud is down", async () => {
    const end = await runTask(run("Continue", "cloud"), ports({ page: fakePage(() => before), cloud: fakeCloud(down), onDevice: fakeLocal(save) }), never)
    expect(end).toMatchObject({ ok: false, reason: expect.stringContaining("can't be reached") as string, routes: { local: 0, cloud: 1 } })
  })

  it("refuses in cloud mode without a cloud model", async () => {
    const end = await runTask(run("Continue", "cloud"), ports({ page: fakePage(() => before), onDevice: fakeLocal(save) }), never)
    expect(end).toMatchObject({ ok: false, steps: 1, routes: { local: 0, cloud: 0, refused: 1 } })
    expect(end.reason).toContain("settings")
  })

  it("asks no cloud model in local mode", async () => {
    const cloud = fakeCloud(answer)
    await runTask(run("Continue", "local"), ports({ page: fakePage(() => before), cloud, onDevice: fakeLocal(answer) }), never)
    expect(cloud.turns).toEqual([])
  })

  it("ends with the reason when the on-device model can't be had", async () => {
    const local = fakeLocal()
    local.prepare = async () => fail("model.unavailable", "The on-device model could not be loaded: reinstall it in the settings.")
    expect(await runTask(run("Continue"), ports({ page: fakePage(() => before), onDevice: local }), never)).toMatchObject({ ok: false, reason: expect.stringContaining("reinstall") as string })
  })

  it("keeps a page that asks for a password on the device", async () => {
    const cloud = fakeCloud(answer)
    const login = page([textbox("a1", "Password", { secret: true, value: undefined, field: { type: "password" } })])
    const world = ports({ page: fakePage(() => login), cloud, onDevice: fakeLocal(answer) })
    expect(await runTask(run("Say hello", "hybrid"), world, never)).toMatchObject({ ok: true, routes: { local: 1, cloud: 0 } })
    expect(cloud.turns).toEqual([])
  })

  it("puts the task's private value in on the device, then asks the cloud again", async () => {
    let email = ""
    const driver = fakePage(() => page([textbox("a1", "Email", { value: email, field: { type: "email" } }), button("a2", "Next")]), (action) => { if (action.verb === "type") email = action.text; return did(["value"]) })
    const cloud = fakeCloud(answer)
    const world = ports({ page: driver, cloud, onDevice: fakeLocal(decision({ verb: "type", ref: "a1", text: "mia.holt@example.org" })) })
    expect(await runTask(run("The email is mia.holt@example.org", "hybrid"), world, never)).toMatchObject({ ok: true, routes: { local: 1, cloud: 1 } })
    expect(email).toBe("mia.holt@example.org")
    expect(JSON.stringify(cloud.turns)).not.toContain("mia.holt")
  })

  it("cuts the page down for a small context instead of failing", async () => {
    const local = fakeLocal(fail("model.context-full", "The page is too long for this model."), answer)
    expect(await runTask(run("Continue"), ports({ page: fakePage(() => before), onDevice: local }), never)).toMatchObject({ ok: true })
    expect(chatRecord.contextTokens).toBeGreaterThan(0)
  })
})
