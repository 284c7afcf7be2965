import { createPublicKey, type KeyObject } from "node:crypto"
import type { PublicKey } from "../protocol/collector.ts"
import type { Consent } from "../protocol/consent.ts"
import { thumbprintOf } from "./keys.ts"
import { createRecent } from "./recent.ts"
import { Refusal } from "./refusal.ts"
import { makeKey, openKey } from "./sealing.ts"
import type { Store } from "./store.ts"

export type Subject = { id: string; tenant: string; verifyKey: KeyObject; contentKey: Buffer }
export type ConsentInForce = { id: string; purposes: string[]; retentionDays: number }

/** SQL: consent `c` was given, not taken back, and its study (if it is for one) has begun, by somebody's clock, and is not over. Compared as text, which no day that was sent can make fail. */
export const inForce = "coalesce(c.record->'study'->>'from', '0000-01-01') collate \"C\" <= to_char(current_date + 1, 'YYYY-MM-DD') and c.state = 'given' and coalesce(c.record->'study'->>'until', '9999-12-31') collate \"C\" >= to_char(current_date, 'YYYY-MM-DD')"

export type Subjects = {
  /** Nothing for a key that isn't known or was shredded. */
  find(id: string): Promise<Subject | undefined>
  /** Nothing unless it is this subject's and in force. */
  consent(subject: Subject, id: string): Promise<ConsentInForce | undefined>
  /** Takes a consent in; the same one again is no error. Refuses another tenant's key, a changed record and an erased subject. */
  enrol(tenant: string, key: PublicKey, consent: Consent): Promise<void>
  /** Forgets what is remembered of a subject. */
  forget(id: string): void
}

/** Throws where the two numbers are no point of the curve. */
export const importKey = (key: PublicKey): KeyObject => createPublicKey({ key: { ...key }, format: "jwk" })

export const createSubjects = ({ database, keys }: Pick<Store, "database" | "keys">): Subjects => {
  // Another process of the same collector may shred or withdraw: the commit asks the database again, this only spares a question.
  const subjects = createRecent<string, Subject>(5_000, 30_000)
  const consents = createRecent<string, ConsentInForce>(5_000, 30_000)
  const consentsOf = new Map<string, Set<string>>()
  return {
    find: async (id) => {
      const known = subjects.get(id)
      if (known) return known
      const [row] = await database.query<{ tenant: string; public_key: PublicKey; sealed_key: string | null }>("select tenant, public_key, sealed_key from subject where id = $1", [id])
      if (!row || row.sealed_key === null) return undefined
      const subject = { id, tenant: row.tenant, verifyKey: importKey(row.public_key), contentKey: openKey(keys.master, row.sealed_key, id) }
      subjects.set(id, subject)
      return subject
    },
    consent: async (subject, id) => {
      const known = consents.get(`${subject.id} ${id}`)
      if (known) return known
      const [row] = await database.query<{ purposes: string[]; retention_days: number }>(
        `select c.purposes, c.retention_days from consent c where c.tenant = $1 and c.id = $2 and c.subject = $3 and ${inForce}`, [subject.tenant, id, subject.id])
      if (!row) return undefined
      const consent = { id, purposes: row.purposes, retentionDays: row.retention_days }
      consents.set(`${subject.id} ${id}`, consent)
      const names = consentsOf.get(subject.id) ?? new Set()
      consentsOf.set(subject.id, names.add(id))
      if (consentsOf.size > 10_000) consentsOf.clear()
      return consent
    },
    enrol: async (tenant, key, consent) => {
      const id = thumbprintOf(key)
      if (consent.subject !== id) throw new Refusal("bad-schema", { field: "subject" })
      await database.transaction(async (sql) => {
        const sealed = makeKey(keys.master, id).sealed
        await sql.query("insert into subject (id, tenant, public_key, sealed_key) values ($1, $2, $3::jsonb, $4) on conflict do nothing", [id, tenant, JSON.stringify(key), sealed])
        const [subject] = await sql.query<{ tenant: string; erased: boolean }>("select tenant, sealed_key is null as erased from subject where id = $1 for share", [id])
        if (subject?.erased) throw new Refusal("erased")
        if (subject?.tenant !== tenant) throw new Refusal("bad-tenant")
        await sql.query(`insert into consent (tenant, id, subject, purposes, notice_version, notice_sha256, retention_days, study, record, given_at)
          values ($1, $2, $3, string_to_array($4, ','), $5, $6, $7, $8, $9::jsonb, $10) on conflict do nothing`,
        [tenant, consent.id, id, consent.purposes.join(","), consent.notice.version, consent.notice.sha256, consent.retentionDays, consent.study?.id ?? null, JSON.stringify(consent), new Date(consent.givenAt).toISOString()])
        const [kept] = await sql.query<{ same: boolean; state: string }>("select record = $3::jsonb and subject = $4 as same, state from consent where tenant = $1 and id = $2", [tenant, consent.id, JSON.stringify(consent), id])
        if (!kept?.same) throw new Refusal("conflict")
        if (kept.state !== "given") throw new Refusal("no-consent")
      })
    },
    forget: (id) => {
      subjects.forget(id)
      for (const consent of consentsOf.get(id) ?? []) consents.forget(`${id} ${consent}`)
      consentsOf.delete(id)
    }
  }
}
