import type { Action } from "../../core/action.ts"
import { keysOf } from "../keys.ts"
import { allow, confirm, type GuardContext, hostOf, quoted, refuse, type Rule } from "../guard-context.ts"
import { isHomeSite, namedInTask } from "../home-site.ts"
import { hidesNumber, isNumeric, isPrivateHost, mimicry } from "../host-shape.ts"
import { riskOfAddress } from "../risk-class.ts"
import type { Verdict } from "../../core/step.ts"

const parse = (address: string, base: string): URL | undefined => { try { return new URL(address, base) } catch { return undefined } }
const web = (url: URL): boolean => url.protocol === "http:" || url.protocol === "https:"
const hostname = (address: string): string => parse(address, address)?.hostname ?? ""
const asks = { letters: "Its address is written with letters of another alphabet, which may look like those of a site that you know.", look: "Its address looks like that of a site that you know, and is another one.", name: "Its address holds the name of a site that you know, and belongs to somebody else." }

/** A host that poses as one that the user knows, or that lies inside the user's own network. */
export const suspicious = (url: URL, written: string, context: Pick<GuardContext, "startOrigin" | "task">): Verdict | undefined => {
  const { startOrigin, task } = context
  if (isHomeSite(url.href, context)) return undefined
  if (hidesNumber(written, url)) return refuse("url.hidden-number")
  const start = parse(startOrigin, startOrigin)
  if (isPrivateHost(url) && !(start && isPrivateHost(start))) return refuse("url.private-network")
  const known = [hostname(startOrigin), ...(task.toLowerCase().match(/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu) ?? [])].filter(host => host.includes("."))
  const kinds = known.flatMap(host => mimicry(url, host) ?? [])
  if (kinds.includes("look")) return refuse("url.look-alike")
  const kind = kinds[0] ?? (url.hostname.includes("xn--") ? "letters" : undefined)
  return kind && confirm(`url.${kind}`, `Open ${url.host}? ${asks[kind]}`)
}

const redirects = (url: URL, context: GuardContext): URL | undefined => [...url.searchParams.values()].flatMap(value => {
  const to = /^(?:https?:)?\/\//i.test(value) ? parse(value, url.href) : undefined
  return to && to.origin !== url.origin && !isHomeSite(to.href, context) ? to : []
})[0]

/** An address of the model's own making: the place it may choose, and what it may tell with it. */
const typed = (url: URL, written: string, context: GuardContext): Verdict => {
  const { startOrigin, visitedOrigins, task, shown } = context
  if (url.href === "about:blank") return allow("url.blank")
  if (!web(url)) return refuse("url.scheme")
  if (url.username !== "" || url.password !== "") return refuse("url.credentials")
  if (/‹[A-Z_]+_\d+›|%E2%80%B9/i.test(written)) return refuse("url.placeholder")
  const doubt = suspicious(url, written, context)
  if (doubt) return doubt
  const home = isHomeSite(url.href, context) || url.origin === startOrigin
  if (url.protocol === "http:" && startOrigin.startsWith("https:") && url.hostname === hostname(startOrigin)) return confirm("url.downgrade", `Open ${url.host} without encryption? What is sent there can be read on the way.`)
  if (!home && isNumeric(url) && !namedInTask(url, task)) return confirm("url.number", `Open ${url.host}? It is a number and no name, and the task does not mention it.`)
  if (!home && !visitedOrigins.includes(url.origin)) return confirm("url.new-origin", `Open ${url.host}? The task does not name this site.`)
  if (!home && shown !== undefined && !shown(url.href)) return confirm("url.made-up", `Open ${quoted(url.href)}? No page showed this address, so it may carry something there.`)
  const away = redirects(url, context)
  if (away) return confirm("url.redirect", `Open ${url.host}? It would lead on to ${away.host}, which the task does not name.`)
  const risk = shown?.(url.href) === true ? undefined : riskOfAddress(url)
  return risk ? confirm(`${risk}.address`, `Open ${quoted(url.href)}? The address itself looks like a command.`) : allow("url.known")
}

/** Uses the element itself, by the pointer or by a key. */
const follows = (action: Action): boolean => action.verb === "click" || action.verb === "point" || (action.verb === "press" && (keysOf(action).enters || keysOf(action).spaces))

/** Where an address may lead: the web only, no passwords in it, no look-alikes, and to a site nobody named only after a question. */
export const addresses: Rule = (action, context) => {
  const address = action.verb === "goto" ? action.url : action.verb === "tab" && action.op === "new" ? action.url : undefined
  if (address !== undefined) {
    const url = parse(address.trim(), context.url)
    return url ? typed(url, address, context) : refuse("url.invalid")
  }
  const href = follows(action) ? context.target?.href : undefined
  const url = href === undefined ? undefined : parse(href, context.url)
  if (!url) return undefined
  if (url.protocol === "javascript:" || url.protocol === "blob:") return undefined
  if (/^(?:mailto|tel|sms):$/.test(url.protocol)) return confirm("link.other-app", `Follow ${quoted(context.target?.name ?? "the link")} on ${hostOf(context.url)}? It opens another program.`)
  if (!web(url)) return refuse("link.scheme")
  if (url.username !== "" || url.password !== "") return refuse("link.credentials")
  const here = parse(context.url, context.url)
  return url.origin === here?.origin ? undefined : suspicious(url, href ?? "", context) ?? allow("link.cross-origin")
}
