import { describe, expect, test, vi } from "vitest"
import type { Action } from "../../../src/core/action.ts"
import type { Observation } from "../../../src/core/observation.ts"
import { ok } from "../../../src/core/result.ts"
import { policeDriver } from "../../../src/extension/policed-driver.ts"
import { effectivePolicy } from "../../../src/extension/policy.ts"
import type { CountingDriver } from "../../../src/extension/tab-driver.ts"

const signal = new AbortController().signal
const page = (url: string, nodes: Observation["nodes"] = []): Observation => ({ url, title: "", nodes, scroll: { above: 0, below: 0 }, counts: { elements: 0, controls: 0, omitted: 0 }, ms: 0 })
const values = { policy_version: 1, agent_enabled: true, model_mode: "local_only", blocked_origins: ["bad.example"], max_tabs: 2 }

/** A driver that counts its tabs; `lands` is where its page leads by itself, `opens` how many tabs an act opens. */
const driverOf = ({ url: address = "https://good.example/", lands, opens = 0, nodes = [] }: { url?: string; lands?: string; opens?: number; nodes?: Observation["nodes"] } = {}) => {
  let tabs = 2
  const acts: Action[] = []
  const driver: CountingDriver = {
    observe: vi.fn(async () => ok(page(lands ?? address, nodes))), url: async () => address, shown: () => ({ tabId: 1, frames: [{ documentId: "top", path: [], url: address }, { documentId: "bad", path: [0], url: "https://bad.example/b" }] }), has: () => true, release: () => undefined, tabCount: () => tabs,
    act: async (action) => { acts.push(action); tabs += action.verb === "tab" && action.op === "close" ? -1 : opens; return { outcome: { status: "ok", detail: "", changes: [] }, waitedMs: 1 } }
  }
  return { driver, acts }
}
const policed = (driver: CountingDriver, raw: object = values) => policeDriver(driver, { refresh: async () => effectivePolicy(raw) })
const look = { budget: 100, task: "" }

describe("a run under a policy", () => {
  test("a frame of a blocked site isn't gone through for a picture", async () => {
    const run = policed(driverOf().driver)
    expect(run.shown()?.frames).toEqual([])
    await run.observe(look, signal)
    expect(run.shown()?.frames.map(({ documentId }) => documentId)).toEqual(["top"])
  })
  test("a site that is blocked is not even read", async () => {
    const { driver } = driverOf({ url: "https://bad.example/a" })
    expect(await policed(driver).observe(look, signal)).toMatchObject({ ok: false, error: { kind: "guard.refused", retryable: false } })
    expect(driver.observe).not.toHaveBeenCalled()
  })
  test("where a fault in the policy shuts all sites, the task says that it is the policy, and not this site", async () => {
    const message = async (raw: object, delivered: boolean) => {
      const seen = await policeDriver(driverOf().driver, { refresh: async () => effectivePolicy(raw, delivered) }).observe(look, signal)
      return seen.ok ? "seen" : seen.error.message
    }
    for (const fault of [{ ...values, allowed_origins: "good.example" }, values]) expect(await message(fault, true)).toMatch(/policy is not valid or not whole.*administrator/)
    expect(await message({ ...values, blocked_origins: ["good.example"], max_tabs: "2" }, false)).toMatch(/^Your organisation does not allow tasks on this site/)
  })
  test("nothing is told of where a page led by itself", async () => {
    expect(await policed(driverOf({ lands: "https://bad.example/b" }).driver).observe(look, signal)).toMatchObject({ ok: false, error: { kind: "guard.refused" } })
  })
  test("frames of blocked sites are empty, others are as they were", async () => {
    const frame = (origin: string) => ({ role: "iframe", name: "", href: origin, children: [{ role: "text", name: "inside" }] })
    const seen = await policed(driverOf({ nodes: [{ role: "region", name: "", children: [frame("https://bad.example"), frame("https://other.example")] }] }).driver).observe(look, signal)
    expect(seen.ok && seen.value.nodes[0]?.children?.map(({ children }) => children?.length)).toEqual([0, 1])
  })
  test("switched off: neither a look nor an act", async () => {
    const { driver, acts } = driverOf()
    const off = policed(driver, { ...values, agent_enabled: false, agent_message: "Closed for the audit." })
    expect(await off.observe(look, signal)).toMatchObject({ ok: false, error: { message: "Closed for the audit." } })
    expect(await off.act({ verb: "click", ref: "a1" }, signal)).toMatchObject({ outcome: { status: "failed", code: "blocked", notDone: "policy", detail: "Closed for the audit." } })
    expect(acts).toEqual([])
  })
  test("no more tabs than are allowed: a new one isn't opened, one that the page opens is closed", async () => {
    const asked = driverOf()
    expect(await policed(asked.driver).act({ verb: "tab", op: "new" }, signal)).toMatchObject({ outcome: { status: "failed", code: "blocked" } })
    expect(asked.acts).toEqual([])
    const popped = driverOf({ opens: 1 })
    expect(await policed(popped.driver).act({ verb: "click", ref: "a1" }, signal)).toMatchObject({ outcome: { status: "failed", detail: expect.stringContaining("2 open tabs") } })
    expect(popped.acts).toEqual([{ verb: "click", ref: "a1" }, { verb: "tab", op: "close" }])
    expect(await policed(driverOf().driver).act({ verb: "click", ref: "a1" }, signal)).toMatchObject({ outcome: { status: "ok" } })
  })
  test("a policy that changes between the look and the act: nothing is done until the page was looked at anew", async () => {
    let raw: object = values
    const { driver, acts } = driverOf()
    const run = policeDriver(driver, { refresh: async () => effectivePolicy(raw) })
    const click = () => run.act({ verb: "click", ref: "a1" }, signal)
    await run.observe(look, signal)
    expect(await click()).toMatchObject({ outcome: { status: "ok" } })
    for (const change of [{ forbid_classes: ["save"] }, { blocked_origins: ["bad.example", "good.example"] }, { max_tabs: "2" }]) {
      raw = { ...values, ...change }
      expect(await click()).toMatchObject({ outcome: { status: "failed", code: "blocked", notDone: "policy", detail: expect.stringContaining("policy has changed") } })
    }
    expect(acts).toHaveLength(1)
    raw = values
    await run.observe(look, signal)
    expect(await click()).toMatchObject({ outcome: { status: "ok" } })
  })
  test("the policy is read anew each time", async () => {
    let raw = values
    const { driver } = driverOf({ url: "https://later.example" })
    const run = policeDriver(driver, { refresh: async () => effectivePolicy(raw) })
    expect(await run.observe(look, signal)).toMatchObject({ ok: true })
    raw = { ...values, blocked_origins: ["later.example"] }
    expect(await run.observe(look, signal)).toMatchObject({ ok: false })
  })
})
