import { hash, randomUUID } from "node:crypto"
import { type Receipt, receiptText } from "../protocol/collector.ts"
import { createBatcher } from "./batcher.ts"
import { isUndone } from "./database/is-undone.ts"
import type { Sound } from "./inspection/inspect-upload.ts"
import { Refusal } from "./refusal.ts"
import type { Store } from "./store.ts"
import { inForce, type Subject } from "./subjects.ts"

/** A body that passed every check. */
export type Upload = { subject: Subject; id: string; consent: string; sound: Sound; /** Name of its object. */ object: string; schemaVersion: string; nonce: string; nonceExpires: Date }
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
/** A new name for an object. Each attempt has one of its own: two at once can't overwrite each other's. */
export const objectOf = (tenant: string, id: string): string => `runs/${tenant}/${monthOf(id)}/${id}-${randomUUID().slice(-12)}`

/** How the database judged a row: `unseen` where another process stored it between the first look and the insert. */
type Judged = { n: number; verdict: "replayed" | "erased" | "no-consent" | "stored" | "unseen" | "same" | "other"; receipt: string | null }

/** At a hundred uploads a second, a transaction for each would keep PGlite busy with nothing else. */
const commitRest = 4

export const createUploads = ({ database, objects, keys }: Omit<Store, "jobs">) => {
  /** Rows and the job that reads them back, in one statement: all or nothing. */
  const commit = async (rows: readonly Row[]): Promise<(Judged | undefined)[]> => {
    const judged = new Map((await database.query<Judged>("select n, verdict, receipt from take_uploads($1::json)", [JSON.stringify(rows.map((row, n) => ({ n, ...row })))])).map((row) => [row.n, row]))
    return rows.map((_, n) => judged.get(n))
  }
  const verdictOn = async ({ tenant, id, subject, sha256 }: Row, judged: Judged | undefined): Promise<Verdict> => {
    if (!judged) throw new Error("The database gave no verdict on a row.")
    const { verdict, receipt } = judged
    if (verdict === "same" || verdict === "other") return { kind: "known", same: verdict === "same", receipt: receipt ?? "" }
    if (verdict !== "unseen") return { kind: verdict }
    const [other] = await database.query<{ same: boolean; receipt: string }>("select sha256 = $3 and subject = $4 as same, receipt from trajectory where tenant = $1 and id = $2", [tenant, id, sha256, subject])
    if (!other) throw new Error("A trajectory could neither be stored nor found.")
    return { kind: "known", same: other.same, receipt: other.receipt }
  }
  const commitRow = createBatcher(commit, ({ tenant, id, subject, nonce }) => [`id ${tenant} ${id}`, `nonce ${subject} ${nonce}`], { rest: commitRest, isUndone })

  type Asked = { tenant: string; id: string; subject: string; sha256: string; stone: string; own: string }
  /** Questions that come while the database is at work are asked together: one statement costs as much as another, however many it asks about. */
  const lookUp = createBatcher(async (asked: readonly Asked[]) => {
    const rows = await database.query<{ n: number; receipt: string | null; erased: boolean }>(`select r.n, t.receipt, exists (select 1 from tombstone s where s.tenant = r.tenant and s.trajectory in (r.stone, r.own)) as erased
      from jsonb_to_recordset($1::jsonb) as r(n integer, tenant text, id uuid, subject text, sha256 text, stone text, own text)
      left join trajectory t on t.tenant = r.tenant and t.id = r.id and t.subject = r.subject and t.sha256 = r.sha256`, [JSON.stringify(asked.map((one, n) => ({ ...one, n })))])
    const byNumber = new Map(rows.map((row) => [row.n, row]))
    return asked.map((_, n) => byNumber.get(n))
  }, () => [])

  const receiptOf = ({ subject, id, consent, sound: { bytes, sha256 } }: Upload, at: Date): string => {
    const told: Omit<Receipt, "signature"> = { type: "receipt", id, sha256, bytes, subject: subject.id, consent, at: at.toISOString(), collector: keys.thumbprint }
    return JSON.stringify({ ...told, signature: keys.sign(receiptText(told)) } satisfies Receipt)
  }

  /** The second body under one id is kept, sealed, for whoever has to find out why. */
  const setAside = async ({ tenant, id, subject, consent, sha256, bytes, object, sealed_key, received_at, tombstone, own_tombstone }: Row): Promise<void> => {
    const kept = await database.transaction(async (sql) => {
      // As with a batch: a withdrawal waits for this lock, or was there first and is seen by the statement after it.
      await sql.query("select id from consent where tenant = $1 and id = $2 for share", [tenant, consent])
      return sql.query(`insert into quarantine (tenant, id, sha256, subject, bytes, object, sealed_key, received_at, consent)
        select $1, $2, $3, $4, $5, $6, $7, $8, $9 where not exists (select 1 from tombstone where tenant = $1 and trajectory in ($10, $11)) and exists
        (select 1 from subject s join consent c on c.subject = s.id where s.id = $4 and s.sealed_key is not null and c.tenant = $1 and c.id = $9 and ${inForce}) on conflict do nothing returning id`,
      [tenant, id, sha256, subject, bytes, object, sealed_key, received_at, consent, tombstone, own_tombstone])
    })
    if (kept.length === 0) await objects.remove(object)
  }

  return {
    /** About how long (ms) an upload that came now would wait for the database. */
    waits: (): number => commitRow.waits(),
    /** The receipt of a trajectory that this subject sent before with the same bytes; nothing otherwise. Refuses what was erased. */
    receipt: async ({ tenant, id: subject }: Subject, id: string, sha256: string): Promise<string | undefined> => {
      const row = await lookUp({ tenant, id, subject, sha256, stone: tombstoneOf(id), own: ownTombstoneOf(subject, id) })
      if (row?.erased) throw new Refusal("erased")
      return row?.receipt ?? undefined
    },
    /** Object first (where it isn't there yet), then row and job in one transaction. Refuses with `Refusal`; any other rejection means that the sender should try again. */
    take: async (upload: Upload): Promise<Taken> => {
      const { subject, id, consent, object, sound: { bytes, sha256, contentId, facts, sealedKey, box }, schemaVersion } = upload
      if (box) await objects.put(object, box)
      const at = new Date()
      const row: Row = { tenant: subject.tenant, id, subject: subject.id, consent, sha256, content: contentId, bytes, schema_version: schemaVersion, object, sealed_key: sealedKey, receipt: receiptOf(upload, at), received_at: at.toISOString(), ...facts,
        tombstone: tombstoneOf(id), own_tombstone: ownTombstoneOf(subject.id, id), nonce: upload.nonce, nonce_expires: upload.nonceExpires.toISOString() }
      // Where this rejects, the commit may have happened: the object stays, and upkeep removes it if no row names it.
      const verdict = await verdictOn(row, await commitRow(row))
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
