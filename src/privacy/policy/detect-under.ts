import { type EntityType, entityTypes, type Finding } from "../../core/finding.ts"
import { detect } from "../detect.ts"
import type { DetectContext } from "../context/detect-context.ts"
import type { Rules } from "./rules.ts"

/** Marks a finding that the user's own words made: no rule about types lets it through. */
export const ownSource = "own"

/** What rules leave of a list of findings: those that may go out in clear are no findings. */
export const underRules = (findings: readonly Finding[], rules: Rules, address: string | undefined): readonly Finding[] =>
  findings.filter(({ type, source }) => source === ownSource || rules.handling(type, address) !== "clear")

const nothing: ReadonlySet<EntityType> = new Set()
const cleared = new WeakMap<Rules, Map<string, ReadonlySet<EntityType>>>()
/** The kinds that rules let out as they are at an address. */
const clearAt = (rules: Rules, address: string | undefined): ReadonlySet<EntityType> => {
  const places = cleared.get(rules) ?? new Map<string, ReadonlySet<EntityType>>()
  cleared.set(rules, places)
  const known = places.get(address ?? "")
  if (known) return known
  const kinds = entityTypes.filter(type => rules.handling(type, address) === "clear")
  const clear = kinds.length === 0 ? nothing : new Set(kinds)
  if (places.size > 500) places.clear()
  places.set(address ?? "", clear)
  return clear
}

/** Private values of a text, as far as a policy counts them as private at this address. */
export const detectUnder = (text: string, context: DetectContext, rules: Rules, address = context.url): readonly Finding[] => {
  const { own } = rules
  const clear = clearAt(rules, address)
  return detect(text, { ...context, ...(own.terms.length + own.patterns.length > 0 ? { own } : {}), ...(clear.size > 0 ? { clear } : {}) })
}
