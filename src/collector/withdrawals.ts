import { randomUUID } from "node:crypto"
import { type Erasure, erasureText } from "../protocol/collector.ts"
import type { Withdrawal } from "../protocol/consent.ts"
import type { Store } from "./store.ts"
import { withdrawDatasets } from "./withdraw-datasets.ts"
import type { Subject, Subjects } from "./subjects.ts"
import { layTombstones, stonesOf } from "./tombstones.ts"
import { ownTombstoneOf } from "./uploads.ts"

/** Days within which the last copies (backups of the tables of keys) are gone too. */
export const erasureDays = 30

/** Which rows a withdrawal is about; $1 tenant, $2 subject, $3 the id that it names. */
const concerned: Record<Withdrawal["scope"], string> = {
  trajectory: "tenant = $1 and subject = $2 and id = $3::uuid",
  consent: "tenant = $1 and subject = $2 and consent = $3::uuid",
  subject: "tenant = $1 and subject = $2 and $3::text is null"
}

export const createWithdrawals = ({ database, keys, jobs }: Store, subjects: Subjects) => ({
  /**
   * Erases within one transaction: keys go (which is what makes every copy of the content unreadable), rows go, tombstones and the
   * removal feed stay; data sets that held any of it are withdrawn. The objects follow by a job. Doing it twice is harmless.
   */
  take: async (subject: Subject, withdrawal: Withdrawal): Promise<Erasure> => {
    const { tenant, id: donor } = subject
    const id = withdrawal.scope === "trajectory" ? withdrawal.trajectory : withdrawal.scope === "consent" ? withdrawal.consent : null
    const erasure = randomUUID()
    const acceptedAt = new Date()
    const count = await database.transaction(async (sql) => {
      // All of the donor's uploads that are under way end before this, or find their consent withdrawn.
      await sql.query("select id from consent where subject = $1 order by tenant, id for update", [donor])
      if (withdrawal.scope !== "trajectory") {
        await sql.query("update consent set state = 'withdrawn', withdrawn_at = now() where tenant = $1 and subject = $2 and ($3::uuid is null or id = $3::uuid) and state = 'given'", [tenant, donor, id])
      }
      const where = concerned[withdrawal.scope]
      const gone = await sql.query<{ id: string; content: string; object: string }>(`delete from trajectory where ${where} returning id, content, object`, [tenant, donor, id])
      const quarantined = await sql.query<{ object: string }>(`delete from quarantine where ${where} returning object`, [tenant, donor, id])
      // An id that never arrived may still be on its way.
      const stones = withdrawal.scope === "trajectory" && gone.length === 0 ? [{ tenant, stone: ownTombstoneOf(donor, withdrawal.trajectory.toLowerCase()) }] : stonesOf(gone.map((each) => ({ ...each, tenant })))
      await layTombstones(sql, stones)
      await sql.query("insert into erasure (id, tenant, subject, scope, trajectories, accepted_at) values ($1, $2, $3, $4, $5, $6)", [erasure, tenant, donor, withdrawal.scope, gone.length, acceptedAt.toISOString()])
      if (withdrawal.scope === "subject") await sql.query("update subject set sealed_key = null, erased_at = now() where id = $1", [donor])
      const parts = await withdrawDatasets(sql, gone.map(({ id: each }) => ({ tenant, id: each })))
      const doomed = [...gone, ...quarantined].map(({ object }) => object).concat(parts)
      await sql.query("insert into doomed_object (object, erasure) select r.object, $1::uuid from jsonb_to_recordset($2::jsonb) as r(object text) on conflict do nothing", [erasure, JSON.stringify(doomed.map((object) => ({ object })))])
      await jobs.add(sql, "erase", [{ erasure }])
      return gone.length
    })
    subjects.forget(donor)
    const told: Omit<Erasure, "signature"> = { type: "erasure", id: erasure, trajectories: count, acceptedAt: acceptedAt.toISOString(), dueAt: new Date(acceptedAt.getTime() + erasureDays * 86_400_000).toISOString(), collector: keys.thumbprint }
    return { ...told, signature: keys.sign(erasureText(told)) }
  }
})
export type Withdrawals = ReturnType<typeof createWithdrawals>
