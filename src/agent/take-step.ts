import { isFinal, refOf } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import type { Outcome } from "../core/outcome.ts"
import type { Step } from "../core/step.ts"
import { restoreForUser } from "../privacy/screen/restore-action.ts"
import { actAsJudged } from "./act-as-judged.ts"
import { anchorOf, quotesOf } from "./anchor.ts"
import { askFirst } from "./ask-first.ts"
import { checkArrival, headingOf } from "./check-arrival.ts"
import { decideTurn } from "./decide-turn.ts"
import { doubtOf } from "./doubt.ts"
import { objectionToEnd } from "./final-word.ts"
import { repliesOf } from "./history.ts"
import { judgeAction, type Judged } from "./judge-action.ts"
import { isLook, lookShown } from "./look-shown.ts"
import { isLoopAction, performLoopAction } from "./loop-verbs.ts"
import { observePage } from "./observe-page.ts"
import { pivotOf } from "./pivot-of.ts"
import { createStepRecorder, type StepRecorder } from "./record-step.ts"
import { observeForTurn } from "./replay-turn.ts"
import { rememberTyped } from "./remember-typed.ts"
import { originOf, type Ending, type RunContext } from "./run-context.ts"
import { addSpent, nothingSpent, type Decided, type Spent } from "./spent.ts"
import { tellSpent } from "./tell-spent.ts"
import { digestOf, noStands } from "./standing-no.ts"
import { blocked, stoppedFirst, type Cause } from "./not-begun.ts"
import { heldBefore } from "./undo-step.ts"
import { whenEnabled } from "./when-enabled.ts"

/**
 * One turn: observe, screen, route, decide, guard, write down, act, write down again. Gives the run's ending if this was its
 * last; a turn in which the run was paused before the act was armed leaves nothing behind and is taken anew.
 */
export const takeStep = async (context: RunContext): Promise<Ending | undefined> => {
  const { run, ports, now, wait, next: index } = context
  const [began, userMsBefore] = [now(), context.userMs]
  context.phase(index, "observe")
  const barred = await checkArrival(context)
  if (barred) return barred
  const observation = await observeForTurn(context)
  const led = await checkArrival(context, observation.url)
  if (led) return led
  const noted = noteObserved(context)
  if (context.startOrigin === "") context.startOrigin = originOf(observation.url)
  // While the model thinks, the page stands still for it.
  const pictured = observation.dialog ? undefined : ports.pictures?.take(index, context.vault, [context.run.task.task, ...repliesOf(context.steps)], context.signal)
  const { route, keep, decided, replayed, retrieved = [] } = await decideTurn(context, index, observation)
  await noted
  const picture = pictured && await wait(() => pictured)
  let waitedMs = decided?.spent.modelMs ?? 0
  const timed = (step: Omit<Step, "ms" | "overheadMs">): Step => {
    const ms = now() - began
    const userMs = context.userMs - userMsBefore
    return { ...step, ms, ...(userMs > 0 ? { userMs } : {}), overheadMs: Math.max(0, ms - waitedMs) }
  }
  const record = createStepRecorder(context, observation)
  const base = { index, url: observation.url, route, ...(keep ? { keep } : {}), ...(retrieved.length > 0 ? { retrieved } : {}), ...(replayed ? { replayed } : {}), ...(picture ? { picture } : {}), ...priceOf(decided, context.carried) }
  if (!decided || !decided.decision.ok || route.to === "refuse") {
    const reason = decided && !decided.decision.ok ? decided.decision.error.message : route.why
    await finish(context, timed({ ...base, why: reason }), observation, record, context.audit.refused(base, route.to === "refuse" ? "kept" : "no-decision"))
    return { ok: false, reason, answer: "" }
  }
  /** The page may be another one when the run goes on; what was asked is paid for all the same. */
  const anew = (): undefined => { context.carried = addSpent(context.carried ?? nothingSpent, decided.spent) }
  // From here on what was asked has its price, whatever becomes of it.
  context.planned = timed({ ...base, why: decided.decision.value.reason })
  if (ports.control?.heldUp()) return anew()

  context.phase(index, "guard")
  const chosen = decided.decision.value.action
  const judge = (seen: Observation): Judged => judgeAction(context, chosen, route.to === "cloud" ? "cloud" : "local", seen)
  const judged = await whenEnabled(context, judge(observation), judge)
  const { action, target, verdict } = judged
  const why = decided.ownReason ?? (route.to === "cloud" ? restoreForUser(decided.decision.value.reason, context.vault) : decided.decision.value.reason)
  const planned = { ...base, why, action, verdict, ...(route.to === "cloud" ? { said: decided.decision.value } : {}), ...(target ? { target } : {}), ...aboutTarget(action, observation, run.task.task) }
  // A proposal was compared with the cloud model's word, or is known to be right that often.
  const doubt = route.to === "local" && !replayed && !decided.speculation ? doubtOf(planned, ports.onDevice.record(), context.steps, observation) : undefined
  if (doubt !== undefined) {
    // Where it was only asked first because of a private value, a cloud model that may be asked is asked before the run is given up.
    if (context.pending && context.pending.values !== "" && context.pending.tries !== Infinity) { context.pending.tries = Infinity; return anew() }
    await finish(context, timed({ ...planned, outcome: blocked({ cause: "unsure", why: doubt }) }), observation, record, context.audit.refused(planned, "not-run"))
    return { ok: false, reason: doubt, answer: "" }
  }
  const asked = now()
  const allowed = await mayRun(context, judged, observation, () => { context.planned = timed(planned); return context.put("planned", context.planned) }, judge)
  const userMs = verdict.kind === "confirm" ? now() - asked : 0
  waitedMs += userMs
  context.userMs += userMs
  // A question may stand for long, and the user may take the page over meanwhile.
  if (allowed.ok && ports.control?.heldUp()) {
    if (verdict.kind === "confirm") await context.audit.refused(planned, "not-run")
    return anew()
  }

  let outcome: Outcome
  if (!allowed.ok) {
    outcome = blocked(allowed)
  } else {
    rememberTyped(context, action, observation)
    context.heading = headingOf(action, observation)
    const armed = timed(planned)
    context.armed = { ...armed, outcome: blocked(stoppedFirst) }
    // Both on the disk before anything of it is done: what can't be proven afterwards isn't done, and what may have been done isn't done twice.
    // The trail first: a journal that knows of a step which the trail doesn't would tell of an act that nobody wrote down.
    await Promise.all([context.audit.begun(planned), record(armed)])
    await context.put("armed", armed)
    context.armed = armed
    context.phase(index, "act")
    const acting = now()
    if (isLoopAction(action)) {
      outcome = await performLoopAction(action, context)
      if (action.verb === "ask") { waitedMs += now() - acting; context.userMs += now() - acting }
    } else {
      const said = decided.decision.value.action
      const acted = route.to === "cloud" && isLook(said) ? await lookShown(said, context)
        : await actAsJudged(context, judged, judge)
      outcome = acted.outcome
      waitedMs += acted.waitedMs
    }
  }
  const told = allowed.ok ? context.audit.ended({ ...planned, outcome }) : context.audit.refused(planned, verdict.kind === "refuse" ? "refused" : "not-run")
  await finish(context, timed({ ...planned, ...(!allowed.ok && allowed.saidNo ? { saidNoTo: digestOf(judged.binding) } : {}), outcome }), observation, record, told)
  if (!isFinal(action) || outcome.status !== "ok") return undefined
  return action.verb === "answer" ? { ok: true, reason: "The task was done.", answer: action.text }
    : { ok: false, reason: action.verb === "give_up" ? action.reason : "", answer: "" }
}

const priceOf = (decided: Decided | undefined, carried: Spent = nothingSpent) => {
  const { tokens, cloud, sent } = addSpent(carried, decided?.spent ?? nothingSpent)
  return { tokens, sent, ...(cloud ? { cloudTokens: cloud } : {}), ...(decided?.model ? { model: decided.model } : {}),
    ...(decided?.confidence !== undefined ? { confidence: decided.confidence } : {}), ...(decided?.speculation ? { speculation: decided.speculation } : {}) }
}

/** What later turns are told of the element's surroundings, what undoing needs, and what the step is found again by another day. */
const aboutTarget = (action: Judged["action"], observation: Observation, task: string): Pick<Step, "pivot" | "before" | "anchors" | "quotes"> => {
  const ref = refOf(action)
  const [pivot, before] = [ref === undefined ? undefined : pivotOf(observation, ref), heldBefore(action, observation)]
  const [anchor, to] = [ref === undefined ? undefined : anchorOf(observation, ref), "to" in action && action.to !== undefined ? anchorOf(observation, action.to) : undefined]
  return { ...(pivot === undefined ? {} : { pivot }), ...(before ? { before } : {}), ...(anchor || to ? { anchors: { ...(anchor ? { ref: anchor } : {}), ...(to ? { to } : {}) } } : {}),
    ...(action.verb === "answer" ? { quotes: quotesOf(action.text, task, observation) } : {}) }
}

/** `saidNo`: the user was asked just now. */
type Allowed = { ok: true } | ({ ok: false; saidNo?: boolean } & Cause)

/** The run's own objections first, then the guard's word, and the user's where the guard wants it. */
const mayRun = async (context: RunContext, { action, target, verdict, refusal, binding }: Judged, observation: Observation, writeDown: () => Promise<void>, judgeAgain: (now: Observation) => Judged): Promise<Allowed> => {
  const { run, steps, next: index } = context
  const refused: Cause = { cause: "refused", why: "This is not allowed." }
  if (verdict.kind === "refuse") return { ok: false, ...refusal ?? refused }
  if (noStands(steps, binding)) return { ok: false, cause: "denied", why: "The user said no to this before, and that stands: it was not asked about again and not done. Take another way; if there is none, end the task and say that this was left undone because the user said no." }
  if (context.budget.forbids(action, target, observation)) return { ok: false, cause: "repeated", why: "This was done on this page before and did not help, so it was not done again: take another way." }
  const objection = objectionToEnd(action, { steps, index, maxSteps: run.task.maxSteps })
  if (objection !== undefined) return { ok: false, cause: "too-early", why: objection }
  if (verdict.kind === "allow") return { ok: true }
  await writeDown()
  const answer = await askFirst(context, { action, verdict, binding }, observation.url)
  if (!answer.ok) return { ...answer, saidNo: answer.cause === "denied" }
  // What the organisation forbade meanwhile, a yes doesn't bring back.
  const after = judgeAgain(answer.now)
  return after.verdict.kind === "refuse" ? { ok: false, ...after.refusal ?? refused } : { ok: true }
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
const finish = async (context: RunContext, step: Step, observation: Observation, record: StepRecorder, audited: Promise<void>): Promise<void> => {
  // Each to a store of its own, so that a step waits for the disk once.
  await Promise.all([audited, context.put("acted", step), record(step)])
  context.armed = undefined
  context.planned = undefined
  context.carried = undefined
  context.unobserved = step
  context.steps.push(step)
  context.next = step.index + 1
  context.budget.record(step, observation)
  if (context.budget.warning() !== undefined && step.route.to === "local") context.localStuck = true
  context.ports.emit({ type: "run/step", runId: context.run.id, step })
  tellSpent(context)
}
