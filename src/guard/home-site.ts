import { getDomain, getDomainWithoutSuffix } from "tldts"
import { foldPhrase } from "./phrases.ts"

const options = { allowPrivateDomains: true }
const parse = (address: string): URL | undefined => { try { return new URL(address) } catch { return undefined } }

/** The user named this host, its domain or its brand. */
export const namedInTask = (url: URL, task: string): boolean => {
  const words = ` ${foldPhrase(task)} `
  const domain = getDomain(url.hostname, options)
  const brand = getDomainWithoutSuffix(url.hostname, options)
  return task.toLowerCase().includes(url.host) || (domain !== null && task.toLowerCase().includes(domain)) || (brand !== null && brand.length >= 4 && words.includes(` ${foldPhrase(brand)} `))
}

/** Whether an address belongs to the site that the user began on, or to one that the task names. Unlike a visit, a link can't make a site one. */
export const isHomeSite = (address: string, { task, startOrigin }: { task: string; startOrigin: string }): boolean => {
  const [url, start] = [parse(address), parse(startOrigin)]
  if (!url) return false
  const domain = getDomain(url.hostname, options)
  return url.origin === start?.origin || (domain !== null && domain === getDomain(start?.hostname ?? "", options) && url.protocol === start?.protocol) || namedInTask(url, task)
}
