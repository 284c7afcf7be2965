import { access, readdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { loopCharts } from "../symbiosis/round/loop/loop-charts.ts"
import { loopPlan } from "../symbiosis/round/loop/loop-plan.ts"
import { loopReport } from "../symbiosis/round/loop/loop-report.ts"
import { loopResults } from "../symbiosis/round/loop/loop-results.ts"
import { loopsOverview } from "../symbiosis/round/loop/loops-overview.ts"
import { drawChart } from "./draw-chart.ts"
import { readOptions } from "./read-options.ts"
import { readFolderSpec, readMachines, readRecords, roundFolder, type RoundFolder } from "./round-folder.ts"

/** Writes report.md and its pictures from the records, also of a loop that is not complete. */
export const writeRoundReport = async (folder: RoundFolder): Promise<void> => {
  const spec = await readFolderSpec(folder)
  const results = loopResults(spec, await readRecords(folder, spec))
  const charts = loopCharts(results)
  for (const chart of charts) await writeFile(join(folder.facts, `${chart.name}.svg`), drawChart(chart))
  await writeFile(join(folder.facts, "report.md"), loopReport(folder.name, spec, results, charts.map(({ name }) => name), await readMachines(folder)))
}

/** The loops whose folders lie in this one, by name. */
const loopsIn = async (parent: string): Promise<RoundFolder[]> => {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => [])
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => roundFolder(join(parent, name), undefined))
  const held = await Promise.all(folders.map(({ facts }) => access(join(facts, "spec.json")).then(() => true, () => false)))
  return folders.filter((_, index) => held[index]).sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** `symbiont round report --out DIR`: of the loop in it, or of all loops whose folders lie in it. */
export const roundReportCommand = async (argv: string[]): Promise<number> => {
  const { out } = readOptions(argv, { out: { type: "string" } })
  const folder = roundFolder(out, undefined)
  const report = join(folder.facts, "report.md")
  const loops = await access(join(folder.facts, "spec.json")).then(() => [], () => loopsIn(folder.facts))
  if (loops.length === 0) await writeRoundReport(folder)
  else await writeFile(report, loopsOverview(await Promise.all(loops.map(async (loop) => {
    const spec = await readFolderSpec(loop)
    const results = loopResults(spec, await readRecords(loop, spec))
    return { name: loop.name, spec, results, charts: loopCharts(results).map(({ name }) => name) }
  }))))
  process.stdout.write(`${report}\n`)
  return 0
}

/** `symbiont round status --out DIR`: which stages have run, and which comes next. */
export const roundStatusCommand = async (argv: string[]): Promise<number> => {
  const { out, json } = readOptions(argv, { out: { type: "string" }, json: { type: "boolean" } })
  const folder = roundFolder(out, undefined)
  const spec = await readFolderSpec(folder)
  const records = await readRecords(folder, spec)
  const stages = loopPlan(spec).map(({ id }) => ({ id, done: records.has(id), seconds: records.get(id)?.seconds }))
  const done = stages.filter((stage) => stage.done).length
  if (json) process.stdout.write(`${JSON.stringify({ done, of: stages.length, stages })}\n`)
  else process.stdout.write(`${stages.map(({ id, done: ran, seconds }) => `${ran ? "done" : "    "} ${id}${seconds === undefined ? "" : ` (${seconds} s)`}`).join("\n")}\n${done} of ${stages.length} stages have run.\n`)
  return 0
}
