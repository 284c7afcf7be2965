import { startDemoServer } from "../runner/demo-server.ts"
import { demoTask, plainSeed } from "../runner/demo-seed.ts"
import { failedEnd } from "../runner/drive-task.ts"
import { hasDisplay, tellLoss, type RunningBrowser } from "../runner/launch.ts"
import { prepareBrowser } from "../runner/prepare-browser.ts"
import { sayOnStderr as say, withProgress } from "../runner/progress.ts"
import { runTaskOnPage } from "../runner/run-task-on-page.ts"
import { endLine, runPrinter } from "./print-run.ts"
import { cloudKey, readCloud } from "./read-cloud.ts"
import { readNumber, readOptions } from "./read-options.ts"
import { stopSignal } from "./stop-signal.ts"

const timeoutMs = 600_000

/** `npm start`: everything from a fresh clone to the end of the demo task. With a display the browser then stays open for the user's own tasks. */
export const startCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, {
    headless: { type: "boolean" }, seed: { type: "string" }, port: { type: "string" }, "cloud-url": { type: "string" }, "cloud-model": { type: "string" }
  })
  const seed = readNumber("seed", values.seed, plainSeed, 0, 1_000_000_000)
  const port = readNumber("port", values.port, 0, 0, 65_535)
  const cloud = readCloud(values["cloud-url"], values["cloud-model"])
  const headed = !values.headless && hasDisplay()
  if (!values.headless && !headed) say("There is no display here, so the demo runs headless.")

  const started = Date.now()
  const site = await startDemoServer(port)
  if (!site.ok) return summarise(failedEnd(site.error, started))
  const stop = stopSignal()
  let browser: RunningBrowser | undefined
  try {
    const prepared = await prepareBrowser({ headed })
    if (!prepared.ok) return summarise(failedEnd(prepared.error, started))
    browser = prepared.value
    await Promise.race([prepareModel(browser), aborted(stop.signal)])
    const visit = site.value.visit(seed)
    const demo = demoTask(seed)
    say(`Demo site: ${site.value.url}/?seed=${seed}\nTask: ${demo.task}`)
    const { panel } = browser
    const end = await runTaskOnPage(browser, {
      url: visit.url, files: [], cloudKey: cloudKey(), timeoutMs, signal: stop.signal, onStep: runPrinter(false).step,
      task: { task: demo.task, mode: "hybrid", maxSteps: 30, confirm: headed ? "ask" : "deny", ...(cloud ? { cloud } : {}) },
      onTab: async tab => { if (headed) await panel.openSidePanel(tab.id) }
    })
    const checker = demo.check(visit.state(), end.answer)
    const code = summarise(end, { checker, panelMs: browser.panelMs, seed, totalMs: Date.now() - started })
    if (headed && !stop.signal.aborted) await untilClosed(browser, stop.signal)
    return code
  } catch (error) {
    return summarise(failedEnd(tellLoss(error), started))
  } finally {
    await browser?.close()
    await site.value.close()
    stop.done()
  }
}

/** The run and the shop's own checker must agree that it was done. */
const summarise = (end: ReturnType<typeof failedEnd>, extra: { checker?: { ok: boolean; why: string } } & Record<string, unknown> = {}): number => {
  const done = end.ok && extra.checker?.ok === true
  process.stdout.write(`${JSON.stringify(endLine({ ...end, ok: done }, extra))}\n`)
  return done ? 0 : 1
}

/** Loading a model may take a while, and says how far it is. A failure shows in the run, with its reason. */
const prepareModel = async ({ panel }: RunningBrowser): Promise<void> => {
  const ready = await withProgress("Loading the on-device model", say, () => panel.call("model/prepare", {}))
  if (!ready.ok) say(`No on-device model: ${ready.error.message}`)
  else if (ready.value.state !== "ready") say(`No on-device model: ${ready.value.message ?? ready.value.why}`)
  else say(`On-device model: ${ready.value.model}, ${ready.value.engine}. ${ready.value.why}`)
}

const untilClosed = async (browser: RunningBrowser, signal: AbortSignal): Promise<void> => {
  say("The browser stays open: type your own task in the side panel. Close the window or press Ctrl-C to end.")
  await new Promise<void>(resolve => {
    browser.context.once("close", () => { resolve() })
    void aborted(signal).then(resolve)
  })
}

const aborted = (signal: AbortSignal): Promise<void> => new Promise(resolve => {
  if (signal.aborted) resolve()
  else signal.addEventListener("abort", () => { resolve() }, { once: true })
})
