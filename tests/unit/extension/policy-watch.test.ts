import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createPolicyWatch } from "../../../src/extension/policy-watch.ts"

const kept: Record<string, unknown> = {}
const alarms = new Map<string, number>()
let ring: (alarm: { name: string }) => void = () => undefined
let installType = "admin"

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  alarms.clear()
  for (const key of Object.keys(kept)) delete kept[key]
  installType = "admin"
  vi.stubGlobal("chrome", {
    management: { getSelf: async () => ({ installType }) },
    alarms: { create: async (name: string, { when }: { when: number }) => { alarms.set(name, when) }, onAlarm: { addListener: (listener: typeof ring) => { ring = listener } } },
    storage: { onChanged: { addListener: () => undefined }, managed: { get: async () => ({}) }, local: { get: async () => kept, set: async (more: object) => { Object.assign(kept, more) } } }
  })
})
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals() })

test("a worker that was stopped while it waited for a policy is woken to say that none came", async () => {
  createPolicyWatch()
  await vi.advanceTimersByTimeAsync(0)
  const [[name, when] = ["", 0], ...others] = [...alarms]
  expect([when, others]).toEqual([1_060_000, []])
  // The first worker is gone, and its timers with it.
  vi.clearAllTimers()
  vi.setSystemTime(when)
  const heard: boolean[] = []
  createPolicyWatch().onChange(({ enabled }) => { heard.push(enabled) })
  ring({ name: "another" })
  ring({ name })
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual([true])
})

test("where no policy is awaited no alarm is set", async () => {
  installType = "normal"
  createPolicyWatch()
  await vi.advanceTimersByTimeAsync(0)
  expect(alarms.size).toBe(0)
})
