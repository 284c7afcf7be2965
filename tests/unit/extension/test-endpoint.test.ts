import { expect, it } from "vitest"
import { AppFailure } from "../../../src/core/result.ts"
import { testEndpoint } from "../../../src/extension/test-endpoint.ts"
import type { Settings } from "../../../src/protocol/records.ts"

const settings: Settings = { mode: "hybrid", hasKey: true, cloud: { baseUrl: "https://api.example.com/v1", model: "large-1" } }
const ask = async (answer: () => Promise<Response>, given = settings) => {
  const sent: { url: string; init: RequestInit | undefined }[] = []
  let closed = 0
  const result = await testEndpoint(given, { open: async () => ({ key: "key", door: async (url, init) => { sent.push({ url: String(url), init }); return answer() } }), close: async () => { closed += 1 } }, () => 5)
  return { result, sent, closed }
}

it("asks once, with nothing but a word, and shuts the door again", async () => {
  const { result, sent, closed } = await ask(async () => new Response("{}"))
  expect(result).toEqual({ ok: true, value: { ms: 0 } })
  expect(sent.map(({ url }) => url)).toEqual(["https://api.example.com/v1/chat/completions"])
  expect(JSON.parse(String(sent[0]?.init?.body))).toEqual({ model: "large-1", messages: [{ role: "user", content: "Answer with the word ready." }] })
  expect(closed).toBe(1)
})
it.each([[401, "cloud.unauthorized"], [404, "cloud.rejected"], [429, "cloud.rate-limited"], [500, "cloud.rejected"]])("explains status %i", async (status, kind) => {
  expect((await ask(async () => new Response("", { status }))).result).toMatchObject({ ok: false, error: { kind } })
})
it("says that nobody answered, passes on what the door refused, and needs an endpoint", async () => {
  const { result, closed } = await ask(() => Promise.reject(new TypeError("Failed to fetch")))
  expect(result).toMatchObject({ error: { kind: "cloud.unreachable" } })
  expect(closed).toBe(1)
  const refused = new AppFailure({ kind: "privacy.blocked", message: "No.", retryable: false })
  expect((await ask(() => Promise.reject(refused))).result).toEqual({ ok: false, error: refused.error })
  const { cloud: _none, ...without } = settings
  expect(await ask(async () => new Response(), without)).toMatchObject({ result: { error: { kind: "cloud.not-configured" } }, sent: [] })
})
