import type { Action } from "../core/action.ts"
import { refOf } from "../core/action.ts"
import type { ObservedNode } from "../core/observation.ts"
import type { Verdict } from "../core/step.ts"
import { allow, confirm, type GuardContext, type Rule } from "./guard-context.ts"
import { landingOf, pathTo } from "./landing.ts"
import { addresses } from "./rules/addresses.ts"
import { carriedValues } from "./rules/carried-values.ts"
import { elements } from "./rules/elements.ts"
import { irreversible } from "./rules/irreversible.ts"
import { organisation } from "./rules/organisation.ts"
import { formTargets, origins, sensitiveSites } from "./rules/origins.ts"
import { ownSites } from "./rules/own-sites.ts"
import { ownValues } from "./rules/own-values.ts"
import { privateValues } from "./rules/private-values.ts"
import { rates } from "./rules/rates.ts"
import { secretFields } from "./rules/secret-fields.ts"
import { unseenKeys } from "./rules/unseen-keys.ts"
import { toldOf } from "./told-of.ts"

export type { GuardContext } from "./guard-context.ts"

/** Of two questions the one that says more comes first: a payment before the site that it is made on. */
const rules: readonly Rule[] = [elements, addresses, rates, privateValues, secretFields, carriedValues, irreversible, unseenKeys, ownValues, sensitiveSites, formTargets, origins, organisation, ownSites]
const severity: Record<Verdict["kind"], number> = { refuse: 2, confirm: 1, allow: 0 }
const rootOf = (action: Action, nodes: readonly ObservedNode[]): ObservedNode[] | undefined => {
  const ref = refOf(action)
  return ref === undefined ? undefined : pathTo(nodes, ref)
}

/** Keys without an element go to what has the focus; each frame has its own, so each that might get them is judged. */
const focusedPaths = (nodes: readonly ObservedNode[], above: readonly ObservedNode[] = []): ObservedNode[][] =>
  nodes.flatMap(node => [...(node.focused ? [[...above, node]] : []), ...focusedPaths(node.children ?? [], [...above, node])])

/**
 * May this action run? Pure and deterministic: the user's words, the action and the page decide, no model does. All rules
 * are asked and the strictest verdict counts; a rule that breaks asks the user.
 */
export const decide = (action: Action, context: GuardContext): Verdict => {
  const { nodes } = context.observation
  const paths = action.verb === "press" && action.ref === undefined ? focusedPaths(nodes) : [context.targetPath ?? rootOf(action, nodes)]
  const verdicts = (paths.length > 0 ? paths : [undefined]).flatMap(path => waysOf(action, path).map(way => decideAt(way, path, context)))
  return verdicts.reduce((one, other) => (severity[other.kind] > severity[one.kind] ? other : one))
}

/** What is no field for files may be clicked, so that it makes one. */
const waysOf = (action: Action, path: ObservedNode[] | undefined): Action[] =>
  action.verb === "upload" && path?.at(-1)?.role !== "file" ? [action, { verb: "click", ref: action.ref }] : [action]

const decideAt = (action: Action, path: ObservedNode[] | undefined, context: GuardContext): Verdict => {
  const { observation, url } = context
  const full: GuardContext = { ...context, target: context.target ?? path?.at(-1), targetPath: path, landing: context.landing ?? landingOf(path ?? [], url),
    ...(action.verb === "drag" ? { dropName: pathTo(observation.nodes, action.to)?.at(-1)?.name } : {}) }
  const verdicts = rules.flatMap(rule => {
    try { return rule(action, full) ?? [] } catch { return confirm("guard.unsure", "Go on with this step? It could not be checked.") }
  })
  const worst = verdicts.reduce((one, other) => (severity[other.kind] > severity[one.kind] || one.rule === "default" ? other : one), allow("default"))
  return worst.kind === "confirm" ? { ...worst, ...toldOf(full) } : worst
}
