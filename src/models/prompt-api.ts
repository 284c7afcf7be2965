/** The part of Chrome's Prompt API that is used. TypeScript's own library doesn't have it yet; see developer.chrome.com/docs/ai/prompt-api. */
export type PromptApi = {
  availability(options?: PromptApiLanguages): Promise<"unavailable" | "downloadable" | "downloading" | "available">
  create(options: PromptApiLanguages & { signal?: AbortSignal; temperature?: number; topK?: number }): Promise<PromptApiSession>
}
export type PromptApiSession = {
  promptStreaming(input: string, options: { signal?: AbortSignal; responseConstraint?: unknown; omitResponseConstraintInput?: boolean }): ReadableStream<string>
  destroy(): void
  /** Tokens that the session holds, and how many it can. Older versions of Chrome call them `inputUsage` and `inputQuota`. */
  readonly contextUsage?: number
  readonly contextWindow?: number
  readonly inputUsage?: number
  readonly inputQuota?: number
}
type PromptApiLanguages = { expectedInputs?: { type: "text"; languages: string[] }[]; expectedOutputs?: { type: "text"; languages: string[] }[] }

/** Chrome wants to be told; that the page's own words may be in other languages makes no difference to it. */
export const promptApiLanguages: PromptApiLanguages = { expectedInputs: [{ type: "text", languages: ["en"] }], expectedOutputs: [{ type: "text", languages: ["en"] }] }

/** Chrome's built-in model where this document can see it. */
export const findPromptApi = (scope: object): PromptApi | undefined => {
  const found = "LanguageModel" in scope ? scope.LanguageModel : undefined
  return found && (typeof found === "object" || typeof found === "function") && "availability" in found && "create" in found ? found as PromptApi : undefined
}

/** Whether the browser's own model is on this device and ready. One that would have to be downloaded first is the user's to fetch, in the browser's settings. */
export const hasPromptApi = async (api: PromptApi | undefined): Promise<boolean> =>
  api !== undefined && await api.availability(promptApiLanguages).catch(() => "unavailable") === "available"
