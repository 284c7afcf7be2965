import { describe, expect, it } from "vitest"
import { yesLastsMs } from "../../../src/agent/ask-first.ts"
import type { ElementPlace } from "../../../src/agent/ports.ts"
import { runTask } from "../../../src/agent/run-task.ts"
import { button, decision, fakeLocal, fakePage, fakeUser, never, page, ports, run, words } from "./doubles.ts"

const danger = page([button("a1", "Delete account"), words("Are you sure?")])
type Between = { /** What happens while the first question stands. */ during?: (world: { clock: number; sleep: number; place: ElementPlace }) => void; always?: boolean }

/** One dangerous click with a user who says yes, and clocks and a place that a test moves while the question stands. */
const play = async ({ during = () => undefined, always = false }: Between) => {
  const state = { clock: 0, sleep: 0, place: { onPage: "10 900 80 20", inWindow: "10 100 80 20" } }
  const questions: string[] = []
  const user = { ...fakeUser(), confirm: async (_: string, question: string) => { questions.push(question); if (always || questions.length === 1) during(state); return true } }
  const driver = { ...fakePage(() => danger), place: async () => ({ ...state.place }) }
  const world = ports({ page: driver, user, now: () => state.clock, clock: () => state.clock + state.sleep, onDevice: fakeLocal(decision({ verb: "click", ref: "a1" }), decision({ verb: "answer", text: "done" })) })
  await runTask(run("Close my account at this shop"), world, never)
  return { questions, clicks: driver.acted.length, outcome: world.events.flatMap((event) => event.type === "run/step" ? [event.step.outcome] : [])[0] }
}

describe("a yes", () => {
  it("counts at once for what was shown", async () => {
    expect(await play({})).toMatchObject({ clicks: 1, questions: [expect.stringContaining("Delete account")] })
    expect(await play({ during: (state) => { state.clock += yesLastsMs } })).toMatchObject({ clicks: 1, questions: [expect.anything()] })
  })

  it.each([["by the computer's uptime", (state: { clock: number }) => { state.clock += yesLastsMs + 1 }], ["by the calendar, after a sleep", (state: { sleep: number }) => { state.sleep += yesLastsMs + 1 }]] as const)("that comes after a minute %s is asked for once more", async (_, during) => {
    const { questions, clicks } = await play({ during })
    expect(questions).toHaveLength(2)
    expect(questions[1]).toMatch(/^Asked once more, because the answer came after more than a minute\. .*Delete account/)
    expect(clicks).toBe(1)
  })

  it("is void when the element has moved or changed its size, but not when the page was scrolled", async () => {
    const moved = await play({ during: (state) => { state.place = { onPage: "10 40 80 20", inWindow: "10 40 80 20" } } })
    expect(moved.questions).toEqual([expect.any(String), expect.stringMatching(/^Asked once more, because what this is about has moved/)])
    expect((await play({ during: (state) => { state.place = { onPage: "10 900 800 200", inWindow: "10 100 800 200" } } })).questions).toHaveLength(2)
    expect((await play({ during: (state) => { state.place = { ...state.place, inWindow: "10 300 80 20" } } })).questions).toHaveLength(1)
    // What is fixed in the window keeps its place there while the page scrolls.
    expect((await play({ during: (state) => { state.place = { ...state.place, onPage: "10 1900 80 20" } } })).questions).toHaveLength(1)
  })

  it("is asked for no more than three times: what keeps moving is left alone", async () => {
    let at = 0
    const { questions, clicks, outcome } = await play({ always: true, during: (state) => { at += 50; state.place = { onPage: `${at} 0 80 20`, inWindow: `${at} 0 80 20` } } })
    expect({ asked: questions.length, clicks }).toEqual({ asked: 3, clicks: 0 })
    expect(outcome).toMatchObject({ status: "failed", code: "blocked", detail: expect.stringContaining("kept moving") as string })
  })
})
