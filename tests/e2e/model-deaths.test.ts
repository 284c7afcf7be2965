import { afterAll, beforeAll, expect, test } from "vitest"
import type { Step } from "../../src/core/step.ts"
import { plainSeed } from "../../src/runner/demo-seed.ts"
import { startDemoServer, type DemoServer } from "../../src/runner/demo-server.ts"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { runTaskOnPage } from "../../src/runner/run-task-on-page.ts"
import { startBrowser } from "./start-browser.ts"
import { workerKiller } from "./stop-worker.ts"

let browser: RunningBrowser
let shop: DemoServer
beforeAll(async () => {
  const started = await startDemoServer()
  if (!started.ok) throw new Error(started.error.message)
  shop = started.value
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

test("a run survives the death of the worker, of the model's host and of the GPU process, each in mid-thought", async () => {
  await browser.panel.call("model/prepare", {})
  const killer = await workerKiller(browser)
  const devtools = await browser.context.newCDPSession(browser.panelPage)
  const notices: string[] = []
  const deaths: [string, () => Promise<unknown>][] = [
    ["worker", () => killer.kill()],
    ["host", () => browser.panelPage.evaluate("chrome.offscreen.closeDocument()")],
    ["GPU process", () => devtools.send("Browser.crashGpuProcess").catch(() => undefined)]
  ]
  const died: string[] = []
  const ignore = browser.panel.onEvent((event) => {
    if (event.type === "model/status" && event.status.message !== undefined) notices.push(event.status.message)
    if (event.type !== "run/phase" || event.phase !== "decide" || event.text !== undefined) return
    const [who, strike] = deaths.shift() ?? []
    // Some hundred milliseconds on, the model is reading the prompt.
    if (who !== undefined) setTimeout(() => { void strike?.().then(() => died.push(who)) }, 300)
  })
  const steps: Step[] = []
  const visit = shop.visit(plainSeed)
  const end = await runTaskOnPage(browser, {
    url: visit.url, files: [], timeoutMs: 400_000, signal: new AbortController().signal, onStep: (step) => { steps.push(step) },
    task: { task: "Go to Address, set city to Leeds, press Save, open Orders, then tell me the status of order 1042", mode: "local", maxSteps: 12, confirm: "deny" }
  })
  ignore()
  await killer.end()
  expect(end, [...steps.map(({ why, action }) => `${why}: ${JSON.stringify(action)}`), end.reason, died.join()].join("\n")).toMatchObject({ ok: true, answer: visit.state().orders.find(({ number }) => number === "1042")?.status })
  expect(died).toEqual(["worker", "host", "GPU process"])
  expect(visit.state()).toMatchObject({ addressSaves: 1, address: { city: "Leeds" } })
  expect(new Set(notices)).toEqual(new Set(["The browser had ended the on-device model, so it was loaded anew and the task went on."]))
  const { targetInfos } = await devtools.send("Target.getTargets")
  expect(targetInfos.filter(({ type, url }) => type === "worker" && url.includes(browser.extensionId)).length).toBeLessThanOrEqual(1)
}, 480_000)
