import { factsOf } from "./facts.ts"
import { variants, type LoopSpec, type Variant } from "./loop-spec.ts"
import { meanInterval, rowMeans, type Mean } from "./mean-interval.ts"
import type { StageRecord } from "./stage-record.ts"

/** What one thing adds: a lane less one that lacks it, row by row, in each round of which both have students of the same seeds. */
export type LaneContrast = { variant: Variant; over: Variant; rounds: (Mean | undefined)[] }

/** Row by row, what the students of `after` got right less those of `before`; nothing where one has none. */
export const rightsLess = (after: readonly string[], before: readonly string[]): Mean | undefined => {
  if (after.length === 0 || before.length === 0) return undefined
  const earlier = rowMeans(before)
  return meanInterval(rowMeans(after).map((value, row) => value - (earlier[row] ?? 0)))
}

/** Each lane of the spec beside those of its lanes that it differs from in one thing. A seed counts where both were judged with it. */
export const laneContrasts = (spec: LoopSpec, records: ReadonlyMap<string, StageRecord>): LaneContrast[] => {
  const right = (variant: Variant, round: number, seed: number): string | undefined => factsOf("judge", records.get(`r${round}-${variant}-s${seed}-judge`))?.right
  return spec.variants.flatMap((variant) => spec.variants.filter((other) => (variants[variant].over as readonly string[]).includes(other)).map((over) => ({
    variant, over, rounds: Array.from({ length: spec.rounds }, (_, round) => {
      const pairs = spec.seeds.flatMap((seed) => { const [mine, other] = [right(variant, round, seed), right(over, round, seed)]; return mine === undefined || other === undefined ? [] : [[mine, other] as const] })
      return rightsLess(pairs.map(([mine]) => mine), pairs.map(([, other]) => other))
    })
  })))
}
