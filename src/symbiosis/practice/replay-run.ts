import type { ObservedNode } from "../../core/observation.ts"
import { actionOf } from "../../memory/trajectory/action-of.ts"
import type { TrajectoryStep } from "../../protocol/trajectory.ts"
import type { Clause, Episode } from "./compose.ts"
import { watchEpisode } from "./watch-episode.ts"

const targetOf = (told: string | undefined): ObservedNode | undefined => {
  const [, role, name] = /^(\S+) "(.*)"$/s.exec(told ?? "") ?? []
  return role === undefined || name === undefined ? undefined : { role, name }
}

/**
 * Does recorded steps again on the site of their episode, which is changed by it. Gives for each moment (before the first step, and after each) which
 * clauses were done then. `clauses`: those that are watched, from here on.
 */
export const replayRun = ({ site, task, split }: Omit<Episode, "clauses">, clauses: readonly Clause[], steps: readonly TrajectoryStep[]): { done: boolean[][]; verdict(answer: string): boolean } => {
  const watch = watchEpisode({ site, task, split, clauses: [...clauses] })
  const now = (): boolean[] => clauses.map((_, clause) => watch.isDone(clause))
  const done = [now()]
  for (const step of steps) {
    const action = actionOf(step)
    if (action) watch.act(action, targetOf(step.extra?.symbiont.target))
    done.push(now())
  }
  return { done, verdict: (answer) => watch.verdict(answer) }
}
