import { appendFile, mkdir, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest"
import { openDrivenSoFar } from "../../../../src/runner/round/driven-so-far.ts"
import { servePractice, type ServedPractice } from "../../../../src/runner/round/serve-practice.ts"
import type { Episode } from "../../../../src/symbiosis/practice/compose.ts"
import { roundEpisode, roundSeeds } from "../../../../src/symbiosis/round/loop/loop-tasks.ts"
import { aTrajectory } from "../../symbiosis/a-trajectory.ts"

describe("a served practice site", () => {
  let served: ServedPractice
  beforeEach(async () => { served = await servePractice() })
  afterEach(() => served.close())
  // A browser takes any name under localhost for loopback; whoever asks here needn't.
  const visit = (episode: Episode) => { const { url, ...rest } = served.visit(episode); return { url: url.replace(/^http:\/\/\w+\.localhost:/, "http://127.0.0.1:"), ...rest } }
  const withForm = (): Episode => {
    for (const seed of roundSeeds(0, 9, 500)) {
      const episode = roundEpisode(seed)
      const [first, second] = episode.clauses.map(({ goal }) => goal)
      if (first?.kind === "fill" && second?.kind === "submit" && first.page === episode.site.at.page && episode.clauses.length === 2) return episode
    }
    throw new Error("no such episode")
  }
  const tell = (url: string, what: unknown) => fetch(url, { method: "POST", body: typeof what === "string" ? what : JSON.stringify(what) })

  it("is judged by what the page told of itself, clause by clause", async () => {
    const episode = withForm()
    const { url, watch } = visit(episode)
    const [fill] = episode.clauses.map(({ goal }) => goal)
    if (fill?.kind !== "fill") throw new Error("no field to fill")
    const page = episode.site.pages.find(({ key }) => key === fill.page)
    const html = await (await fetch(url)).text()
    expect(html).toContain('<script src="/practice.js"></script>')
    expect((await fetch(new URL("/practice.js", url))).headers.get("content-type")).toContain("javascript")
    if (page?.kind !== "form") throw new Error("no form")
    // Pressed too early it is not done.
    await tell(url, { press: page.submit })
    expect([watch.isDone(0), watch.isDone(1), watch.verdict("done")]).toEqual([false, false, false])
    await tell(url, { field: fill.field, value: fill.value })
    await tell(url, { press: page.submit })
    expect([watch.isDone(0), watch.isDone(1), watch.verdict("done")]).toEqual([true, true, true])
    expect(await (await fetch(url)).text()).toContain("Saved.")
  })
  it("follows its own links, and knows no others", async () => {
    const episode = withForm()
    const { url, leave } = visit(episode)
    const html = await (await fetch(url)).text()
    const links = [...html.matchAll(/<nav>.*?<\/nav>/g)].flatMap(([nav]) => [...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? ""))
    expect(links).toHaveLength(episode.site.pages.length)
    for (const link of links) expect((await fetch(new URL(link, url))).status).toBe(200)
    expect(episode.site.at.page).toBe(links.at(-1)?.split("/").at(-1))
    const status = async (path: string): Promise<number> => (await fetch(new URL(path, url))).status
    expect([await status(`${new URL(url).pathname}/../p99`), await status("/other/p0"), await status(`${new URL(url).pathname}/none`)]).toEqual([404, 404, 404])
    leave()
    expect((await fetch(url)).status).toBe(404)
  })
  it.each(["no json", JSON.stringify({ field: "f0" }), JSON.stringify({ press: 1 }), "x".repeat(20_000)])("refuses what no page of its own says: %.20s", async (what) => {
    const { url } = visit(withForm())
    expect((await tell(url, what)).status).toBe(400)
  })
})

describe("rollouts that were played so far", () => {
  it("are kept one by one, for their own input, whatever was cut short", async () => {
    const folder = await mkdtemp(join(tmpdir(), "symbiont-driven-"))
    onTestFinished(() => rm(folder, { recursive: true }))
    const trajectory = aTrajectory({ steps: [{ action: { verb: "back" } }] })
    const driven = { trajectory, views: { trajectory: trajectory.trajectory_id, family: "shop", views: [] }, done: true, calls: 5, requests: 1, sent: 9 }
    const first = await openDrivenSoFar(folder, "one")
    await first.add("a", driven)
    await first.add("b", null)
    await appendFile(join(folder, "played.jsonl"), '\n{"input":"one","name":"c","pla')
    const again = await openDrivenSoFar(folder, "one")
    expect([again.get("a"), again.get("b"), again.get("c")]).toEqual([driven, null, undefined])
    await again.add("c", null)
    expect((await openDrivenSoFar(folder, "one")).get("c")).toBeNull()
    expect((await openDrivenSoFar(folder, "other")).get("a")).toBeUndefined()
    // A run that was changed after it was recorded is none.
    await appendFile(join(folder, "played.jsonl"), `\n${JSON.stringify({ input: "one", name: "d", played: { ...driven, trajectory: undefined, run: JSON.stringify({ ...trajectory, session_id: "another" }) } })}`)
    expect((await openDrivenSoFar(folder, "one")).get("d")).toBeUndefined()
  })
  it("are not forgotten for a file that can't be read", async () => {
    const folder = await mkdtemp(join(tmpdir(), "symbiont-driven-"))
    onTestFinished(() => rm(folder, { recursive: true }))
    await mkdir(join(folder, "played.jsonl"))
    await expect(openDrivenSoFar(folder, "one")).rejects.toThrow("EISDIR")
  })
})
