import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { fail, type Result } from "../../core/result.ts"
import { readTrajectory } from "../../memory/trajectory/read-trajectories.ts"
import type { Mode } from "../../core/step.ts"
import type { Trajectory } from "../../protocol/trajectory.ts"
import type { Episode } from "../../symbiosis/practice/compose.ts"
import { createOracle, type Oracle } from "../../symbiosis/practice/oracle.ts"
import { createRandom } from "../../symbiosis/practice/random.ts"
import type { Facts } from "../../symbiosis/round/loop/facts.ts"
import type { LoopSpec } from "../../symbiosis/round/loop/loop-spec.ts"
import { runViewsSchema, type RunViews } from "../../symbiosis/round/loop/student-rows.ts"
import { acceptanceOf } from "../../symbiosis/speculation/acceptance.ts"
import { createCandidateCache } from "../../symbiosis/speculation/candidate-cache.ts"
import type { Share } from "../../symbiosis/wilson.ts"
import { byDagger, byStudent, bySpeculation, byTeacher } from "./choosers.ts"
import { playRound, type Chooser } from "./play-round.ts"
import { playSeeds, type SeedRuns } from "./play-seeds.ts"
import { startStudent, type StudentProcess } from "./student-process.ts"

export type Stand = { browser: Browser; pageScript: string; python: string; signal: AbortSignal }
/** Who acts. `beta`: how often the teacher does in DAgger. */
export type Actors = "teacher" | "student" | "speculation" | { beta: number }

const workers = 8
const modes = { teacher: "cloud", student: "local", speculation: "speculative" } as const satisfies Record<string, Mode>

/** Plays the seeds' episodes as the actors do, and judges each by its site. `model`: the student's GGUF, where one takes part. */
export const playAs = async (actors: Actors, { browser, pageScript, python, signal }: Stand, { model, seeds, episodeOf, teacher, round, seed, temperature }: {
  model: string; seeds: readonly number[]; episodeOf(seed: number): Episode; teacher: LoopSpec["teacher"]; round: number; seed: number; temperature: number
}): Promise<Result<SeedRuns>> => {
  const script = await readFile(pageScript, "utf8")
  let student: StudentProcess | undefined
  const cache = createCandidateCache()
  const chooserOf = (oracle: Oracle, taskSeed: number, asked: StudentProcess | undefined): Chooser => {
    if (!asked || actors === "teacher") return byTeacher(oracle)
    if (actors === "student") return byStudent(asked)
    return actors === "speculation" ? bySpeculation(asked, oracle, cache, teacher.k) : byDagger(asked, oracle, actors.beta, createRandom(taskSeed + 1))
  }
  try {
    if (actors !== "teacher") student = await startStudent(python, model, { temperature, seed, signal })
    return await playSeeds({ browser, seeds, workers, signal, play: (page, taskSeed) => {
      const episode = episodeOf(taskSeed)
      const oracle = createOracle(episode, teacher.epsilon, createRandom(taskSeed * 7 + seed))
      return playRound(page, script, { episode, choose: chooserOf(oracle, taskSeed, student), teacher: oracle, truth: createOracle(episode, 0, createRandom(1)), round,
        agent: actors === "teacher" ? "scripted teacher" : "student", mode: typeof actors === "object" ? "hybrid" : modes[actors], signal })
    } })
  } catch (error) {
    // A student that was stopped in mid-answer throws; that is no fault.
    if (signal.aborted) return fail("task.cancelled", "Stopped: start it again with the same --out, and it goes on from here.")
    throw error
  } finally { await student?.close() }
}

const lines = (values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join("")

/** Keeps runs as trajectories and, beside them, what the student saw at each step. */
export const keepRuns = async (folder: string, { played }: SeedRuns): Promise<string[]> => {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, "runs.jsonl"), lines(played.map(({ trajectory }) => trajectory)))
  await writeFile(join(folder, "views.jsonl"), lines(played.map(({ views }) => views)))
  return ["runs.jsonl", "views.jsonl"]
}

export const readRuns = async (folder: string): Promise<{ trajectories: Trajectory[]; views: RunViews[] }> => {
  const read = async (name: string): Promise<string[]> => (await readFile(join(folder, name), "utf8")).split("\n").filter((line) => line !== "")
  const trajectories = (await read("runs.jsonl")).flatMap((line, index) => { const found = readTrajectory(line, index + 1); return found.ok ? [found.value] : [] })
  return { trajectories, views: (await read("views.jsonl")).map((line) => runViewsSchema.parse(JSON.parse(line))) }
}

export const tallyRuns = ({ played, unplayable }: SeedRuns): Facts["explore"] => ({
  episodes: played.length + unplayable, unplayable, done: played.filter(({ done }) => done).length, steps: played.reduce((sum, { views }) => sum + views.views.length, 0)
})

const tallies = (shares: Readonly<Record<string, Share>>): Facts["rollouts"]["byIndex"] => Object.fromEntries(Object.entries(shares).map(([key, { done, of }]) => [key, { done, of }]))

export const tellRollouts = (runs: SeedRuns): Facts["rollouts"] => {
  const { all, byIndex, bySite } = acceptanceOf(runs.played.map(({ trajectory }) => trajectory))
  return { ...tallyRuns(runs), accepted: { done: all.done, of: all.of }, byIndex: tallies(byIndex), bySite: tallies(bySite), teacherCalls: runs.played.reduce((sum, { calls }) => sum + calls, 0) }
}
