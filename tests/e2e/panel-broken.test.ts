import { cp, mkdtemp, readdir, rename, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { buildExtension } from "../../src/tooling/plasmo.ts"
import { givenBuild } from "./build-extension.ts"
import { startBrowser } from "./start-browser.ts"

/** The built panel with a part of it missing, as after an update that was cut short. */
let folder: string
let running: RunningBrowser
let away: string[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "symbiont-broken-"))
  await cp(givenBuild ?? await buildExtension("e2e"), join(folder, "extension"), { recursive: true })
  running = await startBrowser({ extension: join(folder, "extension") })
})
afterAll(async () => { await running?.close(); await rm(folder, { recursive: true, force: true }) })

const take = async (part: RegExp): Promise<void> => {
  away = (await readdir(join(folder, "extension"))).filter((name) => part.test(name))
  expect(away).toHaveLength(1)
  for (const name of away) await rename(join(folder, "extension", name), join(folder, name))
}
const giveBack = async (): Promise<void> => { for (const name of away.splice(0)) await rename(join(folder, name), join(folder, "extension", name)) }
afterEach(giveBack)
const openPanel = async () => {
  const page = await running.context.newPage()
  await page.goto(`chrome-extension://${running.extensionId}/sidepanel.html`)
  return page
}

test("without the part that checks messages nothing is begun, it is said what to do, and that helps once the part is there", async () => {
  await take(/^panel-schemas\.[0-9a-f]+\.js$/)
  const tab = await running.newTab()
  const page = await openPanel()
  // The panel's own line, with what to press; a view may say the same of what it asked for.
  const said = page.getByRole("alert").filter({ has: page.getByRole("button", { name: "Load the panel again" }) })
    .getByText("A part of the panel could not be loaded, so nothing can be done here: load the panel again.")
  await said.waitFor()
  await page.getByRole("textbox", { name: "Task" }).fill("Open my latest order")
  await page.getByRole("textbox", { name: "Task" }).press("Enter")
  await page.getByRole("button", { name: "History" }).click()
  await page.getByText("The runs could not be read.").waitFor()
  await page.getByRole("button", { name: "Settings" }).click()
  await page.getByRole("heading", { name: "Settings" }).waitFor()
  // Said in every view, and what was tried has begun nothing.
  await said.waitFor()
  expect(await running.panel.call("run/list", {})).toEqual({ ok: true, value: [] })
  await giveBack()
  await page.getByRole("button", { name: "Load the panel again" }).click()
  await page.getByRole("button", { name: "History" }).click()
  await page.getByText("No runs yet").waitFor()
  expect(await said.count()).toBe(0)
  await page.close()
  await tab.page.close()
})

test("without the user's language the panel speaks English, whole and at once", async () => {
  await running.panel.call("settings/set", { language: "de", welcomed: true })
  await take(/^de\.[0-9a-f]+\.js$/)
  const page = await openPanel()
  await page.getByRole("heading", { name: "What should be done on this page?" }).waitFor()
  expect(await page.evaluate("document.documentElement.lang")).toBe("en")
  await giveBack()
  await page.reload()
  await page.getByRole("heading", { name: "Was soll auf dieser Seite getan werden?" }).waitFor()
  await page.close()
})
