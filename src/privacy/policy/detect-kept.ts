import type { Finding } from "../../core/finding.ts"
import type { DetectContext } from "../context/detect-context.ts"
import { detectUnder } from "./detect-under.ts"
import type { Rules } from "./rules.ts"

/** The private values of a text that a policy keeps from leaving: what it counts as private at this address, but for the very values that its user lets go. */
export const detectKept = (text: string, context: DetectContext, rules: Rules, address = context.url): readonly Finding[] =>
  detectUnder(text, context, rules, address).filter(({ start, end, type }) => !rules.mayLeave?.(text.slice(start, end), type, address))
