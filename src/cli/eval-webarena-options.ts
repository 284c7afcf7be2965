import { readFile, stat } from "node:fs/promises"
import { basename } from "node:path"
import * as z from "zod"
import type { Mode } from "../core/step.ts"
import type { CloudSettings } from "../protocol/records.ts"
import { readCloud } from "./read-cloud.ts"
import { readChoice, readNumber, readOptions } from "./read-options.ts"
import { UsageError } from "./usage-error.ts"

export type ArenaOptions = {
  /** Task file of either benchmark. */
  tasks: string
  ids: readonly number[] | undefined
  mode: Mode
  cloud: CloudSettings | undefined
  judge: CloudSettings | undefined
  model: string | undefined
  /** What the results are filed under. */
  driver: string
  auth: string | undefined
  secrets: readonly string[]
  scorer: string
  confirm: "allow" | "deny"
  maxSteps: number
  timeoutMs: number
  browsers: number
  out: string
  trace: boolean
  json: boolean
}

export const readArenaOptions = async (argv: string[]): Promise<ArenaOptions> => {
  const values = readOptions(argv, {
    tasks: { type: "string" }, ids: { type: "string" }, mode: { type: "string" }, "cloud-url": { type: "string" }, "cloud-model": { type: "string" }, price: { type: "string" },
    "judge-url": { type: "string" }, "judge-model": { type: "string" }, model: { type: "string" }, auth: { type: "string" }, secrets: { type: "string" }, scorer: { type: "string" },
    confirm: { type: "string" }, "max-steps": { type: "string" }, timeout: { type: "string" }, browsers: { type: "string" }, out: { type: "string" }, trace: { type: "boolean" }, json: { type: "boolean" }
  })
  if (values.tasks === undefined) throw new UsageError("--tasks is missing: name a task file of WebArena or WebArena-Verified.")
  if (values.out === undefined) throw new UsageError("--out is missing: name a folder for what the runs leave behind.")
  const endpoint = readCloud(values["cloud-url"], values["cloud-model"])
  const cloud = endpoint && { ...endpoint, ...readPrice(values.price) }
  if (values.price !== undefined && !cloud) throw new UsageError("--price needs --cloud-url and --cloud-model.")
  const mode = readChoice("mode", values.mode, cloud ? ["hybrid", "local", "cloud", "speculative"] : ["local", "hybrid", "cloud", "speculative"])
  if (mode === "cloud" && !cloud) throw new UsageError("--mode cloud needs --cloud-url and --cloud-model.")
  if (values.auth !== undefined && !(await stat(values.auth).catch(() => undefined))?.isDirectory()) throw new UsageError("--auth must name the folder with the signed-in states that the benchmark's login script wrote.")
  const judge = values["judge-url"] === undefined && values["judge-model"] === undefined ? cloud : readCloud(values["judge-url"], values["judge-model"], "judge")
  return {
    tasks: values.tasks, ids: values.ids === undefined ? undefined : await readIds(values.ids), mode, cloud, judge, model: values.model, auth: values.auth,
    driver: [mode, ...(mode === "cloud" ? [] : [basename(values.model ?? "embedded")]), ...(cloud && mode !== "local" ? [cloud.model] : [])].join(" "),
    secrets: values.secrets === undefined ? [] : await readSecrets(values.secrets), scorer: values.scorer ?? "webarena-verified",
    confirm: readChoice("confirm", values.confirm, ["allow", "deny"]), maxSteps: readNumber("max-steps", values["max-steps"], 30, 1, 200),
    timeoutMs: readNumber("timeout", values.timeout, 900, 1, 86_400) * 1_000, browsers: readNumber("browsers", values.browsers, 1, 1, 16),
    out: values.out, trace: values.trace ?? false, json: values.json ?? false
  }
}

/** Per million tokens: what goes in, what comes out. */
const readPrice = (text: string | undefined): Pick<CloudSettings, "price"> => {
  if (text === undefined) return {}
  const [, input, output] = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(text) ?? []
  if (input === undefined || output === undefined) throw new UsageError("--price must be what a million tokens cost, in and out, such as 3/15.")
  return { price: { input: Number(input), output: Number(output) } }
}

const idsFile = z.union([z.array(z.int()), z.looseObject({ task_ids: z.array(z.int()) })])

/** Numbers with commas and ranges (`0-9,44`), or a .json file with a list of them, as it is or as `task_ids`. */
const readIds = async (text: string): Promise<number[]> => {
  if (/\.json$/i.test(text)) {
    try {
      const ids = idsFile.parse(JSON.parse(await readFile(text, "utf8")))
      return Array.isArray(ids) ? ids : ids.task_ids
    } catch { throw new UsageError("--ids names a file without a list of task numbers.") }
  }
  return [...new Set(text.split(",").flatMap((part) => {
    const [, first, last = first] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part) ?? []
    if (first === undefined || Number(last) < Number(first) || Number(last) > 100_000) throw new UsageError("--ids must be task numbers such as 0-9,44, or a .json file with a list of them.")
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index)
  }))]
}

const readSecrets = async (path: string): Promise<string[]> => {
  try { return z.array(z.string().min(4)).min(1).parse(JSON.parse(await readFile(path, "utf8"))) } catch {
    throw new UsageError("--secrets must name a .json file with a list of values of at least 4 characters that must not leave.")
  }
}
