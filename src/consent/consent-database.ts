import { Dexie, type Table } from "dexie"
import type { Problem, PublicKey, Receipt } from "../protocol/collector.ts"
import type { Withdrawal } from "../protocol/consent.ts"

export type ChoiceRow = { seq: number; line: string }
/** A donor's key for one collector: another collector gets another, so that none can compare donors with it. */
export type KeyRow = { audience: string; pair: CryptoKeyPair; publicKey: PublicKey; thumbprint: string }
/** A run that waits to be sent. It goes only when the collector has it. */
export type OutboxRow = {
  /** Made when the run was recorded. */
  id: string
  /** Origin of the collector. */
  audience: string
  consent: string
  /** The run on this device that it is of, for taking back. */
  runId: string
  kind?: string | undefined
  body: string
  sha256: string
  queuedAt: number
  /** `waiting` until `dueAt` (first the time to undo, later the time to try again); `refused` until the user decides. */
  state: "waiting" | "refused"
  dueAt: number
  attempts: number
  lease?: { holder: string; until: number } | undefined
  problem?: Problem | undefined
}
/** A run that was taken in. */
export type ReceiptRow = { id: string; audience: string; consent: string; runId: string; receipt: Receipt }

/** Words that a user was shown, under their SHA-256: a choice without its text would prove nothing. */
export type NoticeRow = { sha256: string; version: string; locale: string; text: string }

/** Something taken back of which the collector has not heard yet. */
export type WithdrawalRow = { seq?: number; audience: string; withdrawal: Withdrawal; askedAt: number }

export type ConsentDatabase = Dexie & {
  choices: Table<ChoiceRow, number>
  keys: Table<KeyRow, string>
  outbox: Table<OutboxRow, string>
  receipts: Table<ReceiptRow, string>
  enrolled: Table<{ consent: string; audience: string }, string>
  withdrawals: Table<WithdrawalRow, number>
  notices: Table<NoticeRow, string>
}

export const openConsentDatabase = (name = "symbiont-consent"): ConsentDatabase => {
  // Strict: what the user chose, and what waits to be sent, is on the disk before anything follows from it.
  const database = new Dexie(name, { chromeTransactionDurability: "strict" }) as ConsentDatabase
  database.version(1).stores({ choices: "seq", keys: "audience", outbox: "id, [state+dueAt], runId, audience", receipts: "id, runId, audience, consent", enrolled: "consent, audience", withdrawals: "++seq, audience" })
  database.version(2).stores({ notices: "sha256" })
  return database
}
