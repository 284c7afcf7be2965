import type { Step } from "../core/step.ts"
import { demoTask, plainSeed } from "../runner/demo-seed.ts"
import type { DemoServer } from "../runner/demo-server.ts"
import type { RunningBrowser } from "../runner/launch.ts"
import { runTaskOnPage } from "../runner/run-task-on-page.ts"

/** How long after a step's deciding has begun the model is surely at work. */
const intoThoughtMs = 1_500

/** The demo task once more, with `strike` in the middle of its first thought. */
const withStrike = async (browser: RunningBrowser, site: DemoServer, strike: (stop: () => void) => Promise<void>) => {
  const stop = new AbortController()
  const steps: Step[] = []
  const begun = { at: 0 }
  const ignore = browser.panel.onEvent((event) => {
    if (event.type !== "run/phase" || event.phase !== "decide" || begun.at > 0) return
    begun.at = Date.now()
    setTimeout(() => { begun.at = Date.now(); void strike(() => { stop.abort() }) }, intoThoughtMs)
  })
  const end = await runTaskOnPage(browser, {
    url: site.visit(plainSeed).url, files: [], timeoutMs: 900_000, signal: stop.signal, onStep: (step) => { steps.push(step) },
    task: { task: demoTask(plainSeed).task, mode: "local", maxSteps: 3, confirm: "deny" }
  })
  ignore()
  return { ms: Date.now() - begun.at, decided: steps.filter(({ action }) => action !== undefined).length, reason: end.reason }
}

/** A Stop in mid-thought, and the loss of the GPU in mid-thought: both only a real GPU can show. */
export const checkFaults = async (browser: RunningBrowser, site: DemoServer): Promise<Record<string, unknown>> => {
  const stopped = await withStrike(browser, site, async (stop) => { stop() })
  const devtools = await browser.context.newCDPSession(browser.panelPage)
  const lost = await withStrike(browser, site, async () => { await devtools.send("Browser.crashGpuProcess").catch(() => undefined) })
  const status = await browser.panel.call("model/status", {})
  await devtools.detach()
  return {
    stopMs: stopped.ms, stopReason: stopped.reason, afterGpuLoss: `${lost.decided} of 3 steps decided, ${Math.round(lost.ms / 1_000)} s`,
    engineAfterGpuLoss: status.ok ? `${status.value.engine}: ${status.value.model}` : status.error.message
  }
}
