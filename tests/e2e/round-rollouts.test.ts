import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"
import { driveRollouts } from "../../src/runner/round/drive-rollouts.ts"
import { roundEpisode, roundSeeds } from "../../src/symbiosis/round/loop/loop-tasks.ts"
import * as scripts from "../bench/miniwob/serve-oracle.ts"

const pages = fileURLToPath(new URL("./miniwob", import.meta.url))

// MiniWoB++ itself is no part of this repository: two small pages of our own have its shape.
test("rollouts go through the built extension, are recorded by it and judged by the site, and go on where they were ended", async () => {
  const folder = await mkdtemp(join(tmpdir(), "symbiont-rollouts-"))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const python = join(folder, "python")
  await writeFile(python, `#!/bin/sh\necho ${pages}\n`)
  await chmod(python, 0o755)
  const asked: string[] = []
  const told = { ...scripts, serve: (answer: (model: string, message: string) => object) => scripts.serve((model, message) => { asked.push(message); return answer(model, message) }) }
  const play = (signal: AbortSignal) => driveRollouts({
    folder, input: "i", model: "models/student-r0.gguf", python, scripts: told, seeds: roundSeeds(0, 1, 60).slice(4, 5), miniwob: 1, teacher: { epsilon: 0, k: 3 }, round: 1, seed: 1, signal
  })
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

  const before = asked.length
  expect(await play(new AbortController().signal)).toEqual(played)
  expect(asked).toHaveLength(before)
})
