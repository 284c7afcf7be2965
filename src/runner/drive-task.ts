import type { AppError, Result } from "../core/result.ts"
import type { RunEnd, Step } from "../core/step.ts"
import type { Params, RunEvent } from "../protocol/messages.ts"
import type { PanelClient } from "./panel-client.ts"

export type DriveOptions = {
  panel: PanelClient
  task: Params<"task/start">
  /** Milliseconds until the run is stopped. */
  timeoutMs: number
  /** Aborting asks the run to stop; its end is still awaited. */
  signal: AbortSignal
  onStep(step: Step): void
}

/** How long a stopped run may take to say so before it counts as lost. */
const stopPatienceMs = 5_000
/** Events can be lost when the worker dies: the journal is asked from time to time. */
const pollMs = 5_000

/** Starts a task and waits for its end. Whatever happens, there is an end. */
export const driveTask = async (options: DriveOptions): Promise<RunEnd> => {
  const { panel, signal } = options
  const started = Date.now()
  const steps = new Map<number, Step>()
  let ended: ((end: RunEnd) => void) | undefined
  const end = new Promise<RunEnd>(resolve => { ended = resolve })
  const over = new AbortController()
  let runId: string | undefined
  const stop: Stop = {}
  const early: RunEvent[] = []

  const take = (step: Step) => {
    if (steps.has(step.index)) return
    steps.set(step.index, step)
    options.onStep(step)
  }
  const hear = (event: RunEvent) => {
    if (event.type === "run/step" && event.runId === runId) take(event.step)
    if (event.type === "run/ended" && event.runId === runId) ended?.(event.end)
  }
  const ignore = panel.onEvent(event => { if (runId === undefined) early.push(event); else hear(event) })
  try {
    if (signal.aborted) return failedEnd("Stopped by the user.", started)
    const start = await startSurely(panel, options.task)
    if (!start.ok) return failedEnd(start.error.message, started)
    runId = start.value.runId
    early.forEach(hear)
    return told(await Promise.race([end, watch(options, runId, take, started, over.signal, stop)]), stop)
  } finally {
    over.abort()
    ignore()
  }
}

/** A worker that is stopped while it answers may have begun the task or not: the journal knows, and asking again is safe when it has not. */
const startSurely = async (panel: PanelClient, task: DriveOptions["task"]): Promise<Result<{ runId: string }>> => {
  const asked = Date.now()
  const start = await panel.call("task/start", task)
  if (start.ok || start.error.kind !== "internal") return start
  const known = await panel.call("run/list", {})
  const begun = known.ok ? known.value.find(run => run.task.tabId === task.tabId && run.startedAt >= asked) : undefined
  return begun ? { ok: true, value: { runId: begun.id } } : panel.call("task/start", task)
}

/** When and why this side asked the run to stop. */
type Stop = { asked?: { at: number; why: string } }
/** The run itself only knows that it was stopped. */
const told = (end: RunEnd, { asked }: Stop): RunEnd => (asked && !end.ok ? { ...end, reason: asked.why } : end)

/** Ends when the journal says so, when time is up, when the user stops, or when the extension is lost. */
const watch = async ({ panel, signal, timeoutMs }: DriveOptions, runId: string, take: (step: Step) => void, started: number, over: AbortSignal, stop: Stop): Promise<RunEnd> => {
  const wake = AbortSignal.any([signal, over])
  for (;;) {
    const left = started + timeoutMs - Date.now()
    await pause(stop.asked ? 100 : Math.max(0, Math.min(pollMs, left)), stop.asked ? over : wake)
    if (over.aborted) return failedEnd("The run is over.", started)
    const late = Date.now() - started >= timeoutMs
    if (!stop.asked && (signal.aborted || late)) {
      stop.asked = { at: Date.now(), why: signal.aborted ? "Stopped by the user." : "The time limit was reached, so the task was stopped: give it more time with --timeout." }
      await panel.call("task/stop", { runId })
    }
    const now = await panel.call("run/get", { runId })
    if (!now.ok) return failedEnd(now.error.message, started)
    const isSettled = now.value.run.end !== undefined
    // Steps of a live run come as events, in order; the journal only fills in what was missed.
    if (isSettled) for (const record of now.value.steps) if (record.state === "acted" || record.state === "observed") take(record.step)
    if (now.value.run.end) return now.value.run.end
    if (stop.asked && Date.now() - stop.asked.at > stopPatienceMs) return failedEnd(stop.asked.why, started)
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> => new Promise(resolve => {
  const done = () => { clearTimeout(timer); signal.removeEventListener("abort", done); resolve() }
  const timer = setTimeout(done, signal.aborted ? 0 : ms)
  signal.addEventListener("abort", done)
})

/** The end of a run that never got going, or was lost on the way. */
export const failedEnd = (reason: string | AppError, started: number): RunEnd => ({
  ok: false,
  reason: typeof reason === "string" ? reason : reason.message,
  answer: "",
  steps: 0,
  routes: { local: 0, cloud: 0, refused: 0 },
  tokens: { prompt: 0, cached: 0, completion: 0 },
  ms: Date.now() - started,
  overheadMs: 0
})
