import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { RunRecord, StepRecord } from "../../src/protocol/records.ts"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { buildExtension } from "../../src/tooling/plasmo.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { givenBuild } from "./build-extension.ts"
import { serveSite } from "./serve-site.ts"
import { follow, says } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"

let folder = ""
let running: RunningBrowser
let site: Awaited<ReturnType<typeof serveSite>>
let deleted = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "symbiont-forced-update-"))
  await cp(givenBuild ?? await buildExtension("e2e"), join(folder, "build"), { recursive: true })
  site = await serveSite((request, response) => {
    if (request.method === "POST") { deleted += 1; return }
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end(`<!doctype html><title>Inbox</title><p id="state">One draft</p><button onclick="state.textContent = 'Working'; fetch('/delete', { method: 'POST' }).then(() => { state.textContent = 'Gone' })">Delete draft</button>`)
  })
  running = await startBrowser({ extension: join(folder, "build") })
  // What is loaded anew from a folder runs only where the browser is told that a developer is at work.
  const settings = await running.context.newPage()
  await settings.goto("chrome://extensions")
  await settings.evaluate("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })")
  await settings.close()
})
afterAll(async () => {
  await running?.close()
  site?.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

const call = (page: Page, name: string, payload: object): Promise<{ ok: boolean; value: unknown }> =>
  page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ symbiont: 1, to: "worker", name, payload })})`)
const panel = async (): Promise<Page> => {
  for (let tries = 0; ; tries += 1) {
    const page = await running.context.newPage()
    if (await page.goto(`chrome-extension://${running.extensionId}/sidepanel.html`).then(() => true, () => false)) return page
    await page.close()
    if (tries === 100) throw new Error("The extension did not come back.")
    await new Promise((resolve) => { setTimeout(resolve, 200) })
  }
}

test("a version that is put in place in the middle of an irreversible step ends the run with a reason, does nothing twice, and leaves the tab to the next task", async () => {
  const cloud = await startOpenAiServer({ script: follow([(sight) => ({ verb: "click", ref: sight.ref("button", "Delete draft") }), () => ({ verb: "click", ref: "none" })]) })
  const tab = await running.newTab()
  await tab.page.goto(site.address)
  const task = { task: "Delete the draft", tabId: tab.id, mode: "cloud" as const, maxSteps: 8, cloud: { baseUrl: cloud.baseUrl, model: "test" }, confirm: "allow" as const }
  const started = await running.panel.call("task/start", task)
  if (!started.ok) throw new Error(started.error.message)
  await expect.poll(() => deleted, { timeout: 60_000 }).toBe(1)

  const manifest = join(folder, "build/manifest.json")
  const before = JSON.parse(await readFile(manifest, "utf8")) as { version: string }
  await writeFile(manifest, JSON.stringify({ ...before, version: `${before.version}.1` }))
  const gone = running.panelPage.waitForEvent("close", { timeout: 60_000 })
  await running.panelPage.evaluate("chrome.runtime.reload()").catch(() => undefined)
  await gone
  const page = await panel()
  expect(await page.evaluate("chrome.runtime.getManifest().version")).toBe(`${before.version}.1`)
  const found = async () => (await call(page, "run/get", started.value)).value as { run: RunRecord; steps: StepRecord[] }
  await expect.poll(async () => (await found()).run.state, { timeout: 60_000 }).toBe("ended")
  const { run, steps } = await found()
  expect(run.end, JSON.stringify(steps)).toMatchObject({ ok: false, reason: expect.stringMatching(/the extension was updated, before the task was done/) })
  expect(steps[0]?.step.action).toMatchObject({ verb: "click" })
  expect(deleted).toBe(1)

  const next = await startOpenAiServer({ script: ({ raw }) => says({ verb: "answer", text: raw.includes("Working") ? "still working" : "lost" }) })
  const again = await call(page, "task/start", { ...task, task: "Tell me what the page says", cloud: { baseUrl: next.baseUrl, model: "test" } })
  expect(again, JSON.stringify(again)).toMatchObject({ ok: true })
  await expect.poll(async () => ((await call(page, "run/get", again.value as object)).value as { run: RunRecord }).run.end, { timeout: 60_000 }).toMatchObject({ ok: true, answer: "still working" })
  expect(deleted).toBe(1)
  await Promise.all([cloud.close(), next.close()])
})
