import { knownCall, readable } from "./page-match.ts"
import type { WebArenaTask } from "./task.ts"

/** Why a task can't be checked as the benchmark would, as a sentence; nothing where it can. A check that holds of whatever a run did is none. */
export const refusalOf = ({ "eval": { eval_types: kinds, reference_answers: references, reference_url: address, url_note: rule, string_note: note, program_html: checks } }: WebArenaTask): string | undefined => {
  if (kinds.includes("string_match")) {
    if (Object.keys(references ?? {}).length === 0) return "Its string_match has no reference answer."
    if (references?.fuzzy_match === "N/A" && !note) return "Its string_match wants the reason why it can't be done, and string_note gives none."
  }
  if (kinds.includes("url_match")) {
    if (!address) return "Its url_match has no reference address."
    if (rule !== undefined && rule !== "GOLD in PRED") return 'Its url_note is another rule than "GOLD in PRED".'
  }
  if (!kinds.includes("program_html")) return undefined
  if (checks.length === 0) return "Its program_html holds no check."
  if (checks.some(({ url }) => url.startsWith("func") && !knownCall(url.slice(url.indexOf("func:") + 5)))) return "Its program_html goes where a function says that no published task calls."
  return checks.every(({ locator }) => readable(locator)) ? undefined : "Its program_html reads a page by a locator of a kind that no published task has."
}
