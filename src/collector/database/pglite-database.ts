import { PGlite, type Transaction } from "@electric-sql/pglite"
import type { Database, Sql } from "./database.ts"

const sqlOf = (session: Pick<PGlite, "query" | "exec"> | Transaction): Sql => ({
  query: async <Row extends object>(text: string, parameters: readonly unknown[] = []) => (await session.query<Row>(text, [...parameters])).rows,
  script: async (text) => { await session.exec(text) }
})

/**
 * Postgres compiled to WebAssembly, in this process, with one connection. `folder` must be held by this process alone; without
 * one, all is in memory. What was committed outlives the process; only a server's Postgres also promises to outlive a power cut.
 */
export const openPglite = async (folder?: string): Promise<Database> => {
  const session = folder === undefined ? new PGlite() : new PGlite(folder)
  await session.waitReady
  // Pieces of the log that aren't needed any more would else be kept for later, with all that stands in them.
  await session.exec("set wal_recycle = off")
  const tidy = async (): Promise<void> => {
    const { rows } = await session.query<{ name: string }>("select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables order by 1")
    // One at a time, so that an upload that comes meanwhile waits for one only.
    for (const { name } of rows) await session.query(`vacuum ${name}`)
    await session.query("select pg_switch_wal()")
    await session.query("checkpoint")
  }
  return { ...sqlOf(session), transaction: (work) => session.transaction((transaction) => work(sqlOf(transaction))), tidy, close: () => session.close() }
}
