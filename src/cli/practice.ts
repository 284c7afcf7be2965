import { join } from "node:path"
import { parseArgs } from "node:util"
import { chromium } from "playwright-core"
import { findBrowser } from "../runner/find-browser.ts"
import { recordPractice, type Split } from "../runner/practice-recorder.ts"
import { buildPage } from "../tooling/build-page.ts"

/** `symbiont practice`: the scripted teacher plays generated sites and writes the student's training rows. */
export const practiceCommand = async (argv: string[]): Promise<number> => {
  const { values } = parseArgs({ args: argv, options: {
    out: { type: "string", default: "build/practice" }, train: { type: "string", default: "3000" }, dev: { type: "string", default: "80" },
    test: { type: "string", default: "80" }, seed: { type: "string", default: "1000000" }, workers: { type: "string", default: "3" }
  } })
  const count = (name: "train" | "dev" | "test" | "seed" | "workers"): number => {
    const number = Number(values[name])
    if (!Number.isInteger(number) || number < 0) throw new RangeError(`--${name} must be a whole number.`)
    return number
  }
  const pageScript = await buildPage()
  const found = await findBrowser()
  if (!found.ok) throw new Error(found.error.message)
  const browser = await chromium.launch({ executablePath: found.value.path, args: ["--no-sandbox"] })
  try {
    const splits: [Split, number, number][] = [["dev", count("dev"), 10_000_000], ["test", count("test"), 20_000_000], ["train", count("train"), 0]]
    for (const [split, episodes, offset] of splits) {
      const started = Date.now()
      const result = await recordPractice({ browser, pageScript, directory: join(process.cwd(), values.out), split, episodes, seed: count("seed") + offset, workers: count("workers"),
        onProgress: (done) => { if (done > 0 && done % 250 === 0) process.stderr.write(`${split}: ${done} of ${episodes} episodes\n`) } })
      process.stdout.write(`${JSON.stringify({ split, episodes, ...result, seconds: Math.round((Date.now() - started) / 1000) })}\n`)
    }
  } finally { await browser.close() }
  return 0
}
