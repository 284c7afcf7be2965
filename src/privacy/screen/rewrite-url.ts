import type { DetectContext } from "../context/detect-context.ts"

/** Takes a decoded part and says how it is to be written, or gives it back as it is. */
export type VisitText = (text: string, context: DetectContext) => string

const decode = (part: string, query: boolean): string => { try { return decodeURIComponent(query ? part.replace(/\+/g, " ") : part) } catch { return part } }
const schemes: Record<string, string> = { "tel:": "phone", "sms:": "phone", "mailto:": "email" }
/** What follows these path segments names a person or an account. */
const owners: [RegExp, string][] = [[/^(?:u|users?|profiles?|members?|people|~|author|in)$/i, "username"], [/^(?:accounts?|customers?|clients?|patients?|employees?|students?)$/i, "customer id"],
  [/^(?:reset|verify|confirm|invite|activate|magic|unsubscribe|token|session|share)$/i, "access token"]]
/** A long mixture that no word of a page's address is: whoever has it may come in. */
const opaque = /^(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=(?:\D*\d){2})[\w-]{20,}$/
const telling = /\d|[._@]|^[A-Za-z0-9_-]{24,}$/

/** Rewrites the path segments and query values of an address one by one; scheme, host and the parts left alone stay as they were. */
export const rewriteUrl = (url: string, context: DetectContext, visit: VisitText): string => {
  const part = (raw: string, key?: string, query = false): string => {
    if (raw === "") return raw
    const text = decode(raw, query)
    const purpose = opaque.test(text) ? "access token" : key
    const written = visit(text, purpose === undefined ? context : { ...context, field: { key: purpose } })
    return written === text ? raw : written
  }
  const pairs = (raw: string): string => raw.split("&").map(pair => {
    const at = pair.indexOf("=")
    return at < 0 ? part(pair, undefined, true) : `${part(pair.slice(0, at), undefined, true)}=${part(pair.slice(at + 1), decode(pair.slice(0, at), true), true)}`
  }).join("&")
  const [, head = "", path = "", query, fragment] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?|\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/i.exec(url) ?? []
  const segments = path.split("/")
  const safePath = segments.map((segment, index) => {
    const key = schemes[head.toLowerCase()] ?? (telling.test(segment) ? owners.find(([word]) => word.test(segments[index - 1] ?? ""))?.[1] : undefined)
    return part(segment, key)
  }).join("/")
  const after = (raw: string | undefined): string => (raw === undefined ? "" : raw[0] + (raw.includes("=") ? pairs(raw.slice(1)) : part(raw.slice(1))))
  // "user:password@" is never anything but private.
  return head.replace(/\/\/[^/@]*@/, "//") + safePath + after(query) + after(fragment)
}
