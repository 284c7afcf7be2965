import { experiencesOfTrajectory } from "../../../memory/experience/of-trajectory.ts"
import { isWithdrawn } from "../../../memory/trajectory/is-withdrawn.ts"
import type { Experience } from "../../../protocol/experience.ts"
import type { Trajectory } from "../../../protocol/trajectory.ts"
import type { Facts } from "./facts.ts"

/** Runs of a stage. `explored`: the student's own, at temperature. */
export type StageRuns = { explored: boolean; trajectories: readonly Trajectory[] }

/**
 * What a run of the loop teaches, as the extension keeps it of its own. On pages that were generated, and played without the extension,
 * nothing is anybody's, so nothing of them has to stay home: what the student explored alone may be told to the teacher.
 */
const experiencesOfRun = (run: Trajectory): Experience[] => {
  const made = experiencesOfTrajectory(run)
  return run.extra.symbiont.privacy.version === "made-up" ? made.map((one) => one.privacy === "home" ? { ...one, privacy: "open" } : one) : made
}

/** All that a lane's runs so far teach, less those that were withdrawn: successes and failures, of the teacher, of speculation and of exploring. */
export const loopExperiences = (stages: readonly StageRuns[], withdrawn: ReadonlySet<string>): { experiences: Experience[]; facts: Facts["experiences"] } => {
  const runs = stages.flatMap(({ explored, trajectories }) => trajectories.map((run) => ({ explored, run })))
  const kept = runs.filter(({ run }) => !isWithdrawn(run, withdrawn)).map(({ explored, run }) => ({ explored, made: experiencesOfRun(run) }))
  const experiences = kept.flatMap(({ made }) => made)
  const of = (kind: Experience["kind"]) => {
    const count = (outcome: Experience["outcome"]): number => experiences.filter((one) => one.kind === kind && one.outcome === outcome).length
    return { success: count("success"), failure: count("failure"), unknown: count("unknown") }
  }
  return { experiences, facts: {
    runs: runs.length, withdrawn: runs.length - kept.length, episode: of("episode"), workflow: of("workflow"), lesson: of("lesson"),
    explored: kept.reduce((sum, { explored, made }) => sum + (explored ? made.length : 0), 0), home: experiences.filter(({ privacy }) => privacy === "home").length
  } }
}
