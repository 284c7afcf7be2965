import type { Action } from "../../core/action.ts"
import { confirm, type GuardContext, placeOf, quoted, refuse, type Rule } from "../guard-context.ts"
import { onlyReads } from "../reading-acts.ts"
import { riskOfAddress } from "../risk-class.ts"
import { irreversible } from "./irreversible.ts"
import { unseenKeys } from "./unseen-keys.ts"

const parse = (address: string, base: string): URL | undefined => { try { return new URL(address.trim(), base) } catch { return undefined } }
/** Where an action would lead, as far as it says so. */
const destination = (action: Action, { target, url }: GuardContext): URL | undefined => {
  const address = action.verb === "goto" ? action.url : action.verb === "tab" && action.op === "new" ? action.url : action.verb === "click" || action.verb === "press" ? target?.href : undefined
  const to = address === undefined ? undefined : parse(address, url)
  return to && /^(?:https?|ftp|file):$/.test(to.protocol) ? to : undefined
}

/** Needs no page, or leaves it. */
const away = new Set<Action["verb"]>(["goto", "back", "forward", "tab", "ask", "note", "branch", "prune", "answer", "give_up"])
/** Choosing in a list and ticking a box may change something at once, which is more than reading. */
const changing = new Set<Action["verb"]>(["select", "check", "upload", "drag"])
const ticks = new Set(["checkbox", "radio", "switch", "menuitemcheckbox", "menuitemradio"])

/** The kinds of an action, whether or not the task asks for it: the ids of the rules about lasting effects begin with them. */
const kindsOf = (action: Action, context: GuardContext): string[] => {
  const told = [irreversible, unseenKeys].flatMap(rule => rule(action, context)?.rule.split(".")[0] ?? [])
  const to = action.verb === "goto" || action.verb === "tab" ? destination(action, context) : undefined
  const led = to && riskOfAddress(to)
  return [...(action.verb === "upload" ? ["upload"] : []), ...told, ...(led ? [led] : [])]
}

/** Nothing is changed by it, as far as can be told from outside. */
export const justReads = (action: Action, context: GuardContext): boolean =>
  onlyReads(action, context.target) && !changing.has(action.verb) && !ticks.has(context.target?.role ?? "") && kindsOf(action, context).length === 0

/** What an organisation forbids is not done, and what it wants asked is asked about: it only adds to the other rules. */
export const organisation: Rule = (action, context) => {
  const { organisation: rules, target, url } = context
  if (!rules) return undefined
  const here = context.landing ?? url
  const to = destination(action, context)
  if (to && !rules.mayVisit(to.href)) return refuse("organisation.site")
  if (!away.has(action.verb) && !(rules.mayVisit(here) && rules.mayVisit(url))) return refuse("organisation.site")
  const kinds = kindsOf(action, context)
  const reads = justReads(action, context)
  if (!reads && !away.has(action.verb) && (rules.readOnly(here) || rules.readOnly(url))) return refuse("organisation.read-only")
  if (kinds.some(rules.forbids)) return refuse("organisation.kind")
  const asked = kinds.find(rules.asksFor)
  return asked === undefined ? undefined
    : confirm("organisation.confirm", `${action.verb === "click" ? "Click" : "Use"} ${quoted(target?.name ?? to?.host ?? "")} on ${placeOf(context)}? Your organisation wants to be sure of this kind of step (${asked}).`)
}
