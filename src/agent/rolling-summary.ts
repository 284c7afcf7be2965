import type { Step } from "../core/step.ts"
import type { HistoryLine } from "./history.ts"

const verbsDone: Readonly<Record<string, string>> = {
  click: "clicked", type: "filled", select: "chose in", check: "set", press: "pressed keys", hover: "pointed at", drag: "dragged", scroll: "scrolled", upload: "attached a file to",
  read: "read", find: "searched the page", expand: "opened up", wait: "waited", ask: "asked the user", note: "noted something", point: "clicked a spot in", dialog: "answered a dialog"
}
/** No more of the address than this: its path may hold what is private, and isn't screened here. */
const hostOf = ({ url }: Step): string => { try { return new URL(url).host } catch { return "a page" } }
const leaves = ({ outcome }: Step): boolean => outcome?.changes.some((change) => change === "navigated" || change === "new tab") ?? false
const mostNames = 6

const phrase = (verb: string, steps: readonly Step[]): string => {
  const names = [...new Set(steps.flatMap(({ target }) => target ?? []))]
  const told = names.slice(0, mostNames).join(", ")
  return `${verbsDone[verb] ?? verb}${told === "" ? "" : ` ${told}`}${names.length > mostNames ? ` and ${names.length - mostNames} more` : ""}`
}

/**
 * Steps that have left the history's budget, one line for each stay on a page: what was done there and how much of it failed. It is
 * made from the steps alone, the same each time, and costs no model call (the paper lets the model write it anew in every turn).
 */
export const rollingSummary = (steps: readonly Step[]): HistoryLine[] => {
  const stays: Step[][] = []
  for (const step of steps) {
    const stay = stays.at(-1)
    const before = stay?.at(-1)
    if (stay && before && hostOf(before) === hostOf(step) && !leaves(before)) stay.push(step)
    else stays.push([step])
  }
  return stays.flatMap((stay) => {
    const [first] = stay
    if (!first) return []
    const byVerb = new Map<string, Step[]>()
    for (const step of stay) if (step.action && step.outcome?.status !== "failed") byVerb.set(step.action.verb, [...byVerb.get(step.action.verb) ?? [], step])
    const failed = stay.filter(({ outcome }) => outcome?.status === "failed").length
    const done = [...byVerb].map(([verb, list]) => phrase(verb, list))
    const last = stay.at(-1) ?? first
    const numbers = first.index === last.index ? `${first.index + 1}` : `${first.index + 1}–${last.index + 1}`
    const text = `${numbers}. On ${hostOf(first)}: ${[...done, ...(failed > 0 ? [`${failed} failed`] : [])].join("; ") || "nothing"}.`
    return [{ text: text.replace(/\s+/g, " ").slice(0, 400), step: first }]
  })
}
