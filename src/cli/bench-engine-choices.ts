import type { BenchBrowser } from "../runner/bench-browser.ts"
import { askBench, type EngineAsk } from "./bench-engine-page.ts"
import { median, round } from "./bench-engine-speed.ts"
import type { BenchTurn } from "./bench-engine-turns.ts"

const literal = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&")}"`

/**
 * Which element a page's action is about, decided in two ways from the same point of the answer: by writing it under a grammar that allows
 * the page's elements, and by scoring each of them as a whole (the sum of its tokens' log-probabilities). llama.cpp's interface gives no
 * probabilities of a text that it only reads, so each candidate is written under a grammar of its own, on top of the cached prompt.
 */
export const measureChoices = async (browser: BenchBrowser, ask: EngineAsk, turns: readonly BenchTurn[]): Promise<Record<string, number>> => {
  const written: number[] = []
  const scored: number[] = []
  let same = 0
  let compared = 0
  for (const { prompt, targets } of turns) {
    if (targets.length < 2) continue
    const asked = { prompt: `${prompt} Next -> click `, maxTokens: 48, temperature: 0 }
    await ask({ ...asked, maxTokens: 1 })
    const constrained = await ask({ ...asked, grammar: `root ::= ${targets.map(literal).join(" | ")}` })
    const scores = await askBench<{ ms: number; best: number }>(browser, "score", { ...asked, grammars: targets.map((target) => `root ::= ${literal(target)}`) })
    written.push(constrained.ms)
    scored.push(scores.ms)
    compared += 1
    if (targets[scores.best] === constrained.text) same += 1
  }
  return { choices: compared, writtenMs: round(median(written), 0), scoredMs: round(median(scored), 0), sameChoice: round(same / Math.max(1, compared)) }
}
