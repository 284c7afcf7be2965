import pg from "pg"
import type { Database, Sql } from "./database.ts"

const sqlOf = (session: pg.Pool | pg.PoolClient): Sql => ({
  query: async <Row extends object>(text: string, parameters: readonly unknown[] = []) => (await session.query<Row>(text, [...parameters])).rows,
  script: async (text) => { await session.query(text) }
})

/** A Postgres server, by its address (`postgres://user:password@host/name`). Connections are made anew after a restart of the server. */
export const openPostgres = (url: string, onLost: (error: Error) => void = () => undefined): Database => {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000, statement_timeout: 60_000, application_name: "symbiont-collector" })
  // An idle connection that the server closes would otherwise end the process.
  pool.on("error", onLost)
  return {
    ...sqlOf(pool),
    transaction: async (work) => {
      const client = await pool.connect()
      const ignore = (): void => undefined
      client.on("error", ignore)
      let broken: Error | undefined
      try {
        await client.query("begin")
        const value = await work(sqlOf(client))
        await client.query("commit")
        return value
      } catch (error) {
        await client.query("rollback").catch((lost: Error) => { broken = lost })
        throw error
      } finally {
        client.off("error", ignore)
        client.release(broken)
      }
    },
    tidy: async (tables) => { for (const table of tables) await pool.query(`vacuum ${table}`) },
    close: () => pool.end()
  }
}
