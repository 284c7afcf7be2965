import type { RunView } from "../stores/run-state.ts"

/** Runs under the name of their day; the order stays. */
export const byDay = (runs: readonly RunView[], dayOf: (time: number) => string): [string, RunView[]][] => {
  const days = new Map<string, RunView[]>()
  for (const run of runs) {
    const day = dayOf(run.record.startedAt)
    days.set(day, [...(days.get(day) ?? []), run])
  }
  return [...days]
}
