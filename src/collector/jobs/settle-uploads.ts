import type { Inspection } from "../inspection/inspection-pool.ts"
import { keyOf, type SealedRow } from "../open-trajectory.ts"
import type { Store } from "../store.ts"
import { placeOf } from "../uploads.ts"
import type { JobData } from "./jobs.ts"

/** Objects that are read back at a time: each waits behind the bodies that came before it, and one by one they would fall behind the uploads. */
const atOnce = 16

/** Rejects where the object store can't be reached, or nobody can look. */
const isStored = async (store: Store, inspection: Inspection, row: SealedRow): Promise<boolean> => {
  let key: Buffer
  try { key = keyOf(store, row) } catch { return false }
  const about = { key, place: placeOf(row.tenant, row.id), sha256: row.sha256 }
  if (store.objects.folder !== undefined) return inspection.isWhole({ ...about, object: row.object })
  const box = await store.objects.get(row.object)
  return box !== undefined && await inspection.isWhole({ ...about, box })
}

/** Reads each new object back and compares its digest: what the disk or the object store got wrong is known within seconds, not when somebody needs it. */
export const settleUploads = async (store: Store, inspection: Inspection, batch: readonly JobData["settle"][]): Promise<void> => {
  // Rows that were erased in the meantime aren't there any more.
  const rows = await store.database.query<SealedRow>(`select t.tenant, t.id, t.subject, t.sha256, t.object, t.sealed_key, s.sealed_key as above
    from trajectory t join subject s on s.id = t.subject join jsonb_to_recordset($1::jsonb) as r(tenant text, id uuid) on t.tenant = r.tenant and t.id = r.id where s.sealed_key is not null`, [JSON.stringify(batch.flatMap(({ uploads }) => uploads))])
  const states: { tenant: string; id: string; state: string }[] = []
  const next = rows.values()
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const row of next) states.push({ tenant: row.tenant, id: row.id, state: await isStored(store, inspection, row) ? "settled" : "damaged" })
  }))
  await store.database.query("update trajectory t set state = r.state from jsonb_to_recordset($1::jsonb) as r(tenant text, id uuid, state text) where t.tenant = r.tenant and t.id = r.id", [JSON.stringify(states)])
}
