import { randomBytes } from "node:crypto"
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { runTaskOnPage } from "../../src/runner/run-task-on-page.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { serveSite } from "./serve-site.ts"
import { follow } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"

/** Letters that no compression can shorten and nobody else writes. */
const letters = (length: number): string => Array.from(randomBytes(length), byte => String.fromCharCode(97 + byte % 26)).join("")
const [mail, name, street, shown, control, stored] = [letters(18), letters(14), letters(16), letters(20), letters(20), letters(20)]
const planted = { mail, name, street, shown }

/** What Chromium itself keeps of pages that somebody visits: not ours to keep or to delete, and named in the README. */
const ofTheBrowser = /^(?:Default\/(?:History|Sessions|Session Storage|Cache|Code Cache|Favicons|Top Sites|Shortcuts|Web Data|Network|Network Action Predictor|Visited Links|Login Data|DIPS|GPUCache|Site Characteristics Database)|BrowserMetrics|GrShaderCache|ShaderCache)/

/** A value as files may hold it. Pieces of eight suffice: a log of LevelDB breaks a record at the end of each of its blocks, and compression copies what it has met. */
const dresses = (value: string): Buffer[] => [value, Buffer.from(value, "utf16le"), Buffer.from(value).toString("hex"), Buffer.from(value, "utf16le").toString("hex"),
  ...["", "x", "xy"].flatMap((before, shift) => [Buffer.from(before + value).toString("base64").replace(/=+$/, "").slice(shift === 0 ? 0 : shift + 1, -2)])]
  .flatMap(form => { const bytes = Buffer.from(form); const size = Math.min(bytes.length, bytes.length > value.length ? 16 : 8); return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.subarray(i * 4, i * 4 + size)).filter(piece => piece.length === size) })
const files = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).map(path => join(folder, path)).filter(path => { try { return statSync(path).isFile() } catch { return false } })
const read = (path: string): Buffer => { try { return readFileSync(path) } catch { return Buffer.alloc(0) } }
/** Which files of the profile hold a value, by their paths within it. */
const holding = (value: string): string[] => {
  const pieces = dresses(value)
  return files(profile).filter(path => { const bytes = read(path); return pieces.some(piece => bytes.includes(piece)) }).map(path => relative(profile, path))
}
const ours = (value: string): string[] => holding(value).filter(path => !ofTheBrowser.test(path))

let profile: string
let site: Awaited<ReturnType<typeof serveSite>>
let running: RunningBrowser
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), "symbiont-at-rest-"))
  site = await serveSite((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8").setHeader("cache-control", "no-store")
    response.end(`<!doctype html><title>Account</title><h1>Account</h1><p>Signed in as ${shown}@mail.example</p><label>E-mail <input type="email"></label><label>Full name <input name="full" autocomplete="name"></label><label>Street <input name="street"></label><button type="button">Check</button>`)
  })
  running = await startBrowser({ profile })
})
afterAll(async () => {
  await running?.close()
  site?.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

/** Does in a page of the extension what its own code could do. */
const inExtension = <T>(source: string): Promise<T> => running.panelPage.evaluate(source) as Promise<T>
const restart = async (): Promise<void> => { await running.close(); running = await startBrowser({ profile }) }
/** The runs whose sealed values and keys the database still gives to the extension. */
const rows = (): Promise<{ runId: string }[]> => inExtension(`new Promise((resolve, reject) => {
  const opening = indexedDB.open("symbiont-vaults")
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => { const all = opening.result.transaction("vaults").objectStore("vaults").getAll(); all.onsuccess = () => { opening.result.close(); resolve(all.result.filter(row => row.sealed).map(({ runId }) => ({ runId }))) } }
})`)
/** What was deleted may lie in the files of the browser's own database, sealed, until the browser writes them anew: no call makes it do so. */
test("a run's private values rest in no file of the profile, and none can be opened once its record is deleted", async () => {
  // The search finds what rests in clear, in each of the two stores.
  await inExtension(`new Promise((resolve) => { const opening = indexedDB.open("control", 1); opening.onupgradeneeded = () => opening.result.createObjectStore("all"); opening.onsuccess = () => { const writing = opening.result.transaction("all", "readwrite", { durability: "strict" }); writing.objectStore("all").put({ note: "the value ${control} in clear" }, 1); writing.oncomplete = () => { opening.result.close(); resolve(null) } } })`)
  await inExtension(`chrome.storage.local.set({ control: "the value ${stored} in clear" })`)

  const cloud = await startOpenAiServer({ script: follow([
    ...["E-mail", "Full name", "Street"].map(field => (sight: { ref(role: string, name: string): string; task: string }) => ({ verb: "type", ref: sight.ref("textbox", field), text: new RegExp(`set ${field} to ([^,]+),`).exec(sight.task)?.[1] ?? "?" })),
    sight => ({ verb: "note", text: `known: ${[...sight.page.matchAll(/‹\w+›/g)].join(" ")}` }),
    sight => ({ verb: "answer", text: `Set for ${/Signed in as (‹\w+›)/.exec(sight.page)?.[1] ?? "?"}` })
  ]) })
  const end = await runTaskOnPage(running, {
    url: site.address, files: [], timeoutMs: 200_000, signal: new AbortController().signal, onStep: () => undefined,
    task: { task: `set E-mail to ${mail}@mail.example, set Full name to Zebedee ${name.charAt(0).toUpperCase()}${name.slice(1)}, set Street to 48 ${street} Avenue, and then tell who is signed in`, mode: "cloud", maxSteps: 8, confirm: "deny", cloud: { baseUrl: cloud.baseUrl, model: "test" } }, cloudKey: "key-for-tests"
  })
  await cloud.close()
  expect(end).toMatchObject({ ok: true, answer: expect.stringContaining(shown) })

  const whole: Record<string, string[]> = {}
  const look = (): void => { for (const [what, value] of Object.entries(planted)) whole[what] = ours(value) }
  const nowhere = Object.fromEntries(Object.keys(planted).map(what => [what, []]))
  look()
  expect(whole).toEqual(nowhere)
  expect(holding(control).some(path => path.includes("IndexedDB/chrome-extension"))).toBe(true)
  expect(holding(stored).some(path => path.includes("Local Extension Settings"))).toBe(true)
  // Opened anew, the logs are read and may be written as tables.
  await restart()
  look()
  expect(whole).toEqual(nowhere)
  expect(ours(control)).not.toEqual([])

  const [row] = await rows()
  if (!row) throw new Error("the run's values are kept nowhere")
  expect(await running.panel.call("run/delete", { runId: row.runId })).toMatchObject({ ok: true })
  expect(await rows()).toEqual([])
  await restart()
  look()
  expect(whole).toEqual(nowhere)
}, 280_000)
