import type { Inspection } from "../inspection/inspection-pool.ts"
import { donorKeyOf, keyOf, type SealedRow } from "../open-trajectory.ts"
import type { Store } from "../store.ts"
import { placeOf } from "../uploads.ts"
import type { JobData } from "./jobs.ts"

type Row = SealedRow & { bytes: number }
type Settled = { tenant: string; id: string; state: "settled" | "damaged" }

/** Objects that a thread reads back in one go: it takes less than a body does, and each by itself would wait behind the bodies that came before it. */
const together = 16
/** Such groups at a time: one by one they would fall behind the uploads. */
const atOnce = 2

/** Rejects where the object store can't be reached, or nobody can look. */
const settleGroup = async (store: Store, inspection: Inspection, keyOfRow: (row: Row) => Buffer | undefined, group: readonly Row[]): Promise<Settled[]> => {
  const found = await Promise.all(group.map(async (row) => {
    const key = keyOfRow(row)
    if (key === undefined) return undefined
    const about = { key, place: placeOf(row.tenant, row.id), sha256: row.sha256, bytes: row.bytes }
    if (store.objects.folder !== undefined) return { ...about, object: row.object }
    const box = await store.objects.get(row.object)
    return box && { ...about, box }
  }))
  const asked = found.filter((one) => one !== undefined)
  const whole = (asked.length === 0 ? [] : await inspection.areWhole(asked)).values()
  return group.map(({ tenant, id }, index) => ({ tenant, id, state: found[index] !== undefined && whole.next().value === true ? "settled" : "damaged" }))
}

/** Reads each new object back and compares its digest: what the disk or the object store got wrong is known within seconds, not when somebody needs it. */
export const settleUploads = async (store: Store, inspection: Inspection, batch: readonly JobData["settle"][]): Promise<void> => {
  // Rows that were erased in the meantime aren't there any more.
  const rows = await store.database.query<Row>(`select t.tenant, t.id, t.subject, t.sha256, t.bytes, t.object, t.sealed_key, s.sealed_key as above
    from trajectory t join subject s on s.id = t.subject join jsonb_to_recordset($1::jsonb) as r(tenant text, id uuid) on t.tenant = r.tenant and t.id = r.id where s.sealed_key is not null`, [JSON.stringify(batch.flatMap(({ uploads }) => uploads))])
  const donorKeys = new Map<string, Buffer>()
  const keyOfRow = (row: Row): Buffer | undefined => {
    try {
      const donorKey = donorKeys.get(row.subject) ?? donorKeyOf(store, row)
      donorKeys.set(row.subject, donorKey)
      return keyOf(donorKey, row)
    } catch { return undefined }
  }
  const states: Settled[] = []
  const groups = Array.from({ length: Math.ceil(rows.length / together) }, (_, index) => rows.slice(index * together, (index + 1) * together)).values()
  await Promise.all(Array.from({ length: atOnce }, async () => { for (const group of groups) states.push(...await settleGroup(store, inspection, keyOfRow, group)) }))
  await store.database.query("update trajectory t set state = r.state from jsonb_to_recordset($1::jsonb) as r(tenant text, id uuid, state text) where t.tenant = r.tenant and t.id = r.id", [JSON.stringify(states)])
}
