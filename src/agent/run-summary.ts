import type { RunEnd, Step } from "../core/step.ts"
import { leftUndone } from "./left-undone.ts"
import { addTokens, noTokens } from "./spent.ts"

/** A run's end with all that its steps add up to. */
export const summary = (ending: Pick<RunEnd, "ok" | "reason" | "answer" | "error">, steps: readonly Step[], ms: number): RunEnd => {
  const count = (to: Step["route"]["to"]): number => steps.filter((step) => step.route.to === to).length
  const guesses = steps.flatMap(({ speculation }) => speculation ?? [])
  const left = leftUndone(steps)
  const proposed = guesses.filter(({ proposed }) => proposed !== undefined)
  return {
    ...ending, steps: steps.length, routes: { local: count("local"), cloud: count("cloud"), refused: count("refuse") },
    tokens: steps.reduce((sum, step) => addTokens(sum, step.tokens), noTokens), ms, overheadMs: median(steps.map((step) => step.overheadMs)),
    ...(steps.length > 0 ? { home: steps.filter(({ sent }) => sent === 0).length / steps.length } : {}),
    ...(guesses.length > 0 ? { speculation: { proposed: proposed.length, accepted: proposed.filter(({ accepted }) => accepted).length, alone: guesses.filter(({ candidates }) => candidates === 0).length } } : {}),
    ...(left ? { leftUndone: left } : {})
  }
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length === 0 ? 0 : sorted.length % 2 === 1 ? sorted[middle] ?? 0 : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
