import "fake-indexeddb/auto"
import { Dexie } from "dexie"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { createVaultStore, type VaultStore } from "../../../src/memory/vault-store.ts"
import { createVault, type VaultJson } from "../../../src/privacy/vault.ts"

const filled = (): VaultJson => {
  const vault = createVault()
  vault.placeholder("anna.kowalska@example.org", "EMAIL", "task")
  vault.placeholder("4111 1111 1111 1111", "CARD", "https://shop.example")
  return vault.toJSON()
}
/** All that rests on the disk, as far as one who reads it can make something of it. */
const atRest = async (name: string): Promise<{ text: string; keys: CryptoKey[] }> => {
  const database = await new Dexie(name).open()
  const rows = (await Promise.all(database.tables.map(table => table.toArray()))).flat() as Record<string, unknown>[]
  database.close()
  const values = rows.flatMap(row => Object.values(row))
  const readable = values.map(value => (value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? Buffer.from(value instanceof ArrayBuffer ? value : value.buffer as ArrayBuffer).toString("latin1") : typeof value === "string" ? value : ""))
  return { text: readable.join("\n"), keys: values.filter(value => value instanceof CryptoKey) }
}

describe("vaults at rest", () => {
  let store: VaultStore
  let name = ""
  let count = 0
  beforeEach(() => { name = `vaults-${count++}`; store = createVaultStore(name) })
  afterEach(() => { store.close() })

  test("come back as they were, also to a worker that starts anew", async () => {
    await store.save("run-1", filled())
    store.close()
    store = createVaultStore(name)
    expect(await store.load("run-1")).toEqual(filled())
    expect(createVault(await store.load("run-1")).restore("‹EMAIL_1›")).toBe("anna.kowalska@example.org")
    expect(await store.load("run-2")).toBeUndefined()
  })
  test("hold no value in clear, under a key that can't be taken out", async () => {
    await store.save("run-1", filled())
    await store.save("run-1", filled())
    const { text, keys } = await atRest(name)
    expect(text).toContain("run-1")
    expect(text).not.toMatch(/anna|kowalska|4111|EMAIL/i)
    expect(keys).toHaveLength(1)
    await expect(crypto.subtle.exportKey("raw", keys[0] as CryptoKey)).rejects.toThrow()
  })
  test("are gone, key and all, when the task is", async () => {
    await store.save("run-1", filled())
    await store.save("run-2", filled())
    await store.remove("run-1")
    expect(await store.load("run-1")).toBeUndefined()
    const { text, keys } = await atRest(name)
    expect(text).not.toContain("run-1")
    expect(keys).toHaveLength(1)
  })
  test("don't open under another task's id, nor when they were changed", async () => {
    await store.save("run-1", filled())
    const database = await new Dexie(name).open()
    const row = await database.table("vaults").get("run-1") as { sealed: ArrayBuffer }
    await database.table("vaults").put({ ...row, runId: "run-2" })
    const sealed = new Uint8Array(row.sealed)
    sealed[0] = (sealed[0] ?? 0) ^ 1
    await database.table("vaults").put({ ...row, sealed: sealed.buffer })
    database.close()
    expect(await store.load("run-1")).toBeUndefined()
    expect(await store.load("run-2")).toBeUndefined()
  })
})
