import { loopPlan } from "./loop-plan.ts"
import { variants, type LoopSpec, type Variant } from "./loop-spec.ts"
import type { StageRecord } from "./stage-record.ts"

/** Seconds by the clock of each whole turn: one round of one lane and seed, from its runs (also those that it shares) to its judging. */
export const turnTimes = (spec: LoopSpec, records: ReadonlyMap<string, StageRecord>): { variant: Variant; seconds: number[] }[] => {
  const plan = loopPlan(spec)
  return spec.variants.map((variant) => ({
    variant, seconds: Array.from({ length: spec.rounds }, (_, round) => spec.seeds.flatMap((seed) => {
      const mine = plan.filter((stage) => stage.round === round && stage.seed === seed && (stage.variant === variant || (stage.variant === "teacher" && variants[variant].rollouts === "teacher")))
      const seconds = mine.flatMap(({ id }) => records.get(id)?.seconds ?? [])
      return seconds.length === mine.length ? [seconds.reduce((sum, one) => sum + one, 0)] : []
    })).flat()
  }))
}
