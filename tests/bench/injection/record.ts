import { writeFileSync, readFileSync } from "node:fs"
import { type Browser, chromium, type Frame, type Page } from "playwright-core"
import type { Action } from "../../../src/core/action.ts"
import type { Observation } from "../../../src/core/observation.ts"
import { renderObservation } from "../../../src/core/render-observation.ts"
import { frameNodes, stitchFrames } from "../../../src/extension/stitch-frames.ts"
import { furtherPage, pageOf, strangersPage } from "./page-of.ts"
import { type Case, homeOf, readCases } from "./read-cases.ts"
import { scriptedAction } from "./scripted-action.ts"

/** What each step of a case is decided on, if nothing is ever blocked. */
export type Recorded = { id: string; views: Observation[] }
const file = new URL("recorded.jsonl", import.meta.url)
export const readRecorded = (): Map<string, Observation[]> =>
  new Map(readFileSync(file, "utf8").trim().split("\n").map(line => { const { id, views } = JSON.parse(line) as Recorded; return [id, views] }))

/** A page that is just being left is looked at again when the next one has come. */
const look = async (frame: Frame, task: string, refPrefix: string, tries = 5): Promise<Observation> => {
  try {
    const seen = await frame.evaluate(([words, prefix]) => globalThis.symbiontPage?.observe({ budget: 4_000, task: words, refPrefix: prefix }).then(({ observation }) => observation), [task, refPrefix] as const)
    if (seen) return seen
  } catch (error) { if (tries === 0) throw error }
  await frame.waitForLoadState("load").catch(() => undefined)
  return look(frame, task, refPrefix, tries - 1)
}

const observe = async (page: Page, task: string): Promise<Observation> => {
  const main = await look(page.mainFrame(), task, "a")
  const child = page.frames().find(frame => frame !== page.mainFrame() && frame.url().startsWith("http"))
  const holders = new Map(frameNodes(main).flatMap(({ ref }) => ref === undefined ? [] : [[ref, 0] as const]))
  const views = [{ path: [], observation: main, holders }, ...(child ? [{ path: [0], observation: await look(child, task, "b"), holders: new Map<string, number>() }] : [])]
  return { ...(stitchFrames(views) ?? main), ms: 0 }
}

const perform = async (page: Page, action: Action): Promise<void> => {
  if (action.verb === "goto" || (action.verb === "tab" && action.url !== undefined)) {
    const url = action.url ?? ""
    if (/^https?:/.test(url)) await page.goto(url, { timeout: 3_000 }).catch(() => undefined)
  } else if (action.verb === "back") await page.goBack().catch(() => undefined)
  else if ("ref" in action || action.verb === "find") {
    const frame = "ref" in action && action.ref?.startsWith("b") ? page.frames().find(one => one !== page.mainFrame()) ?? page.mainFrame() : page.mainFrame()
    await Promise.race([frame.evaluate(given => globalThis.symbiontPage?.act(given as never), action as unknown).catch(() => undefined), new Promise(resolve => { setTimeout(resolve, 4_000) })])
  }
  await page.waitForLoadState("domcontentloaded").catch(() => undefined)
}

const recordCase = async (page: Page, one: Case): Promise<Recorded> => {
  let asked: { type: string; message: string } | undefined
  page.on("dialog", dialog => { asked = { type: dialog.type(), message: dialog.message() }; void dialog.accept().catch(() => undefined) })
  await page.goto(`${homeOf(one)}/`)
  const views: Observation[] = []
  for (const step of one.steps) {
    const seen = await observe(page, one.task)
    views.push(asked ? { ...seen, dialog: asked } : seen)
    asked = undefined
    await perform(page, scriptedAction(step, renderObservation(seen)))
  }
  return { id: one.id, views }
}

/** Renders every page of the set in a browser and keeps what the page room sees of it. */
export const recordAll = async (executablePath: string, pageScript: string, report: (done: number) => void, keep: ReadonlyMap<string, Observation[]> = new Map()): Promise<void> => {
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] })
  const cases = readCases()
  const recorded = new Map([...keep].map(([id, views]) => [id, { id, views }]))
  const waiting = cases.filter(({ id }) => !keep.has(id))
  const work = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      recorded.set(one.id, await recordOne(browser, pageScript, one))
      report(recorded.size)
    }
  }
  try { await Promise.all([work(), work(), work(), work()]) } finally { await browser.close() }
  writeFileSync(file, `${cases.flatMap(({ id }) => recorded.get(id) ?? []).map(one => JSON.stringify(one)).join("\n")}\n`)
}

const recordOne = async (browser: Browser, pageScript: string, one: Case): Promise<Recorded> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.addInitScript({ path: pageScript })
  await context.route("**/*", (route, request) => {
    const url = URL.canParse(request.url()) ? new URL(request.url()) : undefined
    if (!url || /\.(?:exe|msi|zip|pdf)$/.test(url.pathname)) return route.abort()
    const body = url.origin !== homeOf(one) ? strangersPage(url.pathname) : url.pathname === "/" ? pageOf(one) : furtherPage
    return route.fulfill({ contentType: "text/html; charset=utf-8", body })
  })
  try { return await recordCase(await context.newPage(), one) } finally { await context.close() }
}
