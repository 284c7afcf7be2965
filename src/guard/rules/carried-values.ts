import type { Action } from "../../core/action.ts"
import type { ObservedNode } from "../../core/observation.ts"
import { confirm, type GuardContext, hostOf, quoted, type Rule, saidBy } from "../guard-context.ts"
import { keysOf } from "../keys.ts"
import { isHomeSite, namedInTask, siteOf } from "../home-site.ts"
import { taskAsksFor } from "../task-intent.ts"

/** What would stand where the action writes, and whose document or server gets it. */
const flowOf = (action: Action, { target, landing, url }: GuardContext): { text: string; to: string } | undefined => {
  const to = landing ?? url
  const held = (node: ObservedNode | undefined): string => node?.value ?? ""
  if (action.verb === "type") return { text: action.mode === "append" ? held(target) + action.text : action.text, to }
  if (action.verb === "press") return { text: keysOf(action).text && held(target) + keysOf(action).text, to }
  if (action.verb === "dialog") return { text: action.text ?? "", to }
  const address = action.verb === "goto" || action.verb === "tab" ? action.url : undefined
  return address !== undefined && URL.canParse(address, url) ? { text: plainAddress(new URL(address, url)), to: new URL(address, url).href } : undefined
}
/** All that an address says, its host's further labels too, without what only holds it together. */
const plainAddress = (url: URL): string => {
  const subdomains = url.hostname.endsWith(siteOf(url.href)) ? url.hostname.slice(0, -siteOf(url.href).length) : ""
  const rest = `${url.pathname} ${url.search} ${url.hash}`
  let plain = rest
  try { plain = decodeURIComponent(rest.replaceAll("+", " ")) } catch { /* Then it is read as it is. */ }
  return `${subdomains.replaceAll(".", " ")} ${plain.replace(/[/?&=#]+/g, " ")} ${rest} ${[...url.searchParams.values()].join(" ")}`
}

/**
 * What was read on one site goes to another one only if the user named both and means to change something; else after a question that
 * names both. A code, a key or a password that a page showed is typed nowhere without one.
 */
export const carriedValues: Rule = (action, context) => {
  const flow = flowOf(action, context)
  if (!flow) return undefined
  const verb = action.verb === "type" || action.verb === "press" || action.verb === "dialog" ? "Type" : "Send"
  if (context.holdsSecret?.(flow.text) === true) return confirm("value.secret", `${verb} a code or a key that a page showed into ${hostOf(flow.to)}? It is not in your task.`)
  const carried = context.carried?.(flow.text, flow.to, !isHomeSite(flow.to, context))
  if (!carried) return undefined
  const home = (site: string): boolean => isHomeSite(`https://${site}`, context) || isHomeSite(`http://${site}`, context)
  const said = saidBy(context)
  const meant = carried.spokenOf || [`https://${carried.from}`, `http://${carried.from}`].some(address => namedInTask(new URL(address), said))
  if (meant && home(carried.from) && isHomeSite(flow.to, context) && taskAsksFor("save", said)) return undefined
  return confirm("value.cross-site", `${verb} ${quoted(carried.what)}, which was read on ${carried.from}, ${verb === "Type" ? "into" : "to"} ${hostOf(flow.to)}?`)
}
