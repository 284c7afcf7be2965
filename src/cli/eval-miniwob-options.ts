import { readFile, stat } from "node:fs/promises"
import { basename, dirname, resolve } from "node:path"
import * as z from "zod"
import type { Mode } from "../core/step.ts"
import type { CloudSettings } from "../protocol/records.ts"
import { readCloud } from "./read-cloud.ts"
import { readChoice, readNumber, readOptions } from "./read-options.ts"
import { UsageError } from "./usage-error.ts"

export type EvalOptions = {
  dir: string | undefined
  /** As named; undefined stands for all that the driver knows. */
  tasks: readonly string[] | undefined
  seeds: readonly number[]
  driver: "oracle" | "model"
  /** What the episodes are filed under. */
  label: string
  mode: Mode
  cloud: CloudSettings | undefined
  model: string | undefined
  confirm: "allow" | "deny"
  maxSteps: number
  timeoutMs: number
  browsers: number
  out: string | undefined
  trace: boolean
  json: boolean
}

export const readEvalOptions = async (argv: string[]): Promise<EvalOptions> => {
  const values = readOptions(argv, {
    dir: { type: "string" }, tasks: { type: "string" }, seeds: { type: "string" }, "first-seed": { type: "string" }, driver: { type: "string" }, mode: { type: "string" },
    "cloud-url": { type: "string" }, "cloud-model": { type: "string" }, model: { type: "string" }, confirm: { type: "string" }, "max-steps": { type: "string" },
    timeout: { type: "string" }, browsers: { type: "string" }, out: { type: "string" }, trace: { type: "boolean" }, json: { type: "boolean" }
  })
  const driver = readChoice("driver", values.driver, ["model", "oracle"])
  const cloud = readCloud(values["cloud-url"], values["cloud-model"])
  if (driver === "oracle" && (cloud || values.model !== undefined || values.mode !== undefined)) throw new UsageError("--driver oracle decides by itself: leave out --mode, --model and --cloud-….")
  const mode = driver === "oracle" ? "cloud" : readChoice("mode", values.mode, cloud ? ["hybrid", "local", "cloud", "speculative"] : ["local", "hybrid", "cloud", "speculative"])
  if (driver === "model" && mode === "cloud" && !cloud) throw new UsageError("--mode cloud needs --cloud-url and --cloud-model.")
  if (values.model !== undefined && /\.(gguf|json)$/i.test(values.model) && !await isFile(values.model)) throw new UsageError("--model must name a .gguf file, a .json record or a model of the list in the panel.")
  if (values.out !== undefined && !(await stat(dirname(resolve(values.out))).catch(() => undefined))?.isDirectory()) throw new UsageError("--out must name a file in a folder that exists.")
  const first = readNumber("first-seed", values["first-seed"], 0, 0, 1_000_000)
  const seeds = readNumber("seeds", values.seeds, 3, 1, 1_000)
  return {
    dir: values.dir, tasks: values.tasks === undefined ? undefined : await readTasks(values.tasks), seeds: Array.from({ length: seeds }, (_, index) => first + index), driver, mode, cloud, model: values.model,
    label: driver === "oracle" ? "oracle" : [...(mode === "cloud" ? [] : [basename(values.model ?? "embedded")]), ...(cloud && mode !== "local" ? [cloud.model] : [])].join(" + "),
    confirm: readChoice("confirm", values.confirm, ["allow", "deny"]), maxSteps: readNumber("max-steps", values["max-steps"], 30, 1, 200),
    timeoutMs: readNumber("timeout", values.timeout, 180, 1, 3_600) * 1_000, browsers: readNumber("browsers", values.browsers, 1, 1, 2),
    out: values.out, trace: values.trace ?? false, json: values.json ?? false
  }
}

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isFile() ?? false

const listSchema = z.looseObject({ tasks: z.array(z.union([z.string(), z.looseObject({ name: z.string() })])).min(1) })

/** Names with commas between them, or a .json file with a list of them as `tasks`. */
const readTasks = async (text: string): Promise<string[]> => {
  if (!/\.json$/i.test(text)) {
    const names = text.split(",").map((name) => name.trim()).filter((name) => name !== "")
    if (names.length === 0) throw new UsageError("--tasks names no task: give names with commas between them, or a .json file.")
    return [...new Set(names)]
  }
  const file = await readFile(text, "utf8").catch(() => undefined)
  if (file === undefined) throw new UsageError("--tasks names a file that can't be read.")
  try {
    return listSchema.parse(JSON.parse(file)).tasks.map((task) => typeof task === "string" ? task : task.name)
  } catch {
    throw new UsageError("--tasks names a file without a list of names as \"tasks\".")
  }
}
