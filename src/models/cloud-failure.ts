import { APIConnectionError, APIError } from "openai"
import { AppFailure, fail } from "../core/result.ts"

type CloudFailure = ReturnType<typeof fail>
export const cloudCancelled = fail("task.cancelled", "The run was stopped while the cloud model was being asked.")

/**
 * An error of the SDK as a sentence for the user. Only its status is kept: an endpoint's own words may repeat the request, and so
 * page text. `retryable` says that the same request may well work a moment later.
 */
export const describeCloudFailure = (error: unknown, host: string, stalled: boolean): CloudFailure => {
  // The privacy room's own refusal, wrapped by the SDK as if the network had failed.
  if (error instanceof APIConnectionError && error.cause instanceof AppFailure) return { ok: false, error: error.cause.error }
  if (stalled) return fail("cloud.unreachable", `The cloud model at ${host} stopped answering; check that the server is running and try again.`, true)
  if (error instanceof APIConnectionError)
    return fail("cloud.unreachable", `The cloud model at ${host} can't be reached; check the address and that the server is running.`, true)
  const status = error instanceof APIError ? error.status as number | undefined : undefined
  if (status === undefined)
    return error instanceof SyntaxError
      ? fail("cloud.rejected", `The server at ${host} sent something that isn't a model's answer; check that the address is of an OpenAI-compatible endpoint.`, true)
      : fail("cloud.unreachable", `The connection to the cloud model at ${host} broke off; try again.`, true)
  if (status === 401 || status === 403) return fail("cloud.unauthorized", `The cloud model at ${host} refused the key (${status}); check the key in the settings.`)
  if (status === 429) return fail("cloud.rate-limited", `The cloud model at ${host} allows no more requests for now (429); wait a while or check the account's limits.`, true)
  if (status === 404) return fail("cloud.rejected", `The server at ${host} knows no such model or address (404); check the address and the model's name in the settings.`)
  if (status >= 500 || status === 408) return fail("cloud.unreachable", `The cloud model at ${host} has trouble of its own (${status}); try again later.`, true)
  return fail("cloud.rejected", `The cloud model at ${host} refused the request (${status}); try another model, or a page with less on it.`)
}
