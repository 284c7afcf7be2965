import type { Action } from "../core/action.ts"
import type { Step } from "../core/step.ts"
import { screenText } from "../privacy/screen-text.ts"
import type { Vault } from "../privacy/vault.ts"
import { originOf } from "./run-context.ts"

type Say = (words: string) => string

const named = new Set(["verb", "ref", "op", "button"])
/** All that an action says, said otherwise. What only names elements and ways of acting stays. */
const sayOtherwise = (action: Action, say: Say): Action => Object.fromEntries(Object.entries(action).map(([key, value]) =>
  [key, named.has(key) ? value : typeof value === "string" ? say(value) : Array.isArray(value) ? value.map((item) => typeof item === "string" ? say(item) : item) : value])) as Action

/**
 * A step as a cloud model may hear of it again. Its own words come back as it wrote them, placeholders and all: with values
 * put in and taken out again, a model could glue a value to other words, or have it cut, until it is not recognised any more.
 * What came from the page is screened piece by piece, and before anything is shortened.
 */
export const retoldStep = (step: Step, vault: Vault): Step => {
  const page: Say = (words) => screenText(words, vault, { origin: originOf(step.url), retold: true }).text
  const own: Say = (words) => screenText(words, vault, { origin: "model" }).text
  const { said, action, target, outcome } = step
  return {
    ...step, why: said ? own(said.reason) : page(step.why),
    ...(said ? { action: sayOtherwise(said.action, own) } : action ? { action: sayOtherwise(action, page) } : {}),
    ...(target === undefined ? {} : { target: page(target) }),
    ...(outcome ? { outcome: { ...outcome, detail: page(outcome.detail), changes: outcome.changes.map(page) } } : {})
  }
}
