import { Dexie, type Table } from "dexie"
import { type VaultJson, vaultSchema } from "../privacy/vault.ts"
import { storageFailure } from "./storage-failure.ts"

/** Where the private values of tasks rest, each task's under a key of its own. Failures of the disk are `AppFailure`s. */
export type VaultStore = {
  /** Durable when it resolves. A later call with the same id replaces what was there. */
  save(runId: string, vault: VaultJson): Promise<void>
  /** Nothing where no vault is kept, or where what is kept can't be read any more. */
  load(runId: string): Promise<VaultJson | undefined>
  /** The key goes with the values: nothing of them can be read afterwards, not even by us. */
  remove(runId: string): Promise<void>
  close(): void
}

type Row = { runId: string; key: CryptoKey; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }
const algorithm = { name: "AES-GCM", length: 256 } as const
const text = { encode: new TextEncoder(), decode: new TextDecoder() }

/**
 * Vaults encrypted at rest. The keys can't be exported, so a copy of the database's files alone doesn't give the values away;
 * code of the extension itself can read them, as it must.
 */
export const createVaultStore = (name = "symbiont-vaults"): VaultStore => {
  const database = new Dexie(name, { chromeTransactionDurability: "strict" }) as Dexie & { vaults: Table<Row, string> }
  database.version(1).stores({ vaults: "runId" })
  const stored = async <T>(work: () => Promise<T>): Promise<T> => { try { return await work() } catch (error) { throw storageFailure(error) } }
  // The id is sealed in: a row moved under another task's id doesn't open.
  const seal = (runId: string, iv: Uint8Array<ArrayBuffer>) => ({ name: algorithm.name, iv, additionalData: text.encode.encode(runId) })
  return {
    save: (runId, vault) => stored(async () => {
      const key = (await database.vaults.get(runId))?.key ?? await crypto.subtle.generateKey(algorithm, false, ["encrypt", "decrypt"])
      // A new one each time: with one key, no two sealed texts may share it.
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const sealed = await crypto.subtle.encrypt(seal(runId, iv), key, text.encode.encode(JSON.stringify(vault)))
      await database.vaults.put({ runId, key, iv, sealed })
    }),
    load: (runId) => stored(async () => {
      const row = await database.vaults.get(runId)
      if (!row) return undefined
      try {
        const opened = await crypto.subtle.decrypt(seal(runId, row.iv), row.key, row.sealed)
        return vaultSchema.safeParse(JSON.parse(text.decode.decode(opened))).data
      } catch { return undefined }
    }),
    remove: (runId) => stored(() => database.vaults.delete(runId)),
    close: () => database.close()
  }
}
