import { hash, randomBytes } from "node:crypto"
import { type Receipt, receiptText } from "../protocol/collector.ts"
import { createBatcher } from "./batcher.ts"
import type { Sql } from "./database/database.ts"
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
  tombstone: string; own_tombstone: string; nonce: string; nonce_expires: string
}
type Verdict = { kind: "stored" | "replayed" | "no-consent" | "erased" } | { kind: "known"; same: boolean; receipt: string }

/** What stands in a tombstone: from it an id can be recognised, not read. */
export const tombstoneOf = (id: string): string => hash("sha256", id)
/** An id that never arrived is closed for the donor who took it back, and for nobody else: it may be another's. */
export const ownTombstoneOf = (subject: string, id: string): string => tombstoneOf(`${subject}/${id}`)
/** What a trajectory's key is bound to. */
export const placeOf = (tenant: string, id: string): string => `${tenant}/${id}`

/** Month of a UUIDv7, by which objects lie in folders. */
const monthOf = (id: string): string => new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toISOString().slice(0, 7)

const rowsOf = `jsonb_to_recordset($1::jsonb) as r(n integer, active boolean, tenant text, id uuid, subject text, consent uuid, sha256 text, content text, bytes integer, schema_version text, object text,
  sealed_key text, receipt text, received_at timestamptz, steps integer, success boolean, category text, tombstone text, own_tombstone text, nonce text, nonce_expires timestamptz)`
/** Columns that go into the table as they come. */
const columns = ["tenant", "id", "subject", "consent", "sha256", "content", "bytes", "schema_version", "object", "sealed_key", "receipt", "received_at", "steps", "success", "category"]
/** One statement for a whole batch: a statement costs more than the rows in it. What it reads of `trajectory` is as it was before. */
const storeBatch = `with r as materialized (select * from ${rowsOf}),
  spent as (insert into nonce (subject, nonce, expires_at) select subject, nonce, nonce_expires from r on conflict do nothing returning subject, nonce),
  closed as (select r.n from r where exists (select 1 from tombstone t where t.tenant = r.tenant and t.trajectory in (r.tombstone, r.own_tombstone))),
  stored as (insert into trajectory (${columns.join(", ")}) select ${columns.map((column) => `r.${column}`).join(", ")} from r join spent s on s.subject = r.subject and s.nonce = r.nonce
    where r.active and r.n not in (select n from closed) on conflict do nothing returning tenant, id)
  select r.n, s.nonce is null as replayed, r.n in (select n from closed) as erased, stored.id is not null as stored, k.receipt, k.sha256 = r.sha256 and k.subject = r.subject as same
  from r left join spent s on s.subject = r.subject and s.nonce = r.nonce left join stored on stored.tenant = r.tenant and stored.id = r.id left join trajectory k on k.tenant = r.tenant and k.id = r.id`
type Stored = { n: number; replayed: boolean; erased: boolean; stored: boolean; receipt: string | null; same: boolean | null }

/** At a hundred uploads a second, a transaction for each would keep PGlite busy with nothing else. */
const commitRest = 2

export const createUploads = ({ database, objects, keys, jobs }: Store) => {
  const commit = (rows: readonly Row[]): Promise<Verdict[]> => database.transaction(async (sql) => {
    // A withdrawal waits for this lock, or has it first: then the consent isn't in force any more.
    const active = new Set((await sql.query<{ key: string }>(`select c.tenant || ' ' || c.id as key from consent c where (c.tenant, c.id, c.subject) in
      (select r.tenant, r.consent, r.subject from jsonb_to_recordset($1::jsonb) as r(tenant text, consent uuid, subject text)) and ${inForce} order by c.tenant, c.id for share`,
    [JSON.stringify(rows.map(({ tenant, consent, subject }) => ({ tenant, consent, subject })))])).map(({ key }) => key))
    const found = new Map((await sql.query<Stored>(storeBatch, [JSON.stringify(rows.map((row, n) => ({ n, active: active.has(`${row.tenant} ${row.consent}`), ...row })))])).map((row) => [row.n, row]))
    const stored = rows.filter((_, n) => found.get(n)?.stored)
    if (stored.length > 0) await jobs.add(sql, "settle", [{ uploads: stored.map(({ tenant, id }) => ({ tenant, id })) }])
    const verdicts: Verdict[] = []
    for (const [n, row] of rows.entries()) verdicts.push(await verdictOn(row, found.get(n), active.has(`${row.tenant} ${row.consent}`), sql))
    return verdicts
  })
  const verdictOn = async ({ tenant, id, subject, sha256 }: Row, found: Stored | undefined, active: boolean, sql: Sql): Promise<Verdict> => {
    if (!found || found.replayed) return { kind: "replayed" }
    if (found.erased) return { kind: "erased" }
    if (!active) return { kind: "no-consent" }
    if (found.stored) return { kind: "stored" }
    if (found.receipt !== null) return { kind: "known", same: found.same === true, receipt: found.receipt }
    // Another process stored it between the statement's first look and its insert.
    const [other] = await sql.query<{ same: boolean; receipt: string }>("select sha256 = $3 and subject = $4 as same, receipt from trajectory where tenant = $1 and id = $2", [tenant, id, sha256, subject])
    if (!other) throw new Error("A trajectory could neither be stored nor found.")
    return { kind: "known", same: other.same, receipt: other.receipt }
  }
  const commitRow = createBatcher(commit, ({ tenant, id, subject, nonce }) => [`id ${tenant} ${id}`, `nonce ${subject} ${nonce}`], { rest: commitRest })

  type Asked = { tenant: string; id: string; subject: string; sha256: string; stone: string; own: string }
  /** Questions that come while the database is at work are asked together: one statement costs as much as another, however many it asks about. */
  const lookUp = createBatcher(async (asked: readonly Asked[]) => {
    const rows = await database.query<{ n: number; receipt: string | null; erased: boolean }>(`select r.n, t.receipt, exists (select 1 from tombstone s where s.tenant = r.tenant and s.trajectory in (r.stone, r.own)) as erased
      from jsonb_to_recordset($1::jsonb) as r(n integer, tenant text, id uuid, subject text, sha256 text, stone text, own text)
      left join trajectory t on t.tenant = r.tenant and t.id = r.id and t.subject = r.subject and t.sha256 = r.sha256`, [JSON.stringify(asked.map((one, n) => ({ ...one, n })))])
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
      const row = await lookUp({ tenant, id, subject, sha256, stone: tombstoneOf(id), own: ownTombstoneOf(subject, id) })
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
      await objects.put(object, sealContent(key, bytes, place))
      const at = new Date()
      const row: Row = { tenant: subject.tenant, id, subject: subject.id, consent, sha256, content: contentId, bytes: bytes.length, schema_version: schemaVersion, object, sealed_key: sealed, receipt: receiptOf(upload, at), received_at: at.toISOString(), ...facts,
        tombstone: tombstoneOf(id), own_tombstone: ownTombstoneOf(subject.id, id), nonce: upload.nonce, nonce_expires: upload.nonceExpires.toISOString() }
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
