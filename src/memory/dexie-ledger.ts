import { firstHash, ledgerEntrySchema, type LedgerEntry, type LedgerView, type Sent } from "../protocol/ledger.ts"
import { publicKeyOf, signEnd } from "../privacy/ledger/ledger-signature.ts"
import { appendChained, deviceKey, type LedgerRow, oneByOne, openProofDatabase } from "./proof-database.ts"
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

/** A row that no longer parses is left out here; verifying names it. */
const readRow = ({ line }: LedgerRow): LedgerEntry[] => {
  try { const parsed = ledgerEntrySchema.safeParse(JSON.parse(line)); return parsed.success ? [parsed.data] : [] } catch { return [] }
}
const replacedIn = ({ replaced }: LedgerEntry): number => Object.values(replaced).reduce((sum, count) => sum + count, 0)

export const createDexieLedger = (name?: string): Ledger => {
  const database = openProofDatabase(name)
  const stored = async <T>(work: () => Promise<T>): Promise<T> => { try { return await work() } catch (error) { throw storageFailure(error) } }
  const inTurn = oneByOne()
  const append = ({ at, run, step, method, destination, bytes, sha256, replaced }: Sent, body: string | undefined): Promise<void> =>
    appendChained(database.entries, [database.bodies], "sent", { at, run, step, method, destination, bytes, sha256, replaced }, async (sealed) => {
      await database.entries.add({ ...sealed, run })
      if (body !== undefined) await database.bodies.add({ seq: sealed.seq, run, body })
    })
  return {
    append: (sent, body) => inTurn(() => stored(() => append(sent, body))),
    export: () => stored(async () => {
      const pair = await deviceKey(database)
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
