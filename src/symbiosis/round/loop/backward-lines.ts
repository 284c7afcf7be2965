import type { LaneRound } from "./loop-results.ts"
import { table } from "./report-table.ts"

/** What backward construction gave; nothing where no lane does it. */
export const backwardLines = (lanes: readonly LaneRound[]): string[] => {
  const rows = lanes.flatMap(({ variant, round, backward }) => {
    if (backward.length === 0) return []
    const [runs, failed, made] = (["runs", "failed", "rows"] as const).map((key) => String(backward.reduce((sum, one) => sum + one[key], 0)))
    return [[variant, String(round), `${runs} (${failed})`, made ?? ""]]
  })
  return rows.length === 0 ? [] : [
    "Backward construction: stretches of runs so far that finished some of the task's clauses, as the site's state tells, are runs of their own with those clauses as their task.", "",
    ...table(["lane", "round", "runs constructed (of failed ones)", "rows of them"], rows)
  ]
}
