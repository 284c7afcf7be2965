import type { Store } from "../store.ts"
import { layTombstones, stonesOf } from "../tombstones.ts"
import { withdrawDatasets } from "../withdraw-datasets.ts"

/** An upload that is under way has its object before its row. */
const orphanAge = 3_600_000

/** Hourly: signatures that can't be replayed any more, runs whose time is over, objects that no row names, and the room that all of it took. */
export const upkeep = async ({ database, objects, jobs }: Store, now: () => Date = () => new Date()): Promise<void> => {
  await database.query("delete from nonce where expires_at < $1", [now().toISOString()])
  await database.transaction(async (sql) => {
    const over = await sql.query<{ tenant: string; id: string; content: string; object: string }>(`delete from trajectory t using consent c where c.tenant = t.tenant and c.id = t.consent
      and t.received_at + make_interval(days => c.retention_days) < $1 returning t.tenant, t.id, t.content, t.object`, [now().toISOString()])
    const aside = await sql.query<{ object: string }>("delete from quarantine q using consent c where c.tenant = q.tenant and c.id = q.consent and q.received_at + make_interval(days => c.retention_days) < $1 returning q.object", [now().toISOString()])
    if (over.length > 0) await layTombstones(sql, stonesOf(over))
    const doomed = [...over, ...aside].map(({ object }) => object).concat(await withdrawDatasets(sql, over))
    await sql.query("insert into doomed_object (object) select r.object from jsonb_to_recordset($1::jsonb) as r(object text) on conflict do nothing", [JSON.stringify(doomed.map((object) => ({ object })))])
  })
  for (const { object } of await database.query<{ object: string }>("select object from doomed_object where erasure is null")) {
    await objects.remove(object)
    await database.query("delete from doomed_object where object = $1", [object])
  }
  // What a process that died was about to write lies under a name that no row has.
  for (const folder of ["runs/", "unfinished/"]) for await (const { name, at } of objects.list(folder)) {
    if (now().getTime() - at.getTime() < orphanAge) continue
    const [named] = await database.query("select 1 as one from trajectory where object = $1 union all select 1 from quarantine where object = $1 limit 1", [name])
    if (!named) await objects.remove(name)
  }
  for await (const { name } of objects.list("datasets/")) {
    const [named] = await database.query("select 1 as one from dataset where $1 = any (parts) and state <> 'withdrawn'", [name])
    if (!named) await objects.remove(name)
  }
  await database.tidy(["nonce", "trajectory", "quarantine", "dataset"])
  for (const [kind, waiting] of Object.entries(await jobs.waiting())) if (waiting > 100_000) throw new Error(`More than 100,000 jobs of kind ${kind} wait: start another collector on this database.`)
}
