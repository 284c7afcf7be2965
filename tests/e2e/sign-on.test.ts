import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page, Worker } from "playwright-core"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { RunEnd } from "../../src/core/step.ts"
import type { SignOnView } from "../../src/protocol/sign-on.ts"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { runTaskOnPage } from "../../src/runner/run-task-on-page.ts"
import { clientId, type OidcServer, startOidcServer } from "../unit/extension/oidc-server.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { managedBuild, type ManagedFolder } from "./managed-folder.ts"
import { says } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"

let copy: Awaited<ReturnType<typeof managedBuild>>["copy"]
let folder: ManagedFolder | undefined
let [oidc, cloud, browser] = [] as unknown as [OidcServer, Awaited<ReturnType<typeof startOpenAiServer>>, RunningBrowser]
let [policies, worker, profile, site] = [undefined, undefined, "", ""] as unknown as [Page, Worker, string, string]
let version = 1
const shop = createServer((_request, response) => { response.writeHead(200, { "content-type": "text/html" }).end("<title>Notes</title><p>Nothing much.</p><button>Save</button>") })

const base = () => ({ agent_enabled: true, model_mode: "cloud_allowed", cloud_endpoint: cloud.baseUrl, cloud_models: ["test"], cloud_key_source: "broker", redaction_floor: "balanced", sso_issuer: oidc.issuer, sso_client_id: clientId })
const enforce = async (values: object): Promise<void> => {
  version += 1
  await folder?.write({ policy_version: version, ...values })
  await policies.evaluate("chrome.send('reloadPolicies')")
  await expect.poll(async () => { const view = await browser.panel.call("managed/get", {}); return view.ok && view.value.received.find(({ key }) => key === "policy_version")?.value }, { timeout: 30_000, interval: 50 }).toBe(String(version))
}
const view = async (): Promise<SignOnView> => { const reply = await browser.panel.call("sign-on/get", {}); if (!reply.ok) throw new Error(reply.error.message); return reply.value }
const until = async (state: SignOnView["state"]): Promise<SignOnView> => { await expect.poll(async () => (await view()).state, { timeout: 60_000, interval: 100 }).toBe(state); return view() }
/** Begins to sign in, does something in the provider's window where one is shown (not while the provider remembers who signed in), and tells how it ended. */
const signIn = async (inWindow = async (page: Page): Promise<void> => page.getByRole("button", { name: "Sign in as Ada" }).click()): Promise<SignOnView> => {
  const shown = (page: Page): void => { inWindow(page).catch((error: unknown) => { console.error("sign-on window", error) }) }
  browser.context.on("page", shown)
  try {
    await browser.panel.call("sign-on/begin", { by: "window" })
    await expect.poll(async () => (await view()).state, { timeout: 60_000, interval: 100 }).not.toBe("waiting")
    return await view()
  } finally { browser.context.off("page", shown) }
}
const run = (mode: "cloud" | "hybrid" = "cloud"): Promise<RunEnd> => runTaskOnPage(browser, {
  url: `${site}/page`, files: [], timeoutMs: 120_000, signal: new AbortController().signal, onStep: () => {}, task: { task: "Read the page", mode, maxSteps: 4, confirm: "deny" }
})
const stray = (): Promise<unknown> => worker.evaluate(`fetch(${JSON.stringify(`${oidc.issuer}/.well-known/openid-configuration`)}).then(() => "reached", () => "refused")`)

beforeAll(async () => {
  ({ copy, folder } = await managedBuild())
  if (!folder) return
  await new Promise<void>((resolve) => { shop.listen(0, "127.0.0.1", resolve) })
  site = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
  oidc = await startOidcServer(`https://${copy.id}.chromiumapp.org/`)
  cloud = await startOpenAiServer({ script: () => says({ verb: "answer", text: "done" }) })
  await folder.write({ policy_version: version, ...base() })
  profile = await mkdtemp(join(tmpdir(), "symbiont-signed-on-"))
  browser = await startBrowser({ extension: copy.path, profile })
  worker = browser.context.serviceWorkers()[0] ?? await browser.context.waitForEvent("serviceworker")
  policies = await browser.context.newPage()
  await policies.goto("chrome://policy")
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([oidc?.close(), cloud?.close(), folder?.remove(), copy?.remove()])
  shop.close()
  if (profile !== "") await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})
beforeEach((context) => { if (!folder) context.skip("the browser's folder of managed policies can't be written here") })

describe("an organisation's sign-on, with a provider and a cloud endpoint on this machine", () => {
  test("without it no task that could ask the cloud begins, and there is no key to be typed", async () => {
    expect(await view()).toEqual({ host: new URL(oidc.issuer).host, state: "out" })
    for (const mode of ["cloud", "hybrid"] as const) expect(await run(mode)).toMatchObject({ ok: false, reason: expect.stringContaining("Sign in with your organisation's account first") })
    expect(cloud.requests).toEqual([])
    expect(await browser.panel.call("settings/get", {})).toMatchObject({ ok: true, value: { hasKey: false, managed: expect.arrayContaining(["endpoint", "key"]) } })
  })

  test("a window that is closed, a provider that is down, an answer that isn't meant for us: nobody is signed in, and a sentence says why", async () => {
    expect(await signIn((page) => page.close())).toMatchObject({ state: "out", problem: expect.stringContaining("cancelled") })
    for (const [fault, why] of [["aud", "meant for somebody else"], ["exp", "expired"], ["nonce", "another sign-on"], ["state", "another sign-on"]] as const) {
      oidc.fault = fault
      expect(await signIn(), fault).toMatchObject({ state: "out", problem: expect.stringContaining(why) })
    }
    oidc.fault = undefined
    oidc.down = true
    expect(await signIn()).toMatchObject({ state: "out", problem: expect.stringContaining("did not answer") })
    oidc.down = false
    expect(cloud.requests).toEqual([])
  })

  test("signed in, the endpoint is opened by the token, which is renewed before its end", async () => {
    oidc.lasts = 4
    expect(await signIn()).toEqual({ host: new URL(oidc.issuer).host, state: "in", name: "Ada Lovelace" })
    expect(await run()).toMatchObject({ ok: true, answer: "done" })
    const bearer = cloud.requests.at(-1)?.headers.authorization?.replace("Bearer ", "")
    expect(oidc.given).toContain(bearer)
    await new Promise((resolve) => { setTimeout(resolve, 2_500) })
    oidc.lasts = 3_600
    expect(await run()).toMatchObject({ ok: true })
    const renewed = cloud.requests.at(-1)?.headers.authorization?.replace("Bearer ", "")
    expect(oidc.given).toContain(renewed)
    expect(renewed).not.toBe(bearer)
    // Between two requests of ours the wall is shut to the provider.
    await expect.poll(stray).toBe("refused")
  })

  test("it is seen in the settings, and is in the audit trail without who and without tokens", async () => {
    const page = browser.panelPage
    await page.getByRole("button", { name: "Settings" }).click()
    await page.getByText(`Signed in as Ada Lovelace by ${new URL(oidc.issuer).host}.`).waitFor()
    const trail = await browser.panel.call("audit/export", {})
    if (!trail.ok) throw new Error(trail.error.message)
    expect(trail.value.text).toContain('"activity":"sign-on.begun"')
    const ledger = await browser.panel.call("ledger/export", {})
    for (const text of [trail.value.text, ledger.ok ? ledger.value.text : "", JSON.stringify(await view())]) for (const token of oidc.given) expect(text.includes(token)).toBe(false)
    expect(trail.value.text).not.toContain("Ada")
  })

  test("a policy that names it no more ends it and shuts the way there", async () => {
    await enforce({ agent_enabled: true, model_mode: "cloud_allowed", cloud_endpoint: cloud.baseUrl, cloud_models: ["test"], redaction_floor: "balanced" })
    // The extension hears of it in the moment in which the browser tells it; ending and shutting come right after.
    await expect.poll(view).toEqual({ state: "out" })
    await expect.poll(() => worker.evaluate("chrome.storage.session.get(\"signOn\")")).toEqual({})
    await expect.poll(stray).toBe("refused")
    await enforce(base())
    expect(await view()).toMatchObject({ state: "out" })
    expect(await run()).toMatchObject({ ok: false })
  })

  test("by a code that is typed in elsewhere", async () => {
    await browser.panel.call("sign-on/begin", { by: "code" })
    const waiting = await until("waiting")
    await expect.poll(async () => (await view()).device?.code, { timeout: 30_000 }).toMatch(/^[A-Z-]{8,}$/)
    const { device } = await view()
    expect(waiting.host).toBe(new URL(oidc.issuer).host)
    const elsewhere = await browser.context.newPage()
    await elsewhere.goto(device?.address ?? "")
    // The provider's own page asks whether the code is ours.
    await elsewhere.getByRole("button", { name: "Continue" }).click()
    expect(await until("in")).toMatchObject({ name: "Ada Lovelace" })
    await elsewhere.close()
    expect(await run()).toMatchObject({ ok: true })
    expect(await browser.panel.call("sign-on/out", {})).toMatchObject({ ok: true, value: { state: "out" } })
    await expect.poll(() => oidc.asked.some((path) => path === "/token/revocation"), { timeout: 30_000 }).toBe(true)
  })

  test("no token is anywhere in the profile", async () => {
    expect(await signIn()).toMatchObject({ state: "in" })
    await browser.close()
    const files = (await readdir(profile, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
    // The end of a token is its signature, or random: it stands nowhere by chance.
    const ends = oidc.given.map((token) => token.slice(-40))
    let known = 0
    for (const file of files) {
      const bytes = await readFile(file).catch(() => Buffer.alloc(0))
      const holds = (text: string): boolean => bytes.includes(text) || bytes.includes(Buffer.from(text, "utf16le"))
      if (holds(copy.id)) known += 1
      expect(ends.filter(holds), file).toEqual([])
    }
    expect(known).toBeGreaterThan(0)
    expect(ends.length).toBeGreaterThan(8)
  })
})

test("the build for users has no such permission until somebody clicks on \"Sign in\"", async () => {
  const own = await managedBuild("default")
  const provider = await startOidcServer(`https://${own.copy.id}.chromiumapp.org/`)
  await own.folder?.write({ policy_version: 1, agent_enabled: true, model_mode: "local_only", sso_issuer: provider.issuer, sso_client_id: clientId })
  const running = await startBrowser({ extension: own.copy.path })
  try {
    const [its] = running.context.serviceWorkers()
    expect(await its?.evaluate("typeof chrome.identity")).toBe("undefined")
    running.context.on("page", (page) => { page.getByRole("button", { name: "Sign in as Ada" }).click().catch(() => undefined) })
    const panel = running.panelPage
    await panel.getByRole("button", { name: "Skip" }).click()
    await panel.getByRole("button", { name: "Settings" }).click()
    await panel.getByRole("button", { name: "Sign in", exact: true }).click()
    await panel.getByText("Signed in as Ada Lovelace").waitFor()
    expect(await its?.evaluate("chrome.permissions.getAll().then(({ origins }) => origins)")).toEqual([])
  } finally {
    await running.close()
    await Promise.all([provider.close(), own.folder?.remove(), own.copy.remove()])
  }
})
