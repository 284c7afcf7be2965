import { readFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { startBenchBrowser, type BenchBrowser } from "../runner/bench-browser.ts"
import { registrySchema, type ModelRecord } from "../protocol/model-record.ts"
import type { Generation, GenerateRequest } from "../models/ports.ts"
import type { Result } from "../core/result.ts"
import { benchTurns } from "./bench-engine-turns.ts"
import { readNumber, readOptions } from "./read-options.ts"
import { measureDemo } from "./bench-engine-demo.ts"
import { checkMlc } from "./bench-engine-mlc.ts"

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const answerTokens = 32
const say = (line: string): void => { process.stderr.write(`${line}\n`) }
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const round = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits

/** Runs one function of the bench page; its arguments and its result are plain data. */
const inPage = async <T>({ page }: BenchBrowser, name: string, argument?: unknown): Promise<T> =>
  page.evaluate(`symbiontBench.${name}(${argument === undefined ? "" : JSON.stringify(argument)})`) as Promise<T>

const measure = async (browser: BenchBrowser, record: ModelRecord, pages: number, rounds: number) => {
  const turns = benchTurns(record, Math.max(pages, rounds + 2), 7)
  const ours = async (request: GenerateRequest): Promise<Generation> => {
    const made = await inPage<Result<Generation>>(browser, "ours", request)
    if (!made.ok) throw new Error(made.error.message)
    return made.value
  }
  say(`${record.title}: loading`)
  const loaded = await inPage<Result<{ ms: number }>>(browser, "load", record)
  if (!loaded.ok) throw new Error(loaded.error.message)
  const { memoryMB } = await browser.usage()
  const directLoadMs = await inPage<number>(browser, "loadDirect", record)

  say(`${record.title}: through our port and without it`)
  const speed = { ours: [] as number[], direct: [] as number[], prefillMs: [] as number[], prefillTokens: [] as number[], freeMs: [] as number[], boundMs: [] as number[], freeTokens: [] as number[], boundTokens: [] as number[] }
  for (const { prompt, grammar } of turns.slice(0, rounds)) {
    const free = { prompt, maxTokens: answerTokens, temperature: 0 }
    const first = await ours({ ...free, maxTokens: 1 })
    speed.prefillMs.push(first.ms)
    speed.prefillTokens.push(first.tokens.prompt - first.tokens.cached)
    await inPage(browser, "direct", { ...free, maxTokens: 1 })
    // From here on the prompt is in both caches: what differs is the port and the grammar.
    for (let turn = 0; turn < 2; turn++) {
      speed.direct.push((await inPage<{ ms: number }>(browser, "direct", free)).ms)
      const made = await ours(free)
      speed.ours.push(made.ms)
      speed.freeMs.push(made.ms)
      speed.freeTokens.push(made.tokens.completion)
      const bound = await ours({ ...free, grammar })
      speed.boundMs.push(bound.ms)
      speed.boundTokens.push(bound.tokens.completion)
    }
  }

  say(`${record.title}: ${pages} random pages at temperature 1`)
  let valid = 0
  let cut = 0
  let failed = 0
  for (const { prompt, grammar, maxTokens, isValid } of turns.slice(0, pages)) {
    const made = await inPage<Result<Generation>>(browser, "ours", { prompt, grammar, maxTokens, temperature: 1 })
    if (!made.ok) failed += 1
    else if (made.value.finish !== "stop") cut += 1
    else if (isValid(made.value.text)) valid += 1
  }
  const { cpuSeconds } = await browser.usage()
  await inPage(browser, "unload")
  const perToken = (ms: readonly number[], tokens: readonly number[]): number => sum(ms) / Math.max(1, sum(tokens))
  return {
    model: record.title, bytes: record.bytes, loadMs: round(loaded.value.ms, 0), directLoadMs: round(directLoadMs, 0), ...(memoryMB === undefined ? {} : { memoryMB }),
    prefillTokensPerSecond: round(sum(speed.prefillTokens) / sum(speed.prefillMs) * 1_000, 1), decodeTokensPerSecond: round(1_000 / perToken(speed.freeMs, speed.freeTokens), 1),
    ratioToDirect: round(sum(speed.direct) / sum(speed.ours)), grammarCost: round(perToken(speed.boundMs, speed.boundTokens) / perToken(speed.freeMs, speed.freeTokens) - 1),
    pages, valid, cut, failed, cpuSeconds: round(cpuSeconds, 0)
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
  const values = readOptions(argv, { json: { type: "boolean" }, pages: { type: "string" }, rounds: { type: "string" }, "no-demo": { type: "boolean" }, mlc: { type: "string" }, software: { type: "boolean" } })
  const pages = readNumber("pages", values.pages, 100, 0, 100_000)
  const rounds = readNumber("rounds", values.rounds, 6, 1, 1_000)
  const print = (result: Record<string, unknown>): void => {
    process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : `${Object.entries(result).map(([key, value]) => `${key.padEnd(24)}${String(value)}`).join("\n")}\n\n`)
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
      const bytes = (await readFile(path).catch(() => undefined))?.length
      if (bytes === undefined) { say(`${path} is not there.`); return 1 }
      const address = browser.value.share(path)
      // Packaged weights are read by their path; in this page everything comes from where it is shared.
      print({ type: "engine", ...await measure(browser.value, { ...record, weights: address, bytes }, pages, rounds) })
    }
  } finally {
    await browser.value.close()
  }
  if (!values["no-demo"]) print({ type: "demo", ...await measureDemo(say) })
  return 0
}
