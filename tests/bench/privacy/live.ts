import { readFile } from "node:fs/promises"
import { chromium } from "playwright-core"
import { renderObservation } from "../../../src/core/render-observation.ts"
import { observationSchema } from "../../../src/core/observation.ts"
import { screenObservation } from "../../../src/privacy/screen/screen-observation.ts"
import { createVault } from "../../../src/privacy/vault.ts"
import { findBrowser } from "../../../src/runner/find-browser.ts"
import { buildPage } from "../../../src/tooling/build-page.ts"

type Room = { symbiontPage: { observe(options: { budget: number }): Promise<{ observation: unknown }> } }
export type Live = {
  /** What a model would be shown of a page, before and after screening under the balanced preset. */
  look(html: string, url?: string): Promise<{ seen: string; shown: string }>
  close(): Promise<void>
}

/** The live path of a page: `build/page.js` in a browser reads it, the gate's own code screens what it read. */
export const openLive = async (): Promise<Live> => {
  const found = await findBrowser()
  if (!found.ok) throw new Error(found.error.message)
  const room = await readFile(await buildPage(), "utf8")
  const browser = await chromium.launch({ executablePath: found.value.path, headless: true, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] })
  const page = await browser.newPage()
  let body = ""
  await page.route("**/*", route => route.fulfill({ contentType: "text/html; charset=utf-8", body }))
  return {
    look: async (html, url = "https://www.northwind.example/view") => {
      body = html
      await page.goto(url)
      await page.evaluate(room)
      const observation = observationSchema.parse(await page.evaluate(async () => (await (globalThis as unknown as Room).symbiontPage.observe({ budget: 100_000 })).observation))
      return { seen: renderObservation(observation), shown: renderObservation(screenObservation(observation, createVault()).observation) }
    },
    close: () => browser.close()
  }
}
