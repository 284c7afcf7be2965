import { readFile } from "node:fs/promises"
import { studentAnswer } from "../agent/student-answer.ts"
import { studentGrammar } from "../agent/student-grammar.ts"
import { createStudentThread } from "../agent/student-thread.ts"
import { playEpisode } from "../runner/practice-recorder.ts"
import type { BenchBrowser } from "../runner/bench-browser.ts"
import { composeEpisode } from "../symbiosis/practice/compose.ts"
import { domains } from "../symbiosis/practice/domains.ts"
import { createRandom } from "../symbiosis/practice/random.ts"
import { buildPage } from "../tooling/build-page.ts"
import type { EngineAsk } from "./bench-engine-page.ts"
import { median, round } from "./bench-engine-speed.ts"

type Answered = { sure: number; right: boolean; cached: number; prompt: number; ms: number }

const bins = [0.05, 0.2, 0.4, 0.6, 0.8, 1.01] as const
/** Where `symbiont practice` draws no training rows: its own seeds of these splits begin here, by default one million on. */
const seeds = { known: 10_000_000, heldOut: 20_000_000 } as const

/** The probability that a right answer was given with more confidence than a wrong one (area under the ROC curve); ties count half. */
const areaUnder = (answers: readonly Answered[]): number => {
  const [right, wrong] = [answers.filter((one) => one.right), answers.filter((one) => !one.right)]
  const above = right.reduce((sum, one) => sum + wrong.reduce((count, other) => count + (one.sure > other.sure ? 1 : one.sure === other.sure ? 0.5 : 0), 0), 0)
  return above / Math.max(1, right.length * wrong.length)
}

const summed = (answers: readonly Answered[]): Record<string, unknown> => ({
  answers: answers.length, right: round(answers.filter(({ right }) => right).length / Math.max(1, answers.length)), areaUnderCurve: round(areaUnder(answers)), medianMs: round(median(answers.map(({ ms }) => ms)), 0),
  cached: round(answers.reduce((sum, { cached }) => sum + cached, 0) / Math.max(1, answers.reduce((sum, { prompt }) => sum + prompt, 0))),
  bySureness: bins.map((top, index) => {
    const found = answers.filter(({ sure }) => sure < top && sure >= (bins[index - 1] ?? 0))
    return [Math.min(top, 1), found.length, found.length === 0 ? null : round(found.filter(({ right }) => right).length / found.length)]
  })
})

/** Practice that no student was trained on, answer by answer through the real engine under the real grammar: how often it is right, and how well it knows. */
export const measureConfidence = async (browser: BenchBrowser, ask: EngineAsk, count: number, say: (line: string) => void): Promise<Record<string, unknown>> => {
  const script = await readFile(await buildPage(), "utf8")
  const page = await browser.newPage()
  const play = async (kind: keyof typeof seeds): Promise<Answered[]> => {
    const pool = domains.filter(({ split }) => split === (kind === "heldOut" ? "test" : "train"))
    const answers: Answered[] = []
    for (let seed: number = seeds[kind]; answers.length < count; seed++) {
      const random = createRandom(seed)
      const thread = createStudentThread()
      for await (const { reason, move, slipped, ...turn } of playEpisode(page, script, composeEpisode(random.pick(pool), random), random)) {
        const made = await ask({ prompt: thread.prompt(turn), grammar: studentGrammar(turn), maxTokens: 256, temperature: 0 })
        if (!slipped) answers.push({ sure: made.confidence ?? 0, right: made.text === studentAnswer(reason, move.action, move.target), cached: made.tokens.cached, prompt: made.tokens.prompt, ms: made.ms })
      }
      say(`${kind}: ${answers.length} answers`)
    }
    return answers
  }
  try {
    const [known, heldOut] = [await play("known"), await play("heldOut")]
    return { known: summed(known), heldOut: summed(heldOut), together: summed([...known, ...heldOut]) }
  } finally { await page.close() }
}
