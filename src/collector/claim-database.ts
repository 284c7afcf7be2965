import type { Database } from "./database/database.ts"
import type { CollectorKeys } from "./keys.ts"
import { openKey } from "./sealing.ts"

const another = "the database holds what was given under other keys: put the keys.json of the collector that made it into --data, for each that shares it needs a copy of the same one"

/** The first collector on a database writes down whose it is. One with other keys could open nothing that is there, and what it took in nobody else could: it rejects. */
export const claimDatabase = async (database: Database, { master, thumbprint }: Pick<CollectorKeys, "master" | "thumbprint">): Promise<void> => {
  // Earlier collectors wrote nothing down.
  const [subject] = await database.query<{ id: string; sealed_key: string }>("select id, sealed_key from subject where sealed_key is not null and not exists (select 1 from owner) limit 1")
  try { if (subject) openKey(master, subject.sealed_key, subject.id) } catch { throw new Error(another) }
  await database.query("insert into owner (keys) values ($1) on conflict do nothing", [thumbprint])
  const [owner] = await database.query<{ keys: string }>("select keys from owner")
  if (owner?.keys !== thumbprint) throw new Error(another)
}
