import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { claimDatabase } from "./claim-database.ts"
import type { Database } from "./database/database.ts"
import { migrate } from "./database/migrate.ts"
import { openPglite } from "./database/pglite-database.ts"
import { openPostgres } from "./database/postgres-database.ts"
import { buildDataset } from "./datasets.ts"
import { lockFolder } from "./folder-lock.ts"
import { type Inspection, startInspection } from "./inspection/inspection-pool.ts"
import { startThread } from "./inspection/inspection-thread.ts"
import { eraseObjects } from "./jobs/erase-objects.ts"
import { startJobs } from "./jobs/jobs.ts"
import { settleUploads } from "./jobs/settle-uploads.ts"
import { upkeep } from "./jobs/upkeep.ts"
import { loadKeys } from "./keys.ts"
import { notedFolder } from "./noted-folder.ts"
import { folderObjects } from "./objects/folder-objects.ts"
import { s3Objects, type S3Options } from "./objects/s3-objects.ts"
import { createServer, type ServerOptions } from "./server.ts"
import type { Store } from "./store.ts"

export type CollectorOptions = Omit<ServerOptions, "log" | "isDraining"> & {
  /** Folder for keys and for whatever has no other place; nobody else may use it at the same time. */
  data: string
  /** A Postgres server in place of the embedded one. */
  databaseUrl?: string | undefined
  /** An S3-compatible store in place of the folder. */
  s3?: S3Options | undefined
  port: number
  host: string
  /** How long (ms) it goes on answering after it was told to stop and says that it isn't ready, so that a balancer in front sends nothing more. */
  drainMs?: number
  log: ServerOptions["log"]
}
export type Collector = { url: string; adminToken: string; store: Store; /** Ends what is under way, then lets go of everything. */ close(): Promise<void> }

/** How long what is under way may take to end. */
const patienceMs = 10_000

/** Opens the storage, brings its tables up to date and listens. Rejects with a sentence where that can't be done, and leaves nothing behind then. */
export const startCollector = async (options: CollectorOptions): Promise<Collector> => {
  const putBack = await notedFolder(options.data)
  const unlock = await lockFolder(options.data)
  let database: Database | undefined
  let inspection: Inspection | undefined
  try {
    const keys = await loadKeys(join(options.data, "keys.json"))
    let tell = (_error: Error): void => undefined
    database = options.databaseUrl === undefined ? await openPglite(join(options.data, "database")) : openPostgres(options.databaseUrl, (error) => tell(error))
    await migrate(database)
    await claimDatabase(database, keys)
    const objects = options.s3 ? await s3Objects(options.s3) : folderObjects(join(options.data, "objects"))
    const jobs = await startJobs(database, (error) => tell(error))
    const store: Store = { database, objects, keys, jobs }
    let draining = false
    const reading = inspection = await startInspection((error) => tell(error), undefined, (onEnd) => startThread(onEnd, undefined, objects.folder))
    const app = await createServer(store, reading, { ...options, isDraining: () => draining })
    tell = (error) => app.log.error({ error: { name: error.name, message: error.message } }, "storage")
    await jobs.work("settle", 100, (batch) => settleUploads(store, reading, batch))
    await jobs.work("erase", 10, (batch) => eraseObjects(store, batch.map(({ erasure }) => erasure)))
    await jobs.work("dataset", 1, async (batch) => { for (const { dataset } of batch) await buildDataset(store, dataset) })
    await jobs.work("upkeep", 1, () => upkeep(store))
    const opened = database
    const close = async (): Promise<void> => {
      draining = true
      await delay(options.drainMs ?? 0)
      const patience = setTimeout(() => { app.server.closeAllConnections() }, patienceMs)
      await app.close()
      clearTimeout(patience)
      await jobs.stop()
      await reading.close()
      await opened.close()
      await unlock()
    }
    const url = await app.listen({ port: options.port, host: options.host }).catch(async (error: unknown) => { await close(); throw error })
    return { url, adminToken: keys.adminToken, store, close }
  } catch (error) {
    await inspection?.close()
    await database?.close().catch(() => undefined)
    await putBack()
    await unlock()
    throw error
  }
}
