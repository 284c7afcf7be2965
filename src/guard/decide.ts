import type { Action } from "../core/action.ts"
import { refOf } from "../core/action.ts"
import type { ObservedNode } from "../core/observation.ts"
import type { Verdict } from "../core/step.ts"
import { allow, confirm, type GuardContext, type Rule } from "./guard-context.ts"
import { destinations } from "./rules/destinations.ts"
import { elements } from "./rules/elements.ts"
import { irreversible } from "./rules/irreversible.ts"
import { privateValues } from "./rules/private-values.ts"
import { secretFields } from "./rules/secret-fields.ts"

export type { GuardContext } from "./guard-context.ts"

const rules: readonly Rule[] = [elements, destinations, privateValues, secretFields, irreversible]
const severity: Record<Verdict["kind"], number> = { refuse: 2, confirm: 1, allow: 0 }

const pathTo = (nodes: readonly ObservedNode[], ref: string): ObservedNode[] | undefined => {
  for (const node of nodes) {
    if (node.ref === ref) return [node]
    const below = pathTo(node.children ?? [], ref)
    if (below) return [node, ...below]
  }
  return undefined
}

/**
 * May this action run? Pure and deterministic: the user's words, the action and the page decide, no model does. All rules
 * are asked and the strictest verdict counts; a rule that breaks asks the user.
 */
export const decide = (action: Action, context: GuardContext): Verdict => {
  const ref = refOf(action)
  const path = context.targetPath ?? (ref === undefined ? undefined : pathTo(context.observation.nodes, ref))
  const full: GuardContext = { ...context, target: context.target ?? path?.at(-1), targetPath: path }
  const verdicts = rules.flatMap(rule => {
    try { return rule(action, full) ?? [] } catch { return confirm("guard.unsure", "Go on with this step? It could not be checked.") }
  })
  return verdicts.reduce((worst, verdict) => (severity[verdict.kind] > severity[worst.kind] || worst.rule === "default" ? verdict : worst), allow("default"))
}
