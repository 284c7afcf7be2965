import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { StepPicture } from "../../../src/core/step.ts"
import { ok } from "../../../src/core/result.ts"
import { createPictureTaker } from "../../../src/extension/picture-taker.ts"
import { compileRules, type Rules } from "../../../src/privacy/policy/rules.ts"
import { createVault } from "../../../src/privacy/vault.ts"
import type { PaintedView, Regions } from "../../../src/protocol/picture.ts"
import { privacyPolicySchema } from "../../../src/protocol/privacy-policy.ts"

const view: PaintedView = { url: "https://shop.example/", nodes: [{ role: "text", name: "a.kowalska@mail.example" }], texts: 0, opaque: [], frames: [], window: { width: 800, height: 600, ratio: 1, pinch: 1 } }
const rules = compileRules(privacyPolicySchema.parse({ version: 1, screenshots: "masked" }))
const placed: Regions = { same: true, regions: [{ node: 0, boxes: [[10, 10, 200, 30]] }] }

type Told = { name: string; payload: { look?: string } }
type World = { /** The page, where it does more than to answer always the same. */ page?: (message: Told) => Promise<unknown>; view?: PaintedView | undefined; regions?: Regions; still?: boolean; active?: boolean; capture?: () => Promise<string>; size?: { width: number; height: number } }
/** A browser with one tab, whose page tells what it is told to. */
const browser = ({ view: shown = view, regions = placed, still = true, active = true, capture = async () => `data:image/png;base64,${btoa("png")}`, size = { width: 800, height: 600 }, page }: World) => {
  const asked: string[] = []
  const closed = vi.fn()
  vi.stubGlobal("chrome", {
    runtime: { sendMessage: async () => undefined },
    tabs: {
      get: async () => ({ active, windowId: 1 }), onActivated: { addListener: () => undefined, removeListener: () => undefined },
      captureVisibleTab: async () => { asked.push("capture"); return capture() },
      sendMessage: async (_tab: number, message: Told) => { const { name } = message; asked.push(name); return ok(page ? await page(message) : name === "page/paint" ? { view: shown } : name === "page/regions" ? regions : { same: still }) }
    },
    windows: { get: async () => ({ state: "normal" }) }
  })
  vi.stubGlobal("createImageBitmap", async () => ({ ...size, close: closed }))
  return { asked, closed }
}
const kept = new Map<number, string>()
const take = (under: Rules = rules, signal = new AbortController().signal): Promise<StepPicture | undefined> => createPictureTaker({
  page: { shown: () => ({ tabId: 1, frames: [{ documentId: "d", path: [], url: "https://shop.example/" }] }) }, runId: "r",
  store: { put: async (_run, index, picture) => { kept.set(index, picture); return true } }
}).take(0, createVault(undefined, () => under), [], signal)
/** Each test begins long after the one before: the browser's rest between two captures is over. */
let minutes = 0
beforeEach(() => { vi.useFakeTimers({ shouldAdvanceTime: true }); minutes += 1; vi.setSystemTime(Date.UTC(2030, 0, 1, 0, minutes)) })
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals(); expect([...kept]).toEqual([]) })

test("where pictures are off the browser and the page are asked nothing", async () => {
  const { asked } = browser({})
  expect(await take(compileRules(privacyPolicySchema.parse({ version: 1 })))).toBeUndefined()
  expect(asked).toEqual([])
})
test("a page that isn't in front isn't gone through", async () => {
  const { asked } = browser({ active: false })
  expect(await take()).toBe("not-in-front")
  expect(asked).toEqual([])
})
test("a private value without a place means no picture, and the captured one is let go", async () => {
  const { closed } = browser({ regions: { same: true, regions: [] } })
  expect(await take()).toBe("no-region")
  expect(closed).toHaveBeenCalledOnce()
})
test("a page that moved before the capture is tried once more, and not captured", async () => {
  const { asked } = browser({ regions: { ...placed, same: false } })
  expect(await take()).toBe("moved")
  expect(asked.filter((name) => name === "page/regions")).toHaveLength(2)
  expect(asked).not.toContain("capture")
})
test("a page that moved during the capture is tried once more, and both captures are let go", async () => {
  const { asked, closed } = browser({ still: false })
  expect(await take()).toBe("moved")
  expect(asked.filter((name) => name === "capture")).toHaveLength(2)
  expect(closed).toHaveBeenCalledTimes(2)
})
test("a run that was stopped keeps none", async () => {
  const stop = new AbortController()
  const { asked, closed } = browser({ capture: async () => { stop.abort(); return "data:image/png;base64," } })
  expect(await take(rules, stop.signal)).toBe("late")
  await vi.waitFor(() => expect([asked.at(-1), closed.mock.calls.length]).toEqual(["page/still", 1]), 20_000)
})
test("a picture that came too late doesn't end the next step's look", async () => {
  let watched: { look: string | undefined } | undefined
  let goOn: (() => void) | undefined
  const page = async ({ name, payload: { look } }: Told): Promise<unknown> => {
    if (name === "page/paint") { watched = { look }; return { view } }
    if (name === "page/still") { const same = watched !== undefined && watched.look === look; if (same) watched = undefined; return { same } }
    // The first step's page takes its time.
    if (!goOn) await new Promise<void>((resolve) => { goOn = resolve })
    return placed
  }
  const stop = new AbortController()
  const { asked } = browser({ page, size: { width: 700, height: 600 }, capture: async () => { goOn?.(); await vi.waitFor(() => expect(asked).toContain("page/still"), 20_000); return "data:image/png;base64," } })
  const first = take(rules, stop.signal)
  await vi.waitFor(() => expect(goOn).toBeDefined(), 20_000)
  stop.abort()
  expect(await first).toBe("late")
  // It comes as far as its size, which isn't the window's, and at the first attempt.
  expect(await take()).toBe("unsure-scale")
  expect(asked.filter((name) => name === "capture")).toHaveLength(1)
})
test("a detector that breaks means no picture, and the page isn't captured", async () => {
  const { asked } = browser({})
  expect(await take({ ...rules, handling: () => { throw new Error("broken") } })).toBe("check-failed")
  expect(asked).not.toContain("capture")
})
test.each<[string, World, StepPicture]>([
  ["the browser refuses", { capture: async () => { throw new Error("Either the '<all_urls>' or 'activeTab' permission is required.") } }, "no-access"],
  ["its size isn't the window's", { size: { width: 700, height: 600 } }, "unsure-scale"]
])("there is no picture where %s", async (_why, world, told) => {
  browser(world)
  expect(await take()).toBe(told)
})
