import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { keepStudentRows } from "../../../../src/runner/round/dataset-stage.ts"
import { keepRuns } from "../../../../src/runner/round/play-stage.ts"
import { asLoopRun } from "../../../../src/symbiosis/round/driven/driven-run.ts"
import { aTrajectory } from "../../symbiosis/a-trajectory.ts"
import { aSpec } from "../../symbiosis/round/a-loop.ts"

it("what was made of a run is left out with it, whichever of the two ids was taken back", async () => {
  const work = await mkdtemp(join(tmpdir(), "symbiont-rows-"))
  onTestFinished(() => rm(work, { recursive: true }))
  const recorded = [aTrajectory({ steps: [{ action: { verb: "click", ref: "a1" } }] }), aTrajectory({ steps: [{ action: { verb: "back" } }] })]
  const runs = recorded.map((run) => asLoopRun(run, { site: "shop.example", template: "shop: press", round: 0, success: true, judge: "practice-1", scripted: true }))
  const played = runs.map((trajectory) => ({ trajectory, done: true, calls: 1, views: { trajectory: trajectory.trajectory_id, family: "shop", views: [{ step: 2, prompt: "p", reason: "r", action: "back", right: true }] } }))
  const from = "r0-speculation-s1-extension-rollouts"
  await keepRuns(join(work, from), { played, unplayable: 0 })
  const stage = { id: "r0-speculation-s1-dataset", kind: "dataset" as const, needs: [from], round: 0, seed: 1, variant: "speculation" as const }
  const rows = async (withdrawn: string | undefined) => {
    const facts = await keepStudentRows({ spec: aSpec(), work, withdrawn: new Set(withdrawn === undefined ? [] : [withdrawn]) }, stage, [from])
    return [facts.rows, facts.trajectories, facts.withdrawn, (await readFile(join(work, stage.id, "train.jsonl"), "utf8")).trim().split("\n").length]
  }
  expect(await rows(undefined)).toEqual([2, 2, 0, 2])
  expect(await rows(runs[0]?.trajectory_id)).toEqual([1, 1, 1, 1])
  expect(await rows(recorded[0]?.trajectory_id)).toEqual([1, 1, 1, 1])
})
