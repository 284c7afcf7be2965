import { expect, it } from "vitest"
import { retireRuns } from "../../../src/extension/retire-runs.ts"
import { endOf, ok, runOf } from "../ui/fake-client.ts"

const day = 86_400_000
const now = 100 * day
const old = runOf("old", { startedAt: now - 31 * day, state: "ended", end: endOf() })
const runs = [old, { ...old, id: "new", startedAt: now - 29 * day }, { ...old, id: "long", startedAt: now - 31 * day, end: endOf({ ms: 2 * day }) }, runOf("live", { startedAt: 1 })]
const retired = async (keepDays: number | undefined): Promise<string[]> => {
  const gone: string[] = []
  await retireRuns({ list: async () => ok(runs), remove: async (id) => { gone.push(id); return ok({}) } }, keepDays, now)
  return gone
}

it("deletes runs that ended before the days the user wants, never one that lives", async () => {
  expect(await retired(30)).toEqual(["old"])
  expect(await retired(1)).toEqual(["old", "new", "long"])
})
it("deletes nothing without a wish", async () => { expect(await retired(undefined)).toEqual([]) })
