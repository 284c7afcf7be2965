import { createHash } from "node:crypto"
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { isWithdrawn } from "../../memory/trajectory/is-withdrawn.ts"
import type { Trajectory } from "../../protocol/trajectory.ts"
import { buildDataset } from "../../symbiosis/dataset/build-dataset.ts"
import type { LineOptions } from "../../symbiosis/dataset/lines-of.ts"
import type { Facts } from "../../symbiosis/round/loop/facts.ts"
import type { Stage } from "../../symbiosis/round/loop/loop-plan.ts"
import { backwardRuns } from "../../symbiosis/round/loop/backward-runs.ts"
import { roundTasks } from "../../symbiosis/round/loop/loop-tasks.ts"
import { tasksOf, variants, type LoopSpec } from "../../symbiosis/round/loop/loop-spec.ts"
import { studentRows, type RunViews } from "../../symbiosis/round/loop/student-rows.ts"
import { readRuns } from "./play-stage.ts"

/** Pages that runs came to; where a task begins is no finding. */
const statesOf = (trajectories: readonly Trajectory[]): Set<string> => new Set(trajectories.flatMap(({ steps }) => steps.flatMap((step) => {
  const facts = step.extra?.symbiont
  return facts?.stateHash !== undefined && facts.index > 0 ? [facts.stateHash] : []
})))
const succeeded = ({ extra }: Trajectory): boolean => extra.symbiont.outcome.success === true

/** All that a lane has played so far, less what was withdrawn, as the student's rows, preference pairs and the manifest of both. */
export const keepStudentRows = async ({ spec, work, withdrawn }: { spec: LoopSpec; work: string; withdrawn: ReadonlySet<string> }, stage: Stage, from: readonly string[]): Promise<Facts["dataset"]> => {
  const { round = 0, seed = 0, variant } = stage
  const name = variant === undefined || variant === "teacher" ? "sft" : variant
  const lane = variants[name]
  const runs: { id: string; trajectories: Trajectory[]; views: RunViews[] }[] = []
  for (const id of from) runs.push({ id, ...await readRuns(join(work, id)) })
  const played = runs.flatMap((run) => run.trajectories)
  const kept = played.filter((trajectory) => !isWithdrawn(trajectory, withdrawn))
  const cut = lane.backward ? backwardRuns(kept, runs.flatMap(({ views }) => views), roundTasks(round, seed, spec.episodes.rollouts)) : undefined
  const trajectories = [...kept, ...cut?.trajectories ?? []]
  // A generated site or template is whole in training: what is held out was never played here.
  const options: LineOptions = { tasks: tasksOf(name), lambda: spec.lambda, shares: { dev: 0, test: 0 }, scripted: true }
  const { rows, wrong } = studentRows(trajectories, [...runs.flatMap(({ views }) => views), ...cut?.views ?? []], { ...options, all: lane.rollouts === "dagger" })
  const { files, manifest } = await buildDataset([...played, ...cut?.trajectories ?? []], { ...options, seed, withdrawn, formats: ["dpo"], base: { model: spec.student.init } })
  const folder = join(work, stage.id)
  await mkdir(folder, { recursive: true })
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join("")
  await writeFile(join(folder, "train.jsonl"), text)
  for (const { name, bytes } of files) await writeFile(join(folder, name), bytes)
  const own = { name: "train.jsonl", rows: rows.length, bytes: Buffer.byteLength(text), sha256: createHash("sha256").update(text).digest("hex"), fidelity: "the student's own layout" }
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify({ ...manifest, files: [own, ...manifest.files] }, null, 2)}\n`)

  const explored = runs.filter(({ id }) => id.startsWith(`r${round}-`) && id.endsWith("-explore")).flatMap((run) => run.trajectories)
  const before = statesOf(runs.filter(({ id }) => !id.startsWith(`r${round}-`)).flatMap((run) => run.trajectories))
  const came = statesOf(runs.filter(({ id }) => id.startsWith(`r${round}-`) && id.endsWith("-rollouts")).flatMap((run) => run.trajectories).filter(succeeded))
  const made = new Set(cut?.trajectories.map(({ trajectory_id }) => trajectory_id))
  const fresh = [...statesOf(explored)].filter((state) => !before.has(state))
  return {
    trajectories: manifest.trajectories.length, withdrawn: manifest.withdrawn, rows: rows.filter(({ task }) => task === "action").length, reasons: rows.filter(({ task }) => task !== "action").length,
    pairs: manifest.pairs, wrongRows: wrong, newStates: fresh.length, newStatesUsed: fresh.filter((state) => came.has(state)).length,
    ...(cut ? { backward: { runs: cut.trajectories.length, failed: cut.failed, rows: rows.filter(({ task, source }) => task === "action" && made.has(source.trajectory)).length } } : {})
  }
}
