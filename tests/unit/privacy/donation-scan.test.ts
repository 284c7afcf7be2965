import fc from "fast-check"
import { expect, test } from "vitest"
import { scanTrajectory } from "../../../src/privacy/donation-scan.ts"
import { madeUpRun } from "../../bench/collector/runs.ts"
import type { Trajectory } from "../../../src/protocol/trajectory.ts"

/** A run whose steps show these pages. */
const runOf = (pages: readonly string[]): Trajectory => {
  const run = madeUpRun(5, { bytes: 9_000 })
  const [first, step] = run.steps
  if (!first || !step) throw new Error("A made-up run has two steps.")
  return { ...run, steps: pages.map((axtree, index) => ({ ...step, step_id: index + 1, observation: { results: [{ content: "done", extra: { web: { url: "https://shop.example/", axtree } } }] } })) }
}
const filler = ["[1] button \"Search\"", "[2] link \"Winter jackets\"", "[3] cell \"In stock\"", "", "[4] heading \"Your order\"", "[5] link \"Returns and help\"", "[6] textbox \"Quantity\"", "[7] link \"Terms and imprint of the shop\""]
const secrets = [["[8] cell \"4111 1111 1111 1111\""], ["Password:", "", "hunter2Hunter!"], ["Password:", "hunter2Hunter!"], ["[8] cell \"ada.lovelace@analytical-engines.co.uk\""]]
const page = fc.array(fc.constantFrom(...filler), { minLength: 25, maxLength: 60 })

test("what one page says is found wherever it stands, however many pages like it were read before", async () => {
  await fc.assert(fc.asyncProperty(page, fc.constantFrom(...secrets), fc.nat(), fc.nat({ max: 3 }), async (lines, secret, place, before) => {
    const at = place % lines.length
    const pages = [...Array.from({ length: before }, () => lines), lines.toSpliced(at, 0, ...secret), lines, lines.toSpliced(at, secret.length, ...secret)]
    const leaks = await scanTrajectory(runOf(pages.map((each) => each.join("\n"))))
    expect(leaks.map(({ step }) => step)).toEqual([before + 1, before + 3])
  }), { numRuns: 150 })
})

test("a label and its value are found in the step that brings them together", async () => {
  const [label, value] = ["Password:", "hunter2Hunter!"]
  const pages = [[...filler, label, ...filler, ...filler], [...filler, value, ...filler, ...filler], [...filler, label, value, ...filler, ...filler], [...filler, label, "", value, ...filler, ...filler]]
  const leaks = await scanTrajectory(runOf(pages.map((lines) => lines.concat(filler, filler).join("\n"))))
  expect(leaks.map(({ step }) => step)).toEqual([3, 4])
})

test("in a body of more different lines than are told apart by small numbers, each new neighbourhood of a line is read", async () => {
  const many = Array.from({ length: 40_000 }, (_, index) => `link ${[...String(index)].map((digit) => "bcdfghjklm"[Number(digit)]).join("")}`).join("\n")
  const leaks = await scanTrajectory(runOf([many, "Password:\nhunter2Hunter!", many, `${many}\nPassword:\nhunter2Hunter!`].map((text) => text.padEnd(400, "\n"))))
  expect(leaks.map(({ step }) => step)).toEqual([2, 4])
})
