import { resolve } from "node:path"
import { chromium } from "playwright-core"
import { recordDemo } from "../runner/demo-recorder.ts"
import { startDemoServer } from "../runner/demo-server.ts"
import { findBrowser } from "../runner/find-browser.ts"
import { recordPractice, type Split } from "../runner/practice-recorder.ts"
import { buildPage } from "../tooling/build-page.ts"
import { readNumber, readOptions } from "./read-options.ts"

/** Demo sites from this seed on are for training; those that tests and `symbiont start` play lie below. */
const firstDemoSeed = 5_000

/** `symbiont practice`: the scripted teacher plays generated sites and writes the student's training rows. */
export const practiceCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, {
    out: { type: "string", default: "build/practice" }, train: { type: "string" }, dev: { type: "string" }, test: { type: "string" },
    demo: { type: "string" }, seed: { type: "string" }, workers: { type: "string" }
  })
  const seed = readNumber("seed", values.seed, 1_000_000, 0, 100_000_000)
  const workers = readNumber("workers", values.workers, 3, 1, 16)
  // Splits are far apart, so that no seed is drawn twice.
  const splits: [Split, number, number][] = [["dev", readNumber("dev", values.dev, 40, 0, 100_000), 10_000_000],
    ["test", readNumber("test", values.test, 40, 0, 100_000), 20_000_000], ["train", readNumber("train", values.train, 3_000, 0, 1_000_000), 0]]
  const demos = readNumber("demo", values.demo, 0, 0, 4_000)
  const found = await findBrowser()
  if (!found.ok) { process.stderr.write(`${found.error.message}\n`); return 1 }
  const pageScript = await buildPage()
  const directory = resolve(values.out ?? "build/practice")
  const browser = await chromium.launch({ executablePath: found.value.path, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] })
  try {
    for (const [split, episodes, offset] of splits) {
      const started = Date.now()
      const result = await recordPractice({ browser, pageScript, directory, split, episodes, seed: seed + offset, workers,
        onProgress: (done) => { if (done > 0 && done % 250 === 0) process.stderr.write(`${split}: ${done} of ${episodes} episodes\n`) } })
      process.stdout.write(`${JSON.stringify({ split, episodes, ...result, seconds: Math.round((Date.now() - started) / 1000) })}\n`)
    }
    if (demos > 0) {
      const server = await startDemoServer()
      if (!server.ok) { process.stderr.write(`${server.error.message}\n`); return 1 }
      const seeds = Array.from({ length: demos }, (_, index) => firstDemoSeed + index)
      const result = await recordDemo({ browser, server: server.value, pageScript, directory, split: "train", seeds })
      await server.value.close()
      process.stdout.write(`${JSON.stringify({ split: "train", demo: demos, ...result })}\n`)
    }
  } finally { await browser.close() }
  return 0
}
