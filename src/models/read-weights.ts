import { fail, ok, type Result } from "../core/result.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { EngineHost } from "./engine-host.ts"

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("")

export const damagedWeights = (record: ModelRecord) =>
  fail("model.unavailable", `The weights of ${record.title} are damaged or of an unknown kind; install the model again.`)

/** A record's weights, checked against the size and checksum that the record promises: a damaged file must never start to answer. */
export const readWeights = async (host: EngineHost, record: ModelRecord): Promise<Result<Blob>> => {
  let weights: Blob
  try {
    weights = await host.readAsset(record.weights)
  } catch {
    return fail("model.unavailable", `The weights of ${record.title} are missing on this device; install the model again.`)
  }
  const right = weights.size === record.bytes &&
    (record.sha256 === undefined || hex(await crypto.subtle.digest("SHA-256", await weights.arrayBuffer())) === record.sha256.toLowerCase())
  return right ? ok(weights) : damagedWeights(record)
}
