import { fail, ok, type Result } from "../../core/result.ts"
import type { Step } from "../../core/step.ts"
import { readTrajectory } from "../../memory/trajectory/read-trajectories.ts"
import { asLoopRun, viewsOf } from "../../symbiosis/round/driven/driven-run.ts"
import { driveTask } from "../drive-task.ts"
import type { Seat } from "../eval/play-episode.ts"
import type { PanelClient } from "../panel-client.ts"
import type { DrivenGame } from "./driven-game.ts"
import type { Played } from "./play-round.ts"

/** A run through the extension. `calls` are the teacher's samples; `requests` is how often the extension asked, and `sent` the bytes that left for it. */
export type Driven = Played & { requests: number; sent: number }

const maxSteps = 20
const timeoutMs = 240_000

/** The run that has just ended, as the extension itself recorded it. */
const recordOf = async (panel: PanelClient): Promise<Result<string>> => {
  const newest = await panel.call("run/list", { limit: 1 })
  const runId = newest.ok ? newest.value[0]?.id : undefined
  if (runId === undefined) return fail("storage.failed", "The run was not begun, so there is no trajectory of it.")
  const told = await panel.call("run/trajectory", { runId })
  return told.ok ? ok(told.value.line) : told
}

/**
 * The built extension does a task in its own speculative mode: its on-device model proposes, the script behind the endpoint answers, and it
 * records the run. The site judges. Nothing comes of a page that could not be played, and of a run that could not be recorded; `onSkipped` is told why.
 */
export const driveGame = async (seat: Seat, game: DrivenGame, { baseUrl, round, k, requests, signal, onSkipped }: {
  baseUrl: string; round: number; k: number; requests(): number; signal: AbortSignal; onSkipped(why: string): void
}): Promise<Result<Driven | null>> => {
  const { tab } = seat
  const { panel } = seat.browser
  const skipped = (why: string): Result<null> => { onSkipped(`${game.name}: ${why}`); return ok(null) }
  const cloud = { baseUrl, model: game.name }
  const set = await panel.call("settings/set", { cloud })
  if (!set.ok) return set
  try {
    const opened = await game.open(tab.page)
    if (!opened.ok) return opened.error.kind === "page.unsupported" ? skipped(opened.error.message) : opened
    const { task, known } = opened.value
    const steps: Step[] = []
    const [settled, ended] = [new AbortController(), new AbortController()]
    void game.over?.(tab.page, ended.signal).then((done) => { if (done) settled.abort() })
    const end = await driveTask({
      panel, timeoutMs, signal: AbortSignal.any([signal, settled.signal]), onStep: (step) => { steps.push(step) },
      task: { task, tabId: tab.id, mode: "speculative", maxSteps, confirm: "allow", experience: "none", record: true, cloud }
    })
    ended.abort()
    if (signal.aborted) return fail("task.cancelled", "Stopped: start it again with the same --out, and it goes on from here.")
    const success = await game.verdict(tab.page, end)
    if (end.error?.kind === "page.unsupported" || steps.length === 0) return skipped(end.reason)
    const line = await recordOf(panel)
    if (!line.ok) return skipped(line.error.message)
    const recorded = readTrajectory(line.value, 1)
    if (!recorded.ok) return skipped(recorded.error.message)
    const trajectory = asLoopRun(recorded.value, { site: game.site, template: game.template, round, success, judge: game.judge })
    steps.sort((one, other) => one.index - other.index)
    return ok({
      trajectory, views: viewsOf(trajectory, { task, steps, known, family: game.family, right: game.right }), done: success,
      calls: requests() * k, requests: requests(), sent: steps.reduce((sum, { sent }) => sum + sent, 0)
    })
  } finally { game.close() }
}
