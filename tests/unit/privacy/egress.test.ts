import { createHash } from "node:crypto"
import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { AppFailure } from "../../../src/core/result.ts"
import { createEgress, type Outgoing, readPackaged } from "../../../src/privacy/egress.ts"
import { closedRules, compileRules, defaultRules } from "../../../src/privacy/policy/rules.ts"
import { createVault, type Vault } from "../../../src/privacy/vault.ts"
import { privacyPolicySchema } from "../../../src/protocol/privacy-policy.ts"

type Seen = { method: string; url: string; headers: IncomingMessage["headers"]; body: string }
let server: Server
let origin = ""
let seen: Seen[] = []
const sent: Outgoing[] = []
const vault: Vault = createVault()
vault.placeholder("anna.kowalska@example.org", "EMAIL", "task")
vault.placeholder("4111 1111 1111 1111", "CARD", "task")
vault.placeholder("127.0.0.1", "IP", "https://a.example")

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => {
      seen.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString() })
      if (request.url === "/moved") { response.writeHead(307, { location: "/elsewhere" }).end(); return }
      response.writeHead(200, { "content-type": "application/json" }).end("{\"ok\":true}")
    })
  })
  await new Promise<void>(resolve => { server.listen(0, "127.0.0.1", resolve) })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise(resolve => { server.close(resolve) }))
beforeEach(() => { seen = []; sent.length = 0 })

const key = "key-of-anna.kowalska@example.org"
const rulesOf = (policy: object) => compileRules(privacyPolicySchema.parse({ version: 1, ...policy }))
const door = (more: Partial<Parameters<typeof createEgress>[0]> = {}): typeof fetch => createEgress({ vaults: () => [vault], allowedOrigins: () => [origin], rules: () => defaultRules, credential: key, record: outgoing => { sent.push(outgoing) }, ...more })
const refused = async (request: Promise<unknown>): Promise<void> => {
  const error: unknown = await request.then(() => undefined, (reason: unknown) => reason)
  expect(error).toBeInstanceOf(AppFailure)
  expect(error).toMatchObject({ error: { kind: "privacy.blocked" } })
  expect(String(error)).not.toMatch(/anna|4111/)
  expect(seen).toEqual([])
  expect(sent).toEqual([])
}

describe("what passes", () => {
  test("clean bytes reach an allowed origin unchanged, and are recorded", async () => {
    const body = JSON.stringify({ messages: [{ role: "user", content: "Type ‹EMAIL_1› – ok" }] })
    const response = await door()(`${origin}/v1/chat/completions`, { method: "POST", body, headers: { "content-type": "application/json", authorization: `Bearer ${key}` } })
    expect(await response.json()).toEqual({ ok: true })
    expect(seen).toMatchObject([{ method: "POST", url: "/v1/chat/completions", body }])
    expect(seen[0]?.headers.authorization).toContain("Bearer")
    expect(seen[0]?.headers.cookie).toBeUndefined()
    expect(sent).toMatchObject([{ origin, bytes: Buffer.byteLength(body), method: "POST", body, replaced: { EMAIL: 1 }, sha256: createHash("sha256").update(body).digest("hex") }])
  })
  test("a Request object and bytes pass as well", async () => {
    await door()(new Request(`${origin}/r`, { method: "POST", body: "clean" }))
    await door()(`${origin}/b`, { method: "POST", body: new TextEncoder().encode("bytes") })
    expect(seen.map(({ body }) => body)).toEqual(["clean", "bytes"])
  })
  test("can be aborted", async () => {
    await expect(door()(`${origin}/a`, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i)
  })
})

describe("what is blocked before a byte leaves", () => {
  const value = "anna.kowalska@example.org"
  test.each<[string, () => [string, RequestInit?]]>([
    ["body", () => [`${origin}/x`, { method: "POST", body: `{"a":"${value}"}` }]],
    ["body, JSON escapes", () => [`${origin}/x`, { method: "POST", body: `{"a":"anna.kowalska\\u0040example.org"}` }]],
    ["body, base64", () => [`${origin}/x`, { method: "POST", body: `{"a":"${Buffer.from(`..${value}`).toString("base64url")}"}` }]],
    ["body, hex", () => [`${origin}/x`, { method: "POST", body: Buffer.from(value).toString("hex") }]],
    ["body, reversed", () => [`${origin}/x`, { method: "POST", body: [...value].reverse().join("") }]],
    ["body, card split", () => [`${origin}/x`, { method: "POST", body: "4.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1" }]],
    ["bytes", () => [`${origin}/x`, { method: "POST", body: new TextEncoder().encode(value) }]],
    ["form", () => [`${origin}/x`, { method: "POST", body: new URLSearchParams({ m: value }) }]],
    ["query", () => [`${origin}/x?m=${encodeURIComponent(value)}`]],
    ["path", () => [`${origin}/${value}`]],
    ["a value in the key's header that isn't the key", () => [`${origin}/x`, { headers: { authorization: `Bearer ${key}x` } }]],
    ["the key in another place", () => [`${origin}/x`, { headers: { "x-note": `my ${key}` } }]],
    ["a card that nobody reported", () => [`${origin}/x`, { method: "POST", body: JSON.stringify({ messages: [{ content: "pay with 5500 0055 5555 5559" }] }) }]],
    ["a card at the end of a long text that nobody screened", () => [`${origin}/x`, { method: "POST", body: `${"All is well on this fine day. ".repeat(10_000)}5500 0055 5555 5559` }]],
    ["a key that nobody reported", () => [`${origin}/x?k=sk-proj-abcdEFGH1234567890abcdEFGH1234567890`]],
    ["bytes that are no text", () => [`${origin}/x`, { method: "POST", body: new Uint8Array([0xff, 0xfe, 0x61, 0x00]) }]],
    ["text of two bytes a character", () => [`${origin}/x`, { method: "POST", body: new Uint8Array(Buffer.from(value, "utf16le")) }]],
    ["header", () => [`${origin}/x`, { headers: { "x-note": value } }]],
    ["a form whose parts can't be read", () => { const body = new FormData(); body.set("a", "b"); return [`${origin}/x`, { method: "POST", body }] }],
    ["a compressed body", () => [`${origin}/x`, { method: "POST", body: "zz", headers: { "content-encoding": "gzip" } }]],
    ["a method that is a value", () => [`${origin}/x`, { method: "4111111111111111" }]],
    ["another origin", () => ["http://127.0.0.1:1/x"]],
    ["credentials in the address", () => [origin.replace("//", "//a:b@")]],
    ["another scheme", () => ["file:///etc/hosts"]],
    ["no address", () => ["nonsense"]]
  ])("%s", async (_, request) => { await refused(door()(...request())) })
  test("without a policy, under a closed one, or to an endpoint that it doesn't name", async () => {
    const post = { method: "POST", body: "clean" }
    await refused(door({ rules: () => undefined })(`${origin}/x`, post))
    await refused(door({ rules: () => closedRules("Closed.") })(`${origin}/x`, post))
    await refused(door({ rules: () => { throw new AppFailure({ kind: "privacy.blocked", message: "Unread.", retryable: false }) } })(`${origin}/x`, post))
    await refused(door({ rules: () => rulesOf({ cloudOrigins: ["https://api.example.com"] }) })(`${origin}/x`, post))
    await door({ rules: () => rulesOf({ cloudOrigins: [origin] }) })(`${origin}/x`, post)
    expect(seen).toHaveLength(1)
  })
  test("a placeholder of a value that may not leave even so", async () => {
    const strict = createVault(vault.toJSON(), () => rulesOf({ handling: { CARD: "local" } }))
    await refused(door({ vaults: () => [strict] })(`${origin}/x`, { method: "POST", body: "pay with ‹CARD_1›" }))
    await door({ vaults: () => [strict] })(`${origin}/x`, { method: "POST", body: "write to ‹EMAIL_1›" })
    expect(seen).toHaveLength(1)
  })
  test("when it takes too long to check, each time that it is tried", async () => {
    let clock = 0
    await refused(door({ now: () => (clock += 51) })(`${origin}/x`, { method: "POST", body: "clean" }))
    const times = [0, 400, 400, 449]
    await door({ now: () => times.shift() ?? 0 })(`${origin}/x`, { method: "POST", body: "clean" })
    expect(seen).toHaveLength(1)
  })
  test("when it can't be written down", async () => {
    await refused(door({ record: () => Promise.reject(new Error("disk full, anna")) })(`${origin}/x`, { method: "POST", body: "clean" }))
  })
  test("when a vault can't be read", async () => {
    await refused(door({ vaults: () => { throw new Error("broken") } })(`${origin}/x`, { method: "POST", body: "clean" }))
  })
  test("a value of any live task blocks", async () => {
    await refused(door({ vaults: () => [createVault(), vault] })(`${origin}/x`, { method: "POST", body: value }))
  })
})

test("a redirect is not followed", async () => {
  await expect(door()(`${origin}/moved`)).rejects.toThrow()
  expect(seen.map(({ url }) => url)).toEqual(["/moved"])
})
test("packaged files only", async () => {
  await expect(readPackaged(`${origin}/model.gguf`)).rejects.toMatchObject({ error: { kind: "privacy.blocked" } })
  await expect(readPackaged("chrome-extension://another/file")).rejects.toMatchObject({ error: { kind: "privacy.blocked" } })
  expect(seen).toEqual([])
})
