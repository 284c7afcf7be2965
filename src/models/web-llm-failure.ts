import { fail } from "../core/result.ts"

const sentences: readonly (readonly [RegExp, ...Parameters<typeof fail>])[] = [
  [/^ContextWindowSizeExceededError/, "model.context-full", "The page and the task don't fit into the on-device model; shorten the task or use a page with less on it."],
  [/^GrammarMatcherInitError/, "model.failed", "The on-device model could not use the answer format of this page; reload the page and try again."],
  [/^(LinkError|CompileError|RuntimeError: unreachable)/, "model.unavailable", "The model library doesn't fit this version of the engine; update the extension or choose another model."],
  [/ModelFileMissingError/, "model.unavailable", "A file of the model is missing on this device; install the model again."],
  [/^IntegrityError/, "model.unavailable", "A file of the model isn't what its record promises; install the model again."],
  [/^(ShaderF16Support|FeatureSupport|WebGPUNotAvailable|WebGPUNotFound)Error/, "model.unavailable", "This GPU lacks what the model needs; choose a smaller model."],
  [/out of memory|\boom\b|allocat/i, "model.failed", "The GPU ran out of memory for this model; close other tabs or choose a smaller model."],
  [/^(DeviceLost|ModelNotLoaded|EngineNotLoaded|SpecifiedModelNotFound|WorkerEngineModelNotLoaded)Error|device.{0,10}lost|disposed/i, "model.failed", "The GPU was lost; try again, and the model is loaded anew.", true],
  [/quota/i, "storage.failed", "There isn't enough free disk space for this model; free some or choose a smaller model."],
  [/fetch|network|'Cache'|not ok|status/i, "model.unavailable", "The model could not be downloaded; check the connection and try again.", true]
]

/** web-llm's errors by name, else by text; the text itself is dropped. */
export const describeWebLlmFailure = (name: string, text: string) => {
  const known = sentences.find(([pattern]) => pattern.test(`${name}: ${text}`))
  if (!known) return fail("model.failed", "The on-device model stopped with an error; try the step again.", true)
  const [, kind, message, retryable] = known
  return fail(kind, message, retryable)
}
