import * as z from "zod"

/**
 * What a line teaches. `action`: the next action. `reason`: why, given the action (paper eq. 7). `rationale`: why, before there is an
 * action (the first task of paper fig. 4b; both orders are in the paper, so both can be had). `reason-action`: that and then the action, in one answer. `thinking`: the same order in the form of models that think
 * first (DeepSeek-R1, Qwen3). `summary`: what a run came to. `privacy`: whether the step needed a private value itself.
 */
export const lineTaskSchema = z.enum(["action", "reason", "rationale", "reason-action", "thinking", "summary", "privacy"])
export type LineTask = z.infer<typeof lineTaskSchema>

export const splitSchema = z.enum(["train", "dev", "test"])
export type Split = z.infer<typeof splitSchema>

const messageSchema = z.strictObject({ role: z.enum(["system", "user", "assistant"]), content: z.string() })
export type Message = z.infer<typeof messageSchema>

/** One decision to learn: the canonical line, of which every trainer's file is a projection. */
export const lineSchema = z.strictObject({
  id: z.string(),
  task: lineTaskSchema,
  prompt: z.array(messageSchema).min(1),
  completion: z.array(messageSchema).length(1),
  /** How much the line counts, above 0 and at most 1. */
  weight: z.number().positive().max(1),
  /** Fixed by site and template, never by step; no trainer may shuffle it anew. */
  split: splitSchema,
  site: z.string(),
  template: z.string().optional(),
  source: z.strictObject({ trajectory: z.string(), step: z.int().min(1) }),
  round: z.int().min(0)
})
export type Line = z.infer<typeof lineSchema>

/** Two answers to one prompt, of which the first is better. */
export const pairSchema = z.strictObject({
  id: z.string(),
  prompt: z.array(messageSchema).min(1),
  chosen: z.array(messageSchema).length(1),
  rejected: z.array(messageSchema).length(1),
  split: splitSchema,
  source: z.strictObject({ trajectory: z.string(), step: z.int().min(1) })
})
export type Pair = z.infer<typeof pairSchema>
