import { expect, test } from "vitest"
import type { ObservedNode, Observation } from "../../../src/core/observation.ts"
import { renderObservation } from "../../../src/core/render-observation.ts"

const view = (nodes: ObservedNode[]): Observation => ({ url: "https://shop.example/", title: "Shop", nodes, scroll: { above: 0, below: 0 }, counts: { elements: 1, controls: 1, omitted: 0 }, ms: 1 })
const lines = (nodes: ObservedNode[], wholeRows = false): string[] => renderObservation(view(nodes), { wholeRows }).split("\n\n")[1]?.split("\n") ?? []

const row = (i: number): ObservedNode => ({ role: "row", name: "", children: [
  { role: "cell", name: "", column: "Order", children: [{ role: "link", name: `#${i}`, ref: `a${i}`, href: `/orders/${i}` }] },
  { role: "cell", name: "Ada Berg", column: "Customer" },
  { role: "cell", name: "", children: [{ role: "button", name: "View", ref: `b${i}` }] }
] })
const table = (rows: number): ObservedNode[] => [{ role: "table", name: "", ref: "t", children: Array.from({ length: rows }, (_, i) => row(100 + i)) }]

test("a small table's rows are told whole, each control on a line of its own as well", () => {
  expect(lines(table(2)).slice(0, 4)).toEqual(['[t] table ""', "row #100 | Ada Berg | View", '[a100] link "#100" → /orders/100', '[b100] button "View"'])
})

test("a large table says nothing twice and still gives each control its line", () => {
  const told = lines(table(30))
  expect(told.slice(1, 3)).toEqual(['[a100] link "#100" Ada Berg', '[b100] button "View"'])
  expect(told).toHaveLength(61)
  expect(lines(table(30), true)[1]).toBe("row #100 | Ada Berg | View")
})

test("a row without cells tells what stands beside its controls", () => {
  const star: ObservedNode = { role: "button", name: "Star", ref: "s1" }
  expect(lines([{ role: "grid", name: "", children: [{ role: "row", name: "", ref: "r1", children: [star, { role: "text", name: "Ada" }, { role: "link", name: "Hello", ref: "l1" }, { role: "text", name: "3 May" }] }, { role: "row", name: "", children: [{ ...star, ref: "s2" }, { role: "group", name: "", children: [{ role: "text", name: "Bo" }] }] }] }]).filter((line) => line !== "group")).toEqual(
    ["grid", '[r1] row "Ada |3 May"', '[s1] button "Star"', '[l1] link "Hello"', "row Bo", '[s2] button "Star"'])
})

test("a row that can be clicked carries what it says", () => {
  expect(lines([{ role: "grid", name: "", children: [{ role: "row", name: "", ref: "r1", expanded: true, children: [{ role: "cell", name: "", children: [{ role: "clickable", name: "▾", ref: "r2" }] }, { role: "cell", name: "Ada" }] }] }])).toEqual(
    ["grid", "row ▾ | Ada", '[r1] row "Ada" (expanded)', '[r2] clickable "▾"'])
  const rows = Array.from({ length: 20 }, (_, i): ObservedNode => ({ role: "row", name: "", ref: `r${i}`, children: [{ role: "cell", name: `Ada ${i}` }, { role: "cell", name: "$4" }] }))
  expect(lines([{ role: "table", name: "", children: rows }])[1]).toBe('[r0] row "Ada 0 |$4"')
})

test("cells stay apart from one another and from a control's states, whatever they begin with", () => {
  const cells = (texts: string[], control: Partial<ObservedNode> = {}): string => lines([{ role: "table", name: "", children: Array.from({ length: 20 }, (_, i): ObservedNode => ({ role: "row", name: "", children: [
    { role: "cell", name: "", children: [{ role: "link", name: `#${i}`, ref: `a${i}`, ...control }] }, ...texts.map((name): ObservedNode => ({ role: "cell", name }))] })) }])[1] ?? ""
  expect(cells(["Ada", "2026-03-09", "$4.00", "(late)", "Paid"])).toBe('[a0] link "#0" Ada |2026-03-09 |$4.00 | (late) | Paid')
  expect(cells(["(late)"], { selected: true })).toBe('[a0] link "#0" (selected) | (late)')
  expect(cells(["", "Paid"])).toBe('[a0] link "#0" |  | Paid')
})

test("options that are the same in each row of a table are told once, with what each row has chosen", () => {
  const labels = ["Not yet begun", "Under way", "Done and checked"]
  const row = (i: number, chosen: number, own = labels): ObservedNode => ({ role: "row", name: "", children: [{ role: "cell", name: `#${i}` },
    { role: "cell", name: "", children: [{ role: "combobox", name: "State", ref: `a${i}`, value: own[chosen] ?? "", options: own.map((label, at) => ({ label, selected: at === chosen })) }] }] })
  const table = (rows: ObservedNode[], whole = false): string[] => lines([{ role: "table", name: "", children: rows }], whole).filter((line) => line.startsWith("["))
  expect(table([row(1, 0), row(2, 2), row(3, 0, ["Elsewhere", "Otherwise", "Neither of both"])])).toEqual([
    '[a1] combobox "State" options: Not yet begun*, Under way, Done and checked', '[a2] combobox "State" = "Done and checked" options as in [a1]',
    '[a3] combobox "State" options: Elsewhere*, Otherwise, Neither of both'])
  // Short lists, and those of rows that are read one by one, each tell their own.
  expect(table([row(1, 0, ["Yes", "No"]), row(2, 1, ["Yes", "No"])])[1]).toBe('[a2] combobox "State" options: Yes, No*')
  expect(table([row(1, 0), row(2, 2)], true)[1]).toBe('[a2] combobox "State" options: Not yet begun, Under way, Done and checked*')
  // In long tables too.
  expect(table(Array.from({ length: 20 }, (_, i) => row(i, 1)))[19]).toBe('[a19] combobox "State" = "Under way" options as in [a0]')
})

test("neighbours that say the same are counted, controls never are", () => {
  const text: ObservedNode = { role: "text", name: "in stock" }
  expect(lines([text, text, text, { role: "button", name: "Add", ref: "a1" }, { role: "button", name: "Add", ref: "a2" }, text]))
    .toEqual(['"in stock" ×3', '[a1] button "Add"', '[a2] button "Add"', '"in stock"'])
})

test("options are plain unless a comma, a star or a quote would blur where one ends", () => {
  const select = (labels: string[]): string => lines([{ role: "combobox", name: "Size", ref: "a1", options: labels.map((label, i) => ({ label, selected: i === 0 })) }])[0] ?? ""
  expect(select(["Small", "Large"])).toBe('[a1] combobox "Size" options: Small*, Large')
  expect(select(["Paris, France", "5*", 'a "b"'])).toBe('[a1] combobox "Size" options: "Paris, France"*, "5*", "a \\"b\\""')
})
