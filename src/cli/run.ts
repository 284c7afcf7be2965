import { appendFile, stat, writeFile } from "node:fs/promises"
import { dirname, resolve } from "node:path"
import { failedEnd } from "../runner/drive-task.ts"
import { useModel } from "../runner/install-model.ts"
import { hasDisplay, tellLoss } from "../runner/launch.ts"
import type { PanelClient } from "../runner/panel-client.ts"
import { prepareBrowser } from "../runner/prepare-browser.ts"
import { sayOnStderr } from "../runner/progress.ts"
import { runTaskOnPage } from "../runner/run-task-on-page.ts"
import { taskSchema, type Limits } from "../protocol/records.ts"
import { runPrinter } from "./print-run.ts"
import { readUserPolicy } from "./read-policy.ts"
import { cloudKey, readCloud } from "./read-cloud.ts"
import { readFiles } from "./read-files.ts"
import { readChoice, readNumber, readOptions, readUrl } from "./read-options.ts"
import { stopSignal } from "./stop-signal.ts"
import { UsageError } from "./usage-error.ts"

const readRunOptions = async (argv: string[]) => {
  const values = readOptions(argv, {
    url: { type: "string" }, task: { type: "string" }, "max-steps": { type: "string" }, "max-minutes": { type: "string" }, "max-tokens": { type: "string" }, "max-cloud-bytes": { type: "string" }, experience: { type: "string" }, mode: { type: "string" }, "cloud-url": { type: "string" },
    "cloud-model": { type: "string" }, profile: { type: "string" }, file: { type: "string", multiple: true }, confirm: { type: "string" },
    json: { type: "boolean" }, headed: { type: "boolean" }, timeout: { type: "string" }, model: { type: "string" }, policy: { type: "string" }, ledger: { type: "string" }, audit: { type: "string" }, trajectory: { type: "string" }
  })
  const url = readUrl("url", values.url)
  if (values.task === undefined) throw new UsageError("--task is missing: say what should be done on the page.")
  const task = taskSchema.shape.task.safeParse(values.task)
  if (!task.success) throw new UsageError(`--task: ${task.error.issues[0]?.message ?? "The task is not valid."}`)
  const mode = readChoice("mode", values.mode, ["hybrid", "local", "cloud", "speculative"])
  const cloud = readCloud(values["cloud-url"], values["cloud-model"])
  if (mode === "cloud" && !cloud) throw new UsageError("--mode cloud needs --cloud-url and --cloud-model.")
  if (values.profile !== undefined) await checkProfile(values.profile)
  if (values.model !== undefined) await checkModel(values.model)
  if (values.ledger !== undefined) await checkOutput("ledger", values.ledger)
  if (values.audit !== undefined) await checkOutput("audit", values.audit)
  if (values.trajectory !== undefined) await checkOutput("trajectory", values.trajectory)
  const limits = readLimits(values)
  if (values.headed && !hasDisplay()) throw new UsageError("--headed needs a display, and there is none: leave it out.")
  return {
    policy: values.policy === undefined ? undefined : await readUserPolicy(values.policy), ledger: values.ledger, audit: values.audit, trajectory: values.trajectory,
    url, profile: values.profile, model: values.model, headed: values.headed ?? false, json: values.json ?? false,
    timeoutMs: readNumber("timeout", values.timeout, 600, 1, 86_400) * 1000,
    files: await readFiles(values.file ?? []),
    task: {
      task: task.data, mode, maxSteps: readNumber("max-steps", values["max-steps"], 30, 1, 200),
      confirm: readChoice("confirm", values.confirm, ["deny", "allow"]), experience: readChoice("experience", values.experience, ["all", "others", "none"]), ...(limits ? { limits } : {}), ...(cloud ? { cloud } : {}), ...(values.trajectory === undefined ? {} : { record: true })
    }
  }
}

/** Where the task must end besides its steps; nothing where no flag says so. */
const readLimits = (values: { "max-minutes"?: string | undefined; "max-tokens"?: string | undefined; "max-cloud-bytes"?: string | undefined }): Limits | undefined => {
  const read = (flag: keyof typeof values, least: number, most: number): number | undefined => values[flag] === undefined ? undefined : readNumber(flag, values[flag], least, least, most)
  const [minutes, tokens, cloudBytes] = [read("max-minutes", 1, 24 * 60), read("max-tokens", 1, 1_000_000_000), read("max-cloud-bytes", 0, 1_000_000_000_000)]
  const limits = { ...(minutes === undefined ? {} : { minutes }), ...(tokens === undefined ? {} : { tokens }), ...(cloudBytes === undefined ? {} : { cloudBytes }) }
  return Object.keys(limits).length > 0 ? limits : undefined
}

/** A folder that isn't there yet is fine: the browser makes it. */
const checkProfile = async (profile: string): Promise<void> => {
  const found = await stat(profile).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? undefined : "unreachable" as const))
  if (profile === "" || found === "unreachable" || (found && !found.isDirectory())) throw new UsageError("--profile must name a folder, or one that can be made.")
}

/** Found out before the run, whose record it is to hold. */
const checkOutput = async (flag: string, file: string): Promise<void> => {
  const [folder, there] = await Promise.all([dirname(resolve(file)), file].map((path) => stat(path).catch(() => undefined)))
  if (file === "" || !folder?.isDirectory() || there?.isDirectory()) throw new UsageError(`--${flag} must name a file in a folder that exists.`)
}

/** A name without an ending is a model of the registry, which only the extension knows. */
const checkModel = async (model: string): Promise<void> => {
  if (/\.(gguf|json)$/i.test(model) && !(await stat(model).catch(() => undefined))?.isFile()) throw new UsageError("--model must name a .gguf file, a .json record or a model of the list in the panel.")
}

/** Adds the run that has just ended to a trajectory file. That it can't be had is said, and doesn't change how the run ended. */
const keepTrajectory = async (panel: PanelClient, file: string): Promise<void> => {
  const newest = await panel.call("run/list", { limit: 1 })
  const runId = newest.ok ? newest.value[0]?.id : undefined
  const told = runId === undefined ? undefined : await panel.call("run/trajectory", { runId })
  if (told?.ok) await appendFile(file, `${told.value.line}\n`)
  else sayOnStderr(told?.error.message ?? "The run was not begun, so there is no trajectory of it.")
}

/** Writes the trail from the run that has just ended on; where none was begun, all that there is. */
const keepAudit = async (panel: PanelClient, file: string): Promise<void> => {
  const newest = await panel.call("run/list", { limit: 1 })
  const task = newest.ok ? newest.value[0]?.id : undefined
  const trail = await panel.call("audit/export", task === undefined ? {} : { task })
  if (trail.ok) await writeFile(file, trail.value.text)
  else sayOnStderr(trail.error.message)
}

/** `symbiont run`: the built extension does one task on one page. Exit code 0 only if it was done. */
export const runCommand = async (argv: string[]): Promise<number> => {
  const options = await readRunOptions(argv)
  const print = runPrinter(options.json)
  const started = Date.now()
  const stop = stopSignal()
  const end = await (async () => {
    const browser = await prepareBrowser(options)
    if (!browser.ok) return failedEnd(browser.error, started)
    try {
      const model = options.model === undefined ? undefined : await useModel(browser.value.panel, options.model, sayOnStderr)
      if (model && !model.ok) return failedEnd(model.error, started)
      const ruled = options.policy === undefined ? undefined : await browser.value.panel.call("policy/set", { policy: options.policy })
      if (ruled && !ruled.ok) return failedEnd(ruled.error, started)
      const end = await runTaskOnPage(browser.value, {
        ...options, cloudKey: cloudKey(), signal: stop.signal, onStep: print.step,
        onTab: async tab => { if (options.headed) await browser.value.panel.openSidePanel(tab.id) }
      })
      const ledger = options.ledger === undefined ? undefined : await browser.value.panel.call("ledger/export", {})
      if (ledger && !ledger.ok) return failedEnd(ledger.error, started)
      if (ledger && options.ledger !== undefined) await writeFile(options.ledger, ledger.value.text)
      if (options.audit !== undefined) await keepAudit(browser.value.panel, options.audit)
      if (options.trajectory !== undefined) await keepTrajectory(browser.value.panel, options.trajectory)
      return end
    } catch (error) {
      return failedEnd(tellLoss(error), started)
    } finally {
      await browser.value.close()
    }
  })()
  stop.done()
  print.end(end)
  return end.ok ? 0 : 1
}
