import { confirm, placeOf, quoted, refuse, type Rule } from "../guard-context.ts"
import { justReads } from "./organisation.ts"

/** These need no page, or leave it: where they lead is other rules' concern. */
const elsewhere = new Set(["goto", "back", "forward", "tab", "ask", "note", "branch", "prune", "answer", "give_up"])

/** The user's own rules for single sites: where nothing is done but reading, and where each act is asked about. They only add to the other rules. */
export const ownSites: Rule = (action, context) => {
  const { sites, target, url } = context
  if (!sites || elsewhere.has(action.verb) || justReads(action, context)) return undefined
  const places = [context.landing ?? url, url]
  if (places.some(sites.readOnly)) return refuse("sites.read-only")
  return places.some(sites.asks)
    ? confirm("sites.ask", `${action.verb === "click" ? "Click" : "Use"} ${quoted(target?.name ?? "the page")} on ${placeOf(context)}? You want to be asked about each step on this site.`)
    : undefined
}
