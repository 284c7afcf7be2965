import { describe, expect, it } from "vitest"
import { parseStudentAnswer, studentAnswer } from "../../../src/agent/student-answer.ts"
import { clauseEnd, studentGrammar } from "../../../src/agent/student-grammar.ts"
import type { ObservedNode } from "../../../src/core/observation.ts"
import { composeEpisode } from "../../../src/symbiosis/practice/compose.ts"
import { domains } from "../../../src/symbiosis/practice/domains.ts"
import { pageQuestions, type Offered } from "../../../src/symbiosis/practice/page-questions.ts"
import { joinClauses, say, type PhraseKind } from "../../../src/symbiosis/practice/phrasing.ts"
import { createRandom } from "../../../src/symbiosis/practice/random.ts"
import { gbnfPattern } from "../agent/gbnf-pattern.ts"

const cell = (name: string, column: string): ObservedNode => ({ role: "cell", name, column })
const clickable: ObservedNode[] = [{ role: "link", name: "Order history", ref: "a1" }, { role: "button", name: "Save changes", ref: "a2" }]
const typable: ObservedNode[] = [{ role: "textbox", name: "Street", ref: "a3" }, { role: "searchbox", name: "Search the shop", ref: "a4" }]
const lists: ObservedNode[] = [{ role: "combobox", name: "Country", ref: "a5", options: [{ label: "France", selected: true }, { label: "Spain", selected: false }] }]
const boxes: ObservedNode[] = [{ role: "checkbox", name: "Gift wrap", ref: "a6", checked: false }]
const rows: ObservedNode[] = [{ role: "row", name: "", children: [cell("1042", "Order"), cell("Returned", "Status")] }]
const offered: Offered = { clickable, typable, lists, boxes, rows }
const observation = { url: "https://shop.example/", title: "Shop", nodes: [...clickable, ...typable, ...lists, ...boxes, ...rows], scroll: { above: 0, below: 0 }, counts: { elements: 9, controls: 6, omitted: 0 }, ms: 1 }

describe("questions about a page", () => {
  const asked = Array.from({ length: 150 }, (_, seed) => pageQuestions(createRandom(seed), "train", offered, 4)).flat()

  it("have answers that quote the task and read back as the teacher's action", () => {
    for (const { task, reason, action, target } of asked) {
      expect(task).toContain(reason)
      expect(parseStudentAnswer(studentAnswer(clauseEnd(reason), action, target), { task, history: [], observation })).toEqual({ ok: true, value: { reason: clauseEnd(reason), action } })
    }
  })
  it("can be answered under the grammar of the page", () => {
    for (const { task, reason, action, target } of asked.filter((question) => !question.done).slice(0, 30))
      expect(studentAnswer(clauseEnd(reason), action, target), task).toMatch(gbnfPattern(studentGrammar({ task, history: [], observation })))
  })
  it("cover every kind of action, and half of them come after a clause that is done", () => {
    expect([...new Set(asked.map((question) => question.action.verb))].sort()).toEqual(["answer", "check", "click", "select", "type"])
    const later = asked.filter((question) => question.done).length / asked.length
    expect(later).toBeGreaterThan(0.3)
    expect(later).toBeLessThan(0.7)
  })
  it("are none on a page that offers nothing", () => {
    expect(pageQuestions(createRandom(1), "train", { clickable: [], typable: [], lists: [], boxes: [], rows: [] }, 4)).toEqual([])
  })
})

describe("practice tasks", () => {
  const kinds: PhraseKind[] = ["nav", "fill", "choose", "on", "off", "press", "save", "send", "record", "ask"]
  const values = { page: "<page>", field: "<field>", value: "<value>", button: "<button>", record: "<record>", id: "<id>", column: "<column>" }
  const said = (split: "train" | "test" | "round", kind: PhraseKind): Set<string> => {
    const random = createRandom(7)
    return new Set(Array.from({ length: 4_000 }, () => say(random, split, kind, values)))
  }

  it.each(kinds)("say %s for the test in ways that no training row has", (kind) => {
    const train = new Set([...said("train", kind), ...said("round", kind)])
    expect([...said("test", kind)].filter((phrase) => train.has(phrase))).toEqual([])
    expect([...train].filter((phrase) => /[(|){}]| {2}/.test(phrase))).toEqual([])
  })
  it("join clauses so that each stands in the task as it is quoted", () => {
    for (let seed = 0; seed < 300; seed++) {
      const { task, clauses } = joinClauses(createRandom(seed), "train", ["open orders", "set street to 9 Elm Row", "save"])
      let at = 0
      for (const clause of clauses) {
        at = task.indexOf(clause, at)
        expect(at, `${clause} in ${task}`).toBeGreaterThanOrEqual(0)
        at += clause.length
      }
    }
  })
  it("are drawn by seed: the same seed gives the same episode, held-out sites their own", () => {
    const domain = domains.find((entry) => entry.split === "test")
    if (!domain) throw new Error("no held-out domain")
    expect(composeEpisode(domain, createRandom(5))).toEqual(composeEpisode(domain, createRandom(5)))
    expect(composeEpisode(domain, createRandom(5)).split).toBe("test")
    const labels = (split: "train" | "test"): string[] => domains.filter((entry) => entry.split === split).flatMap((entry) => entry.pages.flatMap((page) => page.names))
    expect(labels("test").filter((name) => labels("train").includes(name))).toEqual([])
  })
})
