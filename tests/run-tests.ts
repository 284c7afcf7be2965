import { spawn } from "node:child_process"
import { once } from "node:events"
import { startVitest } from "vitest/node"
import { SummaryReporter } from "./summary-reporter.ts"

/** `npm test`: types first, then every project; the last line is the sum. Arguments are file filters. */
const started = Date.now()
const types = spawn(process.execPath, ["--import", "tsx", "src/tooling/check.ts"], { stdio: "inherit" })
const [typeCode] = await once(types, "exit") as [number | null]
const typesOk = typeCode === 0
if (!typesOk) console.error("The type check failed: see above. It counts as one failed test.")

const summary = new SummaryReporter()
const vitest = await startVitest("test", process.argv.slice(2), { watch: false, run: true, reporters: ["default", summary] })
await vitest.close()

const { passed, failed, skipped } = summary.counts
const allFailed = failed + (typesOk ? 0 : 1)
// Nothing run is no success: a wrong filter would otherwise look fine.
process.exitCode = allFailed === 0 && passed > 0 ? 0 : 1
console.log(`All of it took ${Math.round((Date.now() - started) / 1000)} s.`)
console.log(`${passed} passed, ${allFailed} failed, ${skipped} skipped`)
