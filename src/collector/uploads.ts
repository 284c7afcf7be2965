import { createHash, randomBytes } from "node:crypto"
import { type Receipt, receiptText } from "../protocol/collector.ts"
import { createBatcher } from "./batcher.ts"
import { Refusal } from "./refusal.ts"
import { makeKey, sealContent } from "./sealing.ts"
import type { Store } from "./store.ts"
import { inForce, type Subject } from "./subjects.ts"

/** What counts are made of. */
export type Facts = { steps: number; success: boolean | null; category: string }
/** A body that passed every check. */
export type Upload = { subject: Subject; id: string; consent: string; bytes: Uint8Array; sha256: string; /** The trajectory's own id, a hash of its content. */ contentId: string; facts: Facts; schemaVersion: string; nonce: string; nonceExpires: Date }
export type Taken = { fresh: boolean; receipt: string }

type Row = {
  tenant: string; id: string; subject: string; consent: string; sha256: string; content: string; bytes: number; schema_version: string; object: string; sealed_key: string; receipt: string; received_at: string; steps: number; success: boolean | null; category: string
  tombstone: string; nonce: string; nonce_expires: string
}
type Verdict = { kind: "stored" | "replayed" | "no-consent" | "erased" } | { kind: "known"; same: boolean; receipt: string }

/** What stands in a tombstone: from it an id can be recognised, not read. */
export const tombstoneOf = (id: string): string => createHash("sha256").update(id).digest("hex")
/** What a trajectory's key is bound to. */
export const placeOf = (tenant: string, id: string): string => `${tenant}/${id}`

/** Month of a UUIDv7, by which objects lie in folders. */
const monthOf = (id: string): string => new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toISOString().slice(0, 7)

const rowsOf = `jsonb_to_recordset($1::jsonb) as r(tenant text, id uuid, subject text, consent uuid, sha256 text, content text, bytes integer, schema_version text, object text,
  sealed_key text, receipt text, received_at timestamptz, steps integer, success boolean, category text, tombstone text, nonce text, nonce_expires timestamptz)`
/** Columns that go into the table as they come. */
const columns = ["tenant", "id", "subject", "consent", "sha256", "content", "bytes", "schema_version", "object", "sealed_key", "receipt", "received_at", "steps", "success", "category"]

export const createUploads = ({ database, objects, keys, jobs }: Store) => {
  const commit = (rows: readonly Row[]): Promise<Verdict[]> => database.transaction(async (sql) => {
    const all = JSON.stringify(rows)
    // A withdrawal waits for this lock, or has it first: then the consent isn't in force any more.
    const active = new Set((await sql.query<{ key: string }>(`select c.tenant || ' ' || c.id as key from consent c
      where (c.tenant, c.id, c.subject) in (select r.tenant, r.consent, r.subject from ${rowsOf}) and ${inForce} order by c.tenant, c.id for share`, [all])).map(({ key }) => key))
    const erased = new Set((await sql.query<{ key: string }>(`select t.tenant || ' ' || t.trajectory as key from tombstone t join ${rowsOf} on t.tenant = r.tenant and t.trajectory = r.tombstone`, [all])).map(({ key }) => key))
    const fresh = new Set((await sql.query<{ key: string }>(`insert into nonce (subject, nonce, expires_at) select r.subject, r.nonce, r.nonce_expires from ${rowsOf} on conflict do nothing returning subject || ' ' || nonce as key`, [all])).map(({ key }) => key))
    const first = rows.map((row): Verdict | undefined =>
      !fresh.has(`${row.subject} ${row.nonce}`) ? { kind: "replayed" } : erased.has(`${row.tenant} ${row.tombstone}`) ? { kind: "erased" } : !active.has(`${row.tenant} ${row.consent}`) ? { kind: "no-consent" } : undefined)
    const open = rows.filter((_, index) => first[index] === undefined)
    const stored = open.length === 0 ? [] : await sql.query<{ key: string; tenant: string; id: string }>(`insert into trajectory (${columns.join(", ")})
      select ${columns.map((column) => `r.${column}`).join(", ")} from ${rowsOf} on conflict do nothing returning tenant || ' ' || id as key, tenant, id`, [JSON.stringify(open)])
    await jobs.add(sql, "settle", stored.map(({ tenant, id }) => ({ tenant, id })))
    const inserted = new Set(stored.map(({ key }) => key))
    const others = open.filter((row) => !inserted.has(`${row.tenant} ${row.id}`))
    const known = others.length === 0 ? [] : await sql.query<{ key: string; same: boolean; receipt: string }>(`select t.tenant || ' ' || t.id as key, t.sha256 = r.sha256 and t.subject = r.subject as same, t.receipt from trajectory t join ${rowsOf} on t.tenant = r.tenant and t.id = r.id`, [JSON.stringify(others)])
    return rows.map((row, index) => {
      const found = known.find(({ key }) => key === `${row.tenant} ${row.id}`)
      return first[index] ?? (found ? { kind: "known" as const, same: found.same, receipt: found.receipt } : { kind: "stored" as const })
    })
  })
  const commitRow = createBatcher(commit, ({ tenant, id, subject, nonce }) => [`id ${tenant} ${id}`, `nonce ${subject} ${nonce}`])

  type Asked = { tenant: string; id: string; subject: string; sha256: string; stone: string }
  /** Questions that come while the database is at work are asked together: one statement costs as much as another, however many it asks about. */
  const lookUp = createBatcher(async (asked: readonly Asked[]) => {
    const rows = await database.query<{ n: number; receipt: string | null; erased: boolean }>(`select r.n, t.receipt, s.trajectory is not null as erased
      from jsonb_to_recordset($1::jsonb) as r(n integer, tenant text, id uuid, subject text, sha256 text, stone text)
      left join trajectory t on t.tenant = r.tenant and t.id = r.id and t.subject = r.subject and t.sha256 = r.sha256
      left join tombstone s on s.tenant = r.tenant and s.trajectory = r.stone`, [JSON.stringify(asked.map((one, n) => ({ ...one, n })))])
    const byNumber = new Map(rows.map((row) => [row.n, row]))
    return asked.map((_, n) => byNumber.get(n))
  }, () => [])

  const receiptOf = ({ subject, id, consent, bytes, sha256 }: Upload, at: Date): string => {
    const told: Omit<Receipt, "signature"> = { type: "receipt", id, sha256, bytes: bytes.length, subject: subject.id, consent, at: at.toISOString(), collector: keys.thumbprint }
    return JSON.stringify({ ...told, signature: keys.sign(receiptText(told)) } satisfies Receipt)
  }

  /** The second body under one id is kept, sealed, for whoever has to find out why. */
  const setAside = async ({ tenant, id, subject, consent, sha256, bytes, object, sealed_key, received_at }: Row): Promise<void> => {
    const kept = await database.query(`insert into quarantine (tenant, id, sha256, subject, bytes, object, sealed_key, received_at, consent)
      select $1, $2, $3, $4, $5, $6, $7, $8, $9 where exists
      (select 1 from subject s join consent c on c.subject = s.id where s.id = $4 and s.sealed_key is not null and c.tenant = $1 and c.id = $9 and ${inForce}) on conflict do nothing returning id`,
    [tenant, id, sha256, subject, bytes, object, sealed_key, received_at, consent])
    if (kept.length === 0) await objects.remove(object)
  }

  return {
    /** The receipt of a trajectory that this subject sent before with the same bytes; nothing otherwise. Refuses what was erased. */
    receipt: async ({ tenant, id: subject }: Subject, id: string, sha256: string): Promise<string | undefined> => {
      const row = await lookUp({ tenant, id, subject, sha256, stone: tombstoneOf(id) })
      if (row?.erased) throw new Refusal("erased")
      return row?.receipt ?? undefined
    },
    /** Object first, then row and job in one transaction. Refuses with `Refusal`; any other rejection means that the sender should try again. */
    take: async (upload: Upload): Promise<Taken> => {
      const { subject, id, consent, bytes, sha256, contentId, facts, schemaVersion } = upload
      const place = placeOf(subject.tenant, id)
      const { key, sealed } = makeKey(subject.contentKey, place)
      // Each attempt has an object of its own: two at once can't overwrite each other's.
      const object = `runs/${subject.tenant}/${monthOf(id)}/${id}-${randomBytes(6).toString("hex")}`
      await objects.put(object, await sealContent(key, bytes, place))
      const at = new Date()
      const row: Row = { tenant: subject.tenant, id, subject: subject.id, consent, sha256, content: contentId, bytes: bytes.length, schema_version: schemaVersion, object, sealed_key: sealed, receipt: receiptOf(upload, at), received_at: at.toISOString(), ...facts,
        tombstone: tombstoneOf(id), nonce: upload.nonce, nonce_expires: upload.nonceExpires.toISOString() }
      // Where this rejects, the commit may have happened: the object stays, and upkeep removes it if no row names it.
      const verdict = await commitRow(row)
      if (verdict.kind === "stored") return { fresh: true, receipt: row.receipt }
      if (verdict.kind === "known" && !verdict.same) {
        await setAside(row)
        throw new Refusal("conflict")
      }
      await objects.remove(object)
      if (verdict.kind === "known") return { fresh: false, receipt: verdict.receipt }
      throw new Refusal(verdict.kind)
    },
    /** Uses up a signature whose request needs no row. Refuses one that was used before. */
    spend: async (subject: string, nonce: string, expires: Date): Promise<void> => {
      const fresh = await database.query("insert into nonce (subject, nonce, expires_at) values ($1, $2, $3) on conflict do nothing returning nonce", [subject, nonce, expires.toISOString()])
      if (fresh.length === 0) throw new Refusal("replayed")
    }
  }
}
export type Uploads = ReturnType<typeof createUploads>
