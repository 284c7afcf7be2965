import { openContent, openKey } from "./sealing.ts"
import type { Store } from "./store.ts"
import { placeOf } from "./uploads.ts"

type Shelf = Pick<Store, "database" | "objects" | "keys">
/** A trajectory's row with the donor's key above its own. */
export type SealedRow = { tenant: string; id: string; subject: string; sha256: string; object: string; sealed_key: string; above: string }

/** The bytes as they were sent; nothing where the object is missing or was changed. Rejects where the object store can't be reached. */
export const openRow = async ({ objects, keys }: Pick<Shelf, "objects" | "keys">, row: SealedRow): Promise<Buffer | undefined> => {
  const box = await objects.get(row.object)
  const place = placeOf(row.tenant, row.id)
  try { return box && openContent(openKey(openKey(keys.master, row.above, row.subject), row.sealed_key, place), box, place) } catch { return undefined }
}

/** Nothing at all where there is no such trajectory or its keys were shredded. */
export const openTrajectory = async (store: Shelf, tenant: string, id: string): Promise<{ sha256: string; bytes: Buffer | undefined } | undefined> => {
  const [row] = await store.database.query<SealedRow>(`select t.tenant, t.id, t.subject, t.sha256, t.object, t.sealed_key, s.sealed_key as above
    from trajectory t join subject s on s.id = t.subject where t.tenant = $1 and t.id = $2 and s.sealed_key is not null`, [tenant, id])
  return row && { sha256: row.sha256, bytes: await openRow(store, row) }
}
