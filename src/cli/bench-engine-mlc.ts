import { cp, mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { checkFaults } from "./bench-engine-mlc-faults.ts"
import { installRecord } from "../runner/install-model.ts"
import { findBrowser } from "../runner/find-browser.ts"
import { launch } from "../runner/launch.ts"
import type { Say } from "../runner/progress.ts"
import { serveMlcFolder } from "../runner/serve-model.ts"
import { startDemoServer } from "../runner/demo-server.ts"
import { demoTask, plainSeed } from "../runner/demo-seed.ts"
import { runTaskOnPage } from "../runner/run-task-on-page.ts"
import type { Step } from "../core/step.ts"
import { buildExtension } from "../tooling/plasmo.ts"

/** Chromium without a GPU: WebGPU in software, tens of seconds a token. */
const softwareSwitches = ["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader", "--disable-gpu-watchdog"]
const library = "assets/libraries/checked.wasm"

/** The adapter that WebGPU finds, in words; run in the panel. */
const gpuInfo = "navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' }).then((found) => found ? [found.info.vendor, found.info.architecture, found.info.description, found.info.isFallbackAdapter ? 'software' : '', [...found.features].includes('shader-f16') ? 'shader-f16' : 'no shader-f16'].filter(Boolean).join(' ') : 'none') ?? 'no WebGPU'"

/**
 * `symbiont bench engine --mlc DIR`: web-llm for real, with a model folder and its library of one's own. The library goes into a copy of the
 * built extension, since an extension may run no other; the model is installed, loaded and set to the demo task. Gives the report to paste.
 */
export const checkMlc = async (folder: string, software: boolean, say: Say): Promise<Record<string, unknown>> => {
  const failed = (reason: string): Record<string, unknown> => ({ type: "mlc", ok: false, reason })
  const wasm = (await readdir(folder).catch(() => [])).find((name) => name.endsWith(".wasm"))
  if (wasm === undefined) return failed("--mlc must name a folder with a model of web-llm and its library (.wasm).")
  const served = await serveMlcFolder(folder, library)
  if (!served.ok) return failed(served.error.message)
  const copy = await mkdtemp(join(tmpdir(), "symbiont-mlc-"))
  const report: Record<string, unknown> = { type: "mlc", ok: false, model: served.value.record.title, bytes: served.value.record.bytes }
  try {
    const found = await findBrowser(say)
    if (!found.ok) return failed(found.error.message)
    await cp(await buildExtension("e2e", say), copy, { recursive: true })
    await cp(join(folder, wasm), join(copy, library))
    const browser = await launch({ browser: found.value, extension: copy, args: software ? softwareSwitches : ["--enable-unsafe-webgpu"] })
    if (!browser.ok) return failed(browser.error.message)
    try {
      const { panel } = browser.value
      report["gpu"] = await browser.value.panelPage.evaluate(gpuInfo)
      report["browser"] = browser.value.context.browser()?.version() ?? ""
      const installing = Date.now()
      const installed = await installRecord(panel, served.value.record, say)
      if (!installed.ok) return { ...report, reason: installed.error.message }
      report["installMs"] = Date.now() - installing
      const loading = Date.now()
      const ready = await panel.call("model/prepare", {})
      report["loadMs"] = Date.now() - loading
      if (!ready.ok) return { ...report, reason: ready.error.message }
      Object.assign(report, { engine: ready.value.engine, state: ready.value.state, why: ready.value.why })
      if (!ready.value.engine.startsWith("web-llm")) return { ...report, reason: ready.value.why }
      const site = await startDemoServer()
      if (!site.ok) return { ...report, reason: site.error.message }
      const steps: Step[] = []
      const end = await runTaskOnPage(browser.value, {
        url: site.value.visit(plainSeed).url, files: [], timeoutMs: 3_600_000, signal: new AbortController().signal, onStep: (step) => { steps.push(step) },
        task: { task: demoTask(plainSeed).task, mode: "local", maxSteps: software ? 1 : 20, confirm: "deny" }
      })
      const faults = software ? {} : await checkFaults(browser.value, site.value)
      await site.value.close()
      const decided = steps.filter(({ action }) => action !== undefined)
      return {
        ...report, ok: decided.length > 0, steps: steps.length, validActions: decided.length, taskDone: end.ok, reason: end.reason,
        stepMs: steps.map(({ ms }) => Math.round(ms)).join(" "), tokens: `${end.tokens.prompt} read, ${end.tokens.cached} from the cache, ${end.tokens.completion} written`, ...faults,
        next: "Paste this report, whole, where you were asked for it: it holds no page text and no name of yours."
      }
    } finally {
      await browser.value.close()
    }
  } finally {
    await served.value.close()
    await rm(copy, { recursive: true, force: true })
  }
}
