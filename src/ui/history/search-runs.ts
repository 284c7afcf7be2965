import { hostOf } from "../language/format.ts"
import type { RunView } from "../stores/run-state.ts"

const textOf = ({ record: { task, end }, steps = [] }: RunView): string =>
  [task.task, end?.answer, end?.reason, end?.error?.origin, ...steps.map(({ url }) => hostOf(url))].join(" ").toLowerCase()

/** The runs in which every word occurs: in the task, in what came of it, or in the sites that are known of it. */
export const searchRuns = (runs: readonly RunView[], query: string): RunView[] => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return runs.filter((run) => { const text = textOf(run); return words.every((word) => text.includes(word)) })
}

/** Runs under the name of their day; the order stays. */
export const byDay = (runs: readonly RunView[], dayOf: (time: number) => string): [string, RunView[]][] => {
  const days = new Map<string, RunView[]>()
  for (const run of runs) {
    const day = dayOf(run.record.startedAt)
    days.set(day, [...(days.get(day) ?? []), run])
  }
  return [...days]
}
