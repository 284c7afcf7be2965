import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { RunningBrowser, Tab } from "../../src/runner/launch.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { serveSite } from "./serve-site.ts"
import { says } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"

/** How often the panel is closed in the middle of a run: 50 for the figure, few in the suite. */
const closings = Number(process.env["SYMBIONT_CLOSINGS"] ?? 4)

let running: RunningBrowser
let site: Awaited<ReturnType<typeof serveSite>>
let cloud: Awaited<ReturnType<typeof startOpenAiServer>>
let tab: Tab
beforeAll(async () => {
  site = await serveSite((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end("<!doctype html><title>Contact</title><h1>Contact</h1><p>Write to jane.doe@mail.example</p><label>Name <input></label><button>Send</button>")
  })
  cloud = await startOpenAiServer({ script: ({ raw }) => (raw.includes("Answer with the word ready") ? { mode: "stream", text: "ready" }
    : raw.includes("the second one") ? says({ verb: "answer", text: "It was the second one." }) : says({ verb: "ask", question: "Which of the two is meant?" })) })
  running = await startBrowser()
  await running.panel.call("settings/set", { cloud: { baseUrl: cloud.baseUrl, model: "test" }, key: "key-for-tests", welcomed: true, keepBytes: true })
  tab = await running.newTab()
  await tab.page.goto(site.address)
})
afterAll(async () => { await running?.close(); site?.close(); await cloud?.close() })

const openPanel = async (): Promise<Page> => {
  const page = await running.context.newPage()
  await page.setViewportSize({ width: 420, height: 800 })
  await page.goto(`chrome-extension://${running.extensionId}/sidepanel.html`)
  return page
}
const start = (task: string) => running.panel.call("task/start", { task, tabId: tab.id, mode: "cloud", maxSteps: 5 })

test("a run goes on while the panel is closed and opened, and is found as it stands", async () => {
  expect(await start("Find out which one it is")).toMatchObject({ ok: true })
  for (let closing = 0; closing < closings; closing += 1) {
    const page = await openPanel()
    await page.getByText("Which of the two is meant?").last().waitFor()
    await page.getByRole("button", { name: "Stop" }).waitFor()
    await page.close()
  }
  const page = await openPanel()
  await page.getByRole("textbox", { name: "Your answer" }).fill("the second one")
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: "Done" }).waitFor()
  await page.getByText("It was the second one.").first().waitFor()
  await page.close()
})

test("what left is listed to the byte, whole, and with what was replaced", async () => {
  const page = await openPanel()
  await page.getByRole("button", { name: "What leaves" }).click()
  await page.getByRole("button", { name: "Verify the list" }).click()
  await page.getByText(/^Intact: \d+ requests?, none changed/).waitFor()
  await page.getByRole("button", { name: /, step 1/ }).last().click()
  await page.getByRole("button", { name: "Show the exact text" }).click()
  await page.getByText("stands for jane.doe@mail.example").waitFor()
  expect(cloud.requests.map(({ raw }) => raw).join("\n")).not.toContain("jane.doe@mail.example")
  expect(await page.getByRole("region", { name: "Exact text of the request" }).textContent()).toContain("‹EMAIL_1›")
  await page.close()
})

test("a request that the user wants to see first leaves only with a yes", async () => {
  await running.panel.call("settings/set", { previewFirst: true })
  const before = cloud.requests.length
  const started = await start("Find out which one it is, but ask me")
  const page = await openPanel()
  await page.getByRole("alertdialog", { name: "May this leave the device?" }).waitFor()
  await page.getByText("stands for jane.doe@mail.example").waitFor()
  expect(cloud.requests.length).toBe(before)
  await page.getByRole("button", { name: "Keep it here" }).click()
  await page.getByRole("heading", { name: "Not done" }).waitFor()
  expect(cloud.requests.length).toBe(before)
  await running.panel.call("settings/set", { previewFirst: false })

  await page.getByRole("button", { name: "History" }).click()
  await page.getByRole("button", { name: /but ask me/ }).click()
  await page.getByRole("button", { name: "Delete" }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
  await page.getByRole("heading", { name: "History" }).waitFor()
  expect(await running.panel.call("run/get", { runId: started.ok ? started.value.runId : "" })).toMatchObject({ ok: false })
  await page.close()
})

test("the endpoint is tried with a press, and a wrong one is told from a right one", async () => {
  const page = await openPanel()
  await page.getByRole("button", { name: "Settings" }).click()
  await page.getByRole("button", { name: "Test the endpoint" }).click()
  await page.getByText(/^It answered in/).waitFor()
  expect(await page.getByLabel("Key", { exact: true }).inputValue()).toBe("")
  await page.getByLabel("Endpoint address").fill("http://127.0.0.1:9/v1")
  await page.getByRole("button", { name: "Save", exact: true }).first().click()
  await page.getByText(/The earlier key was removed/).waitFor()
  await page.getByRole("button", { name: "Test the endpoint" }).click()
  await page.getByText("The endpoint did not answer: check its address and your connection.").waitFor()
  await page.close()
})
