import type { ModelRecord, Registry } from "../protocol/model-record.ts"

/**
 * Chrome's own model behind the Prompt API, where the browser has it ready. Its quality at this work was never measured, so it ranks below
 * the embedded student: it is used when a person chooses it.
 */
export const browserModel: ModelRecord = {
  id: "browser-built-in", title: "The browser's own model", engine: "prompt-api", profile: "chat", family: "plain", weights: "browser", bytes: 0,
  // The smallest that Chrome gives a session; it tells the real number only once there is one.
  contextTokens: 4_096, rank: -1, requiredFeatures: [], license: "the browser's terms", channel: "stable"
}

export const withBrowserModel = (registry: Registry, isReady: boolean): Registry =>
  isReady && !registry.models.some(({ id }) => id === browserModel.id) ? { ...registry, models: [...registry.models, browserModel] } : registry
