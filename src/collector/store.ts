import type { Database } from "./database/database.ts"
import type { Jobs } from "./jobs/jobs.ts"
import type { CollectorKeys } from "./keys.ts"
import type { ObjectStore } from "./objects/object-store.ts"

/** What every part of the collector works on. */
export type Store = {
  database: Database
  objects: ObjectStore
  keys: CollectorKeys
  jobs: Jobs
}
