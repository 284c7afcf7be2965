import { describe, expect, it } from "vitest"
import { runTask } from "../../../src/agent/run-task.ts"
import { ok } from "../../../src/core/result.ts"
import type { Action } from "../../../src/core/action.ts"
import type { Step } from "../../../src/core/step.ts"
import type { RunEvent } from "../../../src/protocol/messages.ts"
import { button, chatRecord, decision, did, fakeCloud, fakeLocal, fakePage, never, page, ports, run, sentTexts, textbox, words } from "./doubles.ts"

const stepsOf = (events: readonly RunEvent[]): Step[] => events.flatMap((event) => event.type === "run/step" ? [event.step] : [])
const look = () => { let at = 0; return () => page([words(`Page ${at++}`), button("a1", "Next"), button("a2", "Help"), button("a3", "Delete account")]) }
/** An on-device model that may act alone from this confidence on; the doubles' own is 0.9. */
const trusted = (trust: number | undefined, ...answers: string[]) => {
  const record = { ...chatRecord, ...(trust === undefined ? {} : { trust }) }
  return Object.assign(fakeLocal(...answers), { record: () => record, prepare: async () => ok(record) })
}
const ranked = (action: Action, ...alternatives: Action[]): string => JSON.stringify({ reason: "teacher", action, alternatives })
const next: Action = { verb: "click", ref: "a1" }
const help: Action = { verb: "click", ref: "a2" }
const answer = decision({ verb: "answer", text: "done" })
const play = async (local: ReturnType<typeof trusted>, ...cloud: Parameters<typeof fakeCloud>) => {
  const world = ports({ page: fakePage(look()), onDevice: local, cloud: fakeCloud(...cloud) })
  const end = await runTask(run("Continue", "speculative"), world, never)
  return { end, world, steps: stepsOf(world.events) }
}

describe("a speculative hybrid run", () => {
  it("takes a step alone where the on-device model is sure, was right twice before, and nothing is at stake", async () => {
    const { end, world, steps } = await play(trusted(0.8, decision(next), decision(next), decision(next), answer), decision(next), decision(next), answer)
    expect(steps.map(({ route }) => route.to)).toEqual(["cloud", "cloud", "local", "cloud"])
    expect(steps[2]).toMatchObject({ sent: 0, speculation: { accepted: true, candidates: 0, confidence: 0.9, proposed: next } })
    // The end of a run is never the small model's alone.
    expect(steps[3]).toMatchObject({ speculation: { accepted: true, candidates: 1, rank: 0 } })
    expect(world.cloud.turns).toHaveLength(3)
    expect(end).toMatchObject({ ok: true, home: 0.25, speculation: { proposed: 4, accepted: 4, alone: 1 } })
  })

  it("asks again as soon as the cloud model was of another mind", async () => {
    const { steps } = await play(trusted(0.8, decision(next), decision(next), decision(next), decision({ verb: "answer", text: "early" }), decision(next), answer), decision(next), decision(next), decision(help), decision(next), answer)
    expect(steps.map(({ route }) => route.to)).toEqual(["cloud", "cloud", "local", "cloud", "cloud", "cloud"])
  })

  it("asks the cloud once where it is not sure, or where the guard would ask", async () => {
    const unsure = await play(trusted(0.95, decision(next), decision(next), decision(next), answer), decision(next), decision(next), decision(next), answer)
    expect(unsure.world.cloud.turns).toHaveLength(4)
    const risky = await play(trusted(0.5, decision(next), decision(next), decision({ verb: "click", ref: "a3" }), answer), decision(next), decision(next), decision(next), answer)
    expect(risky.steps[2]).toMatchObject({ action: next, speculation: { accepted: false, candidates: 1 } })
  })

  it("takes the on-device model's step, with its reason, if it is among the candidates", async () => {
    const { steps } = await play(trusted(0.95, decision(help, "need help"), answer), ranked(next, help), answer)
    expect(steps[0]).toMatchObject({ action: help, why: "need help", speculation: { accepted: true, candidates: 2, rank: 1 } })
  })

  it("else takes the cloud model's best", async () => {
    const { steps, end } = await play(trusted(0.95, decision({ verb: "back" }), answer), ranked(next, help), answer)
    expect(steps[0]).toMatchObject({ action: next, why: "teacher", speculation: { accepted: false, candidates: 2, proposed: { verb: "back" } } })
    expect(steps[0]?.speculation?.rank).toBeUndefined()
    expect(end.speculation).toEqual({ proposed: 2, accepted: 1, alone: 0 })
  })

  it("counts both models' tokens, the cloud's apart", async () => {
    const { steps } = await play(trusted(0.95, decision(next), answer), decision(next), answer)
    expect(steps[0]).toMatchObject({ tokens: { prompt: 20, completion: 10 }, cloudTokens: { prompt: 10, completion: 5 } })
  })

  it("asks for no proposal where nobody knows how far the model can be trusted, nor outside speculative mode", async () => {
    const local = trusted(undefined, answer)
    const { steps, world } = await play(local, decision(next), answer)
    expect(local.asked).toEqual([])
    expect(steps[0]?.speculation).toBeUndefined()
    expect(JSON.stringify(world.cloud.turns[0]?.schema)).not.toContain("alternatives")
  })

  it("lets the on-device model rest after three proposals in a row that were not taken", async () => {
    const local = trusted(0.95, decision({ verb: "back" }))
    const { steps } = await play(local, decision(next), decision(next), decision(next), decision(next), decision(next), answer)
    expect(local.asked).toHaveLength(3)
    expect(steps.map(({ speculation }) => speculation !== undefined)).toEqual([true, true, true, false, false, false])
  })

  it("takes the proposal where the cloud can't be reached", async () => {
    const local = trusted(0.95, decision(next), answer)
    const world = ports({ page: fakePage(look()), onDevice: local, cloud: fakeCloud() })
    const end = await runTask(run("Continue", "speculative"), world, never)
    expect(end.ok).toBe(true)
    expect(local.asked).toHaveLength(2)
    expect(stepsOf(world.events)[0]).toMatchObject({ route: { to: "local" }, action: next })
  })

  it("compares values with placeholders, and sends nothing of the proposal", async () => {
    const email = "mia.holt@example.org"
    let typed = ""
    const driver = fakePage(() => page([textbox("a1", "Contact", { value: typed }), textbox("a2", "Email", { value: email, field: { type: "email" } })]), (action) => { if (action.verb === "type") typed = action.text; return did(["value"]) })
    const cloud = fakeCloud((turn) => decision({ verb: "type", ref: "a1", text: /‹EMAIL_\d+›/.exec(turn.messages[1]?.content ?? "")?.[0] ?? "none" }), answer)
    const local = trusted(0.95, decision({ verb: "type", ref: "a1", text: email }, `because ${email} is asked for`), answer)
    const world = ports({ page: driver, onDevice: local, cloud })
    await runTask(run(`The contact is ${email}`, "speculative"), world, never)
    const [first] = stepsOf(world.events).filter(({ speculation }) => speculation)
    expect(first).toMatchObject({ action: { text: email }, speculation: { accepted: true } })
    expect(sentTexts(cloud)).not.toContain("mia.holt")
  })

  it("forgives an alternative that can't be used", async () => {
    const { steps } = await play(trusted(0.95, decision(help), answer), JSON.stringify({ reason: "r", action: next, alternatives: [{ verb: "click", ref: "zz" }, { verb: "fly" }, help] }), answer)
    expect(steps[0]).toMatchObject({ action: help, speculation: { candidates: 2, rank: 1 } })
  })
})
