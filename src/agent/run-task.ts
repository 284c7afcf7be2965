import { isFinal } from "../core/action.ts"
import { AppFailure } from "../core/result.ts"
import type { RunEnd, Step } from "../core/step.ts"
import { createVault } from "../privacy/vault.ts"
import type { RunRecord, StepRecord } from "../protocol/records.ts"
import { createRunAudit } from "./audit-run.ts"
import { createAwakeClock } from "./awake-clock.ts"
import { createBudget } from "./budget.ts"
import { createLocalThreads } from "./decide-local.ts"
import { createGuessWatch } from "./guess-watch.ts"
import { learn } from "./learn.ts"
import { isLoopAction } from "./loop-verbs.ts"
import { blocked, stoppedFirst } from "./not-begun.ts"
import { cancellable, settleWithin, stoppedByUser } from "./cancellable.ts"
import { createReplay } from "./replay.ts"
import { armedStep, type Recalled, resumeSteps } from "./resume-steps.ts"
import { originOf, type Ending, type RunContext, type RunPorts } from "./run-context.ts"
import { summary } from "./run-summary.ts"
import { totalsOf } from "./spent.ts"
import { takeStep } from "./take-step.ts"
import { tellSpent } from "./tell-spent.ts"
import { waitWhilePaused } from "./wait-while-paused.ts"

/** How long the last writes may take, and then the very last. Stop promises an end within 200 ms; they then go on behind it. */
const lastWrites = { ms: 3_000, stoppedMs: 60 }
const veryLast = { ms: 5_000, stoppedMs: 60 }

/**
 * Does a task: takes steps until a model answers or gives up, a limit is reached, or the user stops it. Never rejects:
 * whatever happens is the end's reason. `resumed` are the journal's records of a run that was cut off.
 */
export const runTask = async (run: RunRecord, ports: RunPorts, signal: AbortSignal, resumed?: readonly StepRecord[]): Promise<RunEnd> => {
  const { now, end: giveBack } = ports.now ? { now: ports.now, end: () => undefined } : createAwakeClock()
  const interrupted = armedStep(resumed ?? [])
  const { steps, maybeDone, next, cut, untold } = resumeSteps(resumed ?? [], interrupted && await recall(ports, interrupted.index, signal))
  const wait = <T>(start: () => Promise<T>): Promise<T> => cancellable(start, signal)
  const earlierMs = steps.reduce((sum, { ms }) => sum + ms, 0)
  const earlierUserMs = steps.reduce((sum, { userMs = 0 }) => sum + userMs, 0)
  const began = now()
  const { task } = run
  const vault = ports.vault ?? createVault()
  const audit = ports.audit
  const context: RunContext = {
    run, ports, now, wait, signal, vault, audit: createRunAudit(audit && { level: audit.level, write: (event) => wait(() => audit.write(event)) }, run, vault), budget: createBudget(task.maxSteps, task.limits, task.cloud?.price), threads: createLocalThreads(), guesses: createGuessWatch(vault), recall: ports.experiences?.about, steps, maybeDone, next, replay: ports.script && createReplay(ports.script),
    startOrigin: originOf(steps[0]?.url ?? ""), arrived: new Set(), userMs: 0, localStuck: false,
    activeMs: () => now() - began + earlierMs - earlierUserMs - context.userMs,
    phase: (index, phase, text) => ports.emit({ type: "run/phase", runId: run.id, index, phase, ...(text === undefined ? {} : { text }) }),
    put: (state, step) => wait(() => ports.journal.put({ runId: run.id, index: step.index, state, step }))
  }
  const ending = await untilEnd(context, resumed !== undefined, cut, untold)
  ports.control?.over()
  const last = openStep(context)
  if (last) { steps.push(last); ports.emit({ type: "run/step", runId: run.id, step: last }); tellSpent(context) }
  const end = summary(ending, steps, now() - began + earlierMs)
  giveBack()
  // Not through `wait`: the end must be written although, or because, the run was stopped.
  const lastWords = createRunAudit(audit, run, vault)
  const writes = [...(last ? [context.armed ? lastWords.ended(last) : lastWords.refused(last, "not-run")] : []), lastWords.over(ending.ok ? "done" : signal.aborted ? "stopped" : "failed"), ...(last ? [ports.journal.put({ runId: run.id, index: last.index, state: context.armed ? "armed" : "acted", step: last })] : []), learn(context, ending, Date.now())]
  await settleWithin(Promise.allSettled(writes), lastWrites, signal)
  // From here on a worker that takes over finds nothing to do, not even to say that it is over: so this comes last.
  await settleWithin(ports.journal.end(run.id, end), veryLast, signal)
  ports.emit({ type: "run/ended", runId: run.id, end })
  return end
}

/** Asks the page about a step that was cut off. Whatever goes wrong with that, the answer is that nobody knows. */
const recall = async ({ page }: RunPorts, index: number, signal: AbortSignal): Promise<Recalled> => {
  try { return page.recall ? await cancellable(() => page.recall?.(index) ?? Promise.resolve("unknown" as const), signal) : "unknown" } catch { return "unknown" }
}

/** The step that the run's end cut short. What waited for a person, and what was only planned, is known not to have been done. */
const openStep = ({ armed, planned }: RunContext): Step | undefined => {
  const open = armed ?? planned
  return open && { ...open, outcome: open.outcome ?? (armed?.action && !isLoopAction(armed.action) ? { status: "unknown", detail: "The run ended before the result was known.", changes: [] } : blocked(stoppedFirst)) }
}

const untilEnd = async (context: RunContext, resumed: boolean, cut: Step | undefined, untold: Step | undefined): Promise<Ending> => {
  const { run, ports, wait, budget, steps, signal } = context
  const failed = (reason: string): Ending => ({ ok: false, reason, answer: "" })
  try {
    if (!resumed) await wait(() => ports.journal.begin(run))
    await context.audit.started(steps.length > 0)
    ports.emit({ type: "run/started", run })
    const already = steps.at(-1)
    // How the step that was cut off ended is news to whoever watches, and to the journal where it is certain.
    if (cut && cut.outcome?.status !== "unknown") await context.put("acted", cut)
    const over = cut ?? untold
    // Told twice is better than never.
    if (over) await context.audit.ended(over)
    if (cut) ports.emit({ type: "run/step", runId: run.id, step: cut })
    if (already?.action && isFinal(already.action) && already.outcome?.status === "ok")
      return already.action.verb === "answer" ? { ok: true, reason: "The task was done.", answer: already.action.text } : failed(already.why)
    for (;;) {
      await waitWhilePaused(context)
      const used = [context.next, context.activeMs(), totalsOf(steps, run.task.cloud?.price)] as const
      const spent = ports.organisation?.over(...used) ?? budget.spent(...used)?.message
      if (spent !== undefined) return failed(spent)
      const ending = await takeStep(context)
      if (ending) return ending
      const stuck = budget.stuck()
      if (stuck) return { ...failed(stuck.message), ...(stuck.kind === "guard.denied" ? { error: { kind: stuck.kind } } : {}) }
    }
  } catch (error) {
    // A reason that was given is somebody else's than the user's.
    if (signal.aborted) return failed(signal.reason instanceof AppFailure ? signal.reason.message : stoppedByUser)
    // An adapter's exception may quote the page: its name is all that is passed on.
    if (error instanceof AppFailure) return { ...failed(error.error.message), error: { kind: error.error.kind, ...await siteOf(context) } }
    return failed(`Something went wrong inside Symbiont (${error instanceof Error ? error.name : "unknown"}): start the task again.`)
  }
}

/** The site that the run stood on. A tab that doesn't say so at once isn't waited for. */
const siteOf = async ({ ports, signal }: RunContext): Promise<{ origin?: string }> => {
  let address = ""
  await settleWithin(ports.page.url().then((url) => { address = url }), { ms: 300, stoppedMs: 50 }, signal)
  const origin = originOf(address)
  return origin.startsWith("http") ? { origin } : {}
}
