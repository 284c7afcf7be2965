import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createBudget } from "../../../src/agent/budget.ts"
import { pageChanges } from "../../../src/agent/page-changes.ts"
import { runTask } from "../../../src/agent/run-task.ts"
import { screenTurn } from "../../../src/agent/screen-turn.ts"
import type { Observation, ObservedNode } from "../../../src/core/observation.ts"
import { walk } from "../../../src/core/observation.ts"
import type { Step } from "../../../src/core/step.ts"
import { createVault } from "../../../src/privacy/vault.ts"
import { button, decision, did, fakeCloud, fakePage, never, page, ports, run, textbox, words } from "./doubles.ts"

const filler = Array.from({ length: 40 }, (_, index) => words(`A paragraph of the page, number ${index}`))
const fields = (held: Record<string, string>, more: ObservedNode[] = []): Observation =>
  page([...filler, ...["Colour", "Size", "Cut"].map((name, index) => textbox(`a${index}`, name, { value: held[name] ?? "" })), ...more, button("a9", "Save")])
const commonLength = (one: string, other: string): number => { let at = 0; while (at < one.length && one[at] === other[at]) at += 1; return at }

/** A run that fills three fields, answers, and keeps what the cloud was sent. */
const fill = async (look: (held: Record<string, string>) => Observation): Promise<string[]> => {
  const held: Record<string, string> = {}
  const names = ["Colour", "Size", "Cut"]
  const driver = fakePage(() => look(held), (action) => { if (action.verb === "type") held[names[Number(action.ref.slice(1))] ?? ""] = action.text; return did(["value"]) })
  const type = (ref: string, text: string): string => decision({ verb: "type", ref, text })
  const cloud = fakeCloud(type("a0", "deep blue"), type("a1", "medium"), type("a2", "narrow"), decision({ verb: "answer", text: "done" }))
  const { decide } = cloud
  cloud.decide = async (turn, signal) => { const reply = await decide(turn, signal); return reply.ok ? { ...reply, value: { ...reply.value, tokens: { prompt: 2_000, cached: 1_200, completion: 5 } } } : reply }
  await runTask(run("Fill in the form", "cloud"), ports({ page: driver, cloud }), never)
  return cloud.turns.map(({ messages }) => messages[1]?.content ?? "")
}

/** A step whose endpoint read a part of the prompt from its cache. */
const cachedStep: Step = { index: 0, url: "https://shop.example/", route: { to: "cloud", why: "" }, why: "", tokens: { prompt: 2_000, cached: 1_200, completion: 5 }, sent: 1, ms: 1, overheadMs: 1 }

describe("turns on one page", () => {
  it("begin with the same words, to the byte, and tell only what was done and what changed", async () => {
    const sent = await fill((held) => fields(held))
    expect(sent).toHaveLength(4)
    const head = (sent[0] ?? "").slice(0, (sent[0] ?? "").lastIndexOf("---"))
    for (const later of sent.slice(1)) expect(commonLength(later, sent[0] ?? "")).toBeGreaterThanOrEqual(head.length)
    const last = sent[3] ?? ""
    const news = last.slice(head.length)
    expect(news).toMatch(/DONE SINCE THEN\n1\. Type "deep blue".*\n2\. Type "medium".*\n3\. Type "narrow"/)
    for (const line of ['[a0] textbox "Colour" = "deep blue"', '[a1] textbox "Size" = "medium"', '[a2] textbox "Cut" = "narrow"']) expect(news.split("\n").some((one) => one.startsWith(line))).toBe(true)
    expect(news.length).toBeLessThan(head.length / 2)
  })

  it("tell the whole page each time to an endpoint that caches nothing", () => {
    const context = { vault: createVault(), run: run("Fill it in", "cloud"), steps: [{ ...cachedStep, tokens: { prompt: 2_000, cached: 64, completion: 5 } }], budget: createBudget(5) }
    const first = screenTurn(context, fields({}))
    if (!first.ok) throw new Error(first.error.message)
    const second = screenTurn({ ...context, cloudHead: first.value.head }, fields({ Size: "medium" }))
    expect(second.ok && second.value.turn.messages[1]?.content).not.toContain("DONE SINCE THEN")
    const cached = screenTurn({ ...context, steps: [cachedStep], cloudHead: first.value.head }, fields({ Size: "medium" }))
    expect(cached.ok && cached.value.turn.messages[1]?.content).toContain("WHAT IS DIFFERENT")
  })

  it("begin anew where something that was told is no longer true", async () => {
    const sent = await fill((held) => fields(held, [words(held["Colour"] ? "Saved as a draft" : "Nothing was entered yet")]))
    expect(sent[1]).not.toContain("DONE SINCE THEN")
    expect(sent[1]).not.toContain("Nothing was entered yet")
  })

  it("give every element that can be acted on a line that begins with its ref, whether the page is told whole or in parts", () => {
    fc.assert(fc.property(fc.array(fc.record({ name: fc.string({ maxLength: 12 }), value: fc.string({ maxLength: 12 }), now: fc.string({ maxLength: 12 }), here: fc.constantFrom("both", "both", "both", "new", "gone") }), { maxLength: 12 }), (all) => {
      const at = (which: "before" | "now"): Observation => page([...filler, ...all.flatMap(({ name, value, now, here }, index) =>
        here === (which === "before" ? "new" : "gone") ? [] : [textbox(`b${index}`, name, { value: which === "before" ? value : now })])])
      const vault = createVault()
      const context = { vault, run: run("Fill it in", "cloud"), steps: [cachedStep], budget: createBudget(5) }
      const first = screenTurn(context, at("before"))
      const second = first.ok ? screenTurn({ ...context, cloudHead: first.value.head }, at("now")) : first
      if (!second.ok) throw new Error(second.error.message)
      const lines = (second.value.cleared.messages[1]?.content ?? "").split("\n")
      for (const { ref, role } of walk(second.value.observation.nodes)) if (ref !== undefined) expect(lines.some((line) => line.startsWith(`[${ref}] ${role} "`))).toBe(true)
    }), { numRuns: 60 })
  })

  it("do not carry on words that have turned out to be private meanwhile", () => {
    const vault = createVault()
    const context = { vault, run: run("Fill it in", "cloud"), steps: [cachedStep], budget: createBudget(5) }
    const before = fields({ Colour: "quarmbyish" })
    const first = screenTurn(context, before)
    if (!first.ok) throw new Error(first.error.message)
    expect(first.value.cleared.messages[1]?.content).toContain("quarmbyish")
    vault.placeholder("quarmbyish", "PERSON", "https://shop.example")
    const second = screenTurn({ ...context, cloudHead: first.value.head }, before)
    if (!second.ok) throw new Error(second.error.message)
    expect(JSON.stringify(second.value.cleared)).not.toContain("quarmbyish")
  })
})

describe("what changed on a page", () => {
  it("is told only where it is little and takes nothing back", () => {
    const before = fields({})
    expect(pageChanges(before, fields({}))).toEqual([])
    expect(pageChanges(before, fields({ Size: "medium" }))).toEqual(['[a1] textbox "Size" = "medium"'])
    expect(pageChanges(before, fields({}, [button("b1", "Help"), words("Saved")]))).toEqual(["new behind [a2]:", '[b1] button "Help"', '"Saved"'])
    expect(pageChanges(before, page([...filler]))).toBeUndefined()
    expect(pageChanges(before, { ...fields({}), url: "https://shop.example/other" })).toBeUndefined()
    expect(pageChanges(before, { ...fields({}), dialog: { type: "alert", message: "x" } })).toBeUndefined()
    expect(pageChanges(page([button("a1", "A")]), page([button("a1", "A"), ...filler]))).toBeUndefined()
  })
})
