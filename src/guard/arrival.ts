import type { Verdict } from "../core/step.ts"
import { allow, confirm, type GuardContext } from "./guard-context.ts"
import { isHomeSite, namedInTask } from "./home-site.ts"
import { isNumeric } from "./host-shape.ts"
import { suspicious } from "./rules/addresses.ts"

/** What is known of a page before it is read. */
export type ArrivalContext = Pick<GuardContext, "task" | "startOrigin" | "visitedOrigins"> & {
  /** The address that the run chose itself, where it did not follow a link. */
  chosen?: string | undefined
  /** Origins that the guard has judged before the run went there. */
  judged: readonly string[]
}

const parse = (address: string): URL | undefined => { try { return new URL(address) } catch { return undefined } }

/**
 * May the run read a page that it was led to? The address that an action names was judged before; where redirects then led is judged
 * here by the same rules, before anything of the page is read. Pure.
 */
export const judgeArrival = (address: string, context: ArrivalContext): Verdict => {
  const { task, startOrigin, visitedOrigins, chosen, judged } = context
  const url = parse(address)
  // What is no web page can't be entered anyway.
  if (!url || !/^https?:$/.test(url.protocol) || url.origin === startOrigin || visitedOrigins.includes(url.origin) || judged.includes(url.origin)) return allow("arrival.known")
  if (url.protocol === "http:" && startOrigin.startsWith("https:") && url.hostname === parse(startOrigin)?.hostname) return confirm("url.downgrade", `Read ${url.host} without encryption? The page was led there, and what is sent there can be read on the way.`)
  if (isHomeSite(address, context)) return allow("arrival.home")
  const doubt = suspicious(url, address, context)
  if (doubt) return doubt.kind === "confirm" ? { ...doubt, question: (doubt.question ?? "").replace(/^Open (\S+)\?/, "Read $1? The page was led there.") } : doubt
  if (isNumeric(url) && !namedInTask(url, task)) return confirm("url.number", `Read ${url.host}? The page was led there. It is a number and no name, and the task does not mention it.`)
  const from = chosen === undefined ? undefined : parse(chosen)
  // An address that the user gave may lead where its site wants; one of the model's own choice may not.
  return from && from.origin !== url.origin && !namedInTask(from, task) ? confirm("url.redirected", `Read ${url.host}? ${from.host} led on to it, and the task does not name it.`) : allow("arrival.link")
}
