import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Page } from "playwright-core"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { openPage } from "../../src/runner/open-page.ts"
import { runTaskOnPage } from "../../src/runner/run-task-on-page.ts"
import { startBrowser } from "./start-browser.ts"

let browser: RunningBrowser
let server: Server
let base: string
const pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj trailer<</Root 1 0 R>>"

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ""
    if (path === "/silent") return
    if (path === "/file.pdf") { response.writeHead(200, { "content-type": "application/pdf" }).end(pdf); return }
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" })
    if (path === "/huge") {
      response.write("<!doctype html><title>Huge</title><h1>Huge page</h1><button>First button</button>")
      for (let index = 0; index < 25_000; index++) response.write(`<p>Line <b>${index}</b></p>`)
      response.end()
      return
    }
    if (path === "/parts") { response.end("<!doctype html><title>Parts</title><button>Press me</button><iframe src=\"/silent\" title=\"late\"></iframe>"); return }
    // Parsing can't go on before the script has come, and it never comes.
    if (path === "/blocked") { response.end("<!doctype html><title>Blocked</title><button>First</button><script src=\"/silent\"></script><button>Second</button>"); return }
    // The document is there, but an image never comes.
    if (path === "/half") { response.end("<!doctype html><title>Half</title><h1>Half loaded</h1><img src=\"/silent\" alt=\"late\">"); return }
    response.end("<!doctype html><title>Plain</title><button>Press me</button>")
  })
  await new Promise<void>(resolve => { server.listen(0, "127.0.0.1", resolve) })
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
})

/** These never load to their end: no need to wait for it as long as for a page that might. */
const openUnfinished = (page: Page, path: string) => openPage(page, base + path, 60_000, { domcontentloaded: 1_000, load: 1_000 })
const run = (url: string) => runTaskOnPage(browser, {
  url, files: [], timeoutMs: 150_000, signal: new AbortController().signal, onStep: () => undefined,
  task: { task: "Press the button", mode: "local", maxSteps: 3, confirm: "deny" }
})
const sentence = /^[A-Z].{20,}\.$/

describe("pages that can't be worked on", () => {
  test("a page that nobody serves", async () => {
    const end = await run("http://127.0.0.1:9/")
    expect(end).toMatchObject({ ok: false, steps: 0, reason: expect.stringMatching(/could not be opened \(ERR_/) })
  })

  test("a page that never answers", async () => {
    const { page } = await browser.newTab()
    const opened = await openPage(page, `${base}/silent`, 1_000)
    expect(opened).toMatchObject({ ok: false, error: { kind: "page.timeout", message: expect.stringMatching(/did not answer within 1 seconds/) } })
  })

  test("a page that is still loading is used as it is", async () => {
    const { id, page } = await browser.newTab()
    expect(await openUnfinished(page, "/half")).toMatchObject({ ok: true })
    const view = await browser.panel.call("page/view", { tabId: id })
    expect(view).toMatchObject({ ok: true, value: { title: "Half" } })
  })

  test.each([["/parts", "Press me"], ["/blocked", "First"]])("what has come of %s can be worked on, though the rest never comes", async (path, shown) => {
    const { id, page } = await browser.newTab()
    expect(await openUnfinished(page, path)).toMatchObject({ ok: true })
    const lookMs = async (): Promise<number> => {
      const began = performance.now()
      expect(JSON.stringify(await browser.panel.call("page/view", { tabId: id }))).toContain(shown)
      return performance.now() - began
    }
    const first = await lookMs()
    // What was waited for once in vain is not waited for again.
    expect(await lookMs()).toBeLessThan(Math.max(1_000, first / 2))
    await page.close()
  })

  test.each(["chrome://version/", "/file.pdf"])("%s is no page to work on", async address => {
    const end = await run(new URL(address, base).href)
    expect(end).toMatchObject({ ok: false, answer: "", reason: expect.stringMatching(sentence) })
  })

  test("a page of a hundred thousand nodes is cut to the budget, and says what was left out", async () => {
    const { id, page } = await browser.newTab()
    expect(await openPage(page, `${base}/huge`)).toMatchObject({ ok: true })
    const view = await browser.panel.call("page/view", { tabId: id, budget: 2_000 })
    if (!view.ok) throw new Error(view.error.message)
    expect(view.value.counts.omitted).toBeGreaterThan(5_000)
    expect(JSON.stringify(view.value.nodes)).toContain("First button")
    expect(JSON.stringify(view.value.nodes).length).toBeLessThan(100_000)
  })
})
