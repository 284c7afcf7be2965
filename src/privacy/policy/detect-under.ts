import type { Finding } from "../../core/finding.ts"
import { detect } from "../detect.ts"
import type { DetectContext } from "../detect-context.ts"
import type { Rules } from "./rules.ts"

/** Marks a finding that the user's own words made: no rule about types lets it through. */
export const ownSource = "own"

/** What rules leave of a list of findings: those that may go out in clear are no findings. */
export const underRules = (findings: readonly Finding[], rules: Rules, address: string | undefined): readonly Finding[] =>
  findings.filter(({ type, source }) => source === ownSource || rules.handling(type, address) !== "clear")

/** Private values of a text, as far as a policy counts them as private at this address. */
export const detectUnder = (text: string, context: DetectContext, rules: Rules, address = context.url): readonly Finding[] => {
  const { own } = rules
  const asked = own.terms.length + own.patterns.length > 0 ? { ...context, own } : context
  return underRules(detect(text, asked), rules, address)
}
