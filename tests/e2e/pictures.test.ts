import { readFile, writeFile } from "node:fs/promises"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Step } from "../../src/core/step.ts"
import type { RunningBrowser, Tab } from "../../src/runner/launch.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { serveSite } from "./serve-site.ts"
import { says } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"

let running: RunningBrowser
let site: Awaited<ReturnType<typeof serveSite>>
let other: Awaited<ReturnType<typeof serveSite>>
let cloud: Awaited<ReturnType<typeof startOpenAiServer>>
let tab: Tab

const frame = "<!doctype html><body style='margin: 4px; font: 20px sans-serif'><b data-plain>A quiet frame</b> <span data-secret>anna.lund@mail.example</span>"
const page = (address: string): string => `<!doctype html><title>Account</title><body style="font: 20px sans-serif; margin: 20px">
  <h1 data-plain style="display: inline-block">Your order has shipped</h1>
  <p>Write to <span data-secret>marit.velasquez@mail.example</span> now.</p>
  <p><label>E-mail <input data-secret style="font: inherit" value="marit.velasquez@mail.example" size=30></label></p>
  <p>In the shadow: <span data-secret id=host style="display: inline-block"></span></p>
  <div style="height: 70px; width: 420px; overflow: auto" id=scroller><p>First.</p><p><span data-secret>DE89 3704 0044 0532 0130 00</span></p></div>
  <div style="zoom: 1.5"><span data-secret>4111 1111 1111 1111</span></div>
  <canvas data-secret width=300 height=40></canvas>
  <iframe src="/frame" width=500 height=50></iframe><iframe src="${address}/frame" width=500 height=50></iframe>
  <script>
    document.querySelector("#host").attachShadow({ mode: "closed" }).innerHTML = "marit.velasquez@mail.example"
    document.querySelector("#scroller").scrollTop = 40
    document.querySelector("canvas").getContext("2d").fillText("marit.velasquez@mail.example", 4, 20)
  </script>`
const restless = "<!doctype html><title>Moving</title><p id=p>jane.doe@mail.example</p><script>let x = 0; setInterval(() => { p.style.marginLeft = (x = (x + 7) % 300) + 'px' }, 15)</script>"

beforeAll(async () => {
  const serve = (): ReturnType<typeof serveSite> => serveSite(({ url }, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end(url === "/frame" ? frame : url === "/restless" ? restless : page(other.address))
  })
  other = await serve()
  site = await serve()
  cloud = await startOpenAiServer({ script: () => says({ verb: "answer", text: "Shipped." }) })
  running = await startBrowser()
  await running.panel.call("settings/set", { cloud: { baseUrl: cloud.baseUrl, model: "test" }, key: "key-for-tests", welcomed: true })
  // The browser's own call is counted: what is off may not even ask for a picture.
  await running.context.serviceWorkers()[0]?.evaluate("const capture = chrome.tabs.captureVisibleTab; globalThis.captures = 0; chrome.tabs.captureVisibleTab = (...given) => { globalThis.captures += 1; return capture(...given) }")
  tab = await running.newTab()
})
afterAll(async () => { await running?.close(); site?.close(); other?.close(); await cloud?.close() })

const captures = (): Promise<unknown> => running.context.serviceWorkers()[0]?.evaluate("globalThis.captures") ?? Promise.resolve(undefined)
const run = async (path: string): Promise<{ runId: string; step: Step | undefined }> => {
  await tab.page.goto(`${site.address}${path}`)
  await tab.page.bringToFront()
  const ended = new Promise<void>((resolve) => { const stop = running.panel.onEvent((event) => { if (event.type === "run/ended") { stop(); resolve() } }) })
  const started = await running.panel.call("task/start", { task: "Has it shipped?", tabId: tab.id, mode: "cloud", maxSteps: 2 })
  if (!started.ok) throw new Error(started.error.message)
  await ended
  const read = await running.panel.call("run/get", { runId: started.value.runId })
  return { runId: started.value.runId, step: read.ok ? read.value.steps[0]?.step : undefined }
}
/** Where a picture is to be put for a person's eyes. */
const shownAt = process.env["SYMBIONT_PICTURE"]
type Place = { x: number; y: number; width: number; height: number }
const placesOf = async (mark: string): Promise<Place[]> => (await Promise.all(tab.page.frames().map(async (one) => Promise.all((await one.locator(`[${mark}]`).all()).map((found) => found.boundingBox()))))).flat().flatMap((box) => box ?? [])

/** Looks at the kept picture: whether each place is one flat colour. */
const flatness = (view: Page, picture: string, places: readonly Place[], width: number): Promise<boolean[]> => view.evaluate(async ([address, list, wide]) => {
  const image = new Image()
  image.src = address
  await image.decode()
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height })
  const context = canvas.getContext("2d")
  context?.drawImage(image, 0, 0)
  const scale = image.width / wide
  return list.map(({ x, y, width: w, height: h }) => {
    // Without its edges, over which the encoding smears what stands beside.
    const { data = [] } = context?.getImageData(Math.ceil(x * scale) + 2, Math.ceil(y * scale) + 2, Math.max(1, Math.floor(w * scale) - 4), Math.max(1, Math.floor(h * scale) - 4)) ?? {}
    return Array.from(data).every((value, at) => at % 4 === 3 || Math.abs(value - [0x30, 0x34, 0x3a][at % 4]!) < 20)
  })
}, [picture, places, width] as const)

test("without the user's wish the browser isn't even asked for a picture", async () => {
  const { step } = await run("/")
  expect(step?.action).toMatchObject({ verb: "answer" })
  expect(step).not.toHaveProperty("picture")
  expect(await captures()).toBe(0)
})

test("a kept picture shows the page, and one flat colour wherever something private stands", async () => {
  expect(await running.panel.call("policy/set", { policy: { version: 1, screenshots: "masked" } })).toMatchObject({ ok: true })
  const { runId, step } = await run("/")
  expect(step?.picture).toBe("kept")
  const told = await running.panel.call("step/picture", { runId, index: 0 })
  const picture = told.ok ? told.value.picture ?? "" : ""
  if (shownAt !== undefined) await writeFile(shownAt, Buffer.from(picture.split(",")[1] ?? "", "base64"))
  const width = await tab.page.evaluate("innerWidth") as number
  const secrets = await placesOf("data-secret")
  expect(secrets.length).toBe(8)
  expect(await flatness(tab.page, picture, secrets, width)).toEqual(secrets.map(() => true))
  const plain = await placesOf("data-plain")
  expect(await flatness(tab.page, picture, plain, width)).toEqual([false, false, false])
  expect(cloud.requests.some(({ raw }) => raw.includes("data:image"))).toBe(false)

  // In the panel it is shown with its step, and goes when the run is deleted.
  const view = await running.context.newPage()
  await view.setViewportSize({ width: 420, height: 800 })
  await view.goto(`chrome-extension://${running.extensionId}/sidepanel.html`)
  await view.getByRole("button", { name: "History" }).click()
  await view.getByRole("button", { name: "Has it shipped?" }).first().click()
  const thumbnail = view.getByRole("button", { name: /^Show larger: The page at step 1/ })
  expect(await thumbnail.locator("img").evaluate((image) => (image as HTMLImageElement).decode().then(() => (image as HTMLImageElement).naturalWidth))).toBe(480)
  await thumbnail.press("Enter")
  await view.getByRole("button", { name: /^Show smaller: The page at step 1/ }).waitFor()
  const saved = view.waitForEvent("download")
  await view.getByRole("button", { name: "Export" }).click()
  await view.getByRole("menuitem", { name: "Markdown with masked pictures" }).click()
  expect(await readFile(await (await saved).path(), "utf8")).toContain("](data:image/webp;base64,")
  await view.close()
  await running.panel.call("run/delete", { runId })
  expect(await running.panel.call("step/picture", { runId, index: 0 })).toEqual({ ok: true, value: {} })
})

test("a page that moves gets no picture, and the step says why", async () => {
  const { runId, step } = await run("/restless")
  expect(step?.picture).toBe("moved")
  expect(await running.panel.call("step/picture", { runId, index: 0 })).toEqual({ ok: true, value: {} })
})

test("a page behind another tab gets none, for the browser would picture that other one", async () => {
  const front = await running.newTab()
  const before = await captures()
  await tab.page.goto(`${site.address}/`)
  await front.page.bringToFront()
  const started = await running.panel.call("task/start", { task: "Has it shipped?", tabId: tab.id, mode: "cloud", maxSteps: 1 })
  if (!started.ok) throw new Error(started.error.message)
  await expect.poll(async () => { const read = await running.panel.call("run/get", { runId: started.value.runId }); return read.ok ? read.value.steps[0]?.step.picture : undefined }, { timeout: 60_000 }).toBe("not-in-front")
  expect(await captures()).toBe(before)
})
