import { existsSync } from "node:fs"
import { join } from "node:path"
import { migrate } from "./database/migrate.ts"
import { openPglite } from "./database/pglite-database.ts"
import { type DatasetPurpose, readTrajectories } from "./datasets.ts"
import { lockFolder } from "./folder-lock.ts"
import { loadKeys } from "./keys.ts"
import { folderObjects } from "./objects/folder-objects.ts"

export type StoreReader = {
  /** Each line the very bytes that were donated; what was withdrawn is left out. */
  lines(tenant: string, purpose: DatasetPurpose): AsyncGenerator<string>
  /** Hashes of the `trajectory_id`s that were ever taken out. */
  removals(): Promise<Set<string>>
  close(): Promise<void>
}

/** The donations of a collector that doesn't run, from its folder. The look is written down as its admin page would. Rejects with a sentence where the folder isn't one, or is in use. */
export const readStore = async (data: string): Promise<StoreReader> => {
  if (!existsSync(join(data, "keys.json"))) throw new Error(`The folder ${data} is no collector's: name the one that was given to "symbiont collect --data".`)
  const unlock = await lockFolder(data)
  try {
    const keys = await loadKeys(join(data, "keys.json"))
    const database = await openPglite(join(data, "database"))
    await migrate(database)
    const store = { database, keys, objects: folderObjects(join(data, "objects")) }
    return {
      lines: async function* (tenant, purpose) {
        await database.query("insert into audit (tenant, actor, act, about) values ($1, 'admin', 'export', $2)", [tenant, purpose])
        for await (const { line } of readTrajectories(store, tenant, purpose)) yield line.toString("utf8")
      },
      removals: async () => new Set((await database.query<{ content: string }>("select content from tombstone where content is not null")).map(({ content }) => content)),
      close: async () => { await database.close(); await unlock() }
    }
  } catch (error) { await unlock(); throw error }
}
