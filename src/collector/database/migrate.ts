import type { Database } from "./database.ts"
import { migrations } from "./migrations.ts"

/** One number for all collectors, so that two that start at once take turns. */
const lock = 7_305_114

/** Brings the tables to the newest state, or to `upTo` of it (for tests). Rejects when the tables are of a newer collector than this one. */
export const migrate = (database: Database, upTo = migrations.length): Promise<void> => database.transaction(async (sql) => {
  await sql.query("select pg_advisory_xact_lock($1)", [lock])
  await sql.script("create table if not exists schema_step (step integer primary key, at timestamptz not null default now())")
  const [row] = await sql.query<{ step: number | null }>("select max(step) as step from schema_step")
  const done = row?.step ?? 0
  if (done > migrations.length) throw new Error("The tables were made by a newer collector: install that version again, or restore a backup from before.")
  for (const [index, text] of migrations.slice(0, upTo).entries()) {
    if (index < done) continue
    await sql.script(text)
    await sql.query("insert into schema_step (step) values ($1)", [index + 1])
  }
})
