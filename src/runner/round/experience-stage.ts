import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { experienceSchema, type Experience } from "../../protocol/experience.ts"
import type { Facts } from "../../symbiosis/round/loop/facts.ts"
import { loopExperiences, type StageRuns } from "../../symbiosis/round/loop/loop-experiences.ts"
import { readRuns } from "./play-stage.ts"

const file = "experiences.jsonl"

/** Keeps what a lane's runs so far teach, as JSON Lines beside the other stages' files. `from`: ids of the stages that played them. */
export const keepExperiences = async ({ work, withdrawn }: { work: string; withdrawn: ReadonlySet<string> }, id: string, from: readonly string[]): Promise<{ facts: Facts["experiences"]; files: string[] }> => {
  const stages: StageRuns[] = []
  for (const one of from) stages.push({ explored: one.endsWith("-explore"), trajectories: (await readRuns(join(work, one))).trajectories })
  const { experiences, facts } = loopExperiences(stages, withdrawn)
  await mkdir(join(work, id), { recursive: true })
  await writeFile(join(work, id, file), experiences.map((one) => `${JSON.stringify(one)}\n`).join(""))
  return { facts, files: [file] }
}

export const readExperiences = async (work: string, id: string): Promise<Experience[]> =>
  (await readFile(join(work, id, file), "utf8")).split("\n").filter((line) => line !== "").map((line) => experienceSchema.parse(JSON.parse(line)))
