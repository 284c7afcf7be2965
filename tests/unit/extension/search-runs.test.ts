import "fake-indexeddb/auto"
import { afterAll, beforeAll, expect, it } from "vitest"
import { searchRuns } from "../../../src/extension/search-runs.ts"
import { createDexieJournal, type DexieJournal } from "../../../src/memory/dexie-journal.ts"
import { createVaultStore, type VaultStore } from "../../../src/memory/vault-store.ts"
import type { RunRecord } from "../../../src/protocol/records.ts"
import { endOf, runOf, stepAt } from "../ui/fake-client.ts"

let box: VaultStore
let journal: DexieJournal
const add = async (id: string, startedAt: number, task: string, url: string, over = true): Promise<void> => {
  await journal.begin(runOf(id, { startedAt, task: { ...runOf(id).task, task } }))
  await journal.put({ runId: id, index: 0, state: "observed", step: stepAt(0, { url }) })
  if (over) await journal.end(id, endOf({ answer: `Done with ${id}` }))
}
beforeAll(async () => {
  box = createVaultStore("search-vaults")
  journal = createDexieJournal(box, "search")
  // Two begin in the same millisecond at the border of a page.
  for (let index = 0; index < 450; index += 1) await add(`r${String(index).padStart(3, "0")}`, 10_000 + Math.floor(index / 2), index % 100 === 7 ? "Find the parcel" : "Save the form", index === 20 ? "https://bank.example:8443/a" : "https://shop.example/")
  await add("open", 99_000, "Read the news", "https://paper.example/", false)
})
afterAll(() => { journal.close(); box.close() })

/** All pages of a search. */
const all = async (words: string): Promise<{ ids: string[]; looked: number; pages: number }> => {
  const ids: string[] = []
  let [looked, pages] = [0, 0]
  for (let before: RunRecord | undefined | { at: number; id: string }, more = true; more; pages += 1) {
    const answer = await searchRuns(journal, { words, ...(before ? { before: before as { at: number; id: string } } : {}) })
    ids.push(...answer.found.map(({ id }) => id))
    looked += answer.looked
    before = answer.next
    more = answer.next !== undefined
  }
  return { ids, looked, pages }
}

it("looks through each run once, the newest first, and finds by task, answer and site", async () => {
  expect(await all("PARCEL find")).toEqual({ ids: ["r407", "r307", "r207", "r107", "r007"], looked: 451, pages: 3 })
  expect((await all("done r123")).ids).toEqual(["r123"])
  expect((await all("bank.example:8443")).ids).toEqual(["r020"])
  expect((await all("bank.example parcel")).ids).toEqual([])
  expect((await all("save")).ids).toHaveLength(445)
})

it("finds a run that isn't over by the sites of its steps", async () => {
  expect((await all("paper.example news")).ids).toEqual(["open"])
})
