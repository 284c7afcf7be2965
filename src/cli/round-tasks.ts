import { writeFile } from "node:fs/promises"
import { isWithdrawn } from "../memory/trajectory/is-withdrawn.ts"
import type { Trajectory } from "../protocol/trajectory.ts"
import { judgeAt } from "../runner/webarena/ask-judge.ts"
import { pagesOf, synthesiseTasks } from "../symbiosis/synthesise-tasks.ts"
import { judgeKey, readCloud } from "./read-cloud.ts"
import { readGoals } from "./read-goals.ts"
import { readNumber, readOptions } from "./read-options.ts"
import { runsIn } from "./read-runs.ts"
import { readable, readWithdrawn } from "./read-withdrawn.ts"
import { stopSignal } from "./stop-signal.ts"
import { UsageError } from "./usage-error.ts"
import { writableFile } from "./writable-file.ts"

const text = { type: "string" } as const
/**
 * `symbiont round tasks`: asks a language model for new tasks on the pages that recorded runs saw, one JSON object a line `{site, url, task, origins}`. None comes near a task of
 * `--avoid`, which is what the next students are measured on.
 */
export const roundTasksCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { in: { type: "string", multiple: true }, out: text, "judge-url": text, "judge-model": text, avoid: { type: "string", multiple: true }, each: text, pages: text, withdrawn: text })
  if (values.in === undefined) throw new UsageError("--in is missing: name the files of recorded trajectories.")
  if (values.out === undefined) throw new UsageError("--out is missing: name the file to write to.")
  const endpoint = readCloud(values["judge-url"], values["judge-model"], "judge")
  if (!endpoint) throw new UsageError("--judge-url and --judge-model are missing: name the language model that thinks of tasks.")
  const each = readNumber("each", values.each, 3, 1, 20)
  const most = readNumber("pages", values.pages, 1_000, 1, 100_000)
  await writableFile("out", values.out)
  const taken = (await Promise.all((values.avoid ?? []).map(readGoals))).flat()
  const withdrawn = await readWithdrawn(values.withdrawn)
  const runs: Trajectory[] = []
  for (const file of values.in) {
    await readable(file)
    for await (const run of runsIn(file)) if (!isWithdrawn(run, withdrawn)) runs.push(run)
  }
  const pages = pagesOf(runs).slice(0, most)
  const chat = judgeAt(endpoint, judgeKey())
  const { signal, done } = stopSignal()
  const lines: string[] = []
  let failed = 0
  try {
    for (const page of pages) {
      if (signal.aborted) break
      const made = await synthesiseTasks(page, { chat, each, taken }, signal)
      if (made.ok) lines.push(...made.value.map((task) => `${JSON.stringify(task)}\n`))
      else { if (failed === 0 && !signal.aborted) process.stderr.write(`${made.error.message}\n`); failed += 1 }
    }
  } finally { done() }
  if (lines.length === 0 && (signal.aborted || (pages.length > 0 && failed === pages.length))) return signal.aborted ? 130 : 2
  // What was thought of costs money: it is kept, too, where the rest was stopped.
  await writeFile(values.out, lines.join(""))
  process.stdout.write(`${JSON.stringify({ runs: runs.length, pages: pages.length, tasks: lines.length, failed, avoided: taken.length - lines.length })}\n`)
  return signal.aborted ? 130 : 0
}
