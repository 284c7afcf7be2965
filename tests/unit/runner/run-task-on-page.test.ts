import { getEventListeners } from "node:events"
import { expect, test } from "vitest"
import type { RunningBrowser } from "../../../src/runner/launch.ts"
import { runTaskOnPage } from "../../../src/runner/run-task-on-page.ts"

test("nobody goes on listening to the signal of a task that is over: one signal ends all tasks of a round", async () => {
  const page = { on: () => page, goto: () => Promise.reject(new Error("net::ERR_CONNECTION_REFUSED")), url: () => "about:blank" }
  const browser = { newTab: () => Promise.resolve({ id: 1, page }), panel: {} } as unknown as RunningBrowser
  const { signal } = new AbortController()
  const end = await runTaskOnPage(browser, { url: "http://127.0.0.1:9/", files: [], timeoutMs: 1_000, signal, onStep: () => undefined, task: { task: "Say hello", mode: "local", maxSteps: 1, confirm: "deny" } })
  expect(end.ok).toBe(false)
  expect(getEventListeners(signal, "abort")).toEqual([])
})
