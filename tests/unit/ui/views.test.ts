import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Observation, ObservedNode } from "../../../src/core/observation.ts"
import type { LedgerEntry } from "../../../src/protocol/ledger.ts"
import { readPictures, runAsJsonLines, runAsMarkdown } from "../../../src/ui/history/export-run.ts"
import { byDay } from "../../../src/ui/history/by-day.ts"
import { filterLedger } from "../../../src/ui/leaves/filter-ledger.ts"
import { partsOf } from "../../../src/ui/leaves/leaves-text.tsx"
import { viewOf } from "../../../src/ui/stores/run-state.ts"
import { proposeTemplate } from "../../../src/ui/shortcuts/propose-template.ts"
import { readShortcutFile, writeShortcutFile } from "../../../src/ui/shortcuts/shortcut-file.ts"
import { matchingShortcuts } from "../../../src/ui/stores/shortcut-store.ts"
import { partialReason } from "../../../src/ui/task/partial-reason.ts"
import { suggestTasks } from "../../../src/ui/task/suggest.ts"
import { endOf, fakeClient, ok, runOf, stepAt } from "./fake-client.ts"
import { leaves } from "./panel-states.ts"

const pageOf = (nodes: ObservedNode[]): Observation => ({ url: "https://a.example/", title: "", nodes, scroll: { above: 0, below: 0 }, counts: { elements: 0, controls: 0, omitted: 0 }, ms: 0 })

describe("suggestions for a page", () => {
  it("come from what it holds, three at most", () => {
    const link = (name: string): ObservedNode => ({ role: "link", name, ref: "a1" })
    expect(suggestTasks(pageOf([]))).toEqual([])
    expect(suggestTasks(pageOf([{ role: "searchbox", name: "" }, link("My orders"), link("My orders"), link("Click here to read on, and on!")]))).toEqual(["Search here for …", "Open “My orders”"])
    const form = Array.from({ length: 3 }, (): ObservedNode => ({ role: "textbox", name: "x" }))
    expect(suggestTasks(pageOf([{ role: "form", name: "", children: form }, { role: "cell", name: "1", column: "No" }, link("Help"), link("Cart")]))).toEqual(["Fill in this form", "Find in this table: …", "Open “Help”"])
  })
})

describe("shortcuts", () => {
  const known = [{ name: "invoice", task: "a" }, { name: "parcel", task: "b" }]
  it("are looked for while their name is typed, and only then", () => {
    expect(matchingShortcuts("/", known)).toEqual(known)
    expect(matchingShortcuts("/INV", known)).toEqual([known[0]])
    expect(matchingShortcuts("/x", known)).toEqual([])
    for (const draft of ["", "invoice", "/invoice of May", "a /inv"]) expect(matchingShortcuts(draft, known)).toBeUndefined()
  })
  it("get a blank for each value that the task named and a step put into a field", () => {
    const steps = [
      stepAt(0, { action: { verb: "type", ref: "a1", text: "48 Linden Avenue" }, target: 'textbox "Street:"' }),
      stepAt(1, { action: { verb: "type", ref: "a2", text: "Linden" }, target: 'textbox "City {town}"' }),
      stepAt(2, { action: { verb: "select", ref: "a3", options: ["Home"] }, target: 'combobox "Kind"' }),
      stepAt(3, { action: { verb: "type", ref: "a4", text: "2" }, target: 'textbox "Street"' }),
      stepAt(4, { action: { verb: "type", ref: "a5", text: "never typed" }, target: 'textbox "Note"', outcome: { status: "failed", detail: "", changes: [] } })
    ]
    expect(proposeTemplate("Set 48 Linden Avenue in Linden as Home, flat 2 of 22, never typed", steps)).toBe("Set {street} in {city town} as {kind}, flat {street 4} of 22, never typed")
    expect(proposeTemplate("Where is my parcel?", steps)).toBe("Where is my parcel?")
  })
  it("are given away without what was typed, and taken over under free names", async () => {
    const file = writeShortcutFile([{ name: "move", task: "Set {street}", url: "https://shop.example/address", of: "run-1" }])
    expect(file).not.toContain("run-1")
    expect(await readShortcutFile(file, [])).toEqual(ok([{ name: "move", task: "Set {street}", url: "https://shop.example/address" }]))
    expect(await readShortcutFile(file, ["move", "move-2"])).toMatchObject({ ok: true, value: [{ name: "move-3" }] })
    for (const broken of ["", "[]", file.replace('"version": 1', '"version": 2'), file.replace("Set {street}", " "), file.replace("https:", "javascript:")]) expect(await readShortcutFile(broken, [])).toMatchObject({ ok: false, error: { kind: "data.invalid" } })
  })
})

describe("what the model thinks while it writes", () => {
  it("is its reason as far as it has come, whatever the answer is cut in", () => {
    const whole = '{"reason": "The \\"Save\\" button\\nis \\u00fcber it.", "action": {"verb": "click"}}'
    expect(partialReason(whole)).toBe("The \"Save\" button\nis über it.")
    for (let cut = 0; cut <= whole.length; cut += 1) expect("The \"Save\" button\nis über it.".startsWith(partialReason(whole.slice(0, cut)) ?? "")).toBe(true)
    for (const nothing of ["", "{", '{"action": {"verb": "back"}}', '{"reason": "']) expect(partialReason(nothing)).toBeUndefined()
  })
})

describe("what leaves", () => {
  it("is cut at its marks without losing a character, wherever they stand", () => {
    const marks = fc.array(fc.record({ start: fc.nat(60), size: fc.integer({ min: 1, max: 9 }) }), { maxLength: 6 })
    fc.assert(fc.property(fc.string({ minLength: 70, maxLength: 90 }), marks, (body, places) => {
      const parts = partsOf({ ...leaves, body, marks: places.map(({ start, size }) => ({ start, end: start + size, placeholder: "‹EMAIL_1›", type: "EMAIL", value: "v" })) })
      expect(parts.map(({ text }) => text).join("")).toBe(body)
    }))
    expect(partsOf(leaves).filter(({ mark }) => mark).map(({ text }) => text)).toEqual(["‹PERSON_1›", "‹EMAIL_1›", "‹CARD_1›"])
  })
  it("is found by destination, task or kind of value", () => {
    const entry = (part: Partial<LedgerEntry>) => ({ run: "r", destination: "https://api.example.com", replaced: {}, ...part }) as LedgerEntry
    const entries = [entry({ replaced: { EMAIL: 1 } }), entry({ run: "s", destination: "https://other.example" })]
    const task = (run: string) => (run === "s" ? "Book a table" : "")
    expect(filterLedger(entries, "e-mail", task)).toEqual([entries[0]])
    expect(filterLedger(entries, "other TABLE", task)).toEqual([entries[1]])
    expect(filterLedger(entries, " ", task)).toEqual(entries)
    expect(filterLedger(entries, "nothing", task)).toEqual([])
  })
})

describe("history", () => {
  const run = viewOf(runOf("r", { state: "ended", end: endOf({ answer: "Thursday" }) }), [
    stepAt(0, { action: { verb: "type", ref: "a", text: "secret words" }, target: 'textbox "Name | *x*"' }), stepAt(1)])
  it("is put under its days, in order", () => {
    const other = viewOf(runOf("s", { startedAt: 99_000 }))
    expect(byDay([other, run], (time) => (time > 50_000 ? "Today" : "Before"))).toEqual([["Today", [other]], ["Before", [run]]])
  })
  it("is exported whole for machines, and without what was typed, as plain text, for people", () => {
    const lines = runAsJsonLines(run).trimEnd().split("\n").map((line) => JSON.parse(line) as { type: string })
    expect(lines.map(({ type }) => type)).toEqual(["run", "step", "step"])
    expect(JSON.stringify(lines)).toContain("secret words")
    const report = runAsMarkdown(run)
    expect(report).not.toContain("secret words")
    expect(report).toContain("1. Type “(hidden)” text field “Name \\| \\*x\\*” — On device, Done (shop.example, 0.1 s)")
    expect(report).toContain("**Done** Thursday")
  })
  it("is exported with its masked pictures on wish, each under its step", async () => {
    const pictured = viewOf(run.record, [stepAt(0, { picture: "kept" }), stepAt(1, { picture: "moved" }), stepAt(2, { picture: "kept" })])
    const { client, calls } = fakeClient({ "step/picture": ({ index }) => ok(index === 0 ? { picture: "data:image/webp;base64,AAAA" } : {}) })
    const report = runAsMarkdown(pictured, await readPictures(client, pictured))
    expect(calls.map(({ params }) => params)).toEqual([{ runId: "r", index: 0 }, { runId: "r", index: 2 }])
    expect(report).toMatch(/^1\. .*\n\n {3}!\[Picture of step 1, private values covered\]\(data:image\/webp;base64,AAAA\)\n\n2\. /m)
    expect(report.match(/data:image/g)).toHaveLength(1)
  })
})
