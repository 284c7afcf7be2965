import { describe, expect, test } from "vitest"
import type { Action } from "../../../src/core/action.ts"
import type { Observation } from "../../../src/core/observation.ts"
import { isLook, lookShown } from "../../../src/agent/look-shown.ts"
import { createVault } from "../../../src/privacy/vault.ts"
import { button, did, fakeLocal, fakePage, page, textbox, words } from "../agent/doubles.ts"

type Secrets = { mail: string; card: string; street: string }
const worlds: readonly Secrets[] = [{ mail: "mia.holt@posteo.example", card: "4539 1488 0343 6467", street: "1729 Ramanujan Road" }, { mail: "ben.cole@runbox.example", card: "4916 3381 5508 2737", street: "4068 Hollyhock Road" }]
const pageOf = ({ mail, card, street }: Secrets): Observation => page([words(`Mail ${mail}, card ${card}`), textbox("a1", "Street", { value: street, field: { type: "text" } }), words("Help is near"), button("a2", "Help")])

const look = async (action: Action, look: () => Observation) => {
  if (!isLook(action)) throw new Error("That is no look.")
  const driver = fakePage(look, () => did(["scrolled"]))
  let time = 0
  const ports = { page: driver, onDevice: fakeLocal(), journal: { begin: async () => undefined, put: async () => undefined, end: async () => undefined, load: async () => undefined, unfinished: async () => [], recent: async () => [] },
    user: { confirm: async () => false, ask: async () => undefined }, emit: () => undefined }
  const { outcome } = await lookShown(action, { ports, vault: createVault(), wait: start => start(), signal: new AbortController().signal, now: () => (time += 200) })
  return { outcome, acted: driver.acted }
}

describe("looking for words on the page as it was shown", () => {
  test.each<Action>([...["mia", "4539", "ramanujan", "1488", "posteo", "@", "mail m"].map(text => ({ verb: "find" as const, text })), { verb: "wait", for: "mia.h", ms: 300 }, { verb: "wait", for: "4539 1", ms: 300 }])("a guess (%j) gets the same answer whatever is true", async action => {
    const [one, other] = await Promise.all(worlds.map(world => look(action, () => pageOf(world))))
    expect(one).toEqual(other)
    expect(one?.outcome.status).not.toBe("ok")
    expect(one?.acted).toEqual([])
  })
  test("a mark, and words beside a value, are found, and the page scrolls there", async () => {
    for (const text of ["‹EMAIL_1›", "<CARD_1>", "Help is", "mail ‹EMAIL_1›"]) {
      const { outcome, acted } = await look({ verb: "find", text }, () => pageOf(worlds[0] as Secrets))
      expect(outcome, text).toMatchObject({ status: "ok", detail: expect.stringMatching(/^1 found/) })
      expect(acted.every(({ verb }) => verb === "scroll")).toBe(true)
    }
  })
  test("what was found comes whole, with its values, for the screen to replace", async () => {
    const { outcome } = await look({ verb: "find", text: "card" }, () => pageOf(worlds[0] as Secrets))
    expect(outcome.text).toContain("4539 1488 0343 6467")
  })
  test("waits until words come", async () => {
    let looks = 0
    const { outcome } = await look({ verb: "wait", for: "done", ms: 5_000 }, () => page([words((looks += 1) > 2 ? "All done" : "Working")]))
    expect(outcome).toMatchObject({ status: "ok", changes: ["content"] })
  })
  test("time and quiet are the page's to wait for", () => {
    expect([{ verb: "wait", for: "idle" }, { verb: "wait", for: "ms", ms: 5 }, { verb: "wait", for: "200" }, { verb: "find", text: "x" }, { verb: "wait", for: "Done" }].map(action => isLook(action as Action))).toEqual([false, false, false, true, true])
  })
})
