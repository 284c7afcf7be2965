import { spawn } from "node:child_process"
import { once } from "node:events"
import { startVitest } from "vitest/node"
import { SummaryReporter } from "./summary-reporter.ts"

/** `npm test`: the types, and beside them every project; the last line is the sum. Arguments are file filters. */
const started = Date.now()
// One after the other, each would leave a core idle: neither builds nor types keep two busy.
const types = spawn(process.execPath, ["--import", "tsx", "src/tooling/check.ts"], { stdio: ["ignore", "pipe", "pipe"] })
let typeFaults = ""
for (const stream of [types.stdout, types.stderr]) stream.on("data", (chunk) => { typeFaults += String(chunk) })
const typed = once(types, "close") as Promise<[number | null]>

const summary = new SummaryReporter()
const vitest = await startVitest("test", process.argv.slice(2), { watch: false, run: true, reporters: ["default", summary] })
await vitest.close()

const [typeCode] = await typed
const typesOk = typeCode === 0
if (!typesOk) console.error(`${typeFaults.trim()}\nThe type check failed: see above. It counts as one failed test.`)
const { passed, failed, skipped } = summary.counts
const allFailed = failed + (typesOk ? 0 : 1)
// Nothing run is no success: a wrong filter would otherwise look fine.
process.exitCode = allFailed === 0 && passed > 0 ? 0 : 1
console.log(`All of it took ${Math.round((Date.now() - started) / 1000)} s.`)
console.log(`${passed} passed, ${allFailed} failed, ${skipped} skipped`)
