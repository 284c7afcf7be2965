import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import { clauseEnd } from "../../../../src/agent/student-grammar.ts"
import { refOf, type Action } from "../../../../src/core/action.ts"
import { findRef, walk, type Observation } from "../../../../src/core/observation.ts"
import { renderObservation } from "../../../../src/core/render-observation.ts"
import { keepStudentRows } from "../../../../src/runner/round/dataset-stage.ts"
import { keepRuns } from "../../../../src/runner/round/play-stage.ts"
import { createOracle } from "../../../../src/symbiosis/practice/oracle.ts"
import { createRandom } from "../../../../src/symbiosis/practice/random.ts"
import { replayRun } from "../../../../src/symbiosis/practice/replay-run.ts"
import { watchEpisode } from "../../../../src/symbiosis/practice/watch-episode.ts"
import { backwardRuns } from "../../../../src/symbiosis/round/loop/backward-runs.ts"
import { roundEpisode, roundSeeds, roundTasks, templateOf } from "../../../../src/symbiosis/round/loop/loop-tasks.ts"
import type { StudentRow } from "../../../../src/symbiosis/round/loop/student-rows.ts"
import { aTrajectory, type GivenStep } from "../a-trajectory.ts"
import { aSpec } from "./a-loop.ts"
import { look } from "./look-at.ts"

const episodes = 60
const seeds = roundSeeds(0, 1, episodes)
const tasks = roundTasks(0, 1, episodes)
/** A run as an oracle with noise makes it, recorded as the loop records it. `meddle` may do something else at a turn. */
const played = (seed: number, { epsilon = 0, meddle = (action) => action }: { epsilon?: number; meddle?: (action: Action, turn: number, observation: Observation) => Action } = {}) => {
  const episode = roundEpisode(seed)
  const [oracle, watch] = [createOracle(episode, epsilon, createRandom(seed)), watchEpisode(episode)]
  const steps: GivenStep[] = []
  let said: string | undefined
  for (let turn = 0; turn < 20 && said === undefined; turn++) {
    const observation = look(episode.site)
    const sample = oracle.sample(observation)
    if (!sample.ok) break
    const action = meddle(sample.value.action, turn, observation)
    const target = findRef(observation, refOf(action) ?? "")
    steps.push({ action, reason: sample.value.reason, page: renderObservation(observation), llmCalls: 0, facts: { proposer: "scripted", target: target && `${target.role} "${target.name}"` } })
    oracle.took(action, observation)
    if (action.verb === "answer") said = action.text
    else watch.act(action, target)
  }
  const done = said !== undefined && watch.verdict(said)
  const trajectory = aTrajectory({ task: episode.task, site: `${episode.site.domain.id}.example`, template: templateOf(episode), steps, outcome: { success: done, judge: "program" } })
  const views = trajectory.steps.slice(1).map(({ step_id, message, tool_calls }) => ({ step: step_id, prompt: "as it was", reason: message, action: tool_calls?.[0]?.function_name ?? "", right: true }))
  return { episode, trajectory, done, calls: 1, said: said ?? "", views: { trajectory: trajectory.trajectory_id, family: episode.site.domain.id, views } }
}
type Run = ReturnType<typeof played>
const constructed = (runs: readonly Run[]) => backwardRuns(runs.map(({ trajectory }) => trajectory), runs.map(({ views }) => views), tasks)
/** Gives up with a wrong answer once so many clauses are done. */
const givesUp = (seed: number, after: number): Run => {
  const { clauses, site, task, split } = roundEpisode(seed)
  const watch = watchEpisode({ clauses, site, task, split })
  return played(seed, { meddle: (action, _, observation) => {
    if (clauses.slice(0, after).every((_clause, clause) => watch.isDone(clause))) return { verb: "answer", text: "something else" }
    watch.act(action, findRef(observation, refOf(action) ?? ""))
    return action
  } })
}
/** A task whose first two clauses open a page and fill in a field there, and that wants more. */
const formTask = seeds.find((seed) => { const kinds = roundEpisode(seed).clauses.map(({ goal }) => goal.kind); return kinds[0] === "open" && kinds[1] === "fill" && kinds.length > 3 }) ?? 0

describe("a run done again from its recording", () => {
  it("comes to what it came to", () => {
    for (const seed of seeds) for (const epsilon of [0, 0.3]) {
      const { trajectory, done, said } = played(seed, { epsilon })
      const episode = roundEpisode(seed)
      expect(said !== "" && replayRun(episode, episode.clauses, trajectory.steps.slice(1)).verdict(said), String(seed)).toBe(done)
    }
  })
})

describe("what is constructed backward", () => {
  it("is the part of a failed run that did a part of the task, in the words of that part", () => {
    const run = givesUp(formTask, 2)
    expect(run.done).toBe(false)
    const { trajectories: [cut, ...more], views: [views], failed } = constructed([run])
    const [open, fill, next] = run.episode.clauses.map(({ text }) => text)
    expect([more, failed]).toEqual([[], 1])
    const instruction = cut?.steps[0]?.message ?? ""
    expect(run.episode.task.startsWith(instruction)).toBe(true)
    expect(instruction.endsWith(fill ?? "")).toBe(true)
    expect(instruction).toContain(open)
    expect(instruction).not.toContain(next)
    expect(cut?.extra.symbiont).toMatchObject({ origin: run.trajectory.trajectory_id, outcome: { success: true, judge: "program", version: "backward-1" }, task: { template: expect.stringMatching(/: open fill$/) as string } })
    expect(views?.views.map(({ step, reason }) => [step, reason])).toEqual([[2, clauseEnd(open ?? "")], [3, clauseEnd(fill ?? "")]])
    for (const { prompt } of views?.views ?? []) expect(prompt).not.toContain(next)
    expect(views?.views[0]?.prompt).toContain(run.episode.site.pages.find(({ key }) => key === run.episode.site.at.page)?.nav)
  })
  it("is nothing where no clause was finished, and nothing where something was changed that nobody asked for", () => {
    expect(constructed([givesUp(formTask, 0)]).trajectories).toEqual([])
    const [goal] = roundEpisode(formTask).clauses.flatMap(({ goal: one }) => one.kind === "fill" ? [one] : [])
    let spoiled = false
    const spoilt = played(formTask, { meddle: (action, turn, observation) => {
      if (turn > 3) return { verb: "answer", text: "something else" }
      const other = [...walk(observation.nodes)].find(({ ref, role, name }) => role === "textbox" && ref !== (action.verb === "type" ? action.ref : "") && name !== "")
      if (spoiled || action.verb === "click" || !other?.ref) return action
      spoiled = true
      return { verb: "type", ref: other.ref, text: "nobody asked for this" }
    } })
    expect([goal !== undefined, spoiled]).toEqual([true, true])
    const typed = constructed([spoilt]).trajectories.flatMap(({ steps }) => steps.flatMap(({ tool_calls }) => tool_calls?.[0]?.arguments["text"] ?? []))
    expect(typed).not.toContain("nobody asked for this")
  })
  it("has no step twice and nothing that another run gave already, and each part is one of its task's clauses, of noisy runs too", () => {
    const runs = seeds.map((seed) => played(seed, { epsilon: 0.3 }))
    const { trajectories, views, failed } = constructed(runs)
    expect(trajectories.length).toBeGreaterThan(10)
    expect(failed).toBeGreaterThan(3)
    expect(views.every((one, index) => one.trajectory === trajectories[index]?.trajectory_id)).toBe(true)
    for (const run of runs) {
      const mine = trajectories.filter(({ extra }) => extra.symbiont.origin === run.trajectory.trajectory_id)
      expect(mine.reduce((sum, { steps }) => sum + steps.length - 1, 0)).toBeLessThanOrEqual(run.trajectory.steps.length - 1)
      for (const { steps } of mine) expect(run.episode.task).toContain(steps[0]?.message ?? "nothing")
    }
    expect(constructed([...runs, ...runs]).trajectories).toHaveLength(trajectories.length)
  })
  it("gives rows in its lane alone, and none once the run was withdrawn", async () => {
    const work = await mkdtemp(join(tmpdir(), "symbiont-backward-"))
    onTestFinished(() => rm(work, { recursive: true }))
    const [finished, wrong] = [givesUp(formTask, 2), givesUp(seeds.find((seed) => seed !== formTask && roundEpisode(seed).clauses.length > 2) ?? 0, 0)]
    const from = "r0-teacher-s1-rollouts"
    await keepRuns(join(work, from), { played: [finished, wrong], unplayable: 0 })
    const rows = async (variant: "sft" | "backward", withdrawn: string[] = []) => {
      const stage = { id: `r0-${variant}-s1-dataset`, kind: "dataset" as const, needs: [from], round: 0, seed: 1, variant }
      const facts = await keepStudentRows({ spec: aSpec({ variants: ["sft", "backward"], episodes: { rollouts: episodes, explore: 0, temperature: 0 } }), work, withdrawn: new Set(withdrawn) }, stage, [from])
      const text = (await readFile(join(work, stage.id, "train.jsonl"), "utf8")).trim()
      return { facts, rows: text === "" ? [] : text.split("\n").map((line) => JSON.parse(line) as StudentRow) }
    }
    expect((await rows("sft")).rows).toEqual([])
    expect((await rows("sft")).facts).not.toHaveProperty("backward")
    const made = await rows("backward")
    expect(made.facts).toMatchObject({ rows: 2, backward: { runs: 1, failed: 1, rows: 2 } })
    expect(made.rows.map(({ task, source }) => [task, source.step])).toEqual([["action", 2], ["action", 3]])
    expect((await rows("backward", [finished.trajectory.trajectory_id])).rows).toEqual([])
    expect((await rows("backward", [wrong.trajectory.trajectory_id])).rows).toHaveLength(2)
  })
})
