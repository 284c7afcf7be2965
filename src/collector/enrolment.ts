import { createHash } from "node:crypto"
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from "jose"
import { Refusal } from "./refusal.ts"
import type { Store } from "./store.ts"

/** Decides which tenant a new donor belongs to, by what the request's Authorization says. Refuses with `bad-token`. */
export type Enrolment = (authorization: string | undefined, database: Store["database"]) => Promise<string>

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex")
const bearerOf = (authorization: string | undefined): string | undefined => /^Bearer ([\w.~+/=-]{10,4000})$/i.exec(authorization ?? "")?.[1]

/** By a token that the administrator made for a tenant; without one, into the tenant "default" where that is open. */
export const byToken = (open: boolean): Enrolment => async (authorization, database) => {
  if (authorization === undefined && open) return "default"
  const token = bearerOf(authorization)
  const [row] = token === undefined ? [] : await database.query<{ id: string }>("select id from tenant where enrolment = $1", [hashToken(token)])
  if (!row) throw new Refusal("bad-token")
  return row.id
}

export type OidcOptions = { issuer: string; audience: string; tenantClaim: string; keys?: JWTVerifyGetKey }

/** By an organisation's own sign-in (OpenID Connect): the tenant is a claim of the token. */
export const byOidc = ({ issuer, audience, tenantClaim, keys }: OidcOptions): Enrolment => {
  const found = keys ?? createRemoteJWKSet(new URL(`${issuer.replace(/\/$/, "")}/.well-known/jwks.json`))
  return async (authorization, database) => {
    const token = bearerOf(authorization)
    if (token === undefined) throw new Refusal("bad-token")
    const claims = await jwtVerify(token, found, { issuer, audience, requiredClaims: ["exp", tenantClaim], clockTolerance: 60 }).catch((error: unknown) => {
      if (error instanceof errors.JOSEError) throw new Refusal("bad-token")
      throw error
    })
    const tenant = claims.payload[tenantClaim]
    if (typeof tenant !== "string" || !/^[a-z0-9][a-z0-9-]{0,59}$/.test(tenant)) throw new Refusal("bad-token")
    await database.query("insert into tenant (id, name) values ($1, $1) on conflict do nothing", [tenant])
    return tenant
  }
}
