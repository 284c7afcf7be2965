import type { Observation } from "../core/observation.ts"
import { walk } from "../core/observation.ts"
import type { AppError } from "../core/result.ts"
import type { Route, Step } from "../core/step.ts"
import { clear } from "../privacy/gate.ts"
import { turnPolicy } from "../privacy/policy/turn-policy.ts"
import { decideCloud } from "./decide-cloud.ts"
import { decideLocal } from "./decide-local.ts"
import { pendingValues } from "./private-field.ts"
import { chooseRoute } from "./route.ts"
import type { RunContext } from "./run-context.ts"
import { screenTurn } from "./screen-turn.ts"
import { addSpent, type Decided } from "./spent.ts"
import { limits } from "./budget.ts"

/** A cloud model that is down is left alone for this many steps; one that refused us for the rest of the run. */
const restSteps = 3
/** So many steps the on-device model gets for putting the task's private values where they belong. */
const maxTries = 3

/** Screens the turn, chooses who decides, and asks; a chosen model that fails may be stood in for by the other one. */
export const decideTurn = async (context: RunContext, index: number, observation: Observation): Promise<{ route: Route; decided?: Decided }> => {
  const { run, ports, now, signal, vault } = context
  const { mode } = run.task
  const cloud = mode === "local" ? undefined : ports.cloud
  if (cloud) context.phase(index, "screen")
  const policy = cloud && turnPolicy(vault.rules(), observation, cloudTokens(context.steps))
  const screened = cloud && policy?.cloud ? screenTurn(context, observation) : undefined
  const down = context.cloudDown && index < context.cloudDown.untilStep ? context.cloudDown.why : undefined
  const pending = cloud ? pendingValues(observation, vault).sort().join("\n") : ""
  const tries = pending !== "" && pending === context.pending?.values ? context.pending.tries : 0
  const choice = chooseRoute({
    mode, cloudConfigured: ports.cloud !== undefined, policy, cloudDown: down, localDown: context.localDown, localStuck: context.localStuck || tries >= maxTries,
    gate: screened && (screened.ok ? { clear: true, replaced: screened.value.replaced } : { clear: false, why: screened.error.message }),
    secretField: hasSecretField(observation), privateField: pending !== ""
  })
  context.pending = { values: pending, tries: choice.route.to === "local" ? tries + 1 : tries }
  if (choice.route.to === "refuse") return { route: choice.route }

  const ask = (to: "local" | "cloud"): Promise<Decided> => {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(limits.minutes * 60_000)])
    if (to === "cloud" && cloud && screened?.ok) {
      const { turn, cleared } = screened.value
      return decideCloud({ turn, cleared, clear: (more) => clear(more, vault), observation,
        onText: (soFar) => context.phase(index, "decide", vault.restore(soFar.slice(0, 2_000))) }, cloud, limited, now)
    }
    return decideLocal({ task: run.task.task, history: context.steps, observation, warning: context.budget.warning(), files: run.task.files }, ports.onDevice, limited, now)
  }
  context.phase(index, "decide")
  const { to } = choice.route
  const first = await context.wait(() => ask(to))
  if (first.decision.ok || choice.otherwise === undefined) return { route: choice.route, decided: first }
  const { error } = first.decision
  if (to === "local" && error.kind === "model.unavailable") context.localDown = error.message
  if (to === "cloud") context.cloudDown = { why: `${error.message} So the on-device model decides.`, untilStep: restUntil(index, error) }
  const other = choice.otherwise
  const second = await context.wait(() => ask(other))
  return {
    route: { to: other, why: `${error.message} So the ${other === "local" ? "on-device" : "cloud"} model decides.` },
    decided: { ...second, spent: addSpent(first.spent, second.spent) }
  }
}

const cloudTokens = (steps: readonly Step[]): number =>
  steps.reduce((sum, { route, tokens }) => (route.to === "cloud" ? sum + tokens.prompt + tokens.completion : sum), 0)

const restUntil = (index: number, error: AppError): number =>
  error.kind === "model.invalid-answer" ? index + 1 : error.retryable ? index + restSteps : Number.POSITIVE_INFINITY

const hasSecretField = (observation: Observation): boolean => {
  for (const node of walk(observation.nodes)) if (node.secret && node.ref !== undefined && !node.disabled && !node.readonly) return true
  return false
}
