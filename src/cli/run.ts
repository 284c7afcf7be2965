import { stat } from "node:fs/promises"
import { failedEnd } from "../runner/drive-task.ts"
import { hasDisplay, tellLoss } from "../runner/launch.ts"
import { prepareBrowser } from "../runner/prepare-browser.ts"
import { runTaskOnPage } from "../runner/run-task-on-page.ts"
import { taskSchema } from "../protocol/records.ts"
import { runPrinter } from "./print-run.ts"
import { cloudKey, readCloud } from "./read-cloud.ts"
import { readFiles } from "./read-files.ts"
import { readChoice, readNumber, readOptions, readUrl } from "./read-options.ts"
import { stopSignal } from "./stop-signal.ts"
import { UsageError } from "./usage-error.ts"

const readRunOptions = async (argv: string[]) => {
  const values = readOptions(argv, {
    url: { type: "string" }, task: { type: "string" }, "max-steps": { type: "string" }, mode: { type: "string" }, "cloud-url": { type: "string" },
    "cloud-model": { type: "string" }, profile: { type: "string" }, file: { type: "string", multiple: true }, confirm: { type: "string" },
    json: { type: "boolean" }, headed: { type: "boolean" }, timeout: { type: "string" }
  })
  const url = readUrl("url", values.url)
  if (values.task === undefined) throw new UsageError("--task is missing: say what should be done on the page.")
  const task = taskSchema.shape.task.safeParse(values.task)
  if (!task.success) throw new UsageError(`--task: ${task.error.issues[0]?.message ?? "The task is not valid."}`)
  const mode = readChoice("mode", values.mode, ["hybrid", "local", "cloud"])
  const cloud = readCloud(values["cloud-url"], values["cloud-model"])
  if (mode === "cloud" && !cloud) throw new UsageError("--mode cloud needs --cloud-url and --cloud-model.")
  if (values.profile !== undefined) await checkProfile(values.profile)
  if (values.headed && !hasDisplay()) throw new UsageError("--headed needs a display, and there is none: leave it out.")
  return {
    url, profile: values.profile, headed: values.headed ?? false, json: values.json ?? false,
    timeoutMs: readNumber("timeout", values.timeout, 600, 1, 86_400) * 1000,
    files: await readFiles(values.file ?? []),
    task: {
      task: task.data, mode, maxSteps: readNumber("max-steps", values["max-steps"], 30, 1, 200),
      confirm: readChoice("confirm", values.confirm, ["deny", "allow"]), ...(cloud ? { cloud } : {})
    }
  }
}

/** A folder that isn't there yet is fine: the browser makes it. */
const checkProfile = async (profile: string): Promise<void> => {
  const found = await stat(profile).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? undefined : "unreachable" as const))
  if (profile === "" || found === "unreachable" || (found && !found.isDirectory())) throw new UsageError("--profile must name a folder, or one that can be made.")
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
      return await runTaskOnPage(browser.value, {
        ...options, cloudKey: cloudKey(), signal: stop.signal, onStep: print.step,
        onTab: async tab => { if (options.headed) await browser.value.panel.openSidePanel(tab.id) }
      })
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
