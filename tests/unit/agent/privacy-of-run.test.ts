import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runTask } from "../../../src/agent/run-task.ts"
import type { Observation } from "../../../src/core/observation.ts"
import { fail } from "../../../src/core/result.ts"
import type { CloudTurn } from "../../../src/models/ports.ts"
import { createVault } from "../../../src/privacy/vault.ts"
import { button, decision, did, fakeCloud, fakeJournal, fakeLocal, fakePage, fakeUser, never, page, ports, run, sentTexts, textbox, words } from "./doubles.ts"

const placeholderIn = (turn: CloudTurn, type: string): string => new RegExp(`‹${type}_\\d+›`).exec(turn.messages.map(({ content }) => content).join("\n"))?.[0] ?? "‹none›"
const letters = fc.array(fc.constantFrom(..."bcdfghjklmnprstvwz"), { minLength: 7, maxLength: 10 }).map((all) => all.join(""))
const digits = (count: number): fc.Arbitrary<string> => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(""))
const person = fc.tuple(fc.constantFrom("Mia", "Jonas", "Priya", "Chidi", "Elena"), letters).map(([first, last]) => `${first} ${last[0]?.toUpperCase() ?? ""}${last.slice(1)}`)
const email = fc.tuple(letters, letters).map(([a, b]) => `${a}@${b}.example.org`)
const phone = digits(7).map((tail) => `+44 20 7${tail.slice(0, 3)} ${tail.slice(3)}`)
const planted = fc.record({ taskMail: email, pageMail: email, linkMail: email, readMail: email, replyMail: email, detailMail: email, name: person, phone, street: fc.tuple(fc.integer({ min: 100, max: 999 }), letters).map(([number, name]) => `${number} ${name[0]?.toUpperCase() ?? ""}${name.slice(1)} Street`) })
type Planted = typeof planted extends fc.Arbitrary<infer T> ? T : never

const account = (secret: Planted, typed: string): Observation => page([
  { role: "heading", name: `Orders of ${secret.name}`, level: 1 }, words(`We wrote to ${secret.pageMail}.`),
  textbox("a1", "Email", { value: typed, field: { type: "email", autocomplete: "email" } }), textbox("a2", "Full name", { value: secret.name, field: { type: "text", autocomplete: "name" } }),
  textbox("a3", "Street", { value: secret.street, field: { type: "text", autocomplete: "street-address" } }), textbox("a4", "Phone", { value: secret.phone, field: { type: "tel" } }),
  { ref: "a5", role: "link", name: "Write", href: `mailto:${secret.linkMail}` }, { ref: "a6", role: "combobox", name: "Send to", options: [{ label: secret.pageMail, selected: true }, { label: "nobody", selected: false }] },
  button("a7", "Next")
], { title: `${secret.name} – account`, url: `https://shop.example/account?user=${encodeURIComponent(secret.pageMail)}` })

/** A cloud model that does a bit of everything: types a placeholder, reads, asks, answers nonsense, notes, answers. */
const busyCloud = (): ReturnType<typeof fakeCloud> => fakeCloud(
  (turn) => decision({ verb: "type", ref: "a1", text: placeholderIn(turn, "EMAIL") }, "the mail"), decision({ verb: "read", ref: "a7" }), decision({ verb: "ask", question: "Where to?" }),
  "nonsense", (turn) => decision({ verb: "note", text: `write to ${placeholderIn(turn, "EMAIL")}` }), (turn) => decision({ verb: "answer", text: `It is ${placeholderIn(turn, "PERSON")}.` }))

const play = async (secret: Planted, mode: "cloud" | "hybrid"): Promise<{ cloud: ReturnType<typeof fakeCloud>; world: ReturnType<typeof ports>; acted: string; answer: string; ok: boolean }> => {
  const cloud = busyCloud()
  let typed = ""
  const driver = fakePage(() => account(secret, typed), (action) => { if (action.verb === "type") typed = action.text; return did(["content"], { detail: `Told ${secret.detailMail}.`, ...(action.verb === "read" ? { text: `The reader is ${secret.name}, ${secret.readMail}, ${secret.phone}` } : {}) }) })
  const world = ports({ page: driver, cloud, journal: fakeJournal(), user: fakeUser({ ask: `Send it to ${secret.replyMail}`, confirm: true }), onDevice: fakeLocal(decision({ verb: "type", ref: "a1", text: secret.taskMail })) })
  const end = await runTask(run(`Set the email to ${secret.taskMail}, then say whose account it is`, mode), world, never)
  return { cloud, world, acted: JSON.stringify(driver.acted), answer: end.answer, ok: end.ok }
}

describe("what a cloud model is told", () => {
  it.each(["cloud", "hybrid"] as const)("holds no planted value, in %s mode, at any turn", async (mode) => {
    await fc.assert(fc.asyncProperty(planted, async (secret) => {
      const { cloud } = await play(secret, mode)
      expect(cloud.turns.length).toBeGreaterThan(3)
      const sent = sentTexts(cloud).toLowerCase()
      for (const [what, value] of Object.entries(secret))
        for (const form of [value, encodeURIComponent(value), value.replace(/[\s+]/g, "")]) expect({ what, sent: sent.includes(form.toLowerCase()) }).toEqual({ what, sent: false })
    }), { numRuns: 25, interruptAfterTimeLimit: 12_000 })
  })

  it("holds placeholders that become values only when the page is acted on, and for the user", async () => {
    const secret: Planted = { taskMail: "orders@example.org", pageMail: "shown@example.org", linkMail: "link@example.org", readMail: "read@example.org", replyMail: "reply@example.org",
      detailMail: "detail@example.org", name: "Mia Holt", phone: "+44 20 7946 0123", street: "48 Linden Street" }
    const { cloud, acted, answer, ok } = await play(secret, "cloud")
    expect(ok).toBe(true)
    expect(sentTexts(cloud)).toMatch(/‹EMAIL_\d+›/)
    expect(acted).toContain("@example.org")
    expect(acted).not.toContain("‹")
    expect(answer).toContain("Mia")
    expect(answer).not.toContain("‹")
  })

  it("is nothing at all when the detector breaks down", async () => {
    const broken = (): never => { throw new Error("broken") }
    const vault = { ...createVault(), replaceAll: broken, matches: broken, kept: broken }
    const cloud = fakeCloud(decision({ verb: "answer", text: "hi" }))
    const local = fakeLocal(decision({ verb: "answer", text: "here" }))
    const look = page([words("mia.holt@example.org")])
    const refused = await runTask(run("Say hi to mia.holt@example.org", "cloud"), ports({ page: fakePage(() => look), cloud, onDevice: local, vault }), never)
    expect(refused).toMatchObject({ ok: false, routes: { refused: 1, cloud: 0 } })
    const kept = await runTask(run("Say hi to mia.holt@example.org", "hybrid"), ports({ page: fakePage(() => look), cloud, onDevice: local, vault }), never)
    expect(kept).toMatchObject({ ok: true, answer: "here", routes: { local: 1 } })
    expect(cloud.turns).toEqual([])
  })

  it("does not hold what the on-device model typed into a private field of a page that is left by then", async () => {
    const pages = [page([textbox("a1", "Surname", { field: { type: "text", autocomplete: "family-name" } })]), page([button("a9", "Next")])]
    let at = 0
    const driver = fakePage(() => pages[Math.min(at, 1)] ?? page([]), () => { at += 1; return did(["navigated"]) })
    const cloud = fakeCloud(fail("cloud.unreachable", "The cloud model can't be reached.", false), decision({ verb: "answer", text: "ok" }))
    // The cloud is down for the first step only: a new endpoint would answer the second.
    const cloudPort = { name: cloud.name, decide: cloud.decide }
    const world = ports({ page: driver, cloud: cloudPort, onDevice: fakeLocal(decision({ verb: "type", ref: "a1", text: "Quarmby" }), decision({ verb: "answer", text: "ok" })) })
    await runTask(run("Fill it in", "hybrid"), world, never)
    expect(JSON.stringify(cloud.turns.slice(1))).not.toContain("Quarmby")
  })
})
