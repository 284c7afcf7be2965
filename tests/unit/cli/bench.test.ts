import { expect, test } from "vitest"
import { benchCommand } from "../../../src/cli/bench.ts"
import { listed } from "../../bench/observe/measure.ts"
import { allPages } from "../../bench/observe/pages/all-pages.ts"

test("an unknown benchmark or page is a sentence that names what there is", async () => {
  await expect(benchCommand(["speed"])).rejects.toThrow(/bench needs the name of a benchmark: one of .*observe/)
  await expect(benchCommand(["observe", "--page", "nowhere"])).rejects.toThrow(/--page must be one of form, form-200, orders-25/)
  await expect(benchCommand(["observe", "--runs", "0"])).rejects.toThrow("--runs must be a whole number from 1 to 1000.")
})

test("a control counts as listed only by its whole name on a line of its own", () => {
  const observer = { name: "one", prepare: () => Promise.resolve(), observe: () => Promise.resolve(""), isControl: (line: string) => line.startsWith("[") }
  const text = ['[a1] button "View"', '[a2] button "View"', '"Cancel"', '[a3] textbox "Amount 1.10" = "Amount 1.1x"'].join("\n")
  expect(listed(["View", "View"], text, observer)).toBe(1)
  expect(listed(["View", "View", "View", "Cancel"], text, observer)).toBe(0.5)
  expect(listed(["Amount 1.1"], text, observer)).toBe(0)
})

test("pages are the same on every run and cover each kind", () => {
  expect(allPages.map(({ name }) => name)).toEqual(["form", "form-200", "orders-25", "orders-100", "orders-400", "orders-5000", "article", "shadow-roots", "frames", "virtual-list", "dashboard", "inbox-300", "products-240", "console-3000", "nodes-50000"])
  for (const { documents } of allPages) for (const text of Object.values(documents)) expect(text).toContain("data-true=")
})
