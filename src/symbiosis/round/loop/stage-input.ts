import { contentId } from "../../../memory/trajectory/content-id.ts"
import type { Stage } from "./loop-plan.ts"
import type { StageRecord } from "./stage-record.ts"

/** What a stage made, as far as later ones can tell: never how long it took. */
const madeBy = ({ id, files, facts }: StageRecord): unknown => [id, files, facts]

/** Hash of all that a stage's result depends on: its settings and what the stages it needs made. */
export const inputOf = (settings: unknown, needs: readonly StageRecord[]): string => contentId([settings, needs.map(madeBy)])

/**
 * The records that hold under these settings. One of older settings, or made from what such a stage made, says nothing of the loop as it is
 * now, although its file is still there: the loop may have been stopped before it was run again.
 */
export const standingRecords = (plan: readonly Stage[], settings: (stage: Stage) => unknown, records: ReadonlyMap<string, StageRecord>): Map<string, StageRecord> => {
  const standing = new Map<string, StageRecord>()
  for (const stage of plan) {
    const record = records.get(stage.id)
    const needs = stage.needs.flatMap((id) => standing.get(id) ?? [])
    if (record && needs.length === stage.needs.length && record.input === inputOf(settings(stage), needs)) standing.set(stage.id, record)
  }
  return standing
}
