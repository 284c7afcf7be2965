import { type Share, wilson } from "../wilson.ts"

/** How a judge compares with a program that knows the truth. `kappa` is Cohen's: 0 is chance, 1 is perfect. */
export type Agreement = { agree: Share; undecided: number; falseSuccess: number; falseFailure: number; kappa: number }

export const agreementOf = (cases: readonly { judge: boolean | null; truth: boolean }[]): Agreement => {
  const decided = cases.filter((one): one is { judge: boolean; truth: boolean } => one.judge !== null)
  const same = decided.filter(({ judge, truth }) => judge === truth).length
  const share = (of: (one: { judge: boolean; truth: boolean }) => boolean): number => decided.filter(of).length / Math.max(1, decided.length)
  const [judgeYes, truthYes] = [share(({ judge }) => judge), share(({ truth }) => truth)]
  const chance = judgeYes * truthYes + (1 - judgeYes) * (1 - truthYes)
  const observed = same / Math.max(1, decided.length)
  return {
    agree: wilson(same, decided.length), undecided: cases.length - decided.length,
    falseSuccess: decided.filter(({ judge, truth }) => judge && !truth).length,
    falseFailure: decided.filter(({ judge, truth }) => !judge && truth).length,
    kappa: chance === 1 ? 1 : (observed - chance) / (1 - chance)
  }
}
