import { createHash } from "node:crypto"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Worker } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { verifyLedger } from "../../src/privacy/ledger/verify-ledger.ts"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { runTaskOnPage } from "../../src/runner/run-task-on-page.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { says } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"

let browser: RunningBrowser
let worker: Worker
let other: Server
let elsewhere = ""
const reached: string[] = []

beforeAll(async () => {
  other = createServer((request, response) => {
    if (request.url !== "/favicon.ico") reached.push(`${request.method} ${request.url}`)
    response.writeHead(200, { "access-control-allow-origin": "*", "access-control-allow-headers": "*", "content-type": "text/html" }).end("<title>Notes</title><p>Write to mia.holt@posteo.example or ring +44 20 7946 0123.</p><label>E-mail <input type=email></label>")
  })
  await new Promise<void>((resolve) => { other.listen(0, "127.0.0.1", resolve) })
  elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  browser = await startBrowser()
  worker = browser.context.serviceWorkers()[0] ?? await browser.context.waitForEvent("serviceworker")
})
afterAll(async () => {
  await browser?.close()
  other?.close()
})

/** What a bug, or code of others in the package, might do: straight to the network, past the egress door. */
const stray = (address: string): string => `fetch(${JSON.stringify(address)}, { method: "POST", headers: { "x-note": "1" }, body: "stray" }).then((response) => "reached " + response.status, (error) => "refused " + error.message)`
const strayFrom = async (address: string): Promise<unknown[]> => [await worker.evaluate(stray(address)), await browser.panelPage.evaluate(stray(address))]

describe("the wall behind the door", () => {
  test("lets the worker and the pages of the extension reach no host that isn't listed", async () => {
    // It is built in the worker's first moments after the installation, and stays from then on.
    await expect.poll(() => browser.panelPage.evaluate("chrome.declarativeNetRequest.getDynamicRules().then((rules) => rules.length)"), { timeout: 20_000 }).toBeGreaterThan(0)
    for (const told of await strayFrom(`${elsewhere}/stray`)) expect(told).toMatch(/^refused/)
    expect(await browser.panelPage.evaluate(`new Promise((resolve) => { const socket = new WebSocket(${JSON.stringify(elsewhere.replace("http", "ws"))} + "/socket"); socket.onopen = () => resolve("open"); socket.onerror = () => resolve("refused") })`)).toBe("refused")
    await browser.panelPage.evaluate(`navigator.sendBeacon(${JSON.stringify(`${elsewhere}/beacon`)}, "x")`)
    await browser.panelPage.evaluate(`new Promise((resolve) => { const image = new Image(); image.onload = image.onerror = resolve; image.src = ${JSON.stringify(`${elsewhere}/pixel`)} })`)
    // Only what answers after them shows that none of them came.
    const tab = await browser.newTab()
    await tab.page.goto(`${elsewhere}/page`)
    expect(await tab.page.evaluate("fetch('/asked-by-the-page').then((response) => response.status)")).toBe(200)
    expect(reached).toEqual(["GET /page", "GET /asked-by-the-page"])
    await tab.page.close()
  })

  test("opens for the endpoint that is set up, as long as the policy allows it", async () => {
    await browser.panel.call("settings/set", { cloud: { baseUrl: `${elsewhere}/v1`, model: "test" } })
    for (const told of await strayFrom(`${elsewhere}/listed`)) expect(told).toBe("reached 200")
    expect(await browser.panel.call("policy/set", { policy: { version: 1, cloudOrigins: ["https://api.example.com"] } })).toMatchObject({ ok: true, value: { managed: false } })
    for (const told of await strayFrom(`${elsewhere}/stray`)) expect(told).toMatch(/^refused/)
    expect(await browser.panel.call("policy/set", { policy: { version: 1, preset: "loose" } })).toMatchObject({ ok: false, error: { kind: "policy.invalid", message: expect.stringContaining("\"preset\"") } })
    expect(await browser.panel.call("policy/set", { policy: { version: 1 } })).toMatchObject({ ok: true })
    for (const told of await strayFrom(`${elsewhere}/listed`)) expect(told).toBe("reached 200")
    await browser.panel.call("settings/set", { cloud: null })
    for (const told of await strayFrom(`${elsewhere}/stray`)) expect(told).toMatch(/^refused/)
  })

  test("the extension's own files stay readable", async () => {
    expect(await worker.evaluate("fetch(chrome.runtime.getURL('models/registry.json')).then((response) => response.status)")).toBe(200)
  })
})

describe("what left", () => {
  test("is in the ledger to the byte, and what would leave is told beforehand", async () => {
    const cloud = await startOpenAiServer({ script: [says({ verb: "note", text: "The address is ‹EMAIL_1›." }), says({ verb: "answer", text: "It is ‹EMAIL_1›." })] })
    const endpoint = { baseUrl: cloud.baseUrl, model: "test" }
    await browser.panel.call("settings/set", { cloud: endpoint, keepBytes: true })
    const tab = await browser.newTab()
    await tab.page.goto(`${elsewhere}/page`)
    const task = "Tell me the e-mail address that is on this page"
    const preview = await browser.panel.call("leaves/preview", { tabId: tab.id, task })
    await tab.page.close()
    const end = await runTaskOnPage(browser, {
      url: `${elsewhere}/page`, files: [], timeoutMs: 200_000, signal: new AbortController().signal, onStep: () => {}, task: { task, mode: "cloud", maxSteps: 4, confirm: "deny", cloud: endpoint }, cloudKey: "key-for-tests"
    })
    await cloud.close()
    expect(end, end.reason).toMatchObject({ ok: true, answer: "It is mia.holt@posteo.example." })

    if (!preview.ok) throw new Error(preview.error.message)
    const { body, marks, bytes, destination } = preview.value
    // The fence is another each time; all else is what was then sent.
    const plain = (text: string): string => text.replace(/--- [a-z]{12} ---/g, "--- fence ---")
    expect(plain(body)).toBe(plain(cloud.requests[0]?.raw ?? ""))
    expect({ bytes, destination }).toEqual({ bytes: Buffer.byteLength(body), destination: `${cloud.baseUrl}/chat/completions` })
    expect(marks.map(({ type, value }) => `${type} ${value}`).sort()).toEqual(["EMAIL mia.holt@posteo.example", "PHONE +44 20 7946 0123"])
    for (const { start, end: to, placeholder } of marks) expect(body.slice(start, to)).toBe(placeholder)

    const exported = await browser.panel.call("ledger/export", {})
    if (!exported.ok) throw new Error(exported.error.message)
    const lines = exported.value.text.trimEnd().split("\n")
    const digest = (text: string): string => createHash("sha256").update(text).digest("hex")
    expect(await verifyLedger(lines, { digest })).toMatchObject({ ok: true, entries: 2 })
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    const sent = entries.filter(({ type }) => type === "sent")
    expect(sent.map(({ step, destination: to, bytes: size, sha256, replaced }) => ({ step, to, size, sha256, replaced }))).toEqual(cloud.requests.map(({ raw }, step) => ({
      step, to: new URL(cloud.baseUrl).origin, size: Buffer.byteLength(raw), sha256: digest(raw), replaced: { EMAIL: 1, PHONE: 1 }
    })))
    expect(entries.filter(({ type }) => type === "bytes").map((entry) => entry["body"])).toEqual(cloud.requests.map(({ raw }) => raw))

    const runs = await browser.panel.call("run/list", {})
    const runId = runs.ok ? runs.value[0]?.id ?? "" : ""
    expect(await browser.panel.call("run/delete", { runId })).toMatchObject({ ok: true })
    expect(await browser.panel.call("run/get", { runId })).toMatchObject({ ok: false })
    const after = await browser.panel.call("ledger/export", {})
    expect(after.ok && after.value.text.includes("\"type\":\"bytes\"")).toBe(false)
    const rests = await browser.panelPage.evaluate("Promise.all(['symbiont-vaults', 'symbiont-journal'].map((name) => new Promise((resolve) => { const asked = indexedDB.open(name); asked.onsuccess = () => { const tables = [...asked.result.objectStoreNames]; const all = asked.result.transaction(tables).objectStore(tables[0]).count(); all.onsuccess = () => resolve(all.result) } })))")
    expect(rests).toEqual([0, 0])
  })
})
