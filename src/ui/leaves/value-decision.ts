import type { PrivacyPolicy } from "../../protocol/privacy-policy.ts"

/** What the user decided about one value, whatever becomes of its kind. */
export type ValueDecision = "never" | "may"
type Words = Pick<PrivacyPolicy, "neverLeave" | "mayLeave">

const same = (value: string) => (one: string): boolean => one.toLowerCase() === value.trim().toLowerCase()

export const decisionOf = ({ neverLeave, mayLeave }: Words, value: string): ValueDecision | undefined =>
  neverLeave.terms.some(same(value)) ? "never" : mayLeave.some(same(value)) ? "may" : undefined

/** The parts of a policy that say so; without a decision the rules for its kind count again. */
export const withDecision = ({ neverLeave, mayLeave }: Words, value: string, decision: ValueDecision | undefined): Words => {
  const others = (list: readonly string[]): string[] => list.filter((one) => !same(value)(one))
  return {
    neverLeave: { ...neverLeave, terms: [...others(neverLeave.terms), ...(decision === "never" ? [value.trim()] : [])] },
    mayLeave: [...others(mayLeave), ...(decision === "may" ? [value.trim()] : [])]
  }
}
