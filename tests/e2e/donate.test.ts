import { createHash } from "node:crypto"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { verifyChoices } from "../../src/consent/verify-choices.ts"
import type { RunEvent } from "../../src/protocol/messages.ts"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { manifestSchema } from "../../src/symbiosis/dataset/manifest.ts"
import { filesUnder } from "../../src/tooling/content-hash.ts"
import { buildExtension } from "../../src/tooling/plasmo.ts"
import { collectorNotice, noticeVersion, shownNotices } from "../../src/ui/donate/consent/notice.ts"
import { type CollectorProcess, startProcess } from "../bench/collector/collector-process.ts"
import { inProcess } from "../unit/cli/in-process.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { startRelay } from "./donate-relay.ts"
import { serveSite } from "./serve-site.ts"
import { follow } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"
import { workerKiller } from "./stop-worker.ts"

/** Found by the gate; found by nobody, so the reviewer strikes them out; and one in a step that is struck out whole. */
const [found, brand, nickname, later] = [["4539 1488 0343 6467", "ada.kestrel@example.org"], "Marigold Lane Tea Club", "Quokka the \"Third\"", "Zephyr Basement"]
const page = `<!doctype html><title>Club</title><h1>${brand}</h1><p>Written by ${nickname} for ${found.join(" and ")}</p><button onclick="note.textContent = '${later}'">Join</button><p id="note">Not yet</p>`

let folder: string
let collector: CollectorProcess
let relay: Awaited<ReturnType<typeof startRelay>>
let site: Awaited<ReturnType<typeof serveSite>>
let running: RunningBrowser
let axe: string
let runId: string
let review: Page
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "symbiont-donate-"))
  const [build] = await Promise.all([buildExtension("contribute"), startProcess(folder, ["--name", "The lab", "--contact", "lab@university.example"]).then((started) => { collector = started })])
  relay = await startRelay(() => collector.port())
  site = await serveSite((_request, response) => { response.setHeader("content-type", "text/html; charset=utf-8"); response.end(page) })
  running = await startBrowser({ extension: build })
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
  const settings = await running.context.newPage()
  await settings.goto("chrome://extensions")
  await settings.evaluate(`chrome.developerPrivate.addHostPermission(${JSON.stringify(running.extensionId)}, "*://*/*")`)
  await settings.close()
  await running.panelPage.evaluate(`chrome.permissions.request({ origins: ["*://*/*"] })`)
}, 400_000)
afterAll(async () => {
  await running?.close()
  site?.close()
  relay?.close()
  await collector?.stop()
  await rm(folder, { recursive: true, force: true })
})

const address = (path: string): string => `chrome-extension://${running.extensionId}/${path}`
const openPage = async (path: string): Promise<Page> => {
  const opened = await running.context.newPage()
  opened.on("pageerror", (error) => { throw error })
  await opened.emulateMedia({ reducedMotion: "reduce" })
  await opened.goto(address(path))
  return opened
}
const state = async () => {
  const told = await running.panel.call("donate/state", { notices: shownNotices({ name: "The lab", contact: "lab@university.example", audience: relay.address, retentionDays: 180, categories: [], threshold: 20 }) })
  if (!told.ok) throw new Error(told.error.message)
  return told.value
}
const wallLetsThrough = async (): Promise<boolean> => JSON.stringify(await running.panelPage.evaluate("chrome.declarativeNetRequest.getDynamicRules()")).includes(relay.address)
const isAccessible = async (shown: Page, name: string, selector: string): Promise<void> => {
  await shown.evaluate(axe)
  for (const colorScheme of ["light", "dark"] as const) {
    await shown.emulateMedia({ colorScheme })
    await shown.locator(selector).screenshot({ path: `build/screenshots/${name}-${colorScheme}.png`, animations: "disabled" })
    const faults = await shown.evaluate(`axe.run(${JSON.stringify(selector)}, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`)
    expect(faults, colorScheme).toEqual([])
  }
}

test("nothing is agreed to beforehand, each purpose is asked by itself, and nobody is told of it", async () => {
  const settings = await openPage("options.html")
  await settings.setViewportSize({ width: 420, height: 4_000 })
  const part = settings.getByRole("region", { name: "Give tasks for learning" })
  expect(await state()).toMatchObject({ standings: { recording: "ask", donation: "ask", release: "ask" }, given: [], waiting: [] })
  const record = part.getByRole("switch", { name: "Record my tasks on this device" })
  await expect.poll(() => record.getAttribute("aria-checked")).toBe("false")
  await record.click()
  await part.getByText("Saved.").waitFor()
  expect(await wallLetsThrough()).toBe(false)
  await part.getByLabel("Address of the collector").fill(relay.address)
  await part.getByRole("button", { name: "Look it up" }).click()
  await part.getByText("Collected by The lab").waitFor()
  expect(relay.seen.map(({ method, path, body }) => `${method} ${path} ${body}`)).toEqual(["GET /v1/about "])
  expect(await wallLetsThrough()).toBe(false)
  const [donation, release] = [part.getByLabel("I agree that tasks"), part.getByLabel("I also agree")]
  await expect.poll(async () => [await donation.isChecked(), await release.isChecked(), await release.isDisabled()]).toEqual([false, false, true])
  await isAccessible(settings, "donate-choice", "[aria-labelledby=settings-donate]")
  await part.getByRole("button", { name: "Save my choice" }).click()
  await part.getByText("You said no.").waitFor()
  expect((await state()).standings).toMatchObject({ donation: "refused", release: "refused" })
  await donation.check()
  await part.getByRole("button", { name: "Save my choice" }).click()
  await part.getByText("You agreed.").waitFor()
  expect((await state()).standings).toEqual({ recording: "given", donation: "given", release: "refused" })
  expect(await wallLetsThrough()).toBe(true)
  expect(relay.seen).toHaveLength(1)
  await settings.close()
})

test("a run is recorded, shown to the byte, struck and given, and waits until it may go", async () => {
  const cloud = await startOpenAiServer({ script: follow([
    (sight) => ({ verb: "click", ref: sight.ref("button", "Join") }),
    () => ({ verb: "note", text: "It is joined." }),
    () => ({ verb: "answer", text: "Joined" })
  ]) })
  const tab = await running.newTab()
  await tab.page.goto(site.address)
  const ended = new Promise<RunEvent>((resolve) => { running.panel.onEvent((event) => { if (event.type === "run/ended") resolve(event) }) })
  const started = await running.panel.call("task/start", { task: "Join the club", tabId: tab.id, mode: "cloud", maxSteps: 5, cloud: { baseUrl: cloud.baseUrl, model: "test" }, confirm: "allow" })
  if (!started.ok) throw new Error(started.error.message)
  runId = started.value.runId
  expect(await ended).toMatchObject({ end: { ok: true, answer: "Joined" } })
  await cloud.close()
  await tab.page.close()

  const history = await openPage("sidepanel.html")
  await history.getByRole("button", { name: "History" }).click()
  await history.getByRole("button", { name: /Join the club/ }).click()
  await expect.poll(() => history.getByRole("link", { name: /Look through and give/ }).getAttribute("href")).toBe(`/tabs/review.html?run=${runId}`)
  await history.close()

  review = await openPage(`tabs/review.html?run=${runId}`)
  await review.setViewportSize({ width: 900, height: 2_600 })
  await review.getByText("A second look found nothing private.").waitFor()
  await review.locator("mark").first().waitFor()
  await review.getByLabel("Words to strike out of every step").fill(brand)
  await review.keyboard.press("Enter")
  await review.getByRole("list", { name: "Words that are struck out" }).getByText(brand).waitFor()
  await review.locator("ol[aria-busy=false]").waitFor()
  // As a person selects it, in JSON, where its quotation marks have backslashes.
  await review.evaluate(`(() => {
    const text = [...document.querySelectorAll("pre")].flatMap((pre) => [...pre.childNodes]).find((node) => node.data?.includes("Quokka"))
    const at = text.data.indexOf("Quokka")
    getSelection().setBaseAndExtent(text, at, text, text.data.indexOf("Third", at) + ${"Third".length} + 2)
  })()`)
  const selected = String(await review.evaluate("getSelection().toString()"))
  await review.getByRole("button", { name: "Strike out the selected words" }).click()
  await review.getByRole("list", { name: "Words that are struck out" }).getByText("Quokka").waitFor()
  expect(selected).toMatch(/^Quokka/)
  for (const step of [3, 4]) await review.getByRole("button", { name: `Strike out step ${step}` }).click()
  await review.getByText("Step 4 is struck out").waitFor()
  await review.getByRole("combobox", { name: "Was the task done?" }).click()
  await review.getByRole("option", { name: "Yes" }).click()
  await review.locator(".give-bar .primary:enabled").waitFor()
  await isAccessible(review, "review", "main")
  await review.setViewportSize({ width: 320, height: 2_600 })
  await expect.poll(() => review.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0)
  await review.setViewportSize({ width: 900, height: 2_600 })
  const shown = (await review.locator("pre.exact").allInnerTexts()).join("\n")
  for (const secret of [...found, brand, "Quokka", later]) expect(shown).not.toContain(secret)

  await review.getByRole("button", { name: "Give this task" }).click()
  await review.getByText("Nothing has left yet.").waitFor()
  await expect.poll(() => review.getByRole("timer").innerText()).toMatch(/^(?:23:5\d:\d\d|24:00:00)$/)
  await isAccessible(review, "review-given", "main")
  // In another language, from right to left, on a narrow page.
  await review.evaluate("localStorage.setItem('symbiont:language', 'ar')")
  const arabic = await openPage(`tabs/review.html?run=${runId}`)
  await arabic.setViewportSize({ width: 320, height: 1_200 })
  await arabic.getByRole("heading", { name: "إعطاء هذه المهمة" }).waitFor()
  await arabic.getByRole("timer").waitFor()
  await expect.poll(() => arabic.evaluate("[document.documentElement.dir, document.documentElement.scrollWidth - innerWidth]")).toEqual(["rtl", 0])
  await isAccessible(arabic, "review-arabic", "main")
  await review.evaluate("localStorage.removeItem('symbiont:language')")
  await arabic.close()
  await review.getByRole("button", { name: "Undo" }).click()
  await review.getByText("Undone: nothing was sent.").waitFor()
  expect((await state()).waiting).toEqual([])
  await review.getByRole("button", { name: "Give this task" }).click()
  await review.getByRole("timer").waitFor()
  expect(relay.uploads()).toEqual([])
})

test("it outlives a network that is down, a busy collector and the death of the worker, and arrives once", async () => {
  const hands = await workerKiller(running)
  relay.weather.now = "hanging"
  await review.getByRole("button", { name: "Send it now" }).click()
  await expect.poll(() => relay.hanging(), { timeout: 60_000 }).toBe(1)
  // Asked for while a try is still under way, another follows when that one has failed.
  relay.weather.now = "busy"
  await review.getByRole("button", { name: "Send it now" }).click()
  await state()
  relay.hangUp()
  await vi.waitFor(async () => expect((await state()).waiting).toMatchObject([{ attempts: 2 }]), { timeout: 60_000 })
  // Two hours, as Retry-After says, where its own patience would have been a minute.
  await vi.waitFor(async () => expect(((await state()).waiting[0]?.dueAt ?? 0) - Date.now()).toBeGreaterThan(7_000_000), { timeout: 60_000 })
  // The row is written before the alarm is set.
  await expect.poll(() => running.panelPage.evaluate("chrome.alarms.get('donations').then((alarm) => (alarm?.scheduledTime ?? 0) - Date.now())")).toBeGreaterThan(7_000_000)
  await hands.kill()
  await vi.waitFor(async () => expect((await state()).waiting).toHaveLength(1), { timeout: 60_000 })
  relay.weather.now = "fair"
  await review.getByRole("button", { name: "Send it now" }).click()
  await review.getByText("The collector has it.").waitFor()
  await hands.end()
  const after = await state()
  expect(after.waiting).toEqual([])
  expect(after.given).toMatchObject([{ runId, genuine: true, audience: relay.address }])

  const lines = (await (await collector.admin("/admin/export?purpose=donation")).text()).trimEnd().split("\n")
  expect(lines).toEqual([relay.uploads().at(-1)?.body])
  const sent = relay.seen.map(({ path, head, body }) => path + head + body).join("\n")
  for (const secret of [...found, "4539148803436467", brand, "Marigold", nickname, "Quokka", later, new URL(site.address).host]) expect(sent, secret).not.toContain(secret)
  expect(sent).toContain("[struck out]")
  expect(sent).toContain("site.example")
})

test("it becomes a line of the data set, and what is taken back is gone, there and in the next data set", async () => {
  const token = (JSON.parse(await readFile(join(folder, "keys.json"), "utf8")) as { admin: string }).admin
  vi.stubEnv("SYMBIONT_COLLECTOR_TOKEN", token)
  const out = join(folder, "set")
  const dataset = async (...more: string[]) => {
    const done = await inProcess(["round", "dataset", "--from-collector", `http://127.0.0.1:${collector.port()}`, "--out", out, ...more])
    expect(done.code, done.err).toBe(0)
    return manifestSchema.parse(JSON.parse(await readFile(join(out, "manifest.json"), "utf8")))
  }
  const [id = ""] = (await state()).given.map((one) => one.id)
  const body = relay.uploads().at(-1)?.body ?? ""
  const first = await dataset()
  expect(first.trajectories).toEqual([(JSON.parse(body) as { trajectory_id: string }).trajectory_id])
  expect(Object.values(first.lines.action ?? {}).reduce((sum, count) => sum + count, 0)).toBe(1)
  const kept = join(folder, "kept.jsonl")
  await writeFile(kept, `${body}\n`)

  const settings = await openPage("options.html")
  const part = settings.getByRole("region", { name: "Give tasks for learning" })
  await part.getByRole("button", { name: "Take back", exact: true }).click()
  await settings.getByRole("alertdialog").getByRole("button", { name: "Take back" }).click()
  await part.getByText("The collector has erased 1 task.").waitFor()
  await settings.close()
  expect((await collector.admin("/admin/export?purpose=donation").then((answer) => answer.text())).trim()).toBe("")
  expect(await dataset("--in", kept)).toMatchObject({ trajectories: [], withdrawn: 1 })

  // As if a copy of it had been on its way all the time.
  const consent = (await state()).consent
  const row = { id, audience: relay.address, consent, runId, body, sha256: createHash("sha256").update(body).digest("hex"), queuedAt: 0, state: "waiting", dueAt: 0, attempts: 0 }
  await running.panelPage.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open("symbiont-consent")
    opening.onsuccess = () => { const work = opening.result.transaction("outbox", "readwrite"); work.objectStore("outbox").put(${JSON.stringify(row)}); work.oncomplete = () => { opening.result.close(); resolve() }; work.onerror = reject }
    opening.onerror = reject
  })`)
  await running.panel.call("donate/send-now", { id })
  expect((await state()).waiting).toMatchObject([{ id, state: "refused", problem: "This trajectory was erased and isn't taken again." }])
})

test("who takes everything back is forgotten, and keeps a proof of each choice", async () => {
  const told = await running.panel.call("donate/take-back", { scope: "everything" })
  expect(told).toMatchObject({ ok: true, value: { heard: true } })
  expect(await state()).toMatchObject({ standings: { donation: "withdrawn", recording: "given" }, waiting: [], given: [], unheard: 0 })
  expect(await wallLetsThrough()).toBe(false)
  const records = await running.panel.call("donate/records", {})
  if (!records.ok) throw new Error(records.error.message)
  expect(await verifyChoices(records.value.choices)).toMatchObject({ ok: true })
  const texts = records.value.receipts.trim().split("\n").map((line) => JSON.parse(line) as { type: string; version: string; sha256: string; text: string })
  const notice = texts.find(({ text }) => text.startsWith("Collected by The lab"))
  expect(notice).toMatchObject({ type: "notice", version: noticeVersion })
  expect(createHash("sha256").update(notice?.text ?? "").digest("hex")).toBe(notice?.sha256)
  expect(records.value.choices).toContain(notice?.sha256)
  expect(notice?.text.split("\n\n")).toHaveLength(collectorNotice({ name: "", contact: "", audience: "", retentionDays: 1, categories: [], threshold: 1 }).length)
})

test("the build for everyone has no way to a collector", async () => {
  const upload = /\/v1\/(?:trajectories|consents|withdrawals|about)|symbiont-consent|content-digest|signature-input|Collected by/i
  const scriptsOf = async (variant: "default" | "contribute"): Promise<string[]> => Promise.all((await filesUnder(await buildExtension(variant), ["."])).filter((file) => /\.(?:js|html)$/.test(file)).map(async (file) => await readFile(file, "utf8")))
  const core = await scriptsOf("default")
  expect(core.length).toBeGreaterThan(6)
  for (const code of core) expect(code.match(new RegExp(upload.source.replace("|Collected by", ""), "i"))).toBeNull()
  expect((await scriptsOf("contribute")).some((code) => upload.test(code))).toBe(true)
}, 400_000)
