import type { Step } from "../core/step.ts"
import { screenText } from "../privacy/screen/screen-text.ts"
import type { Vault } from "../privacy/vault.ts"
import { sayOtherwise, type Say } from "./action-words.ts"
import { originOf } from "./run-context.ts"

/**
 * A step as a cloud model may hear of it again. Its own words come back as it wrote them, placeholders and all: with values
 * put in and taken out again, a model could glue a value to other words, or have it cut, until it is not recognised any more.
 * What is private in them is a guess, and comes back as one and the same mark: right or wrong where its form tells it, only right where the
 * vault alone knows it, of which a run allows a few (`guess-watch.ts`). What came from the page is screened piece by piece, and before
 * anything is shortened.
 */
export const retoldStep = (step: Step, vault: Vault): Step => {
  const size = vault.entries().length
  const cache = told.get(vault) ?? new WeakMap<Step, { size: number; step: Step }>()
  told.set(vault, cache)
  const before = cache.get(step)
  // What was screened with fewer values known is screened anew.
  if (before?.size === size) return before.step
  const retold = retell(step, vault)
  // Screening may have found values of its own.
  cache.set(step, { size: vault.entries().length, step: retold })
  return retold
}
const told = new WeakMap<Vault, WeakMap<Step, { size: number; step: Step }>>()
/** Read texts are long, and only their beginning is told again; a value cut in two stands behind that. */
const readLength = 600

const retell = (step: Step, vault: Vault): Step => {
  const page: Say = (words) => screenText(words, vault, { origin: originOf(step.url), retold: true }).text
  const own: Say = (words) => screenText(words, vault, { origin: "model", guesses: true }).text
  const { said, action, target, outcome, pivot } = step
  return {
    ...step, why: said ? own(said.reason) : page(step.why),
    ...(said ? { action: sayOtherwise(said.action, own) } : action ? { action: sayOtherwise(action, page) } : {}),
    ...(target === undefined ? {} : { target: page(target) }),
    ...(pivot === undefined ? {} : { pivot: page(pivot) }),
    ...(outcome ? { outcome: { ...outcome, detail: page(outcome.detail), changes: outcome.changes.map(page), ...(outcome.text === undefined ? {} : { text: page(outcome.text.slice(0, readLength)) }) } } : {})
  }
}
