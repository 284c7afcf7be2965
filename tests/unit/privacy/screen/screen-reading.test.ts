import { expect, test } from "vitest"
import { screenReading } from "../../../../src/privacy/screen/screen-reading.ts"
import { createVault } from "../../../../src/privacy/vault.ts"
import { pageOf } from "../observations.ts"

const url = "https://shop.example/people"
const read = (text: string, nodes: Parameters<typeof pageOf>[0] = []): string => screenReading(text, createVault(), { url, observation: pageOf(nodes, { url }) })

test("a row is known by the heads that were read with it", () => {
  expect(read("row Name | Email | Goods\nrow Grimshawe | g@mail.example | Blue shelf")).toMatch(/^row Name \| Email \| Goods\nrow ‹PERSON_\d› \| ‹EMAIL_\d› \| Blue shelf$/)
})
test("a row that was found alone is known by the heads of a table of the page with as many columns", () => {
  const row = (...names: string[]) => ({ role: "row", name: "", children: names.map((name, index) => ({ role: "cell", name, column: ["Name", "Email", "Goods"][index] })) })
  expect(read("row Grimshawe | none | Blue shelf", [{ role: "table", name: "", children: [row("Xu", "x@mail.example", "Lamp")] }])).toBe("row ‹PERSON_1› | none | Blue shelf")
})
test("a control is known by its label", () => {
  expect(read("[a1] textbox \"Surname\" = \"Grimshawe\"\nbutton \"Save\"")).toBe("[a1] textbox \"Surname\" = \"‹PERSON_1›\"\nbutton \"Save\"")
})
test("what looks like a placeholder was written by the page", () => {
  expect(read("row ‹EMAIL_1› | x")).toBe("row ‹~EMAIL_1› | x")
})
test("a table that was read from its beginning has its own head, not that of another table with as many columns", () => {
  const row = { role: "row", name: "", children: ["Name", "E-mail", "Street"].map((column) => ({ role: "cell", name: "none", column })) }
  expect(read('[a1] table ""\nrow Order | Goods | State\nrow Order 2000 | Blue shelf | shipped', [{ role: "table", name: "", children: [row] }])).toBe('[a1] table ""\nrow Order | Goods | State\nrow Order 2000 | Blue shelf | shipped')
})
