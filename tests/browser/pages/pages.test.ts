import { type Browser, chromium } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { findBrowser } from "../../../src/runner/find-browser.ts"
import { bundleRoom } from "./bundle-pages.ts"
import { manifest } from "./manifest.ts"
import { type PageServer, startPageServer } from "./page-server.ts"
import { runCase, type Setting } from "./run-case.ts"

// Every page has to succeed every time: REPEAT=20 looks for those that do so only mostly.
const repeat = Number(process.env["REPEAT"] ?? 1)
let browser: Browser
let server: PageServer
let setting: Setting

beforeAll(async () => {
  const found = await findBrowser()
  if (!found.ok) throw new Error(found.error.message)
  server = await startPageServer()
  browser = await chromium.launch({ executablePath: found.value.path, headless: true, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] })
  setting = { browser, server, room: await bundleRoom() }
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

describe.each(manifest)("$kind: $page", (one) => {
  test("does what was asked, and says so", { timeout: 60_000 * repeat }, async () => {
    for (let run = 1; run <= repeat; run++) expect(await runCase(setting, one), `run ${run} of ${repeat}`).toEqual([])
  })
})

test("the collection is what it claims to be", () => {
  expect(new Set(manifest.map(({ page }) => page)).size).toBe(manifest.length)
  expect(manifest.length).toBeGreaterThanOrEqual(50)
})
