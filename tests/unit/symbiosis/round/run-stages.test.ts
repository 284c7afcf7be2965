import { describe, expect, it } from "vitest"
import { fail, ok } from "../../../../src/core/result.ts"
import { runStages, type StageStore } from "../../../../src/symbiosis/round/loop/run-stages.ts"
import { standingRecords } from "../../../../src/symbiosis/round/loop/stage-input.ts"
import type { Stage } from "../../../../src/symbiosis/round/loop/loop-plan.ts"
import type { StageRecord } from "../../../../src/symbiosis/round/loop/stage-record.ts"

const plan: Stage[] = [{ id: "rollouts", kind: "rollouts", needs: [] }, { id: "dataset", kind: "dataset", needs: ["rollouts"] }, { id: "train", kind: "train", needs: ["dataset"] }, { id: "suites", kind: "suites", needs: [] }]

const aStore = () => {
  const records = new Map<string, StageRecord>()
  const broken = new Set<string>()
  const store: StageStore = {
    read: async (id) => records.get(id),
    keep: async (made, files) => { const record = { ...made, files: files.map((name) => ({ name, bytes: 1, sha256: "a".repeat(64) })) }; records.set(made.id, record); broken.delete(made.id); return record },
    isIntact: async ({ id }) => !broken.has(id)
  }
  return { store, records, broken }
}
/** `end`: what happens when a stage is at work. */
const run = async ({ store }: ReturnType<typeof aStore>, { settings = {}, end }: { settings?: Record<string, unknown>; end?: (stage: Stage, stop: AbortController) => void } = {}) => {
  const worked: string[] = []
  const stop = new AbortController()
  const result = await runStages({
    plan, settings: ({ id }) => settings[id] ?? null, store, say: () => undefined, signal: stop.signal, now: () => 0,
    work: async (stage, needs, signal) => {
      worked.push(stage.id)
      end?.(stage, stop)
      return signal.aborted ? fail("task.cancelled", "Stopped.") : ok({ files: [`${stage.id}.txt`], facts: { made: settings[stage.id] ?? stage.id, from: [...needs.keys()] } })
    }
  }).catch((error: unknown) => error as Error)
  return { worked, result }
}

describe("stages", () => {
  it("run once: a second run finds all there", async () => {
    const at = aStore()
    expect((await run(at)).worked).toEqual(plan.map(({ id }) => id))
    expect((await run(at)).worked).toEqual([])
  })
  it("that were stopped between two go on with the next", async () => {
    const at = aStore()
    const first = await run(at, { end: ({ id }, stop) => { if (id === "dataset") setTimeout(() => { stop.abort() }) } })
    expect(first.result).toMatchObject({ ok: true })
    const cut = aStore()
    const stopped = await run(cut, { end: ({ id }, stop) => { if (id === "dataset") stop.abort() } })
    expect(stopped.result).toMatchObject({ ok: false, error: { kind: "task.cancelled" } })
    expect([...cut.records.keys()]).toEqual(["rollouts"])
    expect((await run(cut)).worked).toEqual(["dataset", "train", "suites"])
  })
  it("whose process died in the middle leave no record, so that just they are run again", async () => {
    const at = aStore()
    const died = await run(at, { end: ({ id }) => { if (id === "train") throw new Error("killed") } })
    expect(died.result).toBeInstanceOf(Error)
    expect((await run(at)).worked).toEqual(["train", "suites"])
  })
  it("are run again where a file was changed or lost; what took it isn't, if the same comes out", async () => {
    const at = aStore()
    await run(at)
    at.broken.add("rollouts")
    expect((await run(at)).worked).toEqual(["rollouts"])
  })
  it("are run again where their settings changed, with all that took what they made, and nothing else", async () => {
    const at = aStore()
    await run(at)
    expect((await run(at, { settings: { dataset: "a trajectory was withdrawn" } })).worked).toEqual(["dataset", "train"])
  })
  it("no longer count, nor what took theirs, from when their settings changed: also before they were run again", async () => {
    const at = aStore()
    await run(at)
    const standing = (settings: Record<string, unknown>) => [...standingRecords(plan, ({ id }) => settings[id] ?? null, at.records).keys()]
    expect(standing({})).toEqual(plan.map(({ id }) => id))
    expect(standing({ dataset: "a trajectory was withdrawn" })).toEqual(["rollouts", "suites"])
    await run(at, { settings: { dataset: "a trajectory was withdrawn" }, end: ({ id }, stop) => { if (id === "train") stop.abort() } })
    expect(standing({ dataset: "a trajectory was withdrawn" })).toEqual(["rollouts", "dataset", "suites"])
  })
})
