import type { EntityType } from "../core/finding.ts"
import type { OwnTerms } from "../privacy/context/detect-context.ts"
import type { Policy } from "../privacy/policy/effective-policy.ts"
import { ownMatcher } from "../privacy/policy/own-matcher.ts"
import { parsePolicyText } from "../privacy/policy/parse-policy.ts"
import { compileRules } from "../privacy/policy/rules.ts"
import { siteMatcher } from "../privacy/policy/site-matcher.ts"
import { type DataCategory, dataCategories, defaultPrivacyPolicy, type Handling, type HandlingMap, type PrivacyPolicy } from "../protocol/privacy-policy.ts"
import type { PolicyFile } from "./read-policy.ts"

/** Of the words and patterns of a list the first that a value is, or holds; with the name of the list. */
const listed = (value: string, { terms, patterns }: OwnTerms, words: string, shapes = words): string | undefined => {
  const term = terms.find(one => ownMatcher({ terms: [one], patterns: [] })(value))
  if (term !== undefined) return `${words} "${term}"`
  const pattern = patterns.find(one => ownMatcher({ terms: [], patterns: [one] })(value))
  return pattern && `${shapes} "${pattern.source}"`
}

/** Which entry of a map decides of a type: the type's own, or its category's. */
const keyIn = (map: HandlingMap, type: EntityType): string | undefined => map[type] !== undefined ? type
  : (Object.keys(dataCategories) as DataCategory[]).find(name => map[name] !== undefined && (dataCategories[name] as readonly EntityType[]).includes(type))

/** Which part of a privacy policy says what becomes of a value of this type here. */
const partOf = (policy: PrivacyPolicy, type: EntityType, url: string): string => {
  const at = policy.sites.findLastIndex(({ sites, handling }) => keyIn(handling, type) !== undefined && siteMatcher(sites)(url))
  const site = at < 0 ? undefined : keyIn(policy.sites[at]?.handling ?? {}, type)
  if (site !== undefined) return `sites.${at}.handling.${site}`
  const key = keyIn(policy.handling, type)
  return key === undefined ? `preset "${policy.preset}"` : `handling.${key}`
}

const byUser = (policy: PrivacyPolicy, value: string, type: EntityType, url: string): string =>
  listed(value, policy.neverLeave, "neverLeave") ?? (type === "SPECIAL" ? listed(value, policy.own, "own") : undefined) ?? partOf(policy, type, url)

const byOrganisation = ({ values, localOnly, problems }: Policy, value: string, type: EntityType, handling: Handling, url: string): string => {
  const patterns = (values.never_leave_patterns ?? []).map(source => ({ name: source, source }))
  const word = listed(value, { terms: values.never_leave ?? [], patterns }, "never_leave", "never_leave_patterns")
  if (word !== undefined) return word
  const whole = values.privacy_policy === undefined ? undefined : parsePolicyText(values.privacy_policy)
  if (whole?.ok) {
    const within = listed(value, whole.policy.neverLeave, "neverLeave") ?? (type === "SPECIAL" ? listed(value, whole.policy.own, "own") : undefined)
    if (within !== undefined) return `${within} in privacy_policy`
  }
  if (localOnly) return "model_mode"
  if (problems.length > 0 && whole?.ok === false) return "privacy_policy, which is not valid"
  const says = (policy: PrivacyPolicy): boolean => compileRules(policy).handling(type, url) === handling
  const { redaction_floor: floor } = values
  if (floor !== undefined && says({ ...defaultPrivacyPolicy, preset: floor })) return `redaction_floor "${floor}"`
  return whole?.ok && says(whole.policy) ? `${partOf(whole.policy, type, url)} in privacy_policy` : "the user's policy"
}

/** The very word, pattern or key that decides what becomes of a value. */
export const policyReason = (file: PolicyFile, value: string, type: EntityType, handling: Handling, url: string): string =>
  file.kind === "privacy" ? byUser(file.policy, value, type, url) : byOrganisation(file.policy, value, type, handling, url)
