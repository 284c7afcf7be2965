import type { EntityType } from "../../core/finding.ts"
import type { PrivacyPolicy, ValueDecision, ValueStanding } from "../../protocol/privacy-policy.ts"
import { compact } from "../text/fold-text.ts"
import { normalForm, spellings } from "../search/value-forms.ts"
import { ownMatcher } from "./own-matcher.ts"
import type { Rules } from "./rules.ts"

export type OneValue = { value: string; type: EntityType }

/** Tells whether a text is this value, however it is spelled. */
export const spells = ({ value, type }: OneValue): ((one: string) => boolean) => {
  const [text, forms] = [normalForm(value.trim(), type), (one: string) => spellings(one, type).map((form) => normalForm(form, type))]
  const known = forms(value.trim())
  // Not both ways at once: numbers of two countries have the same form at home.
  return (one) => known.includes(normalForm(one, type)) || forms(one).includes(text)
}

/** The policy with that said of one value, in place of all that was said of it before; without a decision the rules for its kind count again. */
export const withDecision = (policy: PrivacyPolicy, of: OneValue, decision: ValueDecision | undefined): PrivacyPolicy => {
  const [same, value] = [spells(of), of.value.trim()]
  // Words that never leave are read without what stands between their letters.
  const word = compact(value)
  const said = (list: string[], when: ValueDecision): string[] => [...list, ...(decision === when ? [value] : [])]
  return {
    ...policy,
    neverLeave: { ...policy.neverLeave, terms: said(policy.neverLeave.terms.filter((one) => !same(one) && (word === "" || compact(one) !== word)), "never") },
    mayLeave: said(policy.mayLeave.filter((one) => !same(one)), "may")
  }
}

/** What `rules` do with a value, and whether that can be taken back by its own decision. `organisation`: which values it keeps from ever leaving. */
export const standingOf = (policy: PrivacyPolicy, rules: Rules, of: OneValue, organisation: (value: string) => boolean = () => false): ValueStanding => {
  const all = spellings(of.value, of.type)
  if (all.some(rules.neverLeaves)) return all.some(organisation) || all.some(ownMatcher(withDecision(policy, of, undefined).neverLeave)) ? "held" : "never"
  if (rules.mayLeave?.(of.value, of.type)) return "may"
  return ownMatcher(rules.own)(of.value) ? "own" : "open"
}
