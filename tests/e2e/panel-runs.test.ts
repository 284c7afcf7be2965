import { readFile } from "node:fs/promises"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { RunningBrowser, Tab } from "../../src/runner/launch.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { serveSite } from "./serve-site.ts"
import { says } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"

/** How often the panel is closed in the middle of a run: 50 for the figure, few in the suite. */
const closings = Number(process.env["SYMBIONT_CLOSINGS"] ?? 4)

/** The cloud model thinks until this is called. */
let think = (): void => undefined
const slowly = async (raw: string) => {
  if (raw.includes("I have filled it in")) return says({ verb: "answer", text: "The form is filled in." })
  await new Promise<void>((resolve) => { think = resolve })
  return says({ verb: "wait", for: "idle" })
}

let running: RunningBrowser
let site: Awaited<ReturnType<typeof serveSite>>
let cloud: Awaited<ReturnType<typeof startOpenAiServer>>
let tab: Tab
beforeAll(async () => {
  site = await serveSite((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end("<!doctype html><title>Contact</title><h1>Contact</h1><p>Write to jane.doe@mail.example</p><label>Name <input></label><button>Send</button>")
  })
  cloud = await startOpenAiServer({ script: async ({ raw }) => (raw.includes("Answer with the word ready") ? { mode: "stream", text: "ready" }
    : raw.includes("Fill in the form slowly") ? await slowly(raw)
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
/** All that the panel tells of the run, but for what counts the time. */
const shown = async (page: Page): Promise<string> => (await page.locator("main, .dock").allInnerTexts()).join("\n").replace(/\d+(?:\.\d)? (?:s|min)\b/g, "")
/** The stores of the extension, by database and name, in which a record or its key names the run. What is private in them is enciphered, so words can't be looked for. */
const storesThatKnow = (runId: string): Promise<string[]> => running.panelPage.evaluate(async (wanted) => {
  const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error) })
  const found: string[] = []
  const look = (name: string, ...records: unknown[]): void => { if (JSON.stringify(records).includes(wanted)) found.push(name) }
  look("storage.local", await chrome.storage.local.get())
  look("storage.session", await chrome.storage.session.get())
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name))
    for (const store of database.objectStoreNames) {
      const kept = database.transaction(store).objectStore(store)
      look(`${name}/${store}`, await settled(kept.getAll()), await settled(kept.getAllKeys()))
    }
    database.close()
  }
  return found.sort()
}, runId)
const start = (task: string) => running.panel.call("task/start", { task, tabId: tab.id, mode: "cloud", maxSteps: 5 })

test("a run goes on while the panel is closed and opened, and is found as it stands", async () => {
  expect(await start("Find out which one it is")).toMatchObject({ ok: true })
  let first: string | undefined
  for (let closing = 0; closing < closings; closing += 1) {
    const page = await openPanel()
    await page.getByText("Which of the two is meant?").last().waitFor()
    await page.getByRole("button", { name: "Stop" }).waitFor()
    await page.locator("li.step").getByText("Ask you: Which of the two is meant?").waitFor()
    first ??= await shown(page)
    await expect.poll(() => shown(page), { message: `opening ${closing + 1}` }).toBe(first)
    await page.close()
  }
  console.log(`${closings} of ${closings} closings while a question is open: the panel was found as it was`)
  const page = await openPanel()
  await page.getByRole("textbox", { name: "Your answer" }).fill("the second one")
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: "Done" }).waitFor()
  await page.getByText("It was the second one.").first().waitFor()
  await page.close()
})

test("what is being written is found again when the panel is opened anew, until it is cleared", async () => {
  for (let closing = 1; closing <= closings; closing += 1) {
    const page = await openPanel()
    const field = page.getByRole("textbox", { name: "Task", exact: true })
    await expect.poll(() => field.inputValue()).toBe(closing === 1 ? "" : `Find the date, ${closing - 1}`)
    await field.fill(`Find the date, ${closing}`)
    await expect.poll(async () => Object.values(await page.evaluate("chrome.storage.session.get()") as object)).toContain(`Find the date, ${closing}`)
    await page.close()
  }
  const page = await openPanel()
  await page.getByRole("textbox", { name: "Task", exact: true }).fill("")
  await expect.poll(async () => Object.keys(await page.evaluate("chrome.storage.session.get()") as object).filter((key) => key.startsWith("draft"))).toEqual([])
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
  const sent = cloud.requests.length
  const started = await start("Find out which one it is, but ask me")
  const page = await openPanel()
  await page.getByRole("alertdialog", { name: "May this leave the device?" }).waitFor()
  await page.getByText("stands for jane.doe@mail.example").waitFor()
  expect(cloud.requests.length).toBe(sent)
  await page.getByRole("button", { name: "Keep it here" }).click()
  await page.getByRole("heading", { name: "Not done" }).waitFor()
  expect(cloud.requests.length).toBe(sent)
  await running.panel.call("settings/set", { previewFirst: false })

  const runId = started.ok ? started.value.runId : ""
  expect(await storesThatKnow(runId)).toEqual(expect.arrayContaining([expect.stringMatching(/\/runs$/), expect.stringMatching(/\/vaults$/)]))
  await page.getByRole("button", { name: "History" }).click()
  await page.getByRole("button", { name: /but ask me/ }).click()
  await page.getByRole("button", { name: "Delete" }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
  await page.getByRole("heading", { name: "History" }).waitFor()
  expect(await running.panel.call("run/get", { runId })).toMatchObject({ ok: false })
  // Not only out of sight: what still names it are the trail and the list of what left, of which neither holds a word.
  await expect.poll(async () => (await storesThatKnow(runId)).filter((store) => !/\/(?:entries|audit)$/.test(store))).toEqual([])
  await page.close()
})

test("a run is exported for machines and for people, as files", async () => {
  const page = await openPanel()
  await page.getByRole("button", { name: "History" }).click()
  await page.getByRole("button", { name: "Find out which one it is" }).first().click()
  const take = async (kind: RegExp): Promise<{ name: string; text: string }> => {
    await page.getByRole("button", { name: "Export" }).click()
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: kind }).click()])
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") }
  }
  const lines = await take(/JSON Lines/)
  expect(lines.name).toMatch(/^symbiont-[\d-]+\.jsonl$/)
  const [run, ...steps] = lines.text.trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(run).toMatchObject({ type: "run", state: "ended", sites: [new URL(site.address).host], task: { task: "Find out which one it is" }, end: { answer: "It was the second one." } })
  expect(steps).toMatchObject([{ type: "step", index: 0, action: { verb: "ask" } }, { type: "step", index: 1, action: { verb: "answer" } }])
  const report = await take(/^Markdown, typed text hidden/)
  expect(report.name).toMatch(/\.md$/)
  expect(report.text).toMatch(/^# Find out which one it is\n[^]*\*\*Done\*\* It was the second one\./)
  await page.close()
})

test("a page is taken over in the middle of a run, and given back with what was done there", async () => {
  expect(await start("Fill in the form slowly")).toMatchObject({ ok: true })
  const page = await openPanel()
  await expect.poll(() => cloud.requests.some(({ raw }) => raw.includes("Fill in the form slowly")), { timeout: 60_000 }).toBe(true)
  await page.getByRole("button", { name: "Take over" }).click()
  await page.getByText("The page is yours.").first().waitFor()
  think()
  await tab.page.getByRole("textbox", { name: "Name" }).fill("Grace Hopper")
  // What the model had thought of meanwhile isn't done to a page that is the user's.
  const before = cloud.requests.length
  await page.getByRole("button", { name: "Correct…" }).click()
  await page.getByRole("textbox", { name: "What should be different?" }).fill("I have filled it in")
  expect(cloud.requests.length).toBe(before)
  await page.keyboard.press("Enter")
  await page.getByText("The form is filled in.").first().waitFor()
  await page.close()
})

test("a run in the middle of a thought goes on while the panel is closed and opened, step for step", async () => {
  expect(await start("Fill in the form slowly, and again")).toMatchObject({ ok: true })
  const asked = (): number => cloud.requests.filter(({ raw }) => raw.includes("slowly, and again")).length
  for (let closing = 0; closing < closings; closing += 1) {
    // Two steps are done meanwhile, with and without a panel that looks on.
    if (closing === Math.floor(closings / 3) || closing === Math.floor((2 * closings) / 3)) { const before = asked(); await expect.poll(asked).toBe(before); think(); await expect.poll(asked, { timeout: 60_000 }).toBe(before + 1) }
    await expect.poll(asked, { timeout: 60_000 }).toBeGreaterThan(0)
    const page = await openPanel()
    await page.getByText("Deciding what to do").waitFor()
    await page.getByRole("button", { name: "Stop" }).waitFor()
    await expect.poll(() => page.locator("li.step").count(), { message: `opening ${closing + 1}` }).toBe(asked() - 1)
    await page.close()
  }
  console.log(`${closings} of ${closings} closings in mid-thought: each step was there`)
  const page = await openPanel()
  await page.getByRole("button", { name: "Stop" }).click()
  think()
  await page.getByRole("heading", { name: "Not done" }).waitFor()
  await page.close()
})

test("who has closed the panel is told the end by a notification and a mark, without a word of the task", async () => {
  const page = await openPanel()
  // The browser's own prompt can't be pressed by a test; what comes of it can.
  await page.evaluate(() => { Object.defineProperty(chrome.permissions, "request", { value: async () => true, configurable: true }) })
  await page.getByRole("button", { name: "Settings" }).click()
  await page.getByRole("switch", { name: "Tell me when a task ends" }).click()
  await expect.poll(async () => running.panel.call("settings/get", {})).toMatchObject({ value: { notify: true } })
  await page.close()
  // The page that this test speaks through is a panel as well: it must not listen while nobody is to be there.
  await running.panelPage.addInitScript("Object.defineProperty(chrome.runtime, 'connect', { value: () => ({ onMessage: { addListener() {} }, onDisconnect: { addListener() {} }, disconnect() {} }), configurable: true })")
  await running.panelPage.reload()
  await running.panelPage.waitForSelector("html[data-ready=true]", { state: "attached" })
  const [worker] = running.context.serviceWorkers()
  await worker?.evaluate("globalThis.told = []; Object.defineProperty(chrome, 'notifications', { value: { create: async (...given) => { globalThis.told.push(given) } }, configurable: true })")
  const started = await start("Find out which one it is, quietly")
  await expect.poll(() => worker?.evaluate("globalThis.told.length"), { timeout: 60_000 }).toBe(1)
  const told = await worker?.evaluate("globalThis.told[0]") as [string, { title: string; message: string }]
  expect(`${told[1].title} ${told[1].message}`).toMatch(/\S/)
  expect(JSON.stringify(told[1])).not.toMatch(/quietly|second|Contact/)
  await expect.poll(() => worker?.evaluate("chrome.action.getBadgeText({})")).toBe("?")
  if (started.ok) await running.panel.call("task/stop", { runId: started.value.runId })
  await expect.poll(() => worker?.evaluate("globalThis.told.length"), { timeout: 60_000 }).toBe(2)
  await running.panel.call("settings/set", { notify: false })
})

test("a value that the user lets go leaves as it is from then on, and one that is kept holds its request back", async () => {
  await running.panel.call("settings/set", { previewFirst: true })
  await start("Find out which one it is, openly")
  const page = await openPanel()
  const card = page.getByRole("alertdialog", { name: "May this leave the device?" })
  await card.waitFor()
  await page.getByRole("button", { name: "Never let it leave ‹EMAIL_1›" }).click()
  await page.getByText("A value in this request never leaves").waitFor()
  await expect.poll(() => page.getByRole("button", { name: "Send", exact: true }).isDisabled()).toBe(true)
  await page.getByRole("button", { name: "Undo ‹EMAIL_1›" }).click()
  await page.getByRole("button", { name: "Let it leave ‹EMAIL_1›", exact: true }).click()
  await page.getByText("May leave as it is, from the next request on.").first().waitFor()
  await page.getByRole("button", { name: "Send", exact: true }).click()
  await page.getByRole("textbox", { name: "Your answer" }).fill("the second one")
  expect(cloud.requests.at(-1)?.raw).not.toContain("jane.doe@mail.example")
  await page.keyboard.press("Enter")
  await card.waitFor()
  expect(await page.getByRole("region", { name: "Exact text of the request" }).textContent()).toContain("jane.doe@mail.example")
  await page.getByRole("button", { name: "Send", exact: true }).click()
  await page.getByRole("heading", { name: "Done" }).waitFor()
  expect(cloud.requests.at(-1)?.raw).toContain("jane.doe@mail.example")
  const trail = await running.panel.call("audit/export", {})
  expect(trail.ok && trail.value.text).toContain("policy.mayLeave")
  await running.panel.call("settings/set", { previewFirst: false })
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
