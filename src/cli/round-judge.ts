import { ok, type Result } from "../core/result.ts"
import { isWithdrawn } from "../memory/trajectory/is-withdrawn.ts"
import type { Trajectory } from "../protocol/trajectory.ts"
import { judgeAt } from "../runner/webarena/ask-judge.ts"
import { constructBackward, stretchesOf, stretchMark } from "../symbiosis/backward.ts"
import { agreementOf } from "../symbiosis/judging/agreement.ts"
import { debate } from "../symbiosis/judging/debate.ts"
import { judgeOnce } from "../symbiosis/judging/judge-once.ts"
import { relabel } from "../symbiosis/judging/relabel.ts"
import type { Chat, JudgeVerdict } from "../symbiosis/judging/verdict.ts"
import { summarise } from "../symbiosis/summarise.ts"
import { type Judged, openJudgedSoFar } from "./judged-so-far.ts"
import { judgeKey, readCloud } from "./read-cloud.ts"
import { readChoice, readOptions } from "./read-options.ts"
import { runsIn } from "./read-runs.ts"
import { readable, readWithdrawn } from "./read-withdrawn.ts"
import { stopSignal } from "./stop-signal.ts"
import { UsageError } from "./usage-error.ts"
import { writableFile } from "./writable-file.ts"

const text = { type: "string" } as const
type Judging = (run: Trajectory, signal: AbortSignal) => Promise<Result<JudgeVerdict>>
const methodOf = (name: "debate" | "single", judge: Chat): Judging =>
  name === "single" ? (run, signal) => judgeOnce(run, judge, signal) : (run, signal) => debate(run, { debaters: [judge, judge], judge }, signal)
type Asking = { method: "debate" | "single"; chat: Chat; measure: boolean; backward: boolean; summarises: boolean; /** Marks of the stretches that were cut out already. */ seen: Set<string> }

/** What the model is asked about a run. */
const asksAbout = ({ extra: { symbiont: { outcome, summary } } }: Trajectory, { measure, backward, summarises }: Asking): boolean =>
  outcome.success === null || backward || (measure && outcome.judge === "program") || (summarises && outcome.success && summary === undefined)
const judgeRun = async (run: Trajectory, asking: Asking, signal: AbortSignal): Promise<Result<Judged>> => {
  const { method, chat, measure, backward, summarises, seen } = asking
  const judging = methodOf(method, chat)
  const { success, judge } = run.extra.symbiont.outcome
  const judged: Judged = { of: run.trajectory_id, calls: 0, runs: [run] }
  if (success === null || (measure && judge === "program")) {
    const verdict = await judging(run, signal)
    if (!verdict.ok) return verdict
    const { success: found, calls } = verdict.value
    judged.calls = calls
    if (success !== null) judged.measured = found
    else { judged.found = found; if (found !== null) judged.runs = [relabel(run, found, method)] }
  }
  const [first = run] = judged.runs
  if (summarises && first.extra.symbiont.outcome.success && first.extra.symbiont.summary === undefined) {
    const told = await summarise(first, chat, signal)
    if (!told.ok) return told
    judged.runs = [told.value]
  }
  if (!backward) return ok(judged)
  const made = await constructBackward(run, { instruct: chat, judge: judging, seen: new Set(seen) }, signal)
  return made.ok ? ok({ ...judged, runs: [...judged.runs, ...made.value] }) : made
}

/**
 * `symbiont round judge`: asks a language model what became of the runs that nobody judged, and writes all runs anew with its word.
 * A run about which it can't be asked stays as it is; a command that ended before its time goes on from there when it is given again.
 * `--measure` asks it about those that a program judged, too, and tells how often the two agree; `--backward` adds runs made of stretches,
 * `--summarise` what was done and came of each run that went well.
 */
export const roundJudgeCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { in: { type: "string", multiple: true }, out: text, "judge-url": text, "judge-model": text, method: text, measure: { type: "boolean" }, backward: { type: "boolean" }, summarise: { type: "boolean" }, withdrawn: text })
  if (values.in === undefined) throw new UsageError("--in is missing: name the files of recorded trajectories.")
  if (values.out === undefined) throw new UsageError("--out is missing: name the file to write to.")
  const endpoint = readCloud(values["judge-url"], values["judge-model"], "judge")
  if (!endpoint) throw new UsageError("--judge-url and --judge-model are missing: name the language model that judges.")
  const method = readChoice("method", values.method ?? "debate", ["debate", "single"])
  const asking: Asking = { method, chat: judgeAt(endpoint, judgeKey()), measure: values.measure ?? false, backward: values.backward ?? false, summarises: values.summarise ?? false, seen: new Set() }
  const withdrawn = await readWithdrawn(values.withdrawn)
  for (const file of values.in) await readable(file)
  await writableFile("out", values.out)
  const soFar = await openJudgedSoFar(values.out, JSON.stringify([method, endpoint.model, asking.measure, asking.backward, asking.summarises]))

  const { signal, done } = stopSignal()
  const taken = new Set<string>()
  const left: Trajectory[] = []
  const cases: { judge: boolean | null; truth: boolean }[] = []
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
    if (measured !== undefined && truth !== null) cases.push({ judge: measured, truth })
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
  // Nothing came of it: there is nothing to write.
  if (asked > 0 && left.length === asked) { await soFar.discard(); return 2 }
  await soFar.finish(taken, left)
  process.stdout.write(`${JSON.stringify({ method, ...counts, ...(asking.measure ? { agreement: agreementOf(cases) } : {}) })}\n`)
  return 0
}
