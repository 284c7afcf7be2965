import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { decodeJwt, exportJWK, generateKeyPair, SignJWT, type JWTPayload, UnsecuredJWT } from "jose"
import Provider from "oidc-provider"

/** What may be wrong with a provider's answer. */
export type Fault = "aud" | "exp" | "nonce" | "iss" | "signature" | "state" | "none" | "shared"
export type OidcServer = {
  issuer: string
  /** Requests so far, by path. */
  asked: string[]
  /** Tokens that were given out. */
  given: string[]
  fault: Fault | undefined
  /** Whether refresh tokens are given, and taken. */
  refreshes: "yes" | "no" | "revoked"
  /** Seconds for which access tokens are good from now on. */
  lasts: number
  /** Whom access tokens are meant for, and of which tenant they tell. */
  audience: string
  tenant: string
  /** No answer at all. */
  down: boolean
  close(): Promise<void>
}
export const clientId = "symbiont"

/** What a real provider would never send: its ID token changed, and signed again. */
const spoil = async (token: string, fault: Fault, key: CryptoKey): Promise<string> => {
  const claims = decodeJwt(token)
  const changes: Partial<Record<Fault, JWTPayload>> = { aud: { aud: "another-client" }, exp: { iat: 1_000, exp: 2_000 }, nonce: { nonce: "another" }, iss: { iss: "https://evil.example" } }
  // Signed by nobody, and with a secret that everybody could have.
  if (fault === "none") return new UnsecuredJWT(claims).encode()
  if (fault === "shared") return new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(clientId.padEnd(32, "0")))
  return new SignJWT({ ...claims, ...changes[fault] }).setProtectedHeader({ alg: "ES256", kid: "1" }).sign(fault === "signature" ? (await generateKeyPair("ES256")).privateKey : key)
}

/** An OpenID Connect provider on this machine (oidc-provider), with one page to sign in on that has one button. */
export const startOidcServer = async (redirectUri: string): Promise<OidcServer> => {
  const server: Server = createServer()
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve) })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = await generateKeyPair("ES256", { extractable: true })
  const own: OidcServer = { issuer, asked: [], given: [], fault: undefined, refreshes: "yes", lasts: 3_600, audience: "https://models.example/", tenant: "acme", down: false, close: () => new Promise((resolve) => { server.close(() => { resolve() }); server.closeAllConnections() }) }
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, token_endpoint_auth_method: "none", redirect_uris: [redirectUri], response_types: ["code"], id_token_signed_response_alg: "ES256", grant_types: ["authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"] }],
    jwks: { keys: [{ ...await exportJWK(privateKey), alg: "ES256", kid: "1", use: "sig" }] },
    cookies: { keys: ["for-tests"] }, claims: { openid: ["sub"], profile: ["name"] }, conformIdTokenClaims: false,
    enabledJWA: { idTokenSigningAlgValues: ["ES256"] },
    clientBasedCORS: () => true,
    features: {
      devInteractions: { enabled: false }, deviceFlow: { enabled: true }, revocation: { enabled: true },
      resourceIndicators: { enabled: true, defaultResource: () => "https://models.example/", useGrantedResource: () => true, getResourceServerInfo: () => ({ scope: "", audience: own.audience, accessTokenFormat: "jwt", accessTokenTTL: own.lasts, jwt: { sign: { alg: "ES256" } } }) }
    },
    extraTokenClaims: () => ({ tid: own.tenant }),
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, name: "Ada Lovelace" }) }),
    issueRefreshToken: async () => own.refreshes !== "no",
    rotateRefreshToken: true,
    interactions: { url: (_ctx, { uid }) => `/sign-in/${uid}` },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId, accountId: ctx.oidc.session?.accountId ?? "ada" })
      grant.addOIDCScope("openid profile offline_access")
      await grant.save()
      return grant
    }
  })
  provider.use(async (ctx, next) => {
    own.asked.push(ctx.path)
    if (ctx.path.startsWith("/sign-in/")) {
      if (ctx.method === "GET") { ctx.type = "html"; ctx.body = `<title>Sign in</title><form method="post"><button>Sign in as Ada</button></form>` } else {
        ctx.respond = false
        await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: "ada" } })
      }
      return
    }
    if (ctx.path === "/token" && own.refreshes === "revoked") { ctx.status = 400; ctx.body = { error: "invalid_grant" }; return }
    await next()
    const body = ctx.body as { id_token?: string; access_token?: string; refresh_token?: string } | undefined
    if (ctx.path === "/token" && ctx.status === 200 && body) {
      own.given.push(...[body.id_token, body.access_token, body.refresh_token].filter((token) => token !== undefined))
      if (body.id_token !== undefined && own.fault && own.fault !== "state") body.id_token = await spoil(body.id_token, own.fault, privateKey)
    }
    // Nobody waits five seconds between two questions here.
    if (ctx.path === "/device/auth" && ctx.status === 200) Object.assign(ctx.body as object, { interval: 1 })
    const back = ctx.response.get("location")
    if (own.fault === "state" && back?.startsWith(redirectUri)) { const url = new URL(back); url.searchParams.set("state", "another"); ctx.set("location", url.href) }
  })
  const answer = provider.callback()
  server.on("request", (request, response) => { if (own.down) request.socket.destroy(); else void answer(request, response) })
  return own
}

/** Does what a person and a browser do on the provider's page, without either: gives the address that it leads back to. */
export const walkThrough = async (address: string, redirectUri: string): Promise<string> => {
  const cookies = new Map<string, string>()
  let [url, method] = [address, "GET"]
  for (let hops = 0; hops < 20; hops += 1) {
    const response = await fetch(url, { method, redirect: "manual", headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") } })
    for (const line of response.headers.getSetCookie()) { const [name = "", value = ""] = line.split(";")[0]?.split("=") ?? []; cookies.set(name, value) }
    const next = response.headers.get("location")
    await response.body?.cancel()
    if (next === null) { if (method === "POST") throw new Error(`The provider leads nowhere: ${response.status}.`); method = "POST"; continue }
    url = new URL(next, url).href
    method = "GET"
    if (url.startsWith(redirectUri)) return url
  }
  throw new Error("The provider leads round and round.")
}
