import { clauseEnd } from "../../../agent/student-grammar.ts"
import { studentPrompt, tellPage, type ToldPages } from "../../../agent/student-thread.ts"
import { actionOf } from "../../../memory/trajectory/action-of.ts"
import type { Trajectory, TrajectoryStep } from "../../../protocol/trajectory.ts"
import { cutOut, stretchesOf, stretchMark, type Stretch } from "../../backward.ts"
import { pageOf } from "../../dataset/prompt-of.ts"
import type { Clause, Episode } from "../../practice/compose.ts"
import { replayRun } from "../../practice/replay-run.ts"
import { stepOf } from "../../practice/step-of.ts"
import { readPage } from "../driven/read-page.ts"
import { templateOf } from "./loop-tasks.ts"
import type { RunViews, StepView } from "./student-rows.ts"

const agentSteps = ({ steps }: Trajectory): TrajectoryStep[] => steps.filter(({ source }) => source === "agent")

/** The clauses that a stretch finished, its last step the last of them; nothing where it finished none, or did what they don't ask for. */
const finishedBy = (stretch: Stretch, run: Trajectory, episodeOf: () => Episode): { from: number; clauses: Clause[] } | undefined => {
  const episode = episodeOf()
  const before = agentSteps(run).filter(({ step_id }) => step_id < stretch.from)
  const first = replayRun(episode, episode.clauses, before).done.at(-1) ?? []
  // One watch for the whole run so far, since what was reached once stays reached, and one on another site that begins with the stretch.
  const again = episodeOf()
  const { done } = replayRun(again, again.clauses, [...before, ...stretch.steps])
  const [short, last] = [done.at(-2) ?? [], done.at(-1) ?? []]
  const fresh = last.flatMap((is, clause) => is && first[clause] !== true ? [clause] : [])
  const [from, end] = [fresh[0], fresh.at(-1)]
  if (from === undefined || end === undefined || !fresh.some((clause) => short[clause] !== true)) return undefined
  const clauses = episode.clauses.slice(from, end + 1)
  return clauses.length < episode.clauses.length && replayRun(episode, clauses, stretch.steps).verdict("") ? { from, clauses } : undefined
}

/** The clauses in the task's own words, with whatever stands between them there; the first one with what the task begins with. */
const instructionOf = ({ task, clauses }: Episode, from: number, count: number): string => {
  let [at, begins] = [0, 0]
  for (const [index, { text }] of clauses.slice(0, from + count).entries()) {
    const found = task.indexOf(text, at)
    if (index === from && from > 0) begins = found
    at = found + text.length
  }
  return task.slice(begins, at)
}

/** What the student would have seen at the steps of a run that was cut out of another: as there, with another task and another past. */
const viewsOf = (run: Trajectory, stretch: Stretch, views: RunViews, clauses: readonly Clause[]): RunViews => {
  const task = run.steps[0]?.message ?? ""
  const known = new Map(views.views.map((view) => [view.step, view]))
  const reasons = new Set(clauses.map(({ text }) => clauseEnd(text)))
  const history: ReturnType<typeof stepOf>[] = []
  let told: ToldPages | undefined
  return { trajectory: run.trajectory_id, family: views.family, views: stretch.steps.flatMap((step, index): StepView[] => {
    const [view, page] = [known.get(step.step_id), pageOf(step)]
    const turn = { task, history: [...history], observation: readPage(page?.axtree ?? "") }
    const prompt = studentPrompt(turn, told)
    told = tellPage(told, turn)
    history.push(stepOf(index, step.message, actionOf(step), step.extra?.symbiont.target))
    // A step that was meant for another clause has a reason that this task doesn't give.
    return view && page && reasons.has(view.reason) ? [{ ...view, step: index + 2, prompt }] : []
  }) }
}

/**
 * Backward construction by program: stretches of runs that end in a change of state and finished some of the task's clauses become runs of their
 * own, asked for in the words of those clauses, where the site's state at that moment says that they were done and nothing else was changed. The longest
 * first, and no step of a run in two of them; what does the same on such a site is taken once. The whole run needn't have gone well.
 */
export const backwardRuns = (runs: readonly Trajectory[], views: readonly RunViews[], episodeOf: (task: string) => Episode | undefined): { trajectories: Trajectory[]; views: RunViews[]; failed: number } => {
  const seen = new Set<string>()
  const known = new Map(views.map((one) => [one.trajectory, one]))
  const made = runs.flatMap((run) => {
    const { task: { site }, outcome } = run.extra.symbiont
    const asked = run.steps[0]?.message ?? ""
    const [seenThere, whole] = [known.get(run.trajectory_id), episodeOf(asked)]
    if (!seenThere || !whole) return []
    const taken = new Set<number>()
    return stretchesOf(run).flatMap((stretch) => {
      const mark = stretchMark(site, stretch)
      if (stretch.steps.some(({ step_id }) => taken.has(step_id))) return []
      const found = seen.has(mark) ? undefined : finishedBy(stretch, run, () => episodeOf(asked) ?? whole)
      if (!found && !seen.has(mark)) return []
      // Also where another run gave the same: its shorter parts would only say it again.
      for (const { step_id } of stretch.steps) taken.add(step_id)
      if (!found) return []
      seen.add(mark)
      const cut = cutOut(run, stretch, { instruction: instructionOf(whole, found.from, found.clauses.length), template: templateOf({ ...whole, clauses: found.clauses }), outcome: { success: true, judge: "program", version: "backward-1" } })
      return [{ cut, views: viewsOf(cut, stretch, seenThere, found.clauses), failed: outcome.success !== true }]
    })
  })
  return { trajectories: made.map(({ cut }) => cut), views: made.map((one) => one.views), failed: made.filter(({ failed }) => failed).length }
}
