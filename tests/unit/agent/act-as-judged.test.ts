import { describe, expect, it } from "vitest"
import { runTask } from "../../../src/agent/run-task.ts"
import type { Action } from "../../../src/core/action.ts"
import type { ObservedNode } from "../../../src/core/observation.ts"
import type { Outcome } from "../../../src/core/outcome.ts"
import { fail } from "../../../src/core/result.ts"
import { button, decision, did, fakeJournal, fakeLocal, fakePage, fakeUser, never, page, ports, run, words } from "./doubles.ts"

const changed: Outcome = { status: "failed", code: "changed", detail: "What stands around this element has changed since the page was looked at, so nothing was done: look again.", changes: [] }
const dialog = (...children: ObservedNode[]): ObservedNode => ({ role: "dialog", name: "", children: [...children, button("a1", "Continue")] })
const harmless = [dialog(words("Show the next results?"))]
const dear = [dialog({ role: "heading", name: "Total to pay 129 €" }, words("You will be charged 129 €"))]

/** A page that turns over while the model thinks: each act on what isn't shown any more is refused, as the page itself does. */
const turning = (faces: readonly ObservedNode[][], turnAt: readonly number[]) => {
  const state = { face: 0, seen: -1, acts: 0, done: [] as { action: Action; face: number }[] }
  const now = () => page(faces[Math.min(state.face, faces.length - 1)] ?? [])
  const driver = fakePage(now)
  driver.observe = async () => { state.seen = state.face; driver.looks += 1; return { ok: true, value: now() } }
  driver.act = async (action, _signal, options) => {
    if (turnAt.includes(state.acts)) state.face += 1
    state.acts += 1
    if (options?.asSeen && state.seen !== state.face) return { outcome: changed, waitedMs: 1 }
    state.done.push({ action, face: state.face })
    return { outcome: did(), waitedMs: 1 }
  }
  return { driver, state }
}
const play = async (faces: readonly ObservedNode[][], turnAt: readonly number[], user = fakeUser({ confirm: true })) => {
  const { driver, state } = turning(faces, turnAt)
  const outcomes: (string | undefined)[] = []
  const world = ports({ page: driver, user, onDevice: fakeLocal(decision({ verb: "click", ref: "a1" }), decision({ verb: "answer", text: "done" })) })
  await runTask(run("Go through the results"), { ...world, emit: (event) => { if (event.type === "run/step") outcomes.push(event.step.outcome?.code ?? event.step.outcome?.status) } }, never)
  return { state, outcomes, questions: user.questions }
}

describe("a step on a page that changes while the model thinks", () => {
  it("is done without ado where nothing changed", async () => {
    const { state, outcomes } = await play([harmless], [])
    expect(state.done).toHaveLength(1)
    expect(outcomes).toEqual(["ok", "ok"])
  })

  it("isn't done where the dialog around it has come to ask for money, and nobody is troubled", async () => {
    const { state, outcomes, questions } = await play([harmless, dear], [0])
    expect(state.done).toEqual([])
    expect(outcomes).toEqual(["changed", "ok"])
    expect(questions).toEqual([])
  })

  it("is done in the same turn where what changed doesn't matter", async () => {
    const { state, outcomes } = await play([harmless, [dialog(words("Show the next 10 results?"))]], [0])
    expect(state.done).toMatchObject([{ face: 1 }])
    expect(outcomes).toEqual(["ok", "ok"])
  })

  it("isn't done where the element has become another one", async () => {
    const { state, outcomes } = await play([harmless, [{ role: "dialog", name: "", children: [button("a1", "Accept all")] }]], [0])
    expect(state.done).toEqual([])
    expect(outcomes).toEqual(["changed", "ok"])
  })

  it("is given up where the page never stands still", async () => {
    const faces = Array.from({ length: 20 }, (_, at) => [dialog(words(`Result ${at}`))])
    const { state, outcomes } = await play(faces, [...faces.keys()])
    expect(state.done).toEqual([])
    expect(state.acts).toBe(4)
    expect(outcomes[0]).toBe("changed")
  })

  it("ends no run as one that fails: nothing was tried", async () => {
    const faces = Array.from({ length: 20 }, (_, at) => [dialog(words(`Result ${at}`))])
    const { driver } = turning(faces, [...faces.keys()])
    const clicks = Array.from({ length: 3 }, () => decision({ verb: "click", ref: "a1" }))
    const end = await runTask(run("Go through the results"), ports({ page: driver, user: fakeUser({ confirm: true }), onDevice: fakeLocal(...clicks, decision({ verb: "answer", text: "done" })) }), never)
    expect(end).toMatchObject({ ok: true, answer: "done" })
  })

  it("is known not to be done where the second look fails", async () => {
    const { driver } = turning([harmless, harmless], [0])
    const { observe } = driver
    let looks = 0
    driver.observe = (...given) => (looks++ === 0 ? observe(...given) : Promise.resolve(fail("page.gone", "The tab was closed.")))
    const world = ports({ page: driver, onDevice: fakeLocal(decision({ verb: "click", ref: "a1" })), journal: fakeJournal() })
    await runTask(run("Go through the results"), world, never)
    expect(world.journal.records.at(-1)?.step.outcome).toMatchObject({ status: "failed", code: "changed" })
  })

  it("holds a yes to what it was said to", async () => {
    const other = [dialog({ role: "heading", name: "Total to pay 1,290 €" }, words("You will be charged 1,290 €"))]
    const { state, outcomes, questions } = await play([dear, other], [0])
    expect(questions).toHaveLength(1)
    expect(state.done).toEqual([])
    expect(outcomes).toEqual(["changed", "ok"])
  })
})
