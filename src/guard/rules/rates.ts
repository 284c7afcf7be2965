import { confirm, type GuardContext, refuse, type Rule } from "../guard-context.ts"
import { onlyReads } from "../reading-acts.ts"

/** More than a person or an honest task would do. */
export const rateLimits = { actsPerMinute: 200, sends: 5, denied: 8 } as const
const none: NonNullable<GuardContext["past"]> = { acts: 0, sends: 0, denied: 0 }

/** A model that runs wild, or that wears its user down with questions, is held up. */
export const rates: Rule = (action, { past = none, target }) => {
  if (onlyReads(action, target)) return undefined
  if (past.denied >= rateLimits.denied) return refuse("rate.denied")
  if (past.acts >= rateLimits.actsPerMinute) return confirm("rate.acts", `Go on? This task has done ${past.acts} things on pages within a minute.`)
  return undefined
}
