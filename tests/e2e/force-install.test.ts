import { execFileSync } from "node:child_process"
import { generateKeyPairSync } from "node:crypto"
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type BrowserContext, type Page } from "playwright-core"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { findBrowser } from "../../src/runner/find-browser.ts"
import { enterpriseKit } from "../../src/tooling/enterprise/kit.ts"
import { buildExtension } from "../../src/tooling/plasmo.ts"
import { makeRelease } from "../../src/tooling/release/make-release.ts"
import { idOfKey } from "../../src/tooling/release/sign-crx.ts"
import { startOpenAiServer, type Turn } from "../unit/models/openai-server.ts"
import { givenBuild } from "./build-extension.ts"

const wanted = process.env["SYMBIONT_FORCE_INSTALL"] === "1"
const root = join(import.meta.dirname, "../..")
const served = createServer()
let release: () => Promise<unknown> = async () => undefined
const asked: string[] = []
let [folder, id, address, wrapper, version, possible] = ["", "", "", "", "", true]
let context: BrowserContext | undefined
let policies: Page

/** Policies hold for every browser of a machine; this one alone sees ours, in a mount namespace of its own. */
const ownMachine = async (browser: string, etc: string): Promise<string> => {
  const script = join(folder, "browser.sh")
  await writeFile(script, `#!/bin/sh\nexec unshare -m sh -c 'mount --bind "${etc}" /etc/chromium && exec "${browser}" "$@"' sh "$@"\n`)
  await chmod(script, 0o755)
  return script
}
/** The kit's own file; besides, the browser lets nobody look into what a policy installed, and a test has to. */
const write = async (values: object, settings: object = {}): Promise<void> => {
  const kit = enterpriseKit({ id, updateUrl: `${address}/updates.xml`, version, values: { ...values } })
  const policy = JSON.parse(kit["linux/symbiont.json"] ?? "") as { ExtensionSettings: Record<string, object> }
  policy.ExtensionSettings[id] = { ...policy.ExtensionSettings[id], ...settings }
  await writeFile(join(folder, "etc/policies/managed/symbiont.json"), JSON.stringify({ ...policy, DeveloperToolsAvailability: 1 }))
}
const start = async (): Promise<BrowserContext> => {
  const opened = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: wrapper, headless: true, ignoreDefaultArgs: ["--disable-extensions", "--disable-background-networking", "--disable-component-update"],
    args: ["--disable-quic", "--no-first-run", "--disable-sync", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])]
  })
  policies = await opened.newPage()
  await policies.goto("chrome://policy")
  return opened
}
/** The panel in a tab, once the extension is there. */
const panel = async (within: number): Promise<Page | undefined> => {
  for (const end = Date.now() + within; Date.now() < end;) {
    const page = await context?.newPage()
    if (await page?.goto(`chrome-extension://${id}/sidepanel.html`).then(() => true, () => false)) return page
    await page?.close()
    await new Promise((resolve) => { setTimeout(resolve, 200) })
  }
  return undefined
}
const call = (page: Page | undefined, name: string, payload: object): Promise<unknown> => page?.evaluate((envelope) => (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome.runtime.sendMessage(envelope), { symbiont: 1, to: "worker", name, payload }) ?? Promise.resolve(undefined)

beforeAll(async () => {
  if (!wanted) return
  const found = await findBrowser()
  if (!found.ok) throw new Error(found.error.message)
  try { if (found.value.branded) throw new Error("another folder"); execFileSync("unshare", ["-m", "true"], { stdio: "ignore" }) } catch { possible = false; return }
  folder = await mkdtemp(join(tmpdir(), "symbiont-forced-"))
  await mkdir(join(folder, "etc/policies/managed"), { recursive: true })
  wrapper = await ownMachine(found.value.path, join(folder, "etc"))
  // The variant for tests may enter every site, so that what the browser keeps it off can be seen. A release has its id from the key that signs it.
  const build = join(folder, "build")
  await cp(givenBuild ?? await buildExtension("e2e"), build, { recursive: true })
  const { key: _fixed, ...manifest } = JSON.parse(await readFile(join(build, "manifest.json"), "utf8")) as { key?: string; version: string }
  version = manifest.version
  await writeFile(join(build, "manifest.json"), JSON.stringify(manifest))
  const keyFile = join(folder, "key.pem")
  await writeFile(keyFile, generateKeyPairSync("rsa", { modulusLength: 2_048 }).privateKey.export({ type: "pkcs8", format: "pem" }))
  id = await idOfKey(keyFile) ?? ""
  await new Promise<void>((resolve) => { served.listen(0, "127.0.0.1", resolve) })
  address = `http://127.0.0.1:${(served.address() as AddressInfo).port}`
  const out = join(folder, "release")
  release = () => makeRelease({ build, variant: "e2e", root, out, keyFile, baseUrl: `${address}/` })
  await release()
  served.on("request", (request, response) => {
    const name = new URL(request.url ?? "/", address).pathname.slice(1)
    asked.push(name)
    if (name === "page") { response.writeHead(200, { "content-type": "text/html" }).end("<title>Shop</title><button>Save</button>"); return }
    readFile(join(out, name)).then((bytes) => response.writeHead(200, { "content-type": name.endsWith(".crx") ? "application/x-chrome-extension" : "text/xml" }).end(bytes), () => response.writeHead(404).end())
  })
}, 120_000)
afterAll(async () => {
  await context?.close()
  served.close()
  if (folder !== "") await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})
beforeEach((test) => { if (!wanted) test.skip("it takes half a minute: set SYMBIONT_FORCE_INSTALL=1"); if (!possible) test.skip("a browser can't be given a policy folder of its own here") })

test("a fresh profile gets the release by policy alone: signed, pinned, with its policy in effect, kept off the blocked sites by the browser itself", async () => {
  await write({ policy_version: 5, agent_enabled: true, model_mode: "local_only", blocked_origins: ["localhost"] })
  const from = performance.now()
  context = await start()
  const page = await panel(60_000)
  expect(page, `asked for: ${asked.join(", ")}`).toBeDefined()
  console.log(`force-installed ${Math.round(performance.now() - from)} ms after the browser was started; it asked for ${[...new Set(asked)].join(", ")}`)
  // The browser brings the values some seconds after it has started the extension: until then no task may begin.
  const begun = (): Promise<unknown> => call(page, "task/start", { task: "Read the page", tabId: 1, mode: "local", maxSteps: 1 })
  if (JSON.stringify(await page?.evaluate("chrome.storage.managed.get()")) === "{}") expect(await begun()).toMatchObject({ ok: false, error: { message: expect.stringContaining("has not arrived yet") } })
  await expect.poll(() => page?.evaluate("chrome.storage.managed.get()"), { timeout: 30_000, interval: 100 }).toMatchObject({ policy_version: 5 })
  console.log(`and its policy was there ${Math.round(performance.now() - from)} ms after that start`)
  expect(await call(page, "managed/get", {})).toMatchObject({ ok: true, value: { managed: true, installedByAdmin: true, problems: [], effective: expect.arrayContaining([{ key: "model_mode", value: "local_only", from: "policy" }]) } })
  await page?.getByRole("button", { name: "Skip" }).click({ timeout: 3_000 }).catch(() => undefined)
  await page?.getByRole("button", { name: "Settings" }).click()
  await page?.getByText("A policy of your organisation is in force, version 5.").waitFor()
  // runtime_blocked_hosts: the browser lets no script in, and so our own rule is not what is seen here.
  const inject = async (host: string): Promise<unknown> => {
    const tab = await context?.newPage()
    await tab?.goto(`http://${host}:${new URL(address).port}/page`)
    const done = await page?.evaluate(async (url) => {
      type Chrome = { tabs: { query(of: object): Promise<{ id: number; url?: string }[]> }; scripting: { executeScript(what: object): Promise<{ result: unknown }[]> } }
      const { tabs, scripting } = (globalThis as unknown as { chrome: Chrome }).chrome
      const [found] = (await tabs.query({})).filter((one) => one.url === url || one.url === undefined).slice(-1)
      return scripting.executeScript({ target: { tabId: found?.id }, func: () => document.title }).then(([first]) => first?.result, (error: unknown) => `refused: ${String(error)}`)
    }, tab?.url() ?? "")
    await tab?.close()
    return done
  }
  expect(await inject("127.0.0.1")).toBe("Shop")
  expect(await inject("localhost")).toMatch(/^refused: .*(?:policy|blocked|cannot|can't)/i)
})

test("a version that is older than the policy allows doesn't run, and runs again when the policy allows it", async () => {
  await write({ policy_version: 6, agent_enabled: true, model_mode: "local_only" }, { minimum_version_required: "99.0" })
  await policies.evaluate("chrome.send('reloadPolicies')")
  await expect.poll(async () => { const page = await panel(300); await page?.close(); return page === undefined }, { timeout: 15_000 }).toBe(true)
  await write({ policy_version: 7, agent_enabled: true, model_mode: "local_only" })
  await policies.evaluate("chrome.send('reloadPolicies')")
  const page = await panel(15_000)
  expect(await call(page, "managed/get", {})).toMatchObject({ ok: true, value: { received: expect.arrayContaining([{ key: "policy_version", value: "7" }]) } })
})

test("a newer version waits for the task that is running, and is there when the task is over", async () => {
  let answer: (turn: Turn) => void = () => undefined
  const cloud = await startOpenAiServer({ script: () => new Promise<Turn>((resolve) => { answer = resolve }) })
  await write({ policy_version: 8, agent_enabled: true, model_mode: "cloud_allowed", cloud_endpoint: cloud.baseUrl, cloud_models: ["test"] })
  await policies.evaluate("chrome.send('reloadPolicies')")
  const page = await panel(15_000)
  await expect.poll(() => page?.evaluate("chrome.storage.managed.get()"), { timeout: 30_000 }).toMatchObject({ policy_version: 8 })
  const tab = await context?.newPage()
  await tab?.goto(`${address}/page`)
  const tabId = await page?.evaluate(`chrome.tabs.query({ url: "${address}/*" }).then(([found]) => found.id)`)
  const started = await call(page, "task/start", { task: "Tell me the title", tabId, mode: "cloud", maxSteps: 3, cloud: { baseUrl: cloud.baseUrl, model: "test" } }) as { ok: boolean; value: { runId: string } }
  expect(started, JSON.stringify(started)).toMatchObject({ ok: true })
  await expect.poll(() => cloud.requests.length, { timeout: 30_000 }).toBe(1)

  const newer = version.replace(/\d+$/, (last) => String(Number(last) + 1))
  const manifest = join(folder, "build/manifest.json")
  await writeFile(manifest, JSON.stringify({ ...JSON.parse(await readFile(manifest, "utf8")) as object, version: newer }))
  await release()
  expect(await page?.evaluate("chrome.runtime.requestUpdateCheck()")).toMatchObject({ status: "update_available", version: newer })
  await expect.poll(() => asked.some((name) => name.includes(newer)), { timeout: 30_000 }).toBe(true)
  // Where nobody holds it up, a version that has come is put in place within a moment.
  await new Promise((resolve) => { setTimeout(resolve, 10_000) })
  expect(await page?.evaluate("chrome.runtime.getManifest().version")).toBe(version)
  expect(await call(page, "run/get", started.value)).toMatchObject({ ok: true, value: { run: { state: "running" } } })

  const gone = page?.waitForEvent("close", { timeout: 30_000 })
  answer({ mode: "stream", text: JSON.stringify({ reason: "It says so.", action: { verb: "answer", text: "Shop" } }) })
  await gone
  const next = await panel(30_000)
  expect(await next?.evaluate("chrome.runtime.getManifest().version")).toBe(newer)
  expect(await call(next, "run/get", started.value)).toMatchObject({ ok: true, value: { run: { state: "ended", end: { ok: true, answer: "Shop" } } } })
  await cloud.close()
})
