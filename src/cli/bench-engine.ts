import { readFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { startBenchBrowser, type BenchBrowser } from "../runner/bench-browser.ts"
import { registrySchema, type ModelRecord } from "../protocol/model-record.ts"
import type { Result } from "../core/result.ts"
import { measureChoices } from "./bench-engine-choices.ts"
import { measureConfidence } from "./bench-engine-confidence.ts"
import { measureDemo } from "./bench-engine-demo.ts"
import { checkMlc } from "./bench-engine-mlc.ts"
import { askBench, askEngine } from "./bench-engine-page.ts"
import { measureSpeed, round } from "./bench-engine-speed.ts"
import { measureSteps } from "./bench-engine-steps.ts"
import { benchTurns } from "./bench-engine-turns.ts"
import { measureValidity } from "./bench-engine-valid.ts"
import { readChoice, readNumber, readOptions } from "./read-options.ts"

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const say = (line: string): void => { process.stderr.write(`${line}\n`) }

const parts = ["all", "steps", "speed", "choices", "valid", "confidence"] as const
type Wanted = { pages: number; rounds: number; part: (typeof parts)[number] }

const measure = async (browser: BenchBrowser, record: ModelRecord, { pages, rounds, part }: Wanted): Promise<Record<string, unknown>> => {
  const turns = benchTurns(record, Math.max(pages, rounds, 8), 7)
  const ask = askEngine(browser)
  const when = (name: Wanted["part"], about: string): boolean => {
    const wanted = part === "all" || part === name
    if (wanted) say(`${record.title}: ${about}`)
    return wanted
  }
  say(`${record.title}: loading`)
  const loaded = await askBench<Result<{ ms: number }>>(browser, "load", record)
  if (!loaded.ok) throw new Error(loaded.error.message)
  const steps = when("steps", "the demo's steps") ? await measureSteps(browser, record, ask) : {}
  const { memoryMB } = await browser.usage()
  const directLoadMs = part === "all" || part === "speed" || part === "choices" ? await askBench<number>(browser, "loadDirect", record) : undefined
  const speed = when("speed", "through our port and without it") ? await measureSpeed(browser, ask, turns.slice(0, rounds)) : {}
  const choices = when("choices", "choosing an element in two ways") ? await measureChoices(browser, ask, turns.slice(0, 8)) : {}
  const validity = when("valid", `${pages} random pages at temperature 1`) ? await measureValidity(browser, turns.slice(0, pages), say) : {}
  // Takes many minutes, so it has to be asked for.
  const confidence = part === "confidence" && record.profile === "student" ? await measureConfidence(browser, ask, pages, say) : {}
  const { cpuSeconds } = await browser.usage()
  await askBench(browser, "unload")
  return {
    model: record.title, bytes: record.bytes, loadMs: round(loaded.value.ms, 0), ...(directLoadMs === undefined ? {} : { directLoadMs: round(directLoadMs, 0) }), ...(memoryMB === undefined ? {} : { memoryMB }),
    ...steps, ...speed, ...choices, ...validity, ...confidence, cpuSeconds: round(cpuSeconds, 0)
  }
}

/** Models that are here: the embedded student, and the pretrained one that `SYMBIONT_TEST_GGUF` points to. */
const recordsHere = async (): Promise<{ record: ModelRecord; path: string }[]> => {
  const { models, embedded } = registrySchema.parse(JSON.parse(await readFile(join(root, "models/registry.json"), "utf8")))
  const student = models.find(({ id }) => id === embedded)
  const own = process.env["SYMBIONT_TEST_GGUF"]
  const pretrained = models.find(({ id }) => id === "smollm2-135m-q4_1")
  if (own === undefined) say("No pretrained model is measured: set SYMBIONT_TEST_GGUF to SmolLM2-135M-Instruct as GGUF.")
  return [
    ...(student ? [{ record: student, path: join(root, student.weights) }] : []),
    ...(own !== undefined && pretrained ? [{ record: { ...pretrained, title: basename(own) }, path: own }] : [])
  ]
}

/** `symbiont bench engine`: what the engines do on this machine, each beside the library alone in the same run. */
export const benchEngineCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { json: { type: "boolean" }, pages: { type: "string" }, rounds: { type: "string" }, "no-demo": { type: "boolean" }, model: { type: "string" }, part: { type: "string" }, mlc: { type: "string" }, software: { type: "boolean" } })
  const pages = readNumber("pages", values.pages, 100, 0, 100_000)
  const rounds = readNumber("rounds", values.rounds, 6, 1, 1_000)
  const part = readChoice("part", values.part, parts)
  const print = (result: Record<string, unknown>): void => {
    process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : `${Object.entries(result).map(([key, value]) => `${key.padEnd(24)}${typeof value === "object" ? JSON.stringify(value) : String(value)}`).join("\n")}\n\n`)
  }
  if (values.mlc !== undefined) {
    const report = await checkMlc(values.mlc, values.software ?? false, say)
    print(report)
    return report["ok"] === true ? 0 : 1
  }
  const browser = await startBenchBrowser(root)
  if (!browser.ok) { say(browser.error.message); return 1 }
  try {
    for (const { record, path } of await recordsHere()) {
      if (values.model !== undefined && record.id !== values.model) continue
      const bytes = (await readFile(path).catch(() => undefined))?.length
      if (bytes === undefined) { say(`${path} is not there.`); return 1 }
      const address = browser.value.share(path)
      // Packaged weights are read by their path; in this page everything comes from where it is shared.
      print({ type: "engine", ...await measure(browser.value, { ...record, weights: address, bytes }, { pages, rounds, part }) })
    }
  } finally {
    await browser.value.close()
  }
  if (!values["no-demo"] && part === "all") print({ type: "demo", ...await measureDemo(say) })
  return 0
}
