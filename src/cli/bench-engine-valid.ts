import type { Result } from "../core/result.ts"
import type { Generation } from "../models/ports.ts"
import type { BenchBrowser } from "../runner/bench-browser.ts"
import { askBench } from "./bench-engine-page.ts"
import type { BenchTurn } from "./bench-engine-turns.ts"

/** So many pages are shown whole; of the others the model reads the prompt's last lines only, since what is tested on them is the grammar. */
const wholePrompts = 50
const lastLines = (prompt: string): string => prompt.split("\n").slice(-2).join("\n")

/** Sampled answers at temperature 1, one a random page: how many are an action that the page has a place for. */
export const measureValidity = async (browser: BenchBrowser, turns: readonly BenchTurn[], say: (line: string) => void): Promise<Record<string, number>> => {
  const counts = { pages: turns.length, wholePrompts: Math.min(wholePrompts, turns.length), valid: 0, invalid: 0, cut: 0, failed: 0 }
  for (const [index, { prompt, grammar, maxTokens, isValid }] of turns.entries()) {
    const made = await askBench<Result<Generation>>(browser, "ours", { prompt: index < wholePrompts ? prompt : lastLines(prompt), grammar, maxTokens, temperature: 1 })
    counts[!made.ok ? "failed" : made.value.finish !== "stop" ? "cut" : isValid(made.value.text) ? "valid" : "invalid"] += 1
    if (index % 100 === 99) say(`${index + 1} pages: ${counts.valid} valid`)
  }
  return counts
}
