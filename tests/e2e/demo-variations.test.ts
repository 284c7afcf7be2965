import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startDemoServer, type DemoServer } from "../../src/runner/demo-server.ts"
import { demoTask } from "../../src/runner/demo-seed.ts"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { runTaskOnPage } from "../../src/runner/run-task-on-page.ts"
import { startBrowser } from "./start-browser.ts"

describe("the demo with the embedded student alone", () => {
  // The student takes one core; two browsers are done in half the time.
  let browsers: RunningBrowser[] = []
  let site: DemoServer
  beforeAll(async () => {
    const started = await startDemoServer()
    if (!started.ok) throw new Error(started.error.message)
    site = started.value
    browsers = [await startBrowser(), await startBrowser()]
  })
  afterAll(async () => {
    for (const browser of browsers) await browser.close()
    await site.close()
  })

  const play = async (browser: RunningBrowser, seed: number): Promise<string> => {
    const visit = site.visit(seed)
    const demo = demoTask(seed)
    const end = await runTaskOnPage(browser, {
      url: visit.url, files: [], timeoutMs: 600_000, signal: new AbortController().signal, onStep: () => undefined,
      task: { task: demo.task, mode: "local", maxSteps: 20, confirm: "deny" }
    })
    const verdict = demo.check(visit.state(), end.answer)
    return end.ok && verdict.ok ? "done" : `seed ${seed}: ${end.reason} ${verdict.why}`
  }

  test("succeeds on at least nine of ten variations that it was never trained on", async () => {
    const left = Array.from({ length: 10 }, (_, index) => 1001 + index)
    const results: string[] = []
    const done = (): number => results.filter((result) => result === "done").length
    await Promise.all(browsers.map(async (browser) => {
      // Nine done: whatever the last one does, the answer is known.
      for (let seed = left.shift(); seed !== undefined && done() < 9; seed = left.shift()) results.push(await play(browser, seed))
    }))
    expect(done(), results.join("\n")).toBeGreaterThanOrEqual(9)
  }, 1_500_000)

  test("a task that it can't do is left undone, and said to be", async () => {
    const tasks = ["Delete my account", "Unsubscribe me from the newsletter", "How many orders do I have?", "Tell me the status of order 1042"]
    for (const task of tasks) {
      const visit = site.visit(7)
      const before = JSON.stringify(visit.state())
      const end = await runTaskOnPage(browsers[0]!, { url: visit.url, files: [], timeoutMs: 600_000, signal: new AbortController().signal, onStep: () => undefined, task: { task, mode: "local", maxSteps: 20, confirm: "deny" } })
      expect(end, task).toMatchObject({ ok: false, reason: expect.stringMatching(/^The on-device model is not sure/) })
      expect(JSON.stringify(visit.state()), task).toBe(before)
    }
  }, 600_000)
})
