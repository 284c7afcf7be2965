import { rename, writeFile } from "node:fs/promises"
import type { Result } from "../core/result.ts"
import { readTrajectory } from "../memory/trajectory/read-trajectories.ts"
import type { Trajectory } from "../protocol/trajectory.ts"
import { judgeAt } from "../runner/webarena/ask-judge.ts"
import { constructBackward } from "../symbiosis/backward.ts"
import { agreementOf } from "../symbiosis/judging/agreement.ts"
import { debate } from "../symbiosis/judging/debate.ts"
import { judgeOnce } from "../symbiosis/judging/judge-once.ts"
import { relabel } from "../symbiosis/judging/relabel.ts"
import type { Chat, JudgeVerdict } from "../symbiosis/judging/verdict.ts"
import { cloudKey, readCloud } from "./read-cloud.ts"
import { readLines } from "./read-lines.ts"
import { readChoice, readOptions } from "./read-options.ts"
import { readable } from "./read-withdrawn.ts"
import { stopSignal } from "./stop-signal.ts"
import { UsageError } from "./usage-error.ts"

const text = { type: "string" } as const
type Judging = (run: Trajectory, signal: AbortSignal) => Promise<Result<JudgeVerdict>>
const methodOf = (name: "debate" | "single", judge: Chat): Judging =>
  name === "single" ? (run, signal) => judgeOnce(run, judge, signal) : (run, signal) => debate(run, { debaters: [judge, judge], judge }, signal)
const valueOf = <T>(result: Result<T>): T => { if (!result.ok) throw new UsageError(result.error.message); return result.value }

/**
 * `symbiont round judge`: asks a language model what became of the runs that nobody judged, and writes all runs anew with its word.
 * `--measure` asks it about those that a program judged, too, and tells how often the two agree; `--backward` adds runs made of stretches.
 */
export const roundJudgeCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { in: { type: "string", multiple: true }, out: text, "judge-url": text, "judge-model": text, method: text, measure: { type: "boolean" }, backward: { type: "boolean" } })
  if (values.in === undefined) throw new UsageError("--in is missing: name the files of recorded trajectories.")
  if (values.out === undefined) throw new UsageError("--out is missing: name the file to write to.")
  const endpoint = readCloud(values["judge-url"], values["judge-model"], "judge")
  if (!endpoint) throw new UsageError("--judge-url and --judge-model are missing: name the language model that judges.")
  const method = readChoice("method", values.method ?? "debate", ["debate", "single"])
  const chat = judgeAt(endpoint, process.env["SYMBIONT_JUDGE_KEY"] || cloudKey())
  const judging = methodOf(method, chat)
  for (const file of values.in) await readable(file)

  const { signal, done } = stopSignal()
  const seen = new Set<string>()
  const [written, cases]: [string[], { judge: boolean | null; truth: boolean }[]] = [[], []]
  const counts = { runs: 0, refused: 0, judged: 0, success: 0, failure: 0, undecided: 0, made: 0, calls: 0 }
  const keep = (run: Trajectory): void => { written.push(`${JSON.stringify(run)}\n`) }
  const ask = async (run: Trajectory): Promise<boolean | null> => { const { success, calls } = valueOf(await judging(run, signal)); counts.calls += calls; return success }
  try {
    for (const file of values.in) {
      let number = 0
      for await (const line of readLines(file)) {
        number += 1
        if (line.trim() === "") continue
        const read = readTrajectory(line, number)
        if (!read.ok) { counts.refused += 1; process.stderr.write(`${file}: ${read.error.message}\n`); continue }
        const run = read.value
        const { success, judge } = run.extra.symbiont.outcome
        counts.runs += 1
        if (success === null) {
          const found = await ask(run)
          counts.judged += 1
          counts[found === null ? "undecided" : found ? "success" : "failure"] += 1
          keep(found === null ? run : relabel(run, found, method))
        } else keep(run)
        if (values.measure && success !== null && judge === "program") cases.push({ judge: await ask(run), truth: success })
        if (values.backward) for (const made of valueOf(await constructBackward(run, { instruct: chat, judge: judging, seen }, signal))) { keep(made); counts.made += 1 }
      }
    }
  } finally { done() }
  await writeFile(`${values.out}.part`, written.join(""))
  await rename(`${values.out}.part`, values.out)
  process.stdout.write(`${JSON.stringify({ method, ...counts, ...(values.measure ? { agreement: agreementOf(cases) } : {}) })}\n`)
  return 0
}
