import { allow, confirm, type GuardContext, hostOf, quoted, refuse, type Rule } from "../guard-context.ts"
import { namedInTask } from "../home-site.ts"

const parse = (address: string, base: string): URL | undefined => { try { return new URL(address, base) } catch { return undefined } }
const web = (url: URL): boolean => url.protocol === "http:" || url.protocol === "https:"

const known = (url: URL, { startOrigin, visitedOrigins, url: here }: GuardContext): boolean =>
  url.origin === startOrigin || visitedOrigins.includes(url.origin) || url.origin === parse(here, here)?.origin

/** Where an address may lead: the web only, no passwords in it, and to a site nobody named only after a question. */
export const destinations: Rule = (action, context) => {
  const address = action.verb === "goto" ? action.url : action.verb === "tab" && action.op === "new" ? action.url : undefined
  if (address !== undefined) {
    const url = parse(address.trim(), context.url)
    if (!url) return refuse("url.invalid")
    if (url.href === "about:blank") return allow("url.blank")
    if (!web(url)) return refuse("url.scheme")
    if (url.username !== "" || url.password !== "") return refuse("url.credentials")
    if (/‹[A-Z_]+_\d+›|%E2%80%B9/i.test(address)) return refuse("url.placeholder")
    if (!known(url, context) && !namedInTask(url, context.task)) return confirm("url.new-origin", `Open ${url.host}? The task does not name this site.`)
    return allow("url.known")
  }
  const href = action.verb === "click" ? context.target?.href : undefined
  const url = href === undefined ? undefined : parse(href, context.url)
  if (!url) return undefined
  if (url.protocol === "javascript:" || url.protocol === "blob:") return undefined
  if (/^(?:mailto|tel|sms):$/.test(url.protocol)) return confirm("link.other-app", `Follow ${quoted(context.target?.name ?? "the link")} on ${hostOf(context.url)}? It opens another program.`)
  if (!web(url)) return refuse("link.scheme")
  return known(url, context) ? undefined : allow("link.cross-origin")
}
