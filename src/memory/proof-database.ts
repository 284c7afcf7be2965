import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex } from "@noble/hashes/utils.js"
import { Dexie, type Table } from "dexie"
import { chainStart } from "../protocol/audit.ts"
import { createLedgerKey } from "../privacy/ledger/ledger-signature.ts"
import { type SealedLine, sealLine } from "../privacy/ledger/seal-entry.ts"

export type LedgerRow = SealedLine & { run: string }
/** `task` is "" for what belongs to no task: an index leaves rows out that lack its key. */
export type AuditRow = SealedLine & { task: string }

/** What can be proven afterwards: requests that left, the trail of what was done, and the device's key that signs both. */
export type ProofDatabase = Dexie & {
  entries: Table<LedgerRow, number>
  bodies: Table<{ seq: number; run: string; body: string }, number>
  keys: Table<{ id: "device"; pair: CryptoKeyPair }, string>
  audit: Table<AuditRow, number>
  /** Where a reader of the trail stands: a sink by its address. */
  places: Table<{ id: string; seq: number }, string>
}

/** Strict: a write is on the disk before what it tells of happens. */
export const openProofDatabase = (name = "symbiont-ledger"): ProofDatabase => {
  const database = new Dexie(name, { chromeTransactionDurability: "strict" }) as ProofDatabase
  database.version(1).stores({ entries: "seq", bodies: "seq, run", keys: "id" })
  database.version(2).stores({ entries: "seq, run", bodies: "seq, run", keys: "id", audit: "seq, task", places: "id" })
  return database
}

/** The device's own key, made when it is first needed. */
export const deviceKey = async (database: ProofDatabase): Promise<CryptoKeyPair> => {
  const known = await database.keys.get("device")
  if (known) return known.pair
  const pair = await createLedgerKey()
  try { await database.keys.add({ id: "device", pair }) } catch (error) {
    // Another worker was faster; its key is the device's.
    const theirs = await database.keys.get("device")
    if (!theirs) throw error
    return theirs.pair
  }
  return pair
}

const utf8 = new TextEncoder()
/** At once, unlike the browser's own: a transaction doesn't wait for anything but its tables. */
const digest = (text: string): string => bytesToHex(sha256(utf8.encode(text)))

/**
 * Adds an entry to the end of a chain, in one transaction from the look at the last one on: another worker, while this one is being
 * replaced, may write at the same time.
 */
export const appendChained = <Row extends SealedLine>(table: Table<Row, number>, also: readonly Table[], type: "sent" | "event", told: object, put: (sealed: SealedLine) => Promise<unknown>): Promise<void> =>
  table.db.transaction("rw", [table, ...also], async () => {
    await put(sealLine(type, told, await table.orderBy("seq").last() ?? chainStart, digest))
  })

/** One after the other, in the order of the calls; a failed one doesn't hold up the next. */
export const oneByOne = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
