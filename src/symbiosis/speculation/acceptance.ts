import type { Trajectory } from "../../protocol/trajectory.ts"
import { type Share, wilson } from "../wilson.ts"

export type Acceptance = {
  all: Share
  bySite: Record<string, Share>
  /** Key: number of the step in its run, from 0. */
  byIndex: Record<number, Share>
  /** By verb: what the teacher put in the place of the student's proposals. */
  replacedBy: Record<string, number>
}

/** How often the student's proposals were kept, over all steps at which it proposed. */
export const acceptanceOf = (trajectories: Iterable<Trajectory>): Acceptance => {
  const sites = new Map<string, [number, number]>()
  const indices = new Map<number, [number, number]>()
  const replacedBy: Record<string, number> = {}
  let kept = 0
  let of = 0
  const add = <K>(counts: Map<K, [number, number]>, key: K, accepted: boolean): void => {
    const [done, all] = counts.get(key) ?? [0, 0]
    counts.set(key, [done + (accepted ? 1 : 0), all + 1])
  }
  for (const { steps, extra } of trajectories) for (const step of steps) {
    const facts = step.extra?.symbiont
    if (facts?.verdict !== "accepted" && facts?.verdict !== "replaced") continue
    const accepted = facts.verdict === "accepted"
    of += 1
    if (accepted) kept += 1
    else { const verb = step.tool_calls?.[0]?.function_name ?? "nothing"; replacedBy[verb] = (replacedBy[verb] ?? 0) + 1 }
    add(sites, extra.symbiont.task.site, accepted)
    add(indices, facts.index, accepted)
  }
  const shares = <K extends string | number>(counts: Map<K, [number, number]>): Record<K, Share> => Object.fromEntries([...counts].map(([key, [done, all]]) => [key, wilson(done, all)])) as Record<K, Share>
  return { all: wilson(kept, of), bySite: shares(sites), byIndex: shares(indices), replacedBy }
}
