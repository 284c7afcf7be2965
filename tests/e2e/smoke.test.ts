import { createServer, type Server, type ServerResponse } from "node:http"
import { readFile } from "node:fs/promises"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Page, Worker } from "playwright-core"
import config from "../../plasmo.config.ts"
import { renderObservation } from "../../src/core/render-observation.ts"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { filesUnder } from "../../src/tooling/content-hash.ts"
import { buildExtension } from "../../src/tooling/plasmo.ts"
import { verifyBuild } from "../../src/tooling/verify-build.ts"
import { startBrowser } from "./start-browser.ts"

const html = (response: ServerResponse, body: string): void => {
  response.setHeader("content-type", "text/html; charset=utf-8")
  response.end(`<!doctype html><meta charset="utf-8">${body}`)
}
const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve) })
  return (server.address() as AddressInfo).port
}

let running: RunningBrowser
let worker: Worker
let other: Server
let site: Server
let address: string
const spoken: string[] = []

beforeAll(async () => {
  other = createServer((request, response) => html(response, `<title>inner</title><button>Inner ${request.url}</button>`))
  const otherPort = await listen(other)
  site = createServer((request, response) => {
    if (request.url === "/plain") return html(response, "<title>plain</title><p>Plain page</p>")
    if (request.url === "/file.pdf") { response.setHeader("content-type", "application/pdf"); response.end("%PDF-1.4\n%%EOF"); return undefined }
    return html(response, `<title>Frames 🚀</title><h1>Zażółć gęślą jaźń 🚀 漢字</h1><label>Name <input id="name" value="👩‍🚀"></label>
      <iframe title="written" srcdoc="<p>Written text</p>"></iframe><iframe title="same" src="/plain"></iframe>
      <iframe title="foreign" src="http://localhost:${otherPort}/foreign"></iframe>
      <iframe title="tracker" width="1" height="1" src="http://localhost:${otherPort}/tracker"></iframe>
      <div id="bare">Archive the letter</div><script>bare.onclick = () => undefined</script>
      <div id="host"></div><script>host.attachShadow({ mode: "closed" }).innerHTML = '<iframe title="shadow" src="http://localhost:${otherPort}/shadow"></iframe>'</script>`)
  })
  address = `http://127.0.0.1:${await listen(site)}`
  running = await startBrowser()
  const [found] = running.context.serviceWorkers()
  worker = found ?? await running.context.waitForEvent("serviceworker")
  running.panelPage.on("console", (message) => { if (message.type() === "error") spoken.push(message.text()) })
  running.panelPage.on("pageerror", (error) => spoken.push(String(error)))
})
afterAll(async () => {
  await running?.close()
  site?.close()
  other?.close()
})

const view = async (url: string) => {
  const tab = await running.newTab()
  await tab.page.goto(url).catch(() => undefined)
  return { tab, seen: await running.panel.call("page/view", { tabId: tab.id, budget: 4_000 }) }
}
/** Evaluated in the extension's panel, where the types of the page's world don't reach. */
const inPanel = <T>(script: string): Promise<T> => running.panelPage.evaluate(script) as Promise<T>

describe("the built extension", () => {
  test("has the manifest that plasmo.config.ts asks for, and is small enough", async () => {
    const { problems, size } = await verifyBuild(await buildExtension("e2e"), config, "e2e")
    expect(problems).toEqual([])
    console.log(`package without weights: ${(size.zipped / 1048576).toFixed(1)} MB zipped`)
  })

  test("carries no addresses of others' model libraries", async () => {
    const scripts = (await filesUnder(await buildExtension("e2e"), ["."])).filter((file) => file.endsWith(".js"))
    expect(scripts.length).toBeGreaterThan(4)
    for (const script of scripts) expect((await readFile(script, "utf8")).match(/https:\/\/(?:raw\.githubusercontent\.com|huggingface\.co)\/mlc-ai/), script).toBeNull()
  })

  test("puts little into a page: every document of a run loads it", async () => {
    const [script = ""] = (await filesUnder(await buildExtension("e2e"), ["."])).filter((file) => /page-script.*[.]js$/.test(file))
    expect((await readFile(script)).length).toBeLessThan(190_000)
  })

  test("runs its worker and shows its panel", async () => {
    expect(worker.url()).toBe(`chrome-extension://${running.extensionId}/static/background/index.js`)
    await running.panelPage.locator("textarea").first().waitFor()
    console.log(`panel usable after ${Math.round(running.panelMs)} ms`)
  })

  test("sees every frame that a person sees, with characters of all planes intact", async () => {
    const { tab, seen } = await view(`${address}/`)
    if (!seen.ok) throw new Error(seen.error.message)
    const text = renderObservation(seen.value)
    for (const shown of ["Frames 🚀", "Zażółć gęślą jaźń 🚀 漢字", "👩‍🚀", "Written text", "Plain page", "Inner /foreign", "Inner /shadow"]) expect(text).toContain(shown)
    expect(text).not.toContain("Inner /tracker")
    expect(text, "only the page's own world knows that this acts").toMatch(/^\[a\d+\] clickable "Archive the letter"$/m)
    const refs = [...text.matchAll(/^\[([a-z]+\d+)\]/gm)].map(([, ref]) => ref)
    expect(new Set(refs).size).toBe(refs.length)
    await tab.page.close()
  })

  test("gives an element the same ref when it looks again", async () => {
    const { tab, seen } = await view(`${address}/`)
    const again = await running.panel.call("page/view", { tabId: tab.id, budget: 4_000 })
    expect(again.ok && seen.ok && again.value.nodes).toEqual(seen.ok && seen.value.nodes)
    await tab.page.close()
  })

  test.each([
    ["a page of the browser", "chrome://version", /browser itself/], ["an empty tab", "about:blank", /empty/],
    ["an unreachable page", "http://127.0.0.1:9/", /could not be opened/], ["a PDF", "/file.pdf", /PDF/]
  ])("says why %s can't be driven", async (_what, url, sentence) => {
    const { tab } = await view(url.startsWith("/") ? address + url : url)
    // The browser's own error page comes a moment after the failure is known.
    await expect.poll(async () => { const seen = await running.panel.call("page/view", { tabId: tab.id }); return seen.ok ? "" : seen.error.message }).toMatch(sentence)
    await tab.page.close()
  })

  test("refuses messages from the wrong side and of unknown names", async () => {
    const send = (name: string, payload: unknown, to = "worker") => inPanel(`chrome.runtime.sendMessage(${JSON.stringify({ symbiont: 1, to, name, payload })})`)
    expect(await send("task/explode", {})).toMatchObject({ ok: false, error: { kind: "message.unknown" } })
    expect(await send("host/progress", { model: "m", loaded: 1, total: 1, phase: "x" })).toMatchObject({ error: { kind: "message.forbidden" } })
    expect(await send("task/stop", { runId: 7 })).toMatchObject({ error: { kind: "message.invalid" } })
    expect(await running.panel.call("model/status", {})).toMatchObject({ ok: true })
    expect(await send("host/status", {}, "offscreen")).toMatchObject({ error: { kind: "message.forbidden" } })
  })

  test("keeps its stores shut to what runs in pages", async () => {
    await running.panel.call("settings/set", { key: "canary-key" })
    const { tab } = await view(`${address}/`)
    const reached = await inPanel<string>(`chrome.scripting.executeScript({ target: { tabId: ${tab.id} }, func: async () => {
      const read = async area => { try { return JSON.stringify(await chrome.storage[area].get()) } catch (error) { return "shut" } }
      return (await read("local")) + (await read("session"))
    } }).then(([{ result }]) => result)`)
    expect(reached).toBe("shutshut")
    expect(JSON.stringify(await running.panel.call("settings/get", {}))).not.toContain("canary-key")
    await running.panel.call("settings/set", { key: "" })
    await tab.page.close()
  })

  test("is not readable by pages", async () => {
    const { tab } = await view(`${address}/plain`)
    const found = await tab.page.evaluate(`fetch("chrome-extension://${running.extensionId}/manifest.json").then(() => "readable", () => "closed")`)
    expect(found).toBe("closed")
    await tab.page.close()
  })

  test("ran without an error that the browser noted", async () => {
    const page: Page = await running.context.newPage()
    await page.goto("chrome://extensions")
    const info = await page.evaluate(`chrome.developerPrivate.getExtensionInfo(${JSON.stringify(running.extensionId)})
      .then(({ manifestErrors, runtimeErrors }) => [...manifestErrors, ...runtimeErrors].map(({ message }) => message))`)
    expect(info).toEqual([])
    expect(spoken).toEqual([])
    await page.close()
  })
})

test("the build for users starts too, and says how to give it access to a site", async () => {
  const users = await startBrowser({ extension: await buildExtension("default") })
  try {
    const tab = await users.newTab()
    await tab.page.goto(`${address}/plain`)
    expect(await users.panel.call("page/view", { tabId: tab.id })).toMatchObject({ ok: false, error: { kind: "page.no-access", message: expect.stringMatching(/no access to this site yet: click its toolbar button/) } })
  } finally { await users.close() }
})
