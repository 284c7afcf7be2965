import type { Step } from "../core/step.ts"
import { describeStep } from "./describe-step.ts"

/** Rough, and on the safe side for English and for code. */
export const estimateTokens = (text: string): number => Math.ceil(text.length / 3.5)

/** A line of history and the step that it tells of (its page is where the words come from). */
export type HistoryLine = { text: string; step: Step }

/** At most so many steps are told of. */
export const maxLines = 10
const reasonsKept = 3

/** The latest steps as lines, oldest first, within a token budget; the newest ones also keep the model's reason. */
export const historyLines = (steps: readonly Step[], budgetTokens = 1_200): HistoryLine[] => {
  const lines: HistoryLine[] = []
  let left = budgetTokens
  for (const [back, step] of [...steps].reverse().entries()) {
    const reason = back < reasonsKept && step.action && step.why ? ` Reason: ${step.why.slice(0, 300)}` : ""
    const text = `${step.index + 1}. ${describeStep(step)}${reason}`.replace(/\s+/g, " ")
    left -= estimateTokens(text)
    if (lines.length >= maxLines || (left < 0 && lines.length > 0)) break
    lines.unshift({ text, step })
  }
  return lines
}

/** Notes are kept for the whole run (the newest ones where there are many). */
export const notesOf = (steps: readonly Step[]): HistoryLine[] =>
  steps.flatMap((step) => step.action?.verb === "note" ? [{ text: step.action.text, step }] : []).slice(-12)

/** What the user said in answer to questions. */
export const repliesOf = (steps: readonly Step[]): string[] =>
  steps.flatMap(({ action, outcome }) => action?.verb === "ask" && outcome?.status === "ok" ? [outcome.detail] : [])

/** Open sub-plans, outermost first: `branch` opens one, `prune` closes the latest. */
export const planOf = (steps: readonly Step[]): HistoryLine[] => {
  const open: HistoryLine[] = []
  for (const step of steps) {
    if (step.action?.verb === "branch") open.push({ text: step.action.intent, step })
    if (step.action?.verb === "prune") open.pop()
  }
  return open
}

/** What `read`, `find` or `expand` brought in the step before this one: page text. */
export const lastReading = (steps: readonly Step[], maxCharacters = 6_000): string | undefined => steps.at(-1)?.outcome?.text?.slice(0, maxCharacters)
