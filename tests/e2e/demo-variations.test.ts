import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startDemoServer, type DemoServer } from "../../src/runner/demo-server.ts"
import { demoTask } from "../../src/runner/demo-seed.ts"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { runTaskOnPage } from "../../src/runner/run-task-on-page.ts"
import { sampled } from "./sampled.ts"
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

  test("succeeds on at least nine of ten variations that it was never trained on: on each of half of them, or on nine of all", async () => {
    const seeds = Array.from({ length: 10 }, (_, index) => 1001 + index)
    const results: string[] = []
    /** Plays these, unless nine are done by then: whatever the last one does, the answer is known. */
    const playAll = async (chosen: readonly number[]): Promise<void> => {
      const left = [...chosen]
      await Promise.all(browsers.map(async (browser) => {
        for (let seed = left.shift(); seed !== undefined && results.filter((result) => result === "done").length < 9; seed = left.shift()) results.push(await play(browser, seed))
      }))
    }
    // The student takes seven thoughts for each, and every thought some processor seconds: where half of them have no fault the others are left to `SYMBIONT_VARIATIONS=all`.
    const first = process.env["SYMBIONT_VARIATIONS"] === "all" ? seeds : sampled(seeds, 2)
    await playAll(first)
    if (results.some((result) => result !== "done")) await playAll(seeds.filter((seed) => !first.includes(seed)))
    expect(results.length).toBeGreaterThanOrEqual(5)
    const failures = results.filter(result => result !== "done")
    expect(failures.length, failures.join("\n")).toBeLessThanOrEqual(1)
  }, 1_500_000)
})
