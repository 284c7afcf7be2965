import { describe, expect, it } from "vitest"
import { createAwakeClock } from "../../../src/agent/awake-clock.ts"
import { runTask } from "../../../src/agent/run-task.ts"
import { ok } from "../../../src/core/result.ts"
import { button, decision, fakeJournal, fakeLocal, fakePage, fakeUser, never, page, ports, run } from "./doubles.ts"

/** A computer whose uptime goes on while it sleeps, and whose timers don't. */
const computer = () => {
  let uptime = 0
  let beat = (): void => undefined
  const clock = createAwakeClock(() => uptime, (look) => { beat = look; return () => { beat = () => undefined } })
  return {
    clock,
    works: (ms: number): void => { for (let left = ms; left > 0; left -= 5_000) { uptime += Math.min(5_000, left); beat() } },
    sleeps: (ms: number): void => { uptime += ms; beat() }
  }
}
const minutes = (count: number): number => count * 60_000

describe("the clock of a run", () => {
  it("counts work of any length, and no sleep", () => {
    const { clock, works, sleeps } = computer()
    works(minutes(7))
    sleeps(minutes(600))
    works(minutes(2))
    expect(clock.now()).toBe(minutes(9))
  })

  it("lets its timer go at the end", () => {
    const { clock, works } = computer()
    clock.end()
    works(20_000)
    // Nobody looked meanwhile: short enough to be work all the same.
    expect(clock.now()).toBe(20_000)
  })
})

describe("a run through a night with the lid closed", () => {
  const asks = decision({ verb: "ask", question: "Which size?" })
  const answers = decision({ verb: "answer", text: "done" })

  it("isn't charged for it, whether a model or the user was waited for", async () => {
    const { clock, works, sleeps } = computer()
    const user = { ...fakeUser(), ask: async () => { sleeps(minutes(480)); works(minutes(1)); return "M" } }
    const local = fakeLocal(asks, answers)
    const { generate } = local
    local.generate = async (request, ...rest) => { works(minutes(3)); sleeps(minutes(480)); return generate(request, ...rest) }
    const end = await runTask(run("Get a shirt"), ports({ page: fakePage(() => page([button("a1", "M")])), onDevice: local, user, now: clock.now }), never)
    expect(end).toMatchObject({ ok: true, ms: minutes(7) })
  })

  it("still ends by the minutes that it worked", async () => {
    const { clock, works, sleeps } = computer()
    const driver = fakePage(() => page([button("a1", "M")]))
    driver.observe = async () => { works(minutes(6)); sleeps(minutes(480)); return ok(page([button("a1", "M")])) }
    const end = await runTask(run("Look at sizes"), ports({ page: driver, onDevice: fakeLocal(decision({ verb: "scroll", direction: "down" })), now: clock.now }), never)
    expect(end.reason).toContain("within 10 minutes")
    expect(end.steps).toBe(2)
  })

  it("isn't charged for the user's answer after a restart either", async () => {
    const { clock, works } = computer()
    const journal = fakeJournal()
    const user = { ...fakeUser(), ask: async () => { works(minutes(30)); return "M" } }
    const target = () => ({ page: fakePage(() => page([button("a1", "M")])), user, now: clock.now })
    await runTask(run("Get a shirt"), ports({ ...target(), onDevice: fakeLocal(asks), journal }), never)
    const written = journal.records.filter(({ state, index }) => state === "acted" && index === 0)
    expect(written).toMatchObject([{ step: { ms: minutes(30), userMs: minutes(30) } }])
    const end = await runTask(run("Get a shirt"), ports({ ...target(), onDevice: fakeLocal(answers) }), never, written)
    expect(end).toMatchObject({ ok: true, ms: minutes(30) })
  })
})
