import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, test } from "vitest"
import { createPictureStore, type PictureStore } from "../../../src/memory/picture-store.ts"
import { createVaultStore, type VaultStore } from "../../../src/memory/vault-store.ts"

let vaults: VaultStore
let store: PictureStore
let count = 0
beforeEach(() => { count += 1; vaults = createVaultStore(`picture-vaults-${count}`); store = createPictureStore(vaults, `pictures-${count}`) })
afterEach(() => { store.close(); vaults.close() })
const picture = "data:image/webp;base64,AAAA"

test("a picture comes back to its step, and a later one takes its place", async () => {
  expect(await store.put("r", 0, "data:image/webp;base64,BBBB")).toBe(true)
  expect(await store.put("r", 0, picture)).toBe(true)
  expect(await store.get("r", 0)).toBe(picture)
  expect(await store.get("r", 1)).toBeUndefined()
})
test("pictures go with their run, and can't be opened without its key", async () => {
  await store.put("r", 0, picture)
  await store.put("s", 0, picture)
  await store.remove("r")
  expect([await store.get("r", 0), await store.get("s", 0)]).toEqual([undefined, picture])
  await vaults.remove("s")
  expect(await store.get("s", 0)).toBeUndefined()
})
test("a run has so much room and no more, and a broken disk costs the picture only", async () => {
  const large = picture.padEnd(2_500_000, "A")
  expect([await store.put("r", 0, large), await store.put("r", 1, large), await store.put("r", 2, large), await store.put("r", 1, large)]).toEqual([true, true, false, true])
  const broken = createPictureStore({ ...vaults, seal: async () => { throw new DOMException("full", "QuotaExceededError") } }, "pictures-broken")
  expect(await broken.put("r", 0, picture)).toBe(false)
  broken.close()
})
