import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runTask } from "../../../src/agent/run-task.ts"
import type { RunPorts } from "../../../src/agent/run-context.ts"
import { AppFailure } from "../../../src/core/result.ts"
import type { AuditEvent } from "../../../src/protocol/audit.ts"
import type { StepRecord } from "../../../src/protocol/records.ts"
import { button, decision, did, fakeJournal, fakeLocal, fakePage, fakeUser, never, page, ports, run, words } from "./doubles.ts"

const script = [decision({ verb: "note", text: "began" }), decision({ verb: "click", ref: "a2" }), decision({ verb: "goto", url: "https://shop.example/users/ada.byron?secret=1" }), decision({ verb: "answer", text: "ok" })]
/** A world whose trail can fail; `order` is what was written and what was done, in turn. */
const world = (options: { confirm?: boolean; fails?: (event: AuditEvent) => boolean; level?: "origins" | "paths" } = {}) => {
  const [order, trail]: [string[], AuditEvent[]] = [[], []]
  const driver = fakePage(() => page([words("Hello"), button("a1", "Next"), button("a2", "Delete message")], { url: "https://shop.example/account/ada@posteo.example?token=9" }), (action) => { order.push(`act ${action.verb}`); return did() })
  const target = ports({
    page: driver, journal: fakeJournal(), user: fakeUser({ confirm: options.confirm ?? true }), onDevice: fakeLocal(...script),
    audit: { level: () => options.level ?? "origins", write: async (event: AuditEvent) => {
      if (options.fails?.(event)) throw new AppFailure({ kind: "storage.failed", message: "The disk has no room left.", retryable: false })
      trail.push(event)
      order.push(`${event.activity} ${event.action?.verb ?? ""}`.trim())
    } }
  })
  return { target, trail, order, acted: driver.acted }
}
const task = "Delete the message and open https://shop.example/users/ada.byron"

describe("the trail of a run", () => {
  it("tells each step before it is done, who allowed it, and what became of it", async () => {
    const { target, trail, order } = world()
    expect(await runTask(run(task), target, never)).toMatchObject({ ok: true })
    expect(order).toEqual(["task.started", "step.begun note", "step.ended note", "question.asked click", "question.answered click", "step.begun click", "act click", "step.ended click",
      "step.begun goto", "act goto", "step.ended goto", "step.begun answer", "step.ended answer", "task.ended"])
    expect(trail[5]).toEqual({ activity: "step.begun", task: "run-1", step: 1, action: { verb: "click", risk: "delete" }, origin: "https://shop.example", decision: "confirm", rule: "delete.confirm", approver: "user", model: "test-chat" })
    expect(trail[6]).toMatchObject({ activity: "step.ended", status: "ok" })
    expect(trail[7]).toMatchObject({ action: { verb: "goto", risk: "none" }, to: "https://shop.example", approver: "none" })
    expect(trail.at(-1)).toEqual({ activity: "task.ended", task: "run-1", status: "done" })
  })
  it("holds no words of the page and no address beyond its origin; paths only where the organisation asks, without what is private", async () => {
    const plain = world()
    await runTask(run(task), plain.target, never)
    for (const word of ["Hello", "Delete message", "account", "posteo", "ada", "token", "began"]) expect(JSON.stringify(plain.trail)).not.toContain(word)
    const paths = world({ level: "paths" })
    await runTask(run(task), paths.target, never)
    expect(paths.trail[1]?.path).toMatch(/^\/account\/‹EMAIL_\d+›$/)
    expect(JSON.stringify(paths.trail)).not.toMatch(/posteo|token/)
  })
  it("tells of a no, and of what the guard refused", async () => {
    const { target, trail, acted } = world({ confirm: false })
    await runTask(run(task), target, never)
    expect(acted.map(({ verb }) => verb)).toEqual(["goto"])
    expect(trail.filter(({ step, activity }) => step === 1 && activity !== "question.asked")).toMatchObject([{ activity: "question.answered", approver: "none", status: "no" }, { activity: "step.refused", status: "not-run", rule: "delete.confirm" }])
    const beforehand = world()
    await runTask(run(task, "local", { confirm: "allow" }), beforehand.target, never)
    expect(beforehand.trail.find(({ activity, step }) => activity === "step.begun" && step === 1)).toMatchObject({ approver: "policy" })
  })
  it("stops the run where it can't be written: nothing is done that isn't in it", async () => {
    for (const activity of ["task.started", "question.asked", "question.answered", "step.begun", "step.ended"] as const) {
      const { target, trail, acted } = world({ fails: (event) => event.activity === activity })
      expect(await runTask(run(task), target, never)).toMatchObject({ ok: false, reason: "The disk has no room left.", error: { kind: "storage.failed" } })
      expect(acted.length).toBeLessThanOrEqual(trail.filter((event) => event.activity === "step.begun").length)
      if (activity !== "step.ended") expect(acted).toEqual([])
      expect(trail.at(-1)).toMatchObject({ activity: "task.ended", status: "failed" })
    }
  })
  it("tells of a step that couldn't be written down as one that was not done", async () => {
    const { target } = world({ fails: (event) => event.activity === "step.begun" })
    const told: unknown[] = []
    await runTask(run(task), { ...target, emit: (event) => { if (event.type === "run/step") told.push(event.step.outcome) } }, never)
    expect(told).toMatchObject([{ status: "failed", code: "blocked" }])
  })
})

/** Cuts a run off at its n-th call of any port, as when the worker is stopped: nothing is written or done from then on. */
const cutAt = (target: RunPorts, n: number, strike: () => void): RunPorts => {
  let calls = 0
  const wrap = <T extends object>(port: T): T => new Proxy(port, {
    get: (object, key) => {
      const member: unknown = Reflect.get(object, key)
      if (typeof member !== "function" || key === "record" || key === "level") return member
      return (...given: unknown[]): unknown => {
        calls += 1
        if (calls < n) return (member as (...all: unknown[]) => unknown).apply(object, given)
        if (calls === n) strike()
        return new Promise(() => undefined)
      }
    }
  })
  return { ...target, page: wrap(target.page), journal: wrap(target.journal), user: wrap(target.user), onDevice: wrap(target.onDevice), audit: target.audit && wrap(target.audit) }
}

describe("a worker that is stopped anywhere", () => {
  it("leaves nothing done that isn't in the trail, before the restart and after it", async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 45 }), async (n) => {
      const first = world()
      const kill = new AbortController()
      let disk: StepRecord[] | undefined
      await runTask(run(task), cutAt(first.target, n, () => { disk = [...new Map(first.target.journal.records.map((record) => [record.index, record])).values()]; kill.abort() }), kill.signal)
      const told = (trail: readonly AuditEvent[]): number => trail.filter((event) => event.activity === "step.begun" && (event.action?.verb === "click" || event.action?.verb === "goto")).length
      expect(first.acted.length).toBeLessThanOrEqual(told(first.trail))
      if (!disk) return
      const second = world()
      const done = disk.filter(({ state }) => state !== "planned").length
      await runTask(run(task), { ...second.target, onDevice: fakeLocal(...script.slice(done)) }, never, disk)
      expect(second.acted.length).toBe(told(second.trail))
      expect(second.trail[0]).toMatchObject({ activity: done > 0 ? expect.stringMatching(/^task\./) as string : "task.started" })
    }), { numRuns: 60 })
  })
  it("has the end of each step in the trail after the restart, whichever of trail and journal was written first", async () => {
    const first = world()
    const kill = new AbortController()
    let ends = 0
    const audit = first.target.audit
    // The second step's end never comes to the trail, while the journal takes it.
    const lame = audit && { ...audit, write: (event: AuditEvent) => {
      if (event.activity !== "step.ended" || (ends += 1) !== 2) return audit.write(event)
      setTimeout(() => { kill.abort() })
      return new Promise<void>(() => undefined)
    } }
    await runTask(run(task), { ...first.target, audit: lame }, kill.signal)
    const written = first.target.journal.records
    const disk = [...new Map(written.slice(0, written.findIndex(({ index, state }) => index === 1 && state === "acted") + 1).map((record) => [record.index, record])).values()]
    expect(disk.at(-1)).toMatchObject({ index: 1, state: "acted" })
    const before = first.trail.filter(({ activity }) => activity.startsWith("step."))
    expect(before.filter(({ activity, step }) => activity === "step.begun" && step === 1)).toHaveLength(1)
    const second = world()
    await runTask(run(task), { ...second.target, onDevice: fakeLocal(...script.slice(2)) }, never, disk)
    expect(second.trail[1]).toMatchObject({ activity: "step.ended", step: 1, action: { verb: "click" }, status: "ok" })
  })
})
