import type { LoopSources } from "./loop-sources.ts"
import { speculates, variants, type LoopSpec, type Variant } from "./loop-spec.ts"

export const stageKinds = ["held-out", "explore", "rollouts", "extension-rollouts", "experiences", "dataset", "train", "judge", "play", "synergy", "choose", "extension", "leaks", "suites", "gate"] as const
export type StageKind = (typeof stageKinds)[number]
/** One piece of work of a loop. What it makes is kept, so that a loop which was ended goes on with the next. */
export type Stage = {
  id: string
  kind: StageKind
  /** Ids of the stages whose results it takes. */
  needs: string[]
  round?: number
  seed?: number
  /** The lane, or "teacher" for rollouts that several lanes share. */
  variant?: Variant | "teacher"
}

/** How many tasks of a round the built extension plays: it has a mode that speculates, and none for the other ways. */
const driven = ({ episodes: { extension = 0, miniwob = 0 } }: LoopSpec, variant: Stage["variant"]): number => variant !== undefined && variant !== "teacher" && speculates(variant) ? extension + miniwob : 0
/** How many of a round's rollouts are played on pages without it. */
export const scripted = ({ episodes: { rollouts, extension = 0 } }: LoopSpec, variant: Stage["variant"]): number => rollouts - (variant !== undefined && variant !== "teacher" && speculates(variant) ? extension : 0)

/** All stages of a loop in an order in which each finds what it needs: round by round, so that an early end still leaves whole rounds. */
export const loopPlan = (spec: LoopSpec): Stage[] => {
  const stages: Stage[] = [{ id: "held-out", kind: "held-out", needs: [] }, { id: "base-judge", kind: "judge", needs: ["held-out"] }]
  if (spec.heldOut.plays > 0) stages.push({ id: "base-play", kind: "play", needs: [] })
  const played = new Map<string, string[]>()
  const last = spec.rounds - 1
  for (let round = 0; round < spec.rounds; round++) for (const seed of spec.seeds) {
    if (spec.variants.some((variant) => variants[variant].rollouts === "teacher")) stages.push({ id: `r${round}-teacher-s${seed}-rollouts`, kind: "rollouts", needs: [], round, seed, variant: "teacher" })
    for (const variant of spec.variants) {
      const name = (what: string, of = round): string => `r${of}-${variant}-s${seed}-${what}`
      const add = (kind: StageKind, needs: string[]): void => { stages.push({ id: name(kind), kind, needs, round, seed, variant }) }
      const student = round === 0 ? [] : [name("train", round - 1)]
      const mine = played.get(`${variant} ${seed}`) ?? []
      if (variants[variant].explores && spec.episodes.explore > 0) { add("explore", student); mine.push(name("explore")) }
      if (variants[variant].rollouts === "teacher") mine.push(`r${round}-teacher-s${seed}-rollouts`)
      else {
        if (scripted(spec, variant) > 0) { add("rollouts", student); mine.push(name("rollouts")) }
        if (driven(spec, variant) > 0) { add("extension-rollouts", [...student, ...(spec.experiences && round > 0 ? [name("experiences", round - 1)] : [])]); mine.push(name("extension-rollouts")) }
      }
      played.set(`${variant} ${seed}`, mine)
      if (spec.experiences) add("experiences", [...mine])
      add("dataset", [...mine])
      add("train", [name("dataset"), ...student])
      add("judge", ["held-out", name("train")])
      if (spec.heldOut.plays > 0) add("play", [name("train")])
      // Student and script are tried together on pages without the extension, which no language model sees.
      if (spec.heldOut.plays > 0 && round === last && speculates(variant) && !spec.teacher.endpoint) add("synergy", [name("train")])
    }
  }
  const judges = stages.filter(({ kind, round }) => kind === "judge" && round === last).map(({ id }) => id)
  const candidates = ["choose", ...judges.map((id) => id.replace(/judge$/, "train"))]
  const leaks: Stage[] = spec.extension.leaks ? [{ id: "leaks", kind: "leaks", needs: candidates }] : []
  return [...stages, { id: "choose", kind: "choose", needs: judges }, { id: "extension", kind: "extension", needs: candidates }, ...leaks, { id: "suites", kind: "suites", needs: [] },
    { id: "gate", kind: "gate", needs: ["base-judge", ...judges, "choose", "extension", ...leaks.map(({ id }) => id), "suites"] }]
}

/**
 * The part of the spec and of what lies beside it that a stage's result depends on: changing another part leaves the result as it is. Pages and
 * tasks are not among it: runs and held-out rows are data of their day, the same for all who learn from them or are judged by them.
 */
export const settingsOf = (spec: LoopSpec, stage: Stage, { withdrawn, init, recipe, product }: LoopSources): unknown => {
  const { student, teacher, episodes, heldOut, extension, lambda } = spec
  // On pages without the extension nothing is recalled.
  const { epsilon, k } = teacher
  const plays = stage.variant === "teacher" ? [] : [init, recipe]
  const place = [stage.kind, stage.round ?? 0, stage.seed ?? 0, stage.variant ?? "base"]
  switch (stage.kind) {
    case "held-out": return [place, heldOut.rows, heldOut.known]
    case "explore": return [place, plays, episodes.explore, episodes.temperature]
    case "rollouts": return [place, plays, { epsilon, k }, scripted(spec, stage.variant)]
    // Asked in the extension, so none of the recipe's programs takes part.
    case "extension-rollouts": return [place, init, teacher.endpoint ?? teacher, episodes.rollouts, episodes.extension ?? 0, episodes.miniwob ?? 0, ...(spec.experiences ? ["remembers"] : [])]
    case "experiences": return [place, [...withdrawn].sort()]
    case "dataset": return [place, lambda, [...withdrawn].sort()]
    case "train": return [place, { ...student, init }, recipe]
    case "judge": return [place, init, recipe]
    case "play": return [place, plays, heldOut.plays]
    case "synergy": return [place, plays, { epsilon, k }, heldOut.plays]
    case "extension": return [place, init, { tasks: extension.tasks }, product]
    case "leaks": case "choose": case "suites": case "gate": return [place, product]
  }
}
