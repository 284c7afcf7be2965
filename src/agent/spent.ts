import type { Decision } from "../core/action.ts"
import type { Result } from "../core/result.ts"
import type { Tokens } from "../core/step.ts"

export const noTokens: Tokens = { prompt: 0, cached: 0, completion: 0 }
export const addTokens = (a: Tokens, b: Tokens): Tokens =>
  ({ prompt: a.prompt + b.prompt, cached: a.cached + b.cached, completion: a.completion + b.completion })

/** What asking a model cost, in tokens, bytes that left the device and wall time of inference (milliseconds). */
export type Spent = { tokens: Tokens; sent: number; modelMs: number }
export const nothingSpent: Spent = { tokens: noTokens, sent: 0, modelMs: 0 }
export const addSpent = (a: Spent, b: Spent): Spent =>
  ({ tokens: addTokens(a.tokens, b.tokens), sent: a.sent + b.sent, modelMs: a.modelMs + b.modelMs })

/** A model's turn, answered or not, with its price. */
export type Decided = { decision: Result<Decision>; spent: Spent; model?: string | undefined; confidence?: number | undefined }
