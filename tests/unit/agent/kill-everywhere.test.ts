import { describe, expect, it } from "vitest"
import type { RunPorts } from "../../../src/agent/run-context.ts"
import { runTask } from "../../../src/agent/run-task.ts"
import type { Mode } from "../../../src/core/step.ts"
import type { StepRecord } from "../../../src/protocol/records.ts"
import { button, decision, did, fakeCloud, fakeJournal, fakeLocal, fakePage, fakeUser, never, page, ports, run, words } from "./doubles.ts"

const task = "Delete the message, then go on"
const script = [decision({ verb: "note", text: "began" }), decision({ verb: "ask", question: "Which?" }), decision({ verb: "click", ref: "a2" }), decision({ verb: "click", ref: "a1" }), decision({ verb: "answer", text: "ok" })]

/** A page that outlives the worker, with what was done on it; a user who says yes, but not to doing a thing twice. */
const world = () => {
  const done: string[] = []
  const browser = () => {
    const driver = fakePage(() => page([words(`After ${done.length}`), button("a1", "Next"), button("a2", "Delete message")]), (action) => { done.push("ref" in action ? String(action.ref) : action.verb); return did() })
    const user = { ...fakeUser(), confirm: async (_: string, question: string) => !question.includes("may already have happened"), ask: async () => "the first" }
    return { page: driver, user, audit: { write: async () => undefined, level: () => "paths" as const } }
  }
  return { done, browser }
}

/** Strikes at the n-th call of any port, before it has done anything or after it has; then nothing is done any more. Between two such calls nothing changes that outlives a worker. */
const killedAt = (target: RunPorts, n: number, when: "before" | "after", strike: () => void): RunPorts => {
  let calls = 0
  const wrap = <T extends object>(port: T): T => new Proxy(port, {
    get: (object, key) => {
      const member: unknown = Reflect.get(object, key)
      if (typeof member !== "function" || key === "record" || key === "level") return member
      return async (...given: unknown[]): Promise<unknown> => {
        const mine = ++calls
        const call = (): unknown => (member as (...all: unknown[]) => unknown).apply(object, given)
        if (mine < n) return call()
        if (mine === n && when === "after") await call()
        if (mine === n) strike()
        return new Promise(() => undefined)
      }
    }
  })
  return { ...target, recorder: target.recorder && wrap(target.recorder), page: wrap(target.page), journal: wrap(target.journal), user: wrap(target.user), onDevice: wrap(target.onDevice), cloud: target.cloud && wrap(target.cloud), audit: target.audit && wrap(target.audit) }
}

/** Cuts a run off at its n-th call and takes it up again. Gives nothing where the run has no so many calls. */
const cutOffAndResumed = async (mode: Mode, n: number, when: "before" | "after") => {
  const { done, browser } = world()
  const journal = fakeJournal()
  const kill = new AbortController()
  let disk: StepRecord[] | undefined
  const recorded = new Set<number>()
  const recorder = { put: async (_: string, index: number) => { recorded.add(index) } }
  await runTask(run(task, mode), killedAt(ports({ ...browser(), recorder, journal, onDevice: fakeLocal(...script), cloud: fakeCloud(...script) }), n, when, () => {
    disk = [...new Map(journal.records.map((record) => [record.index, record])).values()]
    kill.abort()
  }), kill.signal)
  if (!disk) return undefined
  const rest = script.slice(disk.filter(({ state }) => state !== "planned").length)
  const after = fakeJournal()
  const end = await runTask(run(task, mode), ports({ ...browser(), recorder, journal: after, onDevice: fakeLocal(...rest), cloud: fakeCloud(...rest) }), never, disk)
  const known = new Set([...disk, ...after.records].filter(({ state, step }) => state !== "planned" && step.action).map(({ index }) => index))
  return { end, deletions: done.filter((ref) => ref === "a2").length, holes: [...known].filter((index) => !recorded.has(index)), at: `${mode}, ${when} call ${n}` }
}

/** More than a run has. The first call is the one that makes it a run. */
const mostCalls = 90

describe("a worker that is killed", () => {
  it.each(["local", "cloud"] as const)("at any await of a task loses nothing and does nothing twice (%s)", async (mode) => {
    // All at once: each waits for its last writes in vain.
    const moments = (["before", "after"] as const).flatMap((when) => Array.from({ length: mostCalls }, (_, at) => ({ when, n: at + 2 })))
    const all = (await Promise.all(moments.map(({ when, n }) => cutOffAndResumed(mode, n, when)))).filter((told) => told !== undefined)
    const bad = all.flatMap(({ at, deletions, end, holes }) => end.ok && deletions <= 1 && holes.length === 0 ? [] : [`${at}: ${deletions} deletions, ${end.reason}, not recorded: ${holes.join(" ")}`])
    expect(bad).toEqual([])
    // Not cut short: the run has fewer calls than there were moments.
    expect(all.length).toBeLessThan(moments.length)
    expect(all.length).toBeGreaterThan(70)
    console.log(`${mode}: killed at ${all.length} moments`)
  })
})
