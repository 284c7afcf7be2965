import { Dexie, type Table } from "dexie"
import { type VaultJson, vaultSchema } from "../privacy/vault.ts"
import { storageFailure } from "./storage-failure.ts"

/** A text at rest that only its task's key opens. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; text: ArrayBuffer }
/** Seals what else is private to a task under the key of its vault. */
export type SealBox = {
  /** `what` names the place that the text is kept in: sealed in, so that no text can be moved to another. */
  seal(runId: string, what: string, text: string): Promise<Sealed>
  /** Nothing where the key is gone or the text was changed. */
  open(runId: string, what: string, sealed: Sealed): Promise<string | undefined>
}

/** Where the private values of tasks rest, each task's under a key of its own. Failures of the disk are `AppFailure`s. */
export type VaultStore = SealBox & {
  /** Durable when it resolves. A later call with the same id replaces what was there. */
  save(runId: string, vault: VaultJson): Promise<void>
  /** Nothing where no vault is kept, or where what is kept can't be read any more. */
  load(runId: string): Promise<VaultJson | undefined>
  /** The key goes with the values: nothing of them can be read afterwards, not even by us. */
  remove(runId: string): Promise<void>
  close(): void
}

/** `iv` and `sealed` are absent as long as only the key was needed. */
type Row = { runId: string; key: CryptoKey; iv?: Uint8Array<ArrayBuffer>; sealed?: ArrayBuffer }
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
  const under = (label: string, iv: Uint8Array<ArrayBuffer>) => ({ name: algorithm.name, iv, additionalData: text.encode.encode(label) })
  const encrypt = async (key: CryptoKey, label: string, plain: string): Promise<Sealed> => {
    // A new one each time: with one key, no two sealed texts may share it.
    const iv = crypto.getRandomValues(new Uint8Array(12))
    return { iv, text: await crypto.subtle.encrypt(under(label, iv), key, text.encode.encode(plain)) }
  }
  const decrypt = async (key: CryptoKey, label: string, { iv, text: sealed }: Sealed): Promise<string | undefined> => {
    try { return text.decode.decode(await crypto.subtle.decrypt(under(label, iv), key, sealed)) } catch { return undefined }
  }

  /** Keys don't change while a task's record lasts, so a step needs no look into the database for its own. */
  const keys = new Map<string, Promise<CryptoKey | undefined>>()
  const keyOf = (runId: string, find: () => Promise<CryptoKey | undefined>): Promise<CryptoKey | undefined> => {
    const known = keys.get(runId) ?? find()
    keys.set(runId, known)
    // Neither a failure nor "there is none" is remembered.
    void known.then((key) => { if (!key) keys.delete(runId) }, () => keys.delete(runId))
    return known
  }
  const ownKey = async (runId: string): Promise<CryptoKey> => {
    const key = await keyOf(runId, async () => {
      const known = (await database.vaults.get(runId))?.key
      if (known) return known
      const made = await crypto.subtle.generateKey(algorithm, false, ["encrypt", "decrypt"])
      await database.vaults.add({ runId, key: made })
      return made
    })
    if (!key) throw new Error("no key")
    return key
  }
  return {
    save: (runId, vault) => stored(async () => {
      const key = await ownKey(runId)
      const { iv, text: sealed } = await encrypt(key, runId, JSON.stringify(vault))
      await database.vaults.put({ runId, key, iv, sealed })
    }),
    load: (runId) => stored(async () => {
      const row = await database.vaults.get(runId)
      if (!row?.iv || !row.sealed) return undefined
      const opened = await decrypt(row.key, runId, { iv: row.iv, text: row.sealed })
      try { return opened === undefined ? undefined : vaultSchema.safeParse(JSON.parse(opened)).data } catch { return undefined }
    }),
    seal: (runId, what, plain) => stored(async () => encrypt(await ownKey(runId), `${runId} ${what}`, plain)),
    open: (runId, what, sealed) => stored(async () => {
      const key = await keyOf(runId, async () => (await database.vaults.get(runId))?.key)
      return key && decrypt(key, `${runId} ${what}`, sealed)
    }),
    remove: (runId) => stored(async () => { keys.delete(runId); await database.vaults.delete(runId) }),
    close: () => database.close()
  }
}
