import type { Result } from "../core/result.ts"
import type { Tokens } from "../core/step.ts"
import type { Cleared } from "../privacy/gate.ts"
import type { ModelRecord } from "../protocol/model-record.ts"

export type ChatMessage = { role: "system" | "user" | "assistant"; content: string }

export type GenerateRequest = {
  /** The whole prompt, template included (the caller owns the prompt profile). */
  prompt: string
  /** GBNF/EBNF text that the answer must match; built from the page's live refs. */
  grammar?: string | undefined
  /** The same as a JSON schema, for an engine that takes no grammar. */
  schema?: string | undefined
  /** At most this many new tokens, where the engine can count them. */
  maxTokens: number
  /** 0 is greedy. */
  temperature: number
}
export type Generation = {
  text: string
  /** "length": cut at maxTokens; "abort": the signal fired. */
  finish: "stop" | "length" | "abort"
  /** Probability (0–1) of the whole answer among those that the grammar allowed, where the engine can tell. `calibrated` says how often that is right. */
  confidence?: number | undefined
  tokens: Tokens
  /** Wall time, milliseconds. */
  ms: number
}
export type LoadProgress = { loaded: number; total: number; phase: string }

/** An inference engine that can hold one model at a time. Adapters own their engine's quirks. */
export interface OnDeviceEngine {
  readonly id: ModelRecord["engine"]
  load(record: ModelRecord, onProgress: (progress: LoadProgress) => void, signal: AbortSignal): Promise<Result<{ ms: number }>>
  /** Ends within 200 ms of an abort. */
  generate(request: GenerateRequest, signal: AbortSignal): Promise<Result<Generation>>
  unload(): Promise<void>
}

/** The model on this device as the agent sees it: ready to answer, wherever it is hosted. */
export interface OnDeviceModel {
  /** The record in use, after `prepare`. */
  record(): ModelRecord | undefined
  /** Loads the best model that this device can run; a second call is free. */
  prepare(signal: AbortSignal): Promise<Result<ModelRecord>>
  generate(request: GenerateRequest, signal: AbortSignal): Promise<Result<Generation>>
}

export type CloudTurn = {
  messages: ChatMessage[]
  /** JSON schema of the answer, named `decision`. */
  schema: Record<string, unknown>
}
export type CloudReply = { text: string; model: string; tokens: Tokens; sentBytes: number; ms: number }

/** A large model behind an OpenAI-compatible endpoint. It takes cleared text only. */
export interface CloudModel {
  readonly name: string
  /** `onText` streams the answer so far. Retries with back-off inside; a final failure is a value. */
  decide(turn: Cleared<CloudTurn>, signal: AbortSignal, onText?: (soFar: string) => void): Promise<Result<CloudReply>>
}
