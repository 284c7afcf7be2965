import { fail, ok, type Result } from "../../core/result.ts"
import type { Step } from "../../core/step.ts"
import { readTrajectory } from "../../memory/trajectory/read-trajectories.ts"
import { asLoopRun, viewsOf } from "../../symbiosis/round/driven/driven-run.ts"
import type { Drawn } from "../../symbiosis/round/driven/errant-answer.ts"
import { driveTask } from "../drive-task.ts"
import type { Seat } from "../eval/play-episode.ts"
import type { PanelClient } from "../panel-client.ts"
import type { DrivenGame } from "./driven-game.ts"
import type { Played } from "./play-round.ts"
import { isThere, patienceMs, seatTeacher, type SeatTeacher } from "./seat-teacher.ts"

/** A run through the extension. `calls` are the teacher's samples; `requests` is how often the extension asked, and `sent` the bytes that left for it. */
export type Driven = Played & { requests: number; sent: number; /** What the script drew, where the extension remembers. */ drawn?: Drawn | undefined }

const maxSteps = 20

/** The run that has just ended, as the extension itself recorded it. */
const recordOf = async (panel: PanelClient): Promise<Result<{ runId: string; line: string }>> => {
  const newest = await panel.call("run/list", { limit: 1 })
  const runId = newest.ok ? newest.value[0]?.id : undefined
  if (runId === undefined) return fail("storage.failed", "The run was not begun, so there is no trajectory of it.")
  const told = await panel.call("run/trajectory", { runId })
  return told.ok ? ok({ runId, line: told.value.line }) : told
}

/** A step that the student took without the teacher: because of what the page holds, or because the teacher gave no answer. */
const wasAlone = ({ route, speculation }: Step): boolean => route.to === "local" && speculation === undefined

/**
 * The built extension does a task in its own speculative mode: its on-device model proposes, the script behind the endpoint answers, and it
 * records the run. The site judges. Nothing comes of a page that could not be played, and of a run that could not be recorded; `onSkipped` is told why.
 */
export const driveGame = async (seat: Seat, game: DrivenGame, { teacher, round, remembers, signal, onSkipped }: {
  teacher: SeatTeacher; round: number; remembers: boolean; signal: AbortSignal; onSkipped(why: string): void
}): Promise<Result<Driven | null>> => {
  const { tab } = seat
  const { panel } = seat.browser
  const skipped = (why: string): Result<null> => { onSkipped(`${game.name}: ${why}`); return ok(null) }
  const script = "script" in teacher ? teacher.script : undefined
  const seated = await seatTeacher(panel, teacher, game.name)
  if (!seated.ok) return seated
  try {
    const opened = await game.open(tab.page)
    if (!opened.ok) return opened.error.kind === "page.unsupported" ? skipped(opened.error.message) : opened
    const { task, known } = opened.value
    const steps: Step[] = []
    const [settled, ended] = [new AbortController(), new AbortController()]
    void game.over?.(tab.page, ended.signal).then((done) => { if (done) settled.abort() })
    const end = await driveTask({
      panel, timeoutMs: patienceMs(teacher), signal: AbortSignal.any([signal, settled.signal]), onStep: (step) => { steps.push(step) },
      task: { task, tabId: tab.id, mode: "speculative", maxSteps, confirm: "allow", experience: remembers ? "all" : "none", record: true, cloud: seated.value }
    })
    ended.abort()
    if (signal.aborted) return fail("task.cancelled", "Stopped: start it again with the same --out, and it goes on from here.")
    const success = await game.verdict(tab.page, end)
    if (end.error?.kind === "page.unsupported" || steps.length === 0) return skipped(end.reason)
    // The student goes on alone where the teacher can't be had: such a run would be kept for one of both.
    const there = end.error || steps.some(wasAlone) ? await isThere(panel, teacher) : ok(undefined)
    if (!there.ok) return there
    const record = await recordOf(panel)
    if (!record.ok) return skipped(record.error.message)
    // What it learned by itself goes with the run: each run is told of the rounds before alone, in whichever order the runs are played.
    const forgotten = remembers ? await panel.call("run/delete", { runId: record.value.runId }) : ok(undefined)
    if (!forgotten.ok) return forgotten
    const recorded = readTrajectory(record.value.line, 1)
    if (!recorded.ok) return skipped(recorded.error.message)
    const trajectory = asLoopRun(recorded.value, { site: game.site, template: game.template, round, success, judge: game.judge, scripted: script !== undefined })
    steps.sort((one, other) => one.index - other.index)
    const requests = script ? script.requests(game.name) : steps.filter(({ sent }) => sent > 0).length
    return ok({
      trajectory, views: viewsOf(trajectory, { task, steps, known, family: game.family, right: game.right }), done: success,
      calls: requests * (script?.k ?? 1), requests, sent: steps.reduce((sum, { sent }) => sum + sent, 0),
      ...(remembers && script ? { drawn: game.drawn } : {})
    })
  } finally { game.close() }
}
