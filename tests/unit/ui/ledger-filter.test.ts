import { expect, test } from "vitest"
import type { LedgerEntry, LedgerView } from "../../../src/protocol/ledger.ts"
import { createLeavesStore, isWhole } from "../../../src/ui/stores/leaves-store.ts"
import { fail, fakeClient, ok } from "./fake-client.ts"

const hash = "ab".repeat(32)
const entry = (seq: number): LedgerEntry => ({ type: "sent", seq, at: seq, run: "r", step: 0, method: "POST", destination: "https://api.example.com", bytes: 1, sha256: hash, replaced: {}, prev: hash, hash })
const view = (all: number, limit: number): LedgerView =>
  ({ entries: Array.from({ length: Math.min(all, limit) }, (_, index) => entry(all - index)), kept: [], totals: { requests: all, bytes: all, replaced: 0 } })

test("who looks for something looks through all of the list, asked for once", async () => {
  const { client, calls } = fakeClient({ "ledger/list": ({ limit }) => ok(view(130, limit)) })
  const { getState } = createLeavesStore(client)
  await getState().load()
  expect(getState().ledger?.entries).toHaveLength(50)
  await Promise.all([getState().all(), getState().all()])
  expect(getState().ledger?.entries).toHaveLength(130)
  await getState().all()
  expect(calls.map(({ params }) => params)).toEqual([{ limit: 50 }, { limit: 10_000 }])
})

test("who looks for something while the list is still being read looks through all of it all the same", async () => {
  const { client } = fakeClient({ "ledger/list": ({ limit }) => ok(view(130, limit)) })
  const { getState } = createLeavesStore(client)
  await Promise.all([getState().load(), getState().all()])
  expect(getState().ledger?.entries).toHaveLength(130)
})

test("a list that is there as a whole isn't asked for again, and no more is asked for than is sent", async () => {
  const { client, calls } = fakeClient({ "ledger/list": ({ limit }) => ok(view(20_000, limit)) })
  const { getState } = createLeavesStore(client)
  await getState().load()
  await getState().all()
  await getState().more()
  expect(calls.map(({ params }) => params)).toEqual([{ limit: 50 }, { limit: 10_000 }])
  const whole = fakeClient({ "ledger/list": ({ limit }) => ok(view(3, limit)) })
  const short = createLeavesStore(whole.client)
  await short.getState().load()
  await short.getState().all()
  expect(whole.calls).toHaveLength(1)
})

test("what could not be read is asked for again, and until then nothing counts as looked through", async () => {
  let broken = true
  const { client, calls } = fakeClient({ "ledger/list": ({ limit }) => (broken && limit > 50 ? fail("storage.failed", "The ledger could not be read.") : ok(view(130, limit))) })
  const { getState } = createLeavesStore(client)
  await getState().load()
  await getState().all()
  expect([getState().limit, getState().error?.kind, isWhole(getState())]).toEqual([50, "storage.failed", false])
  broken = false
  await getState().all()
  expect([getState().limit, getState().error, getState().ledger?.entries.length, isWhole(getState())]).toEqual([10_000, undefined, 130, true])
  expect(calls).toHaveLength(3)
})

test("more is a page more for each time it was asked for, and where it fails the next one is the same page", async () => {
  let broken = true
  const { client, calls } = fakeClient({ "ledger/list": ({ limit }) => (broken && limit > 50 ? fail("storage.failed", "The ledger could not be read.") : ok(view(330, limit))) })
  const { getState } = createLeavesStore(client)
  await getState().load()
  await getState().more()
  broken = false
  await Promise.all([getState().more(), getState().more()])
  expect(calls.map(({ params }) => params)).toEqual([{ limit: 50 }, { limit: 100 }, { limit: 100 }, { limit: 150 }])
})
