import { execFile } from "node:child_process"
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import * as z from "zod"
import { fail, ok, type Result } from "../../core/result.ts"
import type { Sites } from "./arena-task.ts"

const run = promisify(execFile)
const patienceMs = 300_000

/** The benchmark's own command and the configuration that tells it where the sites are. */
export type VerifiedScorer = { command: string; config: string }

const resultSchema = z.object({ status: z.string(), score: z.number() })

/** Finds the scorer of WebArena-Verified (a Python package, which is optional) and writes its configuration. */
export const findScorer = async (command: string, sites: Sites, out: string): Promise<VerifiedScorer | undefined> => {
  if (!await run(command, ["--version"], { timeout: 60_000 }).catch(() => undefined)) return undefined
  const config = join(out, "webarena-verified-config.json")
  await writeFile(config, `${JSON.stringify({ environments: Object.fromEntries(Object.entries(sites).map(([name, address]) => [`__${name}__`, { urls: [address] }])) }, null, 2)}\n`)
  return { command, config }
}

/** Has what a run left behind scored by the benchmark itself, which keeps its findings beside it (`eval_result.json`). */
export const scoreVerified = async ({ command, config }: VerifiedScorer, out: string, task: number): Promise<Result<boolean>> => {
  const ran = await run(command, ["eval-tasks", "--task-ids", String(task), "--output-dir", out, "--config", config], { timeout: patienceMs, maxBuffer: 64 << 20 }).catch(() => undefined)
  const text = ran && await readFile(join(out, String(task), "eval_result.json"), "utf8").catch(() => undefined)
  if (text === undefined) return fail("internal", "The benchmark's own scorer failed on this task: run it by hand to see why.")
  const { status, score } = resultSchema.parse(JSON.parse(text))
  return status === "error" ? fail("internal", "The benchmark's own scorer reports an error for this task: see its eval_result.json.") : ok(score === 1)
}
