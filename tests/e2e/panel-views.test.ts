import { mkdir, readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { endOf, ok, runOf, stepAt } from "../unit/ui/fake-client.ts"
import { scenes, type PanelScene } from "../unit/ui/panel-states.ts"
import { buildExtension } from "../../src/tooling/plasmo.ts"
import { givenBuild } from "./build-extension.ts"
import { startBrowser } from "./start-browser.ts"

/** 210 is a panel of 420 at a zoom of 200 %. Of each a picture is kept for a person's eyes. */
const widths = [210, 320, 420, 900]
/** A theme changes colours alone: what isn't of colour is the same document in both, and is judged once. */
const themes = [["light", ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]], ["dark", ["color-contrast", "link-in-text-block"]]] as const
const shots = "build/screenshots"

let running: RunningBrowser
let axe: string
beforeAll(async () => {
  running = await startBrowser()
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
  await mkdir(shots, { recursive: true })
})
afterAll(() => running?.close())

/** Stands in for the worker, in the built panel: answers by table, and tells its events to whoever connects. */
const standIn = ({ answers, events = [] }: PanelScene): string => `(() => {
  const answers = ${JSON.stringify(answers)}, events = ${JSON.stringify(events)}
  const set = (name, value) => Object.defineProperty(chrome.runtime, name, { value, configurable: true })
  set("sendMessage", async ({ name }) => answers[name] ?? { ok: false, error: { kind: "message.unknown", message: "Nobody serves " + name + ".", retryable: false } })
  Object.defineProperty(chrome.tabs, "query", { value: async () => [{ id: 7 }], configurable: true })
  set("connect", () => ({ onMessage: { addListener: (hear) => setTimeout(() => events.forEach((event) => hear(event)), 50) }, onDisconnect: { addListener: () => {} }, disconnect: () => {} }))
})()`

/** One tab for all scenes: a process of its own for each would take longer to start than to draw. */
let stage: Page | undefined
let played: { dispose(): Promise<void> } | undefined
const openScene = async (scene: PanelScene): Promise<Page> => {
  const page = stage ?? (await running.context.newPage()).on("pageerror", (error) => { throw error })
  stage = page
  await played?.dispose()
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" })
  await page.setViewportSize({ width: 420, height: 800 })
  await page.mouse.move(0, 0)
  played = await page.addInitScript(standIn(scene))
  await page.goto(`chrome-extension://${running.extensionId}/sidepanel.html`)
  for (const name of scene.clicks ?? []) await page.getByRole("button", { name }).first().click()
  if (scene.types !== undefined) { await page.getByRole("textbox", { name: "Task" }).pressSequentially(scene.types); await page.getByRole("option").first().waitFor(); await page.keyboard.press("Enter") }
  await page.getByText(scene.shows).first().waitFor()
  return page
}

test.each(scenes.map((scene) => [scene.name, scene] as const))("%s looks right and has no fault that axe finds, in both themes", async (name, scene) => {
  const page = await openScene(scene)
  await page.evaluate(axe)
  for (const [theme, rules] of themes) {
    await page.emulateMedia({ colorScheme: theme })
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      await page.screenshot({ path: join(shots, `${name}-${theme}-${width}.png`), animations: "disabled" })
      await expect.poll(() => page.evaluate("document.documentElement.scrollWidth - innerWidth"), { message: `${name} at ${width}` }).toBeLessThanOrEqual(0)
    }
    // High enough that nothing stands half behind the bar or the dock, where it would count as too small to hit.
    await page.setViewportSize({ width: 420, height: 2_600 })
    const found = await page.evaluate(`axe.run(document.body, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`)
    expect(found, `${name}, ${theme}`).toEqual([])
  }
})

test("the panel is at most 600 KB, gzipped, with every language", async () => {
  const build = givenBuild ?? await buildExtension("e2e")
  const html = await readFile(join(build, "sidepanel.html"), "utf8")
  const files = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, file = ""]) => file)
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(build, file))).length))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`panel: ${Math.round(bytes / 1_000)} KB gzipped in ${files.length} files`)
  expect(files.length).toBeGreaterThan(1)
  expect(bytes).toBeLessThan(600_000)
  // What checks messages takes longer to build than the panel to draw: it may not stand in the way of the first view.
  for (const file of files) expect(await readFile(join(build, file), "utf8"), file).not.toContain("$ZodObject")
})

test("a run of 500 steps scrolls like a short one", async () => {
  const run = runOf("r", { state: "ended", end: endOf({ steps: 500 }) })
  const steps = Array.from({ length: 500 }, (_, index) => ({ runId: "r", index, state: "observed" as const, step: stepAt(index, { why: "The task says so.", target: `button "Entry ${index}"` }) }))
  const page = await openScene({ name: "long", answers: { ...scenes[0]?.answers, "run/list": ok([run]), "run/get": ok({ run, steps }), "settings/get": ok({ mode: "hybrid", hasKey: false, welcomed: true }) }, clicks: ["History", "Save the form"], shows: "Entry 0" })
  const session = await running.context.newCDPSession(page)
  await session.send("Performance.enable", { timeDomain: "threadTicks" })
  // Processor time and not the clock's: a machine that does other work at the same time drops frames that are none of ours.
  const busyMs = async (): Promise<number> => 1_000 * ((await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN)
  const before = await busyMs()
  const frames = await page.evaluate(`new Promise((resolve) => {
    const times = []
    const frame = (time) => { times.push(time); scrollBy(0, 120); times.length < 150 ? requestAnimationFrame(frame) : resolve(times.slice(1).map((at, index) => at - times[index])) }
    requestAnimationFrame(frame)
  })`) as number[]
  const cpu = (await busyMs() - before) / frames.length
  const sorted = [...frames].sort((a, b) => a - b)
  const [median = 0, p95 = 0] = [sorted[Math.floor(sorted.length / 2)], sorted[Math.floor(sorted.length * 0.95)]]
  console.log(`500 steps: median frame ${median.toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms over ${frames.length} frames of 120 px; ${cpu.toFixed(1)} ms of the main thread a frame`)
  expect(await page.evaluate("scrollY")).toBeGreaterThan(15_000)
  // 60 Hz leave 16.7 ms. The processor's own time grows too where its caches are shared with busy neighbours, and there are slower ones than those of today.
  expect(cpu).toBeLessThan(50)
  await session.detach()
})

test("opens quickly once the browser is warm", async () => {
  const page = await running.context.newPage()
  const times: number[] = []
  for (let opening = 0; opening < 11; opening += 1) {
    await page.goto(`chrome-extension://${running.extensionId}/sidepanel.html`)
    await page.waitForSelector("html[data-ready=true]", { state: "attached" })
    times.push(Number(await page.evaluate("performance.getEntriesByName('symbiont:interactive')[0].startTime")))
  }
  const median = times.slice(1).sort((a, b) => a - b)[5] ?? 0
  console.log(`panel interactive after ${Math.round(median)} ms (median of 10, warm)`)
  // The aim is 300 ms; a machine that does other work at the same time may take several times as long.
  expect(median).toBeLessThan(3_000)
  await page.close()
})
