import { mkdir, readdir, readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { endOf, fail, ok, runOf, stepAt } from "../unit/ui/fake-client.ts"
import { scenes, type PanelScene } from "../unit/ui/panel-states.ts"
import { buildExtension } from "../../src/tooling/plasmo.ts"
import { languages } from "../../src/ui/language/language.ts"
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
  globalThis.asked = []
  set("sendMessage", async ({ name, payload }) => { globalThis.asked.push({ name, payload }); return answers[name] ?? { ok: false, error: { kind: "message.unknown", message: "Nobody serves " + name + ".", retryable: false } } })
  Object.defineProperty(chrome.tabs, "query", { value: async () => [{ id: 7 }], configurable: true })
  chrome.storage.session.get = async () => ({})
  globalThis.fronts = []
  chrome.tabs.getCurrent = async () => undefined
  chrome.tabs.onActivated.addListener = (hear) => { globalThis.fronts.push(hear) }
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

/** Words in a column so narrow that they stand letter below letter; none is wider than the window, and still nobody can read them. */
const squeezed = `[...document.querySelectorAll("p, dd, label, legend, li, h2, h3, button")].filter((part) => {
  const { width, height } = part.getBoundingClientRect()
  return width > 1 && width < 56 && height > 3 * width && part.textContent.trim().length > 12 && !part.closest(".unseen")
}).map((part) => part.outerHTML.slice(0, 120))`

const sceneOf = (name: string): PanelScene => {
  const scene = scenes.find((one) => one.name === name)
  if (!scene) throw new Error(`There is no scene ${name}.`)
  return scene
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
      expect(await page.evaluate(squeezed), `${name} at ${width}`).toEqual([])
    }
    // High enough that nothing stands half behind the bar or the dock, where it would count as too small to hit.
    await page.setViewportSize({ width: 420, height: 2_600 })
    const found = await page.evaluate(`axe.run(document.body, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`)
    expect(found, `${name}, ${theme}`).toEqual([])
  }
})

test.each(Object.keys(languages))("the views fit into a narrow panel in %s, and axe finds nothing", async (language) => {
  const known = sceneOf("empty").answers["settings/get"]
  const settings = known?.ok ? ok({ ...known.value, language }) : known
  const judge = async (page: Page, what: string): Promise<void> => {
    for (const width of [210, 320]) {
      await page.setViewportSize({ width, height: 2_600 })
      await page.screenshot({ path: join(shots, `language-${language}-${what}-${width}.png`), animations: "disabled" })
      await expect.poll(() => page.evaluate("document.documentElement.scrollWidth - innerWidth"), { message: `${language}, ${what} at ${width}` }).toBeLessThanOrEqual(0)
      expect(await page.evaluate(squeezed), `${language}, ${what} at ${width}`).toEqual([])
    }
    await page.evaluate(axe)
    const found = await page.evaluate(`axe.run(document.body, { runOnly: ${JSON.stringify(themes[0][1])} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`)
    expect(found, `${language}, ${what}`).toEqual([])
  }
  const open = async (name: string, shows: string): Promise<Page> => {
    const { answers, events = [] } = sceneOf(name)
    const page = await openScene({ name, answers: { ...answers, ...(settings ? { "settings/get": settings } : {}) }, events, shows })
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
    return page
  }
  await judge(await open("confirm", "€ 48.20"), "confirm")
  await judge(await open("paused", "letter.pdf"), "paused")
  const page = await open("done", "It arrives on Thursday.")
  for (const [index, view] of ["task", "history", "leaves", "settings"].entries()) {
    await page.locator("nav .tab").nth(index).click()
    await judge(page, view)
  }
})

test("a view that meets a bug says so, keeps the other views going, and can be drawn again", async () => {
  const page = await openScene({ ...sceneOf("live"), clicks: [] })
  await page.evaluate(`(() => { const Real = Intl.DateTimeFormat; globalThis.broken = true; Intl.DateTimeFormat = function (...given) { if (globalThis.broken) throw new Error("A bug."); return new Real(...given) } })()`)
  await page.getByRole("button", { name: "History" }).click()
  await page.getByText("The panel met an error. A running task goes on; show the panel again to see it.").waitFor()
  await page.evaluate(axe)
  expect(await page.evaluate("axe.run(document.body).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))")).toEqual([])
  await page.screenshot({ path: join(shots, "crashed-light-420.png") })
  // Stop is still within reach.
  await page.getByRole("button", { name: "Task" }).click()
  await page.getByRole("button", { name: "Stop" }).waitFor()
  await page.getByRole("button", { name: "History" }).click()
  await page.evaluate("void (globalThis.broken = false)")
  await page.getByRole("button", { name: "Show the panel again" }).click()
  await page.getByText("Find the delivery date").waitFor()
})

test("of a site with a long name the end stays in sight, which tells it from one that imitates it", async () => {
  const known = sceneOf("empty")
  const view = known.answers["page/view"]
  const page = await openScene({ ...known, answers: { ...known.answers, ...(view?.ok ? { "page/view": ok({ ...view.value, url: "https://www.shop.example.com.account.orders.delivery.evil.example/" }) } : {}) } })
  await page.setViewportSize({ width: 320, height: 800 })
  await page.locator(".front-site").waitFor()
  await page.screenshot({ path: join(shots, "front-long-320.png") })
  const [host, place] = [await page.locator(".front-site bdi").boundingBox(), await page.locator(".front-site").boundingBox()]
  expect(host?.width).toBeGreaterThan(place?.width ?? 0)
  expect(Math.abs((host?.x ?? 0) + (host?.width ?? 0) - (place?.x ?? 0) - (place?.width ?? 0))).toBeLessThan(2)
})

test("a question begins with its title, and its answers are in sight", async () => {
  const page = await openScene(sceneOf("send"))
  for (const height of [800, 560]) {
    await page.setViewportSize({ width: 420, height })
    await page.reload()
    const keep = page.getByRole("button", { name: "Keep it here" })
    await expect.poll(() => keep.evaluate((button) => button === document.activeElement)).toBe(true)
    const inSight = (part: Element): boolean => { const { left, top, width, height } = part.getBoundingClientRect(); return part.contains(document.elementFromPoint(left + width / 2, top + height / 2)) }
    expect(await page.getByRole("heading", { name: "May this leave the device?" }).evaluate(inSight), `title at ${height}`).toBe(true)
    expect(await keep.evaluate(inSight), `answer at ${height}`).toBe(true)
  }
})

test("enlarged to 200 %, or in a low window, a question begins at its title, and what answers it is in sight", async () => {
  for (const name of ["confirm", "send", "ask"] as const) for (const [width, height] of [[210, 400], [320, 420]] as const) {
    const page = await openScene(sceneOf(name))
    await page.setViewportSize({ width, height })
    await page.reload()
    const title = page.locator(".question h2")
    await title.waitFor()
    const deny = page.locator(".question .row .primary")
    await expect.poll(() => page.evaluate("document.activeElement.closest('.question') !== null")).toBe(true)
    const inSight = (part: Element): boolean => { const { left, top, width, height } = part.getBoundingClientRect(); return part.contains(document.elementFromPoint(left + width / 2, top + height / 2)) }
    const answers = name === "ask" ? [page.locator(".question input")] : [deny, page.locator(".question .row .secondary")]
    for (const part of [title, ...answers]) await expect.poll(() => part.evaluate(inSight), { message: `${name} at ${width}` }).toBe(true)
    await page.screenshot({ path: join(shots, `${name}-low-${width}.png`), animations: "disabled" })
    if (name === "ask") continue
    // While its text is read too.
    await page.mouse.move(width / 2, height / 2)
    await page.mouse.wheel(0, 120)
    await expect.poll(() => deny.evaluate(inSight)).toBe(true)
  }
})

test("a question leaves the run in sight in a small panel, and says nothing twice", async () => {
  const page = await openScene(sceneOf("confirm"))
  await page.setViewportSize({ width: 320, height: 700 })
  await page.reload()
  await page.locator(".question").waitFor()
  expect((await page.locator(".dock").boundingBox())?.y).toBeGreaterThan(150)
  expect(await page.locator(".question").getByText("Pay now").count()).toBe(1)
  await page.screenshot({ path: join(shots, "confirm-small-320.png"), animations: "disabled" })
})

test("a task that is too long can't be started, and the reason stands beside the button", async () => {
  const page = await openScene({ ...sceneOf("empty"), clicks: [] })
  const start = page.getByRole("button", { name: "Start" })
  await page.getByRole("textbox", { name: "Task" }).fill(`${"a".repeat(4_500)}`)
  await page.getByText(/characters? too many/).waitFor()
  expect(await start.isDisabled()).toBe(true)
  expect(await start.getAttribute("aria-describedby")).toBe("composer-hint")
  await page.keyboard.press("Enter")
  expect(await page.evaluate("asked.some(({ name }) => name === 'task/start')")).toBe(false)
  await page.getByRole("textbox", { name: "Task" }).fill("Open my orders")
  expect(await start.isDisabled()).toBe(false)
})

test("models that can't be used here are folded away", async () => {
  const page = await openScene(sceneOf("settings"))
  await page.getByText("Models that can’t be used here: 1").waitFor()
  expect(await page.getByText("Llama 3.1 8B").isVisible()).toBe(false)
  expect(await page.getByText("Qwen3 1.7B", { exact: true }).isVisible()).toBe(true)
  await page.getByText("Models that can’t be used here: 1").click()
  expect(await page.getByText("Llama 3.1 8B").isVisible()).toBe(true)
})

test("a limit is read as the language writes numbers, and one that can't be read leaves the earlier one as it is", async () => {
  const known = sceneOf("settings").answers["settings/get"]
  const limited = known?.ok ? ok({ ...known.value, limits: { minutes: 10 } }) : fail("internal", "")
  const page = await openScene({ ...sceneOf("settings"), answers: { ...sceneOf("settings").answers, "settings/get": limited, "settings/set": limited } })
  const write = async (label: string, text: string): Promise<void> => { await page.getByRole("textbox", { name: label, exact: true }).fill(text); await page.keyboard.press("Tab") }
  const sent = (): Promise<unknown> => page.evaluate("asked.filter(({ name }) => name === 'settings/set').map(({ payload }) => payload)")
  await write("Minutes", "ten")
  await page.getByText("This can’t be read as a number: write it like 1,234.5. The limit is still 10.").waitFor()
  await write("Steps", "500")
  await page.getByText("Write at most 200. Nothing was changed.").waitFor()
  expect(await sent()).toEqual([])
  await page.screenshot({ path: join(shots, "settings-limits-wrong.png"), fullPage: true })
  expect(await page.getByRole("textbox", { name: "Minutes", exact: true }).inputValue()).toBe("ten")
  await write("Tokens", "20 000")
  await page.getByText("Saved.", { exact: true }).waitFor()
  expect(await page.getByRole("textbox", { name: "Tokens", exact: true }).inputValue()).toBe("20,000")
  expect(await sent()).toEqual([{ limits: { minutes: 10, tokens: 20_000 } }])
  await page.evaluate(axe)
  expect(await page.evaluate("axe.run(document.body).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))")).toEqual([])
})

test("suggestions follow the page in front", async () => {
  const page = await openScene({ ...sceneOf("empty"), clicks: [] })
  await page.getByText("shop.example", { exact: true }).waitFor()
  await page.getByRole("button", { name: "Open “My orders”" }).waitFor()
  // Another tab comes to the front: the panel at the side is told by the browser, which a page in a tab is not.
  await page.evaluate(`(() => {
    const ask = chrome.runtime.sendMessage
    Object.defineProperty(chrome.runtime, "sendMessage", { configurable: true, value: async (message) => message.name === "page/view" ? { ok: true, value: { url: "https://bank.example/", title: "Accounts", nodes: [{ role: "link", name: "Transfers", ref: "a1" }], scroll: { above: 0, below: 0 }, counts: { elements: 1, controls: 1, omitted: 0 }, ms: 1 } } : await ask(message) })
    return chrome.windows.getCurrent().then(({ id }) => globalThis.fronts.forEach((hear) => hear({ tabId: 8, windowId: id })))
  })()`)
  await page.getByText("bank.example", { exact: true }).waitFor()
  await page.getByRole("button", { name: "Open “Transfers”" }).waitFor()
  await expect.poll(() => page.getByRole("button", { name: "Open “My orders”" }).count()).toBe(0)
})

test("where the system chooses the colours, what is chosen is still told from what isn't", async () => {
  for (const name of ["empty", "settings", "welcome"]) {
    const page = await openScene(sceneOf(name))
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" })
    await page.screenshot({ path: join(shots, `${name}-forced-420.png`) })
    const looks = await page.evaluate(`[[".tab[aria-current=page]", ".tab:not([aria-current])"], [".choice input:checked + span", ".choice input:not(:checked) + span"], [".welcome-at i[data-now=true]", ".welcome-at i[data-now=false]"]]
      .map((pair) => pair.map((part) => document.querySelector(part)).map((one) => one && getComputedStyle(one).backgroundColor)).filter(([one]) => one !== null)`) as [string, string][]
    expect(looks.length).toBeGreaterThan(0)
    for (const [chosen, other] of looks) expect(chosen, name).not.toBe(other)
    await page.emulateMedia({ forcedColors: "none" })
  }
})

test("the panel is at most 600 KB, gzipped, with every language", async () => {
  const build = givenBuild ?? await buildExtension("e2e")
  const html = await readFile(join(build, "sidepanel.html"), "utf8")
  const files = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, file = ""]) => file)
  const code = (await Promise.all(files.map((file) => readFile(join(build, file), "utf8")))).join("\n")
  // What is loaded later: the languages, and what checks messages.
  const later = (await readdir(build)).filter((file) => file.endsWith(".js") && !files.includes(file) && code.includes(file))
  const sizeOf = async (some: string[]): Promise<number> => (await Promise.all(some.map(async (file) => gzipSync(await readFile(join(build, file))).length))).reduce((sum, size) => sum + size, 0)
  const [first, bytes] = [await sizeOf(files), await sizeOf([...files, ...later])]
  console.log(`panel: ${Math.round(bytes / 1_000)} KB gzipped in ${files.length + later.length} files, ${Math.round(first / 1_000)} KB of them for the first view`)
  expect(files.length).toBeGreaterThan(1)
  for (const name of ["de", "es", "fr", "ja", "zh-cn", "ar", "panel-schemas"]) expect(later.some((file) => file.startsWith(`${name}.`)), name).toBe(true)
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
  const measure = async (): Promise<Record<string, number>> => Object.fromEntries((await session.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]))
  const before = await measure()
  const { frames, mostRows, mostParts } = await page.evaluate(`new Promise((resolve) => {
    const times = [], rows = document.getElementsByClassName("step"), parts = document.getElementsByTagName("*")
    let [mostRows, mostParts] = [0, 0]
    const frame = (time) => {
      times.push(time); mostRows = Math.max(mostRows, rows.length); mostParts = Math.max(mostParts, parts.length)
      scrollBy(0, 120)
      times.length < 150 ? requestAnimationFrame(frame) : resolve({ frames: times.slice(1).map((at, index) => at - times[index]), mostRows, mostParts })
    }
    requestAnimationFrame(frame)
  })`) as { frames: number[]; mostRows: number; mostParts: number }
  const after = await measure()
  const aFrame = (name: string): number => ((after[name] ?? Number.NaN) - (before[name] ?? Number.NaN)) / frames.length
  const cpu = 1_000 * aFrame("TaskDuration")
  const sorted = [...frames].sort((a, b) => a - b)
  const [median = 0, p95 = 0] = [sorted[Math.floor(sorted.length / 2)], sorted[Math.floor(sorted.length * 0.95)]]
  console.log(`500 steps: median frame ${median.toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms over ${frames.length} frames of 120 px; ${cpu.toFixed(1)} ms of the main thread a frame`
    + ` (script ${(1_000 * aFrame("ScriptDuration")).toFixed(1)}, layout ${(1_000 * aFrame("LayoutDuration")).toFixed(1)}, style ${(1_000 * aFrame("RecalcStyleDuration")).toFixed(1)}); at most ${mostRows} steps and ${mostParts} elements in the document`)
  expect(await page.evaluate("scrollY")).toBeGreaterThan(15_000)
  // What no neighbour on the machine changes: how much there is to draw, and that a frame lays the page out once.
  expect(mostRows).toBeLessThan(40)
  expect(mostParts).toBeLessThan(1_200)
  expect(aFrame("LayoutCount")).toBeLessThan(1.5)
  expect(aFrame("RecalcStyleCount")).toBeLessThan(1.5)
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
