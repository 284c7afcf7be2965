import type { Trajectory } from "../../../protocol/trajectory.ts"
import type { Facts, Tally } from "../loop/facts.ts"
import type { Drawn } from "./errant-answer.ts"

const add = (tallies: readonly Tally[]): Tally => tallies.reduce((all, { done, of }) => ({ done: all.done + done, of: all.of + of }), { done: 0, of: 0 })

/** What retrieval brought in recorded runs: of the steps at which the teacher was asked, those that were told something, and how many lines. `drawn`: the script's samples, where one answered. */
export const recalledFacts = (runs: readonly { trajectory: Trajectory; drawn?: Drawn | undefined }[]): NonNullable<Facts["extension-rollouts"]["recalled"]> => {
  const asked = runs.flatMap(({ trajectory }) => trajectory.steps.flatMap(({ extra }) => {
    const facts = extra?.symbiont
    return facts && (facts.route === "cloud" || facts.verdict === "accepted" || facts.verdict === "replaced") ? [facts.retrieved?.length ?? 0] : []
  }))
  const drawn = runs.flatMap((run) => run.drawn ?? [])
  return { steps: { done: asked.filter((lines) => lines > 0).length, of: asked.length }, lines: asked.reduce((sum, one) => sum + one, 0), named: add(drawn.map(({ named }) => named)), unnamed: add(drawn.map(({ unnamed }) => unnamed)) }
}
