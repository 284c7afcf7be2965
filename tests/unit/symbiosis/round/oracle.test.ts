import { describe, expect, it } from "vitest"
import type { Action } from "../../../../src/core/action.ts"
import { findRef } from "../../../../src/core/observation.ts"
import { refOf } from "../../../../src/core/action.ts"
import type { Episode } from "../../../../src/symbiosis/practice/compose.ts"
import { createOracle } from "../../../../src/symbiosis/practice/oracle.ts"
import { createRandom } from "../../../../src/symbiosis/practice/random.ts"
import { watchEpisode } from "../../../../src/symbiosis/practice/watch-episode.ts"
import { heldOutEpisode, heldOutSeeds, roundEpisode, roundSeeds } from "../../../../src/symbiosis/round/loop/loop-tasks.ts"
import { look } from "./look-at.ts"

/** Plays an episode as an oracle with that much noise does. `meddle` changes what is done. */
const play = (episode: Episode, epsilon: number, seed: number, meddle: (action: Action, turn: number) => Action = (action) => action) => {
  const [oracle, watch] = [createOracle(episode, epsilon, createRandom(seed)), watchEpisode(episode)]
  for (let turn = 0; turn < 40; turn++) {
    const observation = look(episode.site)
    const said = oracle.sample(observation)
    if (!said.ok) return { done: false, turns: turn }
    const action = meddle(said.value.action, turn)
    oracle.took(action, observation)
    if (action.verb === "answer") return { done: watch.verdict(action.text), turns: turn + 1 }
    const ref = refOf(action)
    watch.act(action, ref === undefined ? undefined : findRef(observation, ref))
  }
  return { done: false, turns: 40 }
}
const seeds = roundSeeds(0, 1, 80)

describe("the scripted teacher of a loop", () => {
  it("does every task where it makes no mistake, and its site says so", () => {
    for (const seed of [...seeds, ...heldOutSeeds("plays", 40)]) expect(play(seed < 60_000_000 ? roundEpisode(seed) : heldOutEpisode(seed), 0, seed).done, String(seed)).toBe(true)
  })
  it("goes on after its own mistakes: with some noise it still does many tasks, in more steps, but not all", () => {
    const runs = seeds.map((seed) => play(roundEpisode(seed), 0.25, seed))
    const done = runs.filter((run) => run.done).length
    expect(done).toBeGreaterThan(seeds.length * 0.2)
    expect(done).toBeLessThan(seeds.length * 0.9)
    const turns = (all: { turns: number }[]): number => all.reduce((sum, run) => sum + run.turns, 0)
    expect(turns(runs)).toBeGreaterThan(turns(seeds.map((seed) => play(roundEpisode(seed), 0, seed))))
  })
  it("is as noisy as it is told, and the same for the same seed", () => {
    const episode = roundEpisode(seeds[3] ?? 0)
    const observation = look(episode.site)
    const sample = (oracle: ReturnType<typeof createOracle>) => { const said = oracle.sample(observation); return said.ok ? JSON.stringify(said.value.action) : "" }
    const right = sample(createOracle(episode, 0, createRandom(1)))
    const noisy = createOracle(episode, 0.3, createRandom(5))
    const wrong = Array.from({ length: 400 }, () => sample(noisy)).filter((action) => action !== right).length
    expect(wrong).toBeGreaterThan(80)
    expect(wrong).toBeLessThan(160)
    expect(sample(createOracle(episode, 0.5, createRandom(9)))).toBe(sample(createOracle(episode, 0.5, createRandom(9))))
  })
})

describe("the judge of a practice run", () => {
  const withFill = seeds.map(roundEpisode).find(({ clauses }) => clauses.some(({ goal }) => goal.kind === "fill") && clauses.some(({ goal }) => goal.kind === "answer"))
  const fresh = (): Episode => structuredClone(withFill ?? roundEpisode(1))
  it("doesn't take a wrong value, a field that nobody named, or a wrong answer", () => {
    expect(play(fresh(), 0, 1).done).toBe(true)
    let once = true
    expect(play(fresh(), 0, 1, (action) => action.verb === "answer" ? { verb: "answer", text: "something else" } : action).done).toBe(false)
    const spoiled = fresh()
    const watch = watchEpisode(spoiled)
    for (const page of spoiled.site.pages) if (page.kind === "form" && once) { const field = page.fields[0]; if (field) { field.value = `${field.value}x`; once = false } }
    expect(watch.verdict("")).toBe(false)
  })
  it("doesn't take a task of which nothing was done", () => {
    const undone = seeds.filter((seed) => watchEpisode(roundEpisode(seed)).verdict("done")).length
    // A box that is to be left as it is, or a page that is open already, is no work.
    expect(undone).toBeLessThan(seeds.length * 0.1)
  })
})

it("held-out tasks share no seed, no kind of site and no wording with those of rounds", () => {
  const all = [0, 1, 2, 3, 4, 5].flatMap((round) => [1, 99].flatMap((seed) => roundSeeds(round, seed, 9_999)))
  expect(Math.max(...all)).toBeLessThan(Math.min(...heldOutSeeds("heldOut", 1), ...heldOutSeeds("plays", 1), ...heldOutSeeds("known", 1)))
  expect(new Set(seeds.map((seed) => roundEpisode(seed).split))).toEqual(new Set(["train"]))
  expect(new Set(heldOutSeeds("plays", 20).map((seed) => heldOutEpisode(seed).split))).toEqual(new Set(["test"]))
})
