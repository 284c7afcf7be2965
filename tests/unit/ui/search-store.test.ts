import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { createRunStore } from "../../../src/ui/stores/run-store.ts"
import { createSearchStore } from "../../../src/ui/stores/search-store.ts"
import { endOf, fail, fakeClient, ok, runOf } from "./fake-client.ts"

const records = (from: number, count: number) => Array.from({ length: count }, (_, index) => runOf(`r${from + index}`, { state: "ended", end: endOf(), startedAt: 10_000 - from - index }, 1))
const place = (id: number) => ({ at: 10_000 - id, id: `r${id}` })
beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

const storeFor = (answers: Parameters<typeof fakeClient>[0]) => {
  const fake = fakeClient(answers)
  const runs = createRunStore(fake.client)
  return { ...fake, runs, search: createSearchStore(fake.client, runs) }
}

it("looks through page after page, shows what it has, and stops when enough was found until it is asked on", async () => {
  const { search, runs, calls } = storeFor({ "run/search": ({ before }) => ok({ found: records(before ? Number(before.id.slice(1)) + 1 : 0, 40), looked: 200, all: 600, ...(before?.id === "r79" ? {} : { next: place(before ? 79 : 39) }) }) })
  search.getState().find("form")
  expect(search.getState()).toMatchObject({ state: "searching", found: [] })
  await vi.runAllTimersAsync()
  expect(search.getState()).toMatchObject({ state: "more", looked: 400, all: 600 })
  expect(search.getState().found).toHaveLength(80)
  expect(Object.keys(runs.getState().runs)).toHaveLength(80)
  await search.getState().goOn()
  expect(search.getState()).toMatchObject({ state: "done", looked: 600 })
  expect(new Set(search.getState().found).size).toBe(120)
  expect(calls.map(({ params }) => params)).toEqual([{ words: "form" }, { words: "form", before: place(39) }, { words: "form", before: place(79) }])
})

it("takes no answer to words that were changed meanwhile, and asks once for words typed in one go", async () => {
  let answerFirst = (): void => undefined
  const { search, calls } = storeFor({ "run/search": async ({ words }) => {
    if (words === "old") await new Promise<void>((resolve) => { answerFirst = resolve })
    return ok({ found: records(words === "old" ? 0 : 50, 1), looked: 1, all: 1 })
  } })
  search.getState().find("old")
  await vi.advanceTimersByTimeAsync(250)
  for (const query of ["n", "ne", "new"]) search.getState().find(query)
  await vi.runAllTimersAsync()
  answerFirst()
  await vi.runAllTimersAsync()
  expect(search.getState().found).toEqual(["r50"])
  expect(calls.map(({ params }) => params)).toEqual([{ words: "old" }, { words: "new" }])
})

it("says what failed, and goes on from there", async () => {
  let broken = true
  const { search } = storeFor({ "run/search": ({ before }) => (before && broken ? fail("storage.failed", "The journal could not be read.") : ok({ found: records(before ? 1 : 0, 1), looked: 200, all: 400, ...(before ? {} : { next: place(0) }) })) })
  search.getState().find("form")
  await vi.runAllTimersAsync()
  expect(search.getState()).toMatchObject({ state: "failed", found: ["r0"], error: { message: "The journal could not be read." } })
  broken = false
  await search.getState().goOn()
  expect(search.getState()).toMatchObject({ state: "done", found: ["r0", "r1"], looked: 400, error: undefined })
})
