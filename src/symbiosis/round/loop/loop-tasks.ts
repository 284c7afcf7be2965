import { composeEpisode, type Episode } from "../../practice/compose.ts"
import { domains } from "../../practice/domains.ts"
import { createRandom } from "../../practice/random.ts"

/** Far from the seeds that `symbiont practice` trains the embedded student on and measures it with. */
const first = { rounds: 40_000_000, heldOut: 60_000_000, plays: 61_000_000, known: 62_000_000 } as const

/** Seeds of the tasks of a round: exploration goes over the same ones as the teacher's runs. */
export const roundSeeds = (round: number, seed: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first.rounds + round * 1_000_000 + seed * 10_000 + index)
/** Seeds of MiniWoB++ instances, far from those that `symbiont eval miniwob` begins with. */
export const miniwobSeeds = (round: number, seed: number, count: number): number[] => Array.from({ length: count }, (_, index) => 5_000_000 + round * 100_000 + seed * 1_000 + index)
/** Its tasks whose steps the embedded student has words for: it knows no keys, no dragging and no spots of a picture. */
export const miniwobTasks = ["click-test-2", "click-dialog-2", "click-option", "click-checkboxes", "enter-text", "click-collapsible", "enter-text-dynamic", "click-dialog", "click-checkboxes-transfer", "click-test-transfer"] as const
export const heldOutSeeds = (kind: "heldOut" | "plays" | "known", count: number): number[] => Array.from({ length: count }, (_, index) => first[kind] + index)

/** A task of a round: known kinds of site; half of the tasks are worded as none was that the embedded student was trained on. */
export const roundEpisode = (seed: number): Episode => {
  const random = createRandom(seed)
  const domain = random.pick(domains.filter(({ split }) => split === "train"))
  return composeEpisode(domain, random, random.chance(0.5) ? "round" : "train")
}

/** The tasks of all rounds up to one, each by its words: a run keeps those, and not the seed that it came of. */
export const roundTasks = (last: number, seed: number, count: number): (task: string) => Episode | undefined => {
  const seeds = new Map(Array.from({ length: last + 1 }, (_, round) => roundSeeds(round, seed, count)).flat().map((one) => [roundEpisode(one).task, one]))
  return (task) => { const found = seeds.get(task); return found === undefined ? undefined : roundEpisode(found) }
}

/** A task of templates that no round learns from: its kind of site, its pages' words and its wording are all held out. */
export const heldOutEpisode = (seed: number): Episode => {
  const random = createRandom(seed)
  return composeEpisode(random.pick(domains.filter(({ split }) => split === "test")), random)
}

/** What a loop's students are measured on, in words. A tenth more are composed than rows are wanted, since some can't be played. */
export const heldOutGoals = ({ rows, plays }: { rows: number; plays: number }): string[] =>
  [...heldOutSeeds("heldOut", Math.ceil(rows * 1.1)), ...heldOutSeeds("plays", plays)].map((seed) => heldOutEpisode(seed).task)

/** What a task is an instance of: the kind of site and what is wanted there. */
export const templateOf = ({ site, clauses }: Episode): string => `${site.domain.id}: ${clauses.map(({ goal }) => goal.kind).join(" ")}`
