import { fail, ok, type Result } from "../core/result.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { EngineHost } from "./engine-host.ts"
import { isPackaged, sourceFiles } from "./model-files.ts"

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("")

export const damagedWeights = (record: ModelRecord) =>
  fail("model.unavailable", `The weights of ${record.title} are damaged or of an unknown kind; install the model again.`)

/**
 * The weights of a record that are one file. A damaged file must never start to answer: packaged weights are checked against the
 * record's size and checksum here, installed ones were when they came and are held to their size.
 */
export const readWeights = async (host: EngineHost, record: ModelRecord): Promise<Result<Blob>> => {
  const missing = fail("model.unavailable", `The weights of ${record.title} are missing on this device; install the model again.`)
  if (!isPackaged(record)) {
    const files = sourceFiles(record)
    const [file] = files.ok ? files.value : []
    return file ? host.readInstalled(record, file.path).then(ok, () => missing) : missing
  }
  const weights = await host.readAsset(record.weights).catch(() => undefined)
  if (!weights) return missing
  const right = weights.size === record.bytes &&
    (record.sha256 === undefined || hex(await crypto.subtle.digest("SHA-256", await weights.arrayBuffer())) === record.sha256.toLowerCase())
  return right ? ok(weights) : damagedWeights(record)
}
