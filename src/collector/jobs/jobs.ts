import { setTimeout as delay } from "node:timers/promises"
import PgBoss from "pg-boss"
import { isConnectionLoss } from "../database/connection-loss.ts"
import type { Database, Sql } from "../database/database.ts"

/** Work that is done after the answer. Each kind is safe to do twice: a job is repeated when its process dies. */
export type JobData = {
  settle: { uploads: readonly { tenant: string; id: string }[] }
  erase: { erasure: string }
  dataset: { dataset: string }
  upkeep: Record<string, never>
}
export type JobKind = keyof JobData
export const jobKinds = ["settle", "erase", "dataset", "upkeep"] as const satisfies readonly JobKind[]

export type Jobs = {
  /** Adds jobs within the transaction that made them necessary. */
  add<Kind extends JobKind>(sql: Sql, kind: Kind, data: readonly JobData[Kind][]): Promise<void>
  /** Takes jobs of a kind as they come, several at once. A rejection makes the batch be tried again later. */
  work<Kind extends JobKind>(kind: Kind, batch: number, handler: (data: JobData[Kind][]) => Promise<void>): Promise<void>
  /** Jobs that wait, by kind. */
  waiting(): Promise<Record<string, number>>
  /** Lets running jobs end. */
  stop(): Promise<void>
}

const bossSql = (sql: Sql): PgBoss.Db => ({
  executeSql: async (text, parameters) => {
    if (parameters !== undefined && parameters.length > 0) return { rows: await sql.query(text, parameters) }
    // What pg-boss sends without parameters may be several statements; only single ones are asked for rows.
    if (/;\s*\S/.test(text)) { await sql.script(text); return { rows: [] } }
    return { rows: await sql.query(text) }
  }
})

/** How long a job may run; one whose process died is taken up again after that. */
const jobSeconds = 600
/** The wait doubles with each try. */
const retries = { limit: 20, seconds: 2 }

/**
 * The queue's own statements wait for a database that is away: pg-boss would otherwise end the process by a rejection that it
 * doesn't handle.
 */
const patient = (sql: Sql, isStopped: () => boolean, onError: (error: Error) => void): Sql => {
  const keepTrying = async <T>(run: () => Promise<T>): Promise<T> => {
    for (;;) {
      try { return await run() } catch (error) {
        if (isStopped() || !(error instanceof Error) || !isConnectionLoss(error)) throw error
        onError(error)
        await delay(1_000)
      }
    }
  }
  return { query: (text, parameters) => keepTrying(() => sql.query(text, parameters)), script: (text) => keepTrying(() => sql.script(text)) }
}

/** One number for all collectors, so that two that start at once take turns. */
const lock = 7_305_115
/**
 * A function by which any statement adds a job to the queue, in its own transaction: pg-boss' way to add one is a long statement that is planned
 * anew each time. Another queue would bring its own.
 */
const makeAddJob = (database: Database): Promise<void> => database.transaction(async (sql) => {
  await sql.query("select pg_advisory_xact_lock($1)", [lock])
  await sql.script(`create or replace function add_job(kind text, told jsonb) returns void language plpgsql as $$ begin
    insert into pgboss.job (name, data, policy, expire_in, retry_limit, retry_delay, retry_backoff) select q.name, told, q.policy, interval '${jobSeconds} seconds', ${retries.limit}, ${retries.seconds}, true from pgboss.queue q where q.name = kind;
    if not found then raise exception 'There is no queue of this kind of job.'; end if;
  end $$`)
})

/** Jobs in the same database as the rows. `onError` hears of failures of the queue itself, which goes on trying. */
export const startJobs = async (database: Database, onError: (error: Error) => void, pollSeconds = 1): Promise<Jobs> => {
  let stopped = false
  const boss = new PgBoss({ db: bossSql(patient(database, () => stopped, onError)), expireInSeconds: jobSeconds, retryLimit: retries.limit, retryDelay: retries.seconds, retryBackoff: true, archiveCompletedAfterSeconds: 600, deleteAfterHours: 24, maintenanceIntervalSeconds: 300 })
  boss.on("error", onError)
  await boss.start()
  for (const kind of jobKinds) await boss.createQueue(kind)
  await makeAddJob(database)
  await boss.schedule("upkeep", "17 * * * *", {}).catch(onError)
  return {
    add: async (sql, kind, data) => { if (data.length > 0) await sql.query("select add_job($1, told) from jsonb_array_elements($2::jsonb) as told", [kind, JSON.stringify(data)]) },
    work: async <Kind extends JobKind>(kind: Kind, batch: number, handler: (data: JobData[Kind][]) => Promise<void>) => {
      await boss.work<JobData[Kind]>(kind, { batchSize: batch, pollingIntervalSeconds: pollSeconds }, (jobs) => handler(jobs.map((job) => job.data)))
    },
    waiting: async () => Object.fromEntries((await database.query<{ name: string; count: string }>(
      "select name, count(*) as count from pgboss.job where state < 'completed' and name = any (string_to_array($1, ',')) group by name", [jobKinds.join(",")])).map(({ name, count }) => [name, Number(count)])),
    stop: async () => {
      stopped = true
      await boss.stop({ graceful: true, wait: true, timeout: 10_000, close: false })
    }
  }
}
