import { fail } from "../core/result.ts"

const sentences: readonly (readonly [RegExp, "model.context-full" | "model.failed" | "model.unavailable", string])[] = [
  [/available context size|context (size|length)/i, "model.context-full", "The page and the task don't fit into the on-device model; shorten the task or use a page with less on it."],
  [/parse grammar|grammar/i, "model.failed", "The on-device model could not use the answer format of this page; reload the page and try again."],
  [/out of memory|memory access|allocat|\boom\b|grow memory/i, "model.failed", "This device ran out of memory for the on-device model; close other tabs and try again."],
  [/fetch|compile|instantiate|wasm streaming/i, "model.unavailable", "The engine of the on-device model could not start; reinstall the extension."]
]

/** llama.cpp's errors by their text, which is all it gives; the text itself is dropped, since it may quote a prompt. */
export const describeWllamaFailure = (error: unknown, during: "load" | "generate") => {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error)
  const known = sentences.find(([pattern]) => pattern.test(text))
  if (known) return fail(known[1], known[2])
  return during === "load"
    ? fail("model.unavailable", "The on-device model could not be loaded; its weights may be damaged, so reinstall the model.")
    : fail("model.failed", "The on-device model stopped with an error; try the step again.", true)
}
