import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from "jose"
import { expect, test } from "vitest"
import { byOidc, byToken, hashToken } from "../../../src/collector/enrolment.ts"
import { issuerKeys } from "../../../src/collector/issuer-keys.ts"
import type { Database } from "../../../src/collector/database/database.ts"

const database = (tenants: Record<string, string> = {}): Database & { made: unknown[] } => {
  const made: unknown[] = []
  return { made, query: async (text, parameters = []) => { if (text.startsWith("insert")) { made.push(parameters[0]); return [] } const id = tenants[String(parameters[0])]; return (id === undefined ? [] : [{ id }]) as never[] }, script: async () => undefined, transaction: () => Promise.reject(new Error("not here")), tidy: async () => undefined, close: async () => undefined }
}
const refusedAs = (type: string) => ({ problem: { type, status: { "bad-token": 401, "bad-tenant": 403, unavailable: 503 }[type] } })

test("by token: open to all, or to holders only", async () => {
  const token = "t".repeat(32)
  const known = database({ [hashToken(token)]: "lab" })
  expect(await byToken(true)(undefined, known)).toBe("default")
  expect(await byToken(true)(`Bearer ${token}`, known)).toBe("lab")
  await expect(byToken(true)("Bearer wrong-wrong-wrong", known)).rejects.toMatchObject(refusedAs("bad-token"))
  await expect(byToken(false)(undefined, known)).rejects.toMatchObject(refusedAs("bad-token"))
})

const signers = async () => {
  const { publicKey, privateKey } = await generateKeyPair("ES256")
  const stranger = await generateKeyPair("ES256")
  const tokenBy = (own: CryptoKey, kid?: string) => async (changes: { issuer?: string; audience?: string; expires?: string; tenant?: unknown; key?: CryptoKey } = {}): Promise<string> =>
    `Bearer ${await new SignJWT({ tid: "tenant" in changes ? changes.tenant : "acme" }).setProtectedHeader({ alg: "ES256", ...(kid === undefined ? {} : { kid }) })
      .setIssuer(changes.issuer ?? "https://login.example").setAudience(changes.audience ?? "collector").setExpirationTime(changes.expires ?? "5m").sign(changes.key ?? own)}`
  return { publicKey, stranger, token: tokenBy(privateKey), named: (kid: string) => tokenBy(privateKey, kid) }
}

test("by an organisation's sign-in: only a token of this issuer, for this collector, in its time, with a tenant", async () => {
  const { publicKey, stranger, token } = await signers()
  const { enrolment, membership } = byOidc({ issuer: "https://login.example", audience: "collector", tenantClaim: "tid", keys: createLocalJWKSet({ keys: [{ ...await exportJWK(publicKey), alg: "ES256" }] }) })
  const store = database()
  expect(await enrolment(await token(), store)).toBe("acme")
  expect(await enrolment(await token({ issuer: "https://login.example/" }), store)).toBe("acme")
  expect(store.made).toEqual(["acme", "acme"])
  const unsigned = `Bearer ${Buffer.from("{\"alg\":\"none\"}").toString("base64url")}.${Buffer.from(JSON.stringify({ iss: "https://login.example", aud: "collector", exp: 4e9, tid: "acme" })).toString("base64url")}.`
  const shared = `Bearer ${await new SignJWT({ tid: "acme" }).setProtectedHeader({ alg: "HS256" }).setIssuer("https://login.example").setAudience("collector").setExpirationTime("5m").sign(new TextEncoder().encode(JSON.stringify(await exportJWK(publicKey))))}`
  for (const wrong of [await token({ issuer: "https://evil.example" }), await token({ audience: "other" }), await token({ expires: "-10m" }), await token({ key: stranger.privateKey }), unsigned, shared, "Bearer not.a.token", undefined])
    await expect(enrolment(wrong, store)).rejects.toMatchObject(refusedAs("bad-token"))
  // Somebody we know, but of no tenant that can be.
  for (const tenant of ["../x", 7, undefined]) await expect(enrolment(await token({ tenant }), store)).rejects.toMatchObject(refusedAs("bad-tenant"))
  await expect(membership(await token(), "acme")).resolves.toBeUndefined()
  await expect(membership(await token({ tenant: "other" }), "acme")).rejects.toMatchObject(refusedAs("bad-tenant"))
  await expect(membership(undefined, "acme")).rejects.toMatchObject(refusedAs("bad-token"))
})

test("the provider's keys come from where its description says, are asked for once, and follow a change; while it is away nobody is refused for good", async () => {
  const [first, second] = [await signers(), await signers()]
  let shown = first
  let [asked, away] = [0, true]
  const server = createServer((request, response) => {
    void (async () => {
      if (away) { response.writeHead(500).end(); return }
      if (request.url === "/.well-known/openid-configuration") { response.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/somewhere/keys` })); return }
      asked += 1
      response.setHeader("content-type", "application/json")
      response.end(JSON.stringify({ keys: [{ ...await exportJWK(shown.publicKey), alg: "ES256", kid: shown === first ? "1" : "2" }] }))
    })()
  })
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve) })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const { membership } = byOidc({ issuer: `${issuer}/`, audience: "collector", tenantClaim: "tid", keys: issuerKeys(`${issuer}/`, 0) })
    const good = await first.named("1")({ issuer })
    await expect(membership(good, "acme")).rejects.toMatchObject(refusedAs("unavailable"))
    away = false
    await membership(good, "acme")
    await membership(good, "acme")
    expect(asked).toBe(1)
    shown = second
    await membership(await second.named("2")({ issuer }), "acme")
    expect(asked).toBe(2)
    await expect(membership(good, "acme")).rejects.toMatchObject(refusedAs("bad-token"))
  } finally { server.close() }
})
