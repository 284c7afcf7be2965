import { describe, expect, it } from "vitest"
import { askedAbout, mergeRead, reduceRunEvent, runToShow, viewOf, withoutTold, type Runs } from "../../../src/ui/stores/run-state.ts"
import type { RunEvent } from "../../../src/protocol/messages.ts"
import { endOf, runOf, stepAt } from "./fake-client.ts"

const reduce = (events: RunEvent[], from: Runs = {}): Runs => events.reduce((runs, event) => reduceRunEvent(runs, event, 5), from)
const started: RunEvent = { type: "run/started", run: runOf("r") }
const question: RunEvent = { type: "run/question", runId: "r", questionId: "q", kind: "confirm", text: "Send?" }

describe("events of a run", () => {
  it("shows a phase until its step is told", () => {
    const during = reduce([started, { type: "run/phase", runId: "r", index: 0, phase: "decide" }])
    expect(during["r"]?.phase).toEqual({ index: 0, phase: "decide", text: undefined, since: 5 })
    const after = reduce([{ type: "run/step", runId: "r", step: stepAt(0) }], during)
    expect(after["r"]?.phase).toBeUndefined()
    expect(after["r"]?.steps).toEqual([stepAt(0)])
  })

  it("keeps one entry for a step that is told twice, and keeps steps in order", () => {
    const { outcome: _, ...armed } = stepAt(1)
    const runs = reduce([started, { type: "run/step", runId: "r", step: armed }, { type: "run/step", runId: "r", step: stepAt(0) }, { type: "run/step", runId: "r", step: stepAt(1) }])
    expect(runs["r"]?.steps).toEqual([stepAt(0), stepAt(1)])
  })

  it("drops a question as soon as the run goes on, since another panel may have answered it", () => {
    const asked = reduce([started, question])
    expect(asked["r"]?.question).toEqual({ id: "q", kind: "confirm", text: "Send?" })
    expect(reduce([{ type: "run/phase", runId: "r", index: 0, phase: "act" }], asked)["r"]?.question).toBeUndefined()
  })

  it("stays paused while what it was busy with is still told, until it looks at the page again", () => {
    const paused = reduce([started, { type: "run/paused", runId: "r", by: "take-over" }, { type: "run/phase", runId: "r", index: 0, phase: "decide", text: "I th" }])
    expect(paused["r"]).toMatchObject({ paused: "take-over", phase: { text: "I th" } })
    expect(reduce([{ type: "run/phase", runId: "r", index: 0, phase: "observe" }], paused)["r"]?.paused).toBeUndefined()
  })

  it("of a question tells the step that was written down with it, and never the one before", () => {
    const confirm = (index: number, question: string, part: object = {}) => stepAt(index, { verdict: { kind: "confirm", rule: "money.confirm", question }, outcome: undefined, ...part })
    const asked = (text: string, ...steps: ReturnType<typeof stepAt>[]) => askedAbout({ ...viewOf(runOf("r"), steps), question: { id: "q", kind: "confirm", text } })
    expect(asked("Pay?", confirm(0, "Pay?"))?.index).toBe(0)
    expect(asked("Asked once more, because it moved. Pay?", confirm(0, "Pay?"))?.index).toBe(0)
    expect(asked("Delete it?", confirm(0, "Pay?"))).toBeUndefined()
    expect(asked("Pay?", confirm(0, "Pay?", { outcome: { status: "failed", detail: "", changes: [] } }))).toBeUndefined()
    expect(asked("Pay?")).toBeUndefined()
    // What is asked about is never a step that the guard let pass.
    expect(asked("Go on with another site?", confirm(0, "Pay?", { verdict: { kind: "allow", rule: "default" } }))).toBeUndefined()
    expect(asked("Go on with another site?", stepAt(0, { outcome: undefined }))).toBeUndefined()
  })

  it("forgets what is told alone once the worker is another one, and leaves what has ended", () => {
    const before = reduce([started, question, { type: "run/paused", runId: "r", by: "user" }, { type: "run/step", runId: "r", step: stepAt(0) }, question])
    const over = reduce([{ type: "run/started", run: runOf("s") }, { type: "run/ended", runId: "s", end: endOf() }], before)
    const now = withoutTold(over)
    expect(now["r"]).toMatchObject({ steps: [{ index: 0 }], question: undefined, paused: undefined, phase: undefined })
    expect(now["s"]).toBe(over["s"])
  })

  it("ends a run with everything that was open, and hears nothing of it afterwards", () => {
    const ended = reduce([started, { type: "run/step", runId: "r", step: stepAt(0) }, question, { type: "run/ended", runId: "r", end: endOf() }])
    expect(ended["r"]).toEqual(viewOf({ ...runOf("r"), state: "ended", end: endOf() }, [stepAt(0)]))
    expect(reduce([{ type: "run/phase", runId: "r", index: 1, phase: "observe" }], ended)).toBe(ended)
  })

  it("leaves runs alone that it does not know", () => {
    const runs = reduce([started])
    expect(reduce([{ type: "run/step", runId: "other", step: stepAt(0) }], runs)).toBe(runs)
  })
})

describe("reading the journal", () => {
  it("keeps steps that were told while it was being read", () => {
    const known = { ...viewOf(runOf("r"), [stepAt(1)]), stopping: true }
    const merged = mergeRead(known, runOf("r"), [stepAt(0)])
    expect(merged.steps).toEqual([stepAt(0), stepAt(1)])
    expect(merged.stopping).toBe(true)
  })

  it("takes the outcome from whoever knows it", () => {
    const { outcome: _, ...armed } = stepAt(0)
    expect(mergeRead(viewOf(runOf("r"), [armed]), runOf("r"), [stepAt(0)]).steps).toEqual([stepAt(0)])
    expect(mergeRead(viewOf(runOf("r"), [stepAt(0)]), runOf("r"), [armed]).steps).toEqual([stepAt(0)])
  })

  it("goes only forward: a reading from before its beginning doesn't make it wait again", () => {
    const waiting = runOf("r", { state: "queued" })
    expect(mergeRead(viewOf(runOf("r"), []), waiting, []).record.state).toBe("running")
    expect(mergeRead(viewOf(waiting, []), runOf("r"), []).record.state).toBe("running")
  })

  it("of a step that was decided anew before it was done takes the newer decision", () => {
    const planned = (target: string) => stepAt(0, { target, outcome: undefined })
    expect(mergeRead(viewOf(runOf("r"), [planned('button "Old"')]), runOf("r"), [planned('button "New"')]).steps).toEqual([planned('button "New"')])
  })

  it("believes an end, whichever side has heard of it", () => {
    const ended = runOf("r", { state: "ended", end: endOf() })
    expect(mergeRead(viewOf(runOf("r"), []), ended, []).record).toEqual(ended)
    expect(mergeRead(viewOf(ended, []), runOf("r"), []).record).toEqual(ended)
  })
})

describe("the run shown on opening", () => {
  const at = 1_000_000
  const ended = runOf("old", { startedAt: at - 60_000, state: "ended", end: endOf() })
  it.each([
    ["a live run of this tab before a newer one elsewhere", [runOf("here", { startedAt: 1 }), runOf("there", { startedAt: 2 }, 8)], "here"],
    ["a live run elsewhere before one that ended here", [ended, runOf("there", { startedAt: 2 }, 8)], "there"],
    ["one that has just ended here", [ended], "old"],
    ["none that ended long ago", [{ ...ended, startedAt: at - 3_600_000 }], undefined],
    ["none that ended in another tab", [{ ...ended, task: { ...ended.task, tabId: 8 } }], undefined],
    ["none where there is none", [], undefined]
  ])("is %s", (_, records, id) => expect(runToShow(records, 7, at)).toBe(id))
})
