import { type Browser, chromium, type Frame, type Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { privateParts } from "../../../src/privacy/screen/mask-findings.ts"
import { type Mask, type MaskedFrame, maskRegions } from "../../../src/privacy/screen/mask-regions.ts"
import { createVault } from "../../../src/privacy/vault.ts"
import type { PageRoom } from "../../../src/page/page-room.ts"
import { type PaintedView, paintedViewSchema } from "../../../src/protocol/picture.ts"
import { findBrowser } from "../../../src/runner/find-browser.ts"
import { bundleRoom } from "./bundle-pages.ts"
import { type PageServer, startPageServer } from "./page-server.ts"

type Room = { pageRoom?: PageRoom }
let browser: Browser
let server: PageServer
let room: string
beforeAll(async () => {
  const found = await findBrowser()
  if (!found.ok) throw new Error(found.error.message)
  server = await startPageServer()
  browser = await chromium.launch({ executablePath: found.value.path, headless: true, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] })
  room = await bundleRoom()
}, 60_000)
afterAll(async () => { await browser?.close(); await server?.close() })

const open = async (address: string, ratio = 1): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1000, height: 760 }, deviceScaleFactor: ratio })
  await context.addInitScript({ content: room })
  const page = await context.newPage()
  await page.goto(address)
  return page
}
const paint = async (frame: Frame): Promise<PaintedView> => paintedViewSchema.parse(await frame.evaluate(() => (globalThis as Room).pageRoom?.picture.paint("look")))
const regions = (frame: Frame, parts: unknown) => frame.evaluate(async (asked) => (globalThis as Room).pageRoom?.picture.regions("look", asked as never), parts)
const pathOf = (frame: Frame): number[] => { const around = frame.parentFrame(); return around ? [...pathOf(around), around.childFrames().indexOf(frame)] : [] }

/** As the extension does it, but for the capture. */
const masksOf = async (page: Page, ratio = 1): Promise<Mask[]> => {
  const seen = await Promise.all(page.frames().map(async (frame) => ({ frame, path: pathOf(frame), view: await paint(frame) })))
  const parts = privateParts(seen.map(({ view }) => view), createVault(), [])
  const frames: MaskedFrame[] = await Promise.all(seen.map(async ({ frame, path, view }, index) => {
    const told = await regions(frame, parts[index])
    expect(told?.same).toBe(true)
    return { path, view, parts: parts[index] ?? [], regions: told?.regions ?? [] }
  }))
  const plan = maskRegions(frames, { width: 1000 * ratio, height: 760 * ratio })
  if (!plan.ok) throw new Error(plan.why)
  return plan.masks
}

type Place = { what: string; x: number; y: number; width: number; height: number }
const covered = (masks: readonly Mask[], x: number, y: number): boolean => masks.some((mask) => x >= mask.x && x < mask.x + mask.width && y >= mask.y && y < mask.y + mask.height)
/** The part of a place's points in the window that is covered. */
const shareCovered = (masks: readonly Mask[], { x, y, width, height }: Place, ratio: number): number => {
  const points: boolean[] = []
  for (let dx = 0.5; dx < width; dx += 2) for (let dy = 0.5; dy < height; dy += 2) if (x + dx > 0 && y + dy > 0 && x + dx < 1000 && y + dy < 760) points.push(covered(masks, (x + dx) * ratio, (y + dy) * ratio))
  return points.filter(Boolean).length / points.length
}
const placesOf = async (page: Page, mark: string): Promise<Place[]> => (await Promise.all(page.frames().map(async (frame) => {
  const found = await frame.locator(`[${mark}]`).all()
  return Promise.all(found.map(async (one) => ({ what: `${frame.url().replace(/^.*\//, "")} ${await one.evaluate((el) => el.id || el.textContent || "")}`, ...await one.boundingBox() ?? { x: -1, y: -1, width: 0, height: 0 } })))
}))).flat()

test.each([1, 1.5])("everything private is covered where it stands, and nothing else is, at %s device pixels a pixel", async (ratio) => {
  const page = await open(`${server.home}/pictures.html`, ratio)
  const masks = await masksOf(page, ratio)
  const secrets = await placesOf(page, "data-secret")
  for (const handle of await page.evaluateHandle("inShadow").then((list) => list.getProperties())) secrets.push({ what: `shadow ${handle[0]}`, ...await handle[1].asElement()?.boundingBox() ?? { x: 0, y: 0, width: 0, height: 0 } })
  expect(secrets.length).toBe(19)
  expect(secrets.flatMap((place) => (shareCovered(masks, place, ratio) === 1 ? [] : [place.what]))).toEqual([])
  const seen = (await placesOf(page, "data-plain")).filter((place) => shareCovered(masks, place, ratio) < 0.2)
  // The turned frame is covered as a whole, with its plain text.
  expect(seen.map(({ what }) => what)).toEqual(["pictures.html Your order has shipped", "pictures.html the blue lamp", "pictures.html lamp", "pictures.html search", "picture-frame.html A quiet frame", "picture-frame.html A quiet frame"])
  await page.context().close()
})

test("a page that changes meanwhile is told apart: by moving, by showing something for a moment, by fading from one view to another", async () => {
  const page = await open(`${server.home}/pictures.html`)
  const frame = page.mainFrame()
  const still = (): Promise<boolean | undefined> => frame.evaluate(() => (globalThis as Room).pageRoom?.picture.still("look"))
  // Whoever comes late with an earlier look doesn't end this one.
  await paint(frame)
  expect(await frame.evaluate(() => (globalThis as Room).pageRoom?.picture.still("earlier"))).toBe(false)
  expect(await still()).toBe(true)
  for (const change of ["shift()", "flash()", "fade()"]) {
    await paint(frame)
    expect(await regions(frame, []), change).toEqual({ same: true, regions: [] })
    await page.evaluate(change)
    expect(await still(), change).toBe(false)
  }
  // Watching ended with the answer.
  expect(await still()).toBe(false)
  await page.context().close()
})
