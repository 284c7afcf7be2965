import type { RunRecord } from "../protocol/records.ts"
import type { RunManager } from "./run-manager.ts"

const dayMs = 86_400_000
const most = 5_000

const isOld = ({ state, startedAt, end }: RunRecord, before: number): boolean => state === "ended" && startedAt + (end?.ms ?? 0) < before

/** Deletes finished runs that are older than the user wants them kept. Without a wish all stay. */
export const retireRuns = async (runs: Pick<RunManager, "list" | "remove">, keepDays: number | undefined, now = Date.now()): Promise<void> => {
  if (keepDays === undefined) return
  const list = await runs.list(most)
  if (!list.ok) return
  for (const run of list.value) if (isOld(run, now - keepDays * dayMs)) await runs.remove(run.id)
}
