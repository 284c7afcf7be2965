import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createLiveRuns, watchdog } from "../../../src/extension/live-runs.ts"
import { defaultRules } from "../../../src/privacy/policy/rules.ts"

const alarms = new Set<string>()
let calls = 0
beforeEach(() => {
  alarms.clear()
  calls = 0
  vi.useFakeTimers()
  vi.stubGlobal("chrome", {
    runtime: { getPlatformInfo: async () => { calls += 1 } }, alarms: { create: async (name: string) => { alarms.add(name) }, clear: async (name: string) => { alarms.delete(name) } },
    storage: { session: { get: async () => ({}), set: async () => undefined, remove: async () => undefined } }
  })
})
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals() })

const store = { save: async () => undefined, load: async () => undefined }
/** Whether the worker is kept awake now, by what it calls within a minute. */
const awake = async (): Promise<boolean[]> => {
  const before = calls
  await vi.advanceTimersByTimeAsync(60_000)
  return [calls - before >= 3, alarms.has(watchdog)]
}
const [yes, no] = [[true, true], [false, false]]

test("the worker is kept awake from a run's beginning to its end, and not a moment else", async () => {
  const live = createLiveRuns(store as never, () => defaultRules)
  expect(await awake()).toEqual(no)
  await live.begin("a")
  await live.begin("b")
  expect(await awake()).toEqual(yes)
  await live.end("a")
  expect(await awake()).toEqual(yes)
  await live.end("b")
  expect(await awake()).toEqual(no)
})

test("for a run that waits for its user nobody stays awake, but for another one beside it", async () => {
  const live = createLiveRuns(store as never, () => defaultRules)
  await live.begin("a")
  const on = live.rest("a")
  expect(await awake()).toEqual(no)
  await live.begin("b")
  expect(await awake()).toEqual(yes)
  await live.end("b")
  expect(await awake()).toEqual(no)
  on()
  expect(await awake()).toEqual(yes)
  live.rest("a")
  await live.end("a")
  await live.begin("a")
  expect(await awake()).toEqual(yes)
})
