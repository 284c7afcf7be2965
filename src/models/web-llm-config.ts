import type { AppConfig } from "@mlc-ai/web-llm"
import { fail, ok, type Result } from "../core/result.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { EngineHost } from "./engine-host.ts"
import { bareTemplate } from "./web-llm-request.ts"

const isAddress = (path: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(path)
const loopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/
/** A branch moves: what was checked once would not be what is fetched the next time. */
const pinned = /\/resolve\/(?!main\/|master\/)[^/]+\//

/**
 * web-llm's configuration for one record, and for nothing else: its built-in list of models would let it fetch model libraries, which
 * are program code, from the network.
 */
export const webLlmConfig = async (record: ModelRecord, host: EngineHost): Promise<Result<AppConfig>> => {
  const refuse = (why: string) => fail("model.unavailable", `${record.title} can't be used: ${why}`)
  if (record.library === undefined) return refuse("its record names no model library; choose another model.")
  if (isAddress(record.library))
    return refuse("its model library is program code from the network, which an extension may not run; choose a model whose library is part of this build.")
  if (isAddress(record.weights) && !record.weights.startsWith("https://") && !loopback.test(record.weights))
    return refuse("its weights aren't at an https address; correct the record.")
  const weights = `${record.weights.replace(/\/+$/, "")}/`
  if (isAddress(weights) && !pinned.test(weights)) return refuse("the address of its weights isn't pinned to a revision; add /resolve/REVISION/ to it.")
  try {
    await host.readAsset(record.library)
  } catch {
    return refuse("its model library is not part of this build; choose another model or a build that has it.")
  }
  return ok({
    // The Cache API refuses the extension's own addresses; the file system takes them, and isn't evicted.
    cacheBackend: "opfs",
    model_list: [{
      model: isAddress(weights) ? weights : host.assetUrl(weights),
      model_id: record.id,
      model_lib: host.assetUrl(record.library),
      required_features: record.requiredFeatures,
      ...(record.vramMB === undefined ? {} : { vram_required_MB: record.vramMB }),
      overrides: { context_window_size: record.contextTokens, sliding_window_size: -1, conv_config: bareTemplate }
    }]
  })
}
