import { createRemoteJWKSet, type JWTVerifyGetKey } from "jose"
import * as z from "zod"

const descriptionSchema = z.object({ issuer: z.string(), jwks_uri: z.url() })
const patienceMs = 10_000
const isSafe = (address: string): boolean => { const { protocol, hostname } = new URL(address); return protocol === "https:" || /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname) }

/**
 * The keys of an OpenID Connect provider, from where its own description says. They are kept for ten minutes, and asked for anew where a
 * token names one that isn't known (but not within `cooldownMs` of the last time), so that a provider can change them. Rejects while the provider can't be asked.
 */
export const issuerKeys = (issuer: string, cooldownMs = 30_000): JWTVerifyGetKey => {
  const trimmed = issuer.replace(/\/$/, "")
  const describe = async (): Promise<JWTVerifyGetKey> => {
    const response = await fetch(`${trimmed}/.well-known/openid-configuration`, { redirect: "error", signal: AbortSignal.timeout(patienceMs) })
    const described = descriptionSchema.parse(await response.json())
    if (described.issuer.replace(/\/$/, "") !== trimmed || !isSafe(described.jwks_uri)) throw new Error("The provider describes itself as another one: correct --oidc-issuer.")
    return createRemoteJWKSet(new URL(described.jwks_uri), { timeoutDuration: patienceMs, cooldownDuration: cooldownMs, cacheMaxAge: 600_000 })
  }
  let keys: Promise<JWTVerifyGetKey> | undefined
  return async (header, token) => (await (keys ??= describe().catch((error: unknown) => { keys = undefined; throw error })))(header, token)
}
