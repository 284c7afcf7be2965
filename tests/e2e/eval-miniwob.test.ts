import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"
import { runCli, withoutProgress } from "./run-cli.ts"

const pages = fileURLToPath(new URL("./miniwob", import.meta.url))

// MiniWoB++ itself is no part of this repository: two small pages of our own have its shape. Their time limit is shorter than any step.
test("an evaluation ends cleanly on Ctrl-C, goes on where it was, and counts what the pages say", async () => {
  const folder = await mkdtemp(join(tmpdir(), "symbiont-eval-"))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const out = join(folder, "episodes.jsonl")
  const args = ["eval", "miniwob", "--dir", pages, "--driver", "oracle", "--tasks", "unicode-test,enter-text", "--seeds", "2", "--out", out, "--json"]

  const first = runCli(args)
  await first.seen("episode")
  first.interrupt()
  const cut = await first.ended
  const kept = (await readFile(out, "utf8")).trim().split("\n").map((line) => JSON.parse(line) as unknown)
  expect(cut.code).toBe(130)
  expect(kept.length).toBeLessThan(4)
  expect(cut.lines.at(-1)).toMatchObject({ type: "end", episodes: kept.length, ok: kept.length })

  const { code, lines, err } = await runCli(args).ended
  expect(withoutProgress(err)).toBe("")
  expect(code).toBe(0)
  expect(lines.filter(({ type }) => type === "episode")).toHaveLength(4 - kept.length)
  expect(lines.filter(({ type }) => type === "task")).toMatchObject([
    { task: "unicode-test", driver: "oracle", episodes: 2, ok: 2, whole: 2, rate: 1, steps: 1 },
    { task: "enter-text", driver: "oracle", episodes: 2, ok: 2, whole: 2, rate: 1, steps: 2 }
  ])
  expect(lines.at(-1)).toMatchObject({ type: "end", tasks: 2, episodes: 4, ok: 4, reward: 1, errors: {} })
})
