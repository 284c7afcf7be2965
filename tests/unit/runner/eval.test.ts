import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openEpisodeLog } from "../../../src/runner/eval/episode-log.ts"
import type { Episode } from "../../../src/runner/eval/episode.ts"
import { findMiniwob } from "../../../src/runner/eval/find-miniwob.ts"
import { scoreEpisodes, scoreTasks } from "../../../src/runner/eval/score-episodes.ts"
import { servePages } from "../../../src/runner/eval/serve-pages.ts"
import { wilson } from "../../../src/symbiosis/wilson.ts"

const episode = (given: Partial<Episode>): Episode => ({
  type: "episode", task: "press", seed: 0, driver: "oracle", ok: true, reward: 1, done: true, steps: 2, routes: { local: 0, cloud: 2, refused: 0 },
  tokens: { prompt: 100, cached: 0, completion: 20 }, ms: 900, asked: 0, missed: 0, why: "", ...given
})

let folder = ""
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), "symbiont-eval-unit-")) })
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each([[0, 10, 0, 0.2775], [10, 10, 0.7225, 1], [5, 10, 0.2366, 0.7634], [81, 100, 0.7222, 0.8749], [0, 0, 0, 1]])("%i of %i: Wilson's interval is %f to %f", (done, tries, low, high) => {
  const share = wilson(done, tries)
  expect(share.low).toBeCloseTo(low, 4)
  expect(share.high).toBeCloseTo(high, 4)
})

test("a score counts rewards, part rewards and reasons", () => {
  const lost = episode({ ok: false, reward: 0, done: false, steps: 6, ms: 5_000, missed: 3, why: "It was stuck." })
  const score = scoreEpisodes([episode({}), episode({ reward: 0.5, ms: 1_100, asked: 1 }), lost, { ...lost, seed: 1 }])
  expect(score).toMatchObject({ episodes: 4, ok: 2, whole: 1, rate: 0.5, reward: 0.375, steps: 4, tokens: 120, ms: 5_000, asked: 1, missed: 6, errors: { "It was stuck.": 2 } })
  expect(score.low).toBeLessThan(0.5)
  expect(scoreTasks(["drag", "press", "none"], [episode({}), episode({ task: "drag", ok: false, reward: -1 })]).map(({ task, rate }) => [task, rate])).toEqual([["drag", 0], ["press", 1]])
})

test("a log goes on where it was cut off, and touches no other file", async () => {
  const path = join(folder, "log.jsonl")
  const first = await openEpisodeLog(path)
  if (!first.ok) throw new Error(first.error.message)
  await first.value.add(episode({}))
  await writeFile(path, `${await readFile(path, "utf8")}{"type":"epis`)
  const second = await openEpisodeLog(path)
  if (!second.ok) throw new Error(second.error.message)
  expect(second.value.episodes).toEqual([episode({})])
  await second.value.add(episode({ seed: 1 }))
  const third = await openEpisodeLog(path)
  expect(third).toMatchObject({ ok: true, value: { episodes: [episode({}), episode({ seed: 1 })] } })

  const other = join(folder, "other.txt")
  await writeFile(other, "something else\n")
  expect(await openEpisodeLog(other)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/^--out names a file that is no report/) as string } })
  expect(await readFile(other, "utf8")).toBe("something else\n")
})

test("pages are found in their folder, in the package and in what it was unpacked to", async () => {
  const html = join(folder, "unpacked", "miniwob", "html")
  await mkdir(join(html, "core"), { recursive: true })
  await mkdir(join(html, "miniwob"))
  for (const path of ["core/core.js", "miniwob/press.html", "miniwob/drag.html", "miniwob/notes.txt"]) await writeFile(join(html, path), "")
  for (const start of [html, join(folder, "unpacked", "miniwob"), join(folder, "unpacked")]) expect(await findMiniwob(start)).toEqual({ ok: true, value: { root: html, tasks: ["drag", "press"] } })
  expect(await findMiniwob(folder)).toMatchObject({ ok: false, error: { message: expect.stringContaining("pip install miniwob") as string } })
})

test("the server gives the folder's files and none outside of it", async () => {
  const root = join(folder, "served")
  await mkdir(root)
  await writeFile(join(root, "page.html"), "<p>here</p>")
  await writeFile(join(folder, "secret.txt"), "outside")
  const { origin, close } = await servePages(root)
  try {
    const page = await fetch(`${origin}/page.html?seed=1`)
    expect([page.status, page.headers.get("content-type"), await page.text()]).toEqual([200, "text/html; charset=utf-8", "<p>here</p>"])
    for (const path of ["/..%2fsecret.txt", "/%2e%2e%2fsecret.txt", "/none.html"]) expect((await fetch(origin + path)).status).toBe(404)
  } finally { await close() }
})
