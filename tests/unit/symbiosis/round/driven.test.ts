import { describe, expect, it } from "vitest"
import { cloudTurn } from "../../../../src/agent/cloud-prompt.ts"
import type { Action, Decision } from "../../../../src/core/action.ts"
import type { ObservedNode, Observation } from "../../../../src/core/observation.ts"
import { renderObservation } from "../../../../src/core/render-observation.ts"
import type { Step } from "../../../../src/core/step.ts"
import { createRandom } from "../../../../src/symbiosis/practice/random.ts"
import { answerRanked, erring, unmasked } from "../../../../src/symbiosis/round/driven/answer-request.ts"
import { asLoopRun, viewsOf } from "../../../../src/symbiosis/round/driven/driven-run.ts"
import { hidden, restored, valuesOf } from "../../../../src/symbiosis/round/driven/mark-values.ts"
import { readPage } from "../../../../src/symbiosis/round/driven/read-page.ts"
import { readRequest } from "../../../../src/symbiosis/round/driven/read-request.ts"
import { stepOf } from "../../../../src/symbiosis/practice/step-of.ts"
import { aTrajectory } from "../a-trajectory.ts"

const page = (nodes: ObservedNode[], title = "A page"): Observation => ({ url: "http://a.example/p0", title, nodes, scroll: { above: 0, below: 0 }, counts: { elements: 0, controls: 0, omitted: 0 }, ms: 0 })
const row = (...cells: string[]): ObservedNode => ({ role: "row", name: "", children: cells.map((name) => ({ role: "cell", name })) })

describe("a page read back from its rendering", () => {
  it.each<[string, ObservedNode[]]>([
    ["controls with values and states", [{ ref: "a1", role: "textbox", name: 'Say "hi" \\ now', value: "x = \"y\"", focused: true, required: true }, { ref: "a2", role: "checkbox", name: "On", checked: false }, { ref: "a3", role: "checkbox", name: "Half", checked: "mixed", disabled: true }]],
    ["lists of options", [{ ref: "a1", role: "combobox", name: "Pick", value: "two, or more", options: [{ label: "one", selected: false }, { label: "two, or more", selected: true }, { label: 'a "b"', selected: false }] }]],
    ["links and headings", [{ role: "heading", name: "Top", level: 2 }, { ref: "b1", role: "link", name: "Go → there", href: "/p/1?q=a b" }, { role: "navigation", name: "" }]],
    ["texts that stand more than once", [{ role: "text", name: "Again" }, { role: "text", name: "Again" }, { role: "text", name: "Other" }]],
    ["tables with controls in their rows", [row("No.", "State"), { ...row("17", "open"), children: [{ role: "cell", name: "17" }, { role: "cell", name: "open" }, { ref: "c1", role: "link", name: "17", href: "#17" }] }, { ref: "c2", role: "button", name: "Save" }]]
  ])("says the same: %s", (_, nodes) => {
    const text = renderObservation(page(nodes))
    expect(renderObservation(readPage(text))).toBe(text)
  })
  it("knows a table's headings, and what belongs to a row", () => {
    const read = readPage(renderObservation(page([row("No.", "State"), { ...row("17", "open"), children: [{ role: "cell", name: "17" }, { role: "cell", name: "open" }, { ref: "c1", role: "link", name: "17" }] }, { ref: "c2", role: "button", name: "Save" }])))
    expect(read.nodes.map(({ role, children }) => [role, children?.map(({ column, ref }) => column ?? ref)])).toEqual([["row", [undefined, undefined]], ["row", ["No.", "State", "c1"]], ["button", undefined]])
  })
  it.each(["", "nonsense", "Page: \"x\"\n\n[", "Page: \"\n\nrow |||\n[a1] \n ×9999999"])("takes %j for a page, whatever it says", (text) => { expect(readPage(text).nodes.length).toBeLessThan(2_000) })
})

describe("values behind placeholders", () => {
  it.each<[string, string[], string[], [string, string][]]>([
    ["in a sentence", ["set city to ‹ADDRESS_1›, then save"], ["set city to Leeds, then save"], [["‹ADDRESS_1›", "Leeds"]]],
    ["twice the same", ["‹PERSON_1› and ‹PERSON_1› again"], ["Ann and Bob again", "Ann and Ann again"], [["‹PERSON_1›", "Ann"]]],
    ["several in one text", ["from ‹PHONE_1› to ‹PHONE_2›."], ["from 1 May to 2 June."], [["‹PHONE_1›", "1 May"], ["‹PHONE_2›", "2 June"]]],
    ["one that another text told", ["Dear ‹PERSON_1›!", "Is ‹PERSON_1› at ‹EMAIL_1›?"], ["Dear Ann!", "Is Ann at a@b.example?", "Is Bob at b@b.example?"], [["‹PERSON_1›", "Ann"], ["‹EMAIL_1›", "a@b.example"]]],
    ["a mark alone tells nothing", ["‹PERSON_1›"], ["Ann"], []],
    ["what could be two things tells nothing", ["Dr ‹PERSON_1›"], ["Dr Ann", "Dr Bob"], []],
    ["no text like it", ["Street: ‹ADDRESS_1›"], ["City: Leeds"], []],
    ["signs of patterns are signs", ["(a+b)* ‹PERSON_1› $"], ["(a+b)* x.y $"], [["‹PERSON_1›", "x.y"]]]
  ])("are found: %s", (_, shown, known, found) => { expect([...valuesOf(shown, known)]).toEqual(found) })
  it("go in and out of a text, the longer one first", () => {
    const values = new Map([["‹PERSON_1›", "Ann"], ["‹PERSON_2›", "Ann Lee"]])
    expect(restored("‹PERSON_2› or ‹PERSON_1› or ‹PERSON_9›", values)).toBe("Ann Lee or Ann or ‹PERSON_9›")
    expect(hidden("Ann Lee, Ann", values)).toBe("‹PERSON_2›, ‹PERSON_1›")
  })
})

const shop = page([{ ref: "a1", role: "textbox", name: "Street", value: "‹ADDRESS_2›" }, { ref: "a2", role: "textbox", name: "City" }, { ref: "a3", role: "button", name: "Save" }])
const task = "set city to ‹ADDRESS_1›, then save"
const known = ["set city to Leeds, then save", "Street: 4 Mill Lane"]

describe("a scripted model", () => {
  const message = (candidates: boolean): string => cloudTurn({ task, files: [], plan: [], notes: [], history: ["1. Click link \"x\": done."], observation: shop, candidates }, "mark").messages.at(-1)?.content ?? ""
  it("is shown the task and the page, and whether others are asked for", () => {
    expect(readRequest(message(true))).toEqual({ task, page: renderObservation(shop), earlier: [], ranked: true })
    expect(readRequest(message(false))?.ranked).toBe(false)
    expect(readRequest("hello")).toBeUndefined()
  })
  it("sees what is behind the placeholders, and speaks in the words that it was shown", () => {
    const { observation, values } = unmasked({ task, page: renderObservation(shop) }, known)
    expect(observation.nodes[0]).toMatchObject({ name: "Street", value: "4 Mill Lane" })
    const right: Decision = { reason: "set city to Leeds", action: { verb: "type", ref: "a2", text: "Leeds" } }
    expect(answerRanked(() => right, { k: 3, ranked: false, observation, values })).toEqual({ reason: "set city to ‹ADDRESS_1›", action: { verb: "type", ref: "a2", text: "‹ADDRESS_1›" } })
  })
  it("errs as often as it is told, and names first what it drew most often", () => {
    const right: Decision = { reason: "r", action: { verb: "click", ref: "a3" } }
    const random = createRandom(3)
    const drawn = Array.from({ length: 2_000 }, () => erring(right, 0.25, random, shop).action.verb === "click")
    expect(drawn.filter(Boolean).length / 2_000).toBeCloseTo(0.75, 1)
    const samples: Action[] = [{ verb: "back" }, right.action, { verb: "back" }, { verb: "forward" }, right.action, right.action]
    let at = 0
    const said = answerRanked(() => ({ reason: "r", action: samples[at++] ?? right.action }), { k: 6, ranked: true, observation: shop, values: new Map() })
    expect([said.action, ...said.alternatives ?? []].map(({ verb }) => verb)).toEqual(["click", "back", "forward"])
  })
})

describe("a run through the extension", () => {
  const real = (index: number, why: string, action: Action, target?: string): Step => ({ ...stepOf(index, why, action, target), outcome: { status: "ok", detail: "", changes: [] } })
  const steps = [real(0, "set city to Leeds", { verb: "type", ref: "a2", text: "Leeds" }, 'textbox "City"'), real(1, "save", { verb: "click", ref: "a3" }, 'button "Save"'), real(2, "save", { verb: "press", keys: "Enter" })]
  const said: Action[] = [{ verb: "type", ref: "a2", text: "‹ADDRESS_1›" }, { verb: "click", ref: "a3" }, { verb: "press", keys: "Enter" }]
  const recorded = aTrajectory({ task, steps: said.map((action, index) => ({ action, page: renderObservation(shop), facts: { index, route: "cloud", proposer: index === 1 ? "student" : "teacher", ...(index === 1 ? { verdict: "accepted" } : { verdict: "replaced" }) } })) })
  const run = asLoopRun(recorded, { site: "shop.example", template: "shop: fill submit", round: 1, success: true, judge: "practice-1", scripted: true })

  it("names what it was made of, who judged it, and which steps a script took", () => {
    expect(run.extra.symbiont).toMatchObject({ origin: recorded.trajectory_id, round: 1, task: { template: "shop: fill submit" }, outcome: { success: true, judge: "program", version: "practice-1" } })
    expect(run.steps.slice(1).map(({ llm_call_count, extra }) => [llm_call_count, extra?.symbiont.proposer])).toEqual([[0, "scripted"], [1, "student"], [0, "scripted"]])
  })
  it("leaves a language model's steps as they were recorded", () => {
    const real = asLoopRun(recorded, { site: "shop.example", template: "t", round: 1, success: true, judge: "practice-1", scripted: false })
    expect(real.steps.slice(1).map(({ llm_call_count, extra }) => [llm_call_count, extra?.symbiont.proposer])).toEqual([[1, "teacher"], [1, "student"], [1, "teacher"]])
  })
  it("gives the student's rows with the values that it saw, and none that it couldn't write", () => {
    const { views } = viewsOf(run, { task: known[0] ?? "", steps, known, family: "shop", right: () => ({ verb: "click", ref: "a3" }) })
    expect(views.map(({ step, reason, action, right }) => [step, reason, action, right])).toEqual([[2, "set city to Leeds", 'type "City" a2 Leeds', false], [3, "save", 'click "Save" a3', true]])
    expect(views[0]?.prompt).toContain('textbox "Street" a1 = "4 Mill Lane"')
    expect(views[1]?.prompt).toContain("Rest: then save")
  })
  it("leaves out pages that can't be shown as they were, and steps that no teacher saw", () => {
    const ask = { task: known[0] ?? "", steps, family: "shop", right: () => undefined }
    expect(viewsOf(run, { ...ask, known: known.slice(0, 1) }).views).toEqual([])
    const alone = { ...run, steps: run.steps.map((step) => step.extra ? { ...step, extra: { symbiont: { ...step.extra.symbiont, route: "local" as const, verdict: "alone" as const } } } : step) }
    expect(viewsOf(alone, { ...ask, known }).views).toEqual([])
  })
})
