import * as oauth from "oauth4webapi"
import { fail, ok, type Result } from "../core/result.ts"
import type { SignOnPlace } from "../privacy/policy/effective-policy.ts"
import { cancelled, isOver, signOnFailure } from "./sign-on-failure.ts"

/** What a sign-on gives. Times in Unix milliseconds. */
export type Tokens = {
  access: string
  /** From then on the access token isn't taken any more. */
  until: number
  refresh?: string | undefined
  /** Who signed in, as the provider calls them, and by what it knows them. */
  name?: string | undefined
  subject?: string | undefined
}
export type DeviceCode = { code: string; address: string }
export type Provider = {
  /** On the provider's own page. */
  byWindow(signal: AbortSignal): Promise<Result<Tokens>>
  /** By a code that the user types in at the address that `show` is told (RFC 8628). */
  byCode(show: (code: DeviceCode) => void, signal: AbortSignal): Promise<Result<Tokens>>
  /** "over": only the user can go on from here. */
  renew(refresh: string): Promise<Result<Tokens> | "over">
  /** Has the provider forget a token, as far as it can. */
  revoke(token: string): Promise<void>
}
export type ProviderParts = {
  /** The one way out, for these addresses, with the browser's own wall opened for as long as `work` takes. */
  within<T>(addresses: readonly string[], work: (door: typeof fetch) => Promise<T>): Promise<T>
  /** Shows the provider's page in a window and gives the address that it leads back to. Rejects where the window was closed. */
  launch(address: string): Promise<string>
  /** Where the provider's page leads back to. */
  redirectUri: string
  now?: () => number
  /** Resolves after so many milliseconds, or once it is aborted. */
  pause(ms: number, signal: AbortSignal): Promise<void>
}

/** Where a provider doesn't say how long its token is good. */
const unsaidMs = 600_000
const describedAt = (issuer: string): string => `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`
const isPlain = (address: string): boolean => new URL(address).protocol === "http:"
const addressesOf = (as: oauth.AuthorizationServer): string[] =>
  [as.token_endpoint, as.jwks_uri, as.device_authorization_endpoint, as.revocation_endpoint].filter((address): address is string => typeof address === "string" && URL.canParse(address))

/** The protocol of one sign-on: OpenID Connect's code flow with PKCE, or a device code; every answer is checked by oauth4webapi. */
export const createProvider = (place: SignOnPlace, { within, launch, redirectUri, pause, now = Date.now }: ProviderParts): Provider => {
  const client: oauth.Client = { client_id: place.clientId, [oauth.clockTolerance]: 60 }
  const { host } = new URL(place.issuer)
  const about = { scope: place.scopes.join(" "), ...(place.resource === undefined ? {} : { resource: place.resource }) }
  const ofResource = place.resource === undefined ? {} : { additionalParameters: { resource: place.resource } }
  type Asked = { method: string; headers: Record<string, string>; body?: URLSearchParams | undefined; signal?: AbortSignal | undefined }
  // Policies name no http address but this machine's.
  const options = (door: typeof fetch) => ({
    [oauth.customFetch]: (url: string, { method, headers, body, signal }: Asked) => door(url, { method, headers, signal: signal ?? null, ...(body ? { body } : {}) }),
    [oauth.allowInsecureRequests]: isPlain(place.issuer)
  })
  const describe = (): Promise<oauth.AuthorizationServer> => within([describedAt(place.issuer)], async (door) => {
    const issuer = new URL(place.issuer)
    return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options(door)))
  })
  const tokensOf = (answer: oauth.TokenEndpointResponse): Tokens => {
    const claims = oauth.getValidatedIdTokenClaims(answer)
    const name = [claims?.["name"], claims?.["preferred_username"], claims?.["email"], claims?.sub].find((one) => typeof one === "string")
    return {
      access: answer.access_token, until: now() + (answer.expires_in === undefined ? unsaidMs : answer.expires_in * 1_000),
      ...(answer.refresh_token === undefined ? {} : { refresh: answer.refresh_token }), ...(typeof name === "string" ? { name: name.slice(0, 200) } : {}), ...(claims === undefined ? {} : { subject: claims.sub })
    }
  }
  /** The library leaves the signature of what came straight from the provider to TLS; we look at it all the same. */
  const trusted = async (as: oauth.AuthorizationServer, response: Response, answer: oauth.TokenEndpointResponse, door: typeof fetch): Promise<Tokens> => {
    if (answer.id_token !== undefined) await oauth.validateApplicationLevelSignature(as, response, options(door))
    if (answer.token_type !== "bearer") throw new oauth.UnsupportedOperationError("not a bearer token")
    return tokensOf(answer)
  }
  const attempt = async (work: () => Promise<Result<Tokens>>): Promise<Result<Tokens>> => { try { return await work() } catch (error) { return signOnFailure(error, host) } }

  return {
    byWindow: (signal) => attempt(async () => {
      const as = await describe()
      if (as.authorization_endpoint === undefined) throw new oauth.UnsupportedOperationError("no page to sign in on")
      const page = new URL(as.authorization_endpoint)
      oauth.checkProtocol(page, !isPlain(place.issuer))
      const [verifier, state, nonce] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState(), oauth.generateRandomNonce()]
      const asked = { client_id: place.clientId, redirect_uri: redirectUri, response_type: "code", ...about, state, nonce, code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: "S256" }
      for (const [name, value] of Object.entries(asked)) page.searchParams.set(name, value)
      const back = await launch(page.href).catch((error: unknown) => (/load/i.test(String(error)) ? "unloaded" : undefined))
      if (signal.aborted || back === undefined) return cancelled
      if (back === "unloaded") return fail("sign-on.failed", `The page of the sign-on at ${host} could not be shown: check your connection and try again.`, true)
      const answer = oauth.validateAuthResponse(as, client, new URL(back), state)
      return within(addressesOf(as), async (door) => {
        const response = await oauth.authorizationCodeGrantRequest(as, client, oauth.None(), answer, redirectUri, verifier, { ...options(door), ...ofResource })
        const tokens = await oauth.processAuthorizationCodeResponse(as, client, response, { expectedNonce: nonce, requireIdToken: true })
        return ok(await trusted(as, response, tokens, door))
      })
    }),
    byCode: (show, signal) => attempt(async () => {
      const as = await describe()
      return within(addressesOf(as), async (door) => {
        const given = await oauth.processDeviceAuthorizationResponse(as, client, await oauth.deviceAuthorizationRequest(as, client, oauth.None(), about, options(door)))
        const address = given.verification_uri_complete ?? given.verification_uri
        oauth.checkProtocol(new URL(address), !isPlain(place.issuer))
        show({ code: given.user_code, address })
        const end = now() + given.expires_in * 1_000
        for (let wait = given.interval ?? 5; now() < end;) {
          await pause(wait * 1_000, signal)
          if (signal.aborted) return cancelled
          const response = await oauth.deviceCodeGrantRequest(as, client, oauth.None(), given.device_code, { ...options(door), ...ofResource })
          try {
            return ok(await trusted(as, response, await oauth.processDeviceCodeResponse(as, client, response), door))
          } catch (error) {
            if (!(error instanceof oauth.ResponseBodyError) || !["authorization_pending", "slow_down"].includes(error.error)) throw error
            if (error.error === "slow_down") wait += 5
          }
        }
        return fail("sign-on.failed", "The code was not used in time, so you are not signed in: ask for another one.")
      })
    }),
    renew: async (refresh) => {
      try {
        const as = await describe()
        return await within(addressesOf(as), async (door) => {
          const response = await oauth.refreshTokenGrantRequest(as, client, oauth.None(), refresh, { ...options(door), ...ofResource })
          const tokens = await trusted(as, response, await oauth.processRefreshTokenResponse(as, client, response), door)
          return ok({ ...tokens, refresh: tokens.refresh ?? refresh })
        })
      } catch (error) { return isOver(error) ? "over" : signOnFailure(error, host) }
    },
    revoke: async (token) => {
      try {
        const as = await describe()
        if (as.revocation_endpoint !== undefined) await within(addressesOf(as), async (door) => oauth.processRevocationResponse(await oauth.revocationRequest(as, client, oauth.None(), token, options(door))))
      } catch { /* It is forgotten here in any case, and ends there by itself. */ }
    }
  }
}
