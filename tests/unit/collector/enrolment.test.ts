import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from "jose"
import { expect, test } from "vitest"
import { byOidc, byToken, hashToken } from "../../../src/collector/enrolment.ts"
import type { Database } from "../../../src/collector/database/database.ts"

const database = (tenants: Record<string, string> = {}): Database & { made: unknown[] } => {
  const made: unknown[] = []
  return { made, query: async (text, parameters = []) => { if (text.startsWith("insert")) { made.push(parameters[0]); return [] } const id = tenants[String(parameters[0])]; return (id === undefined ? [] : [{ id }]) as never[] }, script: async () => undefined, transaction: () => Promise.reject(new Error("not here")), close: async () => undefined }
}

test("by token: open to all, or to holders only", async () => {
  const token = "t".repeat(32)
  const known = database({ [hashToken(token)]: "lab" })
  expect(await byToken(true)(undefined, known)).toBe("default")
  expect(await byToken(true)(`Bearer ${token}`, known)).toBe("lab")
  await expect(byToken(true)("Bearer wrong-wrong-wrong", known)).rejects.toMatchObject({ problem: { type: "bad-token" } })
  await expect(byToken(false)(undefined, known)).rejects.toMatchObject({ problem: { type: "bad-token" } })
})

test("by an organisation's sign-in: only a token of this issuer, for this collector, in its time, with a tenant", async () => {
  const { publicKey, privateKey } = await generateKeyPair("ES256")
  const stranger = await generateKeyPair("ES256")
  const enrol = byOidc({ issuer: "https://login.example", audience: "collector", tenantClaim: "tid", keys: createLocalJWKSet({ keys: [{ ...await exportJWK(publicKey), alg: "ES256" }] }) })
  const token = async (changes: { issuer?: string; audience?: string; expires?: string; tenant?: unknown; key?: CryptoKey } = {}): Promise<string> => `Bearer ${await new SignJWT({ tid: "tenant" in changes ? changes.tenant : "acme" }).setProtectedHeader({ alg: "ES256" })
    .setIssuer(changes.issuer ?? "https://login.example").setAudience(changes.audience ?? "collector").setExpirationTime(changes.expires ?? "5m").sign(changes.key ?? privateKey)}`
  const store = database()
  expect(await enrol(await token(), store)).toBe("acme")
  expect(store.made).toEqual(["acme"])
  for (const wrong of [await token({ issuer: "https://evil.example" }), await token({ audience: "other" }), await token({ expires: "-10m" }), await token({ tenant: "../x" }), await token({ tenant: 7 }), await token({ key: stranger.privateKey }), "Bearer not.a.token", undefined])
    await expect(enrol(wrong, store)).rejects.toMatchObject({ problem: { type: "bad-token" } })
})
