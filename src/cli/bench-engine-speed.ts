import type { BenchBrowser } from "../runner/bench-browser.ts"
import { askBench, type EngineAsk } from "./bench-engine-page.ts"
import type { BenchTurn } from "./bench-engine-turns.ts"

const answerTokens = 32
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
export const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
export const round = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits

/** Speed through our port, beside the library alone: the same prompts, one after the other in turn, so that a busy machine is busy for both. */
export const measureSpeed = async (browser: BenchBrowser, ask: EngineAsk, turns: readonly BenchTurn[]): Promise<Record<string, number>> => {
  const prefill = { ms: [] as number[], tokens: [] as number[] }
  const decode = { ms: [] as number[], tokens: [] as number[] }
  const ratios: number[] = []
  const bindings: number[] = []
  for (const { prompt, grammar } of turns) {
    const free = { prompt, maxTokens: answerTokens, temperature: 0 }
    const first = await ask({ ...free, maxTokens: 1 })
    prefill.ms.push(first.ms)
    prefill.tokens.push(first.tokens.prompt - first.tokens.cached)
    await askBench(browser, "direct", { ...free, maxTokens: 1 })
    // From here on the prompt is in both caches: what differs is the port and the grammar.
    for (let turn = 0; turn < 3; turn++) {
      const direct = await askBench<{ ms: number; tokens: number }>(browser, "direct", free)
      const ours = await ask(free)
      const bound = await ask({ ...free, grammar })
      decode.ms.push(ours.ms)
      decode.tokens.push(ours.tokens.completion)
      ratios.push((direct.ms / direct.tokens) / (ours.ms / ours.tokens.completion))
      bindings.push((bound.ms / bound.tokens.completion) / (ours.ms / ours.tokens.completion) - 1)
    }
  }
  return {
    prefillTokensPerSecond: round(sum(prefill.tokens) / sum(prefill.ms) * 1_000, 1), decodeTokensPerSecond: round(sum(decode.tokens) / sum(decode.ms) * 1_000, 1),
    ratioToDirect: round(median(ratios)), grammarCost: round(median(bindings))
  }
}
