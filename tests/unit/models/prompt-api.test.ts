import { describe, expect, it } from "vitest"
import { browserModel, withBrowserModel } from "../../../src/models/browser-model.ts"
import { chooseEngine } from "../../../src/models/choose-engine.ts"
import { findPromptApi, hasPromptApi, type PromptApi } from "../../../src/models/prompt-api.ts"
import { createPromptApiEngine } from "../../../src/models/prompt-api-engine.ts"
import { registryOf } from "./records.ts"

/** Chrome's interface as its specification has it. The real one was never run in these tests: the Chromium here says that it has no model. */
const fakeApi = (answers: string[], options: { availability?: Awaited<ReturnType<PromptApi["availability"]>>; failsWith?: string; slow?: boolean } = {}) => {
  const log: string[] = []
  const constraints: unknown[] = []
  const api: PromptApi = {
    availability: async () => options.availability ?? "available",
    create: async ({ temperature, topK }) => {
      log.push(`create ${temperature} ${topK}`)
      const session = {
        contextUsage: 0,
        destroy: () => { log.push("destroy") },
        promptStreaming: (input: string, { signal, responseConstraint }: { signal?: AbortSignal; responseConstraint?: unknown }) => {
          log.push(`prompt ${input}`)
          constraints.push(responseConstraint)
          const answer = answers.shift() ?? ""
          session.contextUsage += input.length + answer.length
          return new ReadableStream<string>({
            async start(controller) {
              if (options.failsWith) { controller.error(Object.assign(new Error("x"), { name: options.failsWith })); return }
              if (options.slow) await new Promise((resolve) => signal?.addEventListener("abort", resolve))
              if (signal?.aborted) { controller.error(signal.reason); return }
              for (const letter of answer) controller.enqueue(letter)
              controller.close()
            }
          })
        }
      }
      return session
    }
  }
  return { api, log, constraints }
}
const never = new AbortController().signal
const request = { prompt: "one", schema: '{"type":"object"}', maxTokens: 9, temperature: 0 }

describe("finding the browser's own model", () => {
  it("looks where it would be, and nowhere else", async () => {
    const { api } = fakeApi([])
    expect(findPromptApi({ LanguageModel: api })).toBe(api)
    for (const scope of [{}, { LanguageModel: undefined }, { LanguageModel: {} }, { LanguageModel: "x" }]) expect(findPromptApi(scope)).toBeUndefined()
    expect(await hasPromptApi(undefined)).toBe(false)
  })
  it.each([["available", true], ["downloadable", false], ["downloading", false], ["unavailable", false]] as const)("%s counts as ready: %s", async (availability, ready) => {
    const { api } = fakeApi([], { availability })
    expect(await hasPromptApi(api)).toBe(ready)
    const engine = createPromptApiEngine(api)
    expect((await engine.load(browserModel, () => {}, never)).ok).toBe(ready)
    expect((await engine.generate(request, never)).ok).toBe(ready)
  })
  it("is no model for anybody who doesn't choose it", () => {
    const device = { gpu: { usable: false, why: "No GPU.", features: [] }, memoryGiB: 8, installed: [browserModel.id] }
    const registry = withBrowserModel(registryOf(), true)
    expect(chooseEngine(registry, device)).toMatchObject({ ok: true, value: { record: { id: "student-r0" } } })
    expect(chooseEngine(registry, { ...device, preferred: browserModel.id })).toMatchObject({ ok: true, value: { record: { id: browserModel.id } } })
    expect(withBrowserModel(registryOf(), false).models).toHaveLength(1)
  })
})

describe("the engine over it", () => {
  it("binds the answer to the schema, is greedy, and appends what goes on from the last answer to the same session", async () => {
    const { api, log, constraints } = fakeApi(["A", "B"])
    const engine = createPromptApiEngine(api)
    await engine.load(browserModel, () => {}, never)
    expect(await engine.generate(request, never)).toMatchObject({ ok: true, value: { text: "A", finish: "stop" } })
    const second = await engine.generate({ ...request, prompt: "oneA two" }, never)
    expect(second).toMatchObject({ ok: true, value: { text: "B", tokens: { cached: 4, prompt: 9 } } })
    expect(second.ok && second.value.confidence).toBeUndefined()
    expect(constraints).toEqual([{ type: "object" }, { type: "object" }])
    expect(log).toEqual(["create 0 1", "destroy", "create 0 1", "prompt one", "prompt  two"])
  })
  it("begins anew for another prompt, and for a sampled one", async () => {
    const { api, log } = fakeApi(["A", "B", "C"])
    const engine = createPromptApiEngine(api)
    await engine.load(browserModel, () => {}, never)
    await engine.generate(request, never)
    await engine.generate({ ...request, prompt: "other" }, never)
    await engine.generate({ ...request, prompt: "otherB on", temperature: 0.4 }, never)
    expect(log.filter((line) => line.startsWith("prompt"))).toEqual(["prompt one", "prompt other", "prompt otherB on"])
    expect(log.at(-1)).toBe("destroy")
  })
  it("ends at a stop, and is well afterwards", async () => {
    const { api } = fakeApi(["A"], { slow: true })
    const engine = createPromptApiEngine(api)
    await engine.load(browserModel, () => {}, never)
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 20)
    expect(await engine.generate(request, stop.signal)).toMatchObject({ ok: true, value: { finish: "abort" } })
  })
  it.each([["QuotaExceededError", "model.context-full", false], ["UnknownError", "model.failed", true]])("%s is %s", async (failsWith, kind, retryable) => {
    const engine = createPromptApiEngine(fakeApi([], { failsWith }).api)
    await engine.load(browserModel, () => {}, never)
    expect(await engine.generate(request, never)).toMatchObject({ ok: false, error: { kind, retryable } })
  })
  it("holds nothing after it was unloaded", async () => {
    const { api, log } = fakeApi(["A"])
    const engine = createPromptApiEngine(api)
    await engine.load(browserModel, () => {}, never)
    await engine.unload()
    expect(log).toEqual(["create 0 1", "destroy"])
    expect(await engine.generate(request, never)).toMatchObject({ ok: false, error: { kind: "model.unavailable" } })
  })
})
