import type { EntityType } from "../../core/finding.ts"
import { type DataCategory, dataCategories, defaultPrivacyPolicy, type Handling, type HandlingMap, handlings, type PrivacyPolicy } from "../../protocol/privacy-policy.ts"
import type { OwnTerms } from "../context/detect-context.ts"
import { criticalTypes } from "../entity-groups.ts"
import { normalForm } from "../search/value-forms.ts"
import { ownMatcher } from "./own-matcher.ts"
import { presetHandling } from "./preset-handling.ts"
import { siteMatcher } from "./site-matcher.ts"

/** A policy made ready to be asked. Pure: the same question gets the same answer. */
export type Rules = {
  /** Whether a cloud model may be asked at all, and if not, why: one sentence that says what to do. */
  readonly cloud: { readonly ok: true } | { readonly ok: false; readonly why: string }
  /** What becomes of a value of this type that was found at this address; without one, in the user's own words. */
  handling(type: EntityType, address?: string): Handling
  /** Nothing read at this address may leave. */
  localOnly(address: string): boolean
  /** A cloud model may be asked at this origin. */
  cloudOrigin(origin: string): boolean
  /** Tokens that one task may spend on cloud models; `Infinity` where nobody set a limit. */
  readonly cloudTokens: number
  /** Whether pictures of pages may be kept on this device, private values covered. */
  readonly screenshots: NonNullable<PrivacyPolicy["screenshots"]>
  /** Words and patterns that detectors look for besides their own. */
  readonly own: OwnTerms
  /** The value is one of the words or patterns that never leave. */
  neverLeaves(value: string): boolean
  /** The user lets this very value leave as it is, whatever becomes of its kind. Absent where that was said of none. */
  readonly mayLeave?: ((value: string, type: EntityType, address?: string) => boolean) | undefined
  /** An administrator keeps values of this type from leaving as they are, whatever the user says. Absent where nobody does. */
  readonly bound?: ((type: EntityType, address?: string) => boolean) | undefined
}

const categoryOf = new Map<EntityType, DataCategory>((Object.entries(dataCategories) as [DataCategory, readonly EntityType[]][]).flatMap(([category, types]) => types.map(type => [type, category] as const)))
const named = (map: HandlingMap, type: EntityType): Handling | undefined => {
  const category = categoryOf.get(type)
  return map[type] ?? (category && map[category])
}
const strictness = (handling: Handling): number => handlings.indexOf(handling)
export const stricter = (a: Handling, b: Handling): Handling => (strictness(a) >= strictness(b) ? a : b)

/** `unsaid`: what counts where the policy says nothing of pictures. A user has none unless they are switched on; an organisation leaves it to its users. */
export const compileRules = (policy: PrivacyPolicy, unsaid: Rules["screenshots"] = "off"): Rules => {
  const sites = policy.sites.map(({ sites: patterns, handling }) => ({ matches: siteMatcher(patterns), handling })).reverse()
  const { cloudOrigins, own, neverLeave, mayLeave } = policy
  const ownWords = { terms: [...own.terms, ...neverLeave.terms], patterns: [...own.patterns, ...neverLeave.patterns] }
  return {
    cloud: cloudOrigins?.length === 0 ? { ok: false, why: "The privacy policy names no cloud endpoint that may be used, so nothing was sent: let the on-device model work, or add one to the policy." } : { ok: true },
    handling: (type, address) => {
      const special = address === undefined ? undefined : sites.find(({ matches, handling }) => named(handling, type) !== undefined && matches(address))
      const handling = (special && named(special.handling, type)) ?? named(policy.handling, type) ?? presetHandling(policy.preset, type)
      // Whatever a policy says: no password, card or key goes out in clear.
      return criticalTypes.has(type) ? stricter(handling, "placeholder") : handling
    },
    localOnly: siteMatcher(policy.localOnlySites),
    cloudOrigin: origin => cloudOrigins === undefined || cloudOrigins.includes(origin),
    cloudTokens: policy.cloudTokens ?? Number.POSITIVE_INFINITY,
    screenshots: policy.screenshots ?? unsaid,
    own: ownWords,
    neverLeaves: ownMatcher(neverLeave),
    ...(mayLeave.length > 0 ? { mayLeave: lettingGo(mayLeave, ownWords) } : {})
  }
}

/** Only the whole value, however it is written: a word of it says nothing of others that hold it. */
const lettingGo = (values: readonly string[], ownWords: OwnTerms): NonNullable<Rules["mayLeave"]> => {
  const kept = ownMatcher(ownWords)
  const forms = new Map<EntityType, ReadonlySet<string>>()
  const formsOf = (type: EntityType): ReadonlySet<string> => {
    const known = forms.get(type) ?? new Set(values.map(one => normalForm(one, type)))
    forms.set(type, known)
    return known
  }
  return (value, type) => !criticalTypes.has(type) && formsOf(type).has(normalForm(value, type)) && !kept(value)
}
const lets = ({ handling, mayLeave }: Rules, value: string, type: EntityType, address: string | undefined): boolean =>
  handling(type, address) === "clear" || (mayLeave?.(value, type, address) ?? false)
/** One has said it, and neither has anything against it. */
const bothLet = (a: Rules, b: Rules, own: OwnTerms): Rules["mayLeave"] => {
  if (!a.mayLeave && !b.mayLeave) return undefined
  const kept = ownMatcher(own)
  return (value, type, address) => [a, b].some(({ mayLeave }) => mayLeave?.(value, type, address)) && [a, b].every(one => lets(one, value, type, address)) && !kept(value)
}

/** What counts where several have a say (the user and an administrator): the strictest of each answer. */
export const mergeRules = (a: Rules, b: Rules): Rules => {
  const own = { terms: [...a.own.terms, ...b.own.terms], patterns: [...a.own.patterns, ...b.own.patterns] }
  return {
    cloud: b.cloud.ok ? a.cloud : b.cloud,
    handling: (type, address) => stricter(a.handling(type, address), b.handling(type, address)),
    localOnly: address => a.localOnly(address) || b.localOnly(address),
    cloudOrigin: origin => a.cloudOrigin(origin) && b.cloudOrigin(origin),
    cloudTokens: Math.min(a.cloudTokens, b.cloudTokens),
    screenshots: a.screenshots === "off" ? "off" : b.screenshots,
    own,
    neverLeaves: value => a.neverLeaves(value) || b.neverLeaves(value),
    mayLeave: bothLet(a, b, own),
    bound: a.bound || b.bound ? (type, address) => [a, b].some(({ bound }) => bound?.(type, address)) : undefined
  }
}

/** Where no valid policy is known nothing leaves. */
export const closedRules = (why: string): Rules => ({
  cloud: { ok: false, why }, handling: () => "local", localOnly: () => true, cloudOrigin: () => false, cloudTokens: 0, screenshots: "off", own: { terms: [], patterns: [] }, neverLeaves: () => true
})

export const defaultRules: Rules = compileRules(defaultPrivacyPolicy)
