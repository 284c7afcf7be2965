import { getDomain, getDomainWithoutSuffix, getPublicSuffix } from "tldts"
import { foldPhrase } from "./phrases.ts"

const options = { allowPrivateDomains: true }
const parse = (address: string): URL | undefined => { try { return new URL(address) } catch { return undefined } }
/** Endings under which the site of a well-known name is likely its owner's; under others anybody may have taken the name. */
const usual = /^(?:com|org|net|edu|gov|int|io|eu|[a-z]{2}|(?:com?|org|net|ac|gov)\.[a-z]{2})$/
const leading = "(?:on|at|in|from|to|into|open|visit|via|using|with|auf|bei|von|zu|öffne|en|de|a|abre|sur|chez|ouvre|su|da|apri|no|na|em|abra|op|bij|van|w|z|otwórz|på|hos|til|fra|fran)"
export type Home = { task: string; startOrigin: string }

/** The site that an address belongs to: its registrable domain, or its host where it has none. */
export const siteOf = (address: string): string => {
  const url = parse(address)
  return url === undefined ? "" : getDomain(url.hostname, options) ?? url.host
}

/** The user named this host, its domain or its brand. */
export const namedInTask = (url: URL, task: string): boolean => {
  const domain = getDomain(url.hostname, options)
  const said = task.toLowerCase()
  const whole = (name: string): boolean => new RegExp(`(?<![\\p{L}\\p{N}.@-])(?:https?://)?(?:www\\.)?${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}]|:\\d)`, "iu").test(said)
  return whole(url.host) || (domain !== null && whole(domain)) || brandInTask(url, task)
}
/** A brand is a name, so it is written like one or stands where a place would: "on github". */
const brandInTask = (url: URL, task: string): boolean => {
  const brand = getDomainWithoutSuffix(url.hostname, options)
  if (brand === null || brand.length < 4 || !usual.test(getPublicSuffix(url.hostname, options) ?? "")) return false
  const folded = foldPhrase(brand)
  return ` ${foldPhrase(task)} `.includes(` ${folded} `) && new RegExp(`(?<!\\p{L})${leading} ${folded}(?!\\p{L})`, "iu").test(foldPhrase(task))
    || new RegExp(`(?<![\\p{L}\\p{N}])${brand.charAt(0).toUpperCase()}${brand.slice(1)}(?![\\p{L}\\p{N}])`, "u").test(task)
}

/**
 * Whether an address belongs to the site that the user began on, or to one that the task names. Unlike a visit, a link can't make a
 * site one; and a site without encryption isn't the one that was begun with it.
 */
export const isHomeSite = (address: string, { task, startOrigin }: Home): boolean => {
  const [url, start] = [parse(address), parse(startOrigin)]
  if (!url) return false
  const domain = getDomain(url.hostname, options)
  const sameSite = domain !== null && domain === getDomain(start?.hostname ?? "", options)
  return url.origin === start?.origin || (sameSite ? url.protocol === start?.protocol : namedInTask(url, task))
}
