import type { Store } from "./store.ts"

export type AdminCounts = {
  tenants: { id: string; name: string; donors: number; runs: number; bytes: number; damaged: number; quarantined: number; erased: number }[]
  quarantine: { tenant: string; id: string; bytes: number; at: Date }[]
  erasures: { tenant: string; scope: string; trajectories: number; acceptedAt: Date; doneAt: Date | null }[]
  datasets: { id: string; tenant: string; purpose: string; state: string; done: number; total: number; createdAt: Date }[]
  waiting: Record<string, number>
}

/** What the administrator sees: counts and ids, no content. */
export const adminCounts = async ({ database, jobs }: Store): Promise<AdminCounts> => {
  const [tenants, quarantine, erasures, datasets, waiting] = await Promise.all([
    database.query<{ id: string; name: string; donors: string; runs: string; bytes: string | null; damaged: string; quarantined: string; erased: string }>(`select tenant.id, tenant.name,
      (select count(*) from subject where subject.tenant = tenant.id and erased_at is null) as donors, count(t.id) as runs, sum(t.bytes) as bytes, count(t.id) filter (where t.state = 'damaged') as damaged,
      (select count(*) from quarantine where quarantine.tenant = tenant.id) as quarantined, (select count(*) from tombstone where tombstone.tenant = tenant.id) as erased
      from tenant left join trajectory t on t.tenant = tenant.id group by tenant.id, tenant.name order by tenant.id`),
    database.query<{ tenant: string; id: string; bytes: number; at: Date }>("select tenant, id, bytes, received_at as at from quarantine order by received_at desc limit 50"),
    database.query<{ tenant: string; scope: string; trajectories: number; acceptedAt: Date; doneAt: Date | null }>("select tenant, scope, trajectories, accepted_at as \"acceptedAt\", done_at as \"doneAt\" from erasure order by accepted_at desc limit 50"),
    database.query<{ id: string; tenant: string; purpose: string; state: string; done: number; total: number; createdAt: Date }>("select id, tenant, purpose, state, done, total, created_at as \"createdAt\" from dataset order by created_at desc limit 50"),
    jobs.waiting()
  ])
  return {
    tenants: tenants.map((row) => ({ ...row, donors: Number(row.donors), runs: Number(row.runs), bytes: Number(row.bytes ?? 0), damaged: Number(row.damaged), quarantined: Number(row.quarantined), erased: Number(row.erased) })),
    quarantine, erasures, datasets, waiting
  }
}
