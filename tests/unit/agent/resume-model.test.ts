import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runTask } from "../../../src/agent/run-task.ts"
import type { RunPorts } from "../../../src/agent/run-context.ts"
import type { Action } from "../../../src/core/action.ts"
import type { Observation } from "../../../src/core/observation.ts"
import { ok } from "../../../src/core/result.ts"
import type { StepRecord } from "../../../src/protocol/records.ts"
import { button, chatRecord, decision, did, fakeCloud, fakeJournal, fakeLocal, fakePage, fakeUser, never, page, ports, run, textbox, words } from "./doubles.ts"

/**
 * A site with a state of its own, and a model that only goes by what it sees: the demo task in small (a link, three fields, an
 * irreversible button, an answer). The site outlives the worker, as pages do.
 */
const names = ["Street", "City", "Postcode"] as const
const site = () => {
  const state = { at: "home" as "home" | "form" | "sent", held: {} as Record<string, string>, sent: 0, recalls: new Map<number, Action>() }
  const look = (): Observation => state.at === "home" ? page([button("a1", "Open address")], { title: "Home" })
    : state.at === "form" ? page([...names.map((name, index) => textbox(`b${index}`, name, { value: state.held[name] ?? "" })), button("b9", "Send message")], { title: "Address" })
      : page([words("Thank you, it was sent"), button("c1", "Send another message")], { title: "Sent" })
  const act = (action: Action): ReturnType<typeof did> => {
    if (action.verb === "type") state.held[names[Number(action.ref.slice(1))] ?? ""] = action.text
    if (action.verb === "click" && action.ref === "a1") state.at = "form"
    if (action.verb === "click" && action.ref === "b9") { state.sent += 1; state.at = "sent" }
    return did(action.verb === "type" ? ["value"] : ["navigated"])
  }
  return { state, look, act }
}
type Site = ReturnType<typeof site>

const decide = ({ state }: Site): string => {
  if (state.at === "home") return decision({ verb: "click", ref: "a1" })
  if (state.at === "sent") return decision({ verb: "answer", text: "sent" })
  const empty = names.findIndex((name) => (state.held[name] ?? "") === "")
  return empty >= 0 ? decision({ verb: "type", ref: `b${empty}`, text: `the ${names[empty]}` }) : decision({ verb: "click", ref: "b9" })
}

type Life = RunPorts & { journal: ReturnType<typeof fakeJournal> }
const live = (place: Site, mode: "local" | "cloud", more: Partial<RunPorts> = {}): Life => {
  const driver = fakePage(place.look, place.act)
  const reader = fakeLocal()
  reader.generate = async () => ok({ text: decide(place), finish: "stop", tokens: { prompt: 1, cached: 0, completion: 1 }, ms: 0 })
  const world = ports({ page: driver, journal: fakeJournal(), onDevice: { ...reader, record: () => chatRecord }, ...(mode === "cloud" ? { cloud: fakeCloud(() => decide(place)) } : {}), user: fakeUser({ confirm: true }) })
  return { ...world, ...more, journal: world.journal }
}
/** What the journal holds: the last state that was written of each step. */
const disk = (log: readonly StepRecord[]): StepRecord[] => [...new Map(log.map((record) => [record.index, record])).values()]
const task = "Fill in the address and send the message"

/** Breaks off at the n-th call of any port: `ran` says whether the call still did its work before the worker was gone. */
const dieAt = (target: Life, n: number, ran: boolean, die: () => void): { ports: RunPorts; calls: () => number } => {
  let calls = 0
  const wrap = <T extends object>(port: T): T => new Proxy(port, {
    get: (object, key) => {
      const member: unknown = Reflect.get(object, key)
      if (typeof member !== "function" || key === "record") return member
      return (...given: unknown[]): unknown => {
        calls += 1
        if (calls < n) return (member as (...all: unknown[]) => unknown).apply(object, given)
        if (calls === n && ran) void (member as (...all: unknown[]) => unknown).apply(object, given)
        if (calls === n) die()
        return new Promise(() => undefined)
      }
    }
  })
  return { calls: () => calls, ports: { ...target, page: wrap(target.page), journal: wrap(target.journal), user: wrap(target.user), onDevice: wrap(target.onDevice), ...(target.cloud ? { cloud: wrap(target.cloud) } : {}) } }
}

describe("a worker that is gone at any await", () => {
  it.each([["local", false], ["local", true], ["cloud", false], ["cloud", true]] as const)("loses no task and sends nothing twice (%s, the call still ran: %s)", async (mode, ran) => {
    const strike = async (n: number): Promise<number> => {
      const place = site()
      const first = live(place, mode)
      const kill = new AbortController()
      let left: StepRecord[] | undefined
      const broken = dieAt(first, n, ran, () => { left = disk(structuredClone(first.journal.records)); kill.abort() })
      await runTask(run(task, mode), broken.ports, kill.signal)
      if (n > broken.calls()) return broken.calls()
      if (left === undefined) throw new Error(`call ${n} was not struck`)
      const second = live(place, mode)
      const end = await runTask(run(task, mode), second, never, left)
      expect({ n, ok: end.ok, reason: end.reason, sent: place.state.sent, at: place.state.at }).toEqual({ n, ok: true, reason: "The task was done.", sent: 1, at: "sent" })
      return broken.calls()
    }
    // There is no such call: the whole run tells how many there are.
    const struck = await strike(Number.POSITIVE_INFINITY)
    // A run that is cut off waits a moment for its last writes, so they wait together.
    await Promise.all(Array.from({ length: struck }, (_, index) => strike(index + 1)))
    // Every await of the whole run was struck.
    expect(struck).toBeGreaterThan(25)
  })
})

describe("any prefix of the journal", () => {
  it("and a restart reach the same end, also when the restart is cut off again", async () => {
    const whole = site()
    const complete = live(whole, "local")
    const end = await runTask(run(task), complete, never)
    expect(end).toMatchObject({ ok: true, answer: "sent", steps: 6 })
    const log = complete.journal.records
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: log.length }), fc.boolean(), fc.integer({ min: 1, max: 12 }), async (length, ran, again) => {
      const left = disk(log.slice(0, length))
      // The site as it was then: all that was acted is done, what was armed may or may not be.
      const place = site()
      for (const { state, step } of left) if (step.action && (state !== "armed" || ran)) place.act(step.action)
      const second = live(place, "local")
      const kill = new AbortController()
      let cut: StepRecord[] | undefined
      const broken = dieAt(second, again, true, () => { cut = disk([...left, ...structuredClone(second.journal.records)]); kill.abort() })
      await runTask(run(task), broken.ports, kill.signal, left)
      const last = cut === undefined ? undefined : await runTask(run(task), live(place, "local"), never, cut)
      if (last) expect(last).toMatchObject({ ok: true, answer: "sent" })
      expect(place.state).toMatchObject({ at: "sent", sent: 1, held: { Street: "the Street", City: "the City", Postcode: "the Postcode" } })
    }), { numRuns: Number(process.env["SYMBIONT_RUNS"] ?? 60) })
  })

  it("asks about an irreversible step of which nobody knows, having looked at the page again", async () => {
    const place = site()
    const first = live(place, "local")
    const kill = new AbortController()
    first.page.act = async (action) => { if (action.verb === "click" && action.ref === "b9") { kill.abort(); return new Promise(() => undefined) } return { outcome: place.act(action), waitedMs: 0 } }
    await runTask(run(task), first, kill.signal)
    const user = fakeUser({ confirm: false })
    const second = live(place, "local", { user })
    const end = await runTask(run(task), second, never, disk(first.journal.records))
    expect(user.questions[0]).toContain("may already have happened")
    expect(place.state.sent).toBe(0)
    expect(end.ok).toBe(false)
  })
})
