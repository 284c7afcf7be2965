import type { Decision } from "../core/action.ts"
import type { Result } from "../core/result.ts"
import type { Speculation, Step, Tokens } from "../core/step.ts"
import type { CloudSettings } from "../protocol/records.ts"

export const noTokens: Tokens = { prompt: 0, cached: 0, completion: 0 }
export const addTokens = (a: Tokens, b: Tokens): Tokens =>
  ({ prompt: a.prompt + b.prompt, cached: a.cached + b.cached, completion: a.completion + b.completion })

/** What asking a model cost, in tokens, bytes that left the device and wall time of inference (milliseconds). `cloud`: the cloud model's part of the tokens. */
export type Spent = { tokens: Tokens; cloud?: Tokens; sent: number; modelMs: number }
export const nothingSpent: Spent = { tokens: noTokens, sent: 0, modelMs: 0 }
export const addSpent = (a: Spent, b: Spent): Spent =>
  ({ tokens: addTokens(a.tokens, b.tokens), ...(a.cloud || b.cloud ? { cloud: addTokens(a.cloud ?? noTokens, b.cloud ?? noTokens) } : {}), sent: a.sent + b.sent, modelMs: a.modelMs + b.modelMs })

/** A model's turn, answered or not, with its price. */
export type Decided = {
  decision: Result<Decision>
  spent: Spent
  model?: string | undefined
  confidence?: number | undefined
  speculation?: Speculation | undefined
  /** The on-device model's own reason for a step that it proposed and the cloud model worded. It has not left the device. */
  ownReason?: string | undefined
}

/** Tokens that a step used of a cloud model. A step from before these were counted apart has one model's only. */
export const cloudTokensOf = ({ cloudTokens, route, tokens }: Step): Tokens => cloudTokens ?? (route.to === "cloud" ? tokens : noTokens)

/** All that a run has used so far. */
export type Totals = { tokens: number; sent: number; /** Where a price is known. */ money?: number }
export const totalsOf = (steps: readonly Step[], price: CloudSettings["price"]): Totals => {
  const all = steps.reduce((sum, { tokens }) => addTokens(sum, tokens), noTokens)
  const cloud = steps.reduce((sum, step) => addTokens(sum, cloudTokensOf(step)), noTokens)
  return {
    tokens: all.prompt + all.completion, sent: steps.reduce((sum, { sent }) => sum + sent, 0),
    ...(price ? { money: (cloud.prompt * price.input + cloud.completion * price.output) / 1_000_000 } : {})
  }
}
