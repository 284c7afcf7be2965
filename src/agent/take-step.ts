import { isFinal } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import type { Outcome } from "../core/outcome.ts"
import type { Step } from "../core/step.ts"
import { decideTurn } from "./decide-turn.ts"
import { judgeAction, type Judged } from "./judge-action.ts"
import { isLoopAction, performLoopAction } from "./loop-verbs.ts"
import { observePage } from "./observe-page.ts"
import { originOf, type Ending, type RunContext } from "./run-context.ts"
import { isIrreversible } from "./resume-steps.ts"
import { restoreForUser } from "../privacy/restore-action.ts"
import { nothingSpent } from "./spent.ts"
import { rememberTyped } from "./remember-typed.ts"

/** One turn: observe, screen, route, decide, guard, write down, act, write down again. Gives the run's ending if this was its last. */
export const takeStep = async (context: RunContext, index: number): Promise<Ending | undefined> => {
  const { ports, run, now, wait } = context
  const began = now()
  context.phase(index, "observe")
  const observation = await observePage(context)
  const noted = noteObserved(context)
  if (context.startOrigin === "") context.startOrigin = originOf(observation.url)
  const { route, decided } = await decideTurn(context, index, observation)
  await noted
  const spent = decided?.spent ?? nothingSpent
  let waitedMs = spent.modelMs
  const timed = (step: Omit<Step, "ms" | "overheadMs">): Step => {
    const ms = now() - began
    return { ...step, ms, overheadMs: Math.max(0, ms - waitedMs) }
  }
  const base = { index, url: observation.url, route, tokens: spent.tokens, sent: spent.sent,
    ...(decided?.model ? { model: decided.model } : {}), ...(decided?.confidence !== undefined ? { confidence: decided.confidence } : {}) }
  if (!decided || !decided.decision.ok || route.to === "refuse") {
    const reason = decided && !decided.decision.ok ? decided.decision.error.message : route.why
    await finish(context, timed({ ...base, why: reason }), observation)
    return { ok: false, reason, answer: "" }
  }

  context.phase(index, "guard")
  const judged = judgeAction(context, decided.decision.value.action, route.to, observation)
  const why = route.to === "cloud" ? restoreForUser(decided.decision.value.reason, context.vault) : decided.decision.value.reason
  const { action, target, verdict } = judged
  const said = route.to === "cloud" ? { said: decided.decision.value } : {}
  const planned = { ...base, why, action, ...said, ...(target ? { target } : {}), verdict }
  const asked = now()
  const allowed = await mayRun(context, judged, () => context.put("planned", timed(planned)))
  const userMs = verdict.kind === "confirm" ? now() - asked : 0
  waitedMs += userMs
  context.userMs += userMs

  let outcome: Outcome
  if (!allowed.ok) outcome = { status: "failed", code: "blocked", detail: allowed.why, changes: [] }
  else {
    rememberTyped(context, action, observation)
    context.armed = timed(planned)
    await context.put("armed", context.armed)
    context.phase(index, "act")
    const acting = now()
    if (isLoopAction(action)) {
      outcome = await performLoopAction(action, context)
      if (action.verb === "ask") { waitedMs += now() - acting; context.userMs += now() - acting }
    } else {
      const acted = await wait(() => ports.page.act(action, context.signal, { step: index, once: isIrreversible(verdict) }))
      outcome = acted.outcome
      waitedMs += acted.waitedMs
    }
  }
  await finish(context, timed({ ...planned, outcome }), observation)
  if (!isFinal(action) || outcome.status !== "ok") return undefined
  return action.verb === "answer" ? { ok: true, reason: "The task was done.", answer: action.text }
    : { ok: false, reason: action.verb === "give_up" ? action.reason : "", answer: "" }
}

/** The guard's word, and the user's where the guard wants it. */
const mayRun = async ({ ports, run, wait, signal }: RunContext, { verdict, refusal }: Judged, writeDown: () => Promise<void>): Promise<{ ok: true } | { ok: false; why: string }> => {
  if (verdict.kind === "allow") return { ok: true }
  if (verdict.kind === "refuse") return { ok: false, why: refusal ?? "This is not allowed." }
  await writeDown()
  const yes = await wait(() => ports.user.confirm(run.id, verdict.question ?? "Allow this step?", signal))
  return yes ? { ok: true } : { ok: false, why: "The user did not allow this." }
}

/** What the step before brought has been seen now. Written while the model thinks, so that it costs nothing. */
const noteObserved = (context: RunContext): Promise<void> => {
  const before = context.unobserved
  context.unobserved = undefined
  const noted = before ? context.put("observed", before) : Promise.resolve()
  // A failure is met where it is awaited.
  noted.catch(() => undefined)
  return noted
}

/** The step is over: written, kept for the next prompt, shown. */
const finish = async (context: RunContext, step: Step, observation: Observation): Promise<void> => {
  await context.put("acted", step)
  context.armed = undefined
  context.unobserved = step
  context.steps.push(step)
  context.budget.record(step, observation)
  if (context.budget.warning() !== undefined && step.route.to === "local") context.localStuck = true
  context.ports.emit({ type: "run/step", runId: context.run.id, step })
}
