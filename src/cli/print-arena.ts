import type { Step } from "../core/step.ts"
import type { ArenaResult } from "../runner/webarena/arena-result.ts"
import { wilson } from "../symbiosis/wilson.ts"
import { runPrinter } from "./print-run.ts"

export type ArenaPrinter = { step(step: Step): void; result(result: ArenaResult): void; summary(benchmark: string, driver: string, results: readonly ArenaResult[]): void }

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const rounded = (value: number): number => Number(value.toFixed(4))

/** What a number of results come to. `rate`: of those that could be checked, with its 95 % interval. Cost is null where a price is not known. */
export const scoreArena = (results: readonly ArenaResult[]) => {
  const checked = results.filter(({ ok }) => ok !== null)
  const { share, low, high } = wilson(checked.filter(({ ok }) => ok).length, checked.length)
  const known = results.flatMap(({ leaks }) => leaks ?? [])
  return {
    tasks: results.length, checked: checked.length, ok: checked.filter(({ ok }) => ok).length, rate: rounded(share), low: rounded(low), high: rounded(high),
    steps: sum(results.map(({ steps }) => steps)), tokens: sum(results.map(({ tokens }) => tokens.prompt + tokens.completion)), bytes: sum(results.map(({ sent }) => sent.bytes)),
    replaced: sum(results.map(({ sent }) => sent.replaced)), cost: results.some(({ cost }) => cost === null) ? null : rounded(sum(results.map(({ cost }) => cost ?? 0))),
    leaks: known.length === 0 ? null : sum(known)
  }
}

/** A line a task, then one a site, then the whole: sentences, or JSON lines. */
export const arenaPrinter = (json: boolean, out: NodeJS.WritableStream = process.stdout): ArenaPrinter => {
  const tell = (name: string, score: ReturnType<typeof scoreArena>): string =>
    `${name.padEnd(28)} ${`${score.ok}/${score.checked}`.padStart(8)}  ${(score.rate * 100).toFixed(1).padStart(5)} % (${(score.low * 100).toFixed(1)} to ${(score.high * 100).toFixed(1)})  ${score.steps} steps  ${score.tokens} tokens  ${score.bytes} bytes out${score.cost === null ? "" : `  cost ${score.cost}`}${score.leaks === null ? "" : `  leaks ${score.leaks}`}${score.checked < score.tasks ? `  ${score.tasks - score.checked} not checked` : ""}\n`
  return {
    step: runPrinter(json, out).step,
    result: (result) => {
      const verdict = result.ok === null ? "unchecked" : result.ok ? "passed" : "failed"
      out.write(json ? `${JSON.stringify(result)}\n` : `${verdict.padEnd(9)} ${result.task}: ${result.steps} steps, ${(result.ms / 1000).toFixed(1)} s${result.why ? `; ${result.why}` : ""}\n`)
    },
    summary: (benchmark, driver, results) => {
      const sites = [...new Set(results.map(({ sites }) => [...sites].sort().join("+")))].sort()
      const perSite = sites.map((site) => ({ site, ...scoreArena(results.filter((result) => [...result.sites].sort().join("+") === site)) }))
      const all = scoreArena(results)
      if (json) {
        for (const line of perSite) out.write(`${JSON.stringify({ type: "site", ...line })}\n`)
        out.write(`${JSON.stringify({ type: "end", benchmark, driver, ...all })}\n`)
        return
      }
      out.write("\n")
      for (const { site, ...score } of perSite) out.write(tell(site, score))
      out.write(`\n${tell(`${benchmark}, ${driver}`, all)}`)
    }
  }
}
