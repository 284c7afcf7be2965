import type { Action } from "../core/action.ts"
import type { ObservedNode } from "../core/observation.ts"
import { fail, ok, type Result } from "../core/result.ts"
import { tidyPlaceholders } from "../privacy/screen/placeholder.ts"
import { replaceValues } from "../privacy/screen/replace-values.ts"
import type { Vault } from "../privacy/vault.ts"

const tidy = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim()

/** As the page matches labels: the same one, else the only one that begins so, holds the words, or is held by them. */
const matching = (want: string, labels: readonly string[]): number => {
  const same = labels.indexOf(want)
  if (same >= 0 || want === "") return same
  for (const fits of [(label: string) => label.startsWith(want), (label: string) => label.includes(want), (label: string) => label.length > 2 && want.includes(label)]) {
    const found = labels.flatMap((label, index) => fits(label) ? [index] : [])
    if (found.length === 1) return found[0] ?? -1
  }
  return -1
}

/**
 * What a cloud model chooses, looked up among the options as it was shown them: matched with the real labels, a guess would tell
 * whether it is right. A value that stands in the list may be chosen whatever it is, since nothing comes to the page that it
 * hasn't. Gives nothing for a list that isn't known as a whole.
 */
export const chooseShown = (decided: Action, node: ObservedNode | undefined, vault: Vault): Result<Action> | undefined => {
  if (decided.verb !== "select" || !node?.options?.length || (node.children?.length ?? 0) > 0) return undefined
  const labels = node.options.map(({ label }) => label)
  const shown = labels.map((label) => tidy(replaceValues(label, [], vault, {}).text))
  const options = decided.options.flatMap((wanted) => labels[matching(tidy(tidyPlaceholders(wanted)), shown)] ?? [])
  return options.length === decided.options.length ? ok({ ...decided, options })
    : fail("model.invalid-answer", "No option that was shown reads like this: choose among those of the list, word for word.")
}
