import type { AppConfig } from "@mlc-ai/web-llm"
import { fail, ok, type Result } from "../core/result.ts"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { EngineHost } from "./engine-host.ts"
import { sourceFiles } from "./model-files.ts"
import { folderAddress } from "./verified-caches.ts"
import { bareTemplate } from "./web-llm-request.ts"

/** Whether a record's model library is part of this build; web-llm runs it as program code, so it may come from nowhere else. */
export const findLibrary = async (record: ModelRecord, host: Pick<EngineHost, "readAsset">): Promise<Result<string>> => {
  const refuse = (why: string) => fail("model.unavailable", `${record.title} can't be used: ${why}`)
  const { library } = record
  if (library === undefined) return refuse("its record names no model library; choose another model.")
  try {
    await host.readAsset(library)
    return ok(library)
  } catch {
    return refuse("its model library is not part of this build; choose another model or a build that has it.")
  }
}

/**
 * web-llm's configuration for one record, and for nothing else: its built-in list of models would let it fetch model libraries, which
 * are program code, from the network. The weights are the installed files (`verifiedCaches`), whatever address they once came from.
 */
export const webLlmConfig = async (record: ModelRecord, host: EngineHost): Promise<Result<AppConfig>> => {
  const files = sourceFiles(record)
  if (!files.ok) return files
  const library = await findLibrary(record, host)
  if (!library.ok) return library
  return ok({
    cacheBackend: "cache",
    model_list: [{
      model: folderAddress(record.id),
      model_id: record.id,
      model_lib: host.assetUrl(library.value),
      required_features: record.requiredFeatures,
      ...(record.vramMB === undefined ? {} : { vram_required_MB: record.vramMB }),
      overrides: { context_window_size: record.contextTokens, sliding_window_size: -1, conv_config: bareTemplate }
    }]
  })
}
