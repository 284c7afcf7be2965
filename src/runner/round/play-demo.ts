import { fail, ok, type Result } from "../../core/result.ts"
import type { Tally } from "../../symbiosis/round/loop/facts.ts"
import { demoTask } from "../demo-seed.ts"
import { startDemoServer } from "../demo-server.ts"
import { prepareBrowser } from "../prepare-browser.ts"
import { sayOnStderr } from "../progress.ts"
import { runTaskOnPage } from "../run-task-on-page.ts"
import { useStudent } from "./use-student.ts"

/** Demo shops that no student was trained on, and that no test plays. */
const firstSeed = 1_201

/** The built extension does tasks of the demo shop with a student alone, each judged by the shop's own state. `sentBytes` is what left the device: nothing may. */
export const playDemoTasks = async (model: string, tasks: number, signal: AbortSignal): Promise<Result<Tally & { sentBytes: number }>> => {
  const site = await startDemoServer()
  if (!site.ok) return site
  const browser = await prepareBrowser({})
  if (!browser.ok) { await site.value.close(); return browser }
  try {
    const used = await useStudent(browser.value, model)
    if (!used.ok) return used
    let [done, sentBytes] = [0, 0]
    for (let index = 0; index < tasks && !signal.aborted; index++) {
      const seed = firstSeed + index
      const [visit, demo] = [site.value.visit(seed), demoTask(seed)]
      const end = await runTaskOnPage(browser.value, {
        url: visit.url, files: [], timeoutMs: 240_000, signal, onStep: (step) => { sentBytes += step.sent }, task: { task: demo.task, mode: "local", maxSteps: 20, confirm: "deny" }
      })
      const verdict = demo.check(visit.state(), end.answer)
      if (end.ok && verdict.ok) done += 1
      else sayOnStderr(`demo ${seed}: ${end.ok ? verdict.why : end.reason}`)
    }
    return signal.aborted ? fail("task.cancelled", "Stopped: start it again with the same --out, and it goes on from here.") : ok({ done, of: tasks, sentBytes })
  } finally {
    await browser.value.close()
    await site.value.close()
  }
}
