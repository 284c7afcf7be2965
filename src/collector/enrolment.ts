import { createHash } from "node:crypto"
import { errors, type JWTVerifyGetKey, jwtVerify } from "jose"
import { issuerKeys } from "./issuer-keys.ts"
import { Refusal } from "./refusal.ts"
import type { Store } from "./store.ts"

/** Decides which tenant a new donor belongs to, by what the request's Authorization says. Refuses with `bad-token`, or `bad-tenant` where it is good but names no tenant. */
export type Enrolment = (authorization: string | undefined, database: Store["database"]) => Promise<string>
/** Decides at each upload whether a donor of this tenant still belongs to it. Refuses likewise. */
export type Membership = (authorization: string | undefined, tenant: string) => Promise<void>

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex")
const bearerOf = (authorization: string | undefined): string | undefined => /^Bearer ([\w.~+/=-]{10,8000})$/i.exec(authorization ?? "")?.[1]

/** By a token that the administrator made for a tenant; without one, into the tenant "default" where that is open. */
export const byToken = (open: boolean): Enrolment => async (authorization, database) => {
  if (authorization === undefined && open) return "default"
  const token = bearerOf(authorization)
  const [row] = token === undefined ? [] : await database.query<{ id: string }>("select id from tenant where enrolment = $1", [hashToken(token)])
  if (!row) throw new Refusal("bad-token")
  return row.id
}

export type OidcOptions = { issuer: string; audience: string; tenantClaim: string; keys?: JWTVerifyGetKey; now?: () => number }

/** Signatures with a key pair only: what a shared secret or nobody signed proves nothing here. */
const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"]
/** What is wrong with the token itself; whatever else fails (the provider's keys can't be had) is our trouble, and passing. */
const ofToken = [errors.JWTClaimValidationFailed, errors.JWTExpired, errors.JWTInvalid, errors.JWSInvalid, errors.JWSSignatureVerificationFailed, errors.JOSEAlgNotAllowed, errors.JOSENotSupported, errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys]

/** By an organisation's own sign-in (OpenID Connect): issuer, audience, time and signature are checked, and the tenant is a claim of the token. */
export const byOidc = ({ issuer, audience, tenantClaim, keys, now = Date.now }: OidcOptions): { enrolment: Enrolment; membership: Membership } => {
  const found = keys ?? issuerKeys(issuer)
  const trimmed = issuer.replace(/\/$/, "")
  const tenantOf = async (authorization: string | undefined): Promise<string> => {
    const token = bearerOf(authorization)
    if (token === undefined) throw new Refusal("bad-token")
    const { payload } = await jwtVerify(token, found, { issuer: [trimmed, `${trimmed}/`], audience, algorithms, requiredClaims: ["exp"], clockTolerance: 60, currentDate: new Date(now()) }).catch((error: unknown) => {
      throw new Refusal(ofToken.some((kind) => error instanceof kind) ? "bad-token" : "unavailable")
    })
    const tenant = payload[tenantClaim]
    if (typeof tenant !== "string" || !/^[a-z0-9][a-z0-9-]{0,59}$/.test(tenant)) throw new Refusal("bad-tenant", { field: tenantClaim })
    return tenant
  }
  return {
    enrolment: async (authorization, database) => {
      const tenant = await tenantOf(authorization)
      await database.query("insert into tenant (id, name) values ($1, $1) on conflict do nothing", [tenant])
      return tenant
    },
    membership: async (authorization, tenant) => { if (await tenantOf(authorization) !== tenant) throw new Refusal("bad-tenant") }
  }
}
