import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { runCli } from "./run-cli.ts"

test("practice rows come in the order of their episodes, however many pages record them", async () => {
  const folder = await mkdtemp(join(tmpdir(), "symbiont-practice-"))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const record = async (workers: string) => {
    const out = join(folder, workers)
    const { code, err } = await runCli(["practice", "--out", out, "--train", "12", "--dev", "1", "--test", "1", "--workers", workers]).ended
    expect(code, err).toBe(0)
    return readFile(join(out, "train.jsonl"), "utf8")
  }
  const alone = await record("1")
  expect(alone.split("\n").length).toBeGreaterThan(24)
  expect(await record("4")).toBe(alone)
})
