import { AppFailure, fail, ok, type Result } from "../core/result.ts"
import type { CloudSettings, Settings } from "../protocol/records.ts"
import type { CloudAccess } from "./cloud-access.ts"

const purpose = "settings-test"
const patienceMs = 20_000

/** One word that tells nothing of anybody. */
const question = (model: string): string => JSON.stringify({ model, messages: [{ role: "user", content: "Answer with the word ready." }] })

const explain = (status: number): Result<never> => {
  if (status === 401 || status === 403) return fail("cloud.unauthorized", "The endpoint refused the key: enter a key that is valid there.")
  if (status === 404) return fail("cloud.rejected", "The endpoint is there, but knows no such address or model: check both.")
  if (status === 429) return fail("cloud.rate-limited", "The endpoint is there, but takes no more requests now: try again later.", true)
  return fail("cloud.rejected", `The endpoint answered with the error ${status}: check its address and the model's name.`)
}

/** Asks the endpoint of the settings once, through the same door as a task would, so that it stands in the ledger like any request. */
export const testEndpoint = async ({ cloud }: Settings, way: { open(endpoint: CloudSettings, purpose: string): Promise<CloudAccess>; close(purpose: string): Promise<void> }, now: () => number = () => performance.now()): Promise<Result<{ ms: number }>> => {
  if (!cloud) return fail("cloud.not-configured", "No cloud model is set up: save an endpoint and a model first.")
  const began = now()
  try {
    const { key, door } = await way.open(cloud, purpose)
    const response = await door(`${cloud.baseUrl}/chat/completions`, {
      method: "POST", body: question(cloud.model), signal: AbortSignal.timeout(patienceMs),
      headers: { "content-type": "application/json", ...(key === "" ? {} : { authorization: `Bearer ${key}` }) }
    })
    await response.body?.cancel()
    return response.ok ? ok({ ms: now() - began }) : explain(response.status)
  } catch (error) {
    return error instanceof AppFailure ? { ok: false, error: error.error } : fail("cloud.unreachable", "The endpoint did not answer: check its address and your connection.", true)
  } finally { await way.close(purpose) }
}
