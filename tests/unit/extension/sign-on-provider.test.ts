import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { createSignOnDoor } from "../../../src/extension/sign-on-door.ts"
import { createProvider, type ProviderParts } from "../../../src/extension/sign-on-provider.ts"
import { defaultRules } from "../../../src/privacy/policy/rules.ts"
import { clientId, type Fault, type OidcServer, startOidcServer, walkThrough } from "./oidc-server.ts"

const redirectUri = "https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/"
const signal = new AbortController().signal
let server: OidcServer
const written: { method: string; destination: string }[] = []
/** Through the very door that the extension has. */
const door = createSignOnDoor(() => defaultRules, { append: async (entry) => { written.push(entry) } })
const providerOf = (parts: Partial<ProviderParts> = {}, issuer = server.issuer) => createProvider({ issuer, clientId, scopes: ["openid", "profile"] },
  { redirectUri, pause: async () => {}, launch: (address) => walkThrough(address, redirectUri), within: (addresses, work) => work(door(addresses)), ...parts })

beforeAll(async () => { server = await startOidcServer(redirectUri) })
afterAll(() => server.close())
beforeEach(() => { Object.assign(server, { fault: undefined, refreshes: "yes", lasts: 3_600, down: false }); written.length = 0 })

test("signs in by code and PKCE, tells the name and when the token ends, and asks for nothing else", async () => {
  let page = ""
  const done = await providerOf({ launch: (address) => { page = address; return walkThrough(address, redirectUri) } }).byWindow(signal)
  expect(done).toMatchObject({ ok: true, value: { name: "Ada Lovelace", refresh: expect.any(String) } })
  if (!done.ok) return
  expect(done.value.until).toBeGreaterThan(Date.now() + 3_500_000)
  expect(server.given).toContain(done.value.access)
  expect(Object.fromEntries(new URL(page).searchParams)).toEqual({ client_id: clientId, redirect_uri: redirectUri, response_type: "code", scope: "openid profile", code_challenge_method: "S256",
    state: expect.stringMatching(/.{40}/), nonce: expect.stringMatching(/.{40}/), code_challenge: expect.stringMatching(/.{40}/) })
  // Description, tokens, keys: each written down.
  expect(written.map(({ method }) => method)).toEqual(["GET", "POST", "GET"])
  expect(new Set(written.map(({ destination }) => destination))).toEqual(new Set([server.issuer]))
})

test.each<[Fault, RegExp]>([["aud", /meant for somebody else/], ["exp", /expired/], ["nonce", /another sign-on/], ["iss", /another issuer/], ["state", /another sign-on/], ["signature", /can't be trusted/], ["none", /can't be trusted/], ["shared", /can't be trusted/]])("an answer with a wrong %s signs nobody in", async (fault, why) => {
  server.fault = fault
  expect(await providerOf().byWindow(signal)).toMatchObject({ ok: false, error: { kind: "sign-on.failed", message: expect.stringMatching(why) } })
})

test("a window that was closed, a provider that is down or another one: each a sentence of its own", async () => {
  expect(await providerOf({ launch: () => Promise.reject(new Error("The user did not approve access.")) }).byWindow(signal)).toMatchObject({ error: { kind: "sign-on.cancelled" } })
  expect(await providerOf({ launch: () => Promise.reject(new Error("Authorization page could not be loaded.")) }).byWindow(signal)).toMatchObject({ error: { message: expect.stringContaining("could not be shown") } })
  expect(await providerOf({ launch: async () => `${redirectUri}?error=access_denied&state=x&iss=${encodeURIComponent(server.issuer)}` }).byWindow(signal)).toMatchObject({ ok: false })
  expect(await providerOf({}, server.issuer.replace("127.0.0.1", "localhost")).byWindow(signal)).toMatchObject({ error: { message: expect.stringContaining("another issuer") } })
  server.down = true
  expect(await providerOf().byWindow(signal)).toMatchObject({ error: { retryable: true, message: expect.stringContaining("did not answer") } })
})

test("is renewed by its refresh token, which is good once; a provider that takes it no more says so", async () => {
  const done = await providerOf().byWindow(signal)
  if (!done.ok) throw new Error(done.error.message)
  const renewed = await providerOf().renew(done.value.refresh ?? "")
  expect(renewed).toMatchObject({ ok: true, value: { refresh: expect.any(String) } })
  if (renewed === "over" || !renewed.ok) return
  expect(renewed.value.access).not.toBe(done.value.access)
  await providerOf().revoke(renewed.value.refresh ?? "")
  expect(await providerOf().renew(renewed.value.refresh ?? "")).toBe("over")
  server.down = true
  expect(await providerOf().renew("any")).toMatchObject({ ok: false, error: { retryable: true } })
})

test("by a code that is typed in elsewhere: waits until it was, and stops when cancelled", async () => {
  let waits = 0
  const stop = new AbortController()
  const shown = await new Promise<{ code: string; address: string }>((resolve) => {
    void providerOf({ pause: async () => { waits += 1; if (waits === 3) stop.abort() } }).byCode(resolve, stop.signal).then((done) => { expect(done).toMatchObject({ error: { kind: "sign-on.cancelled" } }) })
  })
  expect(shown.code).toMatch(/^[A-Z-]{8,}$/)
  expect(new URL(shown.address).origin).toBe(server.issuer)
  await expect.poll(() => waits).toBe(3)
  expect(server.asked.filter((path) => path === "/token").length).toBeGreaterThan(1)
})
