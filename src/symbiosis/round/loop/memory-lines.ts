import type { Facts, Tally } from "./facts.ts"
import type { LaneRound } from "./loop-results.ts"
import type { LoopSpec } from "./loop-spec.ts"
import { share, table } from "./report-table.ts"

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const add = (tallies: readonly Tally[]): Tally => ({ done: sum(tallies.map(({ done }) => done)), of: sum(tallies.map(({ of }) => of)) })

/** What retrieval brought to the runs through the extension; nothing where it remembered nothing. */
export const recallLines = (lanes: readonly LaneRound[], { recalled: factor = 1, endpoint }: LoopSpec["teacher"]): string[] => {
  const rows = lanes.flatMap(({ variant, round, driven }) => {
    const all = driven?.recalled ?? []
    if (all.length === 0) return []
    const [steps, named, unnamed] = (["steps", "named", "unnamed"] as const).map((key) => add(all.map((one) => one[key])))
    return [[variant, String(round), share(steps), steps?.of ? (sum(all.map(({ lines }) => lines)) / steps.of).toFixed(2) : "–", share(named), share(unnamed)]]
  })
  return rows.length === 0 ? [] : [
    `In the extension each run begins with what the rounds before taught (nothing in round 0), and the extension retrieves from that by itself at each step.${endpoint ? "" : ` The script reads it so: where a line of a run that went well names the right step (the same verb on a target of the same words), it errs ${factor === 1 ? "as elsewhere" : `${factor} times as often as elsewhere`}. **That factor is assumed**: it is a model of a reader, and no measurement of what a language model gains. The rest is measured.`}`, "",
    ...table(["lane", "round", "steps with something retrieved, of those at which the teacher was asked", "lines a step", "script's samples wrong where a line named the step", "elsewhere"], rows)
  ]
}

/** What the lanes' runs taught, round by round; nothing where no lane kept it. */
export const memoryLines = (lanes: readonly LaneRound[]): string[] => {
  const keeping = lanes.filter(({ experiences }) => experiences.length > 0)
  if (keeping.length === 0) return []
  const kind = (of: readonly Facts["experiences"][], name: "episode" | "workflow" | "lesson"): string => {
    const [success, failure, unknown] = (["success", "failure", "unknown"] as const).map((outcome) => sum(of.map((facts) => facts[name][outcome])))
    return `${success}, ${failure}${unknown ? `, ${unknown}` : ""}`
  }
  return [
    "### Memory", "",
    "What the runs of a lane so far teach, kept after each round as the extension keeps it of its own runs: of runs that went well, that went wrong (and those of which nobody knows). What may not be told to a cloud model was done in the extension by the student alone.", "",
    ...table(["lane", "round", "runs so far (withdrawn)", "episodes", "workflows", "lessons", "of them from exploring", "never told to a cloud model"], keeping.map(({ variant, round, experiences }) => [
      variant, String(round), `${sum(experiences.map(({ runs }) => runs))} (${sum(experiences.map(({ withdrawn }) => withdrawn))})`, kind(experiences, "episode"), kind(experiences, "workflow"), kind(experiences, "lesson"),
      String(sum(experiences.map(({ explored }) => explored))), String(sum(experiences.map(({ home }) => home)))]))
  ]
}
