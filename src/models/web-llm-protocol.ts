import type { AppConfig, ChatCompletionRequestStreaming } from "@mlc-ai/web-llm"
import type { ModelRecord } from "../protocol/model-record.ts"
import type { Generation } from "./ports.ts"

/** What the engine asks of its worker, one at a time; only `interrupt` may come in between. */
export type WebLlmAsk =
  | { type: "load"; record: ModelRecord; config: AppConfig }
  | { type: "generate"; request: ChatCompletionRequestStreaming }
  | { type: "interrupt" }

/** The last four end what was asked. An error travels as its name and text: to be classified, never to be shown. */
export type WebLlmReply =
  | { type: "progress"; fraction: number; text: string }
  | { type: "token"; text: string; logprobs: number[] }
  | { type: "loaded" }
  | { type: "done"; finish: Generation["finish"]; prompt: number; completion: number }
  | { type: "failed"; name: string; text: string }
