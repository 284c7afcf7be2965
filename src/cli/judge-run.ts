import { ok, type Result } from "../core/result.ts"
import type { Trajectory } from "../protocol/trajectory.ts"
import { constructBackward } from "../symbiosis/backward.ts"
import type { Spent } from "../symbiosis/judging/agreement.ts"
import { debate } from "../symbiosis/judging/debate.ts"
import { judgeOnce } from "../symbiosis/judging/judge-once.ts"
import { relabel } from "../symbiosis/judging/relabel.ts"
import type { Chat, JudgeVerdict } from "../symbiosis/judging/verdict.ts"
import { summarise } from "../symbiosis/summarise.ts"
import type { Judged, Measured } from "./judged-so-far.ts"

export type Method = "debate" | "single"
type Judging = (run: Trajectory, signal: AbortSignal) => Promise<Result<JudgeVerdict>>
/** `methods`: the first one's word is written; all are measured. `spent` gives the tokens since it was last asked, where the endpoint counts them. */
export type Asking = { methods: readonly [Method, ...Method[]]; chat: Chat; spent(): Spent | undefined; measure: boolean; backward: boolean; summarises: boolean; /** Marks of the stretches that were cut out already. */ seen: Set<string> }

const judgingBy = (name: Method, judge: Chat): Judging =>
  name === "single" ? (run, signal) => judgeOnce(run, judge, signal) : (run, signal) => debate(run, { debaters: [judge, judge], judge }, signal)

/** What the model is asked about a run. */
export const asksAbout = ({ extra: { symbiont: { outcome, summary } } }: Trajectory, { measure, backward, summarises }: Asking): boolean =>
  outcome.success === null || backward || (measure && outcome.judge === "program") || (summarises && outcome.success && summary === undefined)

/** The same run judged by each method, one after the other. */
const measureRun = async (run: Trajectory, { methods, chat, spent }: Asking, signal: AbortSignal): Promise<Result<Measured[]>> => {
  const measured: Measured[] = []
  for (const method of methods) {
    spent()
    const verdict = await judgingBy(method, chat)(run, signal)
    if (!verdict.ok) return verdict
    const { success, lacks, calls } = verdict.value
    const tokens = spent()
    measured.push({ method, success, calls, ...(lacks ? { lacks } : {}), ...(tokens ? { tokens } : {}) })
  }
  return ok(measured)
}

/** What a model says of a run, and the runs that are to be written of it. */
export const judgeRun = async (run: Trajectory, asking: Asking, signal: AbortSignal): Promise<Result<Judged>> => {
  const { methods: [method], chat, measure, backward, summarises, seen } = asking
  const judging = judgingBy(method, chat)
  const { success, judge } = run.extra.symbiont.outcome
  const judged: Judged = { of: run.trajectory_id, calls: 0, runs: [run] }
  if (success === null) {
    const verdict = await judging(run, signal)
    if (!verdict.ok) return verdict
    const { success: found, calls } = verdict.value
    judged.calls = calls
    judged.found = found
    if (found !== null) judged.runs = [relabel(run, found, method)]
  } else if (measure && judge === "program") {
    const measured = await measureRun(run, asking, signal)
    if (!measured.ok) return measured
    judged.measured = measured.value
    judged.calls = measured.value.reduce((sum, { calls }) => sum + calls, 0)
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
