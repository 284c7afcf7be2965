import { MLCEngine, ModelType, postInitAndCheckFieldsChatCompletion, type ChatCompletionChunk, type ChatCompletionRequestStreaming } from "@mlc-ai/web-llm"
import { MessageChannel, type MessagePort } from "node:worker_threads"
import { describe, expect, it } from "vitest"
import { serveWebLlm, type WebLlmPort, type WebLlmRuntime } from "../../../src/models/serve-web-llm.ts"
import { webLlmConfig } from "../../../src/models/web-llm-config.ts"
import { createWebLlmEngine, type WebLlmWorker } from "../../../src/models/web-llm-engine.ts"
import { webLlmRequest } from "../../../src/models/web-llm-request.ts"
import { gpuRecord } from "./records.ts"

const host = { assetUrl: (path: string) => `chrome-extension://abc/${path}`, readAsset: async () => new Blob(["wasm"]), readInstalled: async () => new Blob(["file"]) }
const never = new AbortController().signal
const request = { prompt: "Task: $& pay\nNow:", grammar: 'root ::= "click " "e1"', maxTokens: 24, temperature: 0 }

/** Answers one token at a time and, like web-llm, looks for an interrupt only between tokens, never while it reads the prompt. */
const fakeRuntime = (log: string[], options: { tokens?: string[]; readMs?: number; fail?: string; loadFails?: Error } = {}): WebLlmRuntime => {
  let interrupted = false
  const chunk = (content: string | undefined, finish: "stop" | "abort" | null = null) => ({
    id: "c", object: "chat.completion.chunk", created: 1, model: "m",
    choices: [{ index: 0, finish_reason: finish, delta: content === undefined ? {} : { content }, ...(content === undefined ? {} : { logprobs: { content: [{ token: content, logprob: Math.log(0.5), bytes: null, top_logprobs: [] }] } }) }]
  }) as unknown as ChatCompletionChunk
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  let failing = options.fail
  return {
    setAppConfig: (config) => { log.push(`config ${config.model_list.map((model) => model.model_id).join()}`) },
    setInitProgressCallback: (report) => { report?.({ progress: 0.5, timeElapsed: 1, text: "Fetching" }) },
    reload: async (model) => { log.push(`reload ${String(model)}`); if (options.loadFails) throw options.loadFails },
    interruptGenerate: () => { interrupted = true },
    chatCompletion: async (_request: ChatCompletionRequestStreaming) => (async function* () {
      interrupted = false
      log.push("generate")
      await pause(options.readMs ?? 0)
      if (failing) { const error = new Error("gone"); error.name = failing; failing = undefined; throw error }
      for (const token of options.tokens ?? ["click ", "e1"]) {
        if (interrupted) { yield chunk(undefined, "abort"); return }
        yield chunk(token)
        await pause(5)
      }
      yield chunk(undefined, "stop")
      yield { choices: [], usage: { prompt_tokens: 40, completion_tokens: 2, total_tokens: 42 } } as unknown as ChatCompletionChunk
    })()
  }
}

/** The engine's two halves over a real message channel; ending the worker closes it, as ending a worker would. */
const workersOf = (log: string[], options: Parameters<typeof fakeRuntime>[1] = {}) => (): WebLlmWorker => {
  const { port1, port2 } = new MessageChannel()
  log.push("worker")
  const wrap = (port: MessagePort) => {
    const end: { onmessage: ((event: MessageEvent) => void) | null; onerror: null; postMessage(message: unknown): void; terminate(): void } = {
      onmessage: null, onerror: null, postMessage: (message) => port.postMessage(message), terminate: () => { log.push("terminate"); port.close() }
    }
    port.on("message", (data: unknown) => end.onmessage?.({ data } as MessageEvent))
    port.unref()
    return end
  }
  serveWebLlm(fakeRuntime(log, options), wrap(port2) as unknown as WebLlmPort)
  return wrap(port1) as unknown as WebLlmWorker
}

/** Patient with a busy machine; passes as soon as it is true. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 })

describe("a request to web-llm", () => {
  it("passes its own validation, greedy or not, with a grammar or without", () => {
    for (const each of [request, { ...request, temperature: 0.7 }, { ...request, grammar: undefined }])
      expect(() => postInitAndCheckFieldsChatCompletion(webLlmRequest(each), gpuRecord.id, ModelType.LLM)).not.toThrow()
  })
  it("is greedy without a temperature of zero, at which web-llm gives no probabilities", () => {
    expect(webLlmRequest(request)).toMatchObject({ temperature: 1, top_p: 1e-5, logprobs: true, response_format: { type: "grammar", grammar: request.grammar } })
    expect(webLlmRequest({ ...request, temperature: 0.7 })).toMatchObject({ temperature: 0.7 })
  })
})

describe("web-llm's configuration", () => {
  it("holds the one record, with the packaged library and an address that leads nowhere", async () => {
    const config = await webLlmConfig(gpuRecord, host)
    expect(config).toMatchObject({ ok: true, value: { cacheBackend: "cache", model_list: [{
      model: "https://installed.invalid/large-q4f16/resolve/installed/", model_id: gpuRecord.id, model_lib: "chrome-extension://abc/assets/libraries/large.wasm", required_features: ["shader-f16"], overrides: { context_window_size: 4_096 }
    }] } })
    expect(JSON.stringify(config)).not.toContain("models.example")
  })
  it.each([
    ["no library", { library: undefined }, "names no model library"],
    ["a library from the network", { library: "https://models.example/large.wasm" }, "may not run"],
    ["no checksums", { files: undefined }, "no checksums yet"],
    ["weights over plain http", { weights: "http://models.example/large/resolve/0a1b/" }, "https"]
  ])("refuses %s", async (_case, change, why) => {
    const config = await webLlmConfig({ ...gpuRecord, ...change } as typeof gpuRecord, host)
    expect(!config.ok && config.error.message).toContain(why)
  })
  it("refuses a library that isn't part of the build", async () => {
    const config = await webLlmConfig(gpuRecord, { ...host, readAsset: () => Promise.reject(new Error("404")) })
    expect(!config.ok && config.error.message).toContain("not part of this build")
  })
})

describe("the web-llm engine", () => {
  it("refuses the record before a worker is started", async () => {
    const log: string[] = []
    const engine = createWebLlmEngine({ ...host, readAsset: () => Promise.reject(new Error("404")) }, workersOf(log))
    expect(await engine.load(gpuRecord, () => {}, never)).toMatchObject({ ok: false, error: { kind: "model.unavailable" } })
    expect(log).toEqual([])
  })

  it("loads, tells how far it is, and answers with a confidence", async () => {
    const log: string[] = []
    const engine = createWebLlmEngine(host, workersOf(log))
    expect((await engine.load(gpuRecord, () => {}, never)).ok).toBe(true)
    expect(await engine.generate(request, never)).toMatchObject({ ok: true, value: { text: "click e1", finish: "stop", tokens: { prompt: 40, completion: 2 } } })
    const again = await engine.generate(request, never)
    expect(again.ok && again.value.confidence).toBeCloseTo(0.25)
    expect(log).toEqual(["worker", "config large-q4f16", "reload large-q4f16", "generate", "generate"])
  })

  it("hears a stop between tokens and keeps its worker", async () => {
    const log: string[] = []
    const engine = createWebLlmEngine(host, workersOf(log, { tokens: Array.from({ length: 400 }, () => "a") }))
    await engine.load(gpuRecord, () => {}, never)
    const stop = new AbortController()
    const pending = engine.generate(request, stop.signal)
    await eventually(() => log.at(-1)).toBe("generate")
    setTimeout(() => stop.abort(), 60)
    expect(await pending).toMatchObject({ ok: true, value: { finish: "abort", text: expect.stringMatching(/^a+$/) } })
    expect(log).not.toContain("terminate")
  })

  it("ends its worker when a stop isn't heard while the prompt is read, and starts another for the next request", async () => {
    const log: string[] = []
    const engine = createWebLlmEngine(host, workersOf(log, { readMs: 5_000 }))
    await engine.load(gpuRecord, () => {}, never)
    const stop = new AbortController()
    const pending = engine.generate(request, stop.signal)
    await eventually(() => log.at(-1)).toBe("generate")
    const began = performance.now()
    stop.abort()
    expect(await pending).toMatchObject({ ok: true, value: { finish: "abort", text: "" } })
    // Far from the five seconds that reading takes; the promised 200 ms need a machine that isn't busy with other tests.
    expect(performance.now() - began).toBeLessThan(2_000)
    expect(log.at(-1)).toBe("terminate")
    const second = new AbortController()
    const next = engine.generate(request, second.signal)
    await eventually(() => log.slice(4)).toEqual(["terminate", "worker", "config large-q4f16", "reload large-q4f16", "generate"])
    second.abort()
    await next
  })

  it.each([
    ["DeviceLostError", "model.failed", true], ["ModelNotLoadedError", "model.failed", true], ["ContextWindowSizeExceededError", "model.context-full", false], ["GrammarMatcherInitError", "model.failed", false]
  ])("%s while answering is %s, and the next request works", async (name, kind, retryable) => {
    const log: string[] = []
    let first = true
    const engine = createWebLlmEngine(host, () => { const worker = workersOf(log, first ? { fail: name } : {})(); first = false; return worker })
    await engine.load(gpuRecord, () => {}, never)
    expect(await engine.generate(request, never)).toMatchObject({ ok: false, error: { kind, retryable } })
    expect(await engine.generate(request, never)).toMatchObject({ ok: true, value: { text: "click e1" } })
  })

  it.each([["LinkError", "library"], ["IntegrityError", "record promises"], ["ShaderF16SupportError", "GPU lacks"], ["QuotaExceededError", "disk space"]])("%s while loading is a sentence", async (name, words) => {
    const engine = createWebLlmEngine(host, workersOf([], { loadFails: Object.assign(new Error("x"), { name }) }))
    const loaded = await engine.load(gpuRecord, () => {}, never)
    expect(!loaded.ok && loaded.error.message).toContain(words)
    expect(await engine.generate(request, never)).toMatchObject({ ok: false, error: { kind: "model.unavailable" } })
  })

  it("speaks to the real runtime, which says that there is no GPU here", async () => {
    const { port1, port2 } = new MessageChannel()
    const replies: unknown[] = []
    port1.on("message", (reply) => replies.push(reply))
    const port = { onmessage: null as WebLlmPort["onmessage"], postMessage: (reply: unknown) => port2.postMessage(reply) }
    serveWebLlm(new MLCEngine(), port)
    port.onmessage?.({ data: { type: "generate", request: webLlmRequest(request) } } as MessageEvent)
    await eventually(() => replies).toEqual([{ type: "failed", name: "ModelNotLoadedError", text: expect.any(String) }])
    port1.close()
  })
})
