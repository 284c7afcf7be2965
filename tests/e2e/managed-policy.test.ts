import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Page, Worker } from "playwright-core"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { RunEnd, Step } from "../../src/core/step.ts"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { runTaskOnPage } from "../../src/runner/run-task-on-page.ts"
import { type Received, startOpenAiServer, type Turn } from "../unit/models/openai-server.ts"
import { kitExample } from "../../src/tooling/enterprise/kit.ts"
import { managedBuild, type ManagedFolder } from "./managed-folder.ts"
import { says } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"

const page = "<title>Notes</title><p>Nothing much.</p><button>Pay now</button>"
let copy: Awaited<ReturnType<typeof managedBuild>>["copy"]
let folder: ManagedFolder | undefined
let browser: RunningBrowser
let worker: Worker
let policies: Page
let cloud: Awaited<ReturnType<typeof startOpenAiServer>>
const reached: string[] = []
let [site, blocked] = ["", ""]

const serve = async (): Promise<{ server: Server; address: string }> => {
  const server = createServer((request, response) => {
    if (request.url !== "/favicon.ico") reached.push(`${request.headers.host} ${request.url}`)
    response.writeHead(200, { "content-type": "text/html" }).end(page)
  })
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve) })
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
const servers: Server[] = []

/** What the cloud model says next. */
let script: (Turn | ((request: Received) => Turn))[] = []
const base = () => ({ policy_version: 1, agent_enabled: true, model_mode: "cloud_allowed", cloud_endpoint: cloud.baseUrl, cloud_models: ["test"], redaction_floor: "balanced", blocked_origins: [blocked] })

let odd = 0
const fine = { agent_enabled: true, model_mode: "cloud_allowed" }

/** Puts a policy in force as an administrator does, has the browser read its folder now, and gives the milliseconds until the extension keeps to it. */
const enforce = async (values: Record<string, unknown>): Promise<number> => {
  await folder?.write(values)
  await policies.evaluate("chrome.send('reloadPolicies')")
  const from = performance.now()
  for (;;) {
    const view = await browser.panel.call("managed/get", {})
    const version = view.ok ? view.value.received.find(({ key }) => key === "policy_version")?.value : undefined
    if (version === String(values["policy_version"])) return performance.now() - from
    if (performance.now() - from > 60_000) throw new Error("The policy did not arrive.")
    await new Promise((resolve) => { setTimeout(resolve, 20) })
  }
}

const run = (mode: "cloud" | "hybrid", task = "Read the page", onStep: (step: Step) => void = () => {}, url = `${site}/page`): Promise<RunEnd> => runTaskOnPage(browser, {
  url, files: [], timeoutMs: 120_000, signal: new AbortController().signal, onStep, task: { task, mode, maxSteps: 4, confirm: "deny", cloud: { baseUrl: "http://127.0.0.1:9/v1", model: "test" } }, cloudKey: "key-for-tests"
})

beforeAll(async () => {
  const managed = await managedBuild()
  copy = managed.copy
  folder = managed.folder
  if (!folder) return
  for (const set of [(address: string) => { site = address }, (address: string) => { blocked = address }]) {
    const { server, address } = await serve()
    servers.push(server)
    set(address)
  }
  cloud = await startOpenAiServer({ script: (request) => { const next = script.shift() ?? says({ verb: "give_up", reason: "The script is over." }); return typeof next === "function" ? next(request) : next } })
  await folder.write(base())
  browser = await startBrowser({ extension: copy.path })
  worker = browser.context.serviceWorkers()[0] ?? await browser.context.waitForEvent("serviceworker")
  policies = await browser.context.newPage()
  await policies.goto("chrome://policy")
})
afterAll(async () => {
  await browser?.close()
  await cloud?.close()
  for (const server of servers) server.close()
  await folder?.remove()
  await copy?.remove()
})
beforeEach((context) => { if (!folder) context.skip("the browser's folder of managed policies can't be written here") })

describe("an organisation's policy in the browser's own folder", () => {
  test("is in effect from the first moment: the endpoint is the pinned one, whatever a task asks for, and blocked sites are not entered", async () => {
    const settings = await browser.panel.call("settings/get", {})
    expect(settings).toMatchObject({ ok: true, value: { cloud: { baseUrl: cloud.baseUrl, model: "test" }, managed: expect.arrayContaining(["endpoint", "model", "privacy"]) } })
    script = [says({ verb: "goto", url: `${blocked}/secret` }), says({ verb: "answer", text: "done" })]
    const steps: Step[] = []
    const end = await run("cloud", `Open ${blocked}/secret`, (step) => steps.push(step))
    expect(end, end.reason).toMatchObject({ ok: true, answer: "done" })
    expect(steps[0]).toMatchObject({ verdict: { kind: "refuse", rule: "organisation.site" }, outcome: { status: "failed", code: "blocked" } })
    expect(cloud.requests).toHaveLength(2)
    expect(reached.filter((line) => line.startsWith(new URL(blocked).host))).toEqual([])
    const there = await run("cloud", "Read the page", () => {}, `${blocked}/page`)
    expect(there).toMatchObject({ ok: false, reason: expect.stringContaining("organisation"), error: { kind: "guard.refused" } })
    expect(cloud.requests).toHaveLength(2)
  })

  test("values that the browser drops count at their strictest, and the panel says which", async () => {
    await enforce({ ...base(), policy_version: 2, max_steps: "many", forbid_classes: ["money", "theft"], policy_keys: ["max_steps"] })
    const view = await browser.panel.call("managed/get", {})
    expect(view).toMatchObject({ ok: true, value: { managed: true, installedByAdmin: false } })
    if (!view.ok) return
    expect(view.value.problems.map(({ key }) => key).sort()).toEqual(["forbid_classes", "max_steps"])
    expect(view.value.effective).toEqual(expect.arrayContaining([{ key: "max_steps", value: "1", from: "strictest" }, { key: "model_mode", value: "cloud_allowed", from: "policy" }]))
    script = [says({ verb: "scroll", direction: "down" })]
    expect(await run("cloud")).toMatchObject({ ok: false, steps: 1, reason: expect.stringContaining("organisation allows a task 1 steps") })
  })

  test("every key of the kit's example is delivered by the browser as it was written", async () => {
    await enforce({ ...kitExample.values, policy_version: 20 })
    const view = await browser.panel.call("managed/get", {})
    if (!view.ok) throw new Error(view.error.message)
    expect(view.value.problems).toEqual([])
    expect(view.value.received.map(({ key }) => key).sort()).toEqual(Object.keys(kitExample.values).sort())
  })

  test("blocked wins over allowed, read-only sites are only read, and a forbidden kind of action is never done, whoever says yes", async () => {
    const [host, port] = new URL(site).host.split(":")
    await enforce({ ...base(), policy_version: 30, allowed_origins: ["*"], blocked_origins: ["*"] })
    expect(await run("cloud")).toMatchObject({ ok: false, reason: expect.stringContaining("organisation") })
    await enforce({ ...base(), policy_version: 31, allowed_origins: [`http://${host}:${port}`] })
    expect(await run("cloud", "Read the page", () => {}, `${blocked}/page`)).toMatchObject({ ok: false, reason: expect.stringContaining("organisation") })
    const pay = () => { script = [(request: Received) => says({ verb: "click", ref: /\[(\w+)\] button "Pay now"/.exec(request.body.messages.at(-1)?.content ?? "")?.[1] ?? "none" }), says({ verb: "give_up", reason: "No." })] }
    for (const [version, more, rule] of [[32, { read_only_origins: [host] }, "organisation.read-only"], [33, { forbid_classes: ["money"] }, "organisation.kind"]] as const) {
      await enforce({ ...base(), policy_version: version, ...more })
      pay()
      const steps: Step[] = []
      await run("cloud", "Click Pay now", (step) => steps.push(step))
      expect(steps[0]?.verdict, rule).toMatchObject({ kind: "refuse", rule })
    }
  })

  test("the endpoint's key may come by policy; a redirect of the endpoint's is followed with nothing", async () => {
    await enforce({ ...base(), policy_version: 34, cloud_key_source: "managed", cloud_key: "key-of-the-organisation" })
    script = [says({ verb: "answer", text: "done" })]
    expect(await run("cloud")).toMatchObject({ ok: true })
    expect(cloud.requests.at(-1)?.headers.authorization).toBe("Bearer key-of-the-organisation")
    const view = await browser.panel.call("managed/get", {})
    expect(JSON.stringify(view)).not.toContain("key-of-the-organisation")
    const before = reached.length
    script = [{ mode: "status", status: 307, headers: { location: `${site}/stolen` } }, { mode: "status", status: 302, headers: { location: `${site}/stolen` } }, { mode: "status", status: 308, headers: { location: `${site}/stolen` } }]
    expect(await run("cloud")).toMatchObject({ ok: false })
    expect(reached.slice(before).filter((line) => line.includes("stolen"))).toEqual([])
  })

  test.each<[string, Record<string, unknown>, string[], Record<string, string>]>([
    ["nothing but the sentinel", {}, ["agent_enabled", "model_mode"], { agent_enabled: "false", model_mode: "local_only" }],
    ["a sentinel of a wrong type", { ...fine, policy_version: "35" }, ["policy_version"], { model_mode: "local_only" }],
    ["a misspelled key that policy_keys names, which the browser drops", { ...fine, policy_keys: ["cloud_endpont"] }, ["cloud_endpont"], { model_mode: "local_only" }],
    ["no list of its keys, and so one that was dropped unseen,", { ...fine, blocked_origins: "a.example", nonsense: true, policy_keys: undefined }, ["policy_keys"], { model_mode: "local_only", blocked_origins: "[\"*\"]", max_steps: "1" }],
    ["a list for a text", { ...fine, model_mode: ["cloud_allowed"] }, ["model_mode"], { model_mode: "local_only" }],
    ["a number for a switch", { ...fine, agent_enabled: 1 }, ["agent_enabled"], { agent_enabled: "false" }],
    ["a negative cap", { ...fine, max_tabs: -3 }, ["max_tabs"], { max_tabs: "1" }],
    ["a site with a path", { ...fine, blocked_origins: ["https://a.example/private/page"] }, ["blocked_origins"], { blocked_origins: "[\"*\"]" }],
    ["a broker without a provider", { ...fine, cloud_endpoint: "https://models.example/v1", cloud_key_source: "broker" }, ["cloud_key_source"], { model_mode: "local_only" }],
    ["recording of an unknown kind", { ...fine, recording: "everything" }, ["recording"], { recording: "off" }],
    ["a registry that is no list", { ...fine, model_records: "{}" }, ["model_records"], {}],
    ["a sink in clear", { ...fine, audit_sink_url: "http://siem.example/" }, ["audit_sink_url"], { model_mode: "local_only" }]
  ])("as the browser delivers it, %s counts at its strictest, and the page of the policy says so", async (_what, values, about, counts) => {
    // What the browser drops can't be waited for: a word that it brings in any case can.
    const marker = `Policy ${odd += 1} of those that are wrong.`
    await folder?.write({ policy_version: 40, agent_message: marker, ...values })
    await policies.evaluate("chrome.send('reloadPolicies')")
    await expect.poll(async () => JSON.stringify(await browser.panel.call("managed/get", {})), { timeout: 30_000, interval: 20 }).toContain(marker)
    const view = await browser.panel.call("managed/get", {})
    if (!view.ok) throw new Error(view.error.message)
    expect(view.value.problems.map(({ key }) => key)).toEqual(expect.arrayContaining(about))
    expect(Object.fromEntries(view.value.effective.map(({ key, value }) => [key, value]))).toMatchObject(counts)
  })

  test("a change is in force within a second: local only closes the way out and the wall behind it", async () => {
    await enforce({ ...base(), policy_version: 21 })
    const stray = `fetch(${JSON.stringify(`${cloud.baseUrl}/stray`)}, { method: "POST", body: "{}" }).then((response) => "reached " + response.status, () => "refused")`
    // The way out opens a moment after the policy that allows it.
    await expect.poll(() => worker.evaluate(stray), { timeout: 30_000, interval: 50 }).toMatch(/^reached/)
    const ms = await enforce({ policy_version: 22, agent_enabled: true, model_mode: "local_only" })
    console.log(`policy in effect ${Math.round(ms)} ms after the browser was told to read its folder`)
    expect(ms).toBeLessThan(1_000)
    await expect.poll(() => worker.evaluate(stray), { timeout: 1_000, interval: 50 }).toBe("refused")
    const before = cloud.requests.length
    expect(await run("cloud")).toMatchObject({ ok: false, reason: expect.stringContaining("on this device only") })
    expect(await browser.panel.call("settings/test", {})).toMatchObject({ ok: false })
    expect(cloud.requests).toHaveLength(before)
  })

  test("switched off in the middle of a task, the task ends within a second, and none can be started", async () => {
    await enforce({ ...base(), policy_version: 23 })
    let ended = 0
    // The endpoint never comes to an end: the task is in the middle of its first step.
    script = [{ mode: "silent", afterPieces: 1, text: "{\"reason\": \"a\"}" }]
    const asked = cloud.requests.length
    const ending = run("cloud").then((end) => { ended = performance.now(); return end })
    await expect.poll(() => cloud.requests.length, { timeout: 60_000 }).toBe(asked + 1)
    const from = performance.now()
    await enforce({ policy_version: 24, agent_enabled: false, agent_message: "Closed for the audit.", model_mode: "local_only" })
    expect(await ending).toMatchObject({ ok: false, reason: "Closed for the audit." })
    console.log(`task ended ${Math.round(ended - from)} ms after the policy was written`)
    expect(ended - from).toBeLessThan(1_000)
    expect(await run("hybrid")).toMatchObject({ ok: false, reason: "Closed for the audit." })
    const runs = await browser.panel.call("run/list", { limit: 1 })
    expect(runs).toMatchObject({ ok: true, value: [{ state: "ended" }] })
  })
})
