import fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import { runTask } from "../../../src/agent/run-task.ts"
import type { Outcome } from "../../../src/core/outcome.ts"
import type { RunPorts } from "../../../src/agent/run-context.ts"
import type { StepRecord } from "../../../src/protocol/records.ts"
import { button, decision, did, fakeCloud, fakeJournal, fakeLocal, fakePage, fakeUser, never, page, ports, run, words } from "./doubles.ts"

/** A little world with all kinds of steps: a note, a question, a confirmed deletion, a click, an answer. */
const world = (): RunPorts & { journal: ReturnType<typeof fakeJournal>; page: ReturnType<typeof fakePage> } => {
  const look = (): ReturnType<typeof page> => page([words(`After ${driver.acted.length}`), button("a1", "Next"), button("a2", "Delete message")])
  const driver = fakePage(look, () => did())
  const script = [decision({ verb: "note", text: "began" }), decision({ verb: "ask", question: "Which?" }), decision({ verb: "click", ref: "a2" }), decision({ verb: "click", ref: "a1" }), decision({ verb: "answer", text: "ok" })]
  return ports({ page: driver, journal: fakeJournal(), user: fakeUser({ confirm: true, ask: "the first" }), onDevice: fakeLocal(...script), cloud: fakeCloud(...script) })
}

/** Runs `strike` at the n-th call of any port, which then never answers. */
const hangAt = (target: RunPorts, n: number, strike: () => void): RunPorts => {
  let calls = 0
  const wrap = <T extends object>(port: T): T => new Proxy(port, {
    get: (object, key) => {
      const member: unknown = Reflect.get(object, key)
      if (typeof member !== "function" || key === "record") return member
      return (...given: unknown[]): unknown => {
        if (++calls !== n) return (member as (...all: unknown[]) => unknown).apply(object, given)
        strike()
        return new Promise(() => undefined)
      }
    }
  })
  return { ...target, page: wrap(target.page), journal: wrap(target.journal), user: wrap(target.user), onDevice: wrap(target.onDevice), cloud: target.cloud && wrap(target.cloud) }
}

/** Waits for the work on a clock that is moved on only when nothing else is left to do: what is counted is the run's own waiting, and no busy neighbour's. */
const onItsOwnClock = async <T>(work: () => Promise<T>): Promise<T> => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance"] })
  try {
    let over = false
    const done = work().finally(() => { over = true })
    done.catch(() => undefined)
    for (;;) {
      for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => { setImmediate(resolve) })
      if (over) return await done
      await vi.advanceTimersByTimeAsync(1)
    }
  } finally { vi.useRealTimers() }
}

describe("Stop", () => {
  it.each(["local", "cloud"] as const)("ends a %s run at every await, within 200 ms and with its reason", async (mode) => {
    let [longest, last] = [0, 0]
    /** Gives false where the run had come to its end before it called a port that often. */
    const stopAt = async (n: number, later: boolean): Promise<boolean> => {
      const stop = new AbortController()
      let at: number | undefined
      const strike = (): void => { if (later) setTimeout(() => { at = performance.now(); stop.abort() }, 1); else { at = performance.now(); stop.abort() } }
      const end = await runTask(run("Delete the message", mode), hangAt(world(), n, strike), stop.signal)
      if (at === undefined) { expect(end).toMatchObject({ ok: true, answer: "ok" }); return false }
      longest = Math.max(longest, performance.now() - at)
      expect(performance.now() - at, `call ${n}`).toBeLessThan(200)
      // The very last write is all that can still be going on once the answer is there.
      if (!end.ok) expect(end).toMatchObject({ reason: "Stopped by the user.", answer: "" })
      return true
    }
    while (await onItsOwnClock(() => stopAt(last + 1, (last + (mode === "local" ? 0 : 1)) % 2 === 0))) last += 1
    expect(last).toBeGreaterThan(20)
    // At the last of them it did wait, for a write that never ended.
    expect(longest).toBeGreaterThan(0)
  })

  it("does nothing when it was pressed before the run began", async () => {
    const target = world()
    expect(await runTask(run("Go"), target, AbortSignal.abort())).toMatchObject({ ok: false, reason: "Stopped by the user.", steps: 0 })
    expect(target.page.looks).toBe(0)
  })

  it("shows a step that was under way as unknown", async () => {
    const stop = new AbortController()
    const target = world()
    target.page.act = () => { stop.abort(); return new Promise(() => undefined) }
    const seen: string[] = []
    const end = await runTask(run("Go"), { ...target, emit: (event) => { if (event.type === "run/step") seen.push(event.step.outcome?.status ?? "none") } }, stop.signal)
    expect(seen).toEqual(["ok", "ok", "unknown"])
    expect(end.steps).toBe(3)
    expect(target.journal.records.at(-1)).toMatchObject({ state: "armed", step: { outcome: { status: "unknown" } } })
  })
})

describe("a run that was cut off", () => {
  const final = (records: readonly StepRecord[]): StepRecord[] => [...new Map(records.map((record) => [record.index, record])).values()]

  it("reaches the same end from any prefix of its journal, and never deletes twice", async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 2, max: 30 }), async (n) => {
      const first = world()
      const kill = new AbortController()
      let killed = false
      // A killed worker writes nothing more: what the journal held then is what the restart finds.
      let disk: StepRecord[] = []
      await runTask(run("Delete the message"), hangAt(first, n, () => { killed = true; disk = final(first.journal.records); kill.abort() }), kill.signal)
      if (!killed) return
      const second = world()
      const deletions = (acted: readonly { verb: string }[]): number => acted.filter((action) => "ref" in action && action.ref === "a2").length
      const done = disk.filter(({ state }) => state !== "planned").length
      const script = [decision({ verb: "note", text: "began" }), decision({ verb: "ask", question: "Which?" }), decision({ verb: "click", ref: "a2" }), decision({ verb: "click", ref: "a1" }), decision({ verb: "answer", text: "ok" })]
      const end = await runTask(run("Delete the message"), { ...second, onDevice: fakeLocal(...script.slice(done)) }, never, disk)
      expect(end).toMatchObject({ ok: true, answer: "ok" })
      expect(deletions(first.page.acted) + deletions(second.page.acted)).toBeLessThanOrEqual(1)
    }), { numRuns: 60 })
  })

  it("does not repeat an irreversible step of which it isn't known whether it ran", async () => {
    const first = world()
    const kill = new AbortController()
    first.page.act = () => { kill.abort(); return new Promise(() => undefined) }
    await runTask(run("Delete the message"), first, kill.signal)
    const armed = final(first.journal.records)
    expect(armed.at(-1)).toMatchObject({ state: "armed", step: { verdict: { kind: "confirm" } } })
    const again = async (confirm: "ask" | "allow", says: boolean) => {
      const second = world()
      const user = fakeUser({ confirm: says })
      // The element has another ref now: it is the same deletion all the same.
      second.page.observe = async () => ({ ok: true, value: page([button("b7", "Delete message")]) })
      const local = fakeLocal(decision({ verb: "click", ref: "b7" }), decision({ verb: "answer", text: "looked" }))
      expect(await runTask(run("Delete the message", "local", { confirm }), { ...second, user, onDevice: local }, never, armed)).toMatchObject({ ok: true, answer: "looked", steps: 5 })
      expect(local.asked[0]?.prompt).toContain("it is not known whether it happened")
      return { acted: second.page.acted.length, questions: user.questions }
    }
    // A person is asked, with what is at stake; where nobody sits, it is left.
    expect(await again("ask", false)).toEqual({ acted: 0, questions: [expect.stringMatching(/may already have happened.*Delete message/)] })
    expect(await again("ask", true)).toMatchObject({ acted: 1 })
    expect(await again("allow", true)).toEqual({ acted: 0, questions: [] })
  })

  it("takes the page's word for a step that was under way", async () => {
    const first = world()
    const kill = new AbortController()
    first.page.act = () => { kill.abort(); return new Promise(() => undefined) }
    await runTask(run("Delete the message"), first, kill.signal)
    const armed = final(first.journal.records).map((record) => (record.state === "armed" ? { ...record, step: { ...record.step, outcome: undefined } } : record)) as StepRecord[]
    const taken = async (recalled: "never" | Outcome) => {
      const second = world()
      const asked: number[] = []
      const local = fakeLocal(decision({ verb: "click", ref: "a2" }), decision({ verb: "answer", text: "done" }))
      const driver = { ...second.page, recall: async (step: number) => { asked.push(step); return recalled } }
      const end = await runTask(run("Delete the message"), { ...second, page: driver, onDevice: local }, never, armed)
      return { end, asked, acted: second.page.acted.length, log: second.journal.log, prompt: local.asked[0]?.prompt }
    }
    const did = await taken({ status: "ok", detail: "", changes: ["element removed"] })
    expect(did).toMatchObject({ asked: [2], log: expect.arrayContaining(["acted 2"]), prompt: expect.stringMatching(/Delete message.*: done/) })
    // It never ran, so its number is free and the model decides anew.
    const never_ = await taken("never")
    expect(never_).toMatchObject({ asked: [2], acted: 1, end: { steps: 4 } })
    expect(never_.log).toContain("armed 2")
  })

  it("forgets a step that was only planned and takes its number again", async () => {
    const target = world()
    const planned: StepRecord = { runId: "run-1", index: 0, state: "planned", step: { index: 0, url: "https://shop.example/", route: { to: "local", why: "" }, why: "", action: { verb: "click", ref: "a2" },
      tokens: { prompt: 0, cached: 0, completion: 0 }, sent: 0, ms: 1, overheadMs: 1 } }
    const end = await runTask(run("Go"), target, never, [planned])
    expect(end).toMatchObject({ ok: true, steps: 5 })
    expect(target.journal.log[0]).toBe("armed 0")
  })

  it("ends at once where the answer was already given", async () => {
    const first = world()
    await runTask(run("Go"), first, never)
    const second = world()
    expect(await runTask(run("Go"), second, never, final(first.journal.records))).toMatchObject({ ok: true, answer: "ok", steps: 5 })
    expect(second.page.looks).toBe(0)
  })
})
