import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"
import { driveRollouts } from "../../src/runner/round/drive-rollouts.ts"
import { roundEpisode, roundSeeds } from "../../src/symbiosis/round/loop/loop-tasks.ts"
import { actionOf } from "../../src/memory/trajectory/action-of.ts"
import { loopExperiences } from "../../src/symbiosis/round/loop/loop-experiences.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { aTrajectory } from "../unit/symbiosis/a-trajectory.ts"
import * as scripts from "../bench/miniwob/serve-oracle.ts"

const pages = fileURLToPath(new URL("./miniwob", import.meta.url))

const trialFolder = async (): Promise<{ folder: string; python: string }> => {
  const folder = await mkdtemp(join(tmpdir(), "symbiont-rollouts-"))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const python = join(folder, "python")
  await writeFile(python, `#!/bin/sh\necho ${pages}\n`)
  await chmod(python, 0o755)
  return { folder, python }
}

// MiniWoB++ itself is no part of this repository: two small pages of our own have its shape.
test("rollouts go through the built extension, are recorded by it and judged by the site, and go on where they were ended", async () => {
  const { folder, python } = await trialFolder()
  const asked: string[] = []
  const told = { ...scripts, serve: (answer: (model: string, message: string) => object) => scripts.serve((model, message) => { asked.push(message); return answer(model, message) }) }
  const setting = { model: "models/student-r0.gguf", python, scripts: told, seeds: roundSeeds(0, 1, 60).slice(4, 5), seed: 1 }
  const play = (signal: AbortSignal) => driveRollouts({ ...setting, folder, input: "i", miniwob: 1, teacher: { epsilon: 0, k: 3 }, round: 1, signal })
  expect(await play(AbortSignal.abort())).toMatchObject({ ok: false, error: { kind: "task.cancelled" } })
  const played = await play(new AbortController().signal)
  if (!played.ok) throw new Error(played.error.message)
  const { facts, played: runs } = played.value
  expect(facts).toMatchObject({ episodes: 2, unplayable: 0, done: 2, miniwob: { done: 1, of: 1 }, requests: asked.length, teacherCalls: 3 * asked.length })
  expect(facts.sentBytes).toBeGreaterThan(1_000)
  expect(runs.map(({ trajectory: { extra: { symbiont } } }) => [symbiont.mode, symbiont.round, symbiont.task.template, symbiont.outcome.judge])).toEqual([
    ["speculative", 1, "shop: open fill fill submit", "program"], ["speculative", 1, "miniwob: enter-text", "program"]])
  for (const { trajectory, views } of runs) {
    const teacher = trajectory.steps.filter(({ extra }) => extra?.symbiont.proposer === "scripted")
    expect(trajectory.steps.filter(({ llm_call_count }) => llm_call_count === 0)).toEqual(teacher)
    expect(trajectory.steps.some(({ extra }) => extra?.symbiont.verdict !== undefined)).toBe(true)
    expect(trajectory.extra.symbiont.origin).not.toBe(trajectory.trajectory_id)
    expect(views.views.length).toBeGreaterThan(0)
    expect(views.views.every(({ prompt, right }) => right && !prompt.includes("‹"))).toBe(true)
  }
  // The made-up address of the task is no word of what left, nor of what was recorded.
  expect(roundEpisode(roundSeeds(0, 1, 60)[4] ?? 0).task).toContain("henrik.okafor@example.net")
  expect(`${asked.join("")} ${JSON.stringify(runs.map(({ trajectory }) => trajectory))}`).not.toContain("henrik.okafor@example.net")

  // In the next round the extension remembers a run of such a site, with values in its words as a run on generated pages has them.
  const [from] = runs
  if (!from) throw new Error("no run")
  const typed = { verb: "type", ref: "a9", text: "henrik.okafor@example.net" } as const
  const earlier = aTrajectory({ task: from.trajectory.steps[0]?.message ?? "", site: "shop.example", steps: [...from.trajectory.steps.slice(1).map((step) => ({ action: actionOf(step) ?? typed, facts: { target: step.extra?.symbiont.target } })), { action: typed, facts: { target: 'textbox "Email"' } }] })
  const { experiences } = loopExperiences([{ explored: false, trajectories: [earlier] }], new Set())
  const shown = asked.length
  const later = await driveRollouts({ ...setting, folder: join(folder, "later"), input: "j", miniwob: 0, teacher: { epsilon: 0, k: 3, recalled: 0.5 }, remembered: experiences, round: 2, signal: new AbortController().signal })
  if (!later.ok) throw new Error(later.error.message)
  const { recalled } = later.value.facts
  expect(recalled?.steps.done).toBeGreaterThan(0)
  expect(recalled?.lines).toBeGreaterThanOrEqual(recalled?.steps.done ?? 0)
  expect(recalled?.named.of).toBeGreaterThan(0)
  const ids = later.value.played.flatMap(({ trajectory }) => trajectory.steps.flatMap(({ extra }) => extra?.symbiont.retrieved?.map(({ id }) => id) ?? []))
  expect(new Set(ids).size).toBeGreaterThan(0)
  expect(experiences.map(({ id }) => id)).toEqual(expect.arrayContaining([...new Set(ids)]))
  const toldLater = asked.slice(shown)
  expect(toldLater.join("")).toMatch(/WHAT EARLIER RUNS TEACH[^\n]*\n--- \w+ ---\n\((?:episode|workflow), went well, on shop\.localhost\)/)
  expect(asked.slice(0, shown).join("")).not.toContain("WHAT EARLIER RUNS TEACH")
  expect(toldLater.join("")).not.toContain("henrik.okafor@example.net")

  const before = asked.length
  expect(await play(new AbortController().signal)).toEqual(played)
  expect(asked).toHaveLength(before)
})

test("a language model behind an endpoint teaches in the script's place; without it the stage ends, and goes on later", async () => {
  const { folder, python } = await trialFolder()
  const server = await startOpenAiServer({ script: ({ body }) => {
    const action = scripts.decide("enter-text", body.messages.at(-1)?.content ?? "")
    return { mode: "stream", text: action ? JSON.stringify({ reason: "It is asked for.", action }) : "ready", usage: true }
  } })
  const teach = (endpoint: { baseUrl: string; model: string; key: string }) => driveRollouts({
    folder, input: "i", model: "models/student-r0.gguf", python, scripts, seeds: [], miniwob: 1, teacher: { epsilon: 0.9, k: 3 }, endpoint, remembered: [], round: 0, seed: 1, signal: new AbortController().signal
  })
  const endpoint = { baseUrl: server.baseUrl, model: "large-1", key: "sk-teacher" }
  const gone = await teach({ ...endpoint, baseUrl: "http://127.0.0.1:9/v1" })
  expect(gone).toMatchObject({ ok: false, error: { message: expect.stringMatching(/^The teacher large-1 at 127\.0\.0\.1:9 can't be asked\. .*start the loop again with the same --out/) as string } })
  const played = await teach(endpoint)
  await server.close()
  if (!played.ok) throw new Error(played.error.message)
  const { facts, played: [run] } = played.value
  expect(facts).toMatchObject({ episodes: 1, done: 1, miniwob: { done: 1, of: 1 }, teacherCalls: facts.requests, recalled: { named: { of: 0 }, unnamed: { of: 0 } } })
  expect(facts.requests).toBeGreaterThan(0)
  expect(server.requests.every(({ body, headers }) => body.model === "large-1" && headers.authorization === "Bearer sk-teacher")).toBe(true)
  const taught = run?.trajectory.steps.filter(({ extra }) => extra?.symbiont.route === "cloud" || extra?.symbiont.verdict === "accepted") ?? []
  expect(run?.trajectory.steps.some(({ extra }) => extra?.symbiont.proposer === "scripted")).toBe(false)
  expect(taught.length).toBeGreaterThan(0)
  expect(taught.every(({ llm_call_count }) => (llm_call_count ?? 0) > 0)).toBe(true)
})
