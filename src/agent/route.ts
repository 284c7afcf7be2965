import type { Mode, Route } from "../core/step.ts"
import type { TurnPolicy } from "../privacy/policy/turn-policy.ts"

/** What the choice of a model rests on. */
export type RouteFacts = {
  mode: Mode
  /** False where no endpoint is set. */
  cloudConfigured: boolean
  /** What the privacy policy says of this page and of what was spent; absent where no cloud model could be asked. */
  policy?: TurnPolicy | undefined
  /** Why the cloud model is not asked for now, after it failed. */
  cloudDown?: string | undefined
  /** Why the on-device model can't be asked. */
  localDown?: string | undefined
  /** What the privacy gate made of this turn; absent where no cloud model could be asked. */
  gate?: { clear: true; replaced: number } | { clear: false; why: string } | undefined
  /** The page has an open field for a password, code or card number. */
  secretField: boolean
  /** A private value of the task is still to be put into a field of this page. */
  privateField: boolean
  /** The on-device model went round in circles. */
  localStuck: boolean
}

/** A route, and where the step may go instead when the chosen model can't answer. */
export type RouteChoice = { route: Route; otherwise?: "local" | "cloud" }

const local = (why: string, otherwise?: "cloud"): RouteChoice => ({ route: { to: "local", why }, ...(otherwise ? { otherwise } : {}) })
const refuse = (why: string): RouteChoice => ({ route: { to: "refuse", why } })

/**
 * Three ways, per value and not per page: clear text goes to the cloud; private but replaceable goes as placeholders;
 * where the value itself is needed the step stays here. The paper (§3.4) knows only the first and the last.
 * What can't be cleared, or what the policy keeps here, never falls back to the cloud.
 */
export const chooseRoute = (facts: RouteFacts): RouteChoice => {
  const { mode, gate } = facts
  if (mode === "local") return local("The mode is on-device only.")
  if (!facts.cloudConfigured)
    return mode === "cloud" ? refuse("Cloud mode needs a cloud model: set its address and name in the settings, or choose another mode.") : local("No cloud model is set up.")
  if (facts.policy?.cloud === false) return mode === "cloud" ? refuse(facts.policy.why) : local(facts.policy.why)
  if (!gate) return mode === "cloud" ? refuse("The page was not screened, so nothing of it was sent.") : local("The page was not screened, so it stays on the device.")
  if (!gate.clear) return mode === "cloud" ? refuse(gate.why) : local("Something private here can't be replaced, so this step stays on the device.")
  const mixed = mode === "hybrid" || mode === "speculative"
  if (mixed) {
    if (facts.secretField) return local("The page asks for a password, code or card number, so this step stays on the device.")
    if (facts.cloudDown !== undefined) return local(facts.cloudDown)
    if (facts.privateField && !facts.localStuck && facts.localDown === undefined) return local("A private value of the task belongs into a field of this page, so this step stays on the device.", "cloud")
  }
  const why = gate.replaced === 0 ? "Nothing private was found, so the page goes to the cloud as it is."
    : `${gate.replaced} private ${gate.replaced === 1 ? "value was" : "values were"} replaced by placeholders before the cloud is asked.`
  return { route: { to: "cloud", why }, ...(mixed && facts.localDown === undefined ? { otherwise: "local" as const } : {}) }
}
