import { afterEach, describe, expect, it } from "vitest"
import { AppFailure, fail } from "../../../src/core/result.ts"
import { createOpenAiCloudModel, type CloudModelOptions } from "../../../src/models/openai-cloud-model.ts"
import type { CloudTurn } from "../../../src/models/ports.ts"
import type { Cleared } from "../../../src/privacy/gate.ts"
import { startOpenAiServer, type Script } from "./openai-server.ts"

const secret = "sk-test-0123456789"
const pageText = "Invoice of the Lindqvist household"
const decision = '{"reason":"Grüße 🚀","action":{"verb":"click","ref":"e1"}}'
const turn = {
  messages: [{ role: "system", content: "Answer with one action." }, { role: "user", content: pageText }],
  schema: { type: "object", properties: { reason: { type: "string" } } }
} as CloudTurn as Cleared<CloudTurn>
const never = new AbortController().signal

const closers: (() => Promise<void>)[] = []
afterEach(async () => { for (const close of closers.splice(0)) await close() })

const serve = async (script: Script, options: Partial<CloudModelOptions> = {}) => {
  const server = await startOpenAiServer({ script })
  closers.push(server.close)
  const model = createOpenAiCloudModel({ baseUrl: server.baseUrl, model: "test", key: secret, door: (url, init) => fetch(url, init), backOffMs: 5, ...options })
  return { server, model }
}
const failureOf = async (script: Script, options: Partial<CloudModelOptions> = {}) => {
  const { server, model } = await serve(script, options)
  const result = await model.decide(turn, never)
  if (result.ok) throw new Error("should have failed")
  expect(result.error.message).not.toContain(pageText)
  expect(result.error.message).not.toContain(secret)
  return { error: result.error, asked: server.requests.length }
}

/** Patient with a busy machine; passes as soon as it is true. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 })

describe("a request", () => {
  it("asks for the schema by name, streams the answer and counts what was sent", async () => {
    const { server, model } = await serve([{ mode: "stream", text: decision, usage: true }])
    const seen: string[] = []
    const result = await model.decide(turn, never, (soFar) => seen.push(soFar))
    expect(result).toMatchObject({ ok: true, value: { text: decision, model: "test", tokens: { prompt: 120, cached: 64, completion: 30 } } })
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.at(-1)).toBe(decision)
    const [sent] = server.requests
    expect(sent?.path).toBe("/v1/chat/completions")
    expect(sent?.body.response_format).toEqual({ type: "json_schema", json_schema: { name: "decision", strict: true, schema: turn.schema } })
    expect(sent?.body).toMatchObject({ stream: true, stream_options: { include_usage: true }, messages: turn.messages })
    expect(result.ok && result.value.sentBytes).toBe(Buffer.byteLength(sent!.raw))
  })

  it("carries the key and nothing about the device", async () => {
    const { server, model } = await serve([{ mode: "stream", text: decision }])
    await model.decide(turn, never)
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${secret}`)
    expect(Object.keys(server.requests[0]!.headers).filter((name) => name.startsWith("x-stainless"))).toEqual([])
  })

  it("carries no authorization where there is no key", async () => {
    const { server, model } = await serve([{ mode: "stream", text: decision }], { key: "" })
    await model.decide(turn, never)
    expect(server.requests[0]?.headers.authorization).toBeUndefined()
  })

  it("goes through the door alone, whose refusal is the answer", async () => {
    const refusal = fail("privacy.blocked", "A private value was about to leave the device; the step was stopped.").error
    const { error, asked } = await failureOf([{ mode: "stream", text: decision }], { door: () => Promise.reject(new AppFailure(refusal)) })
    expect(error).toEqual(refusal)
    expect(asked).toBe(0)
  })
})

describe("an endpoint of fewer abilities", () => {
  it("is asked for less and less until it understands, and from then on at once", async () => {
    const { server, model } = await serve(({ body }) => body.response_format ? { mode: "status", status: 400, message: "unknown field" } : { mode: "stream", text: decision })
    expect(await model.decide(turn, never)).toMatchObject({ ok: true, value: { text: decision } })
    expect(server.requests.map((request) => request.body.response_format?.type)).toEqual(["json_schema", "json_object", undefined])
    await model.decide(turn, never)
    expect(server.requests.length).toBe(4)
  })

  it("that refuses usage in streams keeps its schema", async () => {
    const { server, model } = await serve(({ body }) => body.stream_options ? { mode: "status", status: 400, message: "stream_options is not supported" } : { mode: "stream", text: decision })
    const result = await model.decide(turn, never)
    expect(server.requests.map((request) => [request.body.response_format?.type, request.body.stream_options !== undefined])).toEqual([["json_schema", true], ["json_schema", false]])
    const [system, user] = turn.messages.map((message) => message.content)
    expect(result.ok && result.value.tokens).toEqual({ prompt: Math.ceil((system! + user!).length / 4), cached: 0, completion: Math.ceil(decision.length / 4) })
  })

  it("that ignores streaming is understood", async () => {
    const { model } = await serve([{ mode: "json", text: decision, usage: true }])
    const seen: string[] = []
    expect(await model.decide(turn, never, (soFar) => seen.push(soFar))).toMatchObject({ ok: true, value: { text: decision, tokens: { prompt: 120 } } })
    expect(seen).toEqual([decision])
  })

  it("isn't pestered when the request itself was at fault", async () => {
    const { error, asked } = await failureOf([{ mode: "status", status: 400, message: `maximum context length exceeded: ${pageText}` }])
    expect(error.kind).toBe("cloud.rejected")
    expect(error.message).toContain("400")
    expect(asked).toBe(1)
  })

  it("that never says it has finished is believed when its JSON is whole", async () => {
    const { model } = await serve([{ mode: "stream", text: decision, finish: null }])
    expect(await model.decide(turn, never)).toMatchObject({ ok: true, value: { text: decision } })
  })
})

describe("trouble that passes", () => {
  it.each([
    ["429 with Retry-After", { mode: "status", status: 429, headers: { "retry-after": "0" } }],
    ["500", { mode: "status", status: 500 }],
    ["a connection dropped in mid-stream", { mode: "drop", afterPieces: 2, text: decision }],
    ["a stream that ends early", { mode: "stream", text: decision.slice(0, 20), finish: null }],
    ["broken JSON in the stream", { mode: "broken-json" }]
  ] as const)("%s is tried again", async (_name, trouble) => {
    const { server, model } = await serve([trouble, trouble, { mode: "stream", text: decision }])
    const result = await model.decide(turn, never)
    expect(result).toMatchObject({ ok: true, value: { text: decision } })
    expect(server.requests.length).toBe(3)
    expect(result.ok && result.value.sentBytes).toBe(server.requests.reduce((sum, request) => sum + Buffer.byteLength(request.raw), 0))
  })

  it("waits as long as Retry-After says", async () => {
    const { model } = await serve([{ mode: "status", status: 429, headers: { "retry-after": "1" } }, { mode: "stream", text: decision }])
    const began = performance.now()
    expect((await model.decide(turn, never)).ok).toBe(true)
    expect(performance.now() - began).toBeGreaterThanOrEqual(990)
  })
})

describe("trouble that stays", () => {
  it.each([
    [{ mode: "status", status: 401 }, "cloud.unauthorized", 1],
    [{ mode: "status", status: 403 }, "cloud.unauthorized", 1],
    [{ mode: "status", status: 404 }, "cloud.rejected", 1],
    [{ mode: "status", status: 429, headers: { "retry-after": "0" } }, "cloud.rate-limited", 3],
    [{ mode: "status", status: 429, headers: { "retry-after": "3600" } }, "cloud.rate-limited", 1],
    [{ mode: "status", status: 503, message: pageText }, "cloud.unreachable", 3],
    [{ mode: "drop", afterPieces: 1, text: decision }, "cloud.unreachable", 3],
    [{ mode: "broken-json" }, "cloud.rejected", 3],
    [{ mode: "web-page" }, "cloud.rejected", 3]
  ] as const)("%o ends as %s after %i requests", async (trouble, kind, asked) => {
    const failure = await failureOf([trouble])
    expect(failure.error.kind).toBe(kind)
    expect(failure.asked).toBe(asked)
  })

  it("nobody listens: says to check the address", async () => {
    const server = await startOpenAiServer({ script: [{ mode: "stream", text: decision }] })
    await server.close()
    const { error } = await failureOf([{ mode: "stream", text: decision }], { baseUrl: server.baseUrl })
    expect(error).toMatchObject({ kind: "cloud.unreachable", message: expect.stringContaining("check the address and that the server is running") })
  })

  it("a stream that falls silent is given up", async () => {
    const { error, asked } = await failureOf([{ mode: "silent", afterPieces: 1, text: decision }], { stallMs: 60 })
    expect(error.kind).toBe("cloud.unreachable")
    expect(asked).toBe(3)
  })

  it("a slow stream is not", async () => {
    const { model } = await serve([{ mode: "stream", text: decision, pieces: 20, everyMs: 70 }], { stallMs: 1_000 })
    expect(await model.decide(turn, never)).toMatchObject({ ok: true, value: { text: decision } })
  })
})

describe("a stop", () => {
  it.each([0, 2])("ends an exchange of which %i pieces have come, and its connection", async (afterPieces) => {
    const { server, model } = await serve([{ mode: "silent", afterPieces, text: decision }])
    const stop = new AbortController()
    const pending = model.decide(turn, stop.signal, (soFar) => { if (soFar.length >= decision.length / 2) stop.abort() })
    if (afterPieces === 0) await eventually(() => server.requests.length).toBe(1).then(() => stop.abort())
    expect(await pending).toMatchObject({ ok: false, error: { kind: "task.cancelled" } })
    await eventually(() => server.closedEarly()).toBe(1)
    expect(server.requests.length).toBe(1)
  })

  it("ends the wait before another try", async () => {
    const { server, model } = await serve([{ mode: "status", status: 429, headers: { "retry-after": "30" } }])
    const stop = new AbortController()
    const pending = model.decide(turn, stop.signal)
    await eventually(() => server.requests.length).toBe(1)
    stop.abort()
    expect(await pending).toMatchObject({ ok: false, error: { kind: "task.cancelled" } })
  })
})
