import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { roundReportCommand } from "../../../../src/cli/round-report.ts"
import { reportFaults } from "./report-faults.ts"

/** Loops that were really run, and one more where it is named. */
const kept = (await readdir("models/rounds", { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => join("models/rounds", name)).sort()
const named = process.env["SYMBIONT_ROUND"]

it.each([...kept, ...(named ? [named] : [])])("the report of %s says what the records of its stages say", async (folder) => { expect(await reportFaults(folder)).toEqual([]) })
it("the overview of all says what their reports say", async () => {
  const folder = await mkdtemp(join(tmpdir(), "symbiont-reports-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp("models/rounds", folder, { recursive: true })
  await rm(join(folder, "report.md"))
  expect(await roundReportCommand(["--out", folder])).toBe(0)
  const overview = await readFile(join(folder, "report.md"), "utf8")
  expect(overview).toBe(await readFile("models/rounds/report.md", "utf8"))
  for (const one of kept) {
    const report = await readFile(join(one, "report.md"), "utf8")
    const [, start] = /\| start \| – \| ([^|]+) \|/.exec(report) ?? []
    expect(overview).toContain(`the student it starts from gets ${start} right`)
    for (const [, picture] of report.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) expect(overview).toContain(`(${basename(one)}/${picture})`)
  }
})
it("a report that says something else is found out", async () => {
  const folder = await mkdtemp(join(tmpdir(), "symbiont-report-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp(kept[0] ?? "", folder, { recursive: true })
  const report = join(folder, "report.md")
  const text = await readFile(report, "utf8")
  await writeFile(report, text.replace(/(\| speculation \| 0 \| )0\.\d/, "$10.9").replace(/\*\*(Not passed|Passed)\./, (_, said) => said === "Passed" ? "**Not passed." : "**Passed."))
  expect(await reportFaults(folder)).toEqual([expect.stringMatching(/^speculation, round 0: /), expect.stringMatching(/^gate: /)])
})
