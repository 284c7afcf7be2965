import { describe, expect, it } from "vitest"
import { mergeRead, reduceRunEvent, runToShow, viewOf, type Runs } from "../../../src/ui/stores/run-state.ts"
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
