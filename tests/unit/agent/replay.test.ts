import { expect, test } from "vitest"
import type { Action } from "../../../src/core/action.ts"
import type { Observation, ObservedNode } from "../../../src/core/observation.ts"
import { createReplay } from "../../../src/agent/replay.ts"
import { changesReach, stepsToRepeat, withChanges, type Script } from "../../../src/agent/replay-script.ts"
import { runTask } from "../../../src/agent/run-task.ts"
import type { StepRecord } from "../../../src/protocol/records.ts"
import { button, decision, did, fakeJournal, fakeLocal, fakePage, fakeUser, gone, never, page, ports, run, textbox, words } from "./doubles.ts"

const pauses = { replayPausesMs: [0, 0] }
const task = "Set the city to Leeds and save it"
const form = (ref: (name: string) => string, saved = false): Observation => page([
  { role: "form", name: "Address", children: [textbox(ref("City"), "City", { field: { type: "text", key: "city" } }), button(ref("Save"), "Save")] }, ...(saved ? [words("Saved on Monday")] : [])
])
const first = (name: string): string => `a${name}`

/** Does the task once with a model, and gives what the journal keeps of it. */
const recorded = async (more: Partial<Observation> = {}, answer = "Saved on Monday"): Promise<StepRecord[]> => {
  const journal = fakeJournal()
  const driver = fakePage(() => ({ ...form(first, driver.acted.length > 1), ...more }))
  const model = fakeLocal(decision({ verb: "type", ref: first("City"), text: "Leeds" }), decision({ verb: "click", ref: first("Save") }), decision({ verb: "answer", text: answer }))
  expect(await runTask(run(task), ports({ page: driver, onDevice: model, journal }), never)).toMatchObject({ ok: true })
  const last = new Map(journal.records.map((record) => [record.index, record]))
  return [...last.values()]
}
const scriptOf = async (more: Partial<Script> = {}): Promise<Script> => ({ steps: stepsToRepeat(await recorded()), otherwise: "ask", ...more })
type Look = (acted: readonly Action[]) => Observation
const replay = async (script: Script, look: Look, more: { confirm?: boolean; handOver?: boolean; react?: (action: Action) => typeof gone; answers?: string[] } = {}) => {
  const model = fakeLocal(...more.answers ?? [])
  const driver = fakePage(() => look(driver.acted), more.react ?? (() => did()))
  const asked: string[] = []
  const user = { ...fakeUser({ confirm: more.confirm ?? false }), handOver: async (_: string, question: string) => { asked.push(question); return more.handOver ?? false } }
  const world = ports({ page: driver, onDevice: model, journal: fakeJournal(), user, script, ...pauses })
  const end = await runTask(run(task), world, never)
  const steps = world.events.flatMap((event) => event.type === "run/step" ? [event.step] : [])
  return { end, steps, acted: driver.acted, asked, model: model.asked.length }
}
const second = (name: string): string => `b${name}`
const same: Look = (acted) => form(second, acted.length > 1)

test("a recorded run is repeated with other refs and without a model", async () => {
  const { end, acted, model, steps, asked } = await replay(await scriptOf(), same)
  expect(end).toMatchObject({ ok: true, answer: "Saved on Monday", tokens: { prompt: 0, completion: 0 } })
  expect(acted).toEqual([{ verb: "type", ref: "bCity", text: "Leeds" }, { verb: "click", ref: "bSave" }])
  expect([model, asked]).toEqual([0, []])
  expect(steps.map(({ replayed }) => replayed)).toEqual([{ step: 0 }, { step: 1 }, { step: 2 }])
})

test.each<[string, (node: ObservedNode) => ObservedNode[], string]>([
  ["moved out of its form", () => [button("x1", "Save")], "moved"],
  ["renamed", () => [{ role: "form", name: "Address", children: [button("x1", "Save the address")] }], "renamed"],
  ["made of something else", () => [{ role: "form", name: "Address", children: [{ ref: "x1", role: "link", name: "Save" }] }], "remade"]
])("a button that was %s is found again", async (_, remade, healed) => {
  const look: Look = (acted) => page([textbox("c1", "City", { field: { type: "text", key: "city" } }), ...remade(button("x1", "Save")), ...(acted.length > 1 ? [words("Saved on Monday")] : [])])
  const { end, acted, model, steps } = await replay(await scriptOf(), look)
  expect(end.ok).toBe(true)
  expect(acted.at(-1)).toEqual({ verb: "click", ref: "x1" })
  expect(steps[1]?.replayed).toEqual({ step: 1, healed })
  expect(model).toBe(0)
})

test("of two that are called the same neither is guessed", async () => {
  const twice: Look = () => page([textbox("c1", "City"), button("x1", "Save"), button("x2", "Save")])
  const { end, acted, asked } = await replay(await scriptOf(), twice)
  expect(end).toMatchObject({ ok: false, reason: expect.stringContaining("Step 2 of the recording doesn't fit any more") })
  expect(asked).toHaveLength(1)
  expect(acted).toHaveLength(1)
})

test("where a step is missing the model goes on, if the user wants it", async () => {
  const { end, acted, asked, model, steps } = await replay(await scriptOf(), () => page([textbox("c1", "City"), button("x1", "Continue")]),
    { handOver: true, answers: [decision({ verb: "click", ref: "x1" }), decision({ verb: "answer", text: "Done." })] })
  expect(asked[0]).toMatch(/Step 2 .* Should the model go on from here\?$/)
  expect(end).toMatchObject({ ok: true, answer: "Done." })
  expect(acted.map(({ verb }) => verb)).toEqual(["type", "click"])
  expect(model).toBe(2)
  expect(steps.map(({ replayed }) => replayed?.step)).toEqual([0, undefined, undefined])
})

test("a shortcut lets the model go on without a question", async () => {
  const { end, asked, model } = await replay(await scriptOf({ otherwise: "model" }), () => page([button("x1", "Continue")]), { answers: [decision({ verb: "answer", text: "Done." })] })
  expect([end.ok, asked, model]).toEqual([true, [], 1])
})

test("an answer that was read from the page is only given while it stands there", async () => {
  const changed: Look = (acted) => ({ ...form(second), nodes: [...form(second).nodes, ...(acted.length > 1 ? [words("Saved on Friday")] : [])] })
  const { end } = await replay(await scriptOf(), changed)
  expect(end).toMatchObject({ ok: false, reason: expect.stringContaining("Step 3 of the recording doesn't fit any more: what it answered with isn't on the page now") })
})

test("another page of the same names is not taken for the recorded one", async () => {
  const { end, acted } = await replay(await scriptOf(), () => ({ ...form(second), url: "https://shop.example/accounts/delete" }))
  expect(end.reason).toContain("the page is another one")
  expect(acted).toEqual([])
})

test("the guard asks as in a first run, and a no ends the replay", async () => {
  const danger = (ref: string): Observation => page([button(ref, "Delete account")])
  const journal = fakeJournal()
  await runTask(run("Delete my account"), ports({ page: fakePage(() => danger("a1")), onDevice: fakeLocal(decision({ verb: "click", ref: "a1" }), decision({ verb: "answer", text: "ok" })), journal, user: fakeUser({ confirm: true }) }), never)
  const steps = stepsToRepeat(journal.records.filter(({ state }) => state === "acted"))
  expect(steps).toHaveLength(2)
  const denied = await replay({ steps, otherwise: "model" }, () => danger("b1"))
  expect(denied).toMatchObject({ acted: [], model: 0, end: { ok: false, reason: expect.stringContaining("You did not allow step 1 of the recording") } })
  // What can't be taken back isn't healed by a likeness.
  const alike = await replay({ steps, otherwise: "ask" }, () => page([button("b1", "Delete account and data")]), { confirm: true })
  expect(alike).toMatchObject({ acted: [], end: { ok: false } })
})

test("a step that fails is tried once more, then it doesn't fit", async () => {
  const { end, acted } = await replay(await scriptOf(), same, { react: () => gone })
  expect(acted).toHaveLength(2)
  expect(end.reason).toContain("Step 1 of the recording could not be repeated")
})

test("other values go wherever the old ones were", async () => {
  const steps = withChanges((await scriptOf()).steps, [{ from: "Leeds", to: "York" }])
  const { acted } = await replay({ steps, otherwise: "ask" }, same)
  expect(acted[0]).toEqual({ verb: "type", ref: "bCity", text: "York" })
  expect(changesReach(steps, [{ from: "York", to: "Hull" }])).toBe(true)
  expect(changesReach(steps, [{ from: "Bath", to: "Hull" }])).toBe(false)
})

test("values that change places don't run into each other, and a short one isn't found inside a word", async () => {
  const [step] = (await scriptOf()).steps
  if (!step) throw new Error("no step")
  const typed = { ...step, action: { verb: "type" as const, ref: "a1", text: "2 for 3, 22" } }
  expect(withChanges([typed], [{ from: "2", to: "3" }, { from: "3", to: "2" }])[0]?.action).toMatchObject({ text: "3 for 2, 22" })
})

test("a replay that was cut off goes on at its next step, still without a model", async () => {
  const script = await scriptOf()
  const journal = fakeJournal()
  const stop = new AbortController()
  const driver = fakePage(() => form(second, driver.acted.length > 1), () => { stop.abort(); return did() })
  await runTask(run(task), ports({ page: driver, journal, script, ...pauses }), stop.signal)
  const records = [...new Map(journal.records.map((record) => [record.index, record])).values()]
  expect(records.at(-1)).toMatchObject({ index: 0, step: { replayed: { step: 0 } } })

  const model = fakeLocal()
  const again = fakePage(() => form((name) => `c${name}`, again.acted.length > 0))
  const world = ports({ page: again, onDevice: model, journal: fakeJournal(), script, ...pauses })
  expect(await runTask(run(task), world, never, records)).toMatchObject({ ok: true, answer: "Saved on Monday" })
  expect(again.acted).toEqual([{ verb: "click", ref: "cSave" }])
  expect(model.asked).toEqual([])
})

test("what the user does by hand leaves the replay in force; a correction hands it to the model", async () => {
  const script = await scriptOf()
  const replay = createReplay(script)
  const [first] = script.steps
  if (!first) throw new Error("no step")
  const done = { ...first, replayed: { step: 0 } }
  const users = (rule: string, detail: string) => ({ ...first, action: { verb: "ask" as const, question: "How should this go on?" }, verdict: { kind: "allow" as const, rule }, outcome: did([], { detail }) })
  expect(replay.over([done, users("user.take-over", "The user did something in the page by hand: look at what it is now and go on from there.")])).toBe(false)
  expect(replay.over([done, users("user.correction", "The user says: no, the other one")])).toBe(true)
  expect(replay.cue([done], form(second))).toMatchObject({ kind: "act", replayed: { step: 1 } })
})
