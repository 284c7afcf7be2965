import type { Sql } from "./database/database.ts"
import { tombstoneOf } from "./uploads.ts"

/** `stone` closes an id; `content` is the content's own id, which holders of a release are told of. */
export type Tombstone = { tenant: string; stone: string; content?: string | undefined }
export const stonesOf = (rows: readonly { tenant: string; id: string; content: string }[]): Tombstone[] => rows.map(({ tenant, id, content }) => ({ tenant, stone: tombstoneOf(id), content: tombstoneOf(content) }))

/** One number for all collectors on a database. */
const lock = 7_305_116

/**
 * Lays them, one transaction after the other: a number of the removal feed is given when its row is written and seen when that is committed,
 * so whoever follows the feed would pass a smaller number that is committed later, and never hear of it.
 */
export const layTombstones = async (sql: Sql, stones: readonly Tombstone[]): Promise<void> => {
  await sql.query("select pg_advisory_xact_lock($1)", [lock])
  await sql.query("insert into tombstone (tenant, trajectory, content) select r.tenant, r.stone, r.content from jsonb_to_recordset($1::jsonb) as r(tenant text, stone text, content text) on conflict do nothing", [JSON.stringify(stones)])
}
