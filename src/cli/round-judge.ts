import { isWithdrawn } from "../memory/trajectory/is-withdrawn.ts"
import type { Trajectory } from "../protocol/trajectory.ts"
import { judgeAt } from "../runner/webarena/ask-judge.ts"
import { stretchesOf, stretchMark } from "../symbiosis/backward.ts"
import { agreementOf, tellAgreement, type Case, type Spent } from "../symbiosis/judging/agreement.ts"
import { asksAbout, judgeRun, type Asking, type Method } from "./judge-run.ts"
import { openJudgedSoFar } from "./judged-so-far.ts"
import { judgeKey, readCloud } from "./read-cloud.ts"
import { readChoice, readOptions } from "./read-options.ts"
import { noRuns, runsIn } from "./read-runs.ts"
import { readable, readWithdrawn } from "./read-withdrawn.ts"
import { stopSignal } from "./stop-signal.ts"
import { UsageError } from "./usage-error.ts"
import { writableFile } from "./writable-file.ts"

const text = { type: "string" } as const
const methodsBy = { debate: ["debate"], single: ["single"], both: ["debate", "single"] } as const satisfies Record<string, readonly [Method, ...Method[]]>

/** Adds up what answers took; unknown as soon as one was not counted. */
const tokenCounter = (): { hear(tokens: Spent | undefined): void; spent(): Spent | undefined } => {
  let heard: (Spent | undefined)[] = []
  return {
    hear: (tokens) => { heard.push(tokens) },
    spent: () => {
      const all = heard.filter((one) => one !== undefined)
      const whole = all.length === heard.length
      heard = []
      return whole ? { prompt: all.reduce((sum, { prompt }) => sum + prompt, 0), completion: all.reduce((sum, { completion }) => sum + completion, 0) } : undefined
    }
  }
}

/**
 * `symbiont round judge`: asks a language model what became of the runs that nobody judged, and writes all runs anew with its word.
 * A run about which it can't be asked stays as it is; a command that ended before its time goes on from there when it is given again.
 * `--measure` asks it about those that a program judged, too, and tells how well the two agree, for each method where `--method both` judges the same runs by each (debate's word is what is written); `--backward` adds runs made of stretches,
 * `--summarise` what was done and came of each run that went well.
 */
export const roundJudgeCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { in: { type: "string", multiple: true }, out: text, "judge-url": text, "judge-model": text, method: text, measure: { type: "boolean" }, backward: { type: "boolean" }, summarise: { type: "boolean" }, withdrawn: text })
  if (values.in === undefined) throw new UsageError("--in is missing: name the files of recorded trajectories.")
  if (values.out === undefined) throw new UsageError("--out is missing: name the file to write to.")
  const endpoint = readCloud(values["judge-url"], values["judge-model"], "judge")
  if (!endpoint) throw new UsageError("--judge-url and --judge-model are missing: name the language model that judges.")
  const method = readChoice("method", values.method ?? "debate", ["debate", "single", "both"])
  if (method === "both" && values.measure !== true) throw new UsageError("--method both compares the two methods: add --measure.")
  const counter = tokenCounter()
  const asking: Asking = { methods: methodsBy[method], chat: judgeAt(endpoint, judgeKey(), counter.hear), spent: counter.spent, measure: values.measure ?? false, backward: values.backward ?? false, summarises: values.summarise ?? false, seen: new Set() }
  const withdrawn = await readWithdrawn(values.withdrawn)
  for (const file of values.in) await readable(file)
  await writableFile("out", values.out)
  const soFar = await openJudgedSoFar(values.out, JSON.stringify([method, endpoint.model, asking.measure, asking.backward, asking.summarises]))

  const { signal, done } = stopSignal()
  const taken = new Set<string>()
  const left: Trajectory[] = []
  const cases = new Map<Method, Case[]>(asking.methods.map((name) => [name, []]))
  const counts = { runs: 0, refused: 0, withdrawn: 0, judged: 0, success: 0, failure: 0, undecided: 0, failed: 0, made: 0, calls: 0 }
  let [asked, complaint] = [0, ""]
  const take = async (run: Trajectory): Promise<void> => {
    counts.runs += 1
    if (asksAbout(run, asking)) asked += 1
    let judged = soFar.known(run.trajectory_id)
    if (!judged) {
      const result = await judgeRun(run, asking, signal)
      if (!result.ok) {
        left.push(run)
        const { message } = result.error
        // Of a thousand failures of one kind, the first tells all.
        if (!signal.aborted && message !== complaint) process.stderr.write(`${message}\n`)
        complaint = message
        return
      }
      await soFar.add(result.value)
      judged = { ...result.value, runs: result.value.runs.length }
    }
    taken.add(run.trajectory_id)
    if (asking.backward) for (const stretch of stretchesOf(run)) asking.seen.add(stretchMark(run.extra.symbiont.task.site, stretch))
    const { found, measured, calls, runs } = judged
    counts.calls += calls
    counts.made += runs - 1
    if (found !== undefined) { counts.judged += 1; counts[found === null ? "undecided" : found ? "success" : "failure"] += 1 }
    const truth = run.extra.symbiont.outcome.success
    if (truth !== null) for (const { method: by, success, ...rest } of measured ?? []) cases.get(by)?.push({ ...rest, judge: success, truth })
  }
  try {
    for (const file of values.in) {
      for await (const run of runsIn(file, () => { counts.refused += 1 })) {
        if (signal.aborted) break
        if (isWithdrawn(run, withdrawn)) counts.withdrawn += 1
        else if (!taken.has(run.trajectory_id)) await take(run)
      }
    }
  } finally { done() }
  if (signal.aborted) {
    process.stderr.write(`${taken.size} of the runs are in ${values.out}.part: give the same command again to go on from there.\n`)
    return 130
  }
  counts.failed = left.length
  if (counts.refused > 0 && counts.runs + counts.withdrawn === 0) { await soFar.discard(); throw new UsageError(noRuns) }
  // Nothing came of it: there is nothing to write.
  if (asked > 0 && left.length === asked) { await soFar.discard(); return 2 }
  await soFar.finish(taken, left)
  const agreement = asking.measure ? Object.fromEntries([...cases].map(([name, all]) => [name, agreementOf(all)])) : undefined
  process.stdout.write(`${JSON.stringify({ method, ...counts, ...(agreement ? { agreement } : {}) })}\n`)
  for (const [name, found] of Object.entries(agreement ?? {})) process.stderr.write(`${tellAgreement(name, found)}\n`)
  return 0
}
