import { describe, expect, test } from "vitest"
import { fail, ok } from "../../../src/core/result.ts"
import { call } from "../../../src/extension/messaging.ts"
import type { Sender } from "../../../src/extension/party.ts"
import { type Handlers, serve, servePage, type ServingRuntime } from "../../../src/extension/serve.ts"
import { messages } from "../../../src/protocol/messages.ts"

type Listener = (message: unknown, sender: Sender, reply: (answer: unknown) => void) => boolean
const id = "a".repeat(32)
const origin = `chrome-extension://${id}`
const panel: Sender = { id, origin, url: `${origin}/sidepanel.html` }
const worker: Sender = { id }
const offscreen: Sender = { id, origin, url: `${origin}/tabs/offscreen.html` }
const pageScript: Sender = { id, origin: "https://shop.example", url: "https://shop.example/", documentId: "d" }
const stranger: Sender = { id: "b".repeat(32), origin: `chrome-extension://${"b".repeat(32)}`, url: `chrome-extension://${"b".repeat(32)}/x.html` }

const answers = { "task/stop": ({ runId }: { runId: string }) => (runId === "bug" ? Promise.reject(new Error("secret page text")) : ok({})) }
const workerHandlers = new Proxy(answers, { get: (known, name) => Reflect.get(known, name) ?? (() => fail("internal", "not in this test")) }) as unknown as Handlers<"worker">

/** The browser's side of messaging, in memory. */
const fakeRuntime = () => {
  const listeners: Listener[] = []
  const runtime: ServingRuntime = { id, getURL: (path) => `${origin}/${path}`, onMessage: { addListener: (listener) => { listeners.push(listener) } } }
  const send = (message: unknown, sender: Sender): Promise<unknown> => new Promise((resolve) => {
    const taken = listeners.map((listener) => listener(message, sender, resolve))
    if (!taken.includes(true)) resolve("nobody")
  })
  return { runtime, send }
}
const envelope = (name: string, payload: unknown, to = "worker") => ({ symbiont: 1, to, name, payload })

describe("serving", () => {
  const { runtime, send } = fakeRuntime()
  serve("worker", messages, workerHandlers, runtime)

  test("answers a message of the table", async () => {
    expect(await send(envelope("task/stop", { runId: "r" }), panel)).toEqual({ ok: true, value: {} })
  })
  test.each([
    ["a name that is not in the table", envelope("task/explode", {}), panel, "message.unknown"],
    ["a name of the object's own", envelope("constructor", {}), panel, "message.unknown"],
    ["a message that another party serves", envelope("page/act", {}), panel, "message.unknown"],
    ["a page script that starts something", envelope("task/stop", { runId: "r" }), pageScript, "message.forbidden"],
    ["another extension", envelope("task/stop", { runId: "r" }), stranger, "message.forbidden"],
    ["the model host, which may only report", envelope("task/stop", { runId: "r" }), offscreen, "message.forbidden"],
    ["a panel that poses as the model host", envelope("host/progress", { model: "m", loaded: 1, total: 1, phase: "x" }), panel, "message.forbidden"],
    ["a payload with a wrong field", envelope("task/stop", { runId: 1 }), panel, "message.invalid"],
    ["a payload with an unknown field", envelope("task/stop", { runId: "r", force: true }), panel, "message.invalid"],
    ["another protocol version", { ...envelope("task/stop", { runId: "r" }), symbiont: 2 }, panel, "message.invalid"],
    ["no envelope at all", "hello", panel, "message.invalid"],
    ["a receiver that is no word", { ...envelope("task/stop", { runId: "r" }), to: { toString: 1 } }, pageScript, "message.invalid"],
    ["an envelope with more in it", { ...envelope("task/stop", { runId: "r" }), from: "panel" }, pageScript, "message.invalid"],
    ["a page without an origin of its own", envelope("task/stop", { runId: "r" }), { id, origin: "null", url: "about:srcdoc" }, "message.forbidden"],
    ["a page that names our address in its own", envelope("task/stop", { runId: "r" }), { id, origin: "https://shop.example", url: `https://shop.example/?${origin}/sidepanel.html` }, "message.forbidden"],
    ["a host whose name begins like ours", envelope("task/stop", { runId: "r" }), { id, url: `${origin}.evil.example/sidepanel.html` }, "message.forbidden"],
    ["a page's answer to a question of the guard", envelope("task/reply", { runId: "r", questionId: "q", allow: true }), pageScript, "message.forbidden"],
    ["a page that would change settings", envelope("settings/set", { key: "x" }), pageScript, "message.forbidden"],
    ["a name of the prototype", envelope("__proto__", {}), panel, "message.unknown"]
  ])("refuses %s", async (_what, message, sender, kind) => {
    expect(await send(message, sender)).toMatchObject({ ok: false, error: { kind, message: expect.stringMatching(/\.$/) } })
  })
  test("names the field that is wrong, or gives the schema's own sentence", async () => {
    expect(await send(envelope("task/stop", { runId: 1 }), panel)).toMatchObject({ error: { message: expect.stringContaining("runId") } })
    const task = { task: "x".repeat(20_000), tabId: 1, mode: "local", maxSteps: 3 }
    expect(await send(envelope("task/start", task), panel)).toMatchObject({ error: { message: expect.stringContaining("4000 characters") } })
  })
  test("leaves messages for others alone", async () => {
    expect(await send(envelope("host/status", {}, "offscreen"), worker)).toBe("nobody")
  })
  test("a bug becomes a sentence without its details", async () => {
    const answer = await send(envelope("task/stop", { runId: "bug" }), panel)
    expect(answer).toMatchObject({ ok: false, error: { kind: "internal" } })
    expect(JSON.stringify(answer)).not.toContain("secret")
  })
})

test("a page script answers the worker and nobody else", async () => {
  const { runtime, send } = fakeRuntime()
  const outcome = { status: "ok" as const, detail: "", changes: [] }
  servePage({ "page/act": () => ok(outcome), "page/observe": () => fail("page.gone", "Gone."), "page/recall": () => ok({ came: false }), "page/paint": () => ok({}), "page/regions": () => ok({ same: true, regions: [] }), "page/still": () => ok({ same: true }) }, runtime)
  const act = envelope("page/act", { action: { verb: "press", keys: "Enter" }, files: [] }, "page")
  expect(await send(act, worker)).toEqual({ ok: true, value: outcome })
  expect(await send(act, panel)).toMatchObject({ error: { kind: "message.forbidden" } })
  expect(await send(act, pageScript)).toMatchObject({ error: { kind: "message.forbidden" } })
  expect(await send(act, stranger)).toMatchObject({ error: { kind: "message.forbidden" } })
  expect(await send(envelope("task/stop", {}, "page"), worker)).toMatchObject({ error: { kind: "message.unknown" } })
})

describe("calling", () => {
  const browser = (answer: () => Promise<unknown>) => ({ runtime: { sendMessage: answer }, tabs: { sendMessage: answer } })
  const document = { tabId: 1, documentId: "d" }

  test("gives the checked value", async () => {
    expect(await call("task/stop", { runId: "r" }, {}, browser(async () => ok({})))).toEqual(ok({}))
  })
  test("passes a refusal on", async () => {
    expect(await call("task/stop", { runId: "r" }, {}, browser(async () => fail("task.invalid", "No.")))).toEqual(fail("task.invalid", "No."))
  })
  test.each([["nothing", undefined], ["another form", { value: 1 }], ["a value of another form", ok({ extra: 1 })]])("refuses an answer that is %s", async (_what, answer) => {
    expect(await call("task/stop", { runId: "r" }, {}, browser(async () => answer))).toMatchObject({ ok: false, error: { kind: "message.invalid" } })
  })
  test("sends a page script, which has no schemas, nothing that is not of the agreed form", async () => {
    const sent: unknown[] = []
    const listening = browser(async (...given: unknown[]) => { sent.push(...given); return ok({ status: "ok", detail: "", changes: [] }) })
    expect(await call("page/act", { action: { verb: "fly" } as never, files: [] }, { document }, listening)).toMatchObject({ ok: false, error: { kind: "message.invalid" } })
    expect(sent).toEqual([])
  })
  test("a closed channel is a page that is gone", async () => {
    expect(await call("page/act", { action: { verb: "back" }, files: [] }, { document }, browser(() => Promise.reject(new Error("closed")))))
      .toMatchObject({ ok: false, error: { kind: "page.gone", retryable: true } })
  })
  test("a page that never answers is a time-out", async () => {
    expect(await call("page/act", { action: { verb: "back" }, files: [] }, { document, timeoutMs: 20 }, browser(() => new Promise(() => {}))))
      .toMatchObject({ ok: false, error: { kind: "page.timeout" } })
  })
})
