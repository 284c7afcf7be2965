import { PassThrough } from "node:stream"
import { expect, test } from "vitest"
import { evalPrinter } from "../../../src/cli/print-eval.ts"
import type { Episode } from "../../../src/runner/eval/episode.ts"
import { inProcess } from "./in-process.ts"

test.each([
  [[], /^eval needs the name of a benchmark: one of miniwob/],
  [["webshop"], /^eval needs the name of a benchmark/],
  [["miniwob", "--driver", "human"], /^--driver must be one of model, oracle/],
  [["miniwob", "--driver", "oracle", "--mode", "local"], /^--driver oracle decides by itself/],
  [["miniwob", "--mode", "cloud"], /^--mode cloud needs --cloud-url/],
  [["miniwob", "--seeds", "0"], /^--seeds must be a whole number/],
  [["miniwob", "--browsers", "3"], /^--browsers must be a whole number from 1 to 2/],
  [["miniwob", "--tasks", " , "], /^--tasks names no task/],
  [["miniwob", "--tasks", "package.json"], /^--tasks names a file without a list/],
  [["miniwob", "--model", "none.gguf"], /^--model must name/],
  [["miniwob", "--out", "no/such/folder/file.jsonl"], /^--out must name a file in a folder that exists/],
  [["miniwob", "--dir", "docs"], /^The folder holds no MiniWoB\+\+ pages/]
])("eval %j ends with one sentence", async (args, sentence) => {
  const { code, out, err } = await inProcess(["eval", ...args])
  expect(code).toBe(2)
  expect(out).toBe("")
  expect(err).toMatch(sentence)
  expect(err.trim().split("\n")).toHaveLength(1)
})

const episode: Episode = {
  type: "episode", task: "press", seed: 1, driver: "embedded", ok: false, reward: 0, done: false, steps: 3, routes: { local: 3, cloud: 0, refused: 0 },
  tokens: { prompt: 300, cached: 0, completion: 30 }, ms: 4_200, asked: 0, missed: 1, why: "It was stuck."
}
const printed = (json: boolean): string[] => {
  const out = new PassThrough()
  const printer = evalPrinter(json, out)
  printer.episode(episode)
  printer.summary({ driver: "embedded", tasks: ["press", "draw"], episodes: [episode, { ...episode, task: "draw", ok: true, reward: 1, why: "" }], pixels: ["draw"] })
  return String(out.read()).trim().split("\n")
}

test("--json: a line an episode, a task and the whole, tasks that need pixels told apart", () => {
  const lines = printed(true).map((line) => JSON.parse(line) as unknown)
  expect(lines).toMatchObject([episode, { type: "task", task: "press", ok: 0, errors: { "It was stuck.": 1 } }, { type: "task", task: "draw", pixels: true, ok: 1 },
    { type: "end", driver: "embedded", tasks: 2, episodes: 2, ok: 1, rate: 0.5, withoutPixels: { tasks: 1, episodes: 1, ok: 0 } }])
})

test("text: one line each", () => {
  const lines = printed(false)
  expect(lines[0]).toBe("lost press (seed 1): reward 0.00, 3 steps, 4.2 s; It was stuck.")
  expect(lines.join("\n")).toMatch(/^draw \(pixels\) +1\/1 +100\.0 % \(20\.6 % to 100\.0 %\)/m)
})
