import { describe, expect, it } from "vitest"
import { createGuessWatch, mostGuessedDigits } from "../../../src/agent/guess-watch.ts"
import { runTask } from "../../../src/agent/run-task.ts"
import { button, decision, fakeCloud, fakePage, never, page, ports, run } from "./doubles.ts"

describe("a cloud model's guesses", () => {
  it("are digits that it was never shown, each word once", () => {
    const watch = createGuessWatch()
    watch.show([{ content: "[a1] link \"Order 1042\" 2026-11-26" }])
    for (let again = 0; again < 200; again++) expect(watch.hear("a1 Order 1042 of 2026, total 99")).toBe(true)
    expect(watch.hear(Array.from({ length: 100 }, (_, number) => 700 + number).join(" "))).toBe(false)
  })
  it("leave room for a task that needs new numbers", () => {
    expect(createGuessWatch().hear("2026-12-24 to 2027-01-06, 1200.50, 3 nights, 4 persons")).toBe(true)
    expect(mostGuessedDigits).toBeLessThan(300)
  })
  it("end the run before anything of them is told back", async () => {
    const list = Array.from({ length: 200 }, (_, number) => String(700 + number)).join(" ")
    const cloud = fakeCloud(decision({ verb: "note", text: list }), decision({ verb: "answer", text: "x" }))
    const end = await runTask(run("The code is 739", "cloud"), ports({ page: fakePage(() => page([button("a1", "A")])), cloud }), never)
    expect(end).toMatchObject({ ok: false, reason: expect.stringContaining("never shown") as string })
    expect(cloud.turns).toHaveLength(1)
  })
})
