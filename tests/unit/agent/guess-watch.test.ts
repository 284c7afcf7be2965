import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createGuessWatch, mostGuessedDigits, mostGuessedNames, mostRightGuesses } from "../../../src/agent/guess-watch.ts"
import { runTask } from "../../../src/agent/run-task.ts"
import { givenList } from "../../../src/privacy/lexicon/given-list.ts"
import { createVault } from "../../../src/privacy/vault.ts"
import { isPlainWord } from "../../../src/privacy/words/word-kinds.ts"
import { button, decision, fakeCloud, fakePage, never, page, ports, run } from "./doubles.ts"

describe("a cloud model's guesses", () => {
  it("are digits that it was never shown, each word once", () => {
    const watch = createGuessWatch(createVault())
    watch.show([{ content: "[a1] link \"Order 1042\" 2026-11-26" }])
    for (let again = 0; again < 200; again++) expect(watch.hear("a1 Order 1042 of 2026, total 99")).toBe(true)
    expect(watch.hear(Array.from({ length: 100 }, (_, number) => 700 + number).join(" "))).toBe(false)
  })
  it("leave room for a task that needs new numbers", () => {
    expect(createGuessWatch(createVault()).hear("2026-12-24 to 2027-01-06, 1200.50, 3 nights, 4 persons")).toBe(true)
    expect(mostGuessedDigits).toBeLessThan(300)
  })
  it("end the run before anything of them is told back", async () => {
    const list = Array.from({ length: 200 }, (_, number) => String(700 + number)).join(" ")
    const cloud = fakeCloud(decision({ verb: "note", text: list }), decision({ verb: "answer", text: "x" }))
    const end = await runTask(run("The code is 739", "cloud"), ports({ page: fakePage(() => page([button("a1", "A")])), cloud }), never)
    expect(end).toMatchObject({ ok: false, reason: expect.stringContaining("never shown") as string })
    expect(cloud.turns).toHaveLength(1)
  })
  it("are names too, whether right or not, however they are dealt out", () => {
    const names = givenList.split(/\s+/).filter((name) => /^[a-z]{3,}$/.test(name) && !isPlainWord(name))
    fc.assert(fc.property(fc.shuffledSubarray(names, { minLength: mostGuessedNames + 1, maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (list, share) => {
      const watch = createGuessWatch(createVault())
      let named = 0
      for (let from = 0; from < list.length; from += share) {
        const part = list.slice(from, from + share)
        named += part.length
        expect(watch.hear(`{"verb":"note","text":"${part.join(", ")}"}`)).toBe(named <= mostGuessedNames)
      }
    }), { numRuns: 40 })
  })
  it("are few when they are right: the values themselves, never shown", () => {
    const values = ["Ottilie Quarmby", "Wendeline Abernethy", "Casimir Thornbury", "Leocadia Penhaligon", "Balthazar Wetherby"]
    const vault = createVault()
    for (const value of values) vault.placeholder(value, "PERSON", "task")
    const watch = createGuessWatch(vault)
    watch.show([{ content: "Message ‹PERSON_1› about the order." }])
    expect(values.map((value) => watch.hear(`Is it ${value}?`))).toEqual(values.map((_, index) => index < mostRightGuesses))
  })
  it("are not what the model was shown, made up itself or says in plain words", () => {
    const vault = createVault()
    const watch = createGuessWatch(vault)
    watch.show([{ content: "Casimir, Leocadia, Balthazar and Wendeline met Ottilie." }])
    expect(watch.hear("I fill the form for Jane Roe and choose the cheapest of the offers on this page.")).toBe(true)
    for (const value of ["Casimir", "Leocadia", "Balthazar", "Wendeline", "Ottilie", "Jane Roe"]) vault.placeholder(value, "PERSON", "https://shop.example")
    for (let again = 0; again < 50; again++) expect(watch.hear("Casimir, Leocadia, Balthazar, Wendeline, Ottilie and Jane Roe")).toBe(true)
  })
})
