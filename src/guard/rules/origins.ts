import type { Action } from "../../core/action.ts"
import type { ObservedNode } from "../../core/observation.ts"
import { confirm, type GuardContext, hostOf, placeOf, type Rule } from "../guard-context.ts"
import { isHomeSite, namedInTask } from "../home-site.ts"
import { keysOf } from "../keys.ts"
import { onlyReads } from "../reading-acts.ts"
import { sensitivityOf } from "../sensitive-site.ts"

const opened = ({ opened: list = [] }: GuardContext, origin: string): boolean => list.includes(origin)
const parse = (address: string): URL | undefined => { try { return new URL(address) } catch { return undefined } }
const kinds = { bank: "a bank or pays money", health: "about somebody's health", government: "an authority", passwords: "a keeper of passwords or accounts", administration: "an administration console", extensions: "a store of browser extensions" }

/** Sites on which a mistake is dear are only read until the task or the user opens them. */
export const sensitiveSites: Rule = (action, context) => {
  const url = parse(context.landing ?? context.url)
  if (!url || onlyReads(action, context.target) || opened(context, url.origin) || namedInTask(url, context.task)) return undefined
  const kind = sensitivityOf(url, url.origin === parse(context.url)?.origin ? context.observation.title : "")
  return kind && confirm("site.sensitive", `Let this task do things on ${url.host}, and not only read? The site looks like ${kinds[kind]}.`, url.origin)
}

const submits = (action: Action, target: ObservedNode): boolean => {
  const { enters, spaces } = keysOf(action)
  return enters || (target.field === undefined && (spaces || action.verb === "click" || action.verb === "point"))
}
/** A form may lead away from the site that it stands on, with all that it holds. */
export const formTargets: Rule = (action, context) => {
  const to = context.target?.sendsTo?.split(" ").find(place => !(/^https?:/.test(place) && (isHomeSite(place, context) || opened(context, place))))
  if (context.target === undefined || to === undefined || !submits(action, context.target)) return undefined
  return confirm("origin.form", `Send what this form on ${placeOf(context)} holds to ${to.endsWith(":") ? `an address of the kind "${to}"` : hostOf(to)}? The task does not name that site.`, to)
}

/** The sites that the user named, or began on, are worked on; others, also in frames, are only read. */
export const origins: Rule = (action, context) => {
  const landing = context.landing ?? context.url
  const origin = parse(landing)?.origin ?? landing
  if (onlyReads(action, context.target) || isHomeSite(landing, context) || opened(context, origin)) return undefined
  const where = origin === parse(context.url)?.origin ? placeOf(context) : `${placeOf(context)}, a part of the page on ${hostOf(context.url)}`
  return confirm("origin.write", `Let this task do things on ${where}, and not only read? The task does not name this site.`, origin)
}
