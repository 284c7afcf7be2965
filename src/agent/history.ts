import { quote } from "../core/render-observation.ts"
import type { Step } from "../core/step.ts"
import { describeStep } from "./describe-step.ts"
import { planTree, type PlanEntry } from "./plan-tree.ts"
import { rollingSummary } from "./rolling-summary.ts"

/** Rough, and on the safe side for English and for code. */
export const estimateTokens = (text: string): number => Math.ceil(text.length / 3.5)

/** A line of history and the step that it tells of (its page is where the words come from). */
export type HistoryLine = { text: string; step: Step }

/** At most so many steps are told of one by one, and so many are looked back on at all. */
export const maxLines = 12
export const stepsKept = 60
/** Steps leave the lines by so many at once: in between, each turn's history begins with the whole of the one before. */
const block = 4
/** A budget smaller than this holds no summary besides the last steps. */
const leastForSummary = 120
const reasonLength = 160
const readLength = 200

/** What a page that may have been left showed there: the row of what was acted on, the beginning of what was read. */
const pivotal = ({ pivot, outcome }: Step): string => {
  const read = outcome?.text?.slice(0, readLength)
  // Quoted like every name: it is the page's word, not ours.
  return `${pivot ? ` In: ${quote(pivot)}.` : ""}${read ? ` It read: ${quote(read)}.` : ""}`
}

const lineOf = (entry: PlanEntry): HistoryLine => {
  if (entry.kind === "dropped") {
    const { intent, opened, dropped } = entry.plan
    return { text: `${opened.index + 1}–${entry.last.index + 1}. Tried: ${intent.slice(0, 200)}. Dropped: ${dropped?.reason.slice(0, 300) ?? ""}`.replace(/\s+/g, " "), step: entry.last }
  }
  const { step } = entry
  const reason = step.action && step.why ? ` Reason: ${step.why.slice(0, reasonLength)}` : ""
  return { text: `${step.index + 1}. ${describeStep(step)}${pivotal(step)}${reason}`.replace(/\s+/g, " "), step }
}

/**
 * What was done, oldest first, within a token budget: the latest steps as lines, what lies before them in short, steps of dropped
 * sub-plans only as the reason why. It grows at its end; at the front it changes only when a block of steps is folded into the summary.
 */
export const historyLines = (steps: readonly Step[], budgetTokens = 1_200): HistoryLine[] => {
  const { entries } = planTree(steps)
  const lines = entries.map(lineOf)
  const summed = budgetTokens >= leastForSummary
  const room = budgetTokens * (summed ? 0.75 : 1)
  const costs = lines.map(({ text }) => estimateTokens(text))
  let from = 0
  const cost = (): number => costs.slice(from).reduce((sum, one) => sum + one, 0)
  while (from < lines.length - 1 && (lines.length - from > maxLines || cost() > room)) from = Math.min(from + block, lines.length - 1)
  if (!summed) return lines.slice(from)
  const summary: HistoryLine[] = []
  let left = budgetTokens - room
  const folded = entries.slice(0, from)
  // Reasons of dropped plans outlive their steps.
  const told = [...rollingSummary(folded.flatMap((entry) => entry.kind === "step" ? [entry.step] : [])), ...folded.flatMap((entry) => entry.kind === "dropped" ? [lineOf(entry)] : [])]
  for (const line of told.sort((a, b) => b.step.index - a.step.index)) {
    left -= estimateTokens(line.text)
    if (left < 0) break
    summary.unshift(line)
  }
  return [...summary, ...lines.slice(from)]
}

/** Notes are kept for the whole run (the newest ones where there are many). */
export const notesOf = (steps: readonly Step[]): HistoryLine[] =>
  steps.flatMap((step) => step.action?.verb === "note" ? [{ text: step.action.text, step }] : []).slice(-12)

/** What the user said in answer to questions or on giving the page back. */
export const repliesOf = (steps: readonly Step[]): string[] =>
  steps.flatMap(({ action, outcome }) => action?.verb === "ask" && outcome?.status === "ok" ? [outcome.detail] : [])

/** Open sub-plans, outermost first: `branch` opens one, `prune` closes the latest. */
export const planOf = (steps: readonly Step[]): HistoryLine[] => planTree(steps).open.map(({ intent, opened }) => ({ text: intent, step: opened }))

/** What `read`, `find` or `expand` brought in the step before this one: page text. */
export const lastReading = (steps: readonly Step[], maxCharacters = 6_000): string | undefined => steps.at(-1)?.outcome?.text?.slice(0, maxCharacters)
