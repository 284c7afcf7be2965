import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { ok } from "../../../src/core/result.ts"
import { protocolVersion } from "../../../src/protocol/channel.ts"
import { en } from "../../../src/ui/language/en.ts"
import { serveWorker, type WorkerParts } from "../../../src/extension/worker.ts"

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => boolean
let [served, closed, removed, looked] = [[] as Listener[], [] as ((windowId: number) => void)[], [] as string[], [] as number[]]
const event = <T>(into: T[] = []) => ({ addListener: (hear: T) => { into.push(hear) } })
beforeEach(() => {
  ;[served, closed, removed, looked] = [[], [], [], []]
  vi.stubGlobal("chrome", {
    alarms: { onAlarm: event() }, commands: { onCommand: event() }, windows: { onRemoved: event(closed) },
    runtime: { id: "ours", getURL: (path: string) => `chrome-extension://ours/${path}`, onMessage: event(served), onStartup: event(), onUpdateAvailable: event() },
    storage: { session: { remove: async (key: string) => { removed.push(key) } } }
  })
  const page = { observe: async () => ok({ url: "https://shop.example/" }), release: () => undefined }
  serveWorker({
    runs: { drives: async (tabId: number) => tabId === 7, resume: async () => undefined }, schedules: { tick: async () => undefined }, settle: async () => undefined, audited: () => ({}),
    drive: (tabId: number) => { looked.push(tabId); return page }
  } as unknown as WorkerParts)
})
afterEach(() => { vi.unstubAllGlobals() })

const ask = (name: string, payload: object): Promise<unknown> => new Promise((resolve) => {
  served[0]?.({ symbiont: protocolVersion, to: "worker", name, payload }, { id: "ours", url: "chrome-extension://ours/sidepanel.html", origin: "chrome-extension://ours" }, resolve)
})

test("a tab in which a task is under way is not looked at for the panel, another one is", async () => {
  expect(await ask("page/view", { tabId: 7 })).toEqual({ ok: false, error: { kind: "task.invalid", message: en.worker.tabBusy, retryable: true } })
  expect(looked).toEqual([])
  expect(await ask("page/view", { tabId: 8 })).toMatchObject({ ok: true, value: { url: "https://shop.example/" } })
  expect(looked).toEqual([8])
})

test("the draft of a window goes with it", () => {
  closed[0]?.(3)
  expect(removed).toEqual(["draft 3"])
})
