import { describe, expect, it } from "vitest"
import { createBudget } from "../../../src/agent/budget.ts"
import { createProgress, type Progress } from "../../../src/agent/progress.ts"
import { runTask } from "../../../src/agent/run-task.ts"
import { totalsOf } from "../../../src/agent/spent.ts"
import type { Action } from "../../../src/core/action.ts"
import type { Observation } from "../../../src/core/observation.ts"
import type { Step } from "../../../src/core/step.ts"
import type { RunEvent } from "../../../src/protocol/messages.ts"
import { button, decision, did, fakeCloud, fakeLocal, fakePage, gone, never, page, ports, run, words } from "./doubles.ts"

const step = (action: Action, more: Partial<Step> = {}): Step => ({ index: 0, url: "https://shop.example/", route: { to: "local", why: "" }, why: "", action, target: 'button "X"', outcome: did(), tokens: { prompt: 0, cached: 0, completion: 0 }, sent: 0, ms: 1, overheadMs: 1, ...more })
const click = (ref: string): Action => ({ verb: "click", ref })
const shop = page([button("a1", "A"), button("a2", "B"), button("a3", "C")])
const feed = (progress: Progress, ...given: (readonly [Action, string, Observation?])[]): void => { for (const [action, target, seen = shop] of given) progress.record(step(action, { target }), seen) }

describe("progress", () => {
  it("closes what was done three times in vain for a turn: to the model that chooses, and to whoever acts", () => {
    const progress = createProgress()
    feed(progress, [click("a1"), "A"], [click("a1"), "A"])
    expect(progress.warning()).toBeUndefined()
    feed(progress, [click("a1"), "A"])
    expect(progress.warning()).toContain("another way")
    expect(progress.forbids(click("a1"), "A", shop)).toBe(true)
    expect(progress.forbids(click("a2"), "B", shop)).toBe(false)
    expect(progress.forbids(click("a1"), "A", page([words("another page"), button("a1", "A")]))).toBe(false)
    expect(progress.without(shop).nodes.map(({ disabled }) => disabled)).toEqual([true, undefined, undefined])
    // One turn later it is open again.
    feed(progress, [click("a2"), "B"])
    expect(progress.warning()).toBeUndefined()
    expect(progress.forbids(click("a1"), "A", shop)).toBe(false)
    expect(progress.without(shop)).toBe(shop)
  })

  it("doesn't take several elements of one name for the same", () => {
    const progress = createProgress()
    const shades = page(Array.from({ length: 5 }, (_, index) => button(`s${index}`, "blue")))
    feed(progress, ...shades.nodes.map(({ ref = "" }) => [click(ref), 'button "blue"', shades] as const))
    expect([progress.warning(), progress.stuck()]).toEqual([undefined, undefined])
  })

  it("leaves the only control of a page open to the eye", () => {
    const progress = createProgress()
    const bare = page([button("a1", "A")])
    feed(progress, ...Array.from({ length: 3 }, () => [click("a1"), "A", bare] as const))
    expect(progress.without(bare)).toBe(bare)
  })

  it("notices a circle over several pages, warns, and ends it when it goes on", () => {
    const progress = createProgress()
    const other = page([words("other"), button("a1", "A")])
    const round = [[click("a1"), "A"], [click("a1"), "A", other]] as const
    feed(progress, ...round, ...round)
    expect(progress.warning()).toBeUndefined()
    feed(progress, ...round)
    expect(progress.warning()).toBeDefined()
    expect(progress.stuck()).toBeUndefined()
    feed(progress, ...round)
    expect(progress.stuck()?.kind).toBe("task.stuck")
  })

  it("forgets a warning after four new steps", () => {
    const progress = createProgress()
    feed(progress, ...Array.from({ length: 3 }, () => [click("a1"), "A"] as const))
    feed(progress, ...["p", "q", "r", "s"].map((name) => [click("a2"), name] as const))
    feed(progress, ...Array.from({ length: 3 }, () => [click("a3"), "C"] as const))
    expect(progress.stuck()).toBeUndefined()
    expect(progress.warning()).toBeDefined()
  })

  it("ends after three failures in a row; a last word that was sent back is none", () => {
    const progress = createProgress()
    const bad = (action: Action, target: string): void => progress.record(step(action, { target, outcome: gone }), shop)
    bad(click("a1"), "A")
    bad(click("a2"), "B")
    bad({ verb: "give_up", reason: "x" }, "")
    expect(progress.stuck()).toBeUndefined()
    bad(click("a3"), "C")
    expect(progress.stuck()?.message).toContain("Three actions")
  })
})

describe("the budget", () => {
  const price = { input: 2, output: 10 }
  const used = step(click("a1"), { route: { to: "cloud", why: "" }, tokens: { prompt: 300_000, cached: 0, completion: 40_000 }, sent: 900 })

  it("counts tokens, money and bytes; what the on-device model reads costs nothing", () => {
    expect(totalsOf([used, step(click("a1"), { tokens: { prompt: 100, cached: 0, completion: 10 } })], price)).toEqual({ tokens: 340_110, sent: 900, money: 1 })
    expect(totalsOf([step(click("a1"), { route: { to: "cloud", why: "" }, tokens: { prompt: 500, cached: 0, completion: 10 }, cloudTokens: { prompt: 300, cached: 0, completion: 0 } })], price).money).toBeCloseTo(0.0006)
    expect(totalsOf([used], undefined)).toEqual({ tokens: 340_000, sent: 900 })
  })

  it("ends a run at each limit with its sentence", () => {
    const budget = createBudget(12, { minutes: 3, tokens: 1_000, money: 0.5 }, price)
    expect(budget.spent(1, 0, { tokens: 999, sent: 0, money: 0.4 })).toBeUndefined()
    expect(budget.spent(12, 0)?.message).toContain("12 steps")
    expect(budget.spent(1, 181_000)?.message).toContain("3 minutes")
    expect(budget.spent(1, 0, { tokens: 1_000, sent: 0 })?.message).toContain("1000 tokens")
    expect(budget.spent(1, 0, { tokens: 1, sent: 0, money: 0.5 })?.message).toContain("0.5")
    expect(budget.most).toEqual({ steps: 12, ms: 180_000, tokens: 1_000, money: 0.5 })
  })

  it("shows what is used with each step, and ends the run", async () => {
    let at = 0
    const world = ports({ page: fakePage(() => page([words(`${at++}`), button("a1", "Next")])), onDevice: fakeLocal(decision(click("a1"))) })
    const end = await runTask(run("Continue", "local", { limits: { tokens: 40 } }), world, never)
    expect(end).toMatchObject({ ok: false, steps: 3, reason: expect.stringContaining("40 tokens") as string })
    const meter = world.events.filter((event): event is Extract<RunEvent, { type: "run/spent" }> => event.type === "run/spent")
    expect(meter.map(({ spent }) => [spent.steps, spent.tokens])).toEqual([[1, 15], [2, 30], [3, 45]])
    expect(meter[0]?.limits).toMatchObject({ steps: 12, tokens: 40 })
  })

  it("keeps to the device once the cloud has been sent what it may, and ends a pure cloud run", async () => {
    let at = 0
    const look = fakePage(() => page([words(`${at++}`), button("a1", "Next")]))
    const world = ports({ page: look, onDevice: fakeLocal(decision(click("a1")), decision({ verb: "answer", text: "x" })), cloud: fakeCloud(decision(click("a1"))) })
    const limits = { cloudBytes: 10 }
    expect(await runTask(run("Continue", "hybrid", { limits }), world, never)).toMatchObject({ ok: true, routes: { cloud: 1, local: 2 } })
    const strict = ports({ page: look, cloud: fakeCloud(decision(click("a1"))) })
    expect(await runTask(run("Continue", "cloud", { limits }), strict, never)).toMatchObject({ ok: false, reason: expect.stringContaining("as much to the cloud model") as string })
  })
})
