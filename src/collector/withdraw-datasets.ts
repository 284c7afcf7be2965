import type { Sql } from "./database/database.ts"

/** Data sets that hold any of these are no longer given out, and no copy of them can be opened. Gives the objects that they are made of, which are to be removed. */
export const withdrawDatasets = async (sql: Sql, trajectories: readonly { tenant: string; id: string }[]): Promise<string[]> => {
  const stale = await sql.query<{ id: string; parts: string[] }>(`update dataset set state = 'withdrawn', manifest = null, sealed_key = null where state <> 'withdrawn' and id in
    (select m.dataset from dataset_member m join jsonb_to_recordset($1::jsonb) as r(tenant text, id uuid) on m.tenant = r.tenant and m.trajectory = r.id) returning id, parts`, [JSON.stringify(trajectories)])
  for (const { id } of stale) await sql.query("delete from dataset_member where dataset = $1", [id])
  return stale.flatMap(({ parts }) => parts)
}
