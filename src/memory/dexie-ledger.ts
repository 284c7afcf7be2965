import { Dexie, type Table } from "dexie"
import { firstHash, ledgerEntrySchema, type LedgerEntry, type LedgerView, type Sent } from "../protocol/ledger.ts"
import { createLedgerKey, publicKeyOf, signEnd } from "../privacy/ledger/ledger-signature.ts"
import { sealEntry } from "../privacy/ledger/seal-entry.ts"
import { storageFailure } from "./storage-failure.ts"

/** The list of everything that left the device. Nothing in it can be changed or taken out; kept bodies stand beside it. */
export type Ledger = {
  /** Durable when it resolves. `body` is kept only where it is given. */
  append(sent: Sent, body?: string): Promise<void>
  /** The whole ledger as JSON Lines: a head, the entries, the kept bodies each behind its entry, and an end that the device signs. */
  export(): Promise<string>
  /** The newest `limit` entries, newest first, and sums over all. */
  list(limit: number): Promise<LedgerView>
  /** An entry and its body, where it was kept. */
  body(seq: number): Promise<{ entry: LedgerEntry; body: string } | undefined>
  /** Deletes the kept bodies of a task, whose entries stay. */
  forgetBodies(runId: string): Promise<void>
  close(): void
}

type Row = { seq: number; run: string; hash: string; line: string }
type Database = Dexie & { entries: Table<Row, number>; bodies: Table<{ seq: number; run: string; body: string }, number>; keys: Table<{ id: "device"; pair: CryptoKeyPair }, string> }

/** A row that no longer parses is left out here; verifying names it. */
const readRow = ({ line }: Row): LedgerEntry[] => {
  try { const parsed = ledgerEntrySchema.safeParse(JSON.parse(line)); return parsed.success ? [parsed.data] : [] } catch { return [] }
}
const replacedIn = ({ replaced }: LedgerEntry): number => Object.values(replaced).reduce((sum, count) => sum + count, 0)

export const createDexieLedger = (name = "symbiont-ledger"): Ledger => {
  const database = new Dexie(name, { chromeTransactionDurability: "strict" }) as Database
  database.version(1).stores({ entries: "seq", bodies: "seq, run", keys: "id" })
  const stored = async <T>(work: () => Promise<T>): Promise<T> => { try { return await work() } catch (error) { throw storageFailure(error) } }
  let last = Promise.resolve()

  const key = async (): Promise<CryptoKeyPair> => {
    const known = await database.keys.get("device")
    if (known) return known.pair
    const pair = await createLedgerKey()
    await database.keys.add({ id: "device", pair })
    return pair
  }
  const append = async (sent: Sent, body: string | undefined): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      const tail = await database.entries.orderBy("seq").last()
      const { line, seq, hash } = await sealEntry(sent, { seq: tail?.seq ?? 0, hash: tail?.hash ?? firstHash })
      try {
        await database.transaction("rw", database.entries, database.bodies, async () => {
          // `add` refuses a number that is taken: a worker that is just being replaced may write too.
          await database.entries.add({ seq, run: sent.run, hash, line })
          if (body !== undefined) await database.bodies.add({ seq, run: sent.run, body })
        })
        return
      } catch (error) {
        if (attempt === 5 || !(error instanceof Dexie.ConstraintError)) throw error
      }
    }
  }
  return {
    append: (sent, body) => {
      const mine = last.then(() => stored(() => append(sent, body)))
      last = mine.catch(() => undefined)
      return mine
    },
    export: () => stored(async () => {
      const pair = await key()
      const { entries, bodies } = await database.transaction("r", database.entries, database.bodies, async () => ({
        entries: await database.entries.orderBy("seq").toArray(), bodies: new Map((await database.bodies.toArray()).map(row => [row.seq, row.body]))
      }))
      const tail = entries.at(-1)
      const end = await signEnd(pair, { at: Date.now(), count: entries.length, last: tail?.hash ?? firstHash })
      const lines = entries.flatMap(({ seq, line }) => { const body = bodies.get(seq); return body === undefined ? [line] : [line, JSON.stringify({ type: "bytes", seq, body })] })
      return `${[JSON.stringify({ type: "ledger", version: 1, key: await publicKeyOf(pair) }), ...lines, JSON.stringify(end)].join("\n")}\n`
    }),
    list: (limit) => stored(async () => {
      const [rows, kept] = await Promise.all([database.entries.orderBy("seq").reverse().toArray(), database.bodies.toCollection().primaryKeys()])
      const entries = rows.flatMap(readRow)
      return { entries: entries.slice(0, limit), kept, totals: { requests: entries.length, bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0), replaced: entries.reduce((sum, entry) => sum + replacedIn(entry), 0) } }
    }),
    body: (seq) => stored(async () => {
      const [row, kept] = await Promise.all([database.entries.get(seq), database.bodies.get(seq)])
      const entry = row && readRow(row)[0]
      return entry && kept && { entry, body: kept.body }
    }),
    forgetBodies: runId => stored(async () => { await database.bodies.where("run").equals(runId).delete() }),
    close: () => database.close()
  }
}
