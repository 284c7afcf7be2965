import { walk, type Observation } from "../core/observation.ts"
import type { AppError } from "../core/result.ts"
import type { Route, Step } from "../core/step.ts"
import { clear } from "../privacy/gate.ts"
import { turnPolicy } from "../privacy/policy/turn-policy.ts"
import { cloudSpent, limits } from "./budget.ts"
import { decideCloud, type CloudDecided } from "./decide-cloud.ts"
import { decideLocal } from "./decide-local.ts"
import { pendingValues } from "./private-field.ts"
import { propose, type Proposed } from "./propose.ts"
import { chooseRoute } from "./route.ts"
import { recall, type Taught } from "./recall.ts"
import { replayTurn } from "./replay-turn.ts"
import type { RunContext } from "./run-context.ts"
import { lookedBack, screenTurn } from "./screen-turn.ts"
import { mayStandAlone, settle, together } from "./speculate.ts"
import { addSpent, cloudTokensOf, totalsOf, type Decided } from "./spent.ts"
import { sayOtherwise } from "./action-words.ts"
import { restoreForUser } from "../privacy/screen/restore-action.ts"

/** A cloud model that is down is left alone for this many steps; one that refused us for the rest of the run. */
const restSteps = 3
/** So many steps the on-device model gets for putting the task's private values where they belong. */
const maxTries = 3

/** Screens the turn, chooses who decides, and asks; a chosen model that fails may be stood in for by the other one. */
export const decideTurn = async (context: RunContext, index: number, observation: Observation): Promise<{ route: Route; keep: boolean; decided?: Decided; retrieved?: Taught["from"]; replayed?: Step["replayed"] }> => {
  const { run, ports, now, signal, vault } = context
  const { mode } = run.task
  const cloud = mode === "local" ? undefined : ports.cloud
  if (cloud) context.phase(index, "screen")
  const limited = AbortSignal.any([signal, AbortSignal.timeout(limits.minutes * 60_000)])
  let told: Taught["from"] = []
  const experience = (): readonly string[] => {
    const { lines, from } = recall(context, { size: "small", cloud: false }, { task: run.task.task, observation, steps: context.steps.slice(-lookedBack) })
    told = from
    return lines
  }
  const onDevice = (): Promise<Decided> => decideLocal({ task: run.task.task, history: context.steps, observation: context.budget.without(observation), warning: context.budget.warning(), files: run.task.files, experience }, ports.onDevice, limited, now, context.threads)
  const policy = cloud && policyNow(context, observation)
  const candidates = proposing(context, index)
  const screened = cloud && policy?.cloud ? screenTurn({ ...context, candidates }, observation) : undefined
  // What is kept here must not be told of later, on another page.
  const keep = policy?.cloud === false || screened?.ok === false
  const repeated = await replayTurn(context, observation)
  if (repeated) return { ...repeated, keep }
  const down = context.cloudDown && index < context.cloudDown.untilStep ? context.cloudDown.why : undefined
  const pending = cloud ? pendingValues(observation, vault).sort().join("\n") : ""
  const tries = pending !== "" && pending === context.pending?.values ? context.pending.tries : 0
  const choice = chooseRoute({
    mode, cloudConfigured: ports.cloud !== undefined, policy, cloudDown: down, localDown: context.localDown, localStuck: context.localStuck || tries >= maxTries,
    gate: screened && (screened.ok ? { clear: true, replaced: screened.value.replaced } : { clear: false, why: screened.error.message }),
    secretField: hasSecretField(observation), privateField: pending !== ""
  })
  context.pending = { values: pending, tries: choice.route.to === "local" ? tries + 1 : tries }
  if (choice.route.to === "refuse") return { route: choice.route, keep }

  const inCloud = async (): Promise<CloudDecided | undefined> => {
    if (!cloud || !screened?.ok) return undefined
    const { turn, cleared, head } = screened.value
    context.cloudHead = head
    told = head.retrieved
    return decideCloud({ turn, cleared, guesses: context.guesses, clear: (more) => clear(more, vault), observation, ranked: candidates,
      onText: (soFar) => context.phase(index, "decide", vault.restore(soFar.slice(0, 2_000))) }, cloud, limited, now)
  }
  const ask = async (to: "local" | "cloud"): Promise<Decided> => to === "cloud" ? await inCloud() ?? await onDevice() : await onDevice()

  context.phase(index, "decide")
  const { to } = choice.route
  let proposed: Proposed | undefined
  let first: Decided
  if (to === "cloud" && candidates) {
    const offer = (): Promise<Proposed> => propose(context, index, observation, onDevice)
    // Where the step can't be taken alone anyway the two models think at the same time.
    const early = mayStandAlone(context.steps) ? undefined : inCloud()
    early?.catch(() => undefined)
    proposed = await context.wait(offer)
    if (proposed.alone) return { route: { to: "local", why: proposed.alone.speculation?.why ?? "" }, keep, decided: proposed.alone, retrieved: told }
    const asked = await context.wait(() => early ?? inCloud())
    first = together(proposed.decided, asked ? settle(proposed.proposal, asked, observation, (action) => sayOtherwise(action, (words) => restoreForUser(words, vault))) : proposed.decided)
    proposed.heard(first.speculation)
  } else first = await context.wait(() => ask(to))
  if (first.decision.ok || choice.otherwise === undefined) return { route: choice.route, keep, decided: first, retrieved: told }
  const { error } = first.decision
  if (to === "local" && error.kind === "model.unavailable") context.localDown = error.message
  if (to === "cloud") context.cloudDown = { why: `${error.message} So the on-device model decides.`, untilStep: restUntil(index, error) }
  const other = choice.otherwise
  const ready = other === "local" && proposed?.decided.decision.ok ? proposed.decided : undefined
  const second = ready ? { ...ready, spent: first.spent } : await context.wait(() => ask(other))
  return {
    route: { to: other, why: `${error.message} So the ${other === "local" ? "on-device" : "cloud"} model decides.` },
    keep, retrieved: told, decided: ready ? second : { ...second, spent: addSpent(first.spent, second.spent) }
  }
}

/** The policy's word on asking a cloud model, and the task's own limit of what may be sent. */
const policyNow = ({ run, steps, vault }: RunContext, observation: Observation): ReturnType<typeof turnPolicy> => {
  const used = steps.reduce((sum, step) => { const { prompt, completion } = cloudTokensOf(step); return sum + prompt + completion }, 0)
  const policy = turnPolicy(vault.rules(), observation, used)
  const why = policy.cloud ? cloudSpent(run.task.limits ?? {}, totalsOf(steps, undefined)) : undefined
  return why === undefined ? policy : { cloud: false, why }
}

/** Whether the on-device model proposes this step: in speculative mode, where it is known from which confidence on it is right, and unless it has been wrong of late. */
const proposing = ({ run, ports, localDown, localStuck, proposalsRest = 0 }: RunContext, index: number): boolean =>
  run.task.mode === "speculative" && ports.cloud !== undefined && localDown === undefined && !localStuck && index >= proposalsRest && ports.onDevice.record()?.trust !== undefined

const restUntil = (index: number, error: AppError): number =>
  error.kind === "model.invalid-answer" ? index + 1 : error.retryable ? index + restSteps : Number.POSITIVE_INFINITY

const hasSecretField = (observation: Observation): boolean => {
  for (const node of walk(observation.nodes)) if (node.secret && node.ref !== undefined && !node.disabled && !node.readonly) return true
  return false
}
