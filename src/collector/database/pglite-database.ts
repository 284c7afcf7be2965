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
  return { ...sqlOf(session), transaction: (work) => session.transaction((transaction) => work(sqlOf(transaction))), close: () => session.close() }
}
