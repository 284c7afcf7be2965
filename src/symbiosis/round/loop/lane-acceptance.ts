import { factsOf, type Facts, type Tally } from "./facts.ts"
import { speculates, type LoopSpec, type Variant } from "./loop-spec.ts"
import type { StageRecord } from "./stage-record.ts"

type Tallies = Readonly<Record<string, Tally>>
/** How often the teacher agreed with a lane's proposals in a round, all seeds together. `bySite` is missing where a stage's record doesn't hold it. */
export type LaneAcceptance = { variant: Variant; round: number; through: "pages" | "extension"; byIndex: Tallies; bySite: Tallies | undefined }

const added = (all: readonly Tallies[]): Tallies => {
  const sums = new Map<string, Tally>()
  for (const tallies of all) for (const [key, { done, of }] of Object.entries(tallies)) { const sum = sums.get(key) ?? { done: 0, of: 0 }; sums.set(key, { done: sum.done + done, of: sum.of + of }) }
  return Object.fromEntries(sums)
}

/** By number of the step and by kind of site, from the records alone. Lanes whose student proposed nothing have none. */
export const laneAcceptance = ({ rounds, seeds, variants: lanes }: LoopSpec, records: ReadonlyMap<string, StageRecord>): LaneAcceptance[] =>
  lanes.filter(speculates).flatMap((variant) => Array.from({ length: rounds }, (_, round) => round).flatMap((round) =>
    ([["pages", "rollouts"], ["extension", "extension-rollouts"]] as const).flatMap(([through, kind]) => {
      const found: Pick<Facts["rollouts"], "accepted" | "byIndex" | "bySite">[] = seeds.flatMap((seed) => factsOf(kind, records.get(`r${round}-${variant}-s${seed}-${kind}`)) ?? []).filter(({ accepted }) => accepted.of > 0)
      const sites = found.map(({ bySite }) => bySite).filter((one) => one !== undefined)
      return found.length === 0 ? [] : [{ variant, round, through, byIndex: added(found.map(({ byIndex }) => byIndex)), bySite: sites.length === found.length ? added(sites) : undefined }]
    })))
