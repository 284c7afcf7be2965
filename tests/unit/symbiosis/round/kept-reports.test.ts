import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { reportFaults } from "./report-faults.ts"

/** Loops that were really run, and one more where it is named. */
const kept = (await readdir("models/rounds")).map((name) => join("models/rounds", name))
const named = process.env["SYMBIONT_ROUND"]

it.each([...kept, ...(named ? [named] : [])])("the report of %s says what the records of its stages say", async (folder) => { expect(await reportFaults(folder)).toEqual([]) })
it("a report that says something else is found out", async () => {
  const folder = await mkdtemp(join(tmpdir(), "symbiont-report-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp(kept[0] ?? "", folder, { recursive: true })
  const report = join(folder, "report.md")
  const text = await readFile(report, "utf8")
  await writeFile(report, text.replace(/(\| speculation \| 0 \| )0\.\d/, "$10.9").replace(/\*\*(Not passed|Passed)\./, (_, said) => said === "Passed" ? "**Not passed." : "**Passed."))
  expect(await reportFaults(folder)).toEqual([expect.stringMatching(/^speculation, round 0: /), expect.stringMatching(/^gate: /)])
})
