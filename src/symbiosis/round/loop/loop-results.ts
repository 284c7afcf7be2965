import { factsOf, type Facts, type Tally } from "./facts.ts"
import { laneAcceptance, type LaneAcceptance } from "./lane-acceptance.ts"
import { laneContrasts, rightsLess, type LaneContrast } from "./lane-contrasts.ts"
import { loopPlan, type Stage } from "./loop-plan.ts"
import type { LoopSpec, Variant } from "./loop-spec.ts"
import { meanInterval, rowMeans, type Mean } from "./mean-interval.ts"
import type { StageRecord } from "./stage-record.ts"
import { turnTimes } from "./turn-times.ts"

/** What is known of a variant in a round, all its seeds together. Whatever has not run yet is missing. */
export type LaneRound = {
  variant: Variant; round: number; seeds: number
  heldOut?: Mean; bySeed: number[]; known?: Tally; rollouts?: Tally; accepted?: Tally; teacherCalls?: number; steps?: number
  rows?: number; reasons?: number; wrongRows?: number; explored?: Tally; newStates?: number; newStatesUsed?: number; plays?: Tally; seconds: number
  /** Runs that were cut out of others, a seed each. */
  backward: NonNullable<Facts["dataset"]["backward"]>[]
  /** Of all rounds so far, a seed each. */
  experiences: Facts["experiences"][]
  /** What the built extension played of the round, MiniWoB++ among it; each seed's reason where that was left out. */
  driven?: { done: Tally; accepted: Tally; steps: number; learnable: number; requests: number; sentBytes: number; miniwob: Tally; skipped: string[]; recalled: NonNullable<Facts["extension-rollouts"]["recalled"]>[] }
}
export type LoopResults = {
  base?: { heldOut: Mean; known: Tally; plays?: Tally }
  lanes: LaneRound[]
  /** Row by row: the last round's students less the first round's, and less the student that the loop began with. */
  gains: { variant: Variant; overFirst?: Mean; overBase?: Mean }[]
  contrasts: LaneContrast[]
  acceptance: LaneAcceptance[]
  turns: ReturnType<typeof turnTimes>
  synergy: { variant: Variant; seed: number; facts: Facts["synergy"]; student: Tally }[]
  choose?: Facts["choose"]; extension?: Facts["extension"]; leaks?: Facts["leaks"]; suites?: Facts["suites"]; gate?: Facts["gate"]; heldOut?: Facts["held-out"]
  missing: string[]
  seconds: number
}

const sum = (tallies: readonly (Tally | undefined)[]): Tally | undefined => {
  const found = tallies.filter((tally) => tally !== undefined)
  return found.length === 0 ? undefined : { done: found.reduce((total, { done }) => total + done, 0), of: found.reduce((total, { of }) => total + of, 0) }
}
const total = (values: readonly (number | undefined)[]): number => values.reduce<number>((all, value) => all + (value ?? 0), 0)
const share = (right: string): number => [...right].filter((one) => one === "1").length / Math.max(1, right.length)

const drivenOf = (stages: readonly Facts["extension-rollouts"][]): LaneRound["driven"] => {
  const tally = (of: (facts: Facts["extension-rollouts"]) => Tally | undefined): Tally => sum(stages.map(of)) ?? { done: 0, of: 0 }
  return stages.length === 0 ? undefined : {
    done: tally(({ done, episodes, unplayable }) => ({ done, of: episodes - unplayable })), accepted: tally(({ accepted }) => accepted),
    steps: total(stages.map(({ steps }) => steps)), learnable: total(stages.map(({ learnable }) => learnable)), requests: total(stages.map(({ requests }) => requests)), sentBytes: total(stages.map(({ sentBytes }) => sentBytes)),
    miniwob: tally(({ miniwob }) => "skipped" in miniwob ? undefined : miniwob), skipped: [...new Set(stages.flatMap(({ miniwob }) => "skipped" in miniwob ? [miniwob.skipped] : []))],
    recalled: stages.flatMap(({ recalled }) => recalled ?? [])
  }
}

/** A loop's results, from the records of its stages alone. */
export const loopResults = (spec: LoopSpec, records: ReadonlyMap<string, StageRecord>): LoopResults => {
  const plan = loopPlan(spec)
  const facts = <K extends keyof Facts>(kind: K, id: string): Facts[K] | undefined => factsOf(kind, records.get(id))
  const base = facts("judge", "base-judge")
  const basePlay = facts("play", "base-play")
  const judged = (variant: Variant, round: number): string[] => spec.seeds.flatMap((seed) => facts("judge", `r${round}-${variant}-s${seed}-judge`)?.right ?? [])
  const lane = (variant: Variant, round: number): LaneRound => {
    const of = <K extends keyof Facts>(kind: K): Facts[K][] => spec.seeds.flatMap((seed) => facts(kind, `r${round}-${variant}-s${seed}-${kind}`) ?? [])
    const rollouts = of("rollouts").length > 0 ? of("rollouts") : spec.seeds.flatMap((seed) => facts("rollouts", `r${round}-teacher-s${seed}-rollouts`) ?? [])
    const mine = plan.filter((stage) => stage.round === round && stage.variant === variant)
    const rights = judged(variant, round)
    const done: LaneRound = { variant, round, seeds: rights.length, bySeed: rights.map(share), experiences: of("experiences"), backward: of("dataset").flatMap((set) => set.backward ?? []), seconds: total(mine.map(({ id }) => records.get(id)?.seconds)) }
    const put = <K extends keyof LaneRound>(key: K, value: LaneRound[K] | undefined): void => { if (value !== undefined) done[key] = value }
    if (rights.length > 0) done.heldOut = meanInterval(rowMeans(rights))
    put("known", sum(of("judge").map(({ known }) => known)))
    put("rollouts", sum(rollouts.map(({ done: went, episodes, unplayable }) => ({ done: went, of: episodes - unplayable }))))
    const accepted = sum(rollouts.map((one) => one.accepted))
    if (accepted && accepted.of > 0) done.accepted = accepted
    if (rollouts.length > 0) { done.teacherCalls = total(rollouts.map(({ teacherCalls }) => teacherCalls)); done.steps = total(rollouts.map(({ steps }) => steps)) }
    put("driven", drivenOf(of("extension-rollouts")))
    const sets = of("dataset")
    if (sets.length > 0) for (const key of ["rows", "reasons", "wrongRows", "newStates", "newStatesUsed"] as const) done[key] = total(sets.map((set) => set[key]))
    put("explored", sum(of("explore").map(({ done: went, episodes, unplayable }) => ({ done: went, of: episodes - unplayable }))))
    put("plays", sum(of("play")))
    return done
  }
  const last = spec.rounds - 1
  const single = <K extends "choose" | "extension" | "leaks" | "suites" | "gate">(kind: K): { [P in K]?: Facts[P] } => { const found = facts(kind, kind); return found ? { [kind]: found } as { [P in K]: Facts[P] } : {} }
  const heldOut = facts("held-out", "held-out")
  return {
    ...(base ? { base: { heldOut: meanInterval(rowMeans([base.right])), known: base.known, ...(basePlay ? { plays: basePlay } : {}) } } : {}),
    lanes: spec.variants.flatMap((variant) => Array.from({ length: spec.rounds }, (_, round) => lane(variant, round))),
    gains: spec.variants.map((variant) => {
      const [overFirst, overBase] = [last > 0 ? rightsLess(judged(variant, last), judged(variant, 0)) : undefined, rightsLess(judged(variant, last), base ? [base.right] : [])]
      return { variant, ...(overFirst ? { overFirst } : {}), ...(overBase ? { overBase } : {}) }
    }),
    contrasts: laneContrasts(spec, records), acceptance: laneAcceptance(spec, records), turns: turnTimes(spec, records),
    synergy: spec.variants.flatMap((variant) => spec.seeds.flatMap((seed) => {
      const [found, student] = [facts("synergy", `r${last}-${variant}-s${seed}-synergy`), facts("play", `r${last}-${variant}-s${seed}-play`)]
      return found && student ? [{ variant, seed, facts: found, student }] : []
    })),
    ...single("choose"), ...single("extension"), ...single("leaks"), ...single("suites"), ...single("gate"), ...(heldOut ? { heldOut } : {}),
    missing: plan.filter(({ id }: Stage) => !records.has(id)).map(({ id }) => id), seconds: total([...records.values()].map(({ seconds }) => seconds))
  }
}
