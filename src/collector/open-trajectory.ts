import { openContent, openKey } from "./sealing.ts"
import type { Store } from "./store.ts"
import { placeOf } from "./uploads.ts"

type Shelf = Pick<Store, "database" | "objects" | "keys">
/** A trajectory's row with the donor's key above its own. */
export type SealedRow = { tenant: string; id: string; subject: string; sha256: string; object: string; sealed_key: string; above: string }

/** Throws where a key doesn't open: it was changed. */
export const donorKeyOf = ({ keys }: Pick<Shelf, "keys">, { subject, above }: SealedRow): Buffer => openKey(keys.master, above, subject)
/** A trajectory's key by its donor's. Throws as that does. */
export const keyOf = (donorKey: Buffer, { tenant, id, sealed_key }: SealedRow): Buffer => openKey(donorKey, sealed_key, placeOf(tenant, id))

/** The bytes as they were sent; nothing where the object is missing or was changed. Rejects where the object store can't be reached. */
export const openRow = async (shelf: Pick<Shelf, "objects" | "keys">, row: SealedRow): Promise<Buffer | undefined> => {
  const box = await shelf.objects.get(row.object)
  try { return box && openContent(keyOf(donorKeyOf(shelf, row), row), box, placeOf(row.tenant, row.id)) } catch { return undefined }
}

/** Nothing at all where there is no such trajectory or its keys were shredded. */
export const openTrajectory = async (store: Shelf, tenant: string, id: string): Promise<{ sha256: string; bytes: Buffer | undefined } | undefined> => {
  const [row] = await store.database.query<SealedRow>(`select t.tenant, t.id, t.subject, t.sha256, t.object, t.sealed_key, s.sealed_key as above
    from trajectory t join subject s on s.id = t.subject where t.tenant = $1 and t.id = $2 and s.sealed_key is not null`, [tenant, id])
  return row && { sha256: row.sha256, bytes: await openRow(store, row) }
}
