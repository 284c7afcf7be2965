import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { embeddedRecord, readRegistry } from "../../../src/models/registry.ts"
import { createWllamaEngine } from "../../../src/models/wllama-engine.ts"

/** The test server serves the repository from here. */
const repository = location.origin
const read = async (path: string): Promise<Blob> => {
  const response = await fetch(new URL(path, repository))
  // The test server answers what it doesn't have with its own page.
  if (!response.ok || response.headers.get("content-type")?.includes("html")) throw new Error(`${path} is missing`)
  return response.blob()
}
const host = { assetUrl: (path: string) => new URL(`node_modules/@wllama/wllama/esm/wasm/${path}`, repository).href, readAsset: read, readInstalled: () => Promise.reject(new Error("not installed")) }

const registry = await read("models/registry.json").then(async (file) => readRegistry(JSON.parse(await file.text())), () => undefined)
const record = registry?.ok ? embeddedRecord(registry.value) : undefined
const never = new AbortController().signal
const grammar = 'root ::= "click " ("e1" | "e2" | "e3")'
const page = (lines: number) => `Task: send the message\nDone:\nPage: Shop\n${Array.from({ length: lines }, (_, index) => `button "Send ${index}" e${index}`).join("\n")}\nNow:\n`
const short = { prompt: "Task: send the message\nNow:\n", grammar, maxTokens: 12, temperature: 0 }

describe.skipIf(!record)("llama.cpp in the browser", { timeout: 240_000 }, () => {
  const engine = createWllamaEngine(host)
  const answer = async (change: Partial<typeof short> = {}, signal = never) => {
    const result = await engine.generate({ ...short, ...change }, signal)
    if (!result.ok) throw new Error(result.error.message)
    return result.value
  }
  beforeAll(async () => {
    const phases: string[] = []
    const loaded = await engine.load(record!, ({ phase }) => phases.push(phase), never)
    expect(loaded.ok).toBe(true)
    expect(phases).toEqual(["reading the weights", "starting the model"])
  }, 120_000)
  afterAll(() => engine.unload())

  it("answers within the grammar, the same each time when greedy, and says how sure it is", async () => {
    const first = await answer()
    expect(first.text).toMatch(/^click e[123]$/)
    expect(first.finish).toBe("stop")
    expect(first.confidence).toBeGreaterThan(0)
    expect(first.confidence).toBeLessThanOrEqual(1)
    expect(first.tokens.completion).toBeGreaterThan(0)
    expect((await answer()).text).toBe(first.text)
  })

  it("reads only what is new of a prompt that begins like the last", async () => {
    await answer({ prompt: page(6) })
    const { tokens } = await answer({ prompt: `${page(6)}again:` })
    expect(tokens.cached / tokens.prompt).toBeGreaterThan(0.7)
  })

  it("gives characters whole that take several tokens", async () => {
    expect((await answer({ grammar: 'root ::= "é🚀漢"', maxTokens: 24 })).text).toBe("é🚀漢")
  })

  it("answers also where likely candidates are parts of characters", async () => {
    const prompt = 'Page: My orders\ncombobox "Street" a3: Größe | voucher\ncombobox "Street" a6: order | 日程 | invoice\nRest: set Street to 日程\nDone:\n'
    for (let run = 0; run < 6; run++)
      expect((await answer({ prompt, grammar: 'root ::= " set -> select " ("Größe" | "日程" | "大小")', maxTokens: 24, temperature: 1 })).text).toMatch(/^ set -> select (Größe|日程|大小)$/)
  })

  it("ends at the given number of tokens", async () => {
    const cut = await answer({ grammar: 'root ::= [a-z]{200}', maxTokens: 3 })
    expect(cut).toMatchObject({ finish: "length", tokens: { completion: 3 } })
  })

  it.each([["reading a prompt", page(60), 12], ["writing", page(1), 600]])("stops at once while %s, and works afterwards", async (_when, prompt, maxTokens) => {
    const stop = new AbortController()
    let stoppedAt = 0
    setTimeout(() => { stoppedAt = performance.now(); stop.abort() }, 400)
    const stopped = await answer({ prompt, maxTokens, grammar: 'root ::= [a-z ]{1000}' }, stop.signal)
    const stopMs = performance.now() - stoppedAt
    expect(stopped.finish).toBe("abort")
    const began = performance.now()
    expect((await answer()).text).toMatch(/^click e[123]$/)
    // 200 ms is the promise; the rest is for a machine that is busy with other tests, which then takes long for a short answer too.
    expect(stopMs).toBeLessThan(Math.max(1_000, 2 * (performance.now() - began)))
  })

  it("says so when a prompt doesn't fit, or a grammar is none, and works afterwards", async () => {
    expect(await engine.generate({ ...short, prompt: page(900) }, never)).toMatchObject({ ok: false, error: { kind: "model.context-full" } })
    expect(await engine.generate({ ...short, grammar: "root ::= (" }, never)).toMatchObject({ ok: false, error: { kind: "model.failed" } })
    expect((await answer()).text).toMatch(/^click e[123]$/)
  })

  it("refuses weights that are missing, of another size or checksum, or cut short", async () => {
    const whole = await read(record!.weights)
    const half = whole.slice(0, Math.floor(whole.size / 2))
    const other = createWllamaEngine({ ...host, readAsset: async (path) => path === "half" ? half : read(path) })
    for (const [change, words] of [
      [{ weights: "models/none.gguf" }, "missing"],
      [{ bytes: record!.bytes - 1 }, "damaged"],
      [{ sha256: "0".repeat(64) }, "damaged"],
      [{ weights: "half", bytes: half.size, sha256: undefined }, "damaged"]
    ] as const) {
      const loaded = await other.load({ ...record!, ...change } as typeof record & object, () => {}, never)
      expect(!loaded.ok && loaded.error.message).toContain(words)
    }
  })

  it("can be stopped while it loads, and loaded again", async () => {
    const other = createWllamaEngine(host)
    const stop = new AbortController()
    const loading = other.load(record!, ({ phase }) => { if (phase === "starting the model") stop.abort() }, stop.signal)
    expect(await loading).toMatchObject({ ok: false, error: { kind: "task.cancelled" } })
    expect(await other.generate(short, never)).toMatchObject({ ok: false, error: { kind: "model.unavailable" } })
    expect((await other.load(record!, () => {}, never)).ok).toBe(true)
    await other.unload()
  })
})
