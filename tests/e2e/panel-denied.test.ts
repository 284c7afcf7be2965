import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { RunningBrowser, Tab } from "../../src/runner/launch.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { serveSite } from "./serve-site.ts"
import { says } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"

let running: RunningBrowser
let site: Awaited<ReturnType<typeof serveSite>>
let cloud: Awaited<ReturnType<typeof startOpenAiServer>>
let tab: Tab
/** A model that wants to pay: over and over, or until it claims that it did. */
beforeAll(async () => {
  site = await serveSite((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end(`<!doctype html><title>Bill</title><h1>Your bill</h1><a href="/details">Details</a><button type="button" onclick="document.title = 'paid'">Pay 48,20 €</button>`)
  })
  cloud = await startOpenAiServer({ script: async ({ raw, body }) => {
    if (raw.includes("chatter")) return { mode: "stream", text: "I would rather tell you a story." }
    const page = body.messages.at(-1)?.content ?? ""
    const ref = /\[(\w+)\] button "Pay/.exec(page)?.[1] ?? "zz"
    return /^TASK\n.*and say so/m.test(page) && raw.includes("did not allow") ? says({ verb: "answer", text: "I paid." }) : says({ verb: "click", ref })
  } })
  running = await startBrowser()
  await running.panel.call("settings/set", { cloud: { baseUrl: cloud.baseUrl, model: "test", price: { input: 1_000, output: 1_000 } }, key: "key-for-tests", welcomed: true })
})
afterAll(async () => { await running?.close(); site?.close(); await cloud?.close() })

const begin = async (task: string): Promise<Page> => {
  tab = await running.newTab()
  await tab.page.goto(site.address)
  expect(await running.panel.call("task/start", { task, tabId: tab.id, mode: "cloud", maxSteps: 9, cloud: { baseUrl: cloud.baseUrl, model: "test", price: { input: 1_000, output: 1_000 } } })).toMatchObject({ ok: true })
  const page = await running.context.newPage()
  await page.setViewportSize({ width: 420, height: 800 })
  await page.goto(`chrome-extension://${running.extensionId}/sidepanel.html`)
  return page
}
const endOf = async (page: Page): Promise<string> => { const card = page.locator("section.end"); await card.waitFor(); return card.innerText() }
const last = async () => {
  const listed = await running.panel.call("run/list", {})
  const run = listed.ok ? listed.value[0] : undefined
  const got = await running.panel.call("run/get", { runId: run?.id ?? "" })
  if (!got.ok) throw new Error("The run is not in the journal.")
  return got.value
}

test("a model that claims what the user denied gets no green Done, and no site is asked for", async () => {
  const page = await begin("Pay the bill and say so")
  await page.getByRole("button", { name: "Deny" }).click()
  const said = await endOf(page)
  expect(said).toContain("Ended, with something left undone")
  expect(said).toContain("You said no to click button “Pay 48,20 €”, so it was left undone.")
  expect(said).toContain("The model says: I paid.")
  expect(await page.getByRole("button", { name: /try again/ }).count()).toBe(0)
  expect(await tab.page.title()).toBe("Bill")
  await page.getByRole("button", { name: "History", exact: true }).click()
  await page.getByText("Left something undone").waitFor()
  await page.close()
})

test("a no is asked for once, and the run ends by it", async () => {
  const page = await begin("Pay the bill")
  await page.getByRole("button", { name: "Deny" }).click()
  const said = await endOf(page)
  expect(said).toContain("You said no to click button “Pay 48,20 €”, so it was left undone.")
  expect(said).not.toMatch(/failed|more exactly/)
  expect(await page.getByRole("button", { name: /try again/ }).count()).toBe(0)
  const { run, steps } = await last()
  expect(steps.map(({ step }) => step.outcome?.notDone)).toEqual(["denied", "denied", "denied"])
  expect(run.end).toMatchObject({ ok: false, error: { kind: "guard.denied" }, leftUndone: [{ step: 0, cause: "denied" }] })
  await page.close()
})

test("Stop at a question leaves nothing in progress, and counts what the question cost", async () => {
  const page = await begin("Pay the bill")
  await page.getByRole("button", { name: "Deny" }).waitFor()
  await page.getByRole("button", { name: "Stop" }).click()
  const said = await endOf(page)
  expect(said).not.toMatch(/\b0\s+tokens/)
  expect(said).toContain("spent")
  await page.locator("li.step").getByText("Not done").waitFor()
  expect(await page.getByText("In progress").count()).toBe(0)
  await expect.poll(async () => (await last()).steps.map(({ state, step }) => [state, step.outcome?.notDone])).toEqual([["acted", "stopped"]])
  const { run, steps } = await last()
  expect(run.end).toMatchObject({ steps: 1, routes: { cloud: 1 }, home: 0 })
  expect(run.end?.tokens).toEqual(steps[0]?.step.tokens)
  expect(steps[0]?.step.sent).toBeGreaterThan(500)
  await page.close()
})

test("a model that doesn't answer in steps is told so in its words, and the user in the user's", async () => {
  const page = await begin("chatter")
  const said = await endOf(page)
  expect(said).toContain("The model's answer could not be used as a step: start the task again, or choose another model in the settings.")
  expect(said).not.toMatch(/JSON|REF/)
  expect(JSON.stringify(cloud.requests.at(-1)?.body)).toContain("no JSON object")
  await page.close()
})
