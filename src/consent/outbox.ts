import { Dexie } from "dexie"
import type { Problem, Receipt } from "../protocol/collector.ts"
import { sha256Hex } from "../privacy/ledger/seal-entry.ts"
import type { ConsentDatabase, OutboxRow } from "./consent-database.ts"

/** Time in which a donation can still be undone before anything is sent. */
export const undoMs = 24 * 3_600_000
/** Longer than any request may take; a worker that died gives its row back after that. */
export const leaseMs = 180_000
const firstWaitMs = 30_000
const longestWaitMs = 6 * 3_600_000

/** Doubling from half a minute to six hours, and within that by chance, so that a fleet doesn't come back all at once. */
export const backOff = (attempts: number, random: () => number): number => Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempts, 20)) * (0.5 + random() / 2)

export type Donation = { id: string; audience: string; consent: string; runId: string; /** Of the site; told for counting, never in the run. */ kind?: string | undefined; body: string }

export type Outbox = {
  /** Keeps a reviewed run for sending. The same id again changes nothing. Gives the time until which it can be undone. */
  add(donation: Donation, undo?: number): Promise<number>
  /** The row or receipt that a run already has: it is given once. */
  ofRun(runId: string): Promise<string | undefined>
  /** Ends the time to undo, or the time until the next try. A refused row is tried again. */
  hasten(id: string): Promise<void>
  /** Takes it back before it was sent. False where it is gone already. */
  undo(id: string): Promise<boolean>
  /** The next row that is due (to one of these collectors), for this holder alone until the lease ends. */
  lease(to?: ReadonlySet<string>): Promise<OutboxRow | undefined>
  /** The collector has it: only now the row goes. */
  done(row: OutboxRow, receipt: Receipt | undefined): Promise<void>
  /** Tries again later: after `wait` ms where the collector named a time. */
  again(row: OutboxRow, wait: number | undefined, problem?: Problem): Promise<void>
  /** Won't be tried again until the user decides. */
  refuse(row: OutboxRow, problem: Problem | undefined): Promise<void>
  /** When something (to one of these collectors) will be due; nothing where nothing waits. */
  nextAt(to?: ReadonlySet<string>): Promise<number | undefined>
  list(): Promise<OutboxRow[]>
}

export type OutboxOptions = { database: ConsentDatabase; now?: () => number; random?: () => number }

export const createOutbox = ({ database, now = Date.now, random = Math.random }: OutboxOptions): Outbox => {
  const { outbox, receipts } = database
  const holder = crypto.randomUUID()
  /** Only who holds the lease may say how it ended: another may have taken the row over in the meantime. */
  const settle = (row: OutboxRow, work: (kept: OutboxRow) => Promise<unknown>): Promise<void> => database.transaction("rw", outbox, receipts, async () => {
    const kept = await outbox.get(row.id)
    if (kept && kept.lease?.holder === row.lease?.holder && kept.lease?.until === row.lease?.until) await work(kept)
  })
  return {
    add: async ({ id, audience, consent, runId, kind, body }, undo = undoMs) => {
      const dueAt = now() + undo
      const row: OutboxRow = { id, audience, consent, runId, kind, body, sha256: await sha256Hex(body), queuedAt: now(), state: "waiting", dueAt, attempts: 0 }
      return database.transaction("rw", outbox, receipts, async () => {
        const known = await outbox.get(id)
        if (known || await receipts.get(id)) return known?.dueAt ?? now()
        await outbox.add(row)
        return dueAt
      })
    },
    ofRun: async (runId) => (await outbox.where("runId").equals(runId).first())?.id ?? (await receipts.where("runId").equals(runId).first())?.id,
    hasten: async (id) => { await outbox.where("id").equals(id).filter(({ lease }) => !lease || lease.until <= now()).modify({ state: "waiting", dueAt: now(), problem: undefined }) },
    undo: (id) => database.transaction("rw", outbox, async () => {
      const row = await outbox.get(id)
      if (!row || (row.lease && row.lease.until > now())) return false
      await outbox.delete(id)
      return true
    }),
    lease: (to) => database.transaction("rw", outbox, async () => {
      const row = await outbox.where("[state+dueAt]").between(["waiting", Dexie.minKey], ["waiting", now()], true, true).filter(({ lease, audience }) => (!lease || lease.until <= now()) && (to?.has(audience) ?? true)).first()
      if (!row) return undefined
      const leased = { ...row, attempts: row.attempts + 1, lease: { holder, until: now() + leaseMs } }
      await outbox.put(leased)
      return leased
    }),
    done: (row, receipt) => settle(row, async ({ id, audience, consent, runId }) => {
      if (receipt) await receipts.put({ id, audience, consent, runId, receipt })
      await outbox.delete(id)
    }),
    again: (row, wait, problem) => settle(row, (kept) => outbox.put({ ...kept, lease: undefined, problem, dueAt: now() + Math.max(wait ?? 0, backOff(kept.attempts - 1, random)) })),
    refuse: (row, problem) => settle(row, (kept) => outbox.put({ ...kept, lease: undefined, problem, state: "refused" })),
    nextAt: async (to) => {
      const rows = (await outbox.where("[state+dueAt]").between(["waiting", Dexie.minKey], ["waiting", Dexie.maxKey]).toArray()).filter(({ audience }) => to?.has(audience) ?? true)
      return rows.length === 0 ? undefined : Math.min(...rows.map(({ dueAt, lease }) => (lease ? Math.max(dueAt, lease.until) : dueAt)))
    },
    list: () => outbox.toArray()
  }
}
