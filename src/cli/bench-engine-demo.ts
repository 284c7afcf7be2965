import type { Step } from "../core/step.ts"
import { demoTask, plainSeed } from "../runner/demo-seed.ts"
import { startDemoServer } from "../runner/demo-server.ts"
import { prepareBrowser } from "../runner/prepare-browser.ts"
import type { Say } from "../runner/progress.ts"
import { runTaskOnPage } from "../runner/run-task-on-page.ts"

const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

/** The demo task by the on-device model in the built extension: time per step, and how much of each prompt came from the cache. */
export const measureDemo = async (say: Say): Promise<Record<string, unknown>> => {
  const site = await startDemoServer()
  if (!site.ok) return { ok: false, reason: site.error.message }
  const browser = await prepareBrowser({}, say)
  if (!browser.ok) { await site.value.close(); return { ok: false, reason: browser.error.message } }
  const steps: Step[] = []
  try {
    const visit = site.value.visit(plainSeed)
    const demo = demoTask(plainSeed)
    const began = Date.now()
    const prepared = await browser.value.panel.call("model/prepare", {})
    const loadMs = Date.now() - began
    const end = await runTaskOnPage(browser.value, {
      url: visit.url, files: [], timeoutMs: 600_000, signal: new AbortController().signal, onStep: (step) => { steps.push(step) },
      task: { task: demo.task, mode: "local", maxSteps: 20, confirm: "deny" }
    })
    const later = steps.slice(1)
    const total = (pick: (step: Step) => number): number => later.reduce((sum, step) => sum + pick(step), 0)
    return {
      ok: end.ok && demo.check(visit.state(), end.answer).ok, model: prepared.ok ? prepared.value.model : "", engine: prepared.ok ? prepared.value.engine : "", loadMs, steps: steps.length,
      medianStepMs: Math.round(median(steps.map(({ ms }) => ms))), medianOwnMs: end.overheadMs,
      cachedFromStep2: Math.round(total(({ tokens }) => tokens.cached) / Math.max(1, total(({ tokens }) => tokens.prompt)) * 100) / 100
    }
  } finally {
    await browser.value.close()
    await site.value.close()
  }
}
