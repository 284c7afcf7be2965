import { expect, test } from "vitest"
import { columnsOf, listsPeople } from "../../../../src/privacy/context/people-columns.ts"
import { peopleIn } from "../../../../src/privacy/context/somebody.ts"
import { detect } from "../../../../src/privacy/detect.ts"

const table = (heads: string, row: string): string => `| ${heads} |\n| --- | --- |\n| ${row} |`
test.each([["Name | Salary", "Hope | 52,000"], ["Name | E-mail", "Rose | x@corp.example"], ["Patient | Ward", "Mark | 3"]])("a written table of people under %s names one", (heads, row) => {
  expect(detect(table(heads, row)).map(({ start, end }) => table(heads, row).slice(start, end))).toContain(row.split(" ")[0])
})
test.each([["Name | Price", "Blue Shelf | 3"], ["Name | Size", "Rose | 3 KB"], ["Name | Version", "Express | 4.1"]])("a written table of things under %s names nobody", (heads, row) => {
  expect(detect(table(heads, row))).toEqual([])
})
test("beside a thing's head, only what is never a thing's tells of people", () => {
  expect(columnsOf(["Name", "Room", "Price"], []).columns[0]?.people).toBe(false)
  expect(columnsOf(["Name", "SSN", "Price"], []).columns[0]?.people).toBe(true)
  expect(columnsOf(["Name", "Status"], ["Staff"]).columns[0]?.people).toBe(true)
  expect(columnsOf(["Name", "Status"], ["Services"])).toMatchObject({ open: [0] })
})
test.each([["1. Petrova, Anna (F, 32)", ["Petrova, Anna"]], ["Anna Petrova / Mehmet Kaya", ["Anna Petrova", "Mehmet Kaya"]], ["smith", ["smith"]], ["Total", []], ["Unassigned", []], ["Bed 4", []], ["Edit", []], ["All patients", []]])("in a cell of people, %s names %j", (cell, named) => {
  expect(peopleIn(cell).map(({ start, end }) => cell.slice(start, end))).toEqual(named)
})
test.each([["Visitors today", true], ["Besucher heute", true], ["访客名单", true], ["Guests (4)", true], ["Customers also bought", false], ["Our customers", false], ["Customer service", false]])("%s heads a list of people: %s", (heading, lists) => {
  expect(listsPeople(heading)).toBe(lists)
})
