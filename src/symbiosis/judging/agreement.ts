import { type Share, wilson } from "../wilson.ts"
import type { Lack } from "./verdict.ts"

/** Tokens as an endpoint counts them. */
export type Spent = { prompt: number; completion: number }
/** What a judge said of a run that a program knows about, and what asking took. `lacks`: why an answer is no verdict. */
export type Case = { truth: boolean; judge: boolean | null; lacks?: Lack | undefined; calls: number; /** Missing where the endpoint didn't count. */ tokens?: Spent | undefined }

/** How a judge compares with a program that knows the truth. An answer that is no verdict agrees with nothing, and is counted in `agree` and `kappa` as such. */
export type Agreement = {
  runs: number
  agree: Share
  /** Cohen's kappa of yes, no and no verdict, with its 95 % interval (normal): 0 is chance, 1 is perfect. Null where no verdict came, or both say but one thing. */
  kappa: { value: number; low: number; high: number } | null
  /** The judge's word first: a true success is one that the program saw too. */
  trueSuccess: number; falseSuccess: number; trueFailure: number; falseFailure: number
  /** No verdict: not in the form that was asked for, or one that cites no step of the run. */
  unreadable: number; uncited: number
  /** A run. */
  calls: number
  /** A run; null where the endpoint didn't count. */
  tokens: Spent | null
}

const rounded = (value: number, places: number): number => Number(value.toFixed(places))

const kappaOf = (agree: Share, cases: readonly Case[]): Agreement["kappa"] => {
  const share = (of: (one: Case) => boolean): number => cases.filter(of).length / Math.max(1, cases.length)
  const chance = [true, false].reduce((sum, word) => sum + share(({ judge }) => judge === word) * share(({ truth }) => truth === word), 0)
  if (cases.every(({ judge }) => judge === null) || chance === 1) return null
  const value = (agree.share - chance) / (1 - chance)
  const half = 1.959964 * Math.sqrt(agree.share * (1 - agree.share) / cases.length) / (1 - chance)
  return { value: rounded(value, 4), low: rounded(Math.max(-1, value - half), 4), high: rounded(Math.min(1, value + half), 4) }
}

export const agreementOf = (cases: readonly Case[]): Agreement => {
  const count = (of: (one: Case) => boolean): number => cases.filter(of).length
  const agree = wilson(count(({ judge, truth }) => judge === truth), cases.length)
  const mean = (of: (one: Case) => number): number => cases.length === 0 ? 0 : rounded(cases.reduce((sum, one) => sum + of(one), 0) / cases.length, 1)
  return {
    runs: cases.length, agree, kappa: kappaOf(agree, cases),
    trueSuccess: count(({ judge, truth }) => judge === true && truth), falseSuccess: count(({ judge, truth }) => judge === true && !truth),
    trueFailure: count(({ judge, truth }) => judge === false && !truth), falseFailure: count(({ judge, truth }) => judge === false && truth),
    unreadable: count(({ lacks }) => lacks === "form"), uncited: count(({ lacks }) => lacks === "cites"),
    calls: mean(({ calls }) => calls),
    tokens: cases.length > 0 && cases.every(({ tokens }) => tokens) ? { prompt: mean(({ tokens }) => tokens?.prompt ?? 0), completion: mean(({ tokens }) => tokens?.completion ?? 0) } : null
  }
}

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`

/** The same for people, as a line. */
export const tellAgreement = (method: string, { runs, agree, kappa, trueSuccess, falseSuccess, trueFailure, falseFailure, unreadable, uncited, calls, tokens }: Agreement): string =>
  runs === 0 ? `${method}: no run that a program judged.` : [
    `${method}: agrees with the program on ${agree.done} of ${runs} runs (${percent(agree.share)}, 95 %: ${percent(agree.low)} to ${percent(agree.high)})`,
    kappa ? `kappa ${kappa.value.toFixed(2)} (${kappa.low.toFixed(2)} to ${kappa.high.toFixed(2)})` : "no kappa, since there is nothing to compare",
    `success rightly ${trueSuccess} and wrongly ${falseSuccess}, failure rightly ${trueFailure} and wrongly ${falseFailure}, no verdict ${unreadable + uncited} (${unreadable} unreadable, ${uncited} citing no step)`,
    `${calls} calls and ${tokens ? `${Math.round(tokens.prompt + tokens.completion)} tokens` : "uncounted tokens"} a run.`
  ].join("; ")
