import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { installRecord } from "../../src/runner/install-model.ts"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { registrySchema, type ModelRecord } from "../../src/protocol/model-record.ts"
import type { InstallReport, LibraryEntry } from "../../src/protocol/model-library.ts"
import { startModelServer, type Fate, type ModelServer } from "../unit/models/model-server.ts"
import { startBrowser } from "./start-browser.ts"

const registry = registrySchema.parse(JSON.parse(await readFile("models/registry.json", "utf8")))
const student = registry.models.find(({ id }) => id === registry.embedded)
if (!student) throw new Error("The registry names no embedded model.")
const weights = new Uint8Array(await readFile(student.weights))
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")

/** Real weights under another name: what a user's own student would be. */
const ownStudent = (origin: string, change: Partial<ModelRecord> = {}): ModelRecord =>
  ({ ...student, id: "own-student", title: "My own student", weights: `${origin}/own.gguf`, bytes: weights.length, sha256: sha256(weights), rank: 5, ...change })

describe("models of the user's own", () => {
  let browser: RunningBrowser
  let server: ModelServer
  let fate: (path: string, count: number) => Fate = () => ({})
  beforeAll(async () => {
    server = await startModelServer({ "/own.gguf": weights }, (path, count) => fate(path, count))
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const entry = async (id: string): Promise<LibraryEntry | undefined> => {
    const library = await browser.panel.call("model/library", {})
    if (!library.ok) throw new Error(library.error.message)
    return library.value.models.find((model) => model.id === id)
  }
  const reports = (id: string) => {
    const heard: InstallReport[] = []
    const ignore = browser.panel.onEvent((event) => { if (event.type === "model/install" && event.report.id === id) heard.push(event.report) })
    return { heard, ignore }
  }

  test("the list says what each model needs, and refuses what has no checksums or no library", async () => {
    const embedded = await entry(student.id)
    expect(embedded).toMatchObject({ state: "embedded", fits: "yes" })
    const listed = await entry("qwen3-4b-q4f16_1")
    expect(listed).toMatchObject({ state: "listed", exact: false })
    const refused = await browser.panel.call("model/install", { id: "qwen3-4b-q4f16_1" })
    expect(!refused.ok && refused.error.message).toContain("no checksums yet")
    const noLibrary = await browser.panel.call("model/install", { record: ownStudent(server.origin, {
      id: "own-gpu", engine: "web-llm", weights: server.origin, library: "assets/libraries/none.wasm", files: [{ path: "own.gguf", bytes: 1, sha256: "a".repeat(64) }] }) })
    expect(!noLibrary.ok && noLibrary.error.message).toContain("library is not part of this build")
    const imposter = await browser.panel.call("model/install", { record: ownStudent(server.origin, { id: student.id }) })
    expect(!imposter.ok && imposter.error.message).toContain("has that id already")
    expect(server.requests).toEqual([])
  })

  test("a download that is broken off, cancelled and taken up again comes over the network once", async () => {
    const { heard, ignore } = reports("own-student")
    // The first two connections break; the third goes on slowly enough to be cancelled.
    fate = (_path, count) => count <= 2 ? { cutAfter: 3_000_000 } : count === 3 ? { cutAfter: 6_000_000 } : count === 4 ? { silent: true } : {}
    const record = ownStudent(server.origin)
    expect(await browser.panel.call("model/install", { record })).toMatchObject({ ok: true })
    await expect.poll(() => server.requests.length, { timeout: 120_000 }).toBe(4)
    // Progress is told now and then.
    await expect.poll(() => entry(record.id)).toMatchObject({ state: "installing", have: 12_000_000 })
    expect(await browser.panel.call("model/cancel", { id: record.id })).toMatchObject({ ok: true })
    await expect.poll(() => heard.at(-1)?.state, { timeout: 30_000 }).toBe("cancelled")
    expect(await entry(record.id)).toMatchObject({ state: "partial", have: 12_000_000, custom: true })

    fate = () => ({})
    expect(await installRecord(browser.panel, record)).toMatchObject({ ok: true })
    expect(server.requests.at(-1)?.range).toBe("bytes=12000000-")
    expect(server.sent.get("/own.gguf")).toBe(weights.length)
    expect(await entry(record.id)).toMatchObject({ state: "installed", chosen: true, have: weights.length })
    const ledger = await browser.panel.call("ledger/list", { limit: 100 })
    expect(ledger.ok && ledger.value.entries.map(({ run, destination, bytes }) => [run, destination, bytes])).toEqual(server.requests.map(() => ["model", server.origin, 0]))
    expect(await browser.panel.call("ledger/verify", {})).toMatchObject({ ok: true, value: { ok: true } })
    ignore()
  }, 240_000)

  test("the installed model is chosen, loads from the disk and survives the browser's hidden document", async () => {
    const ready = await browser.panel.call("model/prepare", {})
    expect(ready).toMatchObject({ ok: true, value: { state: "ready", model: "My own student", why: "My own student was chosen by hand." } })
    await server.close()
    await browser.panelPage.evaluate("chrome.offscreen.closeDocument()")
    // Asked by another panel, say: the worker finds that the host has gone when it next needs it.
    const library = await browser.panel.call("model/library", {})
    expect(library).toMatchObject({ ok: true })
    expect(await entry("own-student")).toMatchObject({ state: "installed" })
  }, 240_000)

  test("a removed model gives its place back to the built-in one", async () => {
    expect(await browser.panel.call("model/remove", { id: "own-student" })).toMatchObject({ ok: true })
    expect(await entry("own-student")).toBeUndefined()
    const library = await browser.panel.call("model/library", {})
    expect(library.ok && library.value.usedBytes).toBe(0)
    const status = await browser.panel.call("model/prepare", {})
    expect(status).toMatchObject({ ok: true, value: { state: "ready", model: student.title } })
  }, 120_000)
})
