import { AuthorizationResponseError, MISSING_SERVER_METADATA, OperationProcessingError, RESPONSE_IS_NOT_CONFORM, RESPONSE_IS_NOT_JSON, ResponseBodyError, UnsupportedOperationError } from "oauth4webapi"
import { AppFailure, type AppError, fail, type Result } from "../core/result.ts"

/** Claims and answers of a provider by which it is told whether an answer is meant for us, in words. */
const wrong: Readonly<Record<string, string>> = {
  aud: "it is meant for somebody else", azp: "it is meant for somebody else", iss: "it comes from another issuer", issuer: "it comes from another issuer", nonce: "it belongs to another sign-on", state: "it belongs to another sign-on",
  exp: "it has expired", iat: "its time is wrong", nbf: "its time is wrong", sub: "it names nobody"
}
const claimOf = ({ message, cause }: OperationProcessingError): string => {
  const named = typeof cause === "object" && cause !== null ? ("claim" in cause ? cause.claim : "attribute" in cause ? cause.attribute : undefined) : undefined
  return typeof named === "string" ? named : /"(\w+)"/.exec(message)?.[1] ?? ""
}
/** A provider's own word for what is wrong (RFC 6749 §5.2): a name, never its text. */
const plain = (code: string): string => (/^[a-z_]{1,40}$/.test(code) ? code : "error")

/** What went wrong between us and the provider, as a sentence that holds no word of its answer. */
export const signOnFailure = (error: unknown, host: string): Result<never> => {
  const failed = (message: string, retryable = false): Result<never> => fail("sign-on.failed", message, retryable)
  if (error instanceof AppFailure) return { ok: false, error: error.error }
  if (error instanceof AuthorizationResponseError && error.error === "access_denied") return fail("sign-on.cancelled", "The sign-on was declined, so you are not signed in: try again, or ask your administrator.")
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return failed(`The sign-on at ${host} refused (${plain(error.error)}): try again, or ask your administrator.`)
  if (error instanceof UnsupportedOperationError || (error instanceof OperationProcessingError && error.code === MISSING_SERVER_METADATA)) return failed(`The sign-on at ${host} doesn't offer this way of signing in: choose the other one, or ask your administrator.`)
  if (error instanceof OperationProcessingError && (error.code === RESPONSE_IS_NOT_CONFORM || error.code === RESPONSE_IS_NOT_JSON)) return failed(`The sign-on at ${host} has trouble of its own: try again later, or ask your administrator.`, true)
  if (error instanceof OperationProcessingError) {
    const claim = wrong[claimOf(error)]
    return failed(`The answer of the sign-on at ${host} can't be trusted${claim === undefined ? "" : ` (${claim})`}, so you are not signed in: tell your administrator.`)
  }
  return failed(`The sign-on at ${host} did not answer: check your connection and try again.`, true)
}

/** The provider doesn't take the refresh token any more: only the user can go on from here. */
export const isOver = (error: unknown): boolean => error instanceof ResponseBodyError && error.error === "invalid_grant"
export const cancelled: { ok: false; error: AppError } = fail("sign-on.cancelled", "The sign-on was cancelled, so you are not signed in.")
